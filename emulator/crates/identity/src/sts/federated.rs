//! Roles assumed with the word of an identity provider. The word was verified and made part of the call before the trust
//! policy was asked: see [`super::proof`].

use aws::Principal;
use models::sts::{
    AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse, AssumeRoleWithWebIdentityRequest,
    AssumeRoleWithWebIdentityResponse, AssumedRoleUser, PolicyDescriptorType, errors,
};
use service::View;
use state::session::{Federated, Session};
use state::{Call, Federation, Partition, Tx};
use wire::Fault;

use super::credentials::{begin, credentials, length};
use super::role_session;

/// What a request asks for beside the role.
struct Asked {
    role_arn: String,
    session_name: String,
    policy: Option<String>,
    policy_arns: Vec<PolicyDescriptorType>,
    seconds: Option<i64>,
}

/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html>
pub(super) fn assume_role_with_saml(
    tx: &mut Tx<'_>,
    input: AssumeRoleWithSAMLRequest,
) -> Result<AssumeRoleWithSAMLResponse, Fault> {
    let federation = federation(tx.call)?;
    let (id, until) = federation.once.clone().ok_or_else(unproven)?;
    // Clients trade one assertion for several roles, but for each of them once.
    let (now, id) = (tx.now, format!("{id} {}", input.role_arn));
    if !tx.partition_mut().spent.spend(&id, until, now) {
        return Err(errors::INVALID_IDENTITY_TOKEN_EXCEPTION.fault("Assertion has already been used"));
    }
    let asked = Asked {
        role_arn: input.role_arn,
        session_name: federation.session_name.clone().ok_or_else(unproven)?,
        policy: input.policy,
        policy_arns: input.policy_arns.unwrap_or_default(),
        seconds: input.duration_seconds,
    };
    let (session, packed) = session(tx.partition(), tx.call, federation, asked)?;
    let credentials = credentials(tx.partition(), &session);
    Ok(AssumeRoleWithSAMLResponse {
        session_token_size: Some(length(&credentials.session_token)),
        credentials: Some(credentials),
        assumed_role_user: Some(assumed(&session.principal)),
        packed_policy_size: packed,
        subject: Some(federation.subject.clone()),
        subject_type: Some(federation.subject_type.clone()),
        issuer: Some(federation.issuer.clone()),
        audience: Some(federation.audience.clone()),
        name_qualifier: Some(federation.name_qualifier.clone()),
        source_identity: session.source_identity,
        ..AssumeRoleWithSAMLResponse::default()
    })
}

/// A token is good until it expires, as often as one likes: SDKs keep it in a file and use it for every session. See
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html>.
pub(super) fn assume_role_with_web_identity(
    view: &View<'_>,
    input: AssumeRoleWithWebIdentityRequest,
) -> Result<AssumeRoleWithWebIdentityResponse, Fault> {
    let federation = federation(view.call)?;
    let asked = Asked {
        role_arn: input.role_arn,
        session_name: input.role_session_name,
        policy: input.policy,
        policy_arns: input.policy_arns.unwrap_or_default(),
        seconds: input.duration_seconds,
    };
    let (session, packed) = session(view.partition, view.call, federation, asked)?;
    let credentials = credentials(view.partition, &session);
    Ok(AssumeRoleWithWebIdentityResponse {
        session_token_size: Some(length(&credentials.session_token)),
        credentials: Some(credentials),
        subject_from_web_identity_token: Some(federation.subject.clone()),
        assumed_role_user: Some(assumed(&session.principal)),
        packed_policy_size: packed,
        provider: Some(federation.provider.to_string()),
        audience: Some(federation.audience.clone()),
        source_identity: session.source_identity,
        ..AssumeRoleWithWebIdentityResponse::default()
    })
}

fn session(
    partition: &Partition,
    call: &Call,
    federation: &Federation,
    asked: Asked,
) -> Result<(Session, Option<i64>), Fault> {
    let role = role_session::role(partition, &asked.role_arn)?;
    let seconds = role_session::duration(role, asked.seconds)?;
    let seconds = federation.longest_session.map_or(seconds, |longest| seconds.min(longest));
    let principal = role_session::principal(partition, call, role, &asked.session_name);
    let mut session = begin(partition, call, principal, seconds);
    let account = role.entity.arn.account_id();
    session.policies = role_session::policies(partition, account, asked.policy.as_deref(), asked.policy_arns)?;
    session.tags.clone_from(&federation.tags);
    session.transitive_tag_keys.clone_from(&federation.transitive_tag_keys);
    session.source_identity.clone_from(&federation.source_identity);
    let lasts = |(key, _): &&(String, Vec<String>)| federation.lasting.contains(key);
    session.federated = Some(Federated {
        provider: federation.provider.to_string(),
        keys: federation.keys.iter().filter(lasts).cloned().collect(),
    });
    let packed = role_session::packed_size(&session)?;
    Ok((session, packed))
}

fn federation(call: &Call) -> Result<&Federation, Fault> {
    call.caller.federation.as_deref().ok_or_else(unproven)
}

/// Nobody comes here whose document was not verified.
fn unproven() -> Fault {
    errors::INVALID_IDENTITY_TOKEN_EXCEPTION.fault("The provided token could not be verified.")
}

fn assumed(principal: &Principal) -> AssumedRoleUser {
    AssumedRoleUser { assumed_role_id: principal.user_id(), arn: principal.to_string() }
}
