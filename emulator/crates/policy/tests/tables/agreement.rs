//! Whether engine and reference agree on a row of the decision table.

use policy::PolicyDocument;
use serde_json::Value;

use crate::case::Case;
use crate::reference;
use crate::say::{is_rcp_full_aws_access, policy, policy_text};

/// All that engine and reference differ in on a row, whose policies may be ones that either refuses.
pub(crate) fn differences(row: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    let case = read(row, &mut differences);
    differences.extend(case.ask(reference::differences));
    differences
}

fn read(row: &Value, differences: &mut Vec<String>) -> Case {
    let row = json::parse(&row.to_string()).unwrap();
    Case::reading(&row, &mut |node, kind| {
        if is_rcp_full_aws_access(node, kind) {
            return Some(policy(node, kind));
        }
        let text = policy_text(node, kind);
        let by_engine = PolicyDocument::parse(&text, kind);
        let by_reference = reference::grammar::accepts(&text, kind);
        if by_engine.is_ok() != by_reference.is_ok() {
            let reason = by_engine.as_ref().err().map(ToString::to_string);
            differences.push(format!("a {kind:?} policy: engine {reason:?}, reference {by_reference:?}: {text}"));
        }
        by_engine.ok()
    })
}
