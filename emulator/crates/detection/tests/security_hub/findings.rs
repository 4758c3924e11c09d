//! Findings that come, are changed, and are looked for.

use serde_json::{Value, json};

use crate::world::{MANAGEMENT, World, code, finding};

fn imported(world: &mut World, findings: Value) -> Value {
    world.ok("BatchImportFindings", json!({ "Findings": findings }))
}

fn one(world: &mut World, id: &str) -> Value {
    let mut found = world.seen(MANAGEMENT, json!({ "Id": [{ "Value": id, "Comparison": "EQUALS" }] }));
    assert_eq!(found.len(), 1, "{id}");
    found.remove(0)
}

fn updated(mut finding: Value, at: &str, changes: &Value) -> Value {
    finding["UpdatedAt"] = json!(at);
    for (name, value) in changes.as_object().unwrap() {
        finding[name] = value.clone();
    }
    finding
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchimportfindings.html>, and ProductFields of
/// <https://docs.aws.amazon.com/securityhub/latest/userguide/asff-top-level-attributes.html>
#[test]
fn findings_are_taken_in() {
    let mut world = World::enabled();
    let answer = imported(&mut world, json!([finding(MANAGEMENT, "a"), finding(MANAGEMENT, "b")]));
    assert_eq!((&answer["SuccessCount"], &answer["FailedCount"]), (&json!(2), &json!(0)));
    let found = one(&mut world, "a");
    assert_eq!(found["Workflow"]["Status"], "NEW");
    assert_eq!(found["RecordState"], "ACTIVE");
    assert_eq!(found["Severity"], json!({ "Label": "MEDIUM", "Normalized": 40 }));
    assert_eq!(found["FindingProviderFields"]["Severity"], json!({ "Label": "MEDIUM" }));
    assert_eq!(found["ProductFields"]["aws/securityhub/ProductName"], "Default");
    assert_eq!(found["Region"], "us-east-1");
    assert_eq!(found["Resources"][0]["Partition"], "aws");
}

/// Behaviour 58: <https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchimportfindings.html>
#[test]
fn what_the_customer_set_outlives_what_the_provider_says() {
    let mut world = World::enabled();
    imported(&mut world, json!([finding(MANAGEMENT, "a")]));
    let older = updated(finding(MANAGEMENT, "a"), "2026-11-23T00:00:00Z", &json!({ "Title": "older" }));
    assert_eq!(imported(&mut world, json!([older]))["SuccessCount"], 1);
    assert_eq!(one(&mut world, "a")["Title"], "A library is old");
    let identifiers = json!([{ "Id": "a", "ProductArn": finding(MANAGEMENT, "a")["ProductArn"] }]);
    world.ok("BatchUpdateFindings", json!({ "FindingIdentifiers": identifiers, "Severity": { "Label": "LOW" } }));
    let severity = json!({ "FindingProviderFields": { "Severity": { "Label": "CRITICAL" } }, "Workflow": { "Status": "SUPPRESSED" } });
    let mut newer = updated(finding(MANAGEMENT, "a"), "2026-11-24T09:00:00Z", &severity);
    newer.as_object_mut().unwrap().remove("Severity");
    imported(&mut world, json!([newer]));
    let found = one(&mut world, "a");
    assert_eq!(found["Severity"]["Label"], "LOW");
    assert_eq!(found["FindingProviderFields"]["Severity"]["Label"], "CRITICAL");
    assert_eq!(found["Workflow"]["Status"], "NEW");
}

/// Behaviour 59: <https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchupdatefindings.html>
#[test]
fn customers_change_findings_and_not_their_date() {
    let mut world = World::enabled();
    imported(&mut world, json!([finding(MANAGEMENT, "a")]));
    let product = finding(MANAGEMENT, "a")["ProductArn"].clone();
    let identifiers = json!([{ "Id": "a", "ProductArn": product }, { "Id": "none", "ProductArn": product }]);
    let update = json!({
        "FindingIdentifiers": identifiers,
        "Workflow": { "Status": "NOTIFIED" },
        "Note": { "Text": "seen", "UpdatedBy": "me" },
        "UserDefinedFields": { "ticket": "7" },
    });
    let answer = world.ok("BatchUpdateFindings", update);
    assert_eq!(answer["ProcessedFindings"], json!([{ "Id": "a", "ProductArn": product }]));
    assert_eq!(answer["UnprocessedFindings"][0]["ErrorCode"], "FindingNotFound");
    let found = one(&mut world, "a");
    assert_eq!(found["UpdatedAt"], "2026-11-24T00:00:00Z");
    assert_eq!(found["Workflow"]["Status"], "NOTIFIED");
    assert_eq!(found["Note"]["UpdatedAt"], "2026-11-24T10:30:00.000Z");
    let nothing = world.refusal("BatchUpdateFindings", json!({ "FindingIdentifiers": identifiers }));
    assert_eq!(nothing, "InvalidInputException");
    let history = world.ok("GetFindingHistory", json!({ "FindingIdentifier": { "Id": "a", "ProductArn": product } }));
    let records = history["Records"].as_array().unwrap();
    assert_eq!(records.len(), 2);
    assert_eq!(records[0]["UpdateSource"]["Type"], "BATCH_UPDATE_FINDINGS");
    let updates = records[0]["Updates"].as_array().unwrap().iter();
    let mut fields: Vec<&str> = updates.map(|update| update["UpdatedField"].as_str().unwrap()).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["Note", "UserDefinedFields", "Workflow"]);
    assert_eq!(records[1]["FindingCreated"], true);
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html>: each finding for itself. The form of the
/// sentences: <https://github.com/aquasecurity/kube-bench/issues/903>.
#[test]
fn findings_that_are_none_fail_each_for_itself() {
    let mut world = World::enabled();
    let with = |name: &str, value: Value| {
        let mut one = finding(MANAGEMENT, "bad");
        one[name] = value;
        one
    };
    let without = |name: &str| {
        let mut one = finding(MANAGEMENT, "bad");
        one.as_object_mut().unwrap().remove(name);
        one
    };
    let deep = (0..30).fold(json!("x"), |inner, _| json!({ "a": inner }));
    let rows = [
        (without("Title"), "InvalidInput"),
        (without("Severity"), "InvalidInput"),
        (without("Resources"), "InvalidInput"),
        (with("SchemaVersion", json!("2017-01-01")), "InvalidInput"),
        (with("Severity", json!({ "Label": "AWFUL" })), "InvalidInput"),
        (with("Severity", json!({ "Normalized": 101 })), "InvalidInput"),
        (with("Severity", json!({ "Original": "8.3" })), "InvalidInput"),
        (with("Confidence", json!(101)), "InvalidInput"),
        (with("Types", json!(["Nonsense/x"])), "InvalidInput"),
        (with("Types", json!(["TTPs/a/b/c"])), "InvalidInput"),
        (with("CreatedAt", json!("yesterday")), "InvalidInput"),
        (with("Title", json!("")), "InvalidInput"),
        (with("Title", json!("x".repeat(257))), "InvalidInput"),
        (with("Resources", json!([])), "InvalidInput"),
        (with("Resources", json!(vec![json!({ "Type": "Other", "Id": "x" }); 33])), "InvalidInput"),
        (with("Description", json!("y".repeat(1025))), "InvalidInput"),
        (with("ProductFields", json!({ "big": "z".repeat(240 * 1024) })), "InvalidInput"),
        (with("ProductArn", json!("arn:aws:securityhub:us-east-1::product/prowler/prowler")), "InvalidAccess"),
        (
            with("ProductArn", json!("arn:aws:securityhub:eu-west-1:111111111111:product/111111111111/default")),
            "InvalidInput",
        ),
        (with("ProductArn", json!("nonsense")), "InvalidInput"),
        (with("Network", json!({ "Direction": "UP" })), "InvalidInput"),
    ];
    for (bad, want) in rows {
        let answer = imported(&mut world, json!([bad.clone(), finding(MANAGEMENT, "good")]));
        assert_eq!(answer["SuccessCount"], 1, "{want} {bad}");
        assert_eq!(answer["FailedFindings"][0]["ErrorCode"], want, "{}", answer["FailedFindings"]);
    }
    // What no attribute of the format is, is dropped, however deep.
    let answer = imported(&mut world, json!([with("Unknown", deep)]));
    assert_eq!(answer["SuccessCount"], 1);
    let other = finding(aws::AccountId::new(222_222_222_222), "x");
    assert_eq!(
        code(world.call(MANAGEMENT, "BatchImportFindings", json!({ "Findings": [other] }))),
        "AccessDeniedException"
    );
    let many = vec![finding(MANAGEMENT, "x"); 101];
    assert_eq!(world.refusal("BatchImportFindings", json!({ "Findings": many })), "InvalidInputException");
    // "If Security Hub CSPM is disabled, … then the findings are returned in the FailedFindings list, with an InvalidAccess error."
    let mut off = World::new();
    let answer = imported(&mut off, json!([finding(MANAGEMENT, "x")]));
    assert_eq!(answer["FailedFindings"][0]["ErrorCode"], "InvalidAccess");
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetFindings.html>
#[test]
fn findings_are_sorted_and_paged() {
    let mut world = World::enabled();
    let labels = ["LOW", "CRITICAL", "INFORMATIONAL", "HIGH", "MEDIUM"];
    let all: Vec<Value> = labels
        .iter()
        .map(|label| {
            updated(finding(MANAGEMENT, label), "2026-11-24T00:00:00Z", &json!({ "Severity": { "Label": label } }))
        })
        .collect();
    imported(&mut world, json!(all));
    let mut request = json!({ "SortCriteria": [{ "Field": "SeverityLabel", "SortOrder": "desc" }], "MaxResults": 2 });
    let mut seen = Vec::new();
    loop {
        let page = world.ok("GetFindings", request.clone());
        let findings = page["Findings"].as_array().unwrap();
        assert!(findings.len() <= 2);
        seen.extend(findings.iter().map(|finding| finding["Id"].as_str().unwrap().to_owned()));
        match page.get("NextToken") {
            Some(token) => request["NextToken"] = token.clone(),
            None => break,
        }
    }
    assert_eq!(seen, ["CRITICAL", "HIGH", "MEDIUM", "LOW", "INFORMATIONAL"]);
    request["MaxResults"] = json!(5);
    request["Filters"] = json!({ "Title": [{ "Value": "x", "Comparison": "EQUALS" }] });
    assert_eq!(world.refusal("GetFindings", request), "InvalidInputException");
    let unknown = json!({ "SortCriteria": [{ "Field": "Nothing" }] });
    assert_eq!(world.refusal("GetFindings", unknown), "InvalidInputException");
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-insights.html>
#[test]
fn insights_count() {
    let mut world = World::enabled();
    let high = |id: &str| {
        updated(finding(MANAGEMENT, id), "2026-11-24T00:00:00Z", &json!({ "Severity": { "Label": "HIGH" } }))
    };
    imported(&mut world, json!([finding(MANAGEMENT, "a"), high("b"), high("c")]));
    let filters = json!({ "RecordState": [{ "Value": "ACTIVE", "Comparison": "EQUALS" }] });
    let input = json!({ "Name": "by severity", "Filters": filters, "GroupByAttribute": "SeverityLabel" });
    let arn = world.ok("CreateInsight", input)["InsightArn"].clone();
    assert!(
        arn.as_str().unwrap().starts_with("arn:aws:securityhub:us-east-1:111111111111:insight/111111111111/custom/")
    );
    let results = world.ok("GetInsightResults", json!({ "InsightArn": arn }));
    let values = results["InsightResults"]["ResultValues"].clone();
    let want = json!([
        { "GroupByAttributeValue": "HIGH", "Count": 2 },
        { "GroupByAttributeValue": "MEDIUM", "Count": 1 },
    ]);
    assert_eq!(values, want);
    world.ok("UpdateInsight", json!({ "InsightArn": arn, "Name": "renamed" }));
    assert_eq!(world.ok("GetInsights", json!({}))["Insights"][0]["Name"], "renamed");
    let managed = "arn:aws:securityhub:::insight/securityhub/default/29";
    let results = world.ok("GetInsightResults", json!({ "InsightArn": managed }));
    assert_eq!(results["InsightResults"]["ResultValues"], want);
    assert_eq!(world.refusal("DeleteInsight", json!({ "InsightArn": managed })), "InvalidAccessException");
    world.ok("DeleteInsight", json!({ "InsightArn": arn }));
    assert_eq!(world.refusal("GetInsightResults", json!({ "InsightArn": arn })), "ResourceNotFoundException");
    let bad = json!({ "Name": "x", "Filters": {}, "GroupByAttribute": "Nothing" });
    assert_eq!(world.refusal("CreateInsight", bad), "InvalidInputException");
}

/// What AWS finds, nobody else brings, though its products are enabled:
/// <https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchimportfindings.html>.
#[test]
fn findings_of_aws_are_its_own() {
    let mut world = World::enabled();
    for product in ["aws/securityhub", "aws/access-analyzer", "aws/config"] {
        let mut forged = finding(MANAGEMENT, "x");
        forged["ProductArn"] = json!(format!("arn:aws:securityhub:us-east-1::product/{product}"));
        let answer = world.ok("BatchImportFindings", json!({ "Findings": [forged] }));
        assert_eq!(answer["FailedFindings"][0]["ErrorCode"], "InvalidAccess", "{product}");
    }
    world.ok("BatchImportFindings", json!({ "Findings": [finding(MANAGEMENT, "x")] }));
    let identifiers = json!([{ "Id": "x", "ProductArn": finding(MANAGEMENT, "x")["ProductArn"] }]);
    let update = json!({ "FindingIdentifiers": identifiers, "Workflow": {} });
    assert_eq!(world.refusal("BatchUpdateFindings", update), "InvalidInputException");
}
