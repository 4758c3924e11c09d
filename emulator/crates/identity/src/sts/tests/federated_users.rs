use std::sync::Arc;

use state::session::Session;

use super::*;

fn token(name: &str) -> GetFederationTokenRequest {
    GetFederationTokenRequest { name: name.into(), ..Default::default() }
}

/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html>
#[test]
fn a_federated_user_is_named_after_the_account_and_lasts_as_long_as_its_maker_may() {
    let mut world = World::new();
    let root = Principal::Root(world.partition.global_arn("iam", HERE, "root"));
    let user = world.call.caller.principal.clone();
    for (principal, asked, want) in [
        (&user, None, 43_200),
        (&user, Some(129_600), 129_600),
        (&user, Some(900), 900),
        (&root, None, 3_600),
        (&root, Some(43_200), 3_600),
        (&root, Some(900), 900),
    ] {
        world.call.caller = Caller::new(principal.clone(), None);
        let input = GetFederationTokenRequest { duration_seconds: asked, ..token("Bob") };
        let answer = world.read(federation_token::get_federation_token, input).unwrap();
        let named = answer.federated_user.unwrap();
        assert_eq!(named.arn, "arn:aws:sts::111111111111:federated-user/Bob");
        assert_eq!(named.federated_user_id, "111111111111:Bob");
        let lasts = answer.credentials.unwrap().expiration.since(world.call.now).as_secs();
        assert_eq!(lasts, want, "{principal} {asked:?}");
    }
}

#[test]
fn a_federated_user_has_session_policies_and_tags() {
    let world = World::new();
    let input = GetFederationTokenRequest {
        policy: Some(ALLOW.into()),
        policy_arns: Some(vec![PolicyDescriptorType { arn: Some("arn:aws:iam::aws:policy/ReadOnlyAccess".into()) }]),
        tags: Some(vec![Tag { key: "team".into(), value: "blue".into() }]),
        ..token("Bob")
    };
    let answer = world.read(federation_token::get_federation_token, input).unwrap();
    assert!(answer.packed_policy_size.is_some());
    let credentials = answer.credentials.unwrap();
    let key = credentials.access_key_id.as_str().into();
    let session = world.partition.token_key.session(&key, &credentials.session_token).unwrap();
    assert_eq!((session.policies.len(), session.mfa), (2, None));
    assert_eq!(session.tags, [("team".to_owned(), "blue".to_owned())]);
    let foreign = vec![PolicyDescriptorType { arn: Some("arn:aws:iam::222222222222:policy/p".into()) }];
    let input = GetFederationTokenRequest { policy_arns: Some(foreign), ..token("Bob") };
    let message = "The session policy ARN arn:aws:iam::222222222222:policy/p is invalid.";
    refused(world.read(federation_token::get_federation_token, input), "MalformedPolicyDocument", message);
}

#[test]
fn sessions_make_no_federated_users() {
    let mut world = World::new();
    let principal = world.call.caller.principal.clone();
    let session = Session::new("ASIA".into(), principal.clone(), world.call.now, world.call.now);
    world.call.caller = Caller::new(principal, None).with_session(Arc::new(session));
    let message = "Cannot call GetFederationToken with session credentials";
    refused(world.read(federation_token::get_federation_token, token("Bob")), "AccessDenied", message);
}
