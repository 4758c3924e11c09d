//! Buckets themselves, and whether they keep versions.

use aws::{AccountId, Region};
use models::s3::{
    Bucket as BucketEntry, CreateBucketOutput, CreateBucketRequest, DeleteBucketRequest, DeleteBucketResponse,
    GetBucketLocationOutput, GetBucketLocationRequest, GetBucketVersioningOutput, GetBucketVersioningRequest,
    HeadBucketOutput, HeadBucketRequest, ListBucketsOutput, ListBucketsRequest, PutBucketVersioningRequest,
    PutBucketVersioningResponse, errors,
};
use service::{View, open_token, seal_token};
use state::Tx;
use state::bucket::{self, Versioning};
use state::resource::ResourceError;
use wire::Fault;

use crate::configuration::acl::{self, Asked, given, owner};
use crate::configuration::ownership;
use crate::configuration::tagging::bucket_tags;
use crate::fault::{self, Place, invalid_argument};
use crate::resource::bucket;

/// The Region that was there first: <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html> has no name
/// for it, and making a bucket there again is no error.
const FIRST_REGION: &str = "us-east-1";

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html>
pub(crate) fn create_bucket(tx: &mut Tx<'_>, request: CreateBucketRequest) -> Result<CreateBucketOutput, Fault> {
    let name = request.bucket;
    let configuration = request.create_bucket_configuration.unwrap_or_default();
    let region = region(&tx.call.region, configuration.location_constraint.as_deref())?;
    check_namespace(&name, request.bucket_namespace.as_deref(), tx.call.account, &region)?;
    let location =
        if region.as_str() == FIRST_REGION { format!("/{name}") } else { format!("http://{name}.s3.amazonaws.com/") };
    let output = CreateBucketOutput { location: Some(location), bucket_arn: Some(tx.partition().bucket_arn(&name)) };
    let tags = configuration.tags.unwrap_or_default();
    let tags = bucket_tags(&tags)?;
    let asked = Asked::of_bucket(request.acl.as_deref(), given!(request, grant_write));
    let acl = asked.in_headers(tx.partition(), tx.call.account, tx.call.account)?;
    let ownership = request.object_ownership.as_deref();
    let ownership = ownership.map(|name| ownership::named(name).ok_or_else(malformed_ownership)).transpose()?;
    let with_lock = request.object_lock_enabled_for_bucket.unwrap_or(false);
    match bucket::create(tx, tx.call.account, &region, &name, tags, with_lock) {
        Ok(()) => {
            let arn = tx.partition().bucket(&name).map(|(made, _)| made.arn.clone());
            if let Some(arn) = arn {
                acl::start(tx, &arn, ownership, acl)?;
            }
            Ok(output)
        }
        Err(ResourceError::Exists(..)) => {
            let owner = tx.partition().buckets.get(name.as_str());
            if owner != Some(&tx.call.account) {
                return Err(fault::with(already_exists(), "BucketName", name));
            }
            // "If you re-create an existing bucket that you already own in the North Virginia Region, Amazon S3 returns 200 OK
            // and resets the bucket access control lists."
            // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList
            let existing = tx.partition().bucket(&name).map(|(found, _)| (found.arn.clone(), found.region.clone()));
            let is_first = |region: &Region| region.as_str() == FIRST_REGION;
            let is_again = |of: &Region| [of, &region, &tx.call.region].into_iter().all(is_first);
            if let Some((arn, _)) = existing.filter(|(_, of)| is_again(of)) {
                acl::reset(tx, &arn, acl)?;
                return Ok(output);
            }
            let message = "Your previous request to create the named bucket succeeded and you already own it.";
            Err(fault::with(errors::BUCKET_ALREADY_OWNED_BY_YOU.fault(message), "BucketName", name))
        }
        Err(ResourceError::BadName(..)) => Err(invalid_name(&name)),
        Err(other) => Err(Fault::new("InternalError", 500, other.to_string())),
    }
}

