//! Who inside has access. See <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html>.

use aws::AccountId;
use models::accessanalyzer as api;
use state::iam::{EntityKind, inline};
use state::organization::{NewPolicy, OrganizationPolicyType, attach_policy, create_policy, enable_policy_type};
use state::resource::{self, NewResource, ResourceKind};

use crate::world::{MANAGEMENT, World, allow, policy};

/// An analyzer of buckets of an account; its ARN.
fn analyzer(world: &mut World, account: AccountId, kind: &str) -> String {
    let criteria = api::InternalAccessAnalysisRuleCriteria {
        resource_types: Some(vec!["AWS::S3::Bucket".to_owned()]),
        ..api::InternalAccessAnalysisRuleCriteria::default()
    };
    let rule = api::InternalAccessAnalysisRule { inclusions: Some(vec![criteria]) };
    let internal = api::InternalAccessConfiguration { analysis_rule: Some(rule) };
    let input = api::CreateAnalyzerRequest {
        analyzer_name: "inside".to_owned(),
        r#type: kind.to_owned(),
        configuration: Some(api::AnalyzerConfiguration { unused_access: None, internal_access: Some(internal) }),
        ..api::CreateAnalyzerRequest::default()
    };
    world.call_as::<api::CreateAnalyzerResponse>(account, "CreateAnalyzer", input).unwrap().arn.unwrap()
}

/// What is told of the role `worker`: actions and what control policies have to do with it.
fn told(world: &mut World, account: AccountId, analyzer: &str) -> Vec<(String, String)> {
    let input =
        api::ListFindingsV2Request { analyzer_arn: analyzer.to_owned(), ..api::ListFindingsV2Request::default() };
    let found = world.call_as::<api::ListFindingsV2Response>(account, "ListFindingsV2", input).unwrap().findings;
    let mut told = Vec::new();
    for finding in found.into_iter().filter(|finding| finding.status == "ACTIVE") {
        assert_eq!(finding.finding_type.as_deref(), Some("InternalAccess"));
        let input = api::GetFindingV2Request {
            analyzer_arn: analyzer.to_owned(),
            id: finding.id,
            ..api::GetFindingV2Request::default()
        };
        let mut got = world.call_as::<api::GetFindingV2Response>(account, "GetFindingV2", input).unwrap();
        let details = got.finding_details.pop().unwrap().internal_access_details.unwrap();
        let principal = details.principal.unwrap()["AWS"].clone();
        if principal.ends_with("role/worker") {
            assert_eq!(
                (details.access_type.as_deref(), details.principal_type.as_deref()),
                (Some("INTRA_ACCOUNT"), Some("IAM_ROLE"))
            );
            told.push((details.action.unwrap().join(" "), details.service_control_policy_restriction.unwrap()));
        }
    }
    told
}

/// Behaviour 54: in an organization what control policies forbid is left out, "APPLIED"; an analyzer of an account keeps it,
/// "APPLICABLE": <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_InternalAccessDetails.html>.
#[test]
fn control_policies_are_applied_in_organizations_alone() {
    let mut world = World::new();
    let member = world.member;
    world.role(member, "worker", &allow(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#));
    let region = aws::Region::from(world.region);
    let permissions = allow(r#""Action":["s3:DeleteBucket","s3:ListBucket"],"Resource":"*""#);
    world.change_of(member, |tx| {
        inline::put(tx, member, EntityKind::Role, "worker", "p", &permissions).unwrap();
        let kind = ResourceKind::Bucket;
        let new =
            NewResource { kind, region: &region, name: "data", suffix: None, policy: None, tags: state::Tags::new() };
        resource::create(tx, member, new).unwrap();
    });
    let organization = analyzer(&mut world, MANAGEMENT, "ORGANIZATION_INTERNAL_ACCESS");
    let both = ("s3:DeleteBucket s3:ListBucket".to_owned(), "NOT_APPLICABLE".to_owned());
    assert_eq!(told(&mut world, MANAGEMENT, &organization).as_slice(), std::slice::from_ref(&both));
    let content = policy(&[r#""Effect":"Deny","Action":"s3:DeleteBucket","Resource":"*""#]);
    world.change(|tx| {
        let kind = OrganizationPolicyType::ServiceControlPolicy;
        let found = tx.partition().organization_of(MANAGEMENT).unwrap();
        let (root, is_enabled) = (found.root.clone(), found.enabled.contains(&kind));
        if !is_enabled {
            enable_policy_type(tx, &root, kind).unwrap();
        }
        let new = NewPolicy { kind, name: "Keep", description: "", content: &content, tags: state::Tags::new() };
        let id = create_policy(tx, new).unwrap();
        attach_policy(tx, &id, &root).unwrap();
    });
    let one = ("s3:ListBucket".to_owned(), "APPLIED".to_owned());
    assert_eq!(told(&mut world, MANAGEMENT, &organization), [one]);
    let account = analyzer(&mut world, member, "ACCOUNT_INTERNAL_ACCESS");
    assert_eq!(told(&mut world, member, &account), [(both.0, "APPLICABLE".to_owned())]);
    // What somebody may not do any more is not told.
    world.change_of(member, |tx| inline::delete(tx, member, EntityKind::Role, "worker", "p")).unwrap();
    assert!(told(&mut world, MANAGEMENT, &organization).is_empty());
}
