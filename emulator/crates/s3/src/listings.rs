//! Objects and versions of a bucket.

use std::ops::Bound;
use std::sync::Arc;

use models::s3::{
    CommonPrefix, DeleteMarkerEntry, ListObjectVersionsOutput, ListObjectVersionsRequest, ListObjectsOutput,
    ListObjectsRequest, ListObjectsV2Output, ListObjectsV2Request, Object as ObjectEntry,
    ObjectVersion as VersionEntry, Owner,
};
use service::{View, open_token, seal_token};
use state::bucket::{Bucket, Version, VersionId, Versions};
use state::resource::PolicyResource;
use state::{Partition, Shared};
use wire::Fault;

use crate::checksums::scope;
use crate::configuration::acl::owner;
use crate::fault::{self, invalid_argument};
use crate::list::{Encoding, Page, Wanted, most, page};
use crate::resource::bucket;

/// The objects behind a key, not before a prefix.
fn behind<'b>(
    bucket: &'b Bucket,
    prefix: &str,
    after: Option<&str>,
) -> impl Iterator<Item = (&'b Arc<str>, &'b Shared<Versions>)> {
    let start = match after {
        Some(after) if after >= prefix => Bound::Excluded(Arc::from(after)),
        _ => Bound::Included(Arc::from(prefix)),
    };
    bucket.objects.range::<_, Arc<str>>((start, Bound::Unbounded))
}

/// The current versions that are no delete markers.
fn objects<'b>(bucket: &'b Bucket, wanted: &Wanted<'_>) -> Page<(&'b str, &'b Version)> {
    let current = behind(bucket, wanted.prefix, wanted.after).filter_map(|(key, versions)| {
        let version: &Version = versions.current()?;
        version.object.as_ref()?;
        Some((&**key, (&**key, version)))
    });
    page(current, wanted)
}

fn prefixes(page: Vec<String>, encoding: Encoding) -> Option<Vec<CommonPrefix>> {
    let prefixes = page.into_iter().map(|prefix| CommonPrefix { prefix: Some(encoding.text(&prefix)) });
    Some(prefixes.collect::<Vec<_>>()).filter(|prefixes| !prefixes.is_empty())
}

