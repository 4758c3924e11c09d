//! Policies made of what somebody did. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html>.

use models::accessanalyzer as api;

use crate::world::{MANAGEMENT, World, allow};

const TRUST: &str = r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#;

fn start(world: &mut World, role: &str) -> Result<String, String> {
    let principal_arn = format!("arn:aws:iam::111111111111:role/{role}");
    let input = api::StartPolicyGenerationRequest {
        policy_generation_details: api::PolicyGenerationDetails { principal_arn },
        ..api::StartPolicyGenerationRequest::default()
    };
    let started = world.call::<api::StartPolicyGenerationResponse>("StartPolicyGeneration", input);
    started.map(|started| started.job_id).map_err(|fault| fault.code.into_owned())
}

fn get(world: &mut World, job_id: &str, template: bool) -> (String, Option<String>) {
    let input = api::GetGeneratedPolicyRequest {
        job_id: job_id.to_owned(),
        include_service_level_template: Some(template),
        ..api::GetGeneratedPolicyRequest::default()
    };
    let got = world.call::<api::GetGeneratedPolicyResponse>("GetGeneratedPolicy", input).unwrap();
    let policies = got.generated_policy_result.generated_policies;
    (got.job_details.status, policies.and_then(|mut policies| policies.pop()).map(|it| it.policy))
}

/// Behaviour 57: denied calls are in it, `iam:PassRole` and data events are not; one job at a time.
#[test]
fn a_policy_is_what_was_done() {
    let mut world = World::new();
    world.role(MANAGEMENT, "worker", &allow(TRUST));
    world.role(MANAGEMENT, "other", &allow(TRUST));
    // All of them are refused in this world.
    for action in ["iam:ListUsers", "s3:GetObject", "iam:CreateUser", "sqs:CreateQueue"] {
        world.act("worker", action, None);
    }
    world.act("other", "kms:CreateKey", None);
    let job = start(&mut world, "worker").unwrap();
    assert_eq!(get(&mut world, &job, false), ("IN_PROGRESS".to_owned(), None));
    assert_eq!(start(&mut world, "other"), Err("ConflictException".to_owned()));
    assert_eq!(start(&mut world, "nobody"), Err("ValidationException".to_owned()));
    world.days_pass(1);
    let text = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:CreateUser","iam:ListUsers"],"Resource":"*"},{"Effect":"Allow","Action":["sqs:CreateQueue"],"Resource":"*"}]}"#;
    assert_eq!(get(&mut world, &job, false), ("SUCCEEDED".to_owned(), Some(text.to_owned())));
    let (_, with_services) = get(&mut world, &job, true);
    assert!(with_services.unwrap().ends_with(r#"{"Effect":"Allow","Action":["s3:*"],"Resource":"*"}]}"#));
}

#[test]
fn a_job_that_is_canceled_gives_nothing() {
    let mut world = World::new();
    world.role(MANAGEMENT, "worker", &allow(TRUST));
    let job = start(&mut world, "worker").unwrap();
    let input = api::CancelPolicyGenerationRequest { job_id: job.clone() };
    let _: api::CancelPolicyGenerationResponse = world.call("CancelPolicyGeneration", input).unwrap();
    world.days_pass(1);
    assert_eq!(get(&mut world, &job, false), ("CANCELED".to_owned(), None));
    let listed: api::ListPolicyGenerationsResponse =
        world.call("ListPolicyGenerations", api::ListPolicyGenerationsRequest::default()).unwrap();
    assert_eq!(listed.policy_generations.len(), 1);
}

/// "The service role gives IAM Access Analyzer access to your CloudTrail trail."
#[test]
fn a_role_that_may_not_look_fails_the_job() {
    let mut world = World::new();
    world.role(MANAGEMENT, "worker", &allow(TRUST));
    for (role, want) in [("nobody", "RESOURCE_NOT_FOUND_ERROR"), ("worker", "AUTHORIZATION_ERROR")] {
        let trail = "arn:aws:cloudtrail:us-east-1:111111111111:trail/t".to_owned();
        let input = api::StartPolicyGenerationRequest {
            policy_generation_details: api::PolicyGenerationDetails {
                principal_arn: "arn:aws:iam::111111111111:role/worker".to_owned(),
            },
            cloud_trail_details: Some(api::CloudTrailDetails {
                trails: vec![api::Trail { cloud_trail_arn: trail, regions: None, all_regions: Some(true) }],
                access_role: format!("arn:aws:iam::111111111111:role/{role}"),
                start_time: world.now - std::time::Duration::from_hours(24),
                end_time: None,
            }),
            ..api::StartPolicyGenerationRequest::default()
        };
        let started: api::StartPolicyGenerationResponse = world.call("StartPolicyGeneration", input).unwrap();
        world.days_pass(1);
        let input =
            api::GetGeneratedPolicyRequest { job_id: started.job_id, ..api::GetGeneratedPolicyRequest::default() };
        let got = world.call::<api::GetGeneratedPolicyResponse>("GetGeneratedPolicy", input).unwrap();
        let details = got.job_details;
        assert_eq!((details.status.as_str(), details.job_error.unwrap().code.as_str()), ("FAILED", want));
    }
}
