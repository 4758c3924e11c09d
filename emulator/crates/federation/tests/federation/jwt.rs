//! Tokens of workloads, as GitHub's issuer makes them. AWS's rules:
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html>.

use std::sync::LazyLock;

use aws::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use federation::Reason;
use federation::jwt::{Claims, Expected, KeySet, KeySetError, Refusal, Token, sign, verify};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::mutations::mutation;
use crate::stage::{NOW, PROVIDER, STRANGER, cases};

const ISSUER: &str = "https://token.actions.githubusercontent.com";

fn claims() -> Value {
    json!({
        "iss": ISSUER,
        "sub": "repo:example/shop:ref:refs/heads/main",
        "aud": "sts.amazonaws.com",
        "iat": NOW.seconds(),
        "nbf": NOW.seconds() - 10,
        "exp": NOW.seconds() + 300,
        "ref": "refs/heads/main",
        "run": 7
    })
}

fn with(name: &str, value: Value) -> Claims {
    let Value::Object(mut claims) = claims() else { panic!("claims are an object") };
    if value.is_null() {
        claims.remove(name);
    } else {
        claims.insert(name.to_owned(), value);
    }
    claims
}

fn signed(claims: &Claims) -> String {
    sign(claims, "key-1", &PROVIDER.key).unwrap()
}

fn original() -> String {
    signed(&with("x", Value::Null))
}

fn keys() -> KeySet {
    KeySet::parse(&KeySet::document(&[("key-1", &PROVIDER.key), ("key-2", &STRANGER.key)])).unwrap()
}

fn taken(token: &str) -> Result<Token, Refusal> {
    taken_at(token, NOW)
}

fn taken_at(token: &str, now: Timestamp) -> Result<Token, Refusal> {
    verify(token, &keys(), &Expected::sts(ISSUER, &["sts.amazonaws.com", "other-client"]), now)
}

/// A token with this header and these claims, signed by the provider whatever the header says.
fn forged(header: &Value, claims: &Value) -> String {
    forged_text(&header.to_string(), &claims.to_string())
}

fn forged_text(header: &str, claims: &str) -> String {
    let message = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
    let signature = URL_SAFE_NO_PAD.encode(PROVIDER.key.sign(message.as_bytes()).unwrap());
    format!("{message}.{signature}")
}

#[test]
fn a_signed_token_says_who_it_is_about() {
    let token = taken(&original()).unwrap();
    assert_eq!(token.subject, "repo:example/shop:ref:refs/heads/main");
    assert_eq!(token.audience, "sts.amazonaws.com");
    assert_eq!(token.issued, NOW);
    assert_eq!(token.text("ref"), Some("refs/heads/main"));
    assert_eq!(token.text("run"), None);
    assert_eq!(taken(&forged(&json!({"alg": "RS256", "kid": "key-1"}), &claims())).unwrap(), token);
}

#[test]
fn audiences_are_one_or_several_and_azp_comes_first() {
    let both = |audience: Value, party: Value| {
        let mut claims = with("aud", audience);
        claims.insert("azp".to_owned(), party);
        taken(&signed(&claims)).map(|token| token.audience)
    };
    let list = with("aud", json!(["nobody", "other-client"]));
    assert_eq!(taken(&signed(&list)).unwrap().audience, "other-client");
    assert_eq!(both(json!("nobody"), json!("other-client")).unwrap(), "other-client");
    assert_eq!(both(json!("sts.amazonaws.com"), json!("nobody")).unwrap_err(), Refusal::Audience);
    assert_eq!(both(json!("sts.amazonaws.com"), json!(1)).unwrap_err(), Refusal::Claim("azp"));
}

