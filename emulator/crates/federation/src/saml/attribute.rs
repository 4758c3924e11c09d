use std::time::Duration;

use bergshamra_xml::{Document, NodeId};

use super::assertion::Assertion;
use super::refusal::Refusal;
use super::xml::{self, ASSERTION};

/// What the names of AWS's own attributes begin with:
/// [Configure SAML assertions](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html).
pub const AWS_ATTRIBUTES: &str = "https://aws.amazon.com/SAML/Attributes/";

/// One thing that an assertion states about its subject.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attribute {
    /// Its name, most often a URI.
    pub name: String,
    /// How the name is to be read, when the provider says so.
    pub name_format: Option<String>,
    /// The name for people, when the provider gives one.
    pub friendly_name: Option<String>,
    /// Its values, as they were signed: white space is part of them.
    pub values: Vec<String>,
    /// One of its values is XML and not among [`values`](Attribute::values).
    pub structured: bool,
}

/// A role that the assertion offers, and the SAML provider in IAM through which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedRole {
    /// The ARN of the role.
    pub role: String,
    /// The ARN of the SAML provider.
    pub provider: String,
}

impl Attribute {
    /// An attribute with one value or several.
    pub fn new(name: impl Into<String>, values: &[&str]) -> Attribute {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        Attribute { name: name.into(), values, ..Attribute::default() }
    }
    /// One of AWS's own, e.g. `RoleSessionName` or `PrincipalTag:team`.
    pub fn aws(name: &str, values: &[&str]) -> Attribute {
        Attribute::new(format!("{AWS_ATTRIBUTES}{name}"), values)
    }
    pub(super) fn read_all(document: &Document<'_>, assertion: NodeId) -> Result<Vec<Attribute>, Refusal> {
        let mut all = Vec::new();
        for statement in xml::named(document, assertion, ASSERTION, "AttributeStatement") {
            for node in xml::named(document, statement, ASSERTION, "Attribute") {
                all.push(Attribute::read(document, node)?);
            }
        }
        Ok(all)
    }
    fn read(document: &Document<'_>, node: NodeId) -> Result<Attribute, Refusal> {
        let text = |name| xml::attribute(document, node, name).map(str::to_owned);
        let name = text("Name").ok_or(Refusal::Malformed("an attribute has no name"))?;
        let mut read = Attribute {
            name,
            name_format: text("NameFormat"),
            friendly_name: text("FriendlyName"),
            ..Attribute::default()
        };
        for value in xml::named(document, node, ASSERTION, "AttributeValue") {
            if xml::elements(document, value).next().is_some() {
                read.structured = true;
            } else {
                read.values.push(xml::text(document, value)?);
            }
        }
        Ok(read)
    }
    fn only_value(&self) -> Result<&str, Refusal> {
        match self.values.as_slice() {
            [only] if !self.structured => Ok(only),
            _ => Err(Refusal::Attribute(self.name.clone())),
        }
    }
}

