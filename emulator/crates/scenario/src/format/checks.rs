use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer};
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{Entries, Placed};

/// Something that must hold: a decision (`expect`), who may do something or sign in (`only` or `nobody`), what nobody gets to
/// (`cannot_reach`), or how a resource is set up (`has`).
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = one_form)]
pub struct Check {
    /// What must hold, in a few words; reports show it.
    #[serde(default)]
    pub name: Option<Placed<String>>,

    /// The decision that is expected.
    #[serde(default)]
    pub expect: Option<Placed<Expected>>,
    /// Who asks.
    #[serde(rename = "as", default)]
    pub principals: List<Principals>,
    /// Actions, such as `s3:GetObject`; `*` and `?` stand for every action that fits.
    #[serde(rename = "do", default)]
    pub actions: List<String>,
    /// Resources: ARNs, `ACCOUNT/role/NAME`, `ACCOUNT/user/NAME`, or `*` for actions that have no resource.
    /// `{{principal.account}}` stands for the account of whoever asks.
    #[serde(default)]
    pub on: List<String>,
    /// Condition keys of the request; an empty list takes a key away.
    #[serde(default)]
    pub with: Entries<Placed<Values>>,
    /// Regions that the request is sent to; the partition's main Region when left out.
    #[serde(rename = "in", default)]
    pub regions: List<String>,
    /// The type of the policy that must have decided.
    #[serde(default)]
    pub because: Option<Placed<Layer>>,
    /// What must have decided: the name, id or ARN of a policy, or the `Sid` of a statement.
    #[serde(default)]
    pub by: Option<Placed<String>>,

    /// The principals of the whole organization that may; all of them must, and no other. With `sign_in`, people by user
    /// name, or `group:NAME` for the members of a group.
    #[serde(default)]
    pub only: List<Principals>,
    /// True where no principal of the organization may.
    #[serde(default)]
    pub nobody: bool,
    /// Actions, as under `do`.
    #[serde(default)]
    pub may: List<String>,
    /// Where they may sign in through IAM Identity Center, in place of `may` and `on`.
    #[serde(default)]
    pub sign_in: Option<Placed<SignIn>>,

    /// Where a chain of roles would begin.
    #[serde(default)]
    pub from: List<Principals>,
    /// The principals that no chain may end at.
    #[serde(default)]
    pub cannot_reach: List<Principals>,
    /// The steps that a chain is made of; `assume-role` when left out.
    #[serde(default)]
    pub through: List<Step>,

    /// How the resources under `on` must be set up: a property and its value, such as `object_lock: COMPLIANCE`.
    #[serde(default)]
    pub has: Entries<Placed<Values>>,

    /// Whether a selection may be empty. Otherwise it is an error, as a check of nothing would always pass.
    #[serde(default)]
    pub allow_empty: bool,
}

/// Where people sign in through IAM Identity Center; each permission set in each account is a case.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// The accounts; wherever it is, taken together, when left out.
    #[serde(default)]
    pub accounts: List<Accounts>,
    /// Names of permission sets; whichever it is, taken together, when left out.
    #[serde(default)]
    pub permission_sets: List<String>,
}

/// A decision that a check expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Expected {
    /// The request is allowed.
    Allow,
    /// The request is denied, explicitly or because nothing allows it.
    Deny,
}

/// A policy type, in the words of AWS's access denied messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Layer {
    /// Attached to a user, group or role.
    #[serde(rename = "identity-based policy")]
    IdentityBased,
    /// Attached to a resource, such as a bucket policy.
    #[serde(rename = "resource-based policy")]
    ResourceBased,
    /// Who may assume a role.
    #[serde(rename = "role trust policy")]
    RoleTrust,
    /// The most that identity-based policies can grant.
    #[serde(rename = "permissions boundary")]
    PermissionsBoundary,
    /// Passed when a session began.
    #[serde(rename = "session policy")]
    Session,
    /// SCP.
    #[serde(rename = "service control policy")]
    ServiceControl,
    /// RCP.
    #[serde(rename = "resource control policy")]
    ResourceControl,
    /// Of a VPC endpoint.
    #[serde(rename = "VPC endpoint policy")]
    VpcEndpoint,
}

