//! Statements of a topic's policy, one at a time. See
//! <https://docs.aws.amazon.com/sns/latest/api/API_AddPermission.html>.

use models::sns as api;
use state::{Tx, resource};
use wire::Fault;

use super::{attributes, find};
use crate::statement::{Left, Statement, add, remove};

/// What another account can be allowed this way.
const ACTIONS: &[&str] = &[
    "AddPermission",
    "DeleteTopic",
    "GetDataProtectionPolicy",
    "GetTopicAttributes",
    "ListSubscriptionsByTopic",
    "ListTagsForResource",
    "Publish",
    "PutDataProtectionPolicy",
    "Receive",
    "RemovePermission",
    "SetTopicAttributes",
    "Subscribe",
];

pub(super) fn add_permission(
    tx: &mut Tx<'_>,
    input: api::AddPermissionInput,
) -> Result<api::AddPermissionResponse, Fault> {
    let topic = find::topic(tx.partition(), tx.call, &input.topic_arn)?;
    let (arn, policy) = (topic.arn.clone(), attributes::policy(topic));
    if input.action_name.iter().any(|action| !ACTIONS.contains(&action.as_str())) {
        return Err(find::invalid("Policy statement action out of service scope!", ""));
    }
    let partition = tx.partition().name.clone();
    let statement = Statement {
        sid: &input.label,
        principals: input.aws_account_id.iter().map(|id| format!("arn:{partition}:iam::{id}:root")).collect(),
        actions: input.action_name.iter().map(|action| format!("SNS:{action}")).collect(),
        resource: arn.as_str(),
    };
    let text = add(Some(&policy), "__default_policy_ID", &statement)
        .ok_or_else(|| find::invalid("Statement already exists", ""))?;
    resource::amend_policy(tx, &arn, &text).map_err(find::refused)?;
    Ok(api::AddPermissionResponse {})
}

/// A statement that is not there is as good as removed.
pub(super) fn remove_permission(
    tx: &mut Tx<'_>,
    input: api::RemovePermissionInput,
) -> Result<api::RemovePermissionResponse, Fault> {
    let topic = find::topic(tx.partition(), tx.call, &input.topic_arn)?;
    let (arn, policy) = (topic.arn.clone(), attributes::policy(topic));
    match remove(Some(&policy), &input.label) {
        Left::Unknown => Ok(()),
        Left::Nothing => resource::delete_policy(tx, &arn),
        Left::Policy(text) => resource::amend_policy(tx, &arn, &text),
    }
    .map_err(find::refused)?;
    Ok(api::RemovePermissionResponse {})
}
