//! What nobody uses. See <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html>.

use std::collections::BTreeMap;

use models::accessanalyzer as api;
use state::CredentialOwner;
use state::iam::user::NewUser;
use state::iam::{EntityKind, access_key, inline, login_profile, user};

use crate::world::{MANAGEMENT, World, allow};

const TRUST: &str = r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#;

fn analyzer(world: &mut World, age: i64, exclusions: Vec<api::AnalysisRuleCriteria>) -> String {
    let unused = api::UnusedAccessConfiguration {
        unused_access_age: Some(age),
        analysis_rule: Some(api::AnalysisRule { exclusions: Some(exclusions) }),
    };
    let input = api::CreateAnalyzerRequest {
        analyzer_name: "u".to_owned(),
        r#type: "ACCOUNT_UNUSED_ACCESS".to_owned(),
        configuration: Some(api::AnalyzerConfiguration { unused_access: Some(unused), internal_access: None }),
        ..api::CreateAnalyzerRequest::default()
    };
    world.call::<api::CreateAnalyzerResponse>("CreateAnalyzer", input).unwrap().arn.unwrap()
}

fn code<T>(result: Result<T, wire::Fault>) -> String {
    result.err().map_or_else(|| "success".to_owned(), |fault| fault.code.into_owned())
}

/// Behaviour 53: "A role is inactive for the specified number of days"; "Service-linked roles are not analyzed by unused
/// access analyzers"; "Unused access findings are only available using the ListFindingsV2 API action".
#[test]
fn a_role_that_is_idle_is_found_until_somebody_uses_it() {
    let mut world = World::new();
    let analyzer = analyzer(&mut world, 30, Vec::new());
    world.role(MANAGEMENT, "idle", &allow(TRUST));
    world.role(MANAGEMENT, "busy", &allow(TRUST));
    world.days_pass(29);
    world.act("busy", "s3:ListBucket", None);
    assert!(world.open(&analyzer).is_empty(), "not yet");
    world.days_pass(1);
    assert_eq!(world.open(&analyzer), ["idle UnusedIAMRole"]);
    world.act("idle", "s3:ListBucket", None);
    assert!(world.open(&analyzer).is_empty(), "it is used again");
    world.days_pass(29);
    assert_eq!(world.open(&analyzer), ["busy UnusedIAMRole"]);
    let input = api::ListFindingsRequest { analyzer_arn: analyzer, ..api::ListFindingsRequest::default() };
    assert_eq!(code(world.call::<api::ListFindingsResponse>("ListFindings", input)), "ValidationException");
}

#[test]
fn keys_and_passwords_that_are_not_used_are_found() {
    let mut world = World::new();
    let analyzer = analyzer(&mut world, 90, Vec::new());
    let owner = || CredentialOwner::User("ada".into());
    let (used, unused) = world.change(|tx| {
        let ada = NewUser { name: "ada", path: "/", boundary: None, tags: state::Tags::new() };
        user::create(tx, MANAGEMENT, ada).unwrap();
        login_profile::create(tx, MANAGEMENT, "ada", "Correct-horse-9", false, None).unwrap();
        let key = |tx: &mut state::Tx<'_>| access_key::create(tx, MANAGEMENT, owner()).unwrap();
        (key(tx), key(tx))
    });
    world.days_pass(60);
    world.act("ada", "iam:GetUser", Some(&used));
    world.days_pass(40);
    let mut keys = ["ada UnusedIAMUserAccessKey", "ada UnusedIAMUserPassword"];
    keys.sort_unstable();
    assert_eq!(world.open(&analyzer), keys);
    world.change(|tx| access_key::delete(tx, MANAGEMENT, &owner(), &unused)).unwrap();
    assert_eq!(world.open(&analyzer), ["ada UnusedIAMUserPassword"]);
}

