//! `userIdentity`, a row for each kind of principal. See
//! <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html>.

use std::sync::Arc;

use aws::{AccountId, Principal};
use detection::record::{other_recipient, record};
use service::{Event, Outcome, ServiceEvent};
use state::session::Federated;
use state::{Caller, CentralUser, Federation, FederationKind};

use crate::records::{OTHER, alice, by, session};
use crate::world::MANAGEMENT;

const CONTEXT: &str =
    r#""attributes":{"creationDate":"2026-11-24T10:00:00Z","mfaAuthenticated":"true"},"sourceIdentity":"alice""#;

fn called(caller: Caller) -> Event {
    by(caller, "iam.amazonaws.com", "ListUsers", true)
}

fn root() -> Principal {
    Principal::Root("arn:aws:iam::111111111111:root".parse().unwrap())
}

fn role() -> Principal {
    Principal::AssumedRole {
        session: "arn:aws:sts::111111111111:assumed-role/Deployer/ci".parse().unwrap(),
        role: "arn:aws:iam::111111111111:role/team/Deployer".parse().unwrap(),
        role_id: "AROADEPLOYEREXAMPLE".into(),
    }
}

fn federated_user(source: &str) -> Principal {
    let arn = "arn:aws:sts::111111111111:federated-user/guest".parse().unwrap();
    Principal::FederatedUser { arn, source: source.parse().unwrap() }
}

fn provided(kind: FederationKind) -> Event {
    let federation = Federation {
        kind,
        provider: "arn:aws:iam::111111111111:saml-provider/Okta".into(),
        subject: "ana@example.com".into(),
        identity_provider: "k1".into(),
        principal_id: "k1:ana@example.com".into(),
        audience: String::new(),
        issuer: String::new(),
        subject_type: String::new(),
        name_qualifier: String::new(),
        session_name: None,
        longest_session: None,
        tags: Vec::new(),
        transitive_tag_keys: Vec::new(),
        source_identity: None,
        keys: Vec::new(),
        lasting: Vec::new(),
        once: None,
    };
    called(Caller { federation: Some(Arc::new(federation)), ..Caller::anonymous() })
}

fn central() -> Caller {
    let user = CentralUser {
        account: MANAGEMENT,
        user: "94d00cd8-e9e6-4810-b177-b08e84775435".into(),
        identity_store: "arn:aws:identitystore::111111111111:identitystore/d-1234567890".into(),
        credential_id: "cdee2490-82ed-43b3-96ee-b75fbf0b97a5".into(),
    };
    Caller { central_user: Some(Arc::new(user)), ..Caller::anonymous() }
}

/// A session that began with a token of GitHub's.
fn of_web_identity() -> Caller {
    let mut caller = session(role());
    let mut inner = (**caller.session.as_ref().unwrap()).clone();
    inner.federated = Some(Federated {
        provider: "arn:aws:iam::111111111111:oidc-provider/token.example.com".into(),
        keys: vec![
            ("aws:FederatedProvider".into(), vec!["arn:aws:iam::111111111111:oidc-provider/token.example.com".into()]),
            ("token.example.com:aud".into(), vec!["sts.amazonaws.com".into()]),
        ],
    });
    caller.session = Some(Arc::new(inner));
    caller
}

/// Somebody signs in, as whom the directory does not know yet, or does.
fn signing_in(caller: Caller) -> Event {
    let mut event = by(caller, "signin.amazonaws.com", "UserAuthentication", false);
    event.service_event = Some(ServiceEvent::default());
    event
}

fn with(mut event: Event, change: impl FnOnce(&mut Event)) -> Event {
    change(&mut event);
    event
}