fn entry(key: &str, version: &Version, encoding: Encoding, of: Option<Owner>) -> Option<ObjectEntry> {
    let object = version.object.as_ref()?;
    Some(ObjectEntry {
        key: Some(encoding.text(key)),
        last_modified: Some(version.modified),
        e_tag: Some(format!("\"{}\"", object.etag)),
        checksum_algorithm: object.checksum.as_ref().map(|stored| vec![stored.checksum.algorithm.name().to_owned()]),
        checksum_type: object.checksum.as_ref().map(|stored| scope(stored).to_owned()),
        size: i64::try_from(object.content.len()).ok(),
        storage_class: Some(object.storage_class.to_string()),
        owner: of,
        ..ObjectEntry::default()
    })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html>
pub(crate) fn list_objects(view: &View<'_>, request: ListObjectsRequest) -> Result<ListObjectsOutput, Fault> {
    let (resource, bucket) = bucket(view.partition, &request.bucket, request.expected_bucket_owner.as_deref())?;
    let encoding = Encoding::of(request.encoding_type.as_deref())?;
    let wanted = Wanted {
        prefix: request.prefix.as_deref().unwrap_or_default(),
        delimiter: request.delimiter.as_deref().filter(|delimiter| !delimiter.is_empty()),
        after: request.marker.as_deref().filter(|marker| !marker.is_empty()),
        most: most(request.max_keys, "maxKeys")?,
    };
    let page = objects(bucket, &wanted);
    // "This element is returned only if you specify the delimiter request parameter."
    let next = page.last.filter(|_| page.truncated && wanted.delimiter.is_some());
    let owners = Owners::of(view.partition, resource);
    let contents =
        page.entries.iter().filter_map(|(key, version)| entry(key, version, encoding, Some(owners.owner(version))));
    Ok(ListObjectsOutput {
        is_truncated: Some(page.truncated),
        marker: Some(encoding.text(wanted.after.unwrap_or_default())),
        next_marker: encoding.optional(next.as_deref()),
        contents: Some(contents.collect()),
        name: Some(request.bucket.clone()),
        prefix: Some(encoding.text(wanted.prefix)),
        delimiter: encoding.optional(wanted.delimiter),
        max_keys: i64::try_from(wanted.most).ok(),
        common_prefixes: prefixes(page.prefixes, encoding),
        encoding_type: request.encoding_type.clone(),
        ..ListObjectsOutput::default()
    })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html>
pub(crate) fn list_objects_v2(view: &View<'_>, request: ListObjectsV2Request) -> Result<ListObjectsV2Output, Fault> {
    let (resource, bucket) = bucket(view.partition, &request.bucket, request.expected_bucket_owner.as_deref())?;
    let encoding = Encoding::of(request.encoding_type.as_deref())?;
    let token = match request.continuation_token.as_deref() {
        None => None,
        Some(token) => Some(open_token(token, "").ok_or_else(|| {
            let fault = invalid_argument("The continuation token provided is incorrect");
            fault::with(fault, "ArgumentName", "continuation-token")
        })?),
    };
    let wanted = Wanted {
        prefix: request.prefix.as_deref().unwrap_or_default(),
        delimiter: request.delimiter.as_deref().filter(|delimiter| !delimiter.is_empty()),
        after: token.as_deref().or(request.start_after.as_deref()).filter(|after| !after.is_empty()),
        most: most(request.max_keys, "max-keys")?,
    };
    let page = objects(bucket, &wanted);
    let owners = (request.fetch_owner == Some(true)).then(|| Owners::of(view.partition, resource));
    let owned = |version: &Version| owners.as_ref().map(|owners| owners.owner(version));
    let count = page.entries.len() + page.prefixes.len();
    let contents: Vec<_> =
        page.entries.iter().filter_map(|(key, version)| entry(key, version, encoding, owned(version))).collect();
    Ok(ListObjectsV2Output {
        is_truncated: Some(page.truncated),
        contents: Some(contents).filter(|contents| !contents.is_empty()),
        name: Some(request.bucket.clone()),
        prefix: Some(encoding.text(wanted.prefix)),
        delimiter: encoding.optional(wanted.delimiter),
        max_keys: i64::try_from(wanted.most).ok(),
        common_prefixes: prefixes(page.prefixes, encoding),
        encoding_type: request.encoding_type.clone(),
        key_count: i64::try_from(count).ok(),
        continuation_token: request.continuation_token.clone(),
        next_continuation_token: page.last.filter(|_| page.truncated).map(|last| seal_token(&last, "")),
        start_after: encoding.optional(request.start_after.as_deref()),
        ..ListObjectsV2Output::default()
    })
}

/// Whose the versions of a bucket are. Nearly all are its owner's, whose id is worked out once for a page.
struct Owners<'v> {
    partition: &'v Partition,
    bucket: &'v PolicyResource,
    own: Owner,
}

impl<'v> Owners<'v> {
    fn of(partition: &'v Partition, bucket: &'v PolicyResource) -> Owners<'v> {
        Owners { partition, bucket, own: owner(bucket.account) }
    }
    fn owner(&self, version: &Version) -> Owner {
        let account = self.partition.object_owner(self.bucket, version);
        if account == self.bucket.account { self.own.clone() } else { owner(account) }
    }
}

