//! Identity providers of one's own: SAML, OpenID Connect, and users that only the caller knows.

use std::sync::LazyLock;
use std::time::Duration;

use aws::AccountId;
use federation::jwt::{self, KeySet};
use federation::key::SigningKey;
use federation::saml::{Attribute, Authentication, Certificate, IdentityProvider, NameId, SignedPart};
use orglab::{Credentials, Emulator};
use serde_json::{Value, json};
use service::Outcome;

use crate::world::{Answer, Body, Call, between, credentials_in, securecart};

const DEV: AccountId = AccountId::new(444_444_444_444);
const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);
pub(crate) const OKTA: &str = "arn:aws:iam::444444444444:saml-provider/okta";
const GITHUB: &str = "arn:aws:iam::444444444444:oidc-provider/token.actions.githubusercontent.com";
pub(crate) const GITHUB_ISSUER: &str = "https://token.actions.githubusercontent.com";

/// Making a key takes a while.
pub(crate) static KEY: LazyLock<(SigningKey, Certificate)> = LazyLock::new(|| {
    let (from, to) = ("2020-01-01T00:00:00Z".parse().unwrap(), "2049-01-01T00:00:00Z".parse().unwrap());
    let key = SigningKey::generate([9; 32]).unwrap();
    let certificate = key.certificate("idp", from, to).unwrap();
    (key, certificate)
});

fn apply(emulator: &Emulator, account: AccountId, operation: &str, input: &Value) {
    emulator.core().apply(account, "iam", operation, &input.to_string()).unwrap();
}

/// A role of the development account that looks at IAM and makes users, whom an SCP forbids.
fn role(emulator: &Emulator, name: &str, actions: &[&str], provider: &str, condition: &Value) {
    let trust = json!({ "Version": "2012-10-17", "Statement": {
        "Effect": "Allow", "Action": actions, "Principal": { "Federated": provider }, "Condition": condition } });
    apply(emulator, DEV, "CreateRole", &json!({ "RoleName": name, "AssumeRolePolicyDocument": trust.to_string() }));
    let policy = json!({ "Version": "2012-10-17", "Statement": [
        { "Effect": "Allow", "Action": ["iam:GetRole", "iam:CreateUser"], "Resource": "*" },
        { "Effect": "Deny", "Action": "iam:ListRoles", "Resource": "*",
          "Condition": { "Null": { "aws:MultiFactorAuthPresent": "true" } } },
        { "Effect": "Allow", "Action": "iam:ListGroups", "Resource": "*",
          "Condition": { "StringEquals": { "aws:PrincipalTag/team": "blue" } } },
    ] });
    let policy = json!({ "RoleName": name, "PolicyName": "p", "PolicyDocument": policy.to_string() });
    apply(emulator, DEV, "PutRolePolicy", &policy);
}

/// A call that nobody signs.
pub(crate) fn unsigned(emulator: &Emulator, form: &str) -> Answer {
    let request = Call { service: "sts", region: "us-east-1", body: Body::Form(form) }.request();
    Answer::from(emulator.exchange(request))
}

/// `userIdentity` and error code in the record of the last call.
fn last_record(emulator: &Emulator) -> (Value, Option<String>) {
    let events = emulator.core().history().events();
    let event = events.last().unwrap();
    let record: Value = serde_json::from_str(&detection::record::record(event, event.call.account)).unwrap();
    assert_eq!(record["recipientAccountId"], event.call.account.to_string());
    assert_eq!(matches!(event.outcome, Outcome::Refused { .. }), !record["errorCode"].is_null());
    (record["userIdentity"].clone(), record["errorCode"].as_str().map(str::to_owned))
}

