//! "Read users or groups" members may, "add, edit, or delete users or groups" only the management account and the delegated
//! administrator: <https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-accounts.html>.

use aws::{AccountId, Region};
use state::Tx;
use state::identity_store;

use crate::world::{MANAGEMENT, STRANGER, World, person, refusal};

fn code(world: &mut World, account: AccountId, operation: &str, input: &str) -> String {
    match world.call(account, operation, input) {
        Ok(_) => "success".to_owned(),
        Err(fault) => refusal(&fault),
    }
}

#[test]
fn members_read_and_administrators_write() {
    let mut world = World::new();
    let denied = "AccessDeniedException: You do not have sufficient access to perform this action.";
    for (account, reads, writes) in [
        (MANAGEMENT, "success", "success"),
        (world.administrator, "success", "success"),
        (world.member, "success", denied),
        (STRANGER, denied, denied),
    ] {
        assert_eq!(code(&mut world, account, "ListUsers", r#"{"IdentityStoreId":"STORE"}"#), reads, "{account}");
        assert_eq!(
            code(&mut world, account, "DescribeIdentityStore", r#"{"IdentityStoreId":"STORE"}"#),
            reads,
            "{account}"
        );
        assert_eq!(code(&mut world, account, "CreateUser", &person(&account.to_string())), writes, "{account}");
        let network = r#"{"IdentityStoreId":"STORE","NetworkConfiguration":{"VpceAccessRequired":false}}"#;
        assert_eq!(code(&mut world, account, "UpdateIdentityStore", network), writes, "{account}");
    }
    let unknown = code(&mut world, MANAGEMENT, "ListUsers", r#"{"IdentityStoreId":"d-0000000000"}"#);
    assert_eq!(unknown, "ResourceNotFoundException/IDENTITY_STORE: IDENTITY_STORE not found.");
}

#[test]
fn a_store_of_a_member_account_is_nobody_elses() {
    let mut world = World::new();
    let call = world.call.clone();
    let mut tx = Tx::new(&world.partition, &call, &mut world.ids);
    let own = identity_store::create(&mut tx, world.member, &Region::from("eu-west-1")).unwrap().id.to_string();
    assert!(identity_store::create(&mut tx, world.member, &Region::from("eu-west-1")).is_err());
    world.partition = tx.finish();
    let listed = |world: &mut World, account| {
        let output = world.call(account, "ListIdentityStores", "{}").unwrap();
        output.get("IdentityStores").unwrap().as_list().len()
    };
    let counts = [world.member, world.administrator, MANAGEMENT, STRANGER].map(|account| listed(&mut world, account));
    assert_eq!(counts, [2, 1, 1, 0]);
    let input = format!(r#"{{"IdentityStoreId":"{own}"}}"#);
    let member = world.member;
    assert_eq!(code(&mut world, member, "ListUsers", &input), "success");
    assert!(code(&mut world, MANAGEMENT, "ListUsers", &input).starts_with("AccessDeniedException"));
}
