//! Whether engine and reference agree on a row of the decision table.

use json::Node;
use policy::{PolicyDocument, PolicyType};
use serde_json::Value;

use crate::case::Case;
use crate::reference;
use crate::say::{is_rcp_full_aws_access, policy, policy_text};

/// The row's case; policies that are refused are not in force.
pub(crate) fn case(row: &Value) -> Case {
    case_with(row, &mut |_, _, _| ())
}

/// All that engine and reference differ in on a row, whose policies may be ones that either refuses.
pub(crate) fn differences(row: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    let case = case_with(row, &mut |text, kind, by_engine| {
        let by_reference = reference::grammar::accepts(text, kind);
        if by_engine.is_none() != by_reference.is_ok() {
            differences.push(format!("a {kind:?} policy: engine {by_engine:?}, reference {by_reference:?}: {text}"));
        }
    });
    differences.extend(case.ask(reference::differences));
    differences
}

/// Tells of each policy's text, and why it is refused if it is.
pub(crate) fn case_with(row: &Value, hear: &mut dyn FnMut(&str, PolicyType, Option<String>)) -> Case {
    let row = json::parse(&row.to_string()).unwrap();
    Case::reading(&row, &mut |node: &Node, kind| {
        if is_rcp_full_aws_access(node, kind) {
            return Some(policy(node, kind));
        }
        let text = policy_text(node, kind);
        let document = PolicyDocument::parse(&text, kind);
        hear(&text, kind, document.as_ref().err().map(ToString::to_string));
        document.ok()
    })
}
