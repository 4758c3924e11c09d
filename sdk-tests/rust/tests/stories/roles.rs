use std::time::Duration;

use aws_sdk_sts::error::ProvideErrorMetadata as _;
use orglab::Credentials;
use orglab_sdk_tests::World;

const DEPLOYER: &str = "arn:aws:iam::666666666666:role/Deployer";
const ADMINISTRATOR: &str = "arn:aws:iam::111111111111:role/Administrator";
const DEVELOPER: &str = "arn:aws:iam::444444444444:role/Developer";

/// What AssumeRole hands out, as credentials.
fn credentials(of: &aws_sdk_sts::types::Credentials) -> Credentials {
    Credentials {
        access_key_id: of.access_key_id().to_owned(),
        secret_access_key: of.secret_access_key().to_owned(),
        session_token: Some(of.session_token().to_owned()),
    }
}

#[tokio::test]
async fn the_pipeline_deploys_into_production_with_the_external_id_only() {
    let world = World::securecart();
    let sts = world.sts(&world.profile("ci-deployer"));
    let assume = || sts.assume_role().role_arn(DEPLOYER).role_session_name("release");

    let assumed = assume().external_id("securecart-deploy-prod").send().await.unwrap();
    let session = credentials(assumed.credentials().unwrap());
    let identity = world.sts(&session).get_caller_identity().send().await.unwrap();
    assert_eq!(identity.arn(), Some("arn:aws:sts::666666666666:assumed-role/Deployer/release"));

    for refused in [assume(), assume().external_id("securecart-deploy-staging")] {
        let error = refused.send().await.unwrap_err();
        assert_eq!(error.code(), Some("AccessDenied"));
        assert!(error.message().unwrap().ends_with("because no role trust policy allows the sts:AssumeRole action"));
    }
}

#[tokio::test]
async fn the_administrator_role_needs_a_second_factor() {
    let world = World::securecart();
    let sts = world.sts(&world.profile("workforce"));
    let refused = sts.assume_role().role_arn(ADMINISTRATOR).role_session_name("me").send().await.unwrap_err();
    assert_eq!(refused.code(), Some("AccessDenied"));
    let sts = world.sts(&world.profile("workforce-mfa"));
    sts.assume_role().role_arn(ADMINISTRATOR).role_session_name("me").send().await.unwrap();
}

#[tokio::test]
async fn a_session_policy_narrows_what_the_role_may() {
    let world = World::securecart();
    let policy = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:GetRole","Resource":"*"}}"#;
    let sts = world.sts(&world.profile("workforce"));
    let assumed =
        sts.assume_role().role_arn(DEVELOPER).role_session_name("session").policy(policy).send().await.unwrap();
    let iam = world.iam(&credentials(assumed.credentials().unwrap()));
    iam.get_role().role_name("Developer").send().await.unwrap();
    let refused = iam.list_users().send().await.unwrap_err();
    assert!(
        aws_sdk_iam::error::ProvideErrorMetadata::message(&refused)
            .unwrap()
            .ends_with("because no session policy allows the iam:ListUsers action")
    );
}

#[tokio::test]
async fn a_session_expires_with_the_clock() {
    let world = World::securecart();
    let sts = world.sts(&world.profile("workforce"));
    let assumed = sts.assume_role().role_arn(DEVELOPER).role_session_name("session").duration_seconds(900).send().await;
    let sts = world.sts(&credentials(assumed.unwrap().credentials().unwrap()));
    world.emulator().clock().advance(Duration::from_secs(800));
    sts.get_caller_identity().send().await.unwrap();
    world.emulator().clock().advance(Duration::from_secs(101));
    let expired = sts.get_caller_identity().send().await.unwrap_err();
    assert_eq!(expired.code(), Some("ExpiredToken"));
}

#[tokio::test]
async fn an_unknown_key_and_a_wrong_secret_are_told_apart() {
    let world = World::securecart();
    let iam = world.iam(&world.profile("management-admin"));
    iam.create_user().user_name("alice").send().await.unwrap();
    let made = iam.create_access_key().user_name("alice").send().await.unwrap();
    let key = made.access_key().unwrap();
    let known = Credentials {
        access_key_id: key.access_key_id().to_owned(),
        secret_access_key: key.secret_access_key().to_owned(),
        session_token: None,
    };
    for (credentials, code) in [
        (Credentials { access_key_id: "AKIAQQQQQQQQQQQQQQQQ".to_owned(), ..known.clone() }, "InvalidClientTokenId"),
        (Credentials { secret_access_key: "wrong".to_owned(), ..known }, "SignatureDoesNotMatch"),
    ] {
        let refused = world.sts(&credentials).get_caller_identity().send().await.unwrap_err();
        assert_eq!(refused.code(), Some(code));
    }
}
