use orglab_sdk_tests::World;

async fn users(world: &World) -> Vec<String> {
    let iam = world.iam(&world.profile("management-admin"));
    let listed = iam.list_users().send().await.unwrap();
    listed.users().iter().map(|user| user.user_name().to_owned()).collect()
}

#[tokio::test]
async fn forks_never_see_each_other() {
    let world = World::securecart();
    let (one, two) = (world.fork(), world.fork());
    for (fork, name) in [(&one, "one"), (&two, "two")] {
        fork.iam(&fork.profile("management-admin")).create_user().user_name(name).send().await.unwrap();
    }
    assert_eq!(users(&one).await, ["one"]);
    assert_eq!(users(&two).await, ["two"]);
    assert!(users(&world).await.is_empty());
}

#[tokio::test]
async fn a_reset_brings_back_the_start() {
    let world = World::securecart();
    world.iam(&world.profile("management-admin")).create_user().user_name("x").send().await.unwrap();
    world.emulator().reset();
    assert!(users(&world).await.is_empty());
}
