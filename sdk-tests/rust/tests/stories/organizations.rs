use aws_sdk_iam::error::ProvideErrorMetadata as _;
use aws_sdk_organizations::types::PolicyType;
use orglab_sdk_tests::World;

#[tokio::test]
async fn an_scp_takes_effect_on_sessions_that_are_already_there() {
    let world = World::securecart();
    let organizations = world.organizations(&world.profile("management-admin"));
    let iam = world.iam(&world.profile("dev-developer"));
    iam.list_roles().send().await.unwrap();

    let policy = organizations
        .create_policy()
        .name("no-looking")
        .description("")
        .r#type(PolicyType::ServiceControlPolicy)
        .content(r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"iam:List*","Resource":"*"}}"#)
        .send()
        .await
        .unwrap();
    let summary = policy.policy().unwrap().policy_summary().unwrap();
    let (id, arn) = (summary.id().unwrap(), summary.arn().unwrap());
    organizations.attach_policy().policy_id(id).target_id("444444444444").send().await.unwrap();
    let refused = iam.list_roles().send().await.unwrap_err();
    assert!(refused.message().unwrap().ends_with(arn));

    organizations.detach_policy().policy_id(id).target_id("444444444444").send().await.unwrap();
    iam.list_roles().send().await.unwrap();
}

#[tokio::test]
async fn the_last_scp_of_a_target_is_not_detachable() {
    let world = World::securecart();
    let organizations = world.organizations(&world.profile("management-admin"));
    let detach = organizations.detach_policy().policy_id("p-FullAWSAccess").target_id("444444444444");
    let refused = detach.send().await.unwrap_err().into_service_error();
    assert!(refused.is_constraint_violation_exception());
}

#[tokio::test]
async fn accounts_are_listed_page_by_page() {
    let world = World::securecart();
    let organizations = world.organizations(&world.profile("management-admin"));
    let mut pages = organizations.list_accounts().max_results(4).into_paginator().send();
    let mut ids = Vec::new();
    while let Some(page) = pages.try_next().await.unwrap() {
        ids.extend(page.accounts().iter().map(|account| account.id().unwrap().to_owned()));
    }
    ids.sort();
    assert_eq!(ids, ["111111111111", "222222222222", "333333333333", "444444444444", "555555555555", "666666666666"]);
}
