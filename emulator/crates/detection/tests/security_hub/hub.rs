//! Security Hub on and off, its settings, tags and products.

use serde_json::json;

use crate::world::{MANAGEMENT, World};

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_EnableSecurityHub.html>: "the default standards … CIS v1.2.0 and
/// AWS FSBP", and `SECURITY_CONTROL` for who enables it now.
#[test]
fn it_is_enabled_once() {
    let mut world = World::new();
    assert_eq!(world.refusal("DescribeHub", json!({})), "InvalidAccessException");
    assert_eq!(world.refusal("GetFindings", json!({})), "InvalidAccessException");
    world.ok("EnableSecurityHub", json!({ "Tags": { "team": "blue" } }));
    assert_eq!(world.refusal("EnableSecurityHub", json!({})), "ResourceConflictException");
    let hub = world.ok("DescribeHub", json!({}));
    let arn = "arn:aws:securityhub:us-east-1:111111111111:hub/default";
    assert_eq!((&hub["HubArn"], &hub["ControlFindingGenerator"]), (&json!(arn), &json!("SECURITY_CONTROL")));
    let enabled = world.ok("GetEnabledStandards", json!({}));
    let arns: Vec<_> =
        enabled["StandardsSubscriptions"].as_array().unwrap().iter().map(|one| one["StandardsArn"].clone()).collect();
    let want = [
        "arn:aws:securityhub:us-east-1::standards/aws-foundational-security-best-practices/v/1.0.0",
        "arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0",
    ];
    assert_eq!(arns, want);
    assert_eq!(world.partition.watchers.hubs.len(), 1);
    assert!(world.partition.account(MANAGEMENT).unwrap().iam.role("AWSServiceRoleForSecurityHub").is_some());
    assert_eq!(world.ok("ListTagsForResource", json!({ "ResourceArn": arn })), json!({ "Tags": { "team": "blue" } }));
    world.ok("TagResource", json!({ "ResourceArn": arn, "Tags": { "env": "prod" } }));
    world.ok("UntagResource", json!({ "ResourceArn": arn, "tagKeys": ["team"] }));
    assert_eq!(world.ok("ListTagsForResource", json!({ "ResourceArn": arn })), json!({ "Tags": { "env": "prod" } }));
    world.ok("UpdateSecurityHubConfiguration", json!({ "AutoEnableControls": false }));
    assert_eq!(world.ok("DescribeHub", json!({}))["AutoEnableControls"], false);
    world.ok("DisableSecurityHub", json!({}));
    assert!(world.partition.watchers.hubs.is_empty());
    assert_eq!(world.refusal("DisableSecurityHub", json!({})), "InvalidAccessException");
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-integration-enable.html>
#[test]
fn products_are_subscribed_to() {
    let mut world = World::enabled();
    let prowler = "arn:aws:securityhub:us-east-1::product/prowler/prowler";
    let made = world.ok("EnableImportFindingsForProduct", json!({ "ProductArn": prowler }));
    let subscription = "arn:aws:securityhub:us-east-1:111111111111:product-subscription/prowler/prowler";
    assert_eq!(made["ProductSubscriptionArn"], subscription);
    assert_eq!(
        world.refusal("EnableImportFindingsForProduct", json!({ "ProductArn": prowler })),
        "ResourceConflictException"
    );
    let nobody = "arn:aws:securityhub:us-east-1::product/nobody/nothing";
    assert_eq!(
        world.refusal("EnableImportFindingsForProduct", json!({ "ProductArn": nobody })),
        "InvalidInputException"
    );
    let listed = world.ok("ListEnabledProductsForImport", json!({}));
    assert!(listed["ProductSubscriptions"].as_array().unwrap().contains(&json!(subscription)));
    world.ok("DisableImportFindingsForProduct", json!({ "ProductSubscriptionArn": subscription }));
    let gone = world.refusal("DisableImportFindingsForProduct", json!({ "ProductSubscriptionArn": subscription }));
    assert_eq!(gone, "ResourceNotFoundException");
    let described = world.ok("DescribeProducts", json!({ "ProductArn": prowler }));
    assert_eq!(described["Products"][0]["CompanyName"], "Prowler");
}
