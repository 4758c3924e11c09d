use std::sync::LazyLock;

use federation::jwt::{self, KeySet};
use federation::key::SigningKey;
use serde_json::{Value, json};
use state::iam::oidc_provider::{self, NewOidcProvider};

use super::*;

const ISSUER: &str = "https://token.actions.githubusercontent.com";
const PROVIDER: &str = "arn:aws:iam::222222222222:oidc-provider/token.actions.githubusercontent.com";
const OPERATION: &str = "AssumeRoleWithWebIdentity";
const UNREADABLE: &str =
    "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)";

/// Making a key takes a while.
static KEYS: LazyLock<[SigningKey; 2]> = LazyLock::new(|| [3, 4].map(|seed| SigningKey::generate([seed; 32]).unwrap()));

/// An account with a provider whose keys are known.
fn world() -> World {
    let mut world = World::new();
    world.change(|tx| {
        let ids = ["sts.amazonaws.com".to_owned()];
        let new = NewOidcProvider { url: ISSUER, client_ids: &ids, thumbprints: &[], tags: Tags::new() };
        oidc_provider::create(tx, THERE, new).unwrap();
        tx.set_issuer(ISSUER, &KeySet::document(&[("k1", &KEYS[0])]));
        tx.set_issuer("https://accounts.google.com", &KeySet::document(&[("k1", &KEYS[0])]));
    });
    world.call.caller = Caller::anonymous();
    world
}

/// A token with these claims in place of, or beside, the usual ones; `null` takes a claim away.
fn token(world: &World, changes: Value) -> String {
    signed(world, changes, &KEYS[0])
}

fn signed(world: &World, changes: Value, key: &SigningKey) -> String {
    let now = world.call.now.seconds();
    let mut claims = json!({
        "iss": ISSUER, "aud": "sts.amazonaws.com", "sub": "repo:acme/shop:ref:refs/heads/main",
        "iat": now - 10, "exp": now + 300, "repository": "acme/shop", "ref": "refs/heads/main",
    });
    for (name, value) in changes.as_object().unwrap() {
        let claims = claims.as_object_mut().unwrap();
        match value {
            Value::Null => _ = claims.remove(name),
            value => _ = claims.insert(name.clone(), value.clone()),
        }
    }
    jwt::sign(claims.as_object().unwrap(), "k1", key).unwrap()
}

fn request(token: String) -> AssumeRoleWithWebIdentityRequest {
    AssumeRoleWithWebIdentityRequest {
        role_arn: ROLE.into(),
        role_session_name: "build".into(),
        web_identity_token: token,
        ..Default::default()
    }
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif>
#[test]
fn claims_become_condition_keys() {
    let world = world();
    let token = token(&world, json!({ "amr": ["authenticated", "mfa"], "email": "a@example.com", "secret": "x" }));
    let call = world.proven(OPERATION, request(token)).unwrap();
    assert_eq!(call.account, THERE);
    let caller = call.caller.federation.unwrap();
    assert_eq!(&*caller.provider, PROVIDER);
    assert_eq!(caller.principal_id, format!("{PROVIDER}:sts.amazonaws.com:repo:acme/shop:ref:refs/heads/main"));
    let key = |name: &str| {
        let name = format!("token.actions.githubusercontent.com:{name}");
        caller.keys.iter().find(|(key, _)| *key == name).map(|(_, values)| values.join(","))
    };
    for (name, want) in [
        ("aud", Some("sts.amazonaws.com")),
        ("oaud", Some("sts.amazonaws.com")),
        ("sub", Some("repo:acme/shop:ref:refs/heads/main")),
        ("amr", Some("authenticated,mfa")),
        ("email", Some("a@example.com")),
        ("repository", Some("acme/shop")),
        ("ref", Some("refs/heads/main")),
        ("environment", None),
        ("secret", None),
    ] {
        assert_eq!(key(name).as_deref(), want, "{name}");
    }
}

#[test]
fn a_token_is_refused_in_awss_words() {
    let world = world();
    let now = world.call.now.seconds();
    let expired = format!("Token expired: current date/time {now} must be before the expiration date/time {}", now - 1);
    let tampered = {
        let good = token(&world, json!({}));
        let (rest, signature) = good.rsplit_once('.').unwrap();
        let (header, _) = rest.split_once('.').unwrap();
        let other = token(&world, json!({ "sub": "repo:evil/shop:ref:refs/heads/main" }));
        format!("{header}.{}.{signature}", other.split('.').nth(1).unwrap())
    };
    let unsigned = {
        use base64::Engine;
        let payload = token(&world, json!({})).split('.').nth(1).unwrap().to_owned();
        let header = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"JWT"}"#);
        format!("{header}.{payload}.")
    };
    for (token, code, message) in [
        ("gho_16C7e42F292c6912E7710c838347Ae178B4a".to_owned(), "InvalidIdentityToken", UNREADABLE),
        (tampered, "InvalidIdentityToken", "Invalid token signature"),
        (signed(&world, json!({}), &KEYS[1]), "InvalidIdentityToken", "Invalid token signature"),
        (unsigned, "InvalidIdentityToken", "Unsupported signature algorithm"),
        (
            token(&world, json!({ "iss": "https://gitlab.com" })),
            "InvalidIdentityToken",
            "No OpenIDConnect provider found in your account for https://gitlab.com",
        ),
        (token(&world, json!({ "aud": "other" })), "InvalidIdentityToken", "Incorrect token audience"),
        (token(&world, json!({ "azp": "other" })), "InvalidIdentityToken", "Incorrect token audience"),
        (token(&world, json!({ "sub": null })), "InvalidIdentityToken", "Missing a required claim: sub"),
        (token(&world, json!({ "exp": now - 1 })), "ExpiredTokenException", &*expired),
        (token(&world, json!({ "iat": now + 100 })), "InvalidIdentityToken", "Token is not yet valid"),
        (
            token(&world, json!({ "https://aws.amazon.com/roles": ["arn:aws:iam::222222222222:role/other"] })),
            "InvalidIdentityToken",
            "The requested role is not in the roles claim of the token.",
        ),
        (
            token(&world, json!({ "https://aws.amazon.com/source_identity": "aws:x" })),
            "InvalidIdentityToken",
            "Source Identity must match [a-zA-Z_0-9+=,.@-]{2,256} and not begin with \"aws:\"",
        ),
        (
            token(&world, json!({ "https://aws.amazon.com/tags": { "principal_tags": { "a": ["x", "y"] } } })),
            "InvalidIdentityToken",
            "The session tags of the identity provider are not valid.",
        ),
    ] {
        refused(world.proven(OPERATION, request(token)), code, message);
    }
}