pub(crate) fn with_okta() -> Emulator {
    let emulator = securecart();
    let provider = IdentityProvider {
        entity_id: "https://idp.example.com".into(),
        certificates: vec![KEY.1.clone()],
        ..IdentityProvider::default()
    };
    let metadata = provider.to_metadata().unwrap();
    apply(&emulator, DEV, "CreateSAMLProvider", &json!({ "Name": "okta", "SAMLMetadataDocument": metadata }));
    let condition = json!({ "StringEquals": {
        "SAML:aud": "https://signin.aws.amazon.com/saml", "SAML:sub": ["alice", "bob"], "SAML:sub_type": "persistent",
        "aws:RequestTag/team": "blue",
    } });
    role(&emulator, "Tagged", &["sts:AssumeRoleWithSAML", "sts:TagSession"], OKTA, &condition);
    role(&emulator, "Plain", &["sts:AssumeRoleWithSAML"], OKTA, &json!({}));
    emulator
}

/// The form of a call with a new assertion about somebody.
fn assertion(emulator: &Emulator, id: &str, who: &str, role: &str, tags: &[(&str, &str)]) -> String {
    let role = format!("arn:aws:iam::444444444444:role/{role}");
    let mut attributes =
        vec![Attribute::aws("Role", &[&format!("{role},{OKTA}")]), Attribute::aws("RoleSessionName", &[who])];
    attributes.extend(tags.iter().map(|(key, value)| Attribute::aws(&format!("PrincipalTag:{key}"), &[value])));
    let statement = Authentication {
        response_id: format!("_r{id}"),
        assertion_id: format!("_a{id}"),
        issuer: "https://idp.example.com".into(),
        audience: "urn:amazon:webservices".into(),
        recipient: "https://signin.aws.amazon.com/saml".into(),
        in_response_to: None,
        name_id: NameId { value: who.into(), format: NameId::PERSISTENT.into() },
        issued: emulator.clock().now().truncated(),
        lifetime: Duration::from_secs(300),
        session_not_on_or_after: None,
        attributes,
    };
    let signed = statement.sign(SignedPart::Assertion, &KEY.0, &KEY.1).unwrap();
    let encoded = signed.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
    format!("AssumeRoleWithSAML&RoleArn={role}&PrincipalArn={OKTA}&SAMLAssertion={encoded}")
}

#[test]
fn an_assertion_opens_a_role_whose_trust_policy_asks_for_what_it_says() {
    let emulator = with_okta();
    let tags = [("team", "blue")];
    let form = assertion(&emulator, "1", "alice", "Tagged", &tags);
    let session = credentials_in(&unsigned(&emulator, &form).ok());
    let (identity, error) = last_record(&emulator);
    assert_eq!((&identity["type"], &identity["userName"], error), (&json!("SAMLUser"), &json!("alice"), None));

    let text = Call::sts("GetCallerIdentity").with(&emulator, &session).ok();
    assert!(text.contains("arn:aws:sts::444444444444:assumed-role/Tagged/alice"), "{text}");
    Call::iam("GetRole&RoleName=Tagged").with(&emulator, &session).ok();
    // The session tag is in force, and so is the SCP.
    Call::iam("ListGroups").with(&emulator, &session).ok();
    let refused = Call::iam("CreateUser&UserName=x").with(&emulator, &session).refused("AccessDenied");
    assert!(refused.contains("p-noiamusers"), "{refused}");
    // aws:MultiFactorAuthPresent is absent in sessions of identity providers.
    let refused = Call::iam("ListRoles").with(&emulator, &session).refused("AccessDenied");
    assert!(refused.contains("with an explicit deny"), "{refused}");

    for (id, who, role, tags, code, sentence) in [
        ("2", "mallory", "Tagged", &tags[..], "AccessDenied", "Not authorized to perform sts:AssumeRoleWithSAML"),
        (
            "3",
            "alice",
            "Tagged",
            &[("team", "red")],
            "AccessDenied",
            "Not authorized to perform sts:AssumeRoleWithSAML",
        ),
        ("4", "alice", "Plain", &tags, "AccessDenied", "Not authorized to perform sts:TagSession"),
        ("5", "alice", "Missing", &[], "AccessDenied", "Not authorized to perform sts:AssumeRoleWithSAML"),
        ("1", "alice", "Tagged", &tags, "InvalidIdentityToken", "Assertion has already been used"),
    ] {
        let refused = unsigned(&emulator, &assertion(&emulator, id, who, role, tags)).refused(code);
        assert!(refused.contains(sentence), "{id}: {refused}");
        assert!(last_record(&emulator).1.is_some());
    }
    unsigned(&emulator, &assertion(&emulator, "6", "alice", "Plain", &[])).ok();
}