impl Layer {
    /// The same, as the policy engine calls it.
    pub fn policy_type(self) -> policy::PolicyType {
        match self {
            Layer::IdentityBased => policy::PolicyType::IdentityBased,
            Layer::ResourceBased => policy::PolicyType::ResourceBased,
            Layer::RoleTrust => policy::PolicyType::RoleTrust,
            Layer::PermissionsBoundary => policy::PolicyType::PermissionsBoundary,
            Layer::Session => policy::PolicyType::Session,
            Layer::ServiceControl => policy::PolicyType::ServiceControl,
            Layer::ResourceControl => policy::PolicyType::ResourceControl,
            Layer::VpcEndpoint => policy::PolicyType::VpcEndpoint,
        }
    }
}

/// A step from one principal to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// `sts:AssumeRole`.
    AssumeRole,
}

/// One principal, or a set of them.
#[derive(Debug, Clone)]
pub enum Principals {
    /// An ARN, `ACCOUNT/role/NAME`, `ACCOUNT/user/NAME`, `ACCOUNT/root`, `service:NAME` or `anonymous`; with `*` or
    /// `?`, all that fit.
    Named(String),
    /// All that are selected.
    Selected(Box<Selector>),
}

/// Selects principals. Without `roles`, `users` and `root`, everyone in the accounts; service-linked roles are AWS's own and
/// nobody of them.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Selector {
    /// The accounts; every account when left out.
    #[serde(default)]
    pub accounts: List<Accounts>,
    /// Roles; `{}` is every role.
    #[serde(default)]
    pub roles: Option<Placed<Filter>>,
    /// IAM users; `{}` is every user.
    #[serde(default)]
    pub users: Option<Placed<Filter>>,
    /// Whether the accounts' root users belong to it.
    #[serde(default)]
    pub root: bool,
    /// Principals that do not belong to it.
    #[serde(default)]
    pub except: List<Principals>,
}

/// An account, or all that a filter lets through.
#[derive(Debug, Clone)]
pub enum Accounts {
    /// By key or id.
    Named(String),
    /// Every account that fits.
    Where(AccountFilter),
}

/// What must be true of an account.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountFilter {
    /// It is somewhere below one of these: the path of a unit (`Workloads/Production`) or an id (`ou-…`, `r-…`).
    #[serde(default)]
    pub ou: List<String>,
    /// It has each of these tags, `key=value` or `key`.
    #[serde(default)]
    pub tag: List<String>,
    /// It is none of these, by key or id.
    #[serde(default)]
    pub except: List<String>,
}

/// What must be true of a role or user.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    /// It has each of these tags, `key=value` or `key`.
    #[serde(default)]
    pub tag: List<String>,
    /// Its path begins so, as `/team/`.
    #[serde(default)]
    pub path: List<String>,
    /// Its name is one of these, with `*` and `?`.
    #[serde(default)]
    pub name: List<String>,
}

/// The values of a condition key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values(pub Vec<String>);

/// One thing or a list of things.
#[derive(Debug, Clone)]
pub struct List<T>(Option<Placed<Vec<Placed<T>>>>);