#[test]
fn what_is_well_signed_and_not_for_us_is_refused() {
    let now = NOW.seconds();
    let cases: &[(&str, Value, Refusal)] = &[
        ("iss", json!("https://evil.example"), Refusal::Issuer),
        ("iss", json!(format!("{ISSUER}/")), Refusal::Issuer),
        ("iss", json!([ISSUER]), Refusal::Claim("iss")),
        ("iss", Value::Null, Refusal::Claim("iss")),
        ("sub", Value::Null, Refusal::Claim("sub")),
        ("sub", json!(7), Refusal::Claim("sub")),
        ("aud", json!("STS.amazonaws.com"), Refusal::Audience),
        ("aud", json!([]), Refusal::Audience),
        ("aud", json!(["sts.amazonaws.com", 1]), Refusal::Claim("aud")),
        ("aud", Value::Null, Refusal::Claim("aud")),
        ("exp", json!(now), Refusal::Expired { now, expiration: now }),
        ("exp", Value::Null, Refusal::Claim("exp")),
        ("exp", json!("never"), Refusal::Claim("exp")),
        ("exp", json!(1e300), Refusal::Claim("exp")),
        ("iat", json!(now + 1), Refusal::NotYetValid),
        ("iat", Value::Null, Refusal::Claim("iat")),
        ("nbf", json!(now + 1), Refusal::NotYetValid),
        ("nbf", json!("now"), Refusal::Claim("nbf")),
    ];
    for (name, value, refusal) in cases {
        assert_eq!(taken(&signed(&with(name, value.clone()))).unwrap_err(), *refusal, "{name} = {value}");
    }
    let expired = Refusal::Expired { now: 1_568_140_220, expiration: 1_568_138_961 };
    assert_eq!(expired.reason(), Reason::Expired);
    assert_eq!(
        expired.to_string(),
        "Token expired: current date/time 1568140220 must be before the expiration date/time 1568138961"
    );
}

#[test]
fn a_token_does_not_choose_how_it_is_verified() {
    let claims = claims();
    let jwk = json!({"kty": "RSA", "n": "AQAB", "e": "AQAB"});
    let cases: &[(Value, Refusal)] = &[
        (json!({"alg": "none"}), Refusal::Algorithm),
        (json!({"alg": "None", "kid": "key-1"}), Refusal::Algorithm),
        (json!({"alg": "", "kid": "key-1"}), Refusal::Algorithm),
        (json!({"alg": "HS256", "kid": "key-1"}), Refusal::Algorithm),
        (json!({"alg": "HS512", "kid": "key-1"}), Refusal::Algorithm),
        (json!({"alg": "PS256", "kid": "key-1"}), Refusal::Algorithm),
        (json!({"alg": "EdDSA", "kid": "key-1"}), Refusal::Algorithm),
        (json!({"alg": "ES256", "kid": "key-1"}), Refusal::Algorithm),
        // The set says that this key is for RS256.
        (json!({"alg": "RS512", "kid": "key-1"}), Refusal::Algorithm),
        (json!({"alg": "RS256", "kid": "key-2"}), Refusal::Signature),
        (json!({"alg": "RS256", "kid": "key-3"}), Refusal::Key),
        (json!({"alg": "RS256", "kid": ""}), Refusal::Key),
        // Two keys could be meant.
        (json!({"alg": "RS256"}), Refusal::Key),
        (json!({"alg": "RS256", "kid": "key-3", "jwk": jwk}), Refusal::Key),
        (json!({"alg": "RS256", "kid": "key-1", "crit": ["exp"]}), Refusal::Malformed),
        (json!({"alg": "RS256", "kid": 1}), Refusal::Malformed),
        (json!({"kid": "key-1"}), Refusal::Malformed),
    ];
    for (header, refusal) in cases {
        assert_eq!(taken(&forged(header, &claims)).unwrap_err(), *refusal, "{header}");
    }
    let unsigned = forged(&json!({"alg": "none"}), &claims);
    let (message, _) = unsigned.rsplit_once('.').unwrap();
    assert_eq!(taken(&format!("{message}.")).unwrap_err(), Refusal::Algorithm);
}

/// Everybody has the public key, in one form or another: [RFC 8725](https://www.rfc-editor.org/rfc/rfc8725#section-2.1)
/// tells of verifiers that took it for the secret of a MAC.
#[test]
fn the_public_key_is_no_shared_secret() {
    use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
    use rsa::pkcs1::EncodeRsaPublicKey as _;
    use rsa::pkcs8::{EncodePublicKey as _, LineEnding};
    let published = KeySet::document(&[("key-1", &PROVIDER.key)]);
    let set: Value = serde_json::from_str(&published).unwrap();
    let [modulus, exponent] = ["n", "e"].map(|part| set["keys"][0][part].as_str().unwrap().to_owned());
    let number = |text: &str| rsa::BigUint::from_bytes_be(&URL_SAFE_NO_PAD.decode(text).unwrap());
    let public = rsa::RsaPublicKey::new(number(&modulus), number(&exponent)).unwrap();
    let secrets: &[(&str, Vec<u8>)] = &[
        ("PEM", public.to_public_key_pem(LineEnding::LF).unwrap().into_bytes()),
        ("DER", public.to_public_key_der().unwrap().into_vec()),
        ("PKCS #1 PEM", public.to_pkcs1_pem(LineEnding::LF).unwrap().into_bytes()),
        ("PKCS #1 DER", public.to_pkcs1_der().unwrap().into_vec()),
        ("certificate", PROVIDER.certificate.to_pem().unwrap().into_bytes()),
        ("modulus", URL_SAFE_NO_PAD.decode(&modulus).unwrap()),
        ("modulus in Base64", modulus.into_bytes()),
        ("key set", published.into_bytes()),
        ("nothing", Vec::new()),
    ];
    for (form, secret) in secrets {
        for algorithm in [Algorithm::HS256, Algorithm::HS384, Algorithm::HS512] {
            for id in [Some("key-1".to_owned()), None] {
                let header = Header { kid: id, ..Header::new(algorithm) };
                let token = encode(&header, &claims(), &EncodingKey::from_secret(secret)).unwrap();
                assert_eq!(taken(&token).unwrap_err(), Refusal::Algorithm, "{form}, {algorithm:?}");
                // A header that names the key's own algorithm makes the MAC no signature.
                let (_, rest) = token.split_once('.').unwrap();
                let header = URL_SAFE_NO_PAD.encode(json!({"alg": "RS256", "kid": "key-1"}).to_string());
                assert_eq!(taken(&format!("{header}.{rest}")).unwrap_err(), Refusal::Signature, "{form}");
            }
        }
    }
}