#[test]
fn every_kind_of_principal_has_its_identity() {
    let role_issuer = r#""sessionIssuer":{"type":"Role","principalId":"AROADEPLOYEREXAMPLE","arn":"arn:aws:iam::111111111111:role/team/Deployer","accountId":"111111111111","userName":"Deployer"}"#;
    let role_named = r#""type":"AssumedRole","principalId":"AROADEPLOYEREXAMPLE:ci","arn":"arn:aws:sts::111111111111:assumed-role/Deployer/ci","accountId":"111111111111","accessKeyId":"ASIASESSIONEXAMPLE""#;
    let guest = r#""type":"FederatedUser","principalId":"111111111111:guest","arn":"arn:aws:sts::111111111111:federated-user/guest","accountId":"111111111111","accessKeyId":"ASIASESSIONEXAMPLE""#;
    let user = r#""type":"IAMUser","principalId":"AIDAALICEEXAMPLE","arn":"arn:aws:iam::111111111111:user/team/alice","accountId":"111111111111""#;
    let person = r#""onBehalfOf":{"userId":"94d00cd8-e9e6-4810-b177-b08e84775435","identityStoreArn":"arn:aws:identitystore::111111111111:identitystore/d-1234567890"},"credentialId":"cdee2490-82ed-43b3-96ee-b75fbf0b97a5""#;
    let in_s3 = |event| with(event, |event| event.source = "s3.amazonaws.com".into());
    let rows: Vec<(&str, Event, String)> = vec![
        (
            "root",
            called(Caller::new(root(), None)),
            r#""type":"Root","principalId":"111111111111","arn":"arn:aws:iam::111111111111:root","accountId":"111111111111""#.into(),
        ),
        (
            "root of an account with an alias",
            with(called(Caller::new(root(), None)), |event| event.circumstances.alias = Some("example".into())),
            r#""type":"Root","principalId":"111111111111","arn":"arn:aws:iam::111111111111:root","accountId":"111111111111","userName":"example""#.into(),
        ),
        ("user", called(alice()), format!(r#"{user},"accessKeyId":"AKIAALICEEXAMPLE","userName":"alice""#)),
        (
            "user with temporary keys",
            called(session(alice().principal)),
            format!(r#"{user},"accessKeyId":"ASIASESSIONEXAMPLE","userName":"alice","sessionContext":{{{CONTEXT}}}"#),
        ),
        (
            "assumed role",
            called(session(role())),
            format!(r#"{role_named},"sessionContext":{{{role_issuer},{CONTEXT}}}"#),
        ),
        (
            "assumed role of a web identity",
            called(of_web_identity()),
            format!(r#"{role_named},"sessionContext":{{{role_issuer},"webIdFederationData":{{"federatedProvider":"arn:aws:iam::111111111111:oidc-provider/token.example.com","attributes":{{"token.example.com:aud":"sts.amazonaws.com"}}}},{CONTEXT}}}"#),
        ),
        (
            "federated user of a user",
            with(called(session(federated_user("arn:aws:iam::111111111111:user/team/alice"))), |event| {
                event.circumstances.issuer_id = Some("AIDAALICEEXAMPLE".into());
            }),
            format!(r#"{guest},"sessionContext":{{"sessionIssuer":{{"type":"IAMUser","principalId":"AIDAALICEEXAMPLE","arn":"arn:aws:iam::111111111111:user/team/alice","accountId":"111111111111","userName":"alice"}},{CONTEXT}}}"#),
        ),
        (
            "federated user of root",
            called(session(federated_user("arn:aws:iam::111111111111:root"))),
            format!(r#"{guest},"sessionContext":{{"sessionIssuer":{{"type":"Root","principalId":"111111111111","arn":"arn:aws:iam::111111111111:root","accountId":"111111111111"}},{CONTEXT}}}"#),
        ),
        (
            "service",
            called(Caller::new(Principal::Service("config.amazonaws.com".into()), None)),
            r#""type":"AWSService","invokedBy":"config.amazonaws.com""#.into(),
        ),
        (
            "SAML",
            provided(FederationKind::Saml),
            r#""type":"SAMLUser","principalId":"k1:ana@example.com","userName":"ana@example.com","identityProvider":"k1""#.into(),
        ),
        (
            "web identity",
            provided(FederationKind::WebIdentity),
            r#""type":"WebIdentityUser","principalId":"k1:ana@example.com","userName":"ana@example.com","identityProvider":"k1""#.into(),
        ),
        (
            "person of Identity Center",
            called(central()),
            format!(r#""type":"IdentityCenterUser","accountId":"111111111111",{person}"#),
        ),
        (
            "somebody who is signing in",
            signing_in(Caller::anonymous()),
            r#""type":"Unknown","arn":"","accountId":"111111111111","accessKeyId":"""#.into(),
        ),
        (
            "somebody who has signed in",
            signing_in(central()),
            format!(r#""type":"IdentityCenterUser","arn":"","accountId":"111111111111","accessKeyId":"",{person}"#),
        ),
        (
            "who pushes people",
            with(called(Caller::anonymous()), |event| event.source = "identitystore-scim.amazonaws.com".into()),
            r#""type":"WebIdentityUser","accountId":"111111111111","accessKeyId":"""#.into(),
        ),
        (
            "nobody in particular",
            called(Caller::anonymous()),
            r#""type":"AWSAccount","principalId":"","accountId":"anonymous""#.into(),
        ),
        (
            "nobody in particular, at S3",
            in_s3(called(Caller::anonymous())),
            r#""type":"AWSAccount","principalId":"","accountId":"ANONYMOUS_PRINCIPAL""#.into(),
        ),
    ];
    for (kind, event, want) in rows {
        let text = record(&event, MANAGEMENT);
        let want = format!(r#"{{"eventVersion":"1.11","userIdentity":{{{want}}},"eventTime":"#);
        assert!(text.starts_with(&want), "{kind}:\n{text}\n{want}");
    }
}

/// What the owner of a resource sees of a caller from elsewhere: neither name nor ARN.
#[test]
fn every_kind_of_principal_from_another_account_is_a_stranger() {
    for (caller, want) in [
        (alice(), r#""type":"AWSAccount","principalId":"AIDAALICEEXAMPLE","accountId":"111111111111""#),
        (session(role()), r#""type":"AWSAccount","principalId":"AROADEPLOYEREXAMPLE:ci","accountId":"111111111111""#),
        (Caller::new(root(), None), r#""type":"AWSAccount","principalId":"111111111111","accountId":"111111111111""#),
        (
            Caller::new(Principal::Service("delivery.logs.amazonaws.com".into()), None),
            r#""type":"AWSService","invokedBy":"delivery.logs.amazonaws.com""#,
        ),
    ] {
        let mut event = by(caller, "kms.amazonaws.com", "Decrypt", false);
        event.resources = vec![("arn:aws:kms:us-east-1:222222222222:key/k".into(), Some(OTHER))];
        assert_eq!(other_recipient(&event), Some(OTHER));
        let (own, foreign) = (record(&event, MANAGEMENT), record(&event, OTHER));
        assert!(foreign.contains(&format!(r#""userIdentity":{{{want}}}"#)), "{foreign}");
        assert!(foreign.contains(r#""recipientAccountId":"222222222222""#));
        let field = |text: &str, name: &str| {
            let (_, rest) = text.split_once(&format!(r#""{name}":"#)).unwrap();
            rest.split([',', '}']).next().unwrap().to_owned()
        };
        // One call, told twice: https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
        assert_eq!(field(&own, "sharedEventID"), field(&foreign, "sharedEventID"));
        assert_ne!(field(&own, "eventID"), field(&foreign, "eventID"));
        event.outcome = Outcome::Refused { code: "AccessDeniedException".into(), message: "no".into() };
        assert_eq!(other_recipient(&event), None, "denials are the caller's alone");
    }
}

/// A session that was made for another account's role belongs to the role's account.
#[test]
fn the_recipient_is_the_account_of_the_call() {
    let text = record(&called(alice()), MANAGEMENT);
    assert!(text.contains(&format!(r#""recipientAccountId":"{}""#, AccountId::new(111_111_111_111))), "{text}");
    assert!(!text.contains("sharedEventID"));
}
