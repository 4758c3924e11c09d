use aws_sdk_iam::error::ProvideErrorMetadata as _;
use orglab_sdk_tests::World;

const NO_IAM_USERS: &str =
    "arn:aws:organizations::111111111111:policy/o-securecart/service_control_policy/p-noiamusers";

#[tokio::test]
async fn a_developer_may_not_create_a_user() {
    let world = World::securecart();
    let developer = world.profile("dev-developer");
    let error = world.iam(&developer).create_user().user_name("x").send().await.unwrap_err();
    let identity = world.sts(&developer).get_caller_identity().send().await.unwrap();

    assert_eq!(error.code(), Some("AccessDenied"));
    let sentence = format!(
        "User: {} is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::444444444444:user/x \
         with an explicit deny in a service control policy: {NO_IAM_USERS}",
        identity.arn().unwrap(),
    );
    assert_eq!(error.message(), Some(sentence.as_str()));
}

#[tokio::test]
async fn an_account_beside_the_workloads_may_create_users() {
    let world = World::securecart();
    let root = world.profile("shared-services-root");
    let created = world.iam(&root).create_user().user_name("x").send().await.unwrap();
    assert_eq!(created.user().unwrap().arn(), "arn:aws:iam::333333333333:user/x");
}

#[tokio::test]
async fn the_management_account_is_exempt() {
    let world = World::securecart();
    let admin = world.profile("management-admin");
    world.iam(&admin).create_user().user_name("x").send().await.unwrap();
}

#[tokio::test]
async fn a_denial_can_be_decoded() {
    let world = World::securecart();
    let developer = world.profile("dev-developer");
    let refused = world.iam(&developer).create_user().user_name("x").send().await.unwrap_err();
    let encoded = refused.raw_response().unwrap().headers().get("x-orglab-encoded-authorization-message").unwrap();
    let decoded = world.sts(&developer).decode_authorization_message().encoded_message(encoded).send().await.unwrap();
    let said = decoded.decoded_message().unwrap();
    for part in [r#""explicitDeny":true"#, r#""statementId":"NoIamUsers""#, "ou-cart-workloads", NO_IAM_USERS] {
        assert!(said.contains(part), "{part} in {said}");
    }
}
