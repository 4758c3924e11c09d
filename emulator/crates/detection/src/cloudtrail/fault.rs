//! Sentences that several operations share.

use aws::AccountId;
use models::cloudtrail::errors as e;
use wire::Fault;

/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html> shows the sentence.
pub(super) fn unknown_trail(arn: &str, account: AccountId) -> Fault {
    e::TRAIL_NOT_FOUND_EXCEPTION.fault(format!("Unknown trail: {arn} for the user: {account}"))
}

/// Trails of an organization belong to its management account.
pub(super) fn management_account_only() -> Fault {
    e::NOT_ORGANIZATION_MASTER_ACCOUNT_EXCEPTION.fault(
        "You cannot configure or manage trails for an organization because this action requires being signed in with \
         the management account.",
    )
}
