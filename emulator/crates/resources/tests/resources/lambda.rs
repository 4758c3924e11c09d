//! <https://docs.aws.amazon.com/lambda/latest/api/welcome.html>

use models::lambda as api;
use resources::lambda::LAMBDA;
use service::Sample;
use state::iam::role::{NewRole, create as create_role};
use state::{Ids, Tx};
use wire::Fault;

use crate::world::{OTHER, OWNER, World, code};

const FUNCTION: &str = "arn:aws:lambda:eu-west-1:111122223333:function:checkout";
const ZIP: &[u8] = b"PK\x03\x04 and so on";

/// A world with a role that a service may take on.
fn world(trusted: &str) -> World {
    let mut world = World::new(&LAMBDA);
    let call = world.root_call(OWNER);
    let mut ids = Ids::new(1);
    let mut tx = Tx::new(&world.partition, &call, &mut ids);
    let trust = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"Service":"{trusted}"}},"Action":"sts:AssumeRole"}}}}"#
    );
    create_role(&mut tx, OWNER, NewRole::new("runs", &trust)).unwrap();
    let partition = tx.finish();
    world.partition = partition;
    world
}

fn create(
    world: &mut World,
    change: impl FnOnce(&mut api::CreateFunctionRequest),
) -> Result<api::FunctionConfiguration, Fault> {
    let mut input = api::CreateFunctionRequest {
        function_name: "checkout".into(),
        runtime: Some("python3.13".into()),
        handler: Some("app.handler".into()),
        role: "arn:aws:iam::111122223333:role/runs".into(),
        code: api::FunctionCode { zip_file: Some(ZIP.into()), ..api::FunctionCode::default() },
        ..api::CreateFunctionRequest::default()
    };
    change(&mut input);
    world.call("CreateFunction", input)
}

fn publish(world: &mut World) -> String {
    let input =
        api::PublishVersionRequest { function_name: "checkout".into(), ..api::PublishVersionRequest::default() };
    world.call::<api::FunctionConfiguration>("PublishVersion", input).unwrap().version.unwrap()
}

fn permit(world: &mut World, name: &str, sid: &str, principal: &str) -> Result<String, Fault> {
    let input = api::AddPermissionRequest {
        function_name: name.into(),
        statement_id: sid.into(),
        action: "lambda:InvokeFunction".into(),
        principal: principal.into(),
        ..api::AddPermissionRequest::default()
    };
    world.call::<api::AddPermissionResponse>("AddPermission", input).map(|added| added.statement.unwrap())
}

fn policy(world: &mut World, name: &str) -> Result<api::GetPolicyResponse, Fault> {
    world.call("GetPolicy", api::GetPolicyRequest { function_name: name.into(), qualifier: None })
}

#[test]
fn every_operation_is_in_the_model_and_has_a_row() {
    assert_eq!(LAMBDA.defects(), Vec::<String>::new());
    let world = World::new(&LAMBDA);
    let call = world.root_call(OWNER);
    let sample = Sample { partition: &world.partition, call: &call, text: |_| "sample" };
    assert_eq!(LAMBDA.authorization_defects(sample), Vec::<String>::new());
}

/// <https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html>
#[test]
fn a_function_needs_a_role_that_lambda_can_take_on() {
    let cannot = "The role defined for the function cannot be assumed by Lambda.";
    let mut wrong = world("ec2.amazonaws.com");
    assert_eq!(create(&mut wrong, |_| {}).unwrap_err().message, cannot);
    let mut world = world("lambda.amazonaws.com");
    let nobody = create(&mut world, |input| input.role = "arn:aws:iam::111122223333:role/nobody".into());
    assert_eq!(nobody.unwrap_err().message, cannot);
    let made = create(&mut world, |_| {}).unwrap();
    assert_eq!((made.function_arn.unwrap(), made.version.unwrap()), (FUNCTION.to_owned(), "$LATEST".to_owned()));
    assert_eq!(code(create(&mut world, |_| {})), "ResourceConflictException");
    let no_zip = create(&mut world, |input| {
        input.function_name = "other".into();
        input.code.zip_file = Some(b"no zip".to_vec());
    });
    assert_eq!(code(no_zip), "InvalidParameterValueException");
}

