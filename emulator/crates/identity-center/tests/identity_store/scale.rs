//! Large stores: "200,000 users" (<https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html>).

use state::Tx;
use state::identity_store::{self, IdentityStoreError, Profile, TextAttribute, UniqueKind, UserContent};

use crate::world::World;

#[test]
fn a_large_store_is_paged_searched_and_forked() {
    let mut world = World::new();
    let call = world.call.clone();
    let mut tx = Tx::new(&world.partition, &call, &mut world.ids);
    for number in 0..20_000 {
        let mut profile = Profile::default();
        profile.set_text(TextAttribute::UserName, Some(&format!("user{number}")));
        let content = UserContent { profile, ..UserContent::default() };
        identity_store::create_user(&mut tx, &world.store, content, "test").unwrap();
    }
    let mut profile = Profile::default();
    profile.set_text(TextAttribute::UserName, Some("USER77"));
    let again = UserContent { profile, ..UserContent::default() };
    let refused = identity_store::create_user(&mut tx, &world.store, again, "test").unwrap_err();
    assert_eq!(refused, IdentityStoreError::Duplicate(UniqueKind::UserName));
    world.partition = tx.finish();
    let fork = world.partition.clone();
    let listed = world.outcome("ListUsers", r#"{"IdentityStoreId":"STORE"}"#);
    assert_eq!(listed.matches("UserArn").count(), 100);
    let id = world.partition.identity_store(&world.store).unwrap().user_named("user19999").unwrap().id.to_string();
    world.outcome("DeleteUser", &format!(r#"{{"IdentityStoreId":"STORE","UserId":"{id}"}}"#));
    assert!(fork.identity_store(&world.store).unwrap().user(&id).is_ok());
    assert!(world.partition.identity_store(&world.store).unwrap().user(&id).is_err());
}
