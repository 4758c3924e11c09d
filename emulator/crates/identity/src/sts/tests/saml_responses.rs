use std::sync::LazyLock;
use std::time::Duration;

use federation::key::SigningKey;
use federation::saml::{Attribute, Authentication, Certificate, IdentityProvider, NameId, SignedPart};
use state::iam::saml_provider::{self, AssertionEncryption, Metadata, SamlProviderSettings};

use super::*;

const PROVIDER: &str = "arn:aws:iam::222222222222:saml-provider/okta";
const ISSUER: &str = "https://idp.example.com";

struct Keys {
    key: SigningKey,
    certificate: Certificate,
}

/// Making a key takes a while.
static KEYS: LazyLock<[Keys; 2]> = LazyLock::new(|| {
    let (from, to) = ("2026-01-01T00:00:00Z".parse().unwrap(), "2036-01-01T00:00:00Z".parse().unwrap());
    [1, 2].map(|seed| {
        let key = SigningKey::generate([seed; 32]).unwrap();
        let certificate = key.certificate("idp", from, to).unwrap();
        Keys { key, certificate }
    })
});

/// An account with a provider.
fn world() -> World {
    let mut world = World::new();
    let provider = IdentityProvider {
        entity_id: ISSUER.into(),
        certificates: vec![KEYS[0].certificate.clone()],
        ..IdentityProvider::default()
    };
    let metadata = provider.to_metadata().unwrap();
    world.change(|tx| {
        let metadata = Metadata { text: &metadata, valid_until: tx.now };
        let settings = SamlProviderSettings { metadata: Some(metadata), ..SamlProviderSettings::default() };
        saml_provider::create(tx, THERE, "okta", settings, Tags::new()).unwrap();
    });
    world.call.caller = Caller::anonymous();
    world
}

fn statement(world: &World) -> Authentication {
    Authentication {
        response_id: "_response".into(),
        assertion_id: "_assertion".into(),
        issuer: ISSUER.into(),
        audience: "urn:amazon:webservices".into(),
        recipient: "https://signin.aws.amazon.com/saml".into(),
        in_response_to: None,
        name_id: NameId { value: "alice".into(), format: NameId::PERSISTENT.into() },
        issued: world.call.now,
        lifetime: Duration::from_secs(300),
        session_not_on_or_after: None,
        attributes: vec![
            Attribute::aws("Role", &[&format!("{ROLE},{PROVIDER}")]),
            Attribute::aws("RoleSessionName", &["alice@example.com"]),
        ],
    }
}

fn with(world: &World, attributes: &[(&str, &[&str])]) -> Authentication {
    let mut statement = statement(world);
    statement.attributes.extend(attributes.iter().map(|(name, values)| Attribute::aws(name, values)));
    statement
}

fn signed(statement: &Authentication) -> AssumeRoleWithSAMLRequest {
    AssumeRoleWithSAMLRequest {
        role_arn: ROLE.into(),
        principal_arn: PROVIDER.into(),
        saml_assertion: statement.sign(SignedPart::Assertion, &KEYS[0].key, &KEYS[0].certificate).unwrap(),
        ..Default::default()
    }
}

const OPERATION: &str = "AssumeRoleWithSAML";

/// The whole call, but for the decision.
fn trade(world: &mut World, input: AssumeRoleWithSAMLRequest) -> Result<AssumeRoleWithSAMLResponse, Fault> {
    let before = world.call.clone();
    world.call = world.proven(OPERATION, input.clone())?;
    let answer = world.write(federated::assume_role_with_saml, input);
    world.call = before;
    answer
}

