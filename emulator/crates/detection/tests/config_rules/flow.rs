//! When rules are evaluated.

use serde_json::json;
use state::iam::login_profile::set_password_policy;
use state::iam::tagging::{Tagged, tag, untag};
use state::iam::{PasswordPolicy, access_key};
use state::organization::{FeatureSet, create_organization, delete_organization};
use state::{CredentialOwner, Tags};

use super::world::{OWNER, World};

const NO_POLICIES: &str = "IAM_USER_NO_POLICIES_CHECK";

fn said(pairs: &[(&str, &str)]) -> std::collections::BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// <https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config-rules.html>: a new rule looks at what there is, and
/// then at what changes.
#[test]
fn a_rule_looks_at_what_is_there_and_at_what_changes() {
    let mut world = World::new();
    world.add_user("alice", Tags::new());
    world.managed(NO_POLICIES, &json!({}));
    assert_eq!(world.details(NO_POLICIES), said(&[("alice", "COMPLIANT")]));
    world.attach("alice");
    // In the same commit: nobody had to ask.
    assert_eq!(world.partition.config(OWNER, &super::world::region()).unwrap().results.len(), 1);
    assert_eq!(world.details(NO_POLICIES), said(&[("alice", "NON_COMPLIANT")]));
    world.add_user("bob", Tags::new());
    assert_eq!(world.details(NO_POLICIES), said(&[("alice", "NON_COMPLIANT"), ("bob", "COMPLIANT")]));
    assert_eq!(world.compliance(NO_POLICIES), "NON_COMPLIANT");
    world.delete_user("bob");
    assert_eq!(world.details(NO_POLICIES), said(&[("alice", "NON_COMPLIANT")]));
}

/// <https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html>: what is deleted while nobody records is
/// still said to be as it was.
#[test]
fn what_goes_unrecorded_leaves_its_result() {
    let mut world = World::new();
    world.add_user("alice", Tags::new());
    world.managed(NO_POLICIES, &json!({}));
    world.record(false);
    world.delete_user("alice");
    world.add_user("bob", Tags::new());
    assert_eq!(world.details(NO_POLICIES).len(), 1);
    world.call("StartConfigRulesEvaluation", &json!({ "ConfigRuleNames": [NO_POLICIES] })).unwrap();
    assert_eq!(world.details(NO_POLICIES).len(), 1);
}

#[test]
fn a_rule_about_what_is_not_recorded_has_nothing_to_say() {
    let mut world = World::new();
    world.managed("S3_BUCKET_VERSIONING_ENABLED", &json!({}));
    assert_eq!(world.compliance("S3_BUCKET_VERSIONING_ENABLED"), "INSUFFICIENT_DATA");
}

/// `DescribeComplianceByConfigRule`: "The rule's AWS Lambda function has returned NOT_APPLICABLE for all evaluation results"
/// is `INSUFFICIENT_DATA`. So it is of root users without credentials.
#[test]
fn what_does_not_apply_is_too_little_to_say() {
    let mut world = World::new();
    world.managed("ROOT_ACCOUNT_MFA_ENABLED", &json!({}));
    assert_eq!(world.compliance("ROOT_ACCOUNT_MFA_ENABLED"), "INSUFFICIENT_DATA");
    assert!(world.details("ROOT_ACCOUNT_MFA_ENABLED").is_empty());
}

#[test]
fn a_periodic_rule_runs_when_its_time_has_come() {
    let mut world = World::new();
    world.managed("IAM_PASSWORD_POLICY", &json!({ "MaximumExecutionFrequency": "Six_Hours" }));
    assert_eq!(world.compliance("IAM_PASSWORD_POLICY"), "NON_COMPLIANT");
    let strong = PasswordPolicy {
        minimum_length: 14,
        symbols: true,
        numbers: true,
        uppercase: true,
        lowercase: true,
        max_age: Some(90),
        remembered: Some(24),
        ..PasswordPolicy::default()
    };
    world.change(|tx| set_password_policy(tx, OWNER, Some(strong)).unwrap());
    world.wait(5);
    assert_eq!(world.compliance("IAM_PASSWORD_POLICY"), "NON_COMPLIANT");
    world.wait(1);
    assert_eq!(world.compliance("IAM_PASSWORD_POLICY"), "COMPLIANT");
}

