//! Access control lists: how requests write them, and how they are shown.

use aws::{AccountId, Arn};
use models::s3 as api;
use service::View;
use state::bucket::configuration::{
    Acl, Grant, Grantee, ObjectOwnership, Permission, configuration_mut, own_by, put_acl,
};
use state::resource::{PolicyResource, ResourceError};
use state::{Account, Partition, Tx};
use wire::Fault;

use super::{find, invalid_argument, invalid_request, refused};
use crate::conditions::readable;
use crate::fault::Place;
use crate::resource::{bucket, version_id};

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

/// What the headers of a request ask for, by permission.
type Given<'r> = [(Permission, Option<&'r str>); 5];

/// The headers of a request that has them; those of objects have no `WRITE`.
macro_rules! given {
    ($request:expr $(, $write:ident)?) => {{
        use state::bucket::configuration::Permission;
        let write: Option<&str> = None $(.or($request.$write.as_deref()))?;
        [
            (Permission::FullControl, $request.grant_full_control.as_deref()),
            (Permission::Read, $request.grant_read.as_deref()),
            (Permission::ReadAcp, $request.grant_read_acp.as_deref()),
            (Permission::Write, write),
            (Permission::WriteAcp, $request.grant_write_acp.as_deref()),
        ]
    }};
}
pub(crate) use given;

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
    let (arn, owner) = (bucket.arn.clone(), bucket.account);
    let asked = Asked::of_bucket(input.acl.as_deref(), given!(input, grant_write));
    if let Some(acl) = asked.acl(tx.partition(), bucket, owner, input.access_control_policy)? {
        put_acl(tx, &arn, acl).map_err(|error| refused(&error, tx.call, "s3:PutBucketAcl", &arn))?;
    }
    Ok(api::PutBucketAclResponse {})
}

/// What a new bucket is to have of ownership and list. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html>: new buckets do without lists and block
/// public ones.
pub(crate) fn start(
    tx: &mut Tx<'_>,
    bucket: &Arn,
    ownership: Option<ObjectOwnership>,
    acl: Option<Acl>,
) -> Result<(), Fault> {
    if let Some(ownership) = ownership {
        own_by(tx, bucket, Some(ownership)).map_err(|error| refused(&error, tx.call, "s3:CreateBucket", bucket))?;
    }
    let Some(acl) = acl.filter(|acl| acl.reaches_beyond(tx.call.account)) else { return Ok(()) };
    put_acl(tx, bucket, acl).map_err(|error| match error {
        ResourceError::AclsNotSupported => {
            Fault::new("InvalidBucketAclWithObjectOwnership", 400, ResourceError::AclLetsInOthers.to_string())
        }
        ResourceError::PublicAclBlocked => Fault::new(
            "InvalidBucketAclWithBlockPublicAccessError",
            400,
            "Bucket cannot have public ACLs set with BlockPublicAccess enabled",
        ),
        other => refused(&other, tx.call, "s3:CreateBucket", bucket),
    })
}

/// The list of a bucket that is made again.
pub(crate) fn reset(tx: &mut Tx<'_>, bucket: &Arn, acl: Option<Acl>) -> Result<(), Fault> {
    configuration_mut(tx, bucket)
        .map(|it| it.acl = Acl::default())
        .map_err(|error| refused(&error, tx.call, "s3:CreateBucket", bucket))?;
    start(tx, bucket, None, acl)
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html>
pub(crate) fn get_of_object(
    view: &View<'_>,
    input: api::GetObjectAclRequest,
) -> Result<api::GetObjectAclOutput, Fault> {
    let (resource, bucket) = bucket(view.partition, &input.bucket, input.expected_bucket_owner.as_deref())?;
    version_id(input.version_id.as_ref())?;
    let place = Place { bucket: &input.bucket, key: &input.key, version: input.version_id.as_deref() };
    let version = readable(bucket, place)?;
    let account = view.partition.object_owner(resource, version);
    let grants = view.partition.effective_object_acl(resource, version).grants(account);
    Ok(api::GetObjectAclOutput {
        owner: Some(owner(account)),
        grants: Some(grants.into_iter().map(shown).collect()),
        ..api::GetObjectAclOutput::default()
    })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html>
pub(crate) fn put_of_object(
    tx: &mut Tx<'_>,
    input: api::PutObjectAclRequest,
) -> Result<api::PutObjectAclOutput, Fault> {
    let (resource, bucket) = bucket(tx.partition(), &input.bucket, input.expected_bucket_owner.as_deref())?;
    let id = version_id(input.version_id.as_ref())?;
    let place = Place { bucket: &input.bucket, key: &input.key, version: input.version_id.as_deref() };
    let owner = tx.partition().object_owner(resource, readable(bucket, place)?);
    let asked = Asked::of_object(input.acl.as_deref(), given!(input, grant_write));
    if let Some(acl) = asked.acl(tx.partition(), resource, owner, input.access_control_policy)? {
        state::bucket::put_object_acl(tx, &input.bucket, &input.key, id.as_ref(), acl)
            .map_err(|error| place.fault_of(&error, "PUT"))?;
    }
    Ok(api::PutObjectAclOutput::default())
}

/// The list that a request asks for in its headers.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'r> {
    canned: Option<&'r str>,
    given: Given<'r>,
    is_object: bool,
}

impl<'r> Asked<'r> {
    pub(crate) fn of_bucket(canned: Option<&'r str>, given: Given<'r>) -> Asked<'r> {
        Asked { canned, given, is_object: false }
    }
    pub(crate) fn of_object(canned: Option<&'r str>, given: Given<'r>) -> Asked<'r> {
        Asked { canned, given, is_object: true }
    }
    /// What stands in the headers, if anything does.
    pub(crate) fn in_headers(
        self,
        partition: &Partition,
        owner: AccountId,
        of_bucket: AccountId,
    ) -> Result<Option<Acl>, Fault> {
        let by_header = self.given.iter().any(|(_, header)| header.is_some());
        match self.canned {
            Some(_) if by_header => {
                Err(invalid_request("Specifying both Canned ACLs and Header Grants is not allowed"))
            }
            Some(name) => canned(name, owner, of_bucket, self.is_object).map(Some),
            None if by_header => {
                let mut grants = Vec::new();
                for (permission, header) in self.given {
                    for grantee in header.into_iter().flat_map(|header| header.split(',')) {
                        grants.push(Grant { grantee: from_header(partition, grantee)?, permission });
                    }
                }
                Ok(Some(Acl::new(grants)))
            }
            None => Ok(None),
        }
    }
    /// The list that replaces another; none where the bucket does without lists and this one says no more.
    fn acl(
        self,
        partition: &Partition,
        bucket: &PolicyResource,
        owner: AccountId,
        list: Option<api::AccessControlPolicy>,
    ) -> Result<Option<Acl>, Fault> {
        match (self.in_headers(partition, owner, bucket.account)?, list) {
            (Some(acl), None) => Ok(Some(acl)),
            (None, Some(list)) => {
                let acl = from_xml(partition, list, owner)?;
                Ok(Some(acl).filter(|acl| partition.has_acls(bucket) || !is_full(acl, owner)))
            }
            (None, None) => Err(Fault::new("MissingSecurityHeader", 400, "Your request was missing a required header")),
            (Some(_), Some(_)) => Err(Fault::new("UnexpectedContent", 400, "This request does not support content")),
        }
    }
    /// The list of an object that is put into a bucket.
    pub(crate) fn of_new_object(self, tx: &Tx<'_>, name: &str) -> Result<Acl, Fault> {
        let bucket = find(tx.partition(), name, None)?;
        let has_acls = tx.partition().has_acls(bucket);
        let writer = tx.call.caller.writer().filter(|_| has_acls).unwrap_or(bucket.account);
        let Some(acl) = self.in_headers(tx.partition(), writer, bucket.account)? else { return Ok(Acl::default()) };
        let is_private = self.canned.is_some_and(|name| name != "bucket-owner-full-control");
        if !has_acls && !is_private && is_full(&acl, bucket.account) {
            return Ok(Acl::default());
        }
        Ok(acl)
    }
}

