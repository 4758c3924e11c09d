//! `terraform show -json` of a state or a plan. See
//! <https://developer.hashicorp.com/terraform/internals/json-format>.

mod iam;
mod organizations;
mod resources;

pub(crate) use resources::{Permission, named};

use std::collections::BTreeMap;

use aws::Arn;

use crate::draft::Draft;
use crate::imported::{ImportError, Imported, Input};
use crate::tree::Tree;
use crate::world::Named;

/// A resource that Terraform manages.
pub(crate) struct Declared<'t> {
    pub(crate) address: String,
    pub(crate) kind: &'t str,
    pub(crate) values: &'t Tree,
    /// In a plan: what attributes that are not known yet refer to, as addresses in the same module.
    references: BTreeMap<&'t str, Vec<String>>,
}

/// All that Terraform says.
pub(crate) struct Terraform<'t> {
    pub(crate) resources: Vec<Declared<'t>>,
    pub(crate) account: String,
    pub(crate) draft: Draft,
}

/// Reads a state or plan. `account` is the account of resources whose ARN is not known yet; where it is left out, that of
/// the others.
///
/// # Errors
/// When the text is no such JSON, or nothing says which account it is about.
pub fn terraform(input: &Input, account: Option<&str>) -> Result<Imported, ImportError> {
    let wrong = |message: String| ImportError::new(&input.name, message);
    let tree = Tree::json(&input.text).map_err(wrong)?;
    let state = tree.get("values").or_else(|| tree.get("planned_values"));
    let root = state.and_then(|state| state.get("root_module")).ok_or_else(|| {
        wrong("neither a state nor a plan of `terraform show -json`: no `values` and no `planned_values`".to_owned())
    })?;
    let configuration = tree.get("configuration").and_then(|configuration| configuration.get("root_module"));
    let mut resources = Vec::new();
    collect(root, configuration, "", &mut resources);
    let account = match account {
        Some(account) => account.to_owned(),
        None => usual_account(&tree, &resources)
            .ok_or_else(|| wrong("nothing in it says which account it is about: name it with --account".to_owned()))?,
    };
    let mut terraform = Terraform { resources, account, draft: Draft::default() };
    terraform.draft.imported.world.title = Some(format!("Imported from {}", input.name));
    terraform.read();
    Ok(terraform.draft.finish())
}

fn collect<'t>(module: &'t Tree, configuration: Option<&'t Tree>, prefix: &str, found: &mut Vec<Declared<'t>>) {
    for resource in module.list("resources") {
        if resource.text("mode") == Some("data") {
            continue;
        }
        let address = resource.text("address").unwrap_or_default().to_owned();
        let (kind, values) = (resource.text("type").unwrap_or_default(), resource.get("values").unwrap_or(&Tree::Null));
        let of_configuration = configuration
            .into_iter()
            .flat_map(|module| module.list("resources"))
            .find(|declared| declared.text("type") == Some(kind) && declared.text("name") == resource.text("name"));
        let references = of_configuration.map(|declared| references(declared, prefix)).unwrap_or_default();
        found.push(Declared { address, kind, values, references });
    }
    for child in module.list("child_modules") {
        let address = child.text("address").unwrap_or_default();
        let name = address.rsplit('.').next().unwrap_or(address).split('[').next().unwrap_or_default();
        let configuration = configuration
            .and_then(|module| module.get("module_calls"))
            .and_then(|calls| calls.get(name))
            .and_then(|call| call.get("module"));
        collect(child, configuration, &format!("{address}."), found);
    }
}

fn references<'t>(declared: &'t Tree, prefix: &str) -> BTreeMap<&'t str, Vec<String>> {
    let expressions = declared.get("expressions").map_or(&[] as &[_], Tree::entries);
    let of = |(name, expression): &'t (String, Tree)| {
        let names = expression.list("references").iter().filter_map(Tree::as_str);
        (name.as_str(), names.map(|name| format!("{prefix}{name}")).collect())
    };
    expressions.iter().map(of).collect()
}

/// The account that the caller has, or else the one that most ARNs name.
fn usual_account(tree: &Tree, resources: &[Declared<'_>]) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for arn in resources.iter().filter_map(|resource| resource.values.text("arn")) {
        if let Some(id) = Arn::parse(arn).ok().and_then(|arn| arn.account_id()) {
            *counts.entry(id.to_string()).or_default() += 1;
        }
    }
    caller(tree).or_else(|| counts.into_iter().max_by_key(|(_, count)| *count).map(|(id, _)| id))
}

/// `data "aws_caller_identity"`, wherever it stands.
fn caller(tree: &Tree) -> Option<String> {
    match tree {
        Tree::Map(_) if tree.text("type") == Some("aws_caller_identity") => {
            tree.get("values")?.text("account_id").map(str::to_owned)
        }
        Tree::Map(entries) => entries.iter().find_map(|(_, value)| caller(value)),
        Tree::List(items) => items.iter().find_map(caller),
        _ => None,
    }
}

