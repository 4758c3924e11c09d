//! Members of groups in bodies.

use std::sync::Arc;

use json::Node;

use super::problem::Problem;
use crate::identity_store::document;

/// "A maximum of 100 members can be added in a single request", and as many "membership changes are allowed in a single
/// request". See [`PatchGroup`](https://docs.aws.amazon.com/singlesignon/latest/developerguide/patchgroup.html).
pub(super) const CHANGES: usize = 100;

/// The ids of members: of an array of objects, or of one object. What a member is called (`display`) and where it is to be
/// found (`$ref`) is read over; groups are no members.
pub(super) fn ids(node: &Node) -> Result<Vec<Arc<str>>, Problem> {
    let nodes = node.as_array().unwrap_or(std::slice::from_ref(node));
    if nodes.len() > CHANGES {
        return Err(Problem::violation());
    }
    nodes.iter().map(id).collect()
}

fn id(node: &Node) -> Result<Arc<str>, Problem> {
    let mut id = None;
    for member in node.as_object().ok_or_else(Problem::violation)? {
        match member.key.to_ascii_lowercase().as_str() {
            "value" => id = Some(document::text("members.value", &member.value)?),
            "type" if member.value.is_null() || member.value.as_str().is_some_and(|kind| kind == "User") => {}
            "$ref" | "display" if member.value.is_null() || member.value.as_str().is_some() => {}
            _ => return Err(Problem::violation()),
        }
    }
    id.ok_or_else(Problem::violation)
}