fn session(world: &World, answer: &AssumeRoleWithSAMLResponse) -> state::session::Session {
    let credentials = answer.credentials.as_ref().unwrap();
    let key = credentials.access_key_id.as_str().into();
    world.partition.token_key.session(&key, &credentials.session_token).unwrap()
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml>
#[test]
fn an_assertion_makes_the_caller() {
    let world = world();
    let mut statement = with(
        &world,
        &[
            ("PrincipalTag:team", &["blue"]),
            ("TransitiveTagKeys", &["team"]),
            ("SourceIdentity", &["alice"]),
            ("SessionDuration", &["1800"]),
        ],
    );
    statement.attributes.push(Attribute::new("urn:oid:1.3.6.1.4.1.5923.1.1.1.1", &["staff", "faculty"]));
    let call = world.proven(OPERATION, signed(&statement)).unwrap();
    assert_eq!(call.account, THERE);
    let caller = call.caller.federation.unwrap();
    assert_eq!((&*caller.provider, &*caller.subject), (PROVIDER, "alice"));
    assert_eq!(caller.principal_id, format!("{}:alice", caller.name_qualifier));
    assert_eq!(caller.session_name.as_deref(), Some("alice@example.com"));
    assert_eq!((caller.longest_session, caller.source_identity.as_deref()), (Some(1800), Some("alice")));
    assert_eq!(caller.tags, [("team".to_owned(), "blue".to_owned())]);
    let key = |name: &str| caller.keys.iter().find(|(key, _)| key == name).map(|(_, values)| values.join(","));
    for (name, want) in [
        ("saml:aud", Some("https://signin.aws.amazon.com/saml")),
        ("saml:iss", Some(ISSUER)),
        ("saml:doc", Some("222222222222/okta")),
        ("saml:sub", Some("alice")),
        ("saml:sub_type", Some("persistent")),
        ("saml:edupersonaffiliation", Some("staff,faculty")),
        ("saml:mail", None),
    ] {
        assert_eq!(key(name).as_deref(), want, "{name}");
    }
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html>
#[test]
fn an_assertion_is_refused_in_awss_words() {
    let world = world();
    let denied = ("AccessDenied", "Not authorized to perform sts:AssumeRoleWithSAML");
    let invalid = |message| ("InvalidIdentityToken", message);
    let good = || statement(&world);
    let other_key = AssumeRoleWithSAMLRequest {
        saml_assertion: good().sign(SignedPart::Both, &KEYS[1].key, &KEYS[1].certificate).unwrap(),
        ..signed(&good())
    };
    let issuer = Authentication { issuer: "https://other.example.com".into(), ..good() };
    let audience = Authentication { audience: "https://other.example.com".into(), ..good() };
    let recipient = Authentication { recipient: "https://signin.example.com/saml".into(), ..good() };
    let old = Authentication {
        issued: Timestamp::from_millis(world.call.now.millis() - 301_000),
        lifetime: Duration::from_secs(3600),
        ..good()
    };
    let unnamed = Authentication { attributes: good().attributes.into_iter().take(1).collect(), ..good() };
    let no_role = Authentication { attributes: good().attributes.into_iter().skip(1).collect(), ..good() };
    for (input, want) in [
        (
            AssumeRoleWithSAMLRequest {
                principal_arn: "arn:aws:iam::222222222222:saml-provider/none".into(),
                ..signed(&good())
            },
            invalid("Specified provider doesn't exist"),
        ),
        (
            AssumeRoleWithSAMLRequest { saml_assertion: "!!!!".into(), ..signed(&good()) },
            invalid("Invalid base64 SAMLResponse"),
        ),
        (other_key, invalid("Response signature invalid")),
        (signed(&issuer), invalid("Issuer not present in specified provider")),
        (signed(&audience), invalid("Response does not contain the required audience.")),
        (signed(&recipient), invalid("Invalid SAML response: the recipient does not match the sign-in endpoint")),
        (signed(&old), ("ExpiredTokenException", "Token must be redeemed within 5 minutes of issuance")),
        (signed(&unnamed), invalid("RoleSessionName is required in AuthnResponse")),
        (signed(&no_role), denied),
        (
            AssumeRoleWithSAMLRequest { role_arn: "arn:aws:iam::222222222222:role/other".into(), ..signed(&good()) },
            denied,
        ),
        (
            signed(&with(&world, &[("TransitiveTagKeys", &["team"])])),
            invalid("The specified transitive tag key must be included in the requested tags."),
        ),
        (
            signed(&with(&world, &[("PrincipalTag:aws:x", &["y"])])),
            invalid("The session tags of the identity provider are not valid."),
        ),
    ] {
        let seen = world.proven(OPERATION, input).map(drop).unwrap_err();
        assert_eq!((&*seen.code, seen.message.as_str()), want);
    }
}

/// "AssumeRoleWithSAML will not work on AWS IAM Identity Center managed roles":
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html>
#[test]
fn roles_of_identity_center_stay_closed() {
    let world = world();
    let role = "arn:aws:iam::222222222222:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef";
    let mut statement = statement(&world);
    statement.attributes[0] = Attribute::aws("Role", &[&format!("{PROVIDER},{role}")]);
    let input = AssumeRoleWithSAMLRequest { role_arn: role.into(), ..signed(&statement) };
    let message = "Not authorized to perform sts:AssumeRoleWithSAML";
    refused(world.proven(OPERATION, input), "AccessDenied", message);
}

#[test]
fn an_assertion_begins_one_session_of_a_role() {
    let mut world = world();
    let tags: &[(&str, &[&str])] = &[("PrincipalTag:team", &["blue"]), ("TransitiveTagKeys", &["team"])];
    let input = signed(&with(&world, tags));
    let answer = trade(&mut world, input.clone()).unwrap();
    assert_eq!((answer.subject.as_deref(), answer.subject_type.as_deref()), (Some("alice"), Some("persistent")));
    assert_eq!(answer.audience.as_deref(), Some("https://signin.aws.amazon.com/saml"));
    let user = answer.assumed_role_user.clone().unwrap();
    assert_eq!(user.arn, "arn:aws:sts::222222222222:assumed-role/r/alice@example.com");
    let session = session(&world, &answer);
    assert_eq!((session.transitive_tag_keys.len(), session.mfa), (1, None));
    let keys: Vec<_> = session.federated.unwrap().keys.into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["saml:namequalifier", "saml:sub", "saml:sub_type"]);
    refused(trade(&mut world, input), "InvalidIdentityToken", "Assertion has already been used");
}

/// "whichever is shorter": <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html>
#[test]
fn a_session_is_as_short_as_the_assertion_says() {
    for (asked, attribute, not_on_or_after, want) in [
        (None, None, None, Ok(3600)),
        (Some(900), None, None, Ok(900)),
        (Some(3600), Some("1800"), None, Ok(1800)),
        (Some(900), Some("1800"), None, Ok(900)),
        (None, Some("43200"), None, Ok(3600)),
        (None, Some("1800"), Some(1000), Ok(1000)),
        (
            Some(7200),
            None,
            None,
            Err("The requested DurationSeconds exceeds the MaxSessionDuration set for this role."),
        ),
        (
            None,
            Some("12"),
            None,
            Err("Invalid SAML response: attribute https://aws.amazon.com/SAML/Attributes/SessionDuration"),
        ),
    ] {
        let mut world = world();
        let mut statement = statement(&world);
        statement.attributes.extend(attribute.map(|value| Attribute::aws("SessionDuration", &[value])));
        statement.session_not_on_or_after =
            not_on_or_after.map(|seconds| Timestamp::from_millis(world.call.now.millis() + seconds * 1000));
        let input = AssumeRoleWithSAMLRequest { duration_seconds: asked, ..signed(&statement) };
        let now = world.call.now;
        let seen = trade(&mut world, input).map(|answer| answer.credentials.unwrap().expiration.since(now).as_secs());
        assert_eq!(seen.map_err(|fault| fault.message), want.map_err(str::to_owned), "{asked:?} {attribute:?}");
    }
}

/// Nothing here decrypts: what must be encrypted is refused rather than read in the clear.
#[test]
fn a_provider_that_requires_encryption_accepts_nothing_in_the_clear() {
    let mut world = world();
    world.change(|tx| {
        let settings = SamlProviderSettings {
            encryption: Some(AssertionEncryption::Required),
            add_key: Some("pem"),
            ..SamlProviderSettings::default()
        };
        saml_provider::update(tx, THERE, &PROVIDER.parse().unwrap(), settings).unwrap();
    });
    let input = signed(&statement(&world));
    let message = "Invalid SAML response: encrypted assertions are not supported";
    refused(world.proven(OPERATION, input), "InvalidIdentityToken", message);
}