/// "one element per service; actions only for services with action-level data".
#[test]
fn permissions_that_are_not_used_are_told_by_service() {
    let mut world = World::new();
    let analyzer = analyzer(&mut world, 30, Vec::new());
    world.role(MANAGEMENT, "worker", &allow(TRUST));
    let permissions =
        allow(r#""Action":["sqs:SendMessage","iam:CreateUser","iam:DeleteUser","iam:GetUser"],"Resource":"*""#);
    world.change(|tx| inline::put(tx, MANAGEMENT, EntityKind::Role, "worker", "p", &permissions)).unwrap();
    world.days_pass(30);
    world.act("worker", "iam:CreateUser", None);
    assert_eq!(world.open(&analyzer), ["worker UnusedPermission"]);
    let input = api::ListFindingsV2Request { analyzer_arn: analyzer.clone(), ..api::ListFindingsV2Request::default() };
    let found = world.call::<api::ListFindingsV2Response>("ListFindingsV2", input).unwrap().findings;
    let id = found.iter().find(|finding| finding.status == "ACTIVE").unwrap().id.clone();
    let input = api::GetFindingV2Request { analyzer_arn: analyzer.clone(), id, ..api::GetFindingV2Request::default() };
    let got = world.call::<api::GetFindingV2Response>("GetFindingV2", input).unwrap();
    let details = got.finding_details.iter().filter_map(|it| it.unused_permission_details.as_ref());
    let told: Vec<String> = details
        .map(|it| {
            let actions = it.actions.iter().flatten().map(|action| action.action.as_str()).collect::<Vec<_>>();
            format!("{} {}", it.service_namespace, actions.join(" "))
        })
        .collect();
    assert_eq!(told, ["iam iam:DeleteUser", "sqs "]);
    let recommended = recommended(&mut world, &analyzer, &got.id);
    let want = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:CreateUser","iam:GetUser"],"Resource":"*"}]}"#;
    assert_eq!(recommended, [("CREATE_POLICY".to_owned(), Some(want.to_owned()), "p".to_owned())]);
    let less = allow(r#""Action":"iam:CreateUser","Resource":"*""#);
    world.change(|tx| inline::put(tx, MANAGEMENT, EntityKind::Role, "worker", "p", &less)).unwrap();
    assert!(world.open(&analyzer).is_empty(), "what is not allowed is not unused");
}

/// The steps of a recommendation: what to do, the policy in place of one, and that one. See
/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_UnusedPermissionsRecommendedStep.html>.
fn recommended(world: &mut World, analyzer: &str, id: &str) -> Vec<(String, Option<String>, String)> {
    let (analyzer_arn, id) = (analyzer.to_owned(), id.to_owned());
    let input = api::GenerateFindingRecommendationRequest { analyzer_arn: analyzer_arn.clone(), id: id.clone() };
    let _: api::GenerateFindingRecommendationResponse = world.call("GenerateFindingRecommendation", input).unwrap();
    let input =
        api::GetFindingRecommendationRequest { analyzer_arn, id, ..api::GetFindingRecommendationRequest::default() };
    let got = world.call::<api::GetFindingRecommendationResponse>("GetFindingRecommendation", input).unwrap();
    let steps = got.recommended_steps.unwrap().into_iter().filter_map(|it| it.unused_permissions_recommended_step);
    steps.map(|it| (it.recommended_action, it.recommended_policy, it.existing_policy_id.unwrap())).collect()
}

#[test]
fn what_is_excluded_is_not_looked_at() {
    let mut world = World::new();
    let tags = BTreeMap::from([("team".to_owned(), "audit".to_owned())]);
    let exclusion = api::AnalysisRuleCriteria { account_ids: None, resource_tags: Some(vec![tags]) };
    let analyzer = analyzer(&mut world, 1, vec![exclusion]);
    world.role(MANAGEMENT, "idle", &allow(TRUST));
    world
        .change(|tx| {
            let trust = allow(TRUST);
            let mut new = state::iam::role::NewRole::new("excluded", &trust);
            new.tags.set("team", "audit");
            state::iam::role::create(tx, MANAGEMENT, new).map(drop)
        })
        .unwrap();
    world.days_pass(2);
    assert_eq!(world.open(&analyzer), ["idle UnusedIAMRole"]);
}
