//! Whether the public gets at buckets: by their policies, their access control lists, and what blocks it.

use std::sync::LazyLock;

use catalog::AccessLevel;
use policy::{PolicyDocument, Reasoning, Statement, public_access};
use state::bucket::configuration::{Grantee, Permission, PublicAccessBlock};

use super::subject::OfBucket;
use super::{Asked, Compliance, Verdict, unless};

/// Whether a policy grants something to more than fixed values, what is denied elsewhere in it taken off. What cannot be
/// found out counts as public.
pub(super) fn is_public(document: &PolicyDocument, resource_type: &str) -> bool {
    document.is_public() && !matches!(public_access(document, resource_type), Reasoning::None)
}

/// The actions of S3 that read, and those that write.
static ACTIONS: LazyLock<[Vec<&'static str>; 2]> = LazyLock::new(|| {
    let all = || catalog::actions(catalog::actions_with_prefix("s3:"));
    let reads = |level: AccessLevel| matches!(level, AccessLevel::Read | AccessLevel::List);
    let of = |wanted: bool| all().filter(|action| reads(action.access_level) == wanted).map(|it| it.name).collect();
    [of(true), of(false)]
});

pub(super) fn is_not_read_by_public(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let [reads, _] = &*ACTIONS;
    let permissions = [Permission::FullControl, Permission::Read, Permission::ReadAcp];
    keeps_public_out(asked, of, reads, permissions, "read")
}

pub(super) fn is_not_written_by_public(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let [_, writes] = &*ACTIONS;
    let permissions = [Permission::FullControl, Permission::Write, Permission::WriteAcp];
    keeps_public_out(asked, of, writes, permissions, "write")
}

fn keeps_public_out(
    asked: &Asked<'_>,
    of: &OfBucket<'_>,
    actions: &[&str],
    permissions: [Permission; 3],
    word: &str,
) -> Verdict {
    let partition = asked.world.partition;
    let is_restricted = partition.public_access_block(of.resource).restrict_public_buckets;
    let grants = |statement: &Statement| statement.is_public() && actions.iter().any(|it| statement.covers_action(it));
    let by_policy = of
        .resource
        .policy
        .as_ref()
        .filter(|_| !is_restricted)
        .is_some_and(|document| document.statements().iter().any(grants) && is_public(document, "AWS::S3::Bucket"));
    unless(by_policy, format!("The bucket policy allows public {word} access."))?;
    let list = partition.effective_acl(of.resource).grants(of.resource.account);
    let by_list = list.iter().any(|grant| {
        matches!(grant.grantee, Grantee::AllUsers | Grantee::AuthenticatedUsers)
            && permissions.contains(&grant.permission)
    });
    unless(by_list, format!("The bucket's access control list allows public {word} access."))
}

/// "If an S3 bucket is not listed in the `excludedPublicBuckets` parameter and bucket level settings are public".
pub(super) fn blocks_public_access(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let excluded = asked.parameters.list("excludedPublicBuckets").unwrap_or_default();
    let block = of.bucket.configuration.public_access_block.unwrap_or_default();
    let is_open = block != PublicAccessBlock::ALL && !excluded.contains(&&*of.resource.name);
    unless(is_open, "The bucket's own settings do not block all public access.")
}

/// "If ACLs are configured for user access": what lets in logs lets in no user.
pub(super) fn has_no_acl(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let owner = of.resource.account;
    let grants = of.bucket.configuration.acl.grants(owner);
    let is_of_user = |grantee: Grantee| grantee != Grantee::Account(owner) && grantee != Grantee::LogDelivery;
    let has_some = asked.world.partition.has_acls(of.resource) && grants.iter().any(|it| is_of_user(it.grantee));
    unless(has_some, "The access control list lets in others than the owner.")
}

/// A bucket that the parameter of this name leaves out is none of the rule's business.
pub(super) fn of_named(asked: &Asked<'_>, of: &OfBucket<'_>, judge: impl FnOnce() -> Verdict) -> Verdict {
    let is_named = asked.parameters.list_admits("bucketNames", &of.resource.name);
    if is_named { judge() } else { Ok(Compliance::NotApplicable) }
}