/// However much time passes at once, the work is that of two evaluations; and the last is of the end.
#[test]
fn a_year_at_once_is_no_year_of_work() {
    let mut world = World::new();
    world.add_user("alice", Tags::new());
    world.change(|tx| access_key::create(tx, OWNER, CredentialOwner::User("alice".into())).map(drop).unwrap());
    world.managed("ACCESS_KEYS_ROTATED", &json!({ "MaximumExecutionFrequency": "One_Hour" }));
    assert_eq!(world.details("ACCESS_KEYS_ROTATED"), said(&[("alice", "COMPLIANT")]));
    assert!(world.wait(24 * 365) <= 3);
    assert_eq!(world.details("ACCESS_KEYS_ROTATED"), said(&[("alice", "NON_COMPLIANT")]));
    assert!(world.wait(1) <= 1);
}

/// <https://docs.aws.amazon.com/config/latest/developerguide/account-part-of-organizations.html>
#[test]
fn leaving_an_organization_is_seen() {
    let mut world = World::new();
    world.change(|tx| create_organization(tx, FeatureSet::All).unwrap());
    world.managed("ACCOUNT_PART_OF_ORGANIZATIONS", &json!({}));
    assert_eq!(world.compliance("ACCOUNT_PART_OF_ORGANIZATIONS"), "COMPLIANT");
    world.change(|tx| delete_organization(tx).unwrap());
    world.wait(24);
    assert_eq!(world.compliance("ACCOUNT_PART_OF_ORGANIZATIONS"), "NON_COMPLIANT");
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_Scope.html>
#[test]
fn a_scope_is_types_or_a_resource_or_a_tag() {
    let mut world = World::new();
    let mut team = Tags::new();
    team.set("team", "ops");
    world.add_user("alice", team);
    world.add_user("bob", Tags::new());
    let id = world.partition.account(OWNER).unwrap().iam.user("bob").unwrap().entity.id.to_string();
    for (scope, names) in [
        (json!({ "ComplianceResourceTypes": ["AWS::IAM::User"] }), vec!["alice", "bob"]),
        (json!({ "ComplianceResourceTypes": ["AWS::IAM::Group"] }), vec![]),
        (json!({ "ComplianceResourceTypes": ["AWS::IAM::User"], "ComplianceResourceId": id }), vec!["bob"]),
        (json!({ "TagKey": "team" }), vec!["alice"]),
        (json!({ "TagKey": "team", "TagValue": "ops" }), vec!["alice"]),
        (json!({ "TagKey": "team", "TagValue": "dev" }), vec![]),
    ] {
        for rule in [NO_POLICIES, "IAM_USER_MFA_ENABLED"] {
            world.call("DeleteConfigRule", &json!({ "ConfigRuleName": rule })).ok();
            world.managed(rule, &json!({ "Scope": scope }));
            assert_eq!(world.details(rule).into_keys().collect::<Vec<_>>(), names, "{rule} {scope}");
        }
    }
}

/// <https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_cfn-guard.html>
#[test]
fn a_policy_in_guard_judges_items() {
    let mut world = World::new();
    world.add_user("alice", Tags::new());
    let text = "rule no_policies when resourceType == 'AWS::IAM::User' { configuration.attachedManagedPolicies empty }";
    let source = json!({ "Owner": "CUSTOM_POLICY", "CustomPolicyDetails": { "PolicyRuntime": "guard-2.x.x", "PolicyText": text } });
    world.put("guarded", &source, &json!({})).unwrap();
    assert_eq!(world.details("guarded"), said(&[("alice", "COMPLIANT")]));
    world.attach("alice");
    assert_eq!(world.details("guarded"), said(&[("alice", "NON_COMPLIANT")]));
    let answer = world.call("GetCustomRulePolicy", &json!({ "ConfigRuleName": "guarded" })).unwrap();
    assert_eq!(answer["PolicyText"], text);
    // Of what it cannot judge any more it says nothing: <https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigRule.html>.
    let large = "rule r { configuration.attachedManagedPolicies[ policyName == 'x' ] empty }";
    let other = json!({ "Owner": "CUSTOM_POLICY", "CustomPolicyDetails": { "PolicyRuntime": "guard-2.x.x", "PolicyText": large } });
    world.put("guarded", &other, &json!({ "Scope": { "ComplianceResourceTypes": ["AWS::IAM::Group"] } })).unwrap();
    assert_eq!(world.details("guarded"), said(&[]));
    let tagged = json!({ "Scope": { "TagKey": "team" } });
    world.put("guarded", &source, &tagged).unwrap();
    assert_eq!(world.details("guarded"), said(&[]));
    world.change(|tx| tag(tx, OWNER, Tagged::User("alice"), [("team", "ops")]).unwrap());
    assert_eq!(world.details("guarded"), said(&[("alice", "NON_COMPLIANT")]));
    world.change(|tx| untag(tx, OWNER, Tagged::User("alice"), ["team"]).unwrap());
    assert_eq!(world.details("guarded"), said(&[]));
}
