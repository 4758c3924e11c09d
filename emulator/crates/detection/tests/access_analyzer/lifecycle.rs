//! How findings come, change and go. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html>.

use std::collections::BTreeMap;

use models::accessanalyzer as api;
use state::iam::role::delete;
use state::organization::{
    NewPolicy, OrganizationPolicyType, attach_policy, create_policy, detach_policy, enable_policy_type,
};
use state::resource::{ResourceKind, delete_policy, put_policy};

use crate::world::{MANAGEMENT, World, allow, line, policy};

const OUTSIDE_ROLE: &str = r#""Principal":{"AWS":"999988887777"},"Action":"sts:AssumeRole""#;

fn statuses(world: &mut World, analyzer: &str) -> Vec<(String, String)> {
    let found = world.findings(analyzer);
    let mut all: Vec<_> = found.iter().map(|finding| (line(finding), finding.status.clone())).collect();
    all.sort();
    all
}

/// Behaviour 48: "a new finding is generated for that instance of the resource sharing"; removed access is "Resolved".
#[test]
fn a_changed_grant_is_a_new_finding_and_a_removed_one_is_resolved() {
    let mut world = World::new();
    let analyzer = world.analyzer("a", "ACCOUNT");
    let grant =
        |action: &str| allow(&format!(r#""Principal":{{"AWS":"999988887777"}},"Action":"{action}","Resource":"*""#));
    let queue = world.resource(ResourceKind::Queue, "orders", Some(&grant("sqs:SendMessage")));
    let first = world.findings(&analyzer)[0].id.clone();
    world.change(|tx| put_policy(tx, &queue, &grant("sqs:ReceiveMessage"))).unwrap();
    let told = |action: &str, status: &str| (format!("AWS 999988887777: {action}"), status.to_owned());
    let (send, receive) = ("sqs:SendMessage", "sqs:ReceiveMessage");
    assert_eq!(statuses(&mut world, &analyzer), [told(receive, "ACTIVE"), told(send, "RESOLVED")]);
    world.change(|tx| delete_policy(tx, &queue)).unwrap();
    assert_eq!(statuses(&mut world, &analyzer), [told(receive, "RESOLVED"), told(send, "RESOLVED")]);
    // What is granted again is found again, as what it was.
    world.change(|tx| put_policy(tx, &queue, &grant("sqs:SendMessage"))).unwrap();
    assert_eq!(statuses(&mut world, &analyzer), [told(receive, "RESOLVED"), told(send, "ACTIVE")]);
    assert!(world.findings(&analyzer).iter().any(|it| it.id == first && it.status == "ACTIVE"));
    world.change(|tx| state::resource::delete(tx, &queue)).unwrap();
    assert_eq!(statuses(&mut world, &analyzer), [told(receive, "RESOLVED"), told(send, "RESOLVED")]);
}

/// Behaviour 47: "If a role trust policy grants access to an external entity, IAM Access Analyzer generates a finding in each
/// enabled Region."
#[test]
fn a_role_is_found_in_every_region_and_other_resources_in_their_own() {
    let mut world = World::new();
    let here = world.analyzer("a", "ACCOUNT");
    world.region = "eu-west-1";
    let there = world.analyzer("a", "ACCOUNT");
    let queue = allow(r#""Principal":{"AWS":"999988887777"},"Action":"sqs:SendMessage","Resource":"*""#);
    world.resource(ResourceKind::Queue, "orders", Some(&queue));
    world.role(MANAGEMENT, "open", &allow(OUTSIDE_ROLE));
    let of_role = "AWS 999988887777: sts:AssumeRole";
    assert_eq!(world.told(&there), ["AWS 999988887777: sqs:SendMessage", of_role]);
    world.region = "us-east-1";
    assert_eq!(world.told(&here), [of_role]);
    world.change(|tx| delete(tx, MANAGEMENT, "open")).unwrap();
    assert!(world.told(&here).is_empty());
}

#[test]
fn what_was_there_before_the_analyzer_is_found_and_members_are_in_the_zone() {
    let mut world = World::new();
    let member = world.member;
    world.role(member, "open", &allow(OUTSIDE_ROLE));
    world.role(member, "shared", &allow(r#""Principal":{"AWS":"111111111111"},"Action":"sts:AssumeRole""#));
    let organization = world.analyzer("o", "ORGANIZATION");
    let account = world.analyzer("a", "ACCOUNT");
    assert_eq!(world.told(&organization), ["AWS 999988887777: sts:AssumeRole"]);
    assert_eq!(world.findings(&organization)[0].resource_owner_account, member.to_string());
    assert!(world.told(&account).is_empty(), "what is in another account is not its own");
    let got: api::GetAnalyzerResponse =
        world.call("GetAnalyzer", api::GetAnalyzerRequest { analyzer_name: "o".to_owned() }).unwrap();
    assert!(got.analyzer.last_resource_analyzed.is_some() && got.analyzer.last_resource_analyzed_at.is_some());
}

/// "Changes to a resource control policy that impact the RCP restriction also generate a new finding." What is applied is left
/// out: <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Finding.html>.
#[test]
fn resource_control_policies_are_applied_in_organizations_and_named_in_accounts() {
    let mut world = World::new();
    let member = world.member;
    let trust = allow(r#""Principal":{"AWS":"999988887777"},"Action":["sts:AssumeRole","sts:TagSession"]"#);
    world.role(member, "open", &trust);
    let organization = world.analyzer("o", "ORGANIZATION");
    let restriction = |world: &mut World| {
        let found = world.findings(&organization);
        let open = found.iter().find(|finding| finding.status == "ACTIVE").expect("it is open");
        (line(open), open.resource_control_policy_restriction.clone().unwrap())
    };
    let both = "AWS 999988887777: sts:AssumeRole sts:TagSession".to_owned();
    assert_eq!(restriction(&mut world), (both.clone(), "NOT_APPLICABLE".to_owned()));
    let kind = OrganizationPolicyType::ResourceControlPolicy;
    let content = policy(&[r#""Effect":"Deny","Principal":"*","Action":"sts:TagSession","Resource":"*""#]);
    let (id, target) = world.change(|tx| {
        let root = tx.partition().organization_of(MANAGEMENT).unwrap().root.clone();
        enable_policy_type(tx, &root, kind).unwrap();
        let new = NewPolicy { kind, name: "NoTags", description: "", content: &content, tags: state::Tags::new() };
        let id = create_policy(tx, new).unwrap();
        attach_policy(tx, &id, &root).unwrap();
        (id, root)
    });
    assert_eq!(restriction(&mut world), ("AWS 999988887777: sts:AssumeRole".to_owned(), "APPLIED".to_owned()));
    world.change(|tx| detach_policy(tx, &id, &target)).unwrap();
    assert_eq!(restriction(&mut world), (both.clone(), "NOT_APPLICABLE".to_owned()));
    // An analyzer of the account leaves them out.
    world.change(|tx| attach_policy(tx, &id, &target)).unwrap();
    let input = api::CreateAnalyzerRequest {
        analyzer_name: "a".to_owned(),
        r#type: "ACCOUNT".to_owned(),
        ..api::CreateAnalyzerRequest::default()
    };
    let made: api::CreateAnalyzerResponse = world.call_as(member, "CreateAnalyzer", input).unwrap();
    let input = api::ListFindingsRequest { analyzer_arn: made.arn.unwrap(), ..api::ListFindingsRequest::default() };
    let found = world.call_as::<api::ListFindingsResponse>(member, "ListFindings", input).unwrap().findings;
    let open = found.iter().find(|finding| finding.principal.as_ref().is_some_and(|it| it["AWS"] == "999988887777"));
    let open = open.unwrap();
    assert_eq!((line(open), open.resource_control_policy_restriction.as_deref()), (both, Some("APPLICABLE")));
}

fn filter(rows: &[(&str, api::Criterion)]) -> BTreeMap<String, api::Criterion> {
    rows.iter().map(|(key, criterion)| ((*key).to_owned(), criterion.clone())).collect()
}

fn eq(value: &str) -> api::Criterion {
    api::Criterion { eq: Some(vec![value.to_owned()]), ..api::Criterion::default() }
}

/// Behaviour 52: "archive rules … archive new findings"; `ApplyArchiveRule` "retroactively applies the archive rule".
#[test]
fn archive_rules_take_new_findings_and_old_ones_when_they_are_applied() {
    let mut world = World::new();
    let analyzer = world.analyzer("a", "ACCOUNT");
    world.role(MANAGEMENT, "before", &allow(OUTSIDE_ROLE));
    let rule = api::CreateArchiveRuleRequest {
        analyzer_name: "a".to_owned(),
        rule_name: "known".to_owned(),
        filter: filter(&[("principal.AWS", eq("999988887777")), ("isPublic", eq("false"))]),
        ..api::CreateArchiveRuleRequest::default()
    };
    let _: api::CreateArchiveRuleResponse = world.call("CreateArchiveRule", rule).unwrap();
    world.role(MANAGEMENT, "after", &allow(OUTSIDE_ROLE));
    let status = |world: &mut World| {
        let mut found: Vec<_> = world
            .findings(&analyzer)
            .into_iter()
            .map(|finding| (finding.resource.unwrap().rsplit('/').next().unwrap().to_owned(), finding.status))
            .collect();
        found.sort();
        found.into_iter().map(|(role, status)| format!("{role} {status}")).collect::<Vec<_>>()
    };
    assert_eq!(status(&mut world), ["after ARCHIVED", "before ACTIVE"]);
    let apply = api::ApplyArchiveRuleRequest {
        analyzer_arn: analyzer.clone(),
        rule_name: "known".to_owned(),
        ..api::ApplyArchiveRuleRequest::default()
    };
    let _: api::ApplyArchiveRuleResponse = world.call("ApplyArchiveRule", apply).unwrap();
    assert_eq!(status(&mut world), ["after ARCHIVED", "before ARCHIVED"]);
    let update = api::UpdateFindingsRequest {
        analyzer_arn: analyzer.clone(),
        status: "ACTIVE".to_owned(),
        resource_arn: Some("arn:aws:iam::111111111111:role/after".to_owned()),
        ..api::UpdateFindingsRequest::default()
    };
    let _: api::UpdateFindingsResponse = world.call("UpdateFindings", update).unwrap();
    assert_eq!(status(&mut world), ["after ACTIVE", "before ARCHIVED"]);
}

#[test]
fn listings_are_filtered_sorted_and_paged() {
    let mut world = World::new();
    let analyzer = world.analyzer("a", "ACCOUNT");
    for (role, account) in [("c", "999988887777"), ("a", "888877776666"), ("b", "*")] {
        let trust = allow(&format!(r#""Principal":{{"AWS":"{account}"}},"Action":"sts:AssumeRole""#));
        world.role(MANAGEMENT, role, &trust);
    }
    let mut list = |rows: &[(&str, api::Criterion)], sort: Option<(&str, &str)>| {
        let (mut token, mut roles) = (None, String::new());
        loop {
            let input = api::ListFindingsRequest {
                analyzer_arn: analyzer.clone(),
                filter: Some(filter(rows)),
                sort: sort.map(|(attribute, order)| api::SortCriteria {
                    attribute_name: Some(attribute.to_owned()),
                    order_by: Some(order.to_owned()),
                }),
                next_token: token,
                max_results: Some(1),
            };
            let page: api::ListFindingsResponse = match world.call("ListFindings", input) {
                Ok(page) => page,
                Err(fault) => return fault.code.to_string(),
            };
            roles.extend(page.findings.iter().map(|it| it.resource.as_ref().unwrap().chars().last().unwrap()));
            match page.next_token {
                Some(next) => token = Some(next),
                None => return roles,
            }
        }
    };
    let has = |value: &str| api::Criterion { contains: Some(vec![value.to_owned()]), ..api::Criterion::default() };
    let not = |value: &str| api::Criterion { neq: Some(vec![value.to_owned()]), ..api::Criterion::default() };
    let exists = |exists| api::Criterion { exists: Some(exists), ..api::Criterion::default() };
    for (rows, sort, want) in [
        (vec![], None, "abc"),
        (vec![], Some(("resource", "DESC")), "cba"),
        (vec![], Some(("principal.AWS", "ASC")), "bac"),
        (vec![("isPublic", eq("true"))], None, "b"),
        (vec![("principal.AWS", not("*"))], None, "ac"),
        (vec![("resource", has("role/c"))], None, "c"),
        (vec![("resourceType", eq("AWS::S3::Bucket"))], None, ""),
        (vec![("error", exists(false)), ("status", eq("ACTIVE"))], None, "abc"),
        (vec![("principal.Federated", exists(true))], None, ""),
        (vec![("colour", eq("red"))], None, "ValidationException"),
        (vec![("resource", api::Criterion::default())], None, "ValidationException"),
        (vec![], Some(("colour", "ASC")), "ValidationException"),
    ] {
        assert_eq!(list(&rows, sort), want, "{rows:?} {sort:?}");
    }
}

/// Whoever pages through open findings may archive each as it is shown.
#[test]
fn a_page_goes_on_where_the_last_one_ended_though_that_is_shown_no_more() {
    let mut world = World::new();
    let analyzer = world.analyzer("a", "ACCOUNT");
    for role in ["a", "b", "c"] {
        world.role(MANAGEMENT, role, &allow(OUTSIDE_ROLE));
    }
    let (mut token, mut seen) = (None, Vec::new());
    loop {
        let input = api::ListFindingsRequest {
            analyzer_arn: analyzer.clone(),
            filter: Some(filter(&[("status", eq("ACTIVE"))])),
            next_token: token,
            max_results: Some(1),
            ..api::ListFindingsRequest::default()
        };
        let page: api::ListFindingsResponse = world.call("ListFindings", input).unwrap();
        let update = api::UpdateFindingsRequest {
            analyzer_arn: analyzer.clone(),
            status: "ARCHIVED".to_owned(),
            ids: Some(page.findings.iter().map(|finding| finding.id.clone()).collect()),
            ..api::UpdateFindingsRequest::default()
        };
        let _: api::UpdateFindingsResponse = world.call("UpdateFindings", update).unwrap();
        seen.extend(page.findings.into_iter().map(|finding| finding.resource.unwrap()));
        token = page.next_token;
        if token.is_none() {
            break;
        }
    }
    assert_eq!(seen.len(), 3, "{seen:?}");
}

/// A token is taken from anybody.
#[test]
fn a_token_that_nobody_gave_ends_a_listing() {
    let mut world = World::new();
    let analyzer_arn = world.analyzer("a", "ACCOUNT");
    world.role(MANAGEMENT, "open", &allow(OUTSIDE_ROLE));
    let id = world.findings(&analyzer_arn)[0].id.clone();
    let next_token = Some(service::seal_token(&usize::MAX.to_string(), &id));
    let input = api::GetFindingV2Request { analyzer_arn, id, next_token, max_results: Some(1) };
    let got: api::GetFindingV2Response = world.call("GetFindingV2", input).unwrap();
    assert!(got.finding_details.is_empty() && got.next_token.is_none());
}
