//! Access previews. See <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-access-preview.html>.

use std::collections::BTreeMap;

use models::accessanalyzer as api;
use state::resource::ResourceKind;

use crate::world::{MANAGEMENT, World, allow};

/// What is previewed of a resource, each as change, principal and status.
fn preview(world: &mut World, analyzer: &str, arn: &str, configuration: api::Configuration) -> Vec<String> {
    let input = api::CreateAccessPreviewRequest {
        analyzer_arn: analyzer.to_owned(),
        configurations: BTreeMap::from([(arn.to_owned(), configuration)]),
        ..api::CreateAccessPreviewRequest::default()
    };
    let id = match world.call::<api::CreateAccessPreviewResponse>("CreateAccessPreview", input) {
        Ok(made) => made.id,
        Err(fault) => return vec![fault.code.into_owned()],
    };
    let input = api::GetAccessPreviewRequest { analyzer_arn: analyzer.to_owned(), access_preview_id: id.clone() };
    let got = world.call::<api::GetAccessPreviewResponse>("GetAccessPreview", input).unwrap().access_preview;
    if let Some(reason) = got.status_reason {
        return vec![format!("{} {}", got.status, reason.code)];
    }
    let input = api::ListAccessPreviewFindingsRequest {
        analyzer_arn: analyzer.to_owned(),
        access_preview_id: id,
        ..api::ListAccessPreviewFindingsRequest::default()
    };
    let found = world.call::<api::ListAccessPreviewFindingsResponse>("ListAccessPreviewFindings", input).unwrap();
    let lines = found.findings.iter().map(|finding| {
        let principal = finding.principal.iter().flatten().map(|(_, name)| name.as_str()).collect::<String>();
        format!("{} {principal} {}", finding.change_type, finding.status)
    });
    let mut lines: Vec<String> = lines.collect();
    lines.sort();
    lines
}

fn queue(policy: &str) -> api::Configuration {
    let queue = api::SqsQueueConfiguration { queue_policy: Some(policy.to_owned()) };
    api::Configuration { sqs_queue: Some(queue), ..api::Configuration::default() }
}

fn role(trust: &str) -> api::Configuration {
    let role = api::IamRoleConfiguration { trust_policy: Some(trust.to_owned()) };
    api::Configuration { iam_role: Some(role), ..api::Configuration::default() }
}

fn bucket(policy: &str, restricts: bool) -> api::Configuration {
    let block = api::S3PublicAccessBlockConfiguration { ignore_public_acls: true, restrict_public_buckets: restricts };
    let bucket = api::S3BucketConfiguration {
        bucket_policy: Some(policy.to_owned()),
        bucket_public_access_block: Some(block),
        ..api::S3BucketConfiguration::default()
    };
    api::Configuration { s3_bucket: Some(bucket), ..api::Configuration::default() }
}

fn with_access_point(mut configuration: api::Configuration) -> api::Configuration {
    let arn = "arn:aws:s3:us-east-1:111111111111:accesspoint/open".to_owned();
    let points = BTreeMap::from([(arn, api::S3AccessPointConfiguration::default())]);
    configuration.s3_bucket.as_mut().unwrap().access_points = Some(points);
    configuration
}

#[test]
fn what_would_be_is_held_against_what_is() {
    let mut world = World::new();
    let analyzer = world.analyzer("a", "ACCOUNT");
    let grant = |account: &str| {
        allow(&format!(r#""Principal":{{"AWS":"{account}"}},"Action":"sqs:SendMessage","Resource":"*""#))
    };
    let trust = |account: &str| allow(&format!(r#""Principal":{{"AWS":"{account}"}},"Action":"sts:AssumeRole""#));
    let public = allow(r#""Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::new/*""#);
    let here = world.resource(ResourceKind::Queue, "orders", Some(&grant("999988887777"))).to_string();
    let new = "arn:aws:sqs:us-east-1:111111111111:new";
    for (arn, configuration, want) in [
        (&*here, queue(&grant("999988887777")), &["UNCHANGED 999988887777 ACTIVE"][..]),
        (&*here, queue(&grant("888877776666")), &["CHANGED 999988887777 RESOLVED", "NEW 888877776666 ACTIVE"]),
        (&*here, queue(""), &["CHANGED 999988887777 RESOLVED"]),
        (new, queue(&grant("999988887777")), &["NEW 999988887777 ACTIVE"]),
        (new, queue("{"), &["FAILED INVALID_CONFIGURATION"]),
        (new, role(&trust("999988887777")), &["ValidationException"]),
        ("arn:aws:iam::111111111111:role/new", role(&trust("999988887777")), &["NEW 999988887777 ACTIVE"]),
        ("arn:aws:iam::111111111111:role/new", role(""), &["FAILED INVALID_CONFIGURATION"]),
        ("arn:aws:iam::999988887777:role/new", role(&trust("999988887777")), &["ValidationException"]),
        ("arn:aws:s3:::new", bucket(&public, false), &["NEW * ACTIVE"]),
        ("arn:aws:s3:::new", bucket(&public, true), &[]),
        // What is not looked at is not left out in silence.
        ("arn:aws:s3:::new", with_access_point(bucket(&public, true)), &["ValidationException"]),
        ("arn:aws:s3:::new", api::Configuration::default(), &["ValidationException"]),
    ] {
        assert_eq!(preview(&mut world, &analyzer, arn, configuration.clone()), want, "{arn} {configuration:?}");
    }
    let input = api::ListAccessPreviewsRequest { analyzer_arn: analyzer, ..api::ListAccessPreviewsRequest::default() };
    // Those of the same request have the same id in this world.
    let listed = world.call_as::<api::ListAccessPreviewsResponse>(MANAGEMENT, "ListAccessPreviews", input).unwrap();
    assert!(!listed.access_previews.is_empty());
}
