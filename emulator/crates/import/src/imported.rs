use std::fmt;

use serde::Serialize;

use crate::tree::Tree;
use crate::world::World;

/// Something that was not taken over as it was, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Where it was found: a file, a request, a resource's address.
    pub place: String,
    /// What it is and why it is not in the scenario, or not as it was.
    pub what: String,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// An import that could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {message}")]
pub struct ImportError {
    /// A file or a request.
    pub place: String,
    /// What is wrong with it.
    pub message: String,
}

impl ImportError {
    /// An error at a place.
    pub fn new(place: impl Into<String>, message: impl Into<String>) -> ImportError {
        ImportError { place: place.into(), message: message.into() }
    }
}

/// A text to import, and where it is from.
#[derive(Debug, Clone)]
pub struct Input {
    /// How messages call it: the path of the file.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// A policy as infrastructure code declares it, of an identity or of a resource.
#[derive(Debug, Clone)]
pub struct DeclaredPolicy {
    /// Where it was found: a resource's address or a template's logical id, and the name of an inline policy.
    pub place: String,
    /// What kind it is.
    pub kind: policy::PolicyType,
    /// Its JSON; else what is wrong with it.
    pub text: Result<String, String>,
}

/// What came of an import.
#[derive(Debug, Clone, Default)]
pub struct Imported {
    pub(crate) world: World,
    pub(crate) left_out: Vec<LeftOut>,
    pub(crate) policies: Vec<DeclaredPolicy>,
    /// ARNs of roles of permission sets, with the account's id and the name of the set.
    pub(crate) permission_set_roles: Vec<(String, String, String)>,
}

impl Imported {
    /// The scenario file, in YAML.
    ///
    /// # Errors
    /// When something has no form in YAML.
    pub fn scenario(&self) -> Result<String, ImportError> {
        let mut options = serde_saphyr::SerializerOptions::default();
        // Texts stay on their line, so that documents look as policies do.
        options.prefer_block_scalars = false;
        options.compact_list_indent = false;
        let world = escaped(&self.world).map_err(|error| ImportError::new("scenario", error))?;
        let world = world.map_texts(&|text| self.referring(text));
        let text = serde_saphyr::to_string_with_options(&world, options);
        let text = text.map_err(|error| ImportError::new("scenario", error.to_string()))?;
        Ok(format!("# yaml-language-server: $schema=scenario.schema.json\n{text}"))
    }
    /// What is not in the scenario, or not as it was.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }
    /// The policies that Terraform or CloudFormation declare, in the order of the file.
    pub fn policies(&self) -> &[DeclaredPolicy] {
        &self.policies
    }
    /// How many accounts and identities there are, for a summary.
    pub fn summary(&self) -> String {
        let accounts = self.world.accounts.values();
        let (users, roles) = accounts
            .fold((0, 0), |(users, roles), account| (users + account.iam.users.len(), roles + account.iam.roles.len()));
        format!(
            "{} accounts, {users} users, {roles} roles, {} organization policies, {} permission sets; {} left out",
            self.world.accounts.len(),
            self.world.policies.len(),
            self.world.permission_sets.len(),
            self.left_out.len()
        )
    }
    /// The roles of permission sets have other names in a scenario: what names them refers to the set.
    fn referring(&self, text: &str) -> String {
        if !text.contains("AWSReservedSSO_") {
            return text.to_owned();
        }
        let roles = self.permission_set_roles.iter();
        roles.fold(text.to_owned(), |text, (arn, account, set)| {
            let key = self.world.accounts.iter().find(|(_, one)| one.id == *account).map(|(key, _)| key);
            key.map_or(text.clone(), |key| text.replace(arn, &format!("{{{{permission_set.{key}/{set}}}}}")))
        })
    }
    pub(crate) fn leave_out(&mut self, place: impl Into<String>, what: impl Into<String>) {
        self.left_out.push(LeftOut { place: place.into(), what: what.into() });
    }
}

/// The variable that stands for a brace: two of them open a reference in a scenario.
const BRACE: &str = "brace";

/// As a tree, with braces that mean themselves written as variables.
fn escaped(world: &World) -> Result<Tree, String> {
    let value = serde_json::to_string(world).map_err(|error| error.to_string())?;
    let tree = Tree::json(&value)?;
    if !tree.contains("{{") {
        return Ok(tree);
    }
    let Tree::Map(entries) = tree.map_texts(&|text| text.replace("{{", "{{var.brace}}{{var.brace}}")) else {
        return Err("a scenario is a mapping".to_owned());
    };
    let brace = Tree::Map(vec![(BRACE.to_owned(), Tree::Text("{".to_owned()))]);
    Ok(Tree::Map(std::iter::once(("variables".to_owned(), brace)).chain(entries).collect()))
}

/// `Team A (prod)` as a key: `team-a-prod`. Two names that come out alike are told apart by what must be unique.
pub(crate) fn key(name: &str, otherwise: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let words = name.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    match slug.as_str() {
        "" => format!("account-{otherwise}"),
        slug if is_taken(slug) => format!("{slug}-{otherwise}"),
        slug => slug.to_owned(),
    }
}

/// A path that says something.
pub(crate) fn path(path: Option<&str>) -> Option<String> {
    path.filter(|path| *path != "/").map(str::to_owned)
}

/// Text that says something.
pub(crate) fn filled(text: Option<&str>) -> Option<String> {
    text.filter(|text| !text.is_empty()).map(str::to_owned)
}

/// `Key` and `Value` pairs.
pub(crate) fn tags(pairs: &[Tree]) -> crate::world::Named<String> {
    let pair =
        |tag: &Tree| Some((tag.text("Key")?.to_owned(), tag.get("Value").and_then(Tree::scalar).unwrap_or_default()));
    pairs.iter().filter_map(pair).collect()
}
