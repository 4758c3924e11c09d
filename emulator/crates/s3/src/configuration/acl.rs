//! Access control lists: how requests write them, and how they are shown.

use models::s3 as api;
use service::View;
use state::bucket::configuration::{Acl, Grant, Grantee, Permission, put_acl};
use state::{Account, Partition, Tx};
use wire::Fault;

use super::{find, invalid_argument, invalid_request, malformed_xml, refused};
use aws::AccountId;

/// [Predefined groups](https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#specifying-grantee-predefined-groups).
const GROUPS: [(Grantee, &str); 3] = [
    (Grantee::AllUsers, "http://acs.amazonaws.com/groups/global/AllUsers"),
    (Grantee::AuthenticatedUsers, "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"),
    (Grantee::LogDelivery, "http://acs.amazonaws.com/groups/s3/LogDelivery"),
];

const PERMISSIONS: [(Permission, &str); 5] = [
    (Permission::FullControl, "FULL_CONTROL"),
    (Permission::Read, "READ"),
    (Permission::ReadAcp, "READ_ACP"),
    (Permission::Write, "WRITE"),
    (Permission::WriteAcp, "WRITE_ACP"),
];

/// "Calls to `GetBucketAcl` and `GetObjectAcl` always return the effective permissions": without lists, and where a public
/// one is ignored, full control of the owner. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html>.
pub(crate) fn get(view: &View<'_>, input: api::GetBucketAclRequest) -> Result<api::GetBucketAclOutput, Fault> {
    let bucket = find(view.partition, &input.bucket, input.expected_bucket_owner.as_deref())?;
    let grants = view.partition.effective_acl(bucket).grants(bucket.account);
    Ok(api::GetBucketAclOutput {
        owner: Some(owner(bucket.account)),
        grants: Some(grants.into_iter().map(shown).collect()),
    })
}

pub(crate) fn put(tx: &mut Tx<'_>, input: api::PutBucketAclRequest) -> Result<api::PutBucketAclResponse, Fault> {
    let bucket = find(tx.partition(), &input.bucket, input.expected_bucket_owner.as_deref())?;
    let (arn, owner, has_acls) = (bucket.arn.clone(), bucket.account, tx.partition().has_acls(bucket));
    let headers = [
        (Permission::FullControl, &input.grant_full_control),
        (Permission::Read, &input.grant_read),
        (Permission::ReadAcp, &input.grant_read_acp),
        (Permission::Write, &input.grant_write),
        (Permission::WriteAcp, &input.grant_write_acp),
    ];
    let by_header = headers.iter().any(|(_, header)| header.is_some());
    let acl = match (input.acl.as_deref(), input.access_control_policy) {
        (Some(_), _) if by_header => {
            return Err(invalid_request("Specifying both Canned ACLs and Header Grants is not allowed"));
        }
        (Some(canned), None) => self::canned(canned, owner)?,
        (None, None) if by_header => {
            let mut grants = Vec::new();
            for (permission, header) in headers {
                for grantee in header.iter().flat_map(|header| header.split(',')) {
                    grants.push(Grant { grantee: from_header(tx.partition(), grantee)?, permission });
                }
            }
            Acl::new(grants)
        }
        (None, Some(list)) if !by_header => {
            let acl = from_xml(tx.partition(), list, owner)?;
            // "Your bucket accepts only … bucket owner full control ACLs … or equivalent forms of this ACL expressed in XML."
            let full = Acl::default().grants(owner);
            if !has_acls && acl.grants(owner) == full {
                return Ok(api::PutBucketAclResponse {});
            }
            acl
        }
        (None, None) => {
            return Err(Fault::new("MissingSecurityHeader", 400, "Your request was missing a required header"));
        }
        (_, Some(_)) => {
            return Err(Fault::new("UnexpectedContent", 400, "This request does not support content"));
        }
    };
    put_acl(tx, &arn, acl).map_err(|error| refused(&error, tx.call, "s3:PutBucketAcl", &arn))?;
    Ok(api::PutBucketAclResponse {})
}

