//! <https://docs.aws.amazon.com/secretsmanager/latest/apireference/Welcome.html>

use std::time::Duration;

use models::secretsmanager as api;
use resources::secretsmanager::SECRETSMANAGER;
use wire::Fault;

use crate::world::{OWNER, World, code};

const FIRST: &str = "11111111-1111-4111-8111-111111111111";
const SECOND: &str = "22222222-2222-4222-8222-222222222222";

fn create(world: &mut World, name: &str, value: Option<&str>) -> Result<api::CreateSecretResponse, Fault> {
    let input = api::CreateSecretRequest {
        name: name.into(),
        client_request_token: Some(FIRST.into()),
        secret_string: value.map(str::to_owned),
        ..api::CreateSecretRequest::default()
    };
    world.call("CreateSecret", input)
}

fn put(world: &mut World, id: &str, token: &str, value: &str, stages: Option<&[&str]>) -> Result<Vec<String>, Fault> {
    let input = api::PutSecretValueRequest {
        secret_id: id.into(),
        client_request_token: Some(token.into()),
        secret_string: Some(value.into()),
        version_stages: stages.map(|stages| stages.iter().map(|stage| (*stage).to_owned()).collect()),
        ..api::PutSecretValueRequest::default()
    };
    world.call::<api::PutSecretValueResponse>("PutSecretValue", input).map(|put| put.version_stages.unwrap())
}

fn get(world: &mut World, id: &str, stage: Option<&str>) -> Result<String, Fault> {
    let input =
        api::GetSecretValueRequest { secret_id: id.into(), version_id: None, version_stage: stage.map(str::to_owned) };
    world.call::<api::GetSecretValueResponse>("GetSecretValue", input).map(|found| found.secret_string.unwrap())
}