/// "Bucket names can only end with the suffix `-an` when you are creating buckets in your account regional namespace", and
/// there they end in account and Region before it:
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html#account-regional-naming-rules>.
fn check_namespace(name: &str, namespace: Option<&str>, account: AccountId, region: &Region) -> Result<(), Fault> {
    let is_regional = namespace == Some("account-regional");
    let suffix = format!("-{account}-{}-an", region.as_str());
    match (is_regional, name.ends_with("-an")) {
        (true, _) if !name.ends_with(&suffix) => {
            let message = format!("The name of a bucket in the account regional namespace must end in {suffix}.");
            Err(fault::with(Fault::new("InvalidNamespaceHeader", 400, message), "BucketName", name))
        }
        (false, true) => Err(invalid_name(name)),
        _ => Ok(()),
    }
}

fn invalid_name(name: &str) -> Fault {
    fault::with(Fault::new("InvalidBucketName", 400, "The specified bucket is not valid."), "BucketName", name)
}

fn malformed_ownership() -> Fault {
    fault::invalid_argument("Invalid x-amz-object-ownership header")
}

fn already_exists() -> Fault {
    errors::BUCKET_ALREADY_EXISTS.fault(
        "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please \
         select a different name and try again.",
    )
}

/// Where a bucket is made: the Region of the endpoint, unless that is the first one, which makes them everywhere.
fn region(endpoint: &Region, constraint: Option<&str>) -> Result<Region, Fault> {
    let is_first = endpoint.as_str() == FIRST_REGION;
    match constraint.filter(|constraint| !constraint.is_empty()) {
        None if is_first => Ok(endpoint.clone()),
        Some("EU") if is_first || endpoint.as_str() == "eu-west-1" => Ok(Region::from("eu-west-1")),
        Some(constraint) if is_first && (constraint == FIRST_REGION || !is_region(constraint)) => {
            Err(Fault::new("InvalidLocationConstraint", 400, "The specified location-constraint is not valid"))
        }
        Some(constraint) if is_first || constraint == endpoint.as_str() => Ok(Region::from(constraint)),
        constraint => {
            let constraint = constraint.unwrap_or("unspecified");
            let message = format!(
                "The {constraint} location constraint is incompatible for the region specific endpoint this request was \
                 sent to."
            );
            Err(Fault::new("IllegalLocationConstraintException", 400, message))
        }
    }
}