/// <https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html>
#[test]
fn a_version_is_published_once_and_stays_while_an_alias_names_it() {
    let mut world = world("lambda.amazonaws.com");
    create(&mut world, |_| {}).unwrap();
    assert_eq!(publish(&mut world), "1");
    assert_eq!(publish(&mut world), "1", "nothing has changed");
    let changed = api::UpdateFunctionConfigurationRequest {
        function_name: "checkout".into(),
        timeout: Some(10),
        ..api::UpdateFunctionConfigurationRequest::default()
    };
    world.call::<api::FunctionConfiguration>("UpdateFunctionConfiguration", changed).unwrap();
    assert_eq!(publish(&mut world), "2");
    let alias = |version: &str| api::CreateAliasRequest {
        function_name: "checkout".into(),
        name: "live".into(),
        function_version: version.into(),
        ..api::CreateAliasRequest::default()
    };
    assert_eq!(code(world.call::<api::AliasConfiguration>("CreateAlias", alias("3"))), "ResourceNotFoundException");
    let made: api::AliasConfiguration = world.call("CreateAlias", alias("1")).unwrap();
    assert_eq!(made.alias_arn.unwrap(), format!("{FUNCTION}:live"));
    let get = |world: &mut World, name: &str| {
        let input = api::GetFunctionConfigurationRequest { function_name: name.into(), qualifier: None };
        world.call::<api::FunctionConfiguration>("GetFunctionConfiguration", input).map(|found| found.timeout.unwrap())
    };
    for (name, timeout) in [("checkout:live", 3), ("checkout:1", 3), ("checkout:2", 10), ("checkout", 10)] {
        assert_eq!(get(&mut world, name).unwrap(), timeout, "{name}");
    }
    let delete = |name: &str| api::DeleteFunctionRequest { function_name: name.into(), qualifier: None };
    let deleted = world.call::<api::DeleteFunctionResponse>("DeleteFunction", delete("checkout:1"));
    assert_eq!(code(deleted), "ResourceConflictException");
    let gone = api::DeleteAliasRequest { function_name: "checkout".into(), name: "live".into() };
    world.call::<api::DeleteAliasResponse>("DeleteAlias", gone).unwrap();
    world.call::<api::DeleteFunctionResponse>("DeleteFunction", delete("checkout:1")).unwrap();
    assert_eq!(code(get(&mut world, "checkout:1")), "ResourceNotFoundException");
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html>: "If you use a qualifier, the invoker must use the
/// full Amazon Resource Name (ARN) of that version or alias".
#[test]
fn versions_and_the_function_have_their_own_statements() {
    let mut world = world("lambda.amazonaws.com");
    create(&mut world, |_| {}).unwrap();
    publish(&mut world);
    assert_eq!(code(policy(&mut world, "checkout")), "ResourceNotFoundException");
    let root = format!("arn:aws:iam::{OTHER}:root");
    assert_eq!(
        permit(&mut world, "checkout", "other", &OTHER.to_string()).unwrap(),
        format!(
            r#"{{"Sid":"other","Effect":"Allow","Principal":{{"AWS":"{root}"}},"Action":"lambda:InvokeFunction","Resource":"{FUNCTION}"}}"#
        )
    );
    assert_eq!(code(permit(&mut world, "checkout", "other", "*")), "ResourceConflictException");
    permit(&mut world, "checkout:1", "other", "sns.amazonaws.com").unwrap();
    for (name, wrong) in
        [("checkout:2", "ResourceNotFoundException"), ("checkout:$LATEST", "InvalidParameterValueException")]
    {
        assert_eq!(code(permit(&mut world, name, "x", "*")), wrong, "{name}");
    }
    assert_eq!(code(permit(&mut world, "checkout", "x", "nobody")), "InvalidParameterValueException");
    let whole = policy(&mut world, "checkout").unwrap();
    let of_version = policy(&mut world, "checkout:1").unwrap().policy.unwrap();
    assert!(whole.policy.as_ref().unwrap().contains(&root) && !whole.policy.unwrap().contains("sns"));
    assert!(of_version.contains("sns.amazonaws.com") && of_version.contains(&format!("{FUNCTION}:1")));
    let remove = |revision: Option<&str>| api::RemovePermissionRequest {
        function_name: "checkout".into(),
        statement_id: "other".into(),
        revision_id: revision.map(str::to_owned),
        ..api::RemovePermissionRequest::default()
    };
    let stale = world.call::<api::RemovePermissionResponse>("RemovePermission", remove(Some("stale")));
    assert_eq!(code(stale), "PreconditionFailedException");
    world.call::<api::RemovePermissionResponse>("RemovePermission", remove(whole.revision_id.as_deref())).unwrap();
    let again = world.call::<api::RemovePermissionResponse>("RemovePermission", remove(None));
    assert_eq!(code(again), "ResourceNotFoundException");
    assert!(policy(&mut world, "checkout:1").is_ok());
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html>
#[test]
fn a_statement_says_where_calls_come_from() {
    let mut world = world("lambda.amazonaws.com");
    create(&mut world, |_| {}).unwrap();
    let input = api::AddPermissionRequest {
        function_name: "checkout".into(),
        statement_id: "s3".into(),
        action: "lambda:InvokeFunction".into(),
        principal: "s3.amazonaws.com".into(),
        source_arn: Some("arn:aws:s3:::orders".into()),
        source_account: Some(OWNER.to_string()),
        ..api::AddPermissionRequest::default()
    };
    let statement = world.call::<api::AddPermissionResponse>("AddPermission", input).unwrap().statement.unwrap();
    assert!(statement.ends_with(
        r#""Condition":{"StringEquals":{"AWS:SourceAccount":"111122223333"},"ArnLike":{"AWS:SourceArn":"arn:aws:s3:::orders"}}}"#
    ), "{statement}");
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html>
#[test]
fn nothing_runs_but_a_dry_run_is_answered() {
    let mut world = world("lambda.amazonaws.com");
    create(&mut world, |_| {}).unwrap();
    for (name, kind, want) in [
        ("checkout", Some("DryRun"), "success"),
        ("checkout", None, "NotImplemented"),
        ("checkout", Some("Event"), "NotImplemented"),
        ("checkout:9", Some("DryRun"), "ResourceNotFoundException"),
        ("other", Some("DryRun"), "ResourceNotFoundException"),
    ] {
        let input = api::InvocationRequest {
            function_name: name.into(),
            invocation_type: kind.map(str::to_owned),
            ..api::InvocationRequest::default()
        };
        assert_eq!(code(world.call::<api::InvocationResponse>("Invoke", input)), want, "{name} {kind:?}");
    }
}

/// <https://docs.aws.amazon.com/lambda/latest/dg/creating-deleting-layers.html>
#[test]
fn a_layer_has_versions_with_permissions_of_their_own() {
    let mut world = world("lambda.amazonaws.com");
    let publish = |world: &mut World| {
        let content = api::LayerVersionContentInput { zip_file: Some(ZIP.into()), ..Default::default() };
        let input = api::PublishLayerVersionRequest { layer_name: "tracing".into(), content, ..Default::default() };
        world.call::<api::PublishLayerVersionResponse>("PublishLayerVersion", input).unwrap().layer_version_arn.unwrap()
    };
    let layer = "arn:aws:lambda:eu-west-1:111122223333:layer:tracing";
    assert_eq!([publish(&mut world), publish(&mut world)], [format!("{layer}:1"), format!("{layer}:2")]);
    let permit = api::AddLayerVersionPermissionRequest {
        layer_name: "tracing".into(),
        version_number: 1,
        statement_id: "all".into(),
        action: "lambda:GetLayerVersion".into(),
        principal: "*".into(),
        organization_id: Some("o-securecart1".into()),
        ..Default::default()
    };
    world.call::<api::AddLayerVersionPermissionResponse>("AddLayerVersionPermission", permit).unwrap();
    let policy = |world: &mut World, version_number| {
        let input = api::GetLayerVersionPolicyRequest { layer_name: layer.into(), version_number };
        world.call::<api::GetLayerVersionPolicyResponse>("GetLayerVersionPolicy", input).map(|got| got.policy.unwrap())
    };
    assert!(policy(&mut world, 1).unwrap().contains("aws:PrincipalOrgID"));
    assert_eq!(code(policy(&mut world, 2)), "ResourceNotFoundException");
    let use_layer = |layer: String| move |input: &mut api::CreateFunctionRequest| input.layers = Some(vec![layer]);
    assert_eq!(code(create(&mut world, use_layer(format!("{layer}:3")))), "InvalidParameterValueException");
    create(&mut world, use_layer(format!("{layer}:2"))).unwrap();
    for number in [1, 2] {
        let gone = api::DeleteLayerVersionRequest { layer_name: "tracing".into(), version_number: number };
        world.call::<api::DeleteLayerVersionResponse>("DeleteLayerVersion", gone).unwrap();
    }
    let listed: api::ListLayersResponse = world.call("ListLayers", api::ListLayersRequest::default()).unwrap();
    assert_eq!(listed.layers.unwrap().len(), 0);
    assert_eq!(publish(&mut world), format!("{layer}:3"));
}
