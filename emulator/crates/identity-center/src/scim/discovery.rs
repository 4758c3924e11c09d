//! What the endpoint says of itself. See
//! [`ServiceProviderConfig`](https://docs.aws.amazon.com/singlesignon/latest/developerguide/serviceproviderconfig.html),
//! [`ListResourceTypes`](https://docs.aws.amazon.com/singlesignon/latest/developerguide/listresourcetypes.html) and
//! [`ListSchemas`](https://docs.aws.amazon.com/singlesignon/latest/developerguide/listschemas.html).

use json::Writer;
use state::identity_store::{ListAttribute, TextAttribute};

use super::problem::Problem;
use super::show::{ENTERPRISE_USER, GROUP, USER};
use super::{Answer, Scope, body, listing, tenant};

/// The answer as AWS documents it, with a `maxResults` of 50 although pages have a hundred.
const CONFIG: &str = include_str!("service_provider_config.json");

pub(super) fn service_provider_config() -> Answer {
    (200, CONFIG.trim_end().to_owned())
}

pub(super) fn resource_types(scope: &Scope<'_>, path: &str) -> Answer {
    let (region, tenant) = (scope.store.region.as_str(), tenant(path).unwrap_or_default());
    let base = format!("https://scim.{region}.amazonaws.com/{tenant}/scim/v2/ResourceTypes");
    let types = [("User", "/Users", "User Account", USER), ("Group", "/Groups", "Group", GROUP)];
    listing::whole(&types, |(name, endpoint, description, schema), out| {
        out.begin_object();
        out.key("schemas").begin_array().string("urn:ietf:params:scim:schemas:core:2.0:ResourceType").end_array();
        out.key("id").string(name).key("name").string(name);
        out.key("endpoint").string(endpoint).key("description").string(description).key("schema").string(schema);
        if *name == "User" {
            out.key("schemaExtensions").begin_array().begin_object();
            out.key("schema").string(ENTERPRISE_USER).key("required").bool(true);
            out.end_object().end_array();
        }
        out.key("meta").begin_object().key("resourceType").string("ResourceType");
        out.key("location").string(&format!("{base}/{name}")).end_object();
        out.end_object();
    })
}

const SCHEMAS: [&str; 3] = [USER, ENTERPRISE_USER, GROUP];

pub(super) fn schemas() -> Answer {
    listing::whole(&SCHEMAS, |id, out| describe(id, out))
}

pub(super) fn schema(id: &str) -> Result<Answer, Problem> {
    let decoded = percent_encoding::percent_decode_str(id).decode_utf8_lossy();
    let known = SCHEMAS.into_iter().find(|known| *known == decoded).ok_or_else(Problem::violation)?;
    let mut out = Writer::new();
    describe(known, &mut out);
    Ok((200, out.finish()))
}

fn describe(id: &str, out: &mut Writer) {
    let (name, description) = match id {
        USER => ("User", "User Account"),
        ENTERPRISE_USER => ("EnterpriseUser", "Enterprise User"),
        _ => ("Group", "Group"),
    };
    out.begin_object();
    out.key("id").string(id).key("name").string(name).key("description").string(description);
    out.key("attributes").begin_array();
    match id {
        USER => user(out),
        ENTERPRISE_USER => enterprise(out),
        _ => group(out),
    }
    out.end_array().end_object();
}

/// What is said of an attribute.
struct Attribute<'a> {
    name: &'a str,
    kind: &'a str,
    multi_valued: bool,
    required: bool,
    uniqueness: &'a str,
}

impl<'a> Attribute<'a> {
    fn text(name: &'a str) -> Attribute<'a> {
        Attribute { name, kind: "string", multi_valued: false, required: false, uniqueness: "none" }
    }
    fn write(&self, out: &mut Writer, sub_attributes: impl FnOnce(&mut Writer)) {
        out.begin_object();
        out.key("name").string(self.name).key("type").string(self.kind);
        out.key("multiValued").bool(self.multi_valued).key("required").bool(self.required);
        if self.kind == "complex" {
            out.key("subAttributes").begin_array();
            sub_attributes(out);
            out.end_array();
        } else if self.kind != "boolean" {
            out.key("caseExact").bool(false);
        }
        out.key("mutability").string("readWrite").key("returned").string("default");
        if self.kind != "boolean" {
            out.key("uniqueness").string(self.uniqueness);
        }
        out.end_object();
    }
    fn plain(&self, out: &mut Writer) {
        self.write(out, |_| {});
    }
}

fn user(out: &mut Writer) {
    let required = [TextAttribute::UserName, TextAttribute::FamilyName, TextAttribute::GivenName];
    let is_required = |attribute: TextAttribute| required.contains(&attribute);
    let mut name_is_written = false;
    for attribute in TextAttribute::ALL.into_iter().filter(|one| body::text_attribute(one.path()).is_some()) {
        if attribute.within("name").is_none() {
            let is_name = attribute == TextAttribute::UserName;
            let kind = if attribute == TextAttribute::ProfileUrl { "reference" } else { "string" };
            let uniqueness = if is_name { "server" } else { "none" };
            let all = Attribute::text(attribute.path());
            Attribute { kind, required: is_required(attribute), uniqueness, ..all }.plain(out);
        } else if !name_is_written {
            name_is_written = true;
            Attribute { kind: "complex", ..Attribute::text("name") }.write(out, |out| {
                for part in TextAttribute::ALL {
                    if let Some(name) = part.within("name") {
                        Attribute { required: is_required(part), ..Attribute::text(name) }.plain(out);
                    }
                }
            });
        }
    }
    Attribute { kind: "boolean", ..Attribute::text("active") }.plain(out);
    for list in ListAttribute::ALL.into_iter().filter(|list| body::list_attribute(list.path()).is_some()) {
        Attribute { kind: "complex", multi_valued: true, ..Attribute::text(list.path()) }.write(out, |out| {
            list.parts().iter().for_each(|part| Attribute::text(part.path()).plain(out));
            Attribute { kind: "boolean", ..Attribute::text("primary") }.plain(out);
        });
    }
}

fn enterprise(out: &mut Writer) {
    for attribute in TextAttribute::ALL {
        match attribute.within("enterprise") {
            Some(name) if attribute != TextAttribute::Manager => Attribute::text(name).plain(out),
            _ => {}
        }
    }
    Attribute { kind: "complex", ..Attribute::text("manager") }.write(out, |out| {
        Attribute::text("value").plain(out);
        Attribute { kind: "reference", ..Attribute::text("$ref") }.plain(out);
    });
}

fn group(out: &mut Writer) {
    Attribute { required: true, ..Attribute::text("displayName") }.plain(out);
    Attribute { kind: "complex", multi_valued: true, ..Attribute::text("members") }.write(out, |out| {
        Attribute::text("value").plain(out);
        Attribute { kind: "reference", ..Attribute::text("$ref") }.plain(out);
        Attribute::text("type").plain(out);
    });
}
