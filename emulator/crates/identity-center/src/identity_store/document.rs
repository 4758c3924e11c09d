//! Attributes in JSON: in the documents of the Identity Store API and in the bodies of SCIM, which spell the same names
//! and differ in the first letter at most.

use std::collections::BTreeMap;
use std::sync::Arc;

use json::{Entry as Member, Node};
use state::identity_store::{Entry, ListAttribute, Profile, TextAttribute};
use wire::Document;

/// Why JSON is not what an attribute holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// The value of this attribute is of another kind, or empty.
    Value(String),
    /// There is no such attribute.
    Unknown(String),
    /// The list has more entries than there can be.
    TooMany(&'static str, usize),
}

/// A text; attributes are never empty.
pub(crate) fn text(path: &str, node: &Node) -> Result<Arc<str>, Wrong> {
    node.as_str().filter(|text| !text.is_empty()).map(Arc::from).ok_or_else(|| Wrong::Value(path.to_owned()))
}

/// `true`, `false`, or one of them as a text, as identity providers send it.
pub(crate) fn flag(path: &str, node: &Node) -> Result<bool, Wrong> {
    match (node.as_bool(), node.as_str()) {
        (Some(flag), _) => Ok(flag),
        (None, Some(text)) if text.eq_ignore_ascii_case("true") => Ok(true),
        (None, Some(text)) if text.eq_ignore_ascii_case("false") => Ok(false),
        _ => Err(Wrong::Value(path.to_owned())),
    }
}

/// The entries of a list. What is `null` is not there.
pub(crate) fn entries(list: ListAttribute, node: &Node) -> Result<Vec<Entry>, Wrong> {
    let nodes = node.as_array().ok_or_else(|| Wrong::Value(list.path().to_owned()))?;
    if nodes.len() > list.limit() {
        return Err(Wrong::TooMany(list.path(), list.limit()));
    }
    nodes.iter().map(|node| entry(list, node)).collect()
}

/// One entry of a list.
pub(crate) fn entry(list: ListAttribute, node: &Node) -> Result<Entry, Wrong> {
    let members = node.as_object().ok_or_else(|| Wrong::Value(list.path().to_owned()))?;
    let mut entry = Entry { parts: BTreeMap::new(), primary: None };
    for Member { key, value, .. } in members {
        let path = format!("{}.{key}", list.path());
        if value.is_null() {
            continue;
        } else if key.eq_ignore_ascii_case("primary") {
            entry.primary = Some(flag(&path, value)?);
        } else {
            let part = list.part(key).ok_or_else(|| Wrong::Unknown(path.clone()))?;
            entry.parts.insert(part, text(&path, value)?);
        }
    }
    Ok(entry)
}

/// The texts of a group of attributes, `name` or `enterprise`. What is `null` is not there.
pub(crate) fn group(prefix: &str, node: &Node) -> Result<Vec<(TextAttribute, Arc<str>)>, Wrong> {
    let members = node.as_object().ok_or_else(|| Wrong::Value(prefix.to_owned()))?;
    let mut found = Vec::new();
    for Member { key, value, .. } in members.iter().filter(|member| !member.value.is_null()) {
        let path = format!("{prefix}.{key}");
        if path.eq_ignore_ascii_case("enterprise.manager") {
            found.extend(manager(value)?);
        } else {
            let attribute = TextAttribute::of_path(&path).ok_or_else(|| Wrong::Unknown(path.clone()))?;
            found.push((attribute, text(&path, value)?));
        }
    }
    Ok(found)
}

/// The manager: an object with the id, or the id alone. Where the manager's own page is (`$ref`) is read and not kept.
pub(crate) fn manager(node: &Node) -> Result<Option<(TextAttribute, Arc<str>)>, Wrong> {
    let path = TextAttribute::Manager.path();
    let Some(members) = node.as_object() else { return Ok(Some((TextAttribute::Manager, text(path, node)?))) };
    let mut found = None;
    for Member { key, value, .. } in members.iter().filter(|member| !member.value.is_null()) {
        match key.to_ascii_lowercase().as_str() {
            "value" => found = Some((TextAttribute::Manager, text(path, value)?)),
            "$ref" => _ = text("enterprise.manager.$ref", value)?,
            _ => return Err(Wrong::Unknown(format!("enterprise.manager.{key}"))),
        }
    }
    Ok(found)
}

/// The enterprise extension, where the person has any of it.
pub(crate) fn enterprise(profile: &Profile) -> Option<Document> {
    let mut out = json::Writer::new();
    out.begin_object();
    let mut is_empty = true;
    for (attribute, text) in profile.texts() {
        let Some(name) = attribute.within("enterprise") else { continue };
        is_empty = false;
        match name.split_once('.') {
            Some((outer, inner)) => _ = out.key(outer).begin_object().key(inner).string(text).end_object(),
            None => _ = out.key(name).string(text),
        }
    }
    out.end_object();
    let node = json::parse(&out.finish()).ok()?;
    (!is_empty).then(|| Document::new(&node))
}
