use aws::Principal;
use models::sts::{AssumeRoleRequest, AssumeRoleResponse, AssumedRoleUser};
use service::View;
use state::iam::Role;
use state::session::Session;
use state::{Call, Partition, Tx};
use wire::Fault;

use super::credentials::{begin, credentials, length};
use super::tags::session_tags;
use super::{role_session, second_factor};

/// Trades the caller's identity for a role's. Trust policy and the caller's own policies have been asked already. See
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html>.
pub(super) fn assume_role(view: &View<'_>, input: AssumeRoleRequest) -> Result<AssumeRoleResponse, Fault> {
    let (partition, call) = (view.partition, view.call);
    let with_code = second_factor::check(partition, call, input.serial_number.as_deref(), input.token_code.as_deref())?;
    assume(partition, call, input, with_code)
}

/// The same with a code of an MFA device, which is spent.
pub(super) fn assume_role_with_code(tx: &mut Tx<'_>, input: AssumeRoleRequest) -> Result<AssumeRoleResponse, Fault> {
    let with_code = second_factor::spend(tx, input.serial_number.as_deref(), input.token_code.as_deref())?;
    assume(tx.partition(), tx.call, input, with_code)
}

fn assume(
    partition: &Partition,
    call: &Call,
    input: AssumeRoleRequest,
    with_code: bool,
) -> Result<AssumeRoleResponse, Fault> {
    let caller = &call.caller;
    let role = role_session::role(partition, &input.role_arn)?;
    let seconds = duration(&caller.principal, role, input.duration_seconds)?;
    let principal = role_session::principal(partition, call, role, &input.role_session_name);
    let mut session = begin(partition, call, principal, seconds);
    let managed = input.policy_arns.unwrap_or_default();
    let account = role.entity.arn.account_id();
    session.policies = role_session::policies(partition, account, input.policy.as_deref(), managed)?;
    let inherited = caller.session.as_deref();
    let asked = input.tags.unwrap_or_default();
    (session.tags, session.transitive_tag_keys) =
        session_tags(inherited, asked, input.transitive_tag_keys.unwrap_or_default())?;
    session.source_identity = source_identity(inherited, input.source_identity)?;
    session.mfa = if with_code { Some(call.now) } else { inherited.and_then(|session| session.mfa) };
    let packed = role_session::packed_size(&session)?;

    let credentials = credentials(partition, &session);
    Ok(AssumeRoleResponse {
        session_token_size: Some(length(&credentials.session_token)),
        session_token_utilization: None,
        credentials: Some(credentials),
        assumed_role_user: Some(AssumedRoleUser {
            assumed_role_id: session.principal.user_id(),
            arn: session.principal.to_string(),
        }),
        packed_policy_size: packed,
        source_identity: session.source_identity,
    })
}

/// One hour at most when roles are chained.
fn duration(caller: &Principal, role: &Role, asked: Option<i64>) -> Result<i64, Fault> {
    if matches!(caller, Principal::AssumedRole { .. }) && asked.is_some_and(|seconds| seconds > 3600) {
        let message =
            "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.";
        return Err(Fault::new("ValidationError", 400, message));
    }
    role_session::duration(role, asked)
}

/// Once set, a source identity goes along every chain of roles and cannot be changed. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html>.
fn source_identity(inherited: Option<&Session>, asked: Option<String>) -> Result<Option<String>, Fault> {
    match (inherited.and_then(|session| session.source_identity.clone()), asked) {
        (Some(set), Some(asked)) if set != asked => {
            Err(Fault::new("AccessDenied", 403, "The source identity of a session cannot be changed."))
        }
        (Some(set), _) => Ok(Some(set)),
        (None, asked) => Ok(asked),
    }
}