/// Nothing is fetched: an issuer whose keys nobody gave cannot be asked.
#[test]
fn an_issuer_without_keys_is_out_of_reach() {
    let mut world = world();
    let input = request(token(&world, json!({})));
    world.partition.issuers = state::map::OrdMap::new();
    let code = world.proven(OPERATION, input).unwrap_err().code;
    assert_eq!(code, "IDPCommunicationError");
}

/// Both forms of <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html>.
#[test]
fn tags_come_nested_or_flat() {
    let world = world();
    for claims in [
        json!({ "https://aws.amazon.com/tags": {
            "principal_tags": { "Project": ["Automation"], "CostCenter": ["987654"] }, "transitive_tag_keys": ["Project"] } }),
        json!({
            "https://aws.amazon.com/tags/principal_tags/Project": "Automation",
            "https://aws.amazon.com/tags/principal_tags/CostCenter": "987654",
            "https://aws.amazon.com/tags/transitive_tag_keys": ["Project"] }),
    ] {
        let input = request(token(&world, claims));
        let mut world = World { partition: world.partition.clone(), ..World::new() };
        world.call = world.proven(OPERATION, input.clone()).unwrap();
        let answer = world.read(federated::assume_role_with_web_identity, input).unwrap();
        let credentials = answer.credentials.unwrap();
        let key = credentials.access_key_id.as_str().into();
        let session = world.partition.token_key.session(&key, &credentials.session_token).unwrap();
        let mut tags = session.tags.clone();
        tags.sort();
        let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        assert_eq!(tags, [pair("CostCenter", "987654"), pair("Project", "Automation")]);
        assert_eq!(session.transitive_tag_keys, ["Project"]);
        assert_eq!(session.federated.unwrap().provider, PROVIDER);
    }
}

/// SDKs keep a token in a file and trade it whenever they need credentials.
#[test]
fn a_token_is_good_until_it_expires() {
    let mut world = world();
    let input = request(token(&world, json!({})));
    world.call = world.proven(OPERATION, input.clone()).unwrap();
    for _ in 0..2 {
        let answer = world.read(federated::assume_role_with_web_identity, input.clone()).unwrap();
        assert_eq!(answer.audience.as_deref(), Some("sts.amazonaws.com"));
        assert_eq!(answer.subject_from_web_identity_token.as_deref(), Some("repo:acme/shop:ref:refs/heads/main"));
        assert_eq!(answer.assumed_role_user.unwrap().arn, "arn:aws:sts::222222222222:assumed-role/r/build");
    }
}

/// `accounts.google.com` needs no provider in IAM:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-federated-web-identity>
#[test]
fn google_is_known_without_a_provider() {
    let world = world();
    let claims = json!({ "iss": "https://accounts.google.com", "aud": "app", "azp": "android" });
    let caller = world.proven(OPERATION, request(token(&world, claims))).unwrap().caller.federation.unwrap();
    assert_eq!((&*caller.provider, caller.audience.as_str()), ("accounts.google.com", "android"));
    let oaud = caller.keys.iter().find(|(key, _)| key == "accounts.google.com:oaud");
    assert_eq!(oaud.unwrap().1, ["app"]);
}
