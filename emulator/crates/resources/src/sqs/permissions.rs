//! Statements of a queue's policy, one at a time. See
//! <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_AddPermission.html>.

use models::sqs as api;
use models::sqs::errors as e;
use state::{Tx, resource};
use wire::Fault;

use super::find;
use crate::statement::{Left, Statement, add, remove};

/// What another account can be allowed this way.
const ACTIONS: &[&str] = &[
    "*",
    "ChangeMessageVisibility",
    "DeleteMessage",
    "GetQueueAttributes",
    "GetQueueUrl",
    "ListDeadLetterSourceQueues",
    "PurgeQueue",
    "ReceiveMessage",
    "SendMessage",
];

pub(super) fn add_permission(
    tx: &mut Tx<'_>,
    input: api::AddPermissionRequest,
) -> Result<api::AddPermissionResponse, Fault> {
    let queue = find::queue(tx.partition(), tx.call, &input.queue_url)?;
    let (arn, policy) = (queue.arn.clone(), queue.policy.as_ref().map(|policy| policy.text().to_owned()));
    if input.actions.is_empty() {
        return Err(find::missing("Actions"));
    }
    if input.aws_account_ids.is_empty() {
        return Err(find::invalid("Value [] for parameter PrincipalId is invalid. Reason: Unable to verify."));
    }
    if let Some(wrong) = input.actions.iter().find(|action| !ACTIONS.contains(&action.as_str())) {
        return Err(find::invalid(format!(
            "Value SQS:{wrong} for parameter ActionName is invalid. Reason: Only the queue owner is allowed to invoke this action."
        )));
    }
    if input.actions.len() > 7 {
        return Err(e::OVER_LIMIT.fault(format!("{} Actions were found, maximum allowed is 7.", input.actions.len())));
    }
    let partition = tx.partition().name.clone();
    let statement = Statement {
        sid: &input.label,
        principals: input.aws_account_ids.iter().map(|id| format!("arn:{partition}:iam::{id}:root")).collect(),
        actions: input.actions.iter().map(|action| format!("SQS:{action}")).collect(),
        resource: arn.as_str(),
    };
    let text = add(policy.as_deref(), &format!("{arn}/SQSDefaultPolicy"), &statement).ok_or_else(|| {
        find::invalid(format!("Value {} for parameter Label is invalid. Reason: Already exists.", input.label))
    })?;
    resource::amend_policy(tx, &arn, &text).map_err(find::refused)?;
    Ok(api::AddPermissionResponse {})
}

pub(super) fn remove_permission(
    tx: &mut Tx<'_>,
    input: api::RemovePermissionRequest,
) -> Result<api::RemovePermissionResponse, Fault> {
    let queue = find::queue(tx.partition(), tx.call, &input.queue_url)?;
    let (arn, policy) = (queue.arn.clone(), queue.policy.as_ref().map(|policy| policy.text().to_owned()));
    match remove(policy.as_deref(), &input.label) {
        Left::Nothing => resource::delete_policy(tx, &arn),
        Left::Policy(text) => resource::amend_policy(tx, &arn, &text),
        Left::Unknown => {
            return Err(find::invalid(format!(
                "Value {} for parameter Label is invalid. Reason: can't find label on existing policy.",
                input.label
            )));
        }
    }
    .map_err(find::refused)?;
    Ok(api::RemovePermissionResponse {})
}