/// `eu-west-1`, by its form.
fn is_region(name: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase());
    let mut parts = name.rsplit('-');
    let number = parts.next().is_some_and(|last| !last.is_empty() && last.chars().all(|c| c.is_ascii_digit()));
    number && parts.clone().count() > 1 && parts.all(is_word)
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html>
pub(crate) fn head_bucket(view: &View<'_>, request: HeadBucketRequest) -> Result<HeadBucketOutput, Fault> {
    let (resource, _) = bucket(view.partition, &request.bucket, request.expected_bucket_owner.as_deref())?;
    Ok(HeadBucketOutput {
        access_point_alias: Some(false),
        bucket_region: Some(resource.region.as_str().to_owned()),
        ..HeadBucketOutput::default()
    })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html>
pub(crate) fn get_bucket_location(
    view: &View<'_>,
    request: GetBucketLocationRequest,
) -> Result<GetBucketLocationOutput, Fault> {
    let (resource, _) = bucket(view.partition, &request.bucket, request.expected_bucket_owner.as_deref())?;
    let named = Some(resource.region.as_str().to_owned()).filter(|region| region != FIRST_REGION);
    Ok(GetBucketLocationOutput { location_constraint: named })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html>
pub(crate) fn list_buckets(view: &View<'_>, request: ListBucketsRequest) -> Result<ListBucketsOutput, Fault> {
    let most = match request.max_buckets {
        None => usize::MAX,
        Some(most @ 1..=10_000) => usize::try_from(most).unwrap_or(usize::MAX),
        Some(_) => return Err(invalid_argument("Argument max-buckets must be an integer between 1 and 10000.")),
    };
    let after = match &request.continuation_token {
        None => None,
        Some(token) => Some(
            open_token(token, "").ok_or_else(|| invalid_argument("The continuation token provided is incorrect"))?,
        ),
    };
    let account = view.partition.account(view.call.account);
    let prefix = request.prefix.as_deref().unwrap_or_default();
    let mut wanted = account.into_iter().flat_map(|account| account.buckets()).filter(|(resource, _)| {
        resource.name.starts_with(prefix)
            && request.bucket_region.as_deref().is_none_or(|region| resource.region.as_str() == region)
            && after.as_deref().is_none_or(|after| &*resource.name > after)
    });
    let is_paged = request.max_buckets.is_some();
    let buckets: Vec<BucketEntry> = wanted
        .by_ref()
        .take(most)
        .map(|(resource, bucket)| BucketEntry {
            name: Some(resource.name.to_string()),
            creation_date: Some(bucket.created.truncated()),
            bucket_region: Some(resource.region.as_str().to_owned()).filter(|_| is_paged),
            bucket_arn: Some(resource.arn.to_string()),
        })
        .collect();
    let last = buckets.last().and_then(|bucket| bucket.name.clone());
    let next = wanted.next().and(last).map(|last| seal_token(&last, ""));
    Ok(ListBucketsOutput {
        buckets: Some(buckets),
        owner: Some(owner(view.call.account)),
        continuation_token: next,
        prefix: request.prefix,
    })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html>
pub(crate) fn delete_bucket(tx: &mut Tx<'_>, request: DeleteBucketRequest) -> Result<DeleteBucketResponse, Fault> {
    let name = request.bucket;
    bucket(tx.partition(), &name, request.expected_bucket_owner.as_deref())?;
    bucket::delete(tx, &name).map_err(|error| {
        fault::with(Place { bucket: &name, key: "", version: None }.fault(&error), "BucketName", name.clone())
    })?;
    Ok(DeleteBucketResponse {})
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html>
pub(crate) fn get_bucket_versioning(
    view: &View<'_>,
    request: GetBucketVersioningRequest,
) -> Result<GetBucketVersioningOutput, Fault> {
    let (_, bucket) = bucket(view.partition, &request.bucket, request.expected_bucket_owner.as_deref())?;
    let status = match bucket.versioning {
        Versioning::Never => None,
        Versioning::Enabled => Some("Enabled".to_owned()),
        Versioning::Suspended => Some("Suspended".to_owned()),
    };
    Ok(GetBucketVersioningOutput { status, mfa_delete: None })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html>
pub(crate) fn put_bucket_versioning(
    tx: &mut Tx<'_>,
    request: PutBucketVersioningRequest,
) -> Result<PutBucketVersioningResponse, Fault> {
    let (_, found) = bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let configuration = request.versioning_configuration;
    if configuration.mfa_delete.as_deref() == Some("Enabled") {
        return Err(fault::not_implemented("MFA delete"));
    }
    let enabled = match configuration.status.as_deref() {
        Some("Enabled") => true,
        Some("Suspended") => false,
        _ => {
            let message = "The Versioning element must be specified";
            return Err(Fault::new("IllegalVersioningConfigurationException", 400, message));
        }
    };
    // "You must remove the replication configuration before you can disable versioning on the source bucket."
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-requirements.html
    if !enabled && found.configuration.document("replication", "").is_some() {
        let message = "A replication configuration is present on this bucket, so you cannot change the versioning state. To change \
             the versioning state, first delete the replication configuration.";
        return Err(Fault::new("InvalidBucketState", 409, message));
    }
    let place = Place { bucket: &request.bucket, key: "", version: None };
    bucket::set_versioning(tx, &request.bucket, enabled).map_err(|error| place.fault(&error))?;
    Ok(PutBucketVersioningResponse {})
}