/// The trust policy of such a role names one provider, for which only IAM Identity Center signs, and no account: "You
/// specify the trusted principal that is allowed to assume the role in the role trust policy".
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html>,
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html>
#[test]
fn nobody_assumes_a_role_of_a_permission_set_past_the_portal() {
    let emulator = with_okta();
    let roles = "ListRoles&PathPrefix=/aws-reserved/sso.amazonaws.com/";
    for root in ["dev-root", "management-root"] {
        let list = Call::iam(roles).by(&emulator, root).ok();
        let arn = between(&list, "<Arn>", "</Arn>").unwrap().to_owned();
        assert!(arn.contains(":role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_"), "{arn}");
        let assume = format!("AssumeRole&RoleArn={arn}&RoleSessionName=ben");
        // The first of them may do everything.
        for caller in ["management-admin", "dev-developer", "workforce"] {
            let refusal = Call::sts(&assume).by(&emulator, caller).refused("AccessDenied");
            assert!(refusal.contains("is not authorized to perform: sts:AssumeRole on resource"), "{refusal}");
        }
    }
    let list = Call::iam(roles).by(&emulator, "dev-root").ok();
    let (_, role) = between(&list, "<Arn>", "</Arn>").unwrap().split_once(":role/").unwrap();
    let list = Call::iam("ListSAMLProviders").by(&emulator, "dev-root").ok();
    let (_, center) = list.split_once(":saml-provider/AWSSSO_").unwrap();
    let center = format!("arn:aws:iam::444444444444:saml-provider/AWSSSO_{}", center.split('<').next().unwrap());
    // A provider of one's own is not the one that is trusted, and does not sign in the other's name.
    let own = assertion(&emulator, "1", "ben", role, &[]);
    let refusal = unsigned(&emulator, &own).refused("AccessDenied");
    assert!(refusal.contains("Not authorized to perform sts:AssumeRoleWithSAML"), "{refusal}");
    let others = own.replace(&format!("PrincipalArn={OKTA}"), &format!("PrincipalArn={center}"));
    assert_ne!(own, others);
    unsigned(&emulator, &others).refused("InvalidIdentityToken");
}

pub(crate) fn with_github() -> Emulator {
    let emulator = securecart();
    apply(
        &emulator,
        DEV,
        "CreateOpenIDConnectProvider",
        &json!({ "Url": GITHUB_ISSUER, "ClientIDList": ["sts.amazonaws.com"] }),
    );
    let keys = KeySet::document(&[("k1", &KEY.0)]);
    emulator
        .core()
        .change(DEV, |tx| {
            tx.set_issuer(GITHUB_ISSUER, &keys);
            Ok::<(), ()>(())
        })
        .unwrap();
    let condition = json!({
        "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
        "StringLike": { "token.actions.githubusercontent.com:sub": "repo:acme/shop:*" },
    });
    role(&emulator, "Deploy", &["sts:AssumeRoleWithWebIdentity"], GITHUB, &condition);
    emulator
}

fn token(emulator: &Emulator, subject: &str) -> String {
    let now = emulator.clock().now().seconds();
    let claims =
        json!({ "iss": GITHUB_ISSUER, "aud": "sts.amazonaws.com", "sub": subject, "iat": now - 5, "exp": now + 300 });
    let token = jwt::sign(claims.as_object().unwrap(), "k1", &KEY.0).unwrap();
    format!(
        "AssumeRoleWithWebIdentity&RoleArn=arn:aws:iam::444444444444:role/Deploy&RoleSessionName=build&WebIdentityToken={token}"
    )
}

