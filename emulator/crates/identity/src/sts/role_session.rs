//! What the sessions of all operations have in common.

use aws::{AccountId, Arn, Principal};
use models::sts::{PolicyDescriptorType, errors};
use policy::{PolicyDocument, PolicyType};
use state::iam::Role;
use state::session::{Session, SessionPolicy};
use state::{Call, Partition, Shared};
use wire::Fault;

/// The role of an ARN. Whether there is one has been found out when the call was authorized.
pub(super) fn role<'p>(partition: &'p Partition, arn: &str) -> Result<&'p Shared<Role>, Fault> {
    let role = Arn::parse(arn).ok().and_then(|arn| partition.role(&arn));
    role.ok_or_else(|| Fault::new("ValidationError", 400, format!("{arn} is invalid")))
}

/// A session of a role under a name.
pub(super) fn principal(partition: &Partition, call: &Call, role: &Role, session_name: &str) -> Principal {
    let entity = &role.entity;
    let account = entity.arn.account_id().unwrap_or(call.account);
    let session = format!("assumed-role/{}/{session_name}", entity.name);
    Principal::AssumedRole {
        session: partition.global_arn("sts", account, &session),
        role: entity.arn.clone(),
        role_id: entity.id.clone(),
    }
}

/// One hour unless asked otherwise; at most the role's own limit.
pub(super) fn duration(role: &Role, asked: Option<i64>) -> Result<i64, Fault> {
    let seconds = asked.unwrap_or(3600);
    if seconds > i64::from(role.max_session_seconds) {
        let message = "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.";
        return Err(Fault::new("ValidationError", 400, message));
    }
    Ok(seconds)
}

/// At most ten managed policies of the account or of AWS, and one written out.
pub(super) fn policies(
    partition: &Partition,
    account: Option<AccountId>,
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
        if parsed.account_id().is_some_and(|owner| Some(owner) != account) {
            return Err(invalid());
        }
        if parsed.account_id().is_some() && partition.managed_policy(&parsed).is_none() {
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

/// How full the room for session policies and tags is, in percent, given whenever there are any. AWS packs them in a way
/// it does not document; the plain sizes are compared with 2,048 characters here.
pub(super) fn packed_size(session: &Session) -> Result<Option<i64>, Fault> {
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