/// A version in a listing.
#[derive(Clone, Copy)]
struct Listed<'b> {
    key: &'b str,
    version: &'b Version,
    latest: bool,
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html>
pub(crate) fn list_object_versions(
    view: &View<'_>,
    request: ListObjectVersionsRequest,
) -> Result<ListObjectVersionsOutput, Fault> {
    let (resource, bucket) = bucket(view.partition, &request.bucket, request.expected_bucket_owner.as_deref())?;
    let encoding = Encoding::of(request.encoding_type.as_deref())?;
    let key_marker = request.key_marker.as_deref().filter(|marker| !marker.is_empty());
    let version_marker = request.version_id_marker.as_deref().filter(|marker| !marker.is_empty());
    if version_marker.is_some() && key_marker.is_none() {
        return Err(invalid_argument("A version-id marker cannot be specified without a key marker."));
    }
    let wanted = Wanted {
        prefix: request.prefix.as_deref().unwrap_or_default(),
        delimiter: request.delimiter.as_deref().filter(|delimiter| !delimiter.is_empty()),
        after: key_marker,
        most: most(request.max_keys, "max-keys")?,
    };
    let page = page(versions(bucket, &wanted, version_marker), &wanted);
    let owners = Owners::of(view.partition, resource);
    let (mut found, mut markers) = (Vec::new(), Vec::new());
    for Listed { key, version, latest } in &page.entries {
        let (key, id) = (Some(encoding.text(key)), Some(version.id.to_string()));
        let (latest, modified, owner) = (Some(*latest), Some(version.modified), Some(owners.owner(version)));
        match &version.object {
            None => markers.push(DeleteMarkerEntry {
                owner,
                key,
                version_id: id,
                is_latest: latest,
                last_modified: modified,
            }),
            Some(object) => found.push(VersionEntry {
                e_tag: Some(format!("\"{}\"", object.etag)),
                checksum_algorithm: object
                    .checksum
                    .as_ref()
                    .map(|stored| vec![stored.checksum.algorithm.name().to_owned()]),
                checksum_type: object.checksum.as_ref().map(|stored| scope(stored).to_owned()),
                size: i64::try_from(object.content.len()).ok(),
                storage_class: Some(object.storage_class.to_string()),
                key,
                version_id: id,
                is_latest: latest,
                last_modified: modified,
                owner,
                ..VersionEntry::default()
            }),
        }
    }
    let last = page.last.filter(|_| page.truncated);
    let last_version = page.entries.last().filter(|listed| last.as_deref() == Some(listed.key));
    Ok(ListObjectVersionsOutput {
        is_truncated: Some(page.truncated),
        key_marker: Some(encoding.text(key_marker.unwrap_or_default())),
        version_id_marker: Some(version_marker.unwrap_or_default().to_owned()),
        next_key_marker: encoding.optional(last.as_deref()),
        next_version_id_marker: last_version.map(|listed| listed.version.id.to_string()),
        versions: Some(found).filter(|found| !found.is_empty()),
        delete_markers: Some(markers).filter(|markers| !markers.is_empty()),
        name: Some(request.bucket.clone()),
        prefix: Some(encoding.text(wanted.prefix)),
        delimiter: encoding.optional(wanted.delimiter),
        max_keys: i64::try_from(wanted.most).ok(),
        common_prefixes: prefixes(page.prefixes, encoding),
        encoding_type: request.encoding_type.clone(),
        ..ListObjectVersionsOutput::default()
    })
}

/// Versions behind a marker, by key and then the newest first: with the id of a version, the rest of its key's too.
fn versions<'b>(
    bucket: &'b Bucket,
    wanted: &Wanted<'_>,
    marker: Option<&str>,
) -> impl Iterator<Item = (&'b str, Listed<'b>)> {
    let marker = marker.map(VersionId::from);
    let of_marker = wanted.after.filter(|_| marker.is_some()).and_then(|key| bucket.objects.get_key_value(key));
    let rest = behind(bucket, wanted.prefix, wanted.after);
    let all = of_marker.into_iter().map(|found| (found, true)).chain(rest.map(|found| (found, false)));
    all.flat_map(move |((key, versions), is_marked)| {
        // A version that was deleted since is passed already.
        let is_there = |id: &VersionId| versions.newest_first().any(|version| version.id == *id);
        let marker = marker.clone().filter(|id| is_marked && is_there(id));
        let mut passed = marker.is_none();
        let listed = versions.newest_first().enumerate().filter(move |(_, version)| {
            let shown = passed;
            passed = passed || marker.as_ref() == Some(&version.id);
            shown
        });
        listed.map(move |(at, version)| {
            let version: &Version = version;
            (&**key, Listed { key, version, latest: at == 0 })
        })
    })
}
