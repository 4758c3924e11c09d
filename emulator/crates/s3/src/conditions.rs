//! [Conditional requests](https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html) and ranges.

use std::ops::Range;

use aws::Timestamp;
use state::bucket::{Bucket, BucketError, Version};
use wire::Fault;

use crate::fault::{self, Place};

/// What a reader asks for.
#[derive(Default)]
pub(crate) struct Conditions<'r> {
    pub(crate) if_match: Option<&'r str>,
    pub(crate) if_none_match: Option<&'r str>,
    pub(crate) if_modified_since: Option<Timestamp>,
    pub(crate) if_unmodified_since: Option<Timestamp>,
}

impl Conditions<'_> {
    /// "If both … `If-Match` evaluates to true, and `If-Unmodified-Since` to false, then S3 returns 200 OK", and the like for
    /// the other two: <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html>.
    pub(crate) fn check(&self, etag: &str, modified: Timestamp) -> Result<(), Fault> {
        let is_later = |than: Timestamp| modified.seconds() > than.seconds();
        match (self.if_match, self.if_unmodified_since) {
            (Some(tags), _) if !matches(tags, etag) => return Err(fault::precondition_failed("If-Match")),
            (None, Some(since)) if is_later(since) => return Err(fault::precondition_failed("If-Unmodified-Since")),
            _ => {}
        }
        let is_known = match (self.if_none_match, self.if_modified_since) {
            (Some(tags), _) => matches(tags, etag),
            (None, Some(since)) => !is_later(since),
            (None, None) => false,
        };
        if !is_known {
            return Ok(());
        }
        let fault = Fault::new("NotModified", 304, "Not Modified");
        let fault = fault::with(fault, "etag", format!("\"{etag}\""));
        Err(fault::with(fault, "last-modified", modified.format("%a, %d %b %Y %H:%M:%S GMT")))
    }
    /// Of the source of a copy nothing is "not modified": every condition that does not hold fails.
    pub(crate) fn check_source(&self, etag: &str, modified: Timestamp) -> Result<(), Fault> {
        self.check(etag, modified).map_err(|fault| match fault.status {
            304 => fault::precondition_failed("x-amz-copy-source-If-None-Match"),
            _ => fault,
        })
    }
}

/// Whether a list of entity tags names one; `*` names all.
fn matches(tags: &str, etag: &str) -> bool {
    tags.split(',')
        .map(|tag| tag.trim().trim_start_matches("W/").trim_matches('"'))
        .any(|tag| tag == "*" || tag == etag)
}

/// What a writer wants to find: an object of a certain tag, or none.
pub(crate) fn check_write(
    bucket: &Bucket,
    place: Place<'_>,
    if_match: Option<&str>,
    if_none_match: Option<&str>,
) -> Result<(), Fault> {
    let current = bucket.version(place.key, None).and_then(|version| version.object.as_ref());
    match (if_match, if_none_match) {
        (None, None) => Ok(()),
        (Some(tags), None) => match current {
            None => Err(place.fault(&BucketError::NoSuchKey)),
            Some(object) if matches(tags, &object.etag) => Ok(()),
            Some(_) => Err(fault::precondition_failed("If-Match")),
        },
        (None, Some("*")) if current.is_none() => Ok(()),
        (None, Some("*")) => Err(fault::precondition_failed("If-None-Match")),
        _ => Err(Fault::new(
            "NotImplemented",
            501,
            "A header you provided implies functionality that is not implemented",
        )),
    }
}

/// The bytes of a part of an object, and how `Content-Range` calls them.
pub(crate) fn range(header: Option<&str>, length: u64) -> Result<Option<Range<u64>>, Fault> {
    // What is no range of bytes is ignored: https://www.rfc-editor.org/rfc/rfc9110#section-14.2
    let Some((first, last)) = header.and_then(|header| header.strip_prefix("bytes=")?.split_once('-')) else {
        return Ok(None);
    };
    let number = |text: &str| text.trim().parse::<u64>().ok();
    let range = match (first.trim(), last.trim()) {
        ("", last) => number(last).map(|count| length.saturating_sub(count)..length),
        (first, "") => number(first).map(|first| first..length),
        (first, last) => match (number(first), number(last)) {
            (Some(first), Some(last)) if first <= last => Some(first..last.saturating_add(1).min(length)),
            _ => None,
        },
    };
    match range {
        Some(range) if range.start >= range.end => {
            let fault = Fault::new("InvalidRange", 416, "The requested range is not satisfiable");
            let fault = fault::with(fault, "RangeRequested", header.unwrap_or_default());
            Err(fault::with(fault, "ActualObjectSize", length.to_string()))
        }
        range => Ok(range),
    }
}

/// The version a reader means; that of a delete marker is an answer of its own. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html>.
pub(crate) fn readable<'b>(bucket: &'b Bucket, place: Place<'_>) -> Result<&'b Version, Fault> {
    let id = place.version.map(Into::into);
    let missing = if id.is_some() { BucketError::NoSuchVersion } else { BucketError::NoSuchKey };
    let version = bucket.version(place.key, id.as_ref()).ok_or_else(|| place.fault(&missing))?;
    if version.object.is_some() {
        return Ok(version);
    }
    let id = version.id.as_str();
    Err(if place.version.is_some() {
        place.fault(&BucketError::DeleteMarker)
    } else {
        let fault = fault::with(place.fault(&BucketError::NoSuchKey), "x-amz-delete-marker", "true");
        fault::with(fault, "x-amz-version-id", id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_those_of_the_rfc() {
        for (header, want) in [
            ("bytes=0-4", Some(0..5)),
            ("bytes=5-", Some(5..10)),
            ("bytes=-3", Some(7..10)),
            ("bytes=-30", Some(0..10)),
            ("bytes=9-99", Some(9..10)),
            ("bytes=4-2", None),
            ("bytes=x-2", None),
            ("bytes=0-1,3-4", None),
            ("lines=0-1", None),
        ] {
            assert_eq!(range(Some(header), 10).unwrap(), want, "{header}");
        }
        for (header, length) in [("bytes=10-", 10), ("bytes=10-12", 10), ("bytes=-0", 10), ("bytes=0-", 0)] {
            assert_eq!(range(Some(header), length).unwrap_err().code, "InvalidRange", "{header}");
        }
    }

    #[test]
    fn conditions_are_decided_in_their_order() {
        let at = Timestamp::from_millis;
        let (before, modified, after) = (Some(at(0)), at(5000), Some(at(9000)));
        for (if_match, unmodified, none_match, modified_since, want) in [
            (Some("\"a\""), None, None, None, 200),
            (Some("b"), None, None, None, 412),
            (Some("a"), before, None, None, 200),
            (None, before, None, None, 412),
            (None, after, None, None, 200),
            (None, None, Some("\"a\""), None, 304),
            (None, None, Some("b"), after, 200),
            (None, None, None, after, 304),
            (None, None, None, before, 200),
        ] {
            let conditions = Conditions {
                if_match,
                if_none_match: none_match,
                if_modified_since: modified_since,
                if_unmodified_since: unmodified,
            };
            let found = conditions.check("a", modified).map_or_else(|fault| fault.status, |()| 200);
            assert_eq!(found, want, "{if_match:?} {unmodified:?} {none_match:?} {modified_since:?}");
        }
    }
}
