//! Attribute operations: a path, and the value that the attribute has afterwards; none where it is taken away. See
//! [`AttributeOperation`](https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_AttributeOperation.html).

use json::Node;
use models::identitystore::AttributeOperation;
use state::identity_store::{GroupContent, ListAttribute, Profile, TextAttribute};

use super::document::{self, Wrong};
use super::shapes::ENTERPRISE;

/// What is wrong with an operation, in a sentence.
pub(super) fn sentence(wrong: &Wrong) -> String {
    match wrong {
        Wrong::Value(path) => format!("The attribute {path} has an invalid value"),
        Wrong::Unknown(path) => format!("The attribute {path} is not supported"),
        Wrong::TooMany(path, limit) => format!("List attribute {path} exceeds allowed limit of {limit}"),
    }
}

/// Applies operations to a person, in their order.
pub(super) fn apply(profile: &mut Profile, operations: &[AttributeOperation]) -> Result<(), Wrong> {
    operations.iter().try_for_each(|operation| {
        let value = value(operation)?;
        apply_one(profile, &operation.attribute_path, value.as_ref())
    })
}

/// The value; `null` is none: "To unset an attribute, set it to null", as Terraform's provider does.
fn value(operation: &AttributeOperation) -> Result<Option<Node>, Wrong> {
    let Some(document) = &operation.attribute_value else { return Ok(None) };
    let node = document.parse().map_err(|_| Wrong::Value(operation.attribute_path.clone()))?;
    Ok(Some(node).filter(|node| !node.is_null()))
}

fn apply_one(profile: &mut Profile, path: &str, value: Option<&Node>) -> Result<(), Wrong> {
    if let Some(attribute) = text_attribute(path) {
        let text = value.map(|node| document::text(path, node)).transpose()?;
        profile.set_text(attribute, text.as_deref());
        return Ok(());
    }
    if let Some(list) = ListAttribute::of_path(path) {
        let entries = value.map(|node| document::entries(list, node)).transpose()?;
        profile.set_list(list, entries.unwrap_or_default());
        return Ok(());
    }
    match path {
        _ if path.eq_ignore_ascii_case("name") => replace(profile, "name", value),
        _ if path.eq_ignore_ascii_case(ENTERPRISE) => replace(profile, "enterprise", value),
        _ if path.eq_ignore_ascii_case("aws:identitystore:enterprise.manager") => {
            let manager = value.map(document::manager).transpose()?.flatten();
            profile.set_text(TextAttribute::Manager, manager.as_ref().map(|(_, id)| &**id));
            Ok(())
        }
        _ => Err(Wrong::Unknown(path.to_owned())),
    }
}

/// `userName`, `name.familyName`, `aws:identitystore:enterprise.department`, in whatever case.
fn text_attribute(path: &str) -> Option<TextAttribute> {
    match path.get(..ENTERPRISE.len()).filter(|head| head.eq_ignore_ascii_case(ENTERPRISE)) {
        Some(_) => TextAttribute::of_path(&format!("enterprise{}", path.get(ENTERPRISE.len()..)?)),
        None => TextAttribute::of_path(path).filter(|attribute| attribute.within("enterprise").is_none()),
    }
}

/// Replaces a whole group of attributes.
pub(crate) fn replace(profile: &mut Profile, prefix: &str, value: Option<&Node>) -> Result<(), Wrong> {
    let new = value.map(|node| document::group(prefix, node)).transpose()?.unwrap_or_default();
    for attribute in TextAttribute::ALL.into_iter().filter(|attribute| attribute.within(prefix).is_some()) {
        profile.set_text(attribute, None);
    }
    for (attribute, text) in new {
        profile.set_text(attribute, Some(&text));
    }
    Ok(())
}

/// Applies operations to a group, in their order.
pub(super) fn apply_to_group(content: &mut GroupContent, operations: &[AttributeOperation]) -> Result<(), Wrong> {
    for operation in operations {
        let path = operation.attribute_path.as_str();
        let text = value(operation)?.map(|node| document::text(path, &node)).transpose()?;
        match path.to_ascii_lowercase().as_str() {
            "displayname" => {
                content.display_name =
                    text.map(|text| text.to_string()).ok_or_else(|| Wrong::Value(path.to_owned()))?;
            }
            "description" => content.description = text.map(|text| text.to_string()),
            _ => return Err(Wrong::Unknown(path.to_owned())),
        }
    }
    Ok(())
}
