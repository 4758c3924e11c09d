//! `userIdentity`. See
//! [userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).

use aws::{Arn, Principal};
use json::Writer;
use service::{Event, Outcome};
use state::session::{Federated, Session};
use state::{Call, Caller, CentralUser, Federation, FederationKind};

use super::{INTERNAL, Subject};

/// The caller as its own account sees it. A root user has a name where the account has an alias.
pub(super) fn own(w: &mut Writer, Subject { event, style, .. }: &Subject<'_>) {
    let (caller, known) = (&event.call.caller, &event.circumstances);
    w.begin_object().key("type");
    match &caller.principal {
        Principal::Root(arn) => {
            w.string("Root");
            named(w, caller, arn);
            if let Some(alias) = &known.alias {
                w.key("userName").string(alias);
            }
            session(w, caller, |_| {});
        }
        Principal::User { arn, .. } => {
            w.string("IAMUser");
            named(w, caller, arn);
            w.key("userName").string(arn.resource_name());
            session(w, caller, |_| {});
        }
        Principal::AssumedRole { session: arn, role, role_id } => {
            w.string("AssumedRole");
            named(w, caller, arn);
            session(w, caller, |w| issuer(w, "Role", Some(role_id), role));
        }
        Principal::FederatedUser { arn, source } => {
            w.string("FederatedUser");
            named(w, caller, arn);
            let kind = if source.resource() == "root" { "Root" } else { "IAMUser" };
            let id = if kind == "Root" { Some(source.account()) } else { known.issuer_id.as_deref() };
            session(w, caller, |w| issuer(w, kind, id, source));
        }
        Principal::Service(name) => {
            w.string("AWSService").key("invokedBy").string(name);
        }
        Principal::Anonymous => match (&caller.federation, &caller.central_user) {
            (Some(federation), _) => federated(w, federation),
            (None, Some(user)) => central_user(w, user),
            (None, None) => {
                w.string("AWSAccount").key("principalId").string("").key("accountId").string(style.nobody);
            }
        },
    }
    if known.forwarded {
        w.key("invokedBy").string(INTERNAL);
    }
    w.end_object();
}

/// Whoever comes with the word of an identity provider in place of credentials.
fn federated(w: &mut Writer, federation: &Federation) {
    w.string(match federation.kind {
        FederationKind::Saml => "SAMLUser",
        FederationKind::WebIdentity => "WebIdentityUser",
    });
    w.key("principalId").string(&federation.principal_id);
    w.key("userName").string(&federation.subject);
    w.key("identityProvider").string(&federation.identity_provider);
}

/// A person of IAM Identity Center. See
/// [identifying the user](https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-cloudtrail-use-cases.html).
fn central_user(w: &mut Writer, user: &CentralUser) {
    w.string("IdentityCenterUser").key("accountId").string(&user.account.to_string());
    on_behalf_of(w, user);
}

fn on_behalf_of(w: &mut Writer, user: &CentralUser) {
    w.key("onBehalfOf").begin_object().key("userId").string(&user.user);
    w.key("identityStoreArn").string(&user.identity_store).end_object();
    w.key("credentialId").string(&user.credential_id);
}

/// Whoever is about to sign in: a person of IAM Identity Center, once it is sure who; `Unknown` until then. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/sign-in-events-examples.html>.
pub(super) fn signing_in(w: &mut Writer, call: &Call) {
    let user = call.caller.central_user.as_deref();
    w.begin_object().key("type").string(if user.is_some() { "IdentityCenterUser" } else { "Unknown" });
    w.key("arn").string("").key("accountId").string(&call.account.to_string()).key("accessKeyId").string("");
    if let Some(user) = user {
        on_behalf_of(w, user);
    }
    w.end_object();
}

/// Whoever pushes people and groups with a bearer token. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/scim-logging-using-cloudtrail.html>.
pub(super) fn provisioning(w: &mut Writer, event: &Event) {
    let is_known = matches!(event.outcome, Outcome::Answered(_));
    w.begin_object().key("type").string(if is_known { "WebIdentityUser" } else { "Unknown" });
    w.key("accountId").string(&event.call.account.to_string()).key("accessKeyId").string("").end_object();
}

/// The caller as the owner of a role in another account sees it: without name and ARN.
pub(super) fn foreign(w: &mut Writer, caller: &Caller) {
    w.begin_object();
    match caller.account() {
        Some(account) => {
            w.key("type").string("AWSAccount").key("principalId").string(&caller.principal.user_id());
            w.key("accountId").string(&account.to_string());
        }
        None => {
            w.key("type").string("AWSService").key("invokedBy").string(&caller.principal.user_id());
        }
    }
    w.end_object();
}

/// Id, ARN, account, access key.
fn named(w: &mut Writer, caller: &Caller, arn: &Arn) {
    w.key("principalId").string(&caller.principal.user_id());
    w.key("arn").string(arn.as_str()).key("accountId").string(arn.account());
    if let Some(key) = &caller.access_key {
        w.key("accessKeyId").string(key.as_str());
    }
}

/// `sessionContext` of temporary credentials.
fn session(w: &mut Writer, caller: &Caller, issuer: impl FnOnce(&mut Writer)) {
    let Some(session) = caller.session.as_deref() else { return };
    w.key("sessionContext").begin_object();
    issuer(w);
    if let Some(federated) = &session.federated {
        web_identity(w, federated);
    }
    attributes(w, session);
    if let Some(source) = &session.source_identity {
        w.key("sourceIdentity").string(source);
    }
    w.end_object();
}

/// `webIdFederationData` of a session that began with an OpenID Connect token: provider, and the claims that stay.
fn web_identity(w: &mut Writer, federated: &Federated) {
    const PROVIDER: &str = "aws:FederatedProvider";
    if !federated.keys.iter().any(|(key, _)| key == PROVIDER) {
        return;
    }
    w.key("webIdFederationData").begin_object().key("federatedProvider").string(&federated.provider);
    w.key("attributes").begin_object();
    for (key, values) in federated.keys.iter().filter(|(key, _)| key != PROVIDER) {
        w.key(key).string(&values.join(","));
    }
    w.end_object().end_object();
}

fn issuer(w: &mut Writer, kind: &str, id: Option<&str>, arn: &Arn) {
    w.key("sessionIssuer").begin_object().key("type").string(kind);
    if let Some(id) = id {
        w.key("principalId").string(id);
    }
    w.key("arn").string(arn.as_str()).key("accountId").string(arn.account());
    if kind != "Root" {
        w.key("userName").string(arn.resource_name());
    }
    w.end_object();
}

fn attributes(w: &mut Writer, session: &Session) {
    w.key("attributes").begin_object();
    w.key("creationDate").string(&session.issued.to_string());
    w.key("mfaAuthenticated").string(if session.mfa.is_some() { "true" } else { "false" });
    w.end_object();
}