/// [Canned ACLs](https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl), of a bucket or of an
/// object whose owner is the bucket's.
pub(crate) fn canned(name: &str, owner: AccountId) -> Result<Acl, Fault> {
    use Permission::{FullControl, Read, ReadAcp, Write};
    let further = match name {
        "private" | "bucket-owner-full-control" | "bucket-owner-read" => &[][..],
        "public-read" => &[(Grantee::AllUsers, Read)],
        "public-read-write" => &[(Grantee::AllUsers, Read), (Grantee::AllUsers, Write)],
        "authenticated-read" => &[(Grantee::AuthenticatedUsers, Read)],
        "log-delivery-write" => &[(Grantee::LogDelivery, Write), (Grantee::LogDelivery, ReadAcp)],
        _ => return Err(invalid_argument("The canned ACL is not one of those that S3 knows")),
    };
    let full = Grant { grantee: Grantee::Account(owner), permission: FullControl };
    let further = further.iter().map(|(grantee, permission)| Grant { grantee: *grantee, permission: *permission });
    Ok(Acl::new(std::iter::once(full).chain(further).collect()))
}

/// `id="…"`, `uri="…"`; addresses are of the past.
fn from_header(partition: &Partition, text: &str) -> Result<Grantee, Fault> {
    let (kind, value) =
        text.trim().split_once('=').ok_or_else(|| invalid_argument("Argument format not recognized"))?;
    let value = value.trim().trim_matches('"');
    match kind.trim() {
        "id" => account(partition, value),
        "uri" => group(value),
        "emailAddress" => Err(by_address()),
        _ => Err(invalid_argument("Argument format not recognized")),
    }
}

fn from_xml(partition: &Partition, list: api::AccessControlPolicy, owner: AccountId) -> Result<Acl, Fault> {
    let named = list.owner.as_ref().and_then(|owner| owner.id.as_deref()).ok_or_else(malformed_xml)?;
    if named != Account::canonical_user_id(owner) {
        return Err(Fault::new("AccessDenied", 403, "Access Denied"));
    }
    let given = list.grants.unwrap_or_default();
    // "An ACL can have up to 100 grants."
    if given.len() > 100 {
        return Err(malformed_xml());
    }
    let mut grants = Vec::with_capacity(given.len());
    for grant in given {
        let grantee = grant.grantee.ok_or_else(malformed_xml)?;
        let grantee = match (grantee.id.as_deref(), grantee.uri.as_deref(), grantee.email_address) {
            (Some(id), None, None) => account(partition, id)?,
            (None, Some(uri), None) => group(uri)?,
            (None, None, Some(_)) => return Err(by_address()),
            _ => return Err(malformed_xml()),
        };
        let named = |(_, name): &&(Permission, &str)| grant.permission.as_deref() == Some(*name);
        let (permission, _) = PERMISSIONS.iter().find(named).ok_or_else(malformed_xml)?;
        grants.push(Grant { grantee, permission: *permission });
    }
    Ok(Acl::new(grants))
}

fn account(partition: &Partition, id: &str) -> Result<Grantee, Fault> {
    partition.account_of_canonical_user(id).map(Grantee::Account).ok_or_else(|| invalid_argument("Invalid id"))
}

fn group(uri: &str) -> Result<Grantee, Fault> {
    let found = GROUPS.iter().find(|(_, known)| *known == uri).map(|(group, _)| *group);
    found.ok_or_else(|| invalid_argument("Invalid group uri"))
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_Grantee.html>: no longer since October 2025.
fn by_address() -> Fault {
    Fault::new("MethodNotAllowed", 405, "Email grantees are no longer supported.")
}

/// An account as lists name it.
pub(crate) fn owner(account: AccountId) -> api::Owner {
    api::Owner { display_name: None, id: Some(Account::canonical_user_id(account)) }
}

/// A grant as S3 shows it.
pub(crate) fn shown(grant: Grant) -> api::Grant {
    let (id, uri) = match grant.grantee {
        Grantee::Account(account) => (Some(Account::canonical_user_id(account)), None),
        group => (None, GROUPS.iter().find(|(known, _)| *known == group).map(|(_, uri)| (*uri).to_owned())),
    };
    let kind = if id.is_some() { "CanonicalUser" } else { "Group" };
    let permission =
        PERMISSIONS.iter().find(|(known, _)| *known == grant.permission).map(|(_, name)| (*name).to_owned());
    api::Grant {
        grantee: Some(api::Grantee { display_name: None, email_address: None, id, r#type: kind.to_owned(), uri }),
        permission,
    }
}