#[test]
fn a_token_opens_a_role_whose_trust_policy_asks_for_its_claims() {
    let emulator = with_github();
    let subject = "repo:acme/shop:ref:refs/heads/main";
    let form = token(&emulator, subject);
    let session = credentials_in(&unsigned(&emulator, &form).ok());
    let (identity, _) = last_record(&emulator);
    assert_eq!(identity["type"], "WebIdentityUser");
    assert_eq!(identity["identityProvider"], GITHUB);
    assert_eq!(identity["principalId"], format!("{GITHUB}:sts.amazonaws.com:{subject}"));
    Call::iam("GetRole&RoleName=Deploy").with(&emulator, &session).ok();
    let (identity, _) = last_record(&emulator);
    assert_eq!(identity["sessionContext"]["webIdFederationData"]["federatedProvider"], GITHUB);
    // SDKs trade the same token again for every session.
    unsigned(&emulator, &form).ok();

    let refused = unsigned(&emulator, &token(&emulator, "repo:evil/shop:ref:refs/heads/main")).refused("AccessDenied");
    assert!(refused.contains("Not authorized to perform sts:AssumeRoleWithWebIdentity"), "{refused}");
    emulator.clock().advance(Duration::from_secs(301));
    unsigned(&emulator, &form).refused("ExpiredTokenException");
    assert_eq!(last_record(&emulator).1.as_deref(), Some("ExpiredTokenException"));
}

/// "The final permissions are the intersection":
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getfederationtoken.html>
#[test]
fn a_federated_user_may_what_its_maker_and_the_session_policy_allow() {
    let emulator = securecart();
    apply(&emulator, MANAGEMENT, "CreateUser", &json!({ "UserName": "broker" }));
    let policy = json!({ "Version": "2012-10-17", "Statement": {
        "Effect": "Allow", "Action": ["sts:GetFederationToken", "sqs:ListQueues"], "Resource": "*" } });
    let policy = json!({ "UserName": "broker", "PolicyName": "p", "PolicyDocument": policy.to_string() });
    apply(&emulator, MANAGEMENT, "PutUserPolicy", &policy);
    let key = emulator.core().apply(MANAGEMENT, "iam", "CreateAccessKey", r#"{"UserName":"broker"}"#).unwrap();
    let key = key.get("AccessKey").and_then(wire::Value::as_structure).unwrap();
    let broker = Credentials {
        access_key_id: key.text("AccessKeyId").unwrap().into(),
        secret_access_key: key.text("SecretAccessKey").unwrap().into(),
        session_token: None,
    };
    let federate = |policy: &str| {
        let form = format!("GetFederationToken&Name=Bob{policy}");
        credentials_in(&Call::sts(&form).with(&emulator, &broker).ok())
    };
    let call = |name| Call { service: "sqs", region: "us-east-1", body: Body::Json(name, r#"{"QueueName":"q"}"#) };
    let everything = "&PolicyArns.member.1.arn=arn:aws:iam::aws:policy/AdministratorAccess";
    let reading = "&PolicyArns.member.1.arn=arn:aws:iam::aws:policy/IAMReadOnlyAccess";
    call("ListQueues").with(&emulator, &federate(everything)).ok();
    call("CreateQueue").with(&emulator, &federate(everything)).refused("AccessDeniedException");
    call("ListQueues").with(&emulator, &federate(reading)).refused("AccessDeniedException");
    call("ListQueues").with(&emulator, &federate("")).refused("AccessDeniedException");
    let session = federate(everything);
    let text = Call::sts("GetCallerIdentity").with(&emulator, &session).ok();
    assert!(text.contains("arn:aws:sts::111111111111:federated-user/Bob"), "{text}");
    // "You cannot call any IAM operations using the AWS CLI or AWS API."
    Call::iam("ListUsers").with(&emulator, &session).refused("InvalidClientTokenId");
    Call::sts("GetFederationToken&Name=Eve").with(&emulator, &session).refused("InvalidClientTokenId");
}
