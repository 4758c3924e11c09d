//! Trails: whether they record, what, and how it is kept.

use state::cloudtrail::{AdvancedEventSelector, Comparison, FieldSelector, Trail};

use super::{Asked, Verdict, unless};

/// Which management events a trail records.
#[derive(Debug, Clone, Copy, Default)]
struct Management {
    reads: bool,
    writes: bool,
    /// Whether it leaves out those of some source, or all but some.
    excludes: bool,
}

/// A trail without selectors records all management events.
fn management(trail: &Trail) -> Management {
    let mut found = Management::default();
    if trail.event_selectors.is_empty() && trail.advanced_event_selectors.is_empty() {
        return Management { reads: true, writes: true, excludes: false };
    }
    for selector in trail.event_selectors.iter().filter(|selector| selector.management_events) {
        found.reads |= selector.read_write_type != "WriteOnly";
        found.writes |= selector.read_write_type != "ReadOnly";
        found.excludes |= !selector.excluded_sources.is_empty();
    }
    for selector in trail.advanced_event_selectors.iter().filter(|selector| is_of(selector, "Management")) {
        found.reads |= takes(selector, "true");
        found.writes |= takes(selector, "false");
        found.excludes |= selector.fields.iter().any(|field| !matches!(&*field.field, "eventCategory" | "readOnly"));
    }
    found
}

/// The values that a field must equal; none where nothing is said of it.
fn equals<'t>(selector: &'t AdvancedEventSelector, name: &str) -> Option<Vec<&'t str>> {
    let field: &FieldSelector = selector.fields.iter().find(|field| field.field == name)?;
    let equal = field.comparisons.iter().filter(|(how, _)| *how == Comparison::Equals);
    Some(equal.flat_map(|(_, values)| values).map(String::as_str).collect())
}

fn is_of(selector: &AdvancedEventSelector, category: &str) -> bool {
    equals(selector, "eventCategory").is_some_and(|values| values.contains(&category))
}

fn takes(selector: &AdvancedEventSelector, read_only: &str) -> bool {
    equals(selector, "readOnly").is_none_or(|values| values.contains(&read_only))
}

/// Whether a trail delivers where the parameters of the rule say.
fn goes_where_wanted(asked: &Asked<'_>, trail: &Trail) -> bool {
    let is_as_wanted =
        |name: &str, have: Option<&str>| asked.parameters.text(name).is_none_or(|want| have == Some(want));
    is_as_wanted("s3BucketName", Some(&trail.bucket))
        && is_as_wanted("snsTopicArn", trail.topic_arn().as_deref())
        && is_as_wanted("cloudWatchLogsLogGroupArn", trail.log_group.as_deref())
}

/// Whether some trail that records is like this.
fn some(asked: &Asked<'_>, is_fit: impl Fn(&Trail) -> bool, why: &str) -> Verdict {
    unless(!asked.world.trails().any(|trail| trail.logging && is_fit(trail)), why)
}

pub(super) fn is_enabled(asked: &Asked<'_>) -> Verdict {
    some(asked, |trail| goes_where_wanted(asked, trail), "No trail that records is as it should be.")
}

/// "NON_COMPLIANT if the `ExcludeManagementEventSources` field is not empty".
pub(super) fn is_enabled_everywhere(asked: &Asked<'_>) -> Verdict {
    let selects = |trail: &Trail| {
        let found = management(trail);
        let types = match asked.parameters.text("readWriteType") {
            Some("ReadOnly") => found.reads && !found.writes,
            Some("WriteOnly") => found.writes && !found.reads,
            Some(_) => found.reads && found.writes,
            None => true,
        };
        let wanted = asked
            .parameters
            .text("includeManagementEvents")
            .map(|_| asked.parameters.is_true("includeManagementEvents"));
        types && !found.excludes && wanted.is_none_or(|wanted| wanted == (found.reads || found.writes))
    };
    let is_fit = |trail: &Trail| trail.multi_region && goes_where_wanted(asked, trail) && selects(trail);
    some(asked, is_fit, "No multi-Region trail is as it should be.")
}