impl Terraform<'_> {
    fn read(&mut self) {
        let mut unknown: BTreeMap<String, u64> = BTreeMap::new();
        let resources = std::mem::take(&mut self.resources);
        // Organizations first: accounts get their names there.
        let organization = |resource: &&Declared<'_>| resource.kind.starts_with("aws_organizations_");
        let ids = Ids::of(&resources, &self.account);
        for resource in resources.iter().filter(organization).chain(resources.iter().filter(|one| !organization(one))) {
            let mut reader = Reader { resource, ids: &ids, account: ids.account(resource), draft: &mut self.draft };
            if !(reader.organizations() || reader.iam() || reader.resources()) {
                *unknown.entry(resource.kind.to_owned()).or_default() += 1;
            }
        }
        for (kind, count) in unknown {
            self.draft.leave_out(&kind, format!("{count} resources of a type that is not imported"));
        }
    }
}

/// What addresses stand for.
pub(crate) struct Ids<'t> {
    by_address: BTreeMap<&'t str, &'t Declared<'t>>,
    account: &'t str,
}

impl<'t> Ids<'t> {
    fn of(resources: &'t [Declared<'t>], account: &'t str) -> Ids<'t> {
        let by_address = resources.iter().map(|resource| (resource.address.as_str(), resource)).collect();
        Ids { by_address, account }
    }
    /// The account of a resource: of its ARN, or the usual one.
    fn account(&self, resource: &Declared<'_>) -> String {
        let arn = resource.values.text("arn").and_then(|arn| Arn::parse(arn).ok());
        let of_arn = arn.filter(|arn| arn.service() != "organizations").and_then(|arn| arn.account_id());
        of_arn.map_or_else(|| self.account.to_owned(), |id| id.to_string())
    }
    /// What will be the attribute of a resource that is not made yet, as far as it follows from what is known.
    fn attribute(&self, reference: &str) -> Option<String> {
        let (address, attribute) = reference.rsplit_once('.')?;
        let resource = self.by_address.get(address)?;
        if let Some(known) = resource.values.get(attribute).and_then(Tree::scalar) {
            return Some(known);
        }
        let name = resource.values.text("name");
        let path = resource.values.text("path").unwrap_or("/");
        let account = self.account(resource);
        let iam = |kind: &str| name.map(|name| crate::arns::iam(&account, kind, path, name));
        match (resource.kind, attribute) {
            ("aws_iam_policy", "arn" | "id") => iam("policy"),
            ("aws_iam_role", "arn") => iam("role"),
            ("aws_iam_user", "arn") => iam("user"),
            ("aws_iam_role" | "aws_iam_user" | "aws_iam_group", "id" | "name") => name.map(str::to_owned),
            ("aws_s3_bucket", "id") => resource.values.text("bucket").map(str::to_owned),
            ("aws_sqs_queue", "id" | "url") => name.map(str::to_owned),
            // An id that AWS will give: the address stands for it.
            (_, "id" | "arn" | "key_id") => Some(resource.address.clone()),
            _ => None,
        }
    }
}

/// Reads one resource.
pub(crate) struct Reader<'r, 't> {
    pub(crate) resource: &'r Declared<'t>,
    pub(crate) ids: &'r Ids<'t>,
    pub(crate) account: String,
    pub(crate) draft: &'r mut Draft,
}

impl Reader<'_, '_> {
    pub(crate) fn place(&self) -> String {
        self.resource.address.clone()
    }
    /// An attribute as text: known, or following from what it refers to.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.resource
            .values
            .get(name)
            .and_then(Tree::scalar)
            .filter(|text| !text.is_empty())
            .or_else(|| self.resource.references.get(name)?.iter().find_map(|reference| self.ids.attribute(reference)))
    }
    /// The name of what it is, or none and a word why.
    pub(crate) fn name(&mut self, attribute: &str) -> Option<String> {
        let name = self.text(attribute);
        if name.is_none() {
            let place = self.place();
            self.draft.leave_out(&place, format!("its {attribute} is not known before it is applied"));
        }
        name
    }
    pub(crate) fn texts(&self, name: &str) -> Vec<String> {
        let known: Vec<String> = self.resource.values.list(name).iter().filter_map(Tree::scalar).collect();
        if !known.is_empty() {
            return known;
        }
        let references = self.resource.references.get(name).into_iter().flatten();
        references.filter_map(|reference| self.ids.attribute(reference)).collect()
    }
    pub(crate) fn value(&self, name: &str) -> Option<&Tree> {
        self.resource.values.get(name).filter(|value| value.as_str() != Some(""))
    }
    pub(crate) fn tags(&self) -> Named<String> {
        let tags = self.resource.values.get("tags_all").or_else(|| self.resource.values.get("tags"));
        let entries = tags.map_or(&[] as &[_], Tree::entries);
        entries.iter().filter_map(|(key, value)| Some((key.clone(), value.scalar()?))).collect()
    }
}
