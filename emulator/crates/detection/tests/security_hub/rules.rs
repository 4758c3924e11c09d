//! Automation rules.

use serde_json::{Value, json};

use crate::world::{MANAGEMENT, World, finding};

fn rule(order: i64, is_terminal: bool, label: &str) -> Value {
    json!({
        "RuleName": format!("rule {order}"),
        "RuleOrder": order,
        "Description": "changes the severity",
        "IsTerminal": is_terminal,
        "Criteria": { "Title": [{ "Value": "A library", "Comparison": "PREFIX" }] },
        "Actions": [{ "Type": "FINDING_FIELDS_UPDATE", "FindingFieldsUpdate": { "Severity": { "Label": label } } }],
    })
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/automation-rules.html>: in order, "the rule action with the highest
/// numerical value is applied last", none after a terminal one.
#[test]
fn rules_change_findings_as_they_come() {
    let mut world = World::enabled();
    world.ok("BatchImportFindings", json!({ "Findings": [finding(MANAGEMENT, "before")] }));
    for one in [rule(2, true, "HIGH"), rule(1, false, "LOW"), rule(3, false, "CRITICAL")] {
        world.ok("CreateAutomationRule", one);
    }
    world.ok("BatchImportFindings", json!({ "Findings": [finding(MANAGEMENT, "after")] }));
    let labels: Vec<(Value, Value)> = world
        .seen(MANAGEMENT, json!({}))
        .into_iter()
        .map(|finding| (finding["Id"].clone(), finding["Severity"]["Label"].clone()))
        .collect();
    assert_eq!(labels, [(json!("after"), json!("HIGH")), (json!("before"), json!("MEDIUM"))]);
    let metadata = world.ok("ListAutomationRules", json!({}))["AutomationRulesMetadata"].clone();
    let arns: Vec<Value> = metadata.as_array().unwrap().iter().map(|rule| rule["RuleArn"].clone()).collect();
    assert_eq!(arns.len(), 3);
    assert!(metadata[0].get("Criteria").is_none());
    let nothing = "arn:aws:securityhub:us-east-1:111111111111:automation-rule/none";
    let update = json!({ "UpdateAutomationRulesRequestItems": [
        { "RuleArn": arns[0], "RuleStatus": "DISABLED" },
        { "RuleArn": nothing, "RuleStatus": "DISABLED" },
    ] });
    let answer = world.ok("BatchUpdateAutomationRules", update);
    assert_eq!(answer["ProcessedAutomationRules"], json!([arns[0]]));
    assert_eq!(answer["UnprocessedAutomationRules"][0]["ErrorCode"], 404);
    let got = world.ok("BatchGetAutomationRules", json!({ "AutomationRulesArns": arns }));
    assert_eq!(got["Rules"].as_array().unwrap().len(), 3);
    assert_eq!(got["Rules"][0]["RuleStatus"], "DISABLED");
    world.ok("BatchDeleteAutomationRules", json!({ "AutomationRulesArns": arns }));
    assert_eq!(world.ok("ListAutomationRules", json!({}))["AutomationRulesMetadata"], json!([]));
}

#[test]
fn rules_that_cannot_be_are_refused() {
    let mut world = World::enabled();
    let with = |name: &str, value: Value| {
        let mut one = rule(1, false, "LOW");
        one[name] = value;
        one
    };
    let rows = [
        with("RuleOrder", json!(0)),
        with("RuleOrder", json!(1001)),
        with("Actions", json!([])),
        with("Actions", json!([{ "Type": "FINDING_FIELDS_UPDATE", "FindingFieldsUpdate": {} }])),
        with("Criteria", json!({ "Title": [{ "Value": "x" }] })),
    ];
    for row in rows {
        assert_eq!(world.refusal("CreateAutomationRule", row.clone()), "InvalidInputException", "{row}");
    }
}
