//! What of buckets and their objects is their own.

use std::sync::LazyLock;

use aws::{AccountId, Arn, Principal};
use policy::{PolicyDocument, PolicyType};
use state::bucket::Version;
use state::bucket::configuration::{Acl, Grant, Grantee, Permission};
use state::resource::PolicyResource;
use state::{Account, Call, Partition, Shared};

use super::{Resource, tag_keys};
use crate::Attempt;

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
///
/// An object that somebody else owns is theirs: "the bucket owner has no permissions on those objects", but may deny
/// access to them, and lets its own principals use what the owner grants. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-auth-workflow-object-operation.html>.
pub(super) fn limit(
    partition: &Partition,
    call: &Call,
    bucket: &PolicyResource,
    (arn, attempt, object): (&Arn, &Attempt<'_>, Option<&Shared<Version>>),
    found: &mut Resource,
) {
    let owner = object.map_or(bucket.account, |object| partition.object_owner(bucket, object));
    if owner != bucket.account {
        found.account = Some(owner);
        found.kept_by = (owner == Account::ANONYMOUS).then_some(bucket.account);
        found.parent = (call.caller.account() == Some(bucket.account)).then(|| (bucket.account, found.policy.clone()));
        found.policy = found.policy.as_ref().map(|policy| Shared::new(policy.denials()));
    }
    let action = attempt.action;
    let is_own = call.caller.account() == Some(bucket.account);
    let is_root = is_own && matches!(call.caller.principal, Principal::Root(_));
    let is_service = matches!(call.caller.principal, Principal::Service(_));
    if is_root && OF_ROOT.iter().any(|known| known.eq_ignore_ascii_case(action)) {
        found.policy = None;
    } else if !is_own && !is_service && partition.restricts_public_policy(bucket) {
        found.policy = Some(RESTRICTED.clone());
    } else {
        let is_open = !partition.public_access_block(bucket).ignore_public_acls;
        let acl = partition.effective_acl(bucket);
        if acl.reaches_beyond(bucket.account) {
            // "`WRITE` permissions deny non-owners the ability to overwrite or delete existing objects":
            // https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
            let current = partition.object(arn, None).filter(|version| version.object.is_some());
            let of_others = current.is_some_and(|it| Some(partition.object_owner(bucket, it)) != call.caller.account());
            let actions: &'static [_] = if of_others { &OF_BUCKETS[1..] } else { &OF_BUCKETS };
            let of_bucket = List { acl, owner: bucket.account, is_open, actions };
            found.grant(of_bucket.policy(is_anonymous(call), &of_bucket_and_objects(bucket)));
        }
        if let Some(object) = object {
            let acl = partition.effective_object_acl(bucket, object);
            found.grant(
                List { acl, owner, is_open, actions: &OF_OBJECTS }.policy(is_anonymous(call), &format!("\"{arn}\"")),
            );
        }
    }
    if bucket.authorizes_by_tags() {
        found.keys.extend(tag_keys("s3:BucketTag/", &bucket.tags));
    }
}

fn is_anonymous(call: &Call) -> bool {
    matches!(call.caller.principal, Principal::Anonymous)
}

fn of_bucket_and_objects(bucket: &PolicyResource) -> String {
    format!(r#""{0}","{0}/*""#, bucket.arn)
}

/// What the access control list of a bucket grants to others than its owner, as far as it counts, in the words of policies.
pub fn acl_policy(partition: &Partition, bucket: &PolicyResource) -> Option<PolicyDocument> {
    let is_open = !partition.public_access_block(bucket).ignore_public_acls;
    let list = List { acl: partition.effective_acl(bucket), owner: bucket.account, is_open, actions: &OF_BUCKETS };
    list.policy(false, &of_bucket_and_objects(bucket))
}

impl Resource {
    /// Adds what an access control list grants to the policy.
    fn grant(&mut self, list: Option<PolicyDocument>) {
        let Some(list) = list else { return };
        let joined = self.policy.as_ref().map_or_else(|| list.clone(), |policy| policy.joined(&list));
        self.policy = Some(Shared::new(joined));
    }
}

/// An access control list as far as it counts.
struct List {
    acl: Acl,
    owner: AccountId,
    /// Whether what is public counts.
    is_open: bool,
    /// What its permissions allow; `FULL_CONTROL` is all of them.
    actions: &'static [(Permission, &'static [&'static str])],
}

impl List {
    /// What it grants to others than the owner, in the words of policies. Server access logs are written by nobody here.
    /// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#acl-access-policy-permission-mapping>.
    fn policy(&self, is_anonymous: bool, resources: &str) -> Option<PolicyDocument> {
        // What nobody in particular owns is as much of the next one who comes without credentials.
        let is_owner = is_anonymous && self.is_open && self.owner == Account::ANONYMOUS;
        if !is_owner && !self.acl.reaches_beyond(self.owner) {
            return None;
        }
        let statement = |grant: Grant| {
            let principal = match grant.grantee {
                Grantee::Account(Account::ANONYMOUS) if is_owner => r#""*""#.to_owned(),
                Grantee::Account(Account::ANONYMOUS) => return None,
                Grantee::Account(account) if account != self.owner => format!(r#"{{"AWS":"{account}"}}"#),
                Grantee::AllUsers => r#""*""#.to_owned(),
                Grantee::AuthenticatedUsers if !is_anonymous => r#"{"AWS":"*"}"#.to_owned(),
                Grantee::Account(_) | Grantee::AuthenticatedUsers | Grantee::LogDelivery => return None,
            };
            let granted = |of: Permission| grant.permission == of || grant.permission == Permission::FullControl;
            let actions = self.actions.iter().filter(|(permission, _)| granted(*permission));
            let actions: Vec<String> =
                actions.flat_map(|(_, names)| *names).map(|name| format!(r#""s3:{name}""#)).collect();
            // Nothing is written to an object.
            (!actions.is_empty()).then(|| {
                format!(
                    r#"{{"Sid":"AccessControlList","Effect":"Allow","Principal":{principal},"Action":[{}],"Resource":[{resources}]}}"#,
                    actions.join(",")
                )
            })
        };
        let statements: Vec<String> = self.acl.grants(self.owner).into_iter().filter_map(statement).collect();
        if statements.is_empty() {
            return None;
        }
        let text = format!(r#"{{"Version":"2012-10-17","Statement":[{}]}}"#, statements.join(","));
        // What cannot be read grants nothing.
        PolicyDocument::parse(&text, PolicyType::ResourceBased).ok()
    }
}

/// Writing comes first.
const OF_BUCKETS: [(Permission, &[&str]); 4] = [
    (Permission::Write, &["PutObject"]),
    (Permission::Read, &["ListBucket", "ListBucketVersions", "ListBucketMultipartUploads"]),
    (Permission::ReadAcp, &["GetBucketAcl"]),
    (Permission::WriteAcp, &["PutBucketAcl"]),
];

const OF_OBJECTS: [(Permission, &[&str]); 3] = [
    (Permission::Read, &["GetObject", "GetObjectVersion"]),
    (Permission::ReadAcp, &["GetObjectAcl", "GetObjectVersionAcl"]),
    (Permission::WriteAcp, &["PutObjectAcl", "PutObjectVersionAcl"]),
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_policy_in_place_of_a_public_one_can_be_read() {
        assert_eq!(super::RESTRICTED.statements().len(), 1);
    }
}
