//! What holds of decisions whatever the policies say, asked of generated cases. Unlike the comparison with the reference
//! it needs no second opinion on what one statement means.

use policy::{Decision, decide};
use proptest::prelude::*;
use serde_json::Value;

use crate::agreement::case;
use crate::differential::rows_of_any_kind;

fn decision(row: &Value) -> Decision {
    case(row).ask(|request, policies| decide(request, policies).decision)
}

fn without(row: &Value, layer: &str) -> Value {
    let mut row = row.clone();
    row.as_object_mut().unwrap().remove(layer);
    row
}

/// The policies of a layer that is a list or of levels, with one more at each.
fn with(row: &Value, layer: &str, policy: &str) -> Value {
    let mut row = row.clone();
    match row.get_mut(layer) {
        Some(Value::Array(policies)) => policies.push(policy.into()),
        Some(Value::Object(levels)) => {
            levels.values_mut().for_each(|level| level.as_array_mut().unwrap().push(policy.into()))
        }
        _ => {}
    }
    row
}

fn turned_around(value: &Value) -> Value {
    match value {
        Value::Array(values) => values.iter().rev().map(turned_around).collect(),
        Value::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), turned_around(value))).collect(),
        other => other.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, max_shrink_iters: 0, ..ProptestConfig::default() })]
    #[test]
    fn laws_of_decisions_hold(bytes in rows_of_any_kind()) {
        let row = bytes.row();
        let decided = decision(&row);
        let is_exempt = row["do"] == "sts:GetCallerIdentity";

        // What only limits, never grants: without it an allowed call is still allowed.
        let federated = row["who"] == "federated" || row["who"].get("federated").is_some();
        let limits = ["scp", "rcp", "endpoint", "boundary", "session"];
        for layer in limits.into_iter().filter(|layer| *layer != "session" || !federated) {
            if decided == Decision::Allowed {
                prop_assert_eq!(decision(&without(&row, layer)), decided, "without {} {}", layer, row);
            }
        }
        // A Deny of everything denies, wherever the layer is in force; nothing makes up for it.
        for layer in ["identity", "session"] {
            if row[layer].is_array() && !is_exempt {
                prop_assert_eq!(decision(&with(&row, layer, "Deny *")), Decision::ExplicitDeny, "{} {}", layer, row);
            }
        }
        if row["endpoint"].is_array() && !is_exempt {
            prop_assert_eq!(decision(&with(&row, "endpoint", "Deny * to *")), Decision::ExplicitDeny, "{}", row);
        }
        // One more Allow takes nothing away.
        for layer in ["identity", "session", "scp"] {
            let more = decision(&with(&row, layer, "Allow *"));
            prop_assert!(decided != Decision::Allowed || more == decided, "{} {}", layer, row);
            prop_assert_eq!(decided == Decision::ExplicitDeny, more == Decision::ExplicitDeny, "{} {}", layer, row);
        }
        // In which order a list is written does not matter.
        let mut turned = turned_around(&row);
        turned["context"] = row["context"].clone();
        prop_assert_eq!(decision(&turned), decided, "{}", row);
        // An unknown owner is another account.
        if row["owner"] == "222222222222" {
            let mut row = row.clone();
            row["owner"] = Value::Null;
            prop_assert_eq!(decision(&row), decided, "{}", row);
        }
    }
}
