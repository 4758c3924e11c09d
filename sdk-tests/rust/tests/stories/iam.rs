use orglab_sdk_tests::World;

const TRUST: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"sts:AssumeRole"}}"#;

#[tokio::test]
async fn errors_have_the_types_of_the_model() {
    let world = World::securecart();
    let iam = world.iam(&world.profile("management-admin"));
    let missing = iam.get_user().user_name("nobody").send().await.unwrap_err().into_service_error();
    assert!(missing.is_no_such_entity_exception());
    iam.create_user().user_name("alice").send().await.unwrap();
    let twice = iam.create_user().user_name("alice").send().await.unwrap_err().into_service_error();
    assert!(twice.is_entity_already_exists_exception());
    iam.create_access_key().user_name("alice").send().await.unwrap();
    let in_use = iam.delete_user().user_name("alice").send().await.unwrap_err().into_service_error();
    assert!(in_use.is_delete_conflict_exception());
}

#[tokio::test]
async fn paginators_walk_to_the_end() {
    let world = World::securecart();
    let iam = world.iam(&world.profile("management-admin"));
    for number in 0..120 {
        iam.create_user().user_name(format!("user-{number:03}")).path("/many/").send().await.unwrap();
    }
    let mut pages = iam.list_users().path_prefix("/many/").into_paginator().page_size(50).items().send();
    let mut names = Vec::new();
    while let Some(user) = pages.try_next().await.unwrap() {
        names.push(user.user_name().to_owned());
    }
    assert_eq!(names, (0..120).map(|number| format!("user-{number:03}")).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_role_comes_back_as_it_was_made() {
    let world = World::securecart();
    let iam = world.iam(&world.profile("management-admin"));
    let created = iam
        .create_role()
        .role_name("app")
        .path("/service/")
        .assume_role_policy_document(TRUST)
        .max_session_duration(7200)
        .send()
        .await
        .unwrap();
    let got = iam.get_role().role_name("app").send().await.unwrap();
    let role = got.role().unwrap();
    // GetRole alone says when it was last used, and of one that never was, nothing of it.
    let mut expected = created.role().unwrap().clone();
    expected.role_last_used = Some(aws_sdk_iam::types::RoleLastUsed::builder().build());
    assert_eq!(*role, expected);
    assert_eq!(role.arn(), "arn:aws:iam::111111111111:role/service/app");
    assert_eq!(role.max_session_duration(), Some(7200));
    // The SDK leaves documents as they come over the wire: encoded for a URL.
    assert!(role.assume_role_policy_document().unwrap().starts_with("%7B%22Version%22%3A%222012-10-17%22"));
}
