//! Controls: what they are, which are on, and what they find.

use aws::Region;
use serde_json::{Value, json};
use state::config::RecordingGroup;
use state::iam::{policy, user};
use state::resource::{self, NewResource, ResourceKind};
use state::{Tags, Tx};

use crate::world::{MANAGEMENT, World};

const FSBP: &str = "arn:aws:securityhub:us-east-1::standards/aws-foundational-security-best-practices/v/1.0.0";
const CIS: &str = "arn:aws:securityhub:us-east-1::standards/cis-aws-foundations-benchmark/v/1.4.0";
const POLICY: &str = "arn:aws:iam::111111111111:policy/p";
const ACCOUNT: &str = "AWS::::Account:111111111111";

/// Security Hub with the best practices, and AWS Config recording.
fn watched() -> World {
    let mut world = World::enabled();
    world.record(MANAGEMENT, true);
    world.ok("BatchEnableStandards", json!({ "StandardsSubscriptionRequests": [{ "StandardsArn": FSBP }] }));
    world
}

fn document(action: &str) -> String {
    format!(r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":"{action}","Resource":"*"}}]}}"#)
}

fn with_policy(tx: &mut Tx<'_>, action: &str) {
    let text = document(action);
    let new = policy::NewPolicy { name: "p", path: "/", document: &text, description: None, tags: Tags::new() };
    policy::create(tx, MANAGEMENT, new).unwrap();
}

fn allow(tx: &mut Tx<'_>, action: &str) {
    policy::create_version(tx, MANAGEMENT, &POLICY.parse().unwrap(), &document(action), true).unwrap();
}

fn bucket(tx: &mut Tx<'_>, name: &str) {
    let (kind, region) = (ResourceKind::Bucket, Region::from("us-east-1"));
    let new = NewResource { kind, region: &region, name, suffix: None, policy: None, tags: Tags::new() };
    resource::create(tx, MANAGEMENT, new).unwrap();
}

/// Behaviour 60: <https://docs.aws.amazon.com/securityhub/latest/userguide/controls-findings-create-update.html>
#[test]
fn a_finding_follows_its_resource() {
    let mut world = watched();
    world.change(|tx| with_policy(tx, "s3:GetObject"));
    let passed = world.of_control("IAM.1", POLICY).unwrap();
    assert_eq!(passed["Compliance"]["Status"], "PASSED");
    assert_eq!(
        (&passed["Workflow"]["Status"], &passed["Severity"]["Label"]),
        (&json!("RESOLVED"), &json!("INFORMATIONAL"))
    );
    assert_eq!(passed["GeneratorId"], "security-control/IAM.1");
    assert_eq!(
        passed["Compliance"]["AssociatedStandards"],
        json!([{ "StandardsId": "standards/aws-foundational-security-best-practices/v/1.0.0" }])
    );
    assert_eq!(
        passed["Remediation"]["Recommendation"]["Url"],
        "https://docs.aws.amazon.com/console/securityhub/IAM.1/remediation"
    );
    assert_eq!(passed["ProductFields"]["RelatedAWSResources:0/name"], "iam-policy-no-statements-with-admin-access");
    world.change(|tx| allow(tx, "*"));
    let failed = world.of_control("IAM.1", POLICY).unwrap();
    assert_eq!(failed["Id"], passed["Id"]);
    assert_eq!(failed["Compliance"]["Status"], "FAILED");
    assert_eq!((&failed["Workflow"]["Status"], &failed["Severity"]["Label"]), (&json!("NEW"), &json!("HIGH")));
    assert_eq!(failed["ProductFields"]["PreviousComplianceStatus"], "PASSED");
    // Mended, suppressed, broken again: the same finding, and what is suppressed stays so.
    world.change(|tx| allow(tx, "s3:ListBucket"));
    assert_eq!(world.of_control("IAM.1", POLICY).unwrap()["Workflow"]["Status"], "RESOLVED");
    let identifier = json!([{ "Id": passed["Id"], "ProductArn": passed["ProductArn"] }]);
    world
        .ok("BatchUpdateFindings", json!({ "FindingIdentifiers": identifier, "Workflow": { "Status": "SUPPRESSED" } }));
    world.change(|tx| allow(tx, "*"));
    assert_eq!(world.of_control("IAM.1", POLICY).unwrap()["Workflow"]["Status"], "SUPPRESSED");
    // "Security Hub CSPM archives a finding if … the specified resource is deleted."
    world.change(|tx| {
        let arn = POLICY.parse().unwrap();
        for number in 1..4 {
            policy::delete_version(tx, MANAGEMENT, &arn, number).unwrap();
        }
        policy::delete(tx, MANAGEMENT, &arn).unwrap();
    });
    let gone = world.of_control("IAM.1", POLICY).unwrap();
    assert_eq!(gone["RecordState"], "ARCHIVED");
    assert!(gone["ProductFields"].get("aws/securityhub/ArchivalReasons:0/ReasonCode").is_some());
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-standards-schedule.html>
#[test]
fn periodic_controls_are_looked_at_as_time_passes() {
    let mut world = watched();
    assert_eq!(world.of_control("IAM.7", ACCOUNT).unwrap()["Compliance"]["Status"], "FAILED");
    let before = world.of_control("IAM.4", ACCOUNT).unwrap();
    assert_eq!(before["Compliance"]["Status"], "PASSED");
    // A control that nothing is there for passes, and says so.
    let empty = world.of_control("IAM.3", ACCOUNT).unwrap();
    assert_eq!(empty["Compliance"]["StatusReasons"][0]["ReasonCode"], "CONFIG_EVALUATIONS_EMPTY");
    world.change(|tx| {
        let new = user::NewUser { name: "u", path: "/", boundary: None, tags: Tags::new() };
        user::create(tx, MANAGEMENT, new).unwrap();
        let owner = state::CredentialOwner::User("u".into());
        state::iam::access_key::create(tx, MANAGEMENT, owner).unwrap();
    });
    let user = "arn:aws:iam::111111111111:user/u";
    assert!(world.of_control("IAM.3", user).is_none());
    world.pass(12);
    assert_eq!(world.of_control("IAM.3", user).unwrap()["Compliance"]["Status"], "PASSED");
    assert_eq!(world.of_control("IAM.3", ACCOUNT).unwrap()["RecordState"], "ARCHIVED");
    let tasks = world.partition.due.len();
    world.pass(24 * 365);
    assert_eq!(world.of_control("IAM.3", user).unwrap()["Compliance"]["Status"], "FAILED");
    assert_eq!(world.partition.due.len(), tasks);
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1>
#[test]
fn without_a_recorder_only_that_is_found() {
    let mut world = World::enabled();
    world.ok("BatchEnableStandards", json!({ "StandardsSubscriptionRequests": [{ "StandardsArn": FSBP }] }));
    let all = world.seen(MANAGEMENT, json!({}));
    assert_eq!(all.len(), 1);
    let reason = |world: &mut World| {
        let found = world.of_control("Config.1", ACCOUNT).unwrap();
        (found["Compliance"]["Status"].clone(), found["Compliance"]["StatusReasons"][0]["ReasonCode"].clone())
    };
    assert_eq!(reason(&mut world), (json!("FAILED"), json!("CONFIG_RECORDER_DISABLED")));
    let enabled = world.ok("GetEnabledStandards", json!({}));
    let standard = &enabled["StandardsSubscriptions"][0];
    assert_eq!(standard["StandardsStatus"], "INCOMPLETE");
    assert_eq!(standard["StandardsStatusReason"]["StatusReasonCode"], "NO_AVAILABLE_CONFIGURATION_RECORDER");
    world.record_as(MANAGEMENT, "arn:aws:iam::111111111111:role/mine", RecordingGroup::All { global: true }, true);
    assert_eq!(reason(&mut world), (json!("FAILED"), json!("CONFIG_RECORDER_CUSTOM_ROLE")));
    world.record(MANAGEMENT, false);
    let linked = "arn:aws:iam::111111111111:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";
    world.record_as(MANAGEMENT, linked, RecordingGroup::Only(["AWS::S3::Bucket".to_owned()].into()), true);
    assert_eq!(reason(&mut world), (json!("FAILED"), json!("CONFIG_RECORDER_MISSING_REQUIRED_RESOURCE_TYPES")));
    world.record(MANAGEMENT, false);
    world.record(MANAGEMENT, true);
    assert_eq!(reason(&mut world), (json!("PASSED"), Value::Null));
    assert_eq!(world.ok("GetEnabledStandards", json!({}))["StandardsSubscriptions"][0]["StandardsStatus"], "READY");
}

#[test]
fn what_is_not_emulated_is_not_available() {
    let mut world = watched();
    let found = world.of_control("S3.19", ACCOUNT).unwrap();
    assert_eq!(found["Compliance"]["Status"], "NOT_AVAILABLE");
    assert_eq!(found["RecordState"], "ARCHIVED");
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/disable-controls-overview.html>
#[test]
fn controls_are_switched_in_standards() {
    let mut world = watched();
    world.ok("BatchEnableStandards", json!({ "StandardsSubscriptionRequests": [{ "StandardsArn": CIS }] }));
    world.change(|tx| with_policy(tx, "*"));
    let associated = |world: &mut World| {
        let found = world.of_control("IAM.1", POLICY).unwrap();
        (found["Compliance"]["AssociatedStandards"].as_array().unwrap().len(), found["RecordState"].clone())
    };
    assert_eq!(associated(&mut world), (2, json!("ACTIVE")));
    let listed = world.ok("ListStandardsControlAssociations", json!({ "SecurityControlId": "IAM.1" }));
    assert_eq!(listed["StandardsControlAssociationSummaries"].as_array().unwrap().len(), 2);
    let switch = |standard: &str, status: &str| {
        let update = json!({
            "StandardsArn": standard, "SecurityControlId": "IAM.1",
            "AssociationStatus": status, "UpdatedReason": "not for us",
        });
        json!({ "StandardsControlAssociationUpdates": [update] })
    };
    world.ok("BatchUpdateStandardsControlAssociations", switch(CIS, "DISABLED"));
    assert_eq!(associated(&mut world), (1, json!("ACTIVE")));
    world.ok("BatchUpdateStandardsControlAssociations", switch(FSBP, "DISABLED"));
    assert_eq!(associated(&mut world).1, "ARCHIVED");
    let got = world.ok("BatchGetSecurityControls", json!({ "SecurityControlIds": ["IAM.1", "None.1"] }));
    assert_eq!(got["SecurityControls"][0]["SecurityControlStatus"], "DISABLED");
    assert_eq!(got["UnprocessedIds"][0]["ErrorCode"], "NOT_FOUND");
    // Of standards that are not enabled nothing is switched.
    let other = "arn:aws:securityhub:us-east-1::standards/nist-800-53/v/5.0.0";
    let answer = world.ok("BatchUpdateStandardsControlAssociations", switch(other, "ENABLED"));
    assert_eq!(answer["UnprocessedAssociationUpdates"][0]["ErrorCode"], "INVALID_INPUT");
    // By the older operation, with the id that the standard gives it.
    let subscription = "arn:aws:securityhub:us-east-1:111111111111:subscription/cis-aws-foundations-benchmark/v/1.4.0";
    let described = world.ok("DescribeStandardsControls", json!({ "StandardsSubscriptionArn": subscription }));
    let controls = described["Controls"].as_array().unwrap();
    let control = controls.iter().find(|control| control["ControlId"] == "1.16").unwrap();
    assert_eq!((&control["ControlStatus"], &control["DisabledReason"]), (&json!("DISABLED"), &json!("not for us")));
    let arn = control["StandardsControlArn"].clone();
    world.ok("UpdateStandardsControl", json!({ "StandardsControlArn": arn, "ControlStatus": "ENABLED" }));
    assert_eq!(associated(&mut world), (1, json!("ACTIVE")));
    world.ok("BatchDisableStandards", json!({ "StandardsSubscriptionArns": [subscription] }));
    assert_eq!(associated(&mut world).1, "ARCHIVED");
    let id = json!([{ "SecurityControlId": "IAM.1", "StandardsArn": FSBP }, { "SecurityControlId": "X", "StandardsArn": FSBP }]);
    let got = world.ok("BatchGetStandardsControlAssociations", json!({ "StandardsControlAssociationIds": id }));
    assert_eq!(got["StandardsControlAssociationDetails"][0]["AssociationStatus"], "DISABLED");
    assert_eq!(got["UnprocessedAssociations"].as_array().unwrap().len(), 1);
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/asff-changes-consolidation.html>
#[test]
fn findings_are_one_for_all_standards_or_one_each() {
    let mut world = watched();
    world.ok("BatchEnableStandards", json!({ "StandardsSubscriptionRequests": [{ "StandardsArn": CIS }] }));
    world.change(|tx| with_policy(tx, "*"));
    let active = json!({
        "ResourceId": [{ "Value": POLICY, "Comparison": "EQUALS" }],
        "ComplianceSecurityControlId": [{ "Value": "IAM.1", "Comparison": "EQUALS" }],
        "RecordState": [{ "Value": "ACTIVE", "Comparison": "EQUALS" }],
    });
    let generators = |world: &mut World| {
        let found = world.seen(MANAGEMENT, active.clone());
        let mut names: Vec<String> = found.iter().map(|it| it["GeneratorId"].as_str().unwrap().to_owned()).collect();
        names.sort();
        names
    };
    assert_eq!(generators(&mut world), ["security-control/IAM.1"]);
    world.ok("UpdateSecurityHubConfiguration", json!({ "ControlFindingGenerator": "STANDARD_CONTROL" }));
    let want = ["aws-foundational-security-best-practices/v/1.0.0/IAM.1", "cis-aws-foundations-benchmark/v/1.4.0/1.16"];
    assert_eq!(generators(&mut world), want);
    let found = world.seen(MANAGEMENT, active.clone()).remove(0);
    assert!(found["ProductFields"].get("StandardsControlArn").is_some(), "{found}");
    world.ok("UpdateSecurityHubConfiguration", json!({ "ControlFindingGenerator": "SECURITY_CONTROL" }));
    assert_eq!(generators(&mut world), ["security-control/IAM.1"]);
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/custom-control-parameters.html>
#[test]
fn parameters_are_set() {
    let mut world = watched();
    let set = |name: &str, value: Value| {
        json!({
            "SecurityControlId": "IAM.7",
            "Parameters": { name: { "ValueType": "CUSTOM", "Value": value } },
            "LastUpdateReason": "ours",
        })
    };
    for (name, value) in [
        ("MinimumPasswordLength", json!({ "Integer": 7 })),
        ("MinimumPasswordLength", json!({ "String": "14" })),
        ("RequireSymbols", json!({ "Integer": 1 })),
        ("Nothing", json!({ "Integer": 1 })),
    ] {
        assert_eq!(world.refusal("UpdateSecurityControl", set(name, value)), "InvalidInputException", "{name}");
    }
    world.ok("UpdateSecurityControl", set("MinimumPasswordLength", json!({ "Integer": 20 })));
    let got = world.ok("BatchGetSecurityControls", json!({ "SecurityControlIds": ["IAM.7"] }));
    let control = &got["SecurityControls"][0];
    assert_eq!(
        control["Parameters"]["MinimumPasswordLength"],
        json!({ "ValueType": "CUSTOM", "Value": { "Integer": 20 } })
    );
    assert_eq!(control["LastUpdateReason"], "ours");
    let found = world.of_control("IAM.7", ACCOUNT).unwrap();
    let parameters = found["Compliance"]["SecurityControlParameters"].as_array().unwrap();
    assert!(parameters.contains(&json!({ "Name": "MinimumPasswordLength", "Value": ["20"] })));
    let definition = world.ok("GetSecurityControlDefinition", json!({ "SecurityControlId": "IAM.7" }));
    let options = &definition["SecurityControlDefinition"]["ParameterDefinitions"]["MinimumPasswordLength"];
    assert_eq!(options["ConfigurationOptions"]["Integer"], json!({ "DefaultValue": 8, "Min": 8, "Max": 128 }));
    let listed = world.ok("ListSecurityControlDefinitions", json!({ "StandardsArn": CIS, "MaxResults": 100 }));
    assert!(
        listed["SecurityControlDefinitions"].as_array().unwrap().iter().any(|one| one["SecurityControlId"] == "IAM.9")
    );
    assert_eq!(
        world.refusal("GetSecurityControlDefinition", json!({ "SecurityControlId": "X.1" })),
        "ResourceNotFoundException"
    );
}

/// Behaviour 60, AWS Config: <https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-internal-providers.html>
#[test]
fn what_rules_of_config_say_is_a_finding() {
    let mut world = World::enabled();
    world.record(MANAGEMENT, true);
    world.change(|tx| with_policy(tx, "*"));
    world.change(|tx| {
        let rule = state::config::rules::ConfigRule {
            name: "no-admin".into(),
            arn: "arn:aws:config:us-east-1:111111111111:config-rule/config-rule-abc".parse().unwrap(),
            id: "config-rule-abc".into(),
            description: None,
            scope: state::config::rules::Scope::default(),
            source: state::config::rules::Source::Aws("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS".into()),
            parameters: None,
            frequency: None,
            modes: Vec::new(),
            created_by: None,
            tags: Tags::new(),
            history: state::config::rules::RuleHistory::default(),
        };
        state::config::rules::put_rule(tx, MANAGEMENT, &Region::from("us-east-1"), rule).unwrap();
    });
    let config = json!({ "ProductName": [{ "Value": "Config", "Comparison": "EQUALS" }] });
    let mut found = world.seen(MANAGEMENT, config.clone());
    assert_eq!(found.len(), 1);
    let failed = found.remove(0);
    assert_eq!((&failed["Compliance"]["Status"], &failed["Severity"]["Label"]), (&json!("FAILED"), &json!("MEDIUM")));
    assert_eq!(failed["Title"], "no-admin");
    assert_eq!(failed["ProductFields"]["aws/config/ConfigRuleName"], "no-admin");
    assert_eq!(failed["ProductFields"]["aws/config/ConfigComplianceType"], "NON_COMPLIANT");
    assert_eq!(
        failed["Resources"][0],
        json!({ "Id": POLICY, "Partition": "aws", "Region": "us-east-1", "Type": "AwsIamPolicy" })
    );
    world.change(|tx| allow(tx, "s3:GetObject"));
    let passed = world.seen(MANAGEMENT, config).remove(0);
    assert_eq!(passed["Id"], failed["Id"]);
    assert_eq!(
        (&passed["Compliance"]["Status"], &passed["Workflow"]["Status"]),
        (&json!("PASSED"), &json!("RESOLVED"))
    );
}

/// Behaviour 60, Access Analyzer: <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-securityhub-integration.html>
#[test]
fn what_analyzers_find_is_one_finding_a_resource() {
    let mut world = World::enabled();
    let logs = "arn:aws:s3:::logs-of-ours";
    let grant = |accounts: &str| {
        let resource = format!(r#"["{logs}","{logs}/*"]"#);
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"AWS":{accounts}}},"Action":"s3:GetObject","Resource":{resource}}}]}}"#
        )
    };
    world.change(|tx| {
        bucket(tx, "logs-of-ours");
        let analyzer = state::access_analyzer::NewAnalyzer {
            arn: "arn:aws:access-analyzer:us-east-1:111111111111:analyzer/a".parse().unwrap(),
            account: MANAGEMENT,
            kind: state::access_analyzer::AnalyzerType::Account,
            configuration: None,
            archive_rules: state::map::OrdMap::new(),
            tags: Tags::new(),
        };
        state::access_analyzer::add_analyzer(tx, analyzer);
    });
    world.analyze();
    let wanted = json!({ "ProductName": [{ "Value": "IAM Access Analyzer", "Comparison": "EQUALS" }] });
    assert!(world.seen(MANAGEMENT, wanted.clone()).is_empty());
    let set = |world: &mut World, policy: &str| {
        world.change(|tx| resource::put_policy(tx, &logs.parse().unwrap(), policy).unwrap());
        world.analyze();
    };
    set(&mut world, &grant(r#"["222222222222","333333333333"]"#));
    let found = world.seen(MANAGEMENT, wanted.clone());
    assert_eq!(found.len(), 1, "{found:?}");
    let id = format!("arn:aws:access-analyzer:us-east-1:111111111111:analyzer/a/{logs}");
    assert_eq!((&found[0]["Id"], &found[0]["RecordState"]), (&json!(id), &json!("ACTIVE")));
    assert_eq!(found[0]["Title"], format!("AwsS3Bucket/{logs}/ allows cross-account access"));
    assert_eq!(found[0]["Severity"]["Label"], "LOW");
    assert_eq!(
        found[0]["Types"],
        json!(["Software and Configuration Checks/AWS Security Best Practices/External Access Granted"])
    );
    assert_eq!(found[0]["Resources"][0]["Details"]["Other"]["Action Granted"], "s3:GetObject");
    world.change(|tx| resource::delete_policy(tx, &logs.parse().unwrap()).unwrap());
    world.analyze();
    assert_eq!(world.seen(MANAGEMENT, wanted)[0]["RecordState"], "ARCHIVED");
}
