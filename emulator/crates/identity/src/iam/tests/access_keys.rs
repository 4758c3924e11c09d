use std::sync::Arc;

use service::{Circumstances, Event, Outcome};
use state::CredentialStatus;

use super::*;

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html>
#[test]
fn a_user_has_two_keys_at_most() {
    let mut world = World::new();
    world.create_user("bob");
    let create = || CreateAccessKeyRequest { user_name: Some("bob".into()) };
    let first = world.write(access_key::create_access_key, create()).unwrap().access_key;
    assert!(first.access_key_id.starts_with("AKIA") && first.access_key_id.len() == 20);
    assert_eq!((first.secret_access_key.len(), first.status.as_str()), (40, "Active"));
    world.write(access_key::create_access_key, create()).unwrap();
    let third = world.write(access_key::create_access_key, create());
    refused(third, "LimitExceeded", "Cannot exceed quota for AccessKeysPerUser: 2");
    let input = ListAccessKeysRequest { user_name: Some("bob".into()), ..Default::default() };
    assert_eq!(world.read(access_key::list_access_keys, input).unwrap().access_key_metadata.len(), 2);
}

#[test]
fn a_key_is_switched_off_and_removed_by_its_owner_only() {
    let mut world = World::new();
    world.create_user("bob");
    world.create_user("eve");
    let create = CreateAccessKeyRequest { user_name: Some("bob".into()) };
    let id = world.write(access_key::create_access_key, create).unwrap().access_key.access_key_id;
    let update = |user: &str| UpdateAccessKeyRequest {
        user_name: Some(user.into()),
        access_key_id: id.clone(),
        status: "Inactive".into(),
    };
    let message = format!("The Access Key with id {id} cannot be found.");
    refused(world.write(access_key::update_access_key, update("eve")), "NoSuchEntity", &message);
    world.write(access_key::update_access_key, update("bob")).unwrap();
    let status = world.partition.credentials.get(&aws::AccessKeyId::from(id.as_str())).unwrap().status;
    assert_eq!(status, CredentialStatus::Inactive);
    let delete = |user: &str| DeleteAccessKeyRequest { user_name: Some(user.into()), access_key_id: id.clone() };
    refused(world.write(access_key::delete_access_key, delete("eve")), "NoSuchEntity", &message);
    world.write(access_key::delete_access_key, delete("bob")).unwrap();
    assert!(world.partition.credentials.is_empty());
}

#[test]
fn the_root_user_has_keys_of_its_own() {
    let mut world = World::new();
    let key = world.write(access_key::create_access_key, CreateAccessKeyRequest::default()).unwrap().access_key;
    let input = DeleteAccessKeyRequest { user_name: None, access_key_id: key.access_key_id };
    world.write(access_key::delete_access_key, input).unwrap();
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html>
#[test]
fn last_use_is_read_from_the_history() {
    let mut world = World::new();
    world.create_user("bob");
    let create = CreateAccessKeyRequest { user_name: Some("bob".into()) };
    let id = world.write(access_key::create_access_key, create).unwrap().access_key.access_key_id;
    let ask = || GetAccessKeyLastUsedRequest { access_key_id: id.clone() };
    let never = world.read(access_key::get_access_key_last_used, ask()).unwrap();
    assert_eq!(never.user_name.as_deref(), Some("bob"));
    assert_eq!(never.access_key_last_used.unwrap().service_name, "N/A");

    let mut call = world.call.clone();
    call.caller.access_key = Some(id.as_str().into());
    call.region = Region::from("eu-west-1");
    world.history.record(Arc::new(Event {
        id: [0; 16],
        call,
        source: "sts.amazonaws.com".to_owned(),
        name: "GetCallerIdentity",
        action: "sts:GetCallerIdentity".into(),
        api_version: "",
        read_only: true,
        input: None,
        outcome: Outcome::Refused { code: String::new(), message: String::new() },
        resources: Vec::new(),
        service_event: None,
        circumstances: Circumstances::default(),
    }));
    let used = world.read(access_key::get_access_key_last_used, ask()).unwrap().access_key_last_used.unwrap();
    assert_eq!((used.service_name.as_str(), used.region.as_str()), ("sts", "eu-west-1"));
    assert_eq!(used.last_used_date, Some(world.call.now));
    let input = GetAccessKeyLastUsedRequest { access_key_id: "AKIAUNKNOWNUNKNOWN12".into() };
    let message = "The Access Key with id AKIAUNKNOWNUNKNOWN12 cannot be found.";
    refused(world.read(access_key::get_access_key_last_used, input), "NoSuchEntity", message);
}