/// Names "MUST be unique": <https://www.rfc-editor.org/rfc/rfc7519#section-4> for claims,
/// <https://www.rfc-editor.org/rfc/rfc7515#section-4> for headers.
#[test]
fn no_name_is_said_twice() {
    let header = r#"{"alg":"RS256","kid":"key-1"}"#;
    let claims = claims().to_string();
    let with = |more: &str| format!("{},{more}}}", claims.strip_suffix('}').unwrap());
    assert!(taken(&forged_text(header, &with(r#""x":{"a":[{"b":1},{"b":1}],"c":{"a":null}}"#))).is_ok());
    for header in [
        r#"{"alg":"RS256","kid":"key-2","kid":"key-1"}"#,
        r#"{"alg":"none","alg":"RS256","kid":"key-1"}"#,
        r#"{"alg":"RS256","kid":"key-1","\u0061lg":"RS256"}"#,
        r#"{"alg":"RS256","kid":"key-1","x":1,"x":1}"#,
    ] {
        assert_eq!(taken(&forged_text(header, &claims)).unwrap_err(), Refusal::Malformed, "{header}");
    }
    for more in [
        r#""sub":"repo:example/shop:ref:refs/heads/main""#,
        r#""s\u0075b":"repo:example/other""#,
        r#""aud":"other-client""#,
        r#""exp":9999999999"#,
        r#""x":1,"x":1"#,
        // The tags of a session are objects in a claim.
        r#""https://aws.amazon.com/tags":{"principal_tags":{"team":["red"],"team":["blue"]}}"#,
        r#""x":[[{"a":1,"a":2}]]"#,
    ] {
        assert_eq!(taken(&forged_text(header, &with(more))).unwrap_err(), Refusal::Malformed, "{more}");
    }
}

#[test]
fn what_is_no_token_is_refused() {
    let token = original();
    let (message, signature) = token.rsplit_once('.').unwrap();
    for text in ["", ".", "..", "a.b.c", message, &format!("{token}.{signature}"), &format!("{message}."), "ey.ey.ey"] {
        let refusal = taken(text).unwrap_err();
        assert!(matches!(refusal, Refusal::Malformed | Refusal::Signature), "{text}: {refusal:?}");
    }
    assert_eq!(taken(&"a".repeat(20_001)).unwrap_err(), Refusal::TooLarge(20_000));
    let deep = format!("{}1{}", "[".repeat(3000), "]".repeat(3000));
    let header = URL_SAFE_NO_PAD.encode(json!({"alg": "RS256", "kid": "key-1"}).to_string());
    let message = format!("{header}.{}", URL_SAFE_NO_PAD.encode(format!("{{\"iss\":{deep}}}")));
    let signature = URL_SAFE_NO_PAD.encode(PROVIDER.key.sign(message.as_bytes()).unwrap());
    assert_eq!(taken(&format!("{message}.{signature}")).unwrap_err(), Refusal::Malformed);
}

#[test]
fn a_token_counts_until_its_end() {
    assert!(taken_at(&original(), Timestamp::from_seconds(NOW.seconds() + 299)).is_ok());
    assert!(taken_at(&original(), Timestamp::from_seconds(NOW.seconds() + 300)).is_err());
    assert!(taken_at(&original(), Timestamp::from_seconds(NOW.seconds() - 1)).is_err());
}

#[test]
fn a_token_of_es256_is_taken() {
    use p256::ecdsa::signature::Signer as _;
    let key = p256::ecdsa::SigningKey::from_slice(&[7; 32]).unwrap();
    let point = key.verifying_key().to_encoded_point(false);
    let [x, y] = [point.x().unwrap(), point.y().unwrap()].map(|part| URL_SAFE_NO_PAD.encode(part));
    let keys = json!({"keys": [{"kty": "EC", "crv": "P-256", "kid": "e", "x": x, "y": y}]}).to_string();
    let keys = KeySet::parse(&keys).unwrap();
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", part(&json!({"alg": "ES256"})), part(&claims()));
    let signature: p256::ecdsa::Signature = key.sign(message.as_bytes());
    let token = format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()));
    let expected = Expected::sts(ISSUER, &["sts.amazonaws.com"]);
    assert_eq!(verify(&token, &keys, &expected, NOW).unwrap(), taken(&original()).unwrap());
    assert_eq!(verify(&original(), &keys, &expected, NOW).unwrap_err(), Refusal::Key);
}

#[test]
fn a_key_set_has_keys_that_verify_signatures() {
    let rsa: Value = serde_json::from_str(&KeySet::document(&[("a", &PROVIDER.key)])).unwrap();
    let rsa = &rsa["keys"][0];
    let with = |name: &str, value: &str| {
        let mut key = rsa.clone();
        key[name] = json!(value);
        key
    };
    let set = |keys: Vec<Value>| KeySet::parse(&json!({ "keys": keys }).to_string()).map(|_| ());
    let many = |count: u32| (0..count).map(|number| with("kid", &number.to_string())).collect();
    assert_eq!(set(vec![rsa.clone()]), Ok(()));
    assert_eq!(set(vec![rsa.clone(), rsa.clone()]), Err(KeySetError::RepeatedId));
    assert_eq!(set(vec![]), Err(KeySetError::Count));
    assert_eq!(set(vec![json!({"kty": "oct", "k": "AAAA", "kid": "a"})]), Err(KeySetError::Count));
    assert_eq!(set(vec![with("use", "enc")]), Err(KeySetError::Count));
    assert_eq!(set(vec![with("n", "AQAB")]), Err(KeySetError::Count));
    assert_eq!(set(many(100)), Ok(()));
    assert_eq!(set(many(101)), Err(KeySetError::Count));
    assert_eq!(KeySet::parse("[]").map(|_| ()), Err(KeySetError::Malformed));
}

static ORIGINAL: LazyLock<(String, Token)> = LazyLock::new(|| (original(), taken(&original()).unwrap()));

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(2000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_token_says_what_was_signed_or_nothing(
        at in any::<prop::sample::Index>(),
        length in 0_usize..3,
        put in "[A-Za-z0-9_.=+/-]{0,3}",
    ) {
        let (token, original) = &*ORIGINAL;
        let at = at.index(token.len());
        let (before, _) = token.split_at(at);
        let (_, after) = token.split_at((at + length).min(token.len()));
        let changed = format!("{before}{put}{after}");
        if let Ok(taken) = taken(&changed) {
            prop_assert_eq!(&taken, original);
        }
    }

    /// What is in the parts is changed, and not only how it is written.
    #[test]
    fn a_changed_part_says_what_was_signed_or_nothing(
        which in 0_usize..3,
        mutations in prop::collection::vec(mutation(), 1..4),
    ) {
        let (token, original) = &*ORIGINAL;
        let mut parts: Vec<String> = token.split('.').map(str::to_owned).collect();
        let mut bytes = URL_SAFE_NO_PAD.decode(&parts[which]).unwrap();
        mutations.iter().for_each(|mutation| mutation.apply(&mut bytes));
        parts[which] = URL_SAFE_NO_PAD.encode(bytes);
        if let Ok(taken) = taken(&parts.join(".")) {
            prop_assert_eq!(&taken, original);
        }
    }

    /// Parts of two tokens that the same provider signed.
    #[test]
    fn two_tokens_do_not_make_a_third(subject in "[a-z:/]{1,40}", from in prop::array::uniform3(any::<bool>())) {
        let other = signed(&with("sub", json!(subject)));
        let mixed: Vec<&str> = ORIGINAL.0.split('.').zip(other.split('.')).zip(from)
            .map(|((original, other), from)| if from { other } else { original })
            .collect();
        if let Ok(token) = taken(&mixed.join(".")) {
            prop_assert!(token == ORIGINAL.1 || token == taken(&other).unwrap());
        }
    }

    #[test]
    fn any_text_gets_an_answer(text in ".{0,200}") {
        prop_assert!(taken(&text).is_err());
    }
}
