//! PATCH. See [`PatchUser`](https://docs.aws.amazon.com/singlesignon/latest/developerguide/patchuser.html) and
//! [`PatchGroup`](https://docs.aws.amazon.com/singlesignon/latest/developerguide/patchgroup.html).

mod group;
mod list;
mod user;

use json::Node;

use super::path::Path;
use super::problem::Problem;

pub(super) use group::group;
pub(super) use user::user;

/// "The supported operations are `add`, `replace`, and `remove`."
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Add,
    Replace,
    Remove,
}

/// One operation of a request.
#[derive(Debug)]
struct Operation<'n> {
    verb: Verb,
    path: Option<Path>,
    value: Option<&'n Node>,
}

/// The schema of the body.
const PATCH_OP: &str = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

/// Reads the operations of a body, in their order.
fn operations(body: &Node) -> Result<Vec<Operation<'_>>, Problem> {
    let mut operations = None;
    for member in body.as_object().ok_or_else(Problem::violation)? {
        if member.key.eq_ignore_ascii_case("Operations") {
            operations = member.value.as_array();
        } else if member.key.eq_ignore_ascii_case("schemas") {
            let named = member.value.as_array().ok_or_else(Problem::violation)?;
            if named.iter().any(|name| name.as_str() != Some(PATCH_OP)) {
                return Err(Problem::violation());
            }
        } else {
            return Err(Problem::violation());
        }
    }
    let nodes = operations.filter(|nodes| !nodes.is_empty()).ok_or_else(Problem::violation)?;
    nodes.iter().map(operation).collect()
}

fn operation(node: &Node) -> Result<Operation<'_>, Problem> {
    let (mut verb, mut path, mut value) = (None, None, None);
    for member in node.as_object().ok_or_else(Problem::violation)? {
        match member.key.to_ascii_lowercase().as_str() {
            "op" => verb = member.value.as_str().and_then(self::verb),
            "path" if member.value.is_null() => {}
            "path" => path = Some(Path::parse(member.value.as_str().ok_or_else(Problem::violation)?)?),
            "value" => value = Some(&member.value).filter(|value| !value.is_null()),
            _ => return Err(Problem::violation()),
        }
    }
    // "The operation must be specified." "A value is required for `add` and `replace`." "The path is required for a
    // `remove` operation."
    let verb = verb.ok_or_else(Problem::violation)?;
    let is_complete = if verb == Verb::Remove { path.is_some() } else { value.is_some() };
    if is_complete { Ok(Operation { verb, path, value }) } else { Err(Problem::violation()) }
}

/// Microsoft Entra ID writes `Add`.
fn verb(text: &str) -> Option<Verb> {
    match text.to_ascii_lowercase().as_str() {
        "add" => Some(Verb::Add),
        "replace" => Some(Verb::Replace),
        "remove" => Some(Verb::Remove),
        _ => None,
    }
}
