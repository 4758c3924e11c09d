use aws::{Arn, Principal};
use models::sts::{AssumeRoleRequest, AssumeRoleResponse, AssumedRoleUser, PolicyDescriptorType, errors};
use policy::{PolicyDocument, PolicyType};
use service::View;
use state::iam::Role;
use state::session::{Session, SessionPolicy};
use wire::Fault;

use super::credentials::{begin, credentials, length};
use super::session_token::refuse_second_factor;
use super::tags::session_tags;

/// Trades the caller's identity for a role's. Trust policy and the caller's own policies have been asked already. See
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html>.
pub(super) fn assume_role(view: &View<'_>, input: AssumeRoleRequest) -> Result<AssumeRoleResponse, Fault> {
    let caller = &view.call.caller;
    if matches!(caller.principal, Principal::Root(_)) {
        return Err(Fault::new("AccessDenied", 403, "Roles may not be assumed by root accounts."));
    }
    let role = Arn::parse(&input.role_arn).ok().and_then(|arn| view.partition.role(&arn));
    let role = role.ok_or_else(|| Fault::new("ValidationError", 400, format!("{} is invalid", input.role_arn)))?;
    refuse_second_factor(input.serial_number.as_deref(), input.token_code.as_deref())?;
    let seconds = duration(&caller.principal, role, input.duration_seconds)?;

    let mut session = begin(view, session_principal(view, role, &input.role_session_name), seconds);
    session.policies = session_policies(view, role, input.policy.as_deref(), input.policy_arns.unwrap_or_default())?;
    let inherited = caller.session.as_deref();
    let asked = input.tags.unwrap_or_default();
    (session.tags, session.transitive_tag_keys) =
        session_tags(inherited, asked, input.transitive_tag_keys.unwrap_or_default())?;
    session.source_identity = source_identity(inherited, input.source_identity)?;
    session.mfa = inherited.and_then(|session| session.mfa);
    let packed = packed_size(&session)?;

    let credentials = credentials(view, &session);
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

fn session_principal(view: &View<'_>, role: &Role, session_name: &str) -> Principal {
    let entity = &role.entity;
    let account = entity.arn.account_id().unwrap_or(view.call.account);
    let session = format!("assumed-role/{}/{session_name}", entity.name);
    Principal::AssumedRole {
        session: view.partition.global_arn("sts", account, &session),
        role: entity.arn.clone(),
        role_id: entity.id.clone(),
    }
}

/// One hour unless asked otherwise; at most the role's own limit, and one hour when roles are chained.
fn duration(caller: &Principal, role: &Role, asked: Option<i64>) -> Result<i64, Fault> {
    let seconds = asked.unwrap_or(3600);
    if matches!(caller, Principal::AssumedRole { .. }) && seconds > 3600 {
        let message =
            "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.";
        return Err(Fault::new("ValidationError", 400, message));
    }
    if seconds > i64::from(role.max_session_seconds) {
        let message = "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.";
        return Err(Fault::new("ValidationError", 400, message));
    }
    Ok(seconds)
}

/// At most ten managed policies of the role's account or of AWS, and one written out.
fn session_policies(
    view: &View<'_>,
    role: &Role,
    inline: Option<&str>,
    managed: Vec<PolicyDescriptorType>,
) -> Result<Vec<SessionPolicy>, Fault> {
    let malformed = |message: String| errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION.fault(message);
    let mut policies = Vec::new();
    if let Some(text) = inline {
        let document = PolicyDocument::parse(text, PolicyType::Session).map_err(|error| malformed(error.message))?;
        policies.push(SessionPolicy::Inline(document.into()));
    }
    if managed.len() > 10 {
        return Err(malformed("No more than 10 session policy ARNs may be passed.".to_owned()));
    }
    for (number, descriptor) in (1..).zip(managed) {
        // Left out, it would leave the session without the limit that the caller meant to give it.
        let arn = descriptor.arn.ok_or_else(|| missing_arn(number))?;
        let invalid = || malformed(format!("The session policy ARN {arn} is invalid."));
        let parsed = Arn::parse(&arn).map_err(|_| invalid())?;
        if parsed.account_id().is_some_and(|owner| Some(owner) != role.entity.arn.account_id()) {
            return Err(invalid());
        }
        if parsed.account_id().is_some() && view.partition.managed_policy(&parsed).is_none() {
            return Err(invalid());
        }
        policies.push(SessionPolicy::managed(parsed).ok_or_else(invalid)?);
    }
    Ok(policies)
}

/// In the framework's words, though the model calls the member optional.
fn missing_arn(number: usize) -> Fault {
    let message = format!(
        "1 validation error detected: Value null at 'policyArns.{number}.member.arn' failed to satisfy constraint: \
         Member must not be null"
    );
    Fault::new("ValidationError", 400, message)
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

/// How full the room for session policies and tags is, in percent, given whenever there are any. AWS packs them in a way
/// it does not document; the plain sizes are compared with 2,048 characters here.
fn packed_size(session: &Session) -> Result<Option<i64>, Fault> {
    let policies = session.policies.iter().map(|policy| match policy {
        SessionPolicy::Inline(document) => document.text().len(),
        SessionPolicy::Customer(arn) => arn.as_str().len(),
        SessionPolicy::Aws(policy) => policy.arn.as_str().len(),
    });
    let tags = session.tags.iter().map(|(key, value)| key.len() + value.len());
    let used: usize = policies.sum::<usize>();
    if used > 2048 {
        let message = "Packed size of session policies and session tags consumes more than the allotted space.";
        return Err(errors::PACKED_POLICY_TOO_LARGE_EXCEPTION.fault(message));
    }
    let is_given = !session.policies.is_empty() || !session.tags.is_empty();
    let percent = ((used + tags.sum::<usize>()) * 100 / 2048).clamp(1, 100);
    Ok(is_given.then(|| i64::try_from(percent).unwrap_or(100)))
}
