//! Operations on rules and their results.

use aws::Arn;
use serde_json::{Value, json};
use state::Tags;
use state::organization::{FeatureSet, create_organization, delete_organization};
use state::resource::{NewResource, ResourceKind, create};

use super::world::{OWNER, World, region};

const FUNCTION: &str = "arn:aws:lambda:us-east-1:111122223333:function:judge";

fn aws(identifier: &str) -> Value {
    json!({ "Owner": "AWS", "SourceIdentifier": identifier })
}

fn lambda() -> Value {
    let details = json!([{ "EventSource": "aws.config", "MessageType": "ConfigurationItemChangeNotification" }]);
    json!({ "Owner": "CUSTOM_LAMBDA", "SourceIdentifier": FUNCTION, "SourceDetails": details })
}

fn with_function(world: &mut World, principal: &str) {
    let policy = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"Service":"{principal}"}},"Action":"lambda:InvokeFunction","Resource":"{FUNCTION}"}}}}"#
    );
    world.change(|tx| {
        let (kind, tags) = (ResourceKind::Function, Tags::new());
        let new = NewResource { kind, region: &region(), name: "judge", suffix: None, policy: Some(&policy), tags };
        create(tx, OWNER, new).unwrap();
    });
}

/// Codes of the model; sources are the pages of `PutConfigRule` and of the rules.
#[test]
fn a_rule_that_cannot_be_is_refused() {
    let mut world = World::new();
    let guard = |text: &str| json!({ "Owner": "CUSTOM_POLICY", "CustomPolicyDetails": { "PolicyRuntime": "guard-2.x.x", "PolicyText": text } });
    let scheduled = json!([{ "EventSource": "aws.config", "MessageType": "ScheduledNotification" }]);
    for (source, rest) in [
        (aws("NO_SUCH_RULE"), json!({})),
        (json!({ "Owner": "AWS" }), json!({})),
        (json!({ "Owner": "AWS", "SourceIdentifier": "IAM_PASSWORD_POLICY", "SourceDetails": scheduled }), json!({})),
        (aws("IAM_PASSWORD_POLICY"), json!({ "InputParameters": r#"{"MinimumLength":"8"}"# })),
        (aws("IAM_PASSWORD_POLICY"), json!({ "InputParameters": r#"{"MaxPasswordAge":"old"}"# })),
        (aws("IAM_PASSWORD_POLICY"), json!({ "InputParameters": "[" })),
        (aws("IAM_ROLE_MANAGED_POLICY_CHECK"), json!({})),
        (aws("IAM_USER_NO_POLICIES_CHECK"), json!({ "MaximumExecutionFrequency": "One_Hour" })),
        (aws("IAM_PASSWORD_POLICY"), json!({ "Scope": { "TagValue": "x" } })),
        (aws("IAM_PASSWORD_POLICY"), json!({ "Scope": { "ComplianceResourceId": "x" } })),
        (aws("IAM_PASSWORD_POLICY"), json!({ "ConfigRuleState": "DELETING" })),
        (aws("IAM_PASSWORD_POLICY"), json!({ "CreatedBy": "x" })),
        (aws("IAM_PASSWORD_POLICY"), json!({ "EvaluationModes": [{ "Mode": "PROACTIVE" }] })),
        (json!({ "Owner": "CUSTOM_LAMBDA", "SourceIdentifier": FUNCTION }), json!({})),
        (json!({ "Owner": "CUSTOM_POLICY" }), json!({})),
        (guard("rule {"), json!({})),
        (guard("rule a { b exists }"), json!({ "InputParameters": "no" })),
    ] {
        let refused = world.put("rule", &source, &rest).unwrap_err();
        assert_eq!(refused.code, "InvalidParameterValueException", "{source} {rest}");
    }
    assert_eq!(world.put("rule", &lambda(), &json!({})).unwrap_err().code, "InsufficientPermissionsException");
    with_function(&mut world, "s3.amazonaws.com");
    assert_eq!(world.put("rule", &lambda(), &json!({})).unwrap_err().code, "InsufficientPermissionsException");
    let refused = World::unrecorded().put("rule", &aws("IAM_PASSWORD_POLICY"), &json!({})).unwrap_err();
    assert_eq!(refused.code, "NoAvailableConfigurationRecorderException");
}

#[test]
fn a_rule_is_shown_changed_and_deleted() {
    let mut world = World::new();
    let parameters = r#"{"MinimumPasswordLength":"8"}"#;
    world.managed("IAM_PASSWORD_POLICY", &json!({ "InputParameters": parameters, "Description": "Long" }));
    let shown = |world: &mut World| world.call("DescribeConfigRules", &json!({})).unwrap()["ConfigRules"][0].clone();
    let rule = shown(&mut world);
    let id = rule["ConfigRuleId"].as_str().unwrap().to_owned();
    assert_eq!(rule["ConfigRuleArn"], format!("arn:aws:config:us-east-1:{OWNER}:config-rule/{id}"));
    // Permission is asked for the rule that is changed, however it is named.
    for name in ["ConfigRuleName", "ConfigRuleArn", "ConfigRuleId"] {
        let located = world.located("PutConfigRule", "rule", &json!({ "ConfigRule": { name: rule[name] } }));
        assert_eq!(located, [rule["ConfigRuleArn"].as_str().unwrap()], "{name}");
    }
    assert_eq!(
        (rule["InputParameters"].as_str(), rule["ConfigRuleState"].as_str()),
        (Some(parameters), Some("ACTIVE"))
    );
    // By its id, with all of it given anew.
    let changed = json!({ "ConfigRuleId": id, "Source": aws("IAM_PASSWORD_POLICY") });
    world.call("PutConfigRule", &json!({ "ConfigRule": changed })).unwrap();
    let rule = shown(&mut world);
    assert_eq!((rule["ConfigRuleId"].as_str(), rule.get("Description")), (Some(&*id), None));
    let status = world.call("DescribeConfigRuleEvaluationStatus", &json!({})).unwrap();
    assert_eq!(status["ConfigRulesEvaluationStatus"][0]["FirstEvaluationStarted"], true);
    world.call("DeleteConfigRule", &json!({ "ConfigRuleName": "IAM_PASSWORD_POLICY" })).unwrap();
    for (operation, input) in [
        ("DeleteConfigRule", json!({ "ConfigRuleName": "IAM_PASSWORD_POLICY" })),
        ("DescribeConfigRules", json!({ "ConfigRuleNames": ["IAM_PASSWORD_POLICY"] })),
        ("DescribeComplianceByConfigRule", json!({ "ConfigRuleNames": ["IAM_PASSWORD_POLICY"] })),
        ("GetComplianceDetailsByConfigRule", json!({ "ConfigRuleName": "IAM_PASSWORD_POLICY" })),
        ("StartConfigRulesEvaluation", json!({ "ConfigRuleNames": ["IAM_PASSWORD_POLICY"] })),
        ("DeleteEvaluationResults", json!({ "ConfigRuleName": "IAM_PASSWORD_POLICY" })),
        ("GetCustomRulePolicy", json!({ "ConfigRuleName": "IAM_PASSWORD_POLICY" })),
    ] {
        assert_eq!(world.call(operation, &input).unwrap_err().code, "NoSuchConfigRuleException", "{operation}");
    }
    let config = world.partition.config(OWNER, &region()).unwrap();
    assert!(config.results.is_empty());
}

/// "You call the StartConfigRulesEvaluation API more than once per minute."
#[test]
fn an_evaluation_is_started_once_a_minute_and_results_are_deleted() {
    let mut world = World::new();
    world.managed("IAM_ROOT_ACCESS_KEY_CHECK", &json!({}));
    let names = json!({ "ConfigRuleNames": ["IAM_ROOT_ACCESS_KEY_CHECK"] });
    let name = json!({ "ConfigRuleName": "IAM_ROOT_ACCESS_KEY_CHECK" });
    world.call("DeleteEvaluationResults", &name).unwrap();
    assert_eq!(world.compliance("IAM_ROOT_ACCESS_KEY_CHECK"), "INSUFFICIENT_DATA");
    world.call("StartConfigRulesEvaluation", &names).unwrap();
    assert_eq!(world.compliance("IAM_ROOT_ACCESS_KEY_CHECK"), "COMPLIANT");
    assert_eq!(world.call("StartConfigRulesEvaluation", &names).unwrap_err().code, "LimitExceededException");
    world.wait(1);
    world.call("StartConfigRulesEvaluation", &names).unwrap();
}

/// <https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html>,
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutEvaluations.html>
#[test]
fn a_function_is_asked_and_answers_with_its_token() {
    let mut world = World::new();
    with_function(&mut world, "config.amazonaws.com");
    world.put("judged", &lambda(), &json!({ "Scope": { "ComplianceResourceTypes": ["AWS::IAM::User"] } })).unwrap();
    world.add_user("alice", Tags::new());
    let waiting = |world: &World| {
        let config = world.partition.config(OWNER, &region()).unwrap();
        let open = config.invocations.values().filter(|it| !it.answered);
        open.map(|it| (it.token.to_string(), it.event.to_string())).collect::<Vec<_>>()
    };
    let (token, event) = waiting(&world).remove(0);
    let event: Value = serde_json::from_str(&event).unwrap();
    let invoking: Value = serde_json::from_str(event["invokingEvent"].as_str().unwrap()).unwrap();
    assert_eq!((event["resultToken"].as_str(), event["configRuleName"].as_str()), (Some(&*token), Some("judged")));
    assert_eq!(invoking["configurationItem"]["resourceName"], "alice");
    let id = invoking["configurationItem"]["resourceId"].clone();
    let answer = |compliance: &str, token: &str, test: bool| {
        let one = json!({ "ComplianceResourceType": "AWS::IAM::User", "ComplianceResourceId": id, "ComplianceType": compliance,
            "Annotation": "Because", "OrderingTimestamp": 1_795_000_000 });
        json!({ "Evaluations": [one], "ResultToken": token, "TestMode": test })
    };
    for (input, code) in [
        (answer("INSUFFICIENT_DATA", &token, false), "InvalidParameterValueException"),
        (answer("COMPLIANT", "no token", false), "InvalidResultTokenException"),
    ] {
        assert_eq!(world.call("PutEvaluations", &input).unwrap_err().code, code);
    }
    world.call("PutEvaluations", &answer("COMPLIANT", "no token", true)).unwrap();
    assert_eq!((world.compliance("judged").as_str(), waiting(&world).len()), ("INSUFFICIENT_DATA", 1));
    world.call("PutEvaluations", &answer("NON_COMPLIANT", &token, false)).unwrap();
    assert_eq!((world.compliance("judged").as_str(), waiting(&world).len()), ("NON_COMPLIANT", 0));
    let asked = json!({ "ResourceType": "AWS::IAM::User", "ResourceId": id });
    let details = world.call("GetComplianceDetailsByResource", &asked).unwrap();
    assert_eq!(details["EvaluationResults"][0]["Annotation"], "Because");
    world.delete_user("alice");
    let (_, event) = waiting(&world).remove(0);
    let event: Value = serde_json::from_str(&event).unwrap();
    assert_eq!(
        (event["eventLeftScope"].as_bool(), world.compliance("judged").as_str()),
        (Some(true), "INSUFFICIENT_DATA")
    );
}

/// "A resource is compliant if it complies with all the AWS Config rules that evaluate it."
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByResource.html>
#[test]
fn compliance_is_summed_up_by_rule_and_by_resource() {
    let mut world = World::new();
    world.add_user("alice", Tags::new());
    world.add_user("bob", Tags::new());
    world.attach("alice");
    world.managed("IAM_USER_NO_POLICIES_CHECK", &json!({}));
    world.managed("IAM_NO_INLINE_POLICY_CHECK", &json!({}));
    world.managed("IAM_ROOT_ACCESS_KEY_CHECK", &json!({}));
    let asked = json!({ "ResourceType": "AWS::IAM::User", "ComplianceTypes": ["NON_COMPLIANT"] });
    let by_resource = world.call("DescribeComplianceByResource", &asked).unwrap();
    let found = by_resource["ComplianceByResources"].as_array().unwrap();
    let count = &found[0]["Compliance"]["ComplianceContributorCount"];
    assert_eq!((found.len(), count["CappedCount"].as_i64(), count["CapExceeded"].as_bool()), (1, Some(1), Some(false)));
    let counts = |summary: &Value| {
        [&summary["CompliantResourceCount"], &summary["NonCompliantResourceCount"]]
            .map(|it| it["CappedCount"].as_i64().unwrap())
    };
    let by_rule = world.call("GetComplianceSummaryByConfigRule", &json!({})).unwrap();
    assert_eq!(counts(&by_rule["ComplianceSummary"]), [2, 1]);
    let asked = json!({ "ResourceTypes": ["AWS::IAM::User", "AWS::::Account"] });
    let by_type = world.call("GetComplianceSummaryByResourceType", &asked).unwrap();
    let summaries = by_type["ComplianceSummariesByResourceType"].as_array().unwrap();
    let all: Vec<_> = summaries.iter().map(|it| counts(&it["ComplianceSummary"])).collect();
    assert_eq!(all, [[1, 1], [1, 0]]);
    let compliant = world.call("DescribeComplianceByConfigRule", &json!({ "ComplianceTypes": ["COMPLIANT"] })).unwrap();
    assert_eq!(compliant["ComplianceByConfigRules"].as_array().unwrap().len(), 2);
    // Page by page.
    let first = world.call("DescribeComplianceByResource", &json!({ "Limit": 2 })).unwrap();
    let rest = world.call("DescribeComplianceByResource", &json!({ "NextToken": first["NextToken"] })).unwrap();
    assert_eq!(rest["ComplianceByResources"].as_array().unwrap().len(), 1);
    let refused = world.call("DescribeComplianceByResource", &json!({ "NextToken": "x" })).unwrap_err();
    assert_eq!(refused.code, "InvalidNextTokenException");
}

/// <https://docs.aws.amazon.com/config/latest/developerguide/process-checks.html>
#[test]
fn a_process_check_is_answered_by_people() {
    let mut world = World::new();
    world.managed("IAM_ROOT_ACCESS_KEY_CHECK", &json!({}));
    world.managed("AWS_CONFIG_PROCESS_CHECK", &json!({}));
    let answer = |rule: &str| {
        let one = json!({ "ComplianceResourceType": "AWS::::Account", "ComplianceResourceId": OWNER.to_string(),
            "ComplianceType": "COMPLIANT", "OrderingTimestamp": 1_795_000_000 });
        json!({ "ConfigRuleName": rule, "ExternalEvaluation": one })
    };
    let refused = world.call("PutExternalEvaluation", &answer("IAM_ROOT_ACCESS_KEY_CHECK")).unwrap_err();
    assert_eq!(refused.code, "InvalidParameterValueException");
    world.call("PutExternalEvaluation", &answer("AWS_CONFIG_PROCESS_CHECK")).unwrap();
    assert_eq!(world.compliance("AWS_CONFIG_PROCESS_CHECK"), "COMPLIANT");
}

#[test]
fn rules_are_tagged_by_their_arns() {
    let mut world = World::new();
    let rule = json!({ "ConfigRuleName": "root", "Source": aws("IAM_ROOT_ACCESS_KEY_CHECK") });
    let tags = json!([{ "Key": "team", "Value": "ops" }]);
    world.call("PutConfigRule", &json!({ "ConfigRule": rule, "Tags": tags })).unwrap();
    let arn = world.call("DescribeConfigRules", &json!({})).unwrap()["ConfigRules"][0]["ConfigRuleArn"].clone();
    assert!(Arn::parse(arn.as_str().unwrap()).is_ok());
    world.call("TagResource", &json!({ "ResourceArn": arn, "Tags": [{ "Key": "cost", "Value": "1" }] })).unwrap();
    world.call("UntagResource", &json!({ "ResourceArn": arn, "TagKeys": ["team"] })).unwrap();
    let listed = world.call("ListTagsForResource", &json!({ "ResourceArn": arn })).unwrap();
    assert_eq!(listed["Tags"], json!([{ "Key": "cost", "Value": "1" }]));
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutConformancePack.html>: an update that fails takes nothing away.
#[test]
fn a_pack_that_cannot_be_changed_stays() {
    let mut world = World::new();
    let put = |world: &mut World, identifier: &str| {
        let template = format!(
            "Resources: {{a: {{Type: 'AWS::Config::ConfigRule', Properties: {{ConfigRuleName: a, Source: {{Owner: AWS, SourceIdentifier: {identifier}}}}}}}}}"
        );
        world.call("PutConformancePack", &json!({ "ConformancePackName": "pack", "TemplateBody": template })).unwrap();
        let status = world.call("DescribeConformancePackStatus", &json!({})).unwrap();
        let rules = world.call("DescribeConfigRules", &json!({})).unwrap();
        let state = status["ConformancePackStatusDetails"][0]["ConformancePackState"].as_str().unwrap().to_owned();
        (state, rules["ConfigRules"].as_array().unwrap().len())
    };
    assert_eq!(put(&mut world, "IAM_PASSWORD_POLICY"), ("CREATE_COMPLETE".to_owned(), 1));
    assert_eq!(put(&mut world, "NO_SUCH_RULE"), ("CREATE_FAILED".to_owned(), 1));
    assert_eq!(put(&mut world, "IAM_USER_MFA_ENABLED"), ("CREATE_COMPLETE".to_owned(), 1));
}

/// Whoever has deployed a rule takes it away, though nobody lets it deploy any more:
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteOrganizationConfigRule.html>.
#[test]
fn what_was_deployed_can_be_taken_away() {
    let mut world = World::new();
    world.change(|tx| create_organization(tx, FeatureSet::All).unwrap());
    let rule = json!({ "OrganizationConfigRuleName": "mfa", "OrganizationManagedRuleMetadata": { "RuleIdentifier": "IAM_USER_MFA_ENABLED" } });
    world.call("PutOrganizationConfigRule", &rule).unwrap();
    world.change(|tx| delete_organization(tx).unwrap());
    let name = json!({ "OrganizationConfigRuleName": "mfa" });
    world.call("DeleteOrganizationConfigRule", &name).unwrap();
    assert_eq!(world.call("DescribeConfigRules", &json!({})).unwrap()["ConfigRules"], json!([]));
    let again = world.call("DeleteOrganizationConfigRule", &name).unwrap_err();
    assert_eq!(again.code, "OrganizationAccessDeniedException");
}
