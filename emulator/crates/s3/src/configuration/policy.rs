//! Bucket policies.

use models::s3 as api;
use policy::{MalformedKind, PolicyDocument, PolicyType, Statement};
use service::View;
use state::resource::{self, PolicyResource};
use state::{Call, Partition, Shared, Tx};
use wire::Fault;

use super::{find, not_set, refused};

/// A bucket whose policy the caller may look at or change: "If you have the correct permissions, but you're not using an
/// identity that belongs to the bucket owner's account, Amazon S3 returns a 405 Method Not Allowed error."
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html>
fn own<'p>(
    partition: &'p Partition,
    call: &Call,
    name: &str,
    owner: Option<&str>,
) -> Result<&'p Shared<PolicyResource>, Fault> {
    let bucket = find(partition, name, owner)?;
    match call.account == bucket.account {
        true => Ok(bucket),
        false => Err(Fault::new("MethodNotAllowed", 405, "The specified method is not allowed against this resource.")),
    }
}

pub(crate) fn get(view: &View<'_>, input: api::GetBucketPolicyRequest) -> Result<api::GetBucketPolicyOutput, Fault> {
    let bucket = own(view.partition, view.call, &input.bucket, input.expected_bucket_owner.as_deref())?;
    let policy = bucket.policy.as_ref().ok_or_else(|| no_policy(&input.bucket))?;
    Ok(api::GetBucketPolicyOutput { policy: Some(policy.text().to_owned()) })
}

pub(crate) fn status(
    view: &View<'_>,
    input: api::GetBucketPolicyStatusRequest,
) -> Result<api::GetBucketPolicyStatusOutput, Fault> {
    let bucket = find(view.partition, &input.bucket, input.expected_bucket_owner.as_deref())?;
    let policy = bucket.policy.as_ref().ok_or_else(|| no_policy(&input.bucket))?;
    let status = api::PolicyStatus { is_public: Some(policy.is_public()) };
    Ok(api::GetBucketPolicyStatusOutput { policy_status: Some(status) })
}

pub(crate) fn put(tx: &mut Tx<'_>, input: api::PutBucketPolicyRequest) -> Result<api::PutBucketPolicyResponse, Fault> {
    let owner = input.expected_bucket_owner.as_deref();
    let bucket = own(tx.partition(), tx.call, &input.bucket, owner)?.arn.clone();
    check(&input.policy, bucket.as_str())?;
    resource::put_policy(tx, &bucket, &input.policy)
        .map_err(|error| refused(&error, tx.call, "s3:PutBucketPolicy", &bucket))?;
    Ok(api::PutBucketPolicyResponse {})
}

pub(crate) fn delete(
    tx: &mut Tx<'_>,
    input: api::DeleteBucketPolicyRequest,
) -> Result<api::DeleteBucketPolicyResponse, Fault> {
    let owner = input.expected_bucket_owner.as_deref();
    let bucket = own(tx.partition(), tx.call, &input.bucket, owner)?.arn.clone();
    resource::delete_policy(tx, &bucket).map_err(|error| refused(&error, tx.call, "s3:DeleteBucketPolicy", &bucket))?;
    Ok(api::DeleteBucketPolicyResponse {})
}

fn no_policy(bucket: &str) -> Fault {
    not_set(bucket, "NoSuchBucketPolicy", "The bucket policy does not exist")
}

/// What S3 says of a policy that it does not take.
fn check(text: &str, bucket: &str) -> Result<(), Fault> {
    let malformed = |sentence: &str| Err(Fault::new("MalformedPolicy", 400, sentence));
    let document = match PolicyDocument::parse(text, PolicyType::ResourceBased) {
        Ok(document) => document,
        Err(error) => {
            return malformed(match error.kind {
                MalformedKind::Json => "Policies must be valid JSON and the first byte must be '{'",
                MalformedKind::Principal => "Invalid principal in policy",
                MalformedKind::Action => "Policy has invalid action",
                MalformedKind::Resource => "Policy has invalid resource",
                MalformedKind::Version => "The policy must contain a valid version string",
                MalformedKind::Condition => "Policy has an invalid condition key",
                _ if error.detail.contains("Principal") => "Missing required field Principal",
                _ => &error.message,
            });
        }
    };
    let is_foreign = |action: &str| action != "*" && !action.get(..3).is_some_and(|it| it.eq_ignore_ascii_case("s3:"));
    let is_elsewhere = |statement: &Statement| match statement.resources() {
        Some((false, mut patterns)) => patterns.any(|pattern| !may_be_of(pattern, bucket)),
        Some((true, _)) | None => false,
    };
    if document.statements().iter().any(|statement| statement.actions().1.any(is_foreign)) {
        return malformed("Policy has invalid action");
    }
    match document.statements().iter().any(is_elsewhere) {
        true => malformed("Policy has invalid resource"),
        false => Ok(()),
    }
}

/// Whether a pattern can match the bucket or something in it.
fn may_be_of(pattern: &str, bucket: &str) -> bool {
    let fixed = pattern.split(['*', '?', '$']).next().unwrap_or_default();
    match fixed.strip_prefix(bucket) {
        Some(rest) => rest.is_empty() || rest.starts_with('/'),
        None => fixed.len() < pattern.len() && bucket.starts_with(fixed),
    }
}