pub(super) fn is_secure(asked: &Asked<'_>) -> Verdict {
    let is_fit = |trail: &Trail| {
        let found = management(trail);
        trail.global_service_events
            && trail.multi_region
            && trail.log_file_validation
            && trail.kms_key.is_some()
            && (found.reads && found.writes && !found.excludes)
    };
    some(asked, is_fit, "No trail meets all of the criteria.")
}

pub(super) fn is_encrypted(_: &Asked<'_>, trail: &Trail) -> Verdict {
    unless(trail.kms_key.is_none(), "The trail has no KMS key.")
}

pub(super) fn is_validated(_: &Asked<'_>, trail: &Trail) -> Verdict {
    unless(!trail.log_file_validation, "Log files are not validated.")
}

/// Nothing is ever delivered to a log group here: where a delivery is asked for, there was none.
pub(super) fn sends_to_log_group(asked: &Asked<'_>, trail: &Trail) -> Verdict {
    unless(trail.log_group.is_none(), "The trail has no log group.")?;
    unless(asked.parameters.text("expectedDeliveryWindowAge").is_some(), "Nothing was delivered to the log group.")
}

/// "At least one … trail is logging … S3 data events for all S3 buckets", or for those that are named.
pub(super) fn records_data(asked: &Asked<'_>) -> Verdict {
    let named = asked.parameters.list("S3BucketNames").unwrap_or_default();
    let is_fit = |trail: &Trail| {
        let takes_all = |kind: &str| match named.as_slice() {
            [] => records_objects(trail, kind, None),
            buckets => buckets.iter().all(|bucket| records_objects(trail, kind, Some(bucket))),
        };
        takes_all("true") || takes_all("false")
    };
    some(asked, is_fit, "No trail records the S3 data events.")
}

pub(super) fn records_all_writes(asked: &Asked<'_>) -> Verdict {
    let is_fit = |trail: &Trail| trail.multi_region && records_objects(trail, "false", None);
    some(asked, is_fit, "No multi-Region trail records all S3 data events that write.")
}

pub(super) fn records_all_reads(asked: &Asked<'_>) -> Verdict {
    let is_fit = |trail: &Trail| trail.multi_region && records_objects(trail, "true", None);
    some(asked, is_fit, "No multi-Region trail records all S3 data events that read.")
}

/// Whether a trail records what is read of objects, or what is written: of a bucket, or of all.
fn records_objects(trail: &Trail, read_only: &str, bucket: Option<&str>) -> bool {
    const OBJECTS: &str = "AWS::S3::Object";
    let own = bucket.map(|name| format!("arn:{}:s3:::{name}/", trail.arn.partition()));
    let is_within = |value: &str| match &own {
        Some(own) => own.starts_with(value),
        None => value.split(':').skip(3).all(str::is_empty),
    };
    let basic = trail.event_selectors.iter().any(|selector| {
        let other = if read_only == "true" { "WriteOnly" } else { "ReadOnly" };
        let mut values = selector.data_resources.iter().filter(|(of, _)| of == OBJECTS).flat_map(|(_, values)| values);
        selector.read_write_type != other && values.any(|value| is_within(value))
    });
    let advanced = || {
        trail.advanced_event_selectors.iter().any(|selector| {
            let is_open = selector.fields.iter().all(|field| match field.field.as_str() {
                "eventCategory" | "readOnly" | "resources.type" => true,
                "resources.ARN" => own.is_some() && begins(field, own.as_deref().unwrap_or_default()),
                _ => false,
            });
            let is_of_objects = equals(selector, "resources.type").is_some_and(|values| values.contains(&OBJECTS));
            is_of(selector, "Data") && is_of_objects && is_open && takes(selector, read_only)
        })
    };
    basic || advanced()
}

/// Whether a field selects everything that begins with a text, and nothing is taken out of it again.
fn begins(field: &FieldSelector, text: &str) -> bool {
    let is_start = |(how, values): &(Comparison, Vec<String>)| {
        *how == Comparison::StartsWith && values.iter().any(|value| text.starts_with(value.as_str()))
    };
    field.comparisons.len() == 1 && field.comparisons.iter().all(is_start)
}