#[test]
fn every_operation_is_in_the_model_and_has_a_row() {
    assert_eq!(SECRETSMANAGER.defects(), Vec::<String>::new());
    let world = World::new(&SECRETSMANAGER);
    let call = world.root_call(OWNER);
    let sample = service::Sample { partition: &world.partition, call: &call, text: |_| "db" };
    assert_eq!(SECRETSMANAGER.authorization_defects(sample), Vec::<String>::new());
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen>
#[test]
fn a_secret_is_found_by_name_arn_and_the_arn_without_its_end() {
    let mut world = World::new(&SECRETSMANAGER);
    let arn = create(&mut world, "prod/db", Some("v")).unwrap().arn.unwrap();
    let (partial, _) = arn.rsplit_once('-').unwrap();
    assert_eq!(partial, "arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db");
    for id in ["prod/db", &*arn, partial] {
        assert_eq!(get(&mut world, id, None).unwrap(), "v", "{id}");
    }
    assert_eq!(code(get(&mut world, "prod", None)), "ResourceNotFoundException");
    assert_eq!(code(create(&mut world, "prod/db", None)), "ResourceExistsException");
    assert_eq!(code(create(&mut world, "a b", None)), "InvalidParameterException");
    create(&mut world, "empty", None).unwrap();
    assert_eq!(code(get(&mut world, "empty", None)), "ResourceNotFoundException");
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html>
#[test]
fn a_new_value_is_current_and_the_last_one_previous() {
    let mut world = World::new(&SECRETSMANAGER);
    create(&mut world, "db", Some("one")).unwrap();
    assert_eq!(put(&mut world, "db", SECOND, "two", Some(&["AWSPENDING"])).unwrap(), ["AWSPENDING"]);
    assert_eq!(get(&mut world, "db", None).unwrap(), "one");
    let promote = |from: Option<&str>| api::UpdateSecretVersionStageRequest {
        secret_id: "db".into(),
        version_stage: "AWSCURRENT".into(),
        remove_from_version_id: from.map(str::to_owned),
        move_to_version_id: Some(SECOND.into()),
    };
    for (from, want) in [(None, "InvalidParameterException"), (Some(FIRST), "success")] {
        let moved = world.call::<api::UpdateSecretVersionStageResponse>("UpdateSecretVersionStage", promote(from));
        assert_eq!(code(moved), want, "{from:?}");
    }
    assert_eq!(get(&mut world, "db", None).unwrap(), "two");
    assert_eq!(get(&mut world, "db", Some("AWSPREVIOUS")).unwrap(), "one");
    put(&mut world, "db", SECOND, "two", None).unwrap();
    assert_eq!(code(put(&mut world, "db", SECOND, "three", None)), "ResourceExistsException");
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html>
#[test]
fn a_deleted_secret_can_be_restored_until_its_window_is_over() {
    let mut world = World::new(&SECRETSMANAGER);
    create(&mut world, "db", Some("one")).unwrap();
    let delete = |days: Option<i64>, force: Option<bool>| api::DeleteSecretRequest {
        secret_id: "db".into(),
        recovery_window_in_days: days,
        force_delete_without_recovery: force,
    };
    let restore = || api::RestoreSecretRequest { secret_id: "db".into() };
    for (input, want) in [
        (delete(Some(6), None), "InvalidParameterException"),
        (delete(Some(7), Some(true)), "InvalidParameterException"),
        (delete(Some(7), None), "success"),
        (delete(Some(7), None), "InvalidRequestException"),
    ] {
        let asked = format!("{input:?}");
        assert_eq!(code(world.call::<api::DeleteSecretResponse>("DeleteSecret", input)), want, "{asked}");
    }
    assert_eq!(code(get(&mut world, "db", None)), "InvalidRequestException");
    assert_eq!(code(create(&mut world, "db", None)), "InvalidRequestException");
    world.call::<api::RestoreSecretResponse>("RestoreSecret", restore()).unwrap();
    world.pass(Duration::from_hours(24 * 8));
    world.settle();
    assert_eq!(get(&mut world, "db", None).unwrap(), "one");
    world.call::<api::DeleteSecretResponse>("DeleteSecret", delete(None, None)).unwrap();
    world.pass(Duration::from_hours(24 * 30));
    world.settle();
    assert_eq!(code(world.call::<api::RestoreSecretResponse>("RestoreSecret", restore())), "ResourceNotFoundException");
    create(&mut world, "db", None).unwrap();
    world.call::<api::DeleteSecretResponse>("DeleteSecret", delete(None, Some(true))).unwrap();
    create(&mut world, "db", None).unwrap();
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html>
#[test]
fn a_public_policy_is_refused_where_that_is_asked_for() {
    let mut world = World::new(&SECRETSMANAGER);
    create(&mut world, "db", None).unwrap();
    let statement = |effect: &str, principal: &str, condition: &str| {
        format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"{effect}","Principal":{principal},"Action":"secretsmanager:GetSecretValue","Resource":"*"{condition}}}}}"#
        )
    };
    let everybody = r#"{"AWS":"*"}"#;
    let organization = r#","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-example"}}"#;
    let elsewhere = r#","Condition":{"StringNotEquals":{"aws:PrincipalOrgID":"o-example"}}"#;
    for (policy, block, want) in [
        (statement("Allow", "\"*\"", ""), true, "PublicPolicyException"),
        (statement("Allow", everybody, ""), true, "PublicPolicyException"),
        (statement("Allow", everybody, elsewhere), true, "PublicPolicyException"),
        (statement("Allow", everybody, organization), true, "success"),
        (statement("Deny", everybody, ""), true, "success"),
        (statement("Allow", r#"{"AWS":"444455556666"}"#, ""), true, "success"),
        (statement("Allow", everybody, ""), false, "success"),
        ("{}".to_owned(), false, "MalformedPolicyDocumentException"),
    ] {
        let input = api::PutResourcePolicyRequest {
            secret_id: "db".into(),
            resource_policy: policy.clone(),
            policy_name: None,
            block_public_policy: Some(block),
        };
        assert_eq!(code(world.call::<api::PutResourcePolicyResponse>("PutResourcePolicy", input)), want, "{policy}");
    }
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Filter.html>
#[test]
fn lists_leave_out_what_is_deleted_and_does_not_fit() {
    let mut world = World::new(&SECRETSMANAGER);
    for name in ["prod/db", "prod/api", "dev/db", "gone"] {
        create(&mut world, name, None).unwrap();
    }
    let delete = api::DeleteSecretRequest { secret_id: "gone".into(), ..api::DeleteSecretRequest::default() };
    world.call::<api::DeleteSecretResponse>("DeleteSecret", delete).unwrap();
    for (value, want) in [("prod", &["prod/api", "prod/db"][..]), ("!prod", &["dev/db"]), ("gone", &[])] {
        let filter = api::Filter { key: Some("name".into()), values: Some(vec![value.into()]) };
        let input = api::ListSecretsRequest { filters: Some(vec![filter]), ..api::ListSecretsRequest::default() };
        let found: api::ListSecretsResponse = world.call("ListSecrets", input).unwrap();
        let names: Vec<String> = found.secret_list.unwrap().into_iter().map(|one| one.name.unwrap()).collect();
        assert_eq!(names, want, "{value}");
    }
}
