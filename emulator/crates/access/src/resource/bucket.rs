//! What of buckets is their own.

use std::sync::LazyLock;

use aws::Principal;
use policy::{PolicyDocument, PolicyType};
use state::bucket::configuration::{Grant, Grantee, Permission};
use state::resource::PolicyResource;
use state::{Call, Partition, Shared};

use super::{Resource, tag_keys};

/// Stands in for a public policy that is to let in nobody from outside: "Any denial resulting from the
/// `RestrictPublicBuckets` setting is explicit", in a resource-based policy. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html#access-denied-bpa-examples>.
static RESTRICTED: LazyLock<Shared<PolicyDocument>> = LazyLock::new(|| {
    let text = r#"{"Version":"2012-10-17","Statement":[{"Sid":"RestrictPublicBuckets","Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}"#;
    // INVARIANT: the text is a policy; a test parses it.
    #[expect(clippy::expect_used, reason = "a constant that a test parses")]
    Shared::new(PolicyDocument::parse(text, PolicyType::ResourceBased).expect("a policy that denies everything"))
});

/// What the root user of the bucket's account may do though the bucket's policy denies it, lest owners lock themselves out.
/// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html>.
const OF_ROOT: [&str; 3] = ["s3:DeleteBucketPolicy", "s3:GetBucketPolicy", "s3:PutBucketPolicy"];

/// Puts in place of a bucket's policy what of it counts for this caller and action, and adds the bucket's tags under
/// S3's own key where they bear on decisions.
pub(super) fn limit(partition: &Partition, call: &Call, bucket: &PolicyResource, action: &str, found: &mut Resource) {
    let is_own = call.caller.account() == Some(bucket.account);
    let is_root = is_own && matches!(call.caller.principal, Principal::Root(_));
    let is_service = matches!(call.caller.principal, Principal::Service(_));
    if is_root && OF_ROOT.iter().any(|known| known.eq_ignore_ascii_case(action)) {
        found.policy = None;
    } else if !is_own && !is_service && partition.restricts_public_policy(bucket) {
        found.policy = Some(RESTRICTED.clone());
    } else if let Some(list) = granted_by_list(partition, call, bucket) {
        let joined = found.policy.as_ref().map_or_else(|| list.clone(), |policy| policy.joined(&list));
        found.policy = Some(Shared::new(joined));
    }
    if bucket.authorizes_by_tags() {
        found.keys.extend(tag_keys("s3:BucketTag/", &bucket.tags));
    }
}

/// What a bucket's access control list grants to others than its owner, in the words of policies. Server access logs are
/// written by nobody here. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#acl-access-policy-permission-mapping>.
fn granted_by_list(partition: &Partition, call: &Call, bucket: &PolicyResource) -> Option<PolicyDocument> {
    let acl = partition.effective_acl(bucket);
    if !acl.reaches_beyond(bucket.account) {
        return None;
    }
    let is_anonymous = matches!(call.caller.principal, Principal::Anonymous);
    let statement = |grant: Grant| {
        let principal = match grant.grantee {
            Grantee::Account(account) if account != bucket.account => format!(r#"{{"AWS":"{account}"}}"#),
            Grantee::AllUsers => r#""*""#.to_owned(),
            Grantee::AuthenticatedUsers if !is_anonymous => r#"{"AWS":"*"}"#.to_owned(),
            Grantee::Account(_) | Grantee::AuthenticatedUsers | Grantee::LogDelivery => return None,
        };
        let actions = ACTIONS
            .iter()
            .filter(|(permission, _)| grant.permission == *permission || grant.permission == Permission::FullControl);
        let actions: Vec<String> =
            actions.flat_map(|(_, names)| *names).map(|name| format!(r#""s3:{name}""#)).collect();
        Some(format!(
            r#"{{"Sid":"AccessControlList","Effect":"Allow","Principal":{principal},"Action":[{}],"Resource":["{arn}","{arn}/*"]}}"#,
            actions.join(","),
            arn = bucket.arn
        ))
    };
    let statements: Vec<String> = acl.grants(bucket.account).into_iter().filter_map(statement).collect();
    if statements.is_empty() {
        return None;
    }
    let text = format!(r#"{{"Version":"2012-10-17","Statement":[{}]}}"#, statements.join(","));
    // What cannot be read grants nothing.
    PolicyDocument::parse(&text, PolicyType::ResourceBased).ok()
}

/// Of a bucket's list; `FULL_CONTROL` is all of them.
const ACTIONS: [(Permission, &[&str]); 4] = [
    (Permission::Read, &["ListBucket", "ListBucketVersions", "ListBucketMultipartUploads"]),
    (Permission::Write, &["PutObject"]),
    (Permission::ReadAcp, &["GetBucketAcl"]),
    (Permission::WriteAcp, &["PutBucketAcl"]),
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_policy_in_place_of_a_public_one_can_be_read() {
        assert_eq!(super::RESTRICTED.statements().len(), 1);
    }
}
