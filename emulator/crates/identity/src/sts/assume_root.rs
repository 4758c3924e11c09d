use std::time::Duration;

use aws::{AccountId, Arn, Principal};
use models::sts::{AssumeRootRequest, AssumeRootResponse};
use service::View;
use state::organization::{FeatureSet, RootAccess};
use state::session::SessionPolicy;
use state::{Call, Partition};
use wire::Fault;

use super::credentials::{begin, credentials, length};

/// What a session may be for, and the feature that the organization must have enabled for it.
const TASKS: [(&str, RootAccess); 5] = [
    ("IAMAuditRootUserCredentials", RootAccess::CredentialsManagement),
    ("IAMCreateRootUserPassword", RootAccess::CredentialsManagement),
    ("IAMDeleteRootUserCredentials", RootAccess::CredentialsManagement),
    ("S3UnlockBucketPolicy", RootAccess::Sessions),
    ("SQSUnlockQueuePolicy", RootAccess::Sessions),
];
const LONGEST: i64 = 900;

/// The ARN of the root user that a request means by it or by its account; other text as it is.
pub(super) fn root_user(partition: &Partition, target: &str) -> String {
    match target.parse::<AccountId>() {
        Ok(account) => partition.global_arn("iam", account, "root").to_string(),
        Err(_) => target.to_owned(),
    }
}

/// A session of the root user of a member account, for one task. Policies have been asked already. See
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html>.
pub(super) fn assume_root(view: &View<'_>, input: AssumeRootRequest) -> Result<AssumeRootResponse, Fault> {
    let (partition, call) = (view.partition, view.call);
    let target = root_user(partition, &input.target_principal);
    let is_root = |arn: &Arn| arn.account_id().is_some_and(|id| *arn == partition.global_arn("iam", id, "root"));
    let root = Arn::parse(&target).ok().filter(is_root);
    let root = root.ok_or_else(|| invalid(&format!("{} is not a root user.", input.target_principal)))?;
    let task = input.task_policy_arn.arn.unwrap_or_default();
    let known =
        TASKS.iter().find(|(name, _)| task == format!("arn:{}:iam::aws:policy/root-task/{name}", partition.name));
    let (_, feature) = known.ok_or_else(|| invalid(&format!("{task} is not a task policy.")))?;
    if !is_open(partition, call, &root, *feature) {
        let message =
            format!("User: {} is not authorized to perform: sts:AssumeRoot on resource: {root}", call.caller.principal);
        return Err(Fault::new("AccessDenied", 403, message));
    }
    let policy = Arn::parse(&task).ok().and_then(SessionPolicy::managed);
    // Without it the session would have no limits.
    let policy = policy.ok_or_else(|| invalid(&format!("{task} is not a task policy.")))?;
    let seconds = input.duration_seconds.unwrap_or(LONGEST);
    let mut session = begin(partition, call, Principal::Root(root), seconds);
    if seconds == 0 {
        session.expires = session.issued.after(Duration::from_secs(900));
    }
    session.policies.push(policy);
    session.source_identity = call.caller.session.as_ref().and_then(|session| session.source_identity.clone());
    let credentials = credentials(partition, &session);
    Ok(AssumeRootResponse {
        session_token_size: Some(length(&credentials.session_token)),
        session_token_utilization: None,
        credentials: Some(credentials),
        source_identity: session.source_identity,
    })
}

fn invalid(message: &str) -> Fault {
    Fault::new("ValidationError", 400, message)
}

/// Whether the organization lets the caller's account, which manages it or administers IAM for it, do this to a member.
fn is_open(partition: &Partition, call: &Call, root: &Arn, feature: RootAccess) -> bool {
    const IAM: &str = "iam.amazonaws.com";
    partition.organization_of(call.account).is_some_and(|organization| {
        let is_known = organization.management_account == call.account
            || organization.is_delegated_administrator(call.account, IAM);
        let is_member = root.account_id().is_some_and(|account| {
            account != organization.management_account && organization.account(account).is_some()
        });
        let is_enabled = organization.feature_set == FeatureSet::All
            && organization.service_access.contains_key(IAM)
            && organization.root_access.contains(&feature);
        is_known && is_member && is_enabled
    })
}