/// AWS's own attributes. Names are case-sensitive, and of two attributes of one name
/// [only one is mapped](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html#saml-attribute-mapping):
/// the first.
impl Assertion {
    /// The first attribute of this whole name.
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }
    fn aws_attribute(&self, name: &str) -> Option<&Attribute> {
        let named = |attribute: &&Attribute| attribute.name.strip_prefix(AWS_ATTRIBUTES) == Some(name);
        self.attributes.iter().find(named)
    }
    fn aws_value(&self, name: &str) -> Result<Option<&str>, Refusal> {
        self.aws_attribute(name).map(Attribute::only_value).transpose()
    }
    /// `RoleSessionName`: what the role session will be called.
    ///
    /// # Errors
    /// When it is missing or no session can be called so.
    pub fn role_session_name(&self) -> Result<&str, Refusal> {
        let name = self.aws_value("RoleSessionName")?.ok_or(Refusal::NoRoleSessionName)?;
        if is_session_word(name, 64) { Ok(name) } else { Err(Refusal::RoleSessionName) }
    }
    /// `SourceIdentity`: who is behind this and every later session.
    ///
    /// # Errors
    /// When its value is not one that a session can have.
    pub fn source_identity(&self) -> Result<Option<&str>, Refusal> {
        match self.aws_value("SourceIdentity")? {
            Some(value) if !is_session_word(value, 256) || value.starts_with("aws:") => Err(Refusal::SourceIdentity),
            value => Ok(value),
        }
    }
    /// `Role`: the roles that the assertion lets its subject choose from. AWS takes the two ARNs in either order.
    ///
    /// # Errors
    /// When a value is not a pair of a role and a provider.
    pub fn roles(&self) -> Result<Vec<OfferedRole>, Refusal> {
        let Some(attribute) = self.aws_attribute("Role") else { return Ok(Vec::new()) };
        let pairs = attribute.values.iter().map(|value| offered_role(value));
        pairs.collect::<Option<Vec<_>>>().ok_or_else(|| Refusal::Attribute(attribute.name.clone()))
    }
    /// `SessionDuration`: how long the session may last, 15 minutes to 12 hours.
    ///
    /// # Errors
    /// When it is no such number of seconds.
    pub fn session_duration(&self) -> Result<Option<Duration>, Refusal> {
        let Some(value) = self.aws_value("SessionDuration")? else { return Ok(None) };
        match value.parse() {
            Ok(seconds @ 900..=43_200) => Ok(Some(Duration::from_secs(seconds))),
            Ok(_) | Err(_) => Err(Refusal::Attribute(format!("{AWS_ATTRIBUTES}SessionDuration"))),
        }
    }
    /// `PrincipalTag:<key>`: the session tags, in their order.
    ///
    /// # Errors
    /// When a tag has no value or several, or comes twice.
    pub fn principal_tags(&self) -> Result<Vec<(&str, &str)>, Refusal> {
        self.keyed("PrincipalTag:")
    }
    /// `AccessControl:<key>`: the attributes for access control that the provider sends to Identity Center.
    ///
    /// # Errors
    /// When one has no value or several, or comes twice.
    pub fn access_control(&self) -> Result<Vec<(&str, &str)>, Refusal> {
        self.keyed("AccessControl:")
    }
    fn keyed(&self, prefix: &str) -> Result<Vec<(&str, &str)>, Refusal> {
        let mut found: Vec<(&str, &str)> = Vec::new();
        for attribute in &self.attributes {
            let Some(name) = attribute.name.strip_prefix(AWS_ATTRIBUTES) else { continue };
            let Some(key) = name.strip_prefix(prefix) else { continue };
            if key.is_empty() || found.iter().any(|(other, _)| *other == key) {
                return Err(Refusal::Attribute(attribute.name.clone()));
            }
            found.push((key, attribute.only_value()?));
        }
        Ok(found)
    }
    /// `TransitiveTagKeys`: which session tags later sessions inherit.
    pub fn transitive_tag_keys(&self) -> Vec<&str> {
        self.aws_attribute("TransitiveTagKeys").into_iter().flat_map(|keys| &keys.values).map(String::as_str).collect()
    }
}

fn is_session_word(value: &str, longest: usize) -> bool {
    (2..=longest).contains(&value.len())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_+=,.@-".contains(&byte))
}

fn offered_role(value: &str) -> Option<OfferedRole> {
    let (first, second) = value.split_once(',')?;
    let is_role = |arn: &str| is_iam(arn) && arn.contains(":role/");
    let is_provider = |arn: &str| is_iam(arn) && arn.contains(":saml-provider/");
    let (role, provider) = if is_role(first) { (first, second) } else { (second, first) };
    let whole = is_role(role) && is_provider(provider) && !value.contains(char::is_whitespace);
    whole.then(|| OfferedRole { role: role.to_owned(), provider: provider.to_owned() })
}

fn is_iam(arn: &str) -> bool {
    arn.starts_with("arn:") && !arn.contains(',')
}