impl<T> List<T> {
    /// Where it is written; none when it is left out.
    pub fn at(&self) -> Option<crate::source::Position> {
        self.0.as_ref().map(|list| list.at)
    }
    /// Each thing.
    pub fn iter(&self) -> impl Iterator<Item = &Placed<T>> {
        self.0.iter().flat_map(|list| &list.value)
    }
    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl<T> Default for List<T> {
    fn default() -> List<T> {
        List(None)
    }
}

enum OneOrMany<T> {
    One(T),
    Many(Vec<Placed<T>>),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<List<T>, D::Error> {
        let written = Placed::<OneOrMany<T>>::deserialize(deserializer)?;
        let at = written.at;
        let value = match written.value {
            OneOrMany::One(one) => vec![Placed { value: one, at }],
            OneOrMany::Many(many) => many,
        };
        Ok(List(Some(Placed { value, at })))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<OneOrMany<T>, D::Error> {
        struct ListVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
            type Value = OneOrMany<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("one or a list")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<OneOrMany<T>, E> {
                T::deserialize(StrDeserializer::new(text)).map(OneOrMany::One)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<OneOrMany<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(OneOrMany::One)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<OneOrMany<T>, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(items)).map(OneOrMany::Many)
            }
        }
        deserializer.deserialize_any(ListVisitor(PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for List<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("List_of_{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
    }
}

impl<'de> Deserialize<'de> for Principals {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Principals, D::Error> {
        struct PrincipalsVisitor;
        impl<'de> Visitor<'de> for PrincipalsVisitor {
            type Value = Principals;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a principal, such as `prod/role/Deployer`, or a selection: `{ accounts: …, roles: … }`")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Principals, E> {
                Ok(Principals::Named(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Principals, A::Error> {
                let selector = Selector::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Principals::Selected(Box::new(selector)))
            }
        }
        deserializer.deserialize_any(PrincipalsVisitor)
    }
}

impl JsonSchema for Principals {
    fn schema_name() -> Cow<'static, str> {
        "Principals".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let selector = generator.subschema_for::<Selector>();
        json_schema!({
            "description": "A principal (`prod/role/Deployer`, an ARN, `service:NAME`, `anonymous`), all that fit a \
                pattern with `*`, or a selection.",
            "anyOf": [{ "type": "string" }, selector]
        })
    }
}

impl<'de> Deserialize<'de> for Accounts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Accounts, D::Error> {
        struct AccountsVisitor;
        impl<'de> Visitor<'de> for AccountsVisitor {
            type Value = Accounts;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the key of an account, or `{ ou: …, tag: …, except: … }`")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Accounts, E> {
                Ok(Accounts::Named(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Accounts, A::Error> {
                AccountFilter::deserialize(MapAccessDeserializer::new(map)).map(Accounts::Where)
            }
        }
        deserializer.deserialize_any(AccountsVisitor)
    }
}

impl JsonSchema for Accounts {
    fn schema_name() -> Cow<'static, str> {
        "Accounts".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let filter = generator.subschema_for::<AccountFilter>();
        json_schema!({
            "description": "An account by key or id, or all that a filter lets through.",
            "anyOf": [{ "type": "string" }, filter]
        })
    }
}

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Values, D::Error> {
        struct ValuesVisitor;
        impl<'de> Visitor<'de> for ValuesVisitor {
            type Value = Values;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value or a list of values")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Values, E> {
                Ok(Values(vec![text.to_owned()]))
            }
            fn visit_bool<E: Error>(self, value: bool) -> Result<Values, E> {
                Ok(Values(vec![value.to_string()]))
            }
            fn visit_i64<E: Error>(self, value: i64) -> Result<Values, E> {
                Ok(Values(vec![value.to_string()]))
            }
            fn visit_u64<E: Error>(self, value: u64) -> Result<Values, E> {
                Ok(Values(vec![value.to_string()]))
            }
            fn visit_f64<E: Error>(self, value: f64) -> Result<Values, E> {
                Ok(Values(vec![value.to_string()]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Values, A::Error> {
                let mut all = Vec::new();
                while let Some(Values(one)) = items.next_element()? {
                    all.extend(one);
                }
                Ok(Values(all))
            }
        }
        deserializer.deserialize_any(ValuesVisitor)
    }
}

impl JsonSchema for Values {
    fn schema_name() -> Cow<'static, str> {
        "Values".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let one = json_schema!({ "type": ["string", "boolean", "number"] });
        json_schema!({
            "description": "The value of a condition key, or a list of values; an empty list takes the key away.",
            "anyOf": [one, { "type": "array", "items": one }]
        })
    }
}

/// A check has one form.
fn one_form(schema: &mut Schema) {
    schema.insert(
        "oneOf".to_owned(),
        serde_json::json!([
            { "required": ["expect", "as", "do", "on"] },
            { "required": ["only", "may", "on"] },
            { "required": ["nobody", "may", "on"] },
            { "required": ["only", "sign_in"] },
            { "required": ["nobody", "sign_in"] },
            { "required": ["from", "cannot_reach"] },
            { "required": ["has", "on"] },
        ]),
    );
}