/// "Your bucket accepts only … bucket owner full control ACLs … or equivalent forms of this ACL expressed in XML."
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html>
fn is_full(acl: &Acl, owner: AccountId) -> bool {
    acl.grants(owner) == Acl::default().grants(owner)
}

/// [Canned ACLs](https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl). Those that name the
/// bucket's owner are ignored of buckets themselves.
fn canned(name: &str, owner: AccountId, of_bucket: AccountId, is_object: bool) -> Result<Acl, Fault> {
    use Permission::{FullControl, Read, ReadAcp, Write};
    let bucket_owner = [Grantee::Account(of_bucket)];
    let (grantees, permissions) = match name {
        "bucket-owner-full-control" if is_object && owner != of_bucket => (&bucket_owner[..], &[FullControl][..]),
        "bucket-owner-read" if is_object && owner != of_bucket => (&bucket_owner[..], &[Read][..]),
        "private" | "bucket-owner-full-control" | "bucket-owner-read" => (&[][..], &[][..]),
        "public-read" => (&[Grantee::AllUsers][..], &[Read][..]),
        "public-read-write" => (&[Grantee::AllUsers][..], &[Read, Write][..]),
        "authenticated-read" => (&[Grantee::AuthenticatedUsers][..], &[Read][..]),
        "log-delivery-write" if !is_object => (&[Grantee::LogDelivery][..], &[Write, ReadAcp][..]),
        _ => return Err(invalid_argument("The canned ACL is not one of those that S3 knows")),
    };
    let full = Grant { grantee: Grantee::Account(owner), permission: FullControl };
    let further = grantees
        .iter()
        .flat_map(|grantee| permissions.iter().map(|permission| Grant { grantee: *grantee, permission: *permission }));
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
    let named = list.owner.as_ref().and_then(|owner| owner.id.as_deref()).ok_or_else(malformed)?;
    if named != Account::canonical_user_id(owner) {
        return Err(Fault::new("AccessDenied", 403, "Access Denied"));
    }
    let given = list.grants.unwrap_or_default();
    // "An ACL can have up to 100 grants."
    if given.len() > 100 {
        return Err(malformed());
    }
    let mut grants = Vec::with_capacity(given.len());
    for grant in given {
        let grantee = grant.grantee.ok_or_else(malformed)?;
        let grantee = match (grantee.id.as_deref(), grantee.uri.as_deref(), grantee.email_address) {
            (Some(id), None, None) => account(partition, id)?,
            (None, Some(uri), None) => group(uri)?,
            (None, None, Some(_)) => return Err(by_address()),
            _ => return Err(malformed()),
        };
        let named = |(_, name): &&(Permission, &str)| grant.permission.as_deref() == Some(*name);
        let (permission, _) = PERMISSIONS.iter().find(named).ok_or_else(malformed)?;
        grants.push(Grant { grantee, permission: *permission });
    }
    Ok(Acl::new(grants))
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList>
fn malformed() -> Fault {
    let message = "The XML you provided was not well-formed or did not validate against our published schema";
    Fault::new("MalformedACLError", 400, message)
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
