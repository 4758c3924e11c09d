//! What is asked of findings: which there are, and what became of them.

use std::cmp::Ordering;
use std::time::Duration;

use aws::Timestamp;
use models::securityhub as api;
use serde_json::{Value, json};
use service::View;
use state::security_hub::{Finding, Json, Update};
use wire::{Fault, Structure};

use super::attributes::{path, values};
use super::fault::{invalid, not_found};
use super::filter::Filters;
use super::hub::own;
use super::json::{answer, given, object, objects, page, text};

/// Update records are kept for 90 days.
const HISTORY: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// The findings that a caller sees.
pub(super) fn seen<'v>(view: &View<'v>) -> impl Iterator<Item = &'v Finding> {
    let hubs = view.partition.seen_hubs(view.call.account, &view.call.region);
    hubs.into_iter().flat_map(|(_, _, hub)| hub.findings.values().map(|finding| &**finding))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetFindings.html>
pub(super) fn get_findings(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    own(view.partition, view.call)?;
    let filters = Filters::read(&object(&input, "Filters"), view.call.now)?;
    let mut found: Vec<&Json> = seen(view).map(Finding::shown).filter(|finding| filters.admit(finding)).collect();
    sort(&mut found, &input)?;
    let (shown, next) = page(found, &input, 100)?;
    answer(&api::GET_FINDINGS, json!({ "Findings": shown, "NextToken": next }))
}

/// Sorts by the criteria of a request, the first counting most.
fn sort(found: &mut [&Json], input: &Json) -> Result<(), Fault> {
    let mut criteria = Vec::new();
    for one in objects(input, "SortCriteria") {
        let field = text(one, "Field");
        // Labels of severities are sorted by what they stand for.
        let field = if field == "SeverityLabel" { "SeverityNormalized" } else { field };
        let place = path(field).or_else(|| path(&field.replace('.', "")));
        let place = place.ok_or_else(|| invalid(format!("Findings cannot be sorted by {field}.")))?;
        criteria.push((place, text(one, "SortOrder") == "desc"));
    }
    if criteria.len() > 10 {
        return Err(invalid("Findings can be sorted by at most 10 attributes."));
    }
    found.sort_by(|one, other| {
        let by = |(place, descending): &(&'static str, bool)| {
            let ordering = compare(values(one, place).first(), values(other, place).first());
            if *descending { ordering.reverse() } else { ordering }
        };
        criteria.iter().map(by).find(|ordering| ordering.is_ne()).unwrap_or(Ordering::Equal)
    });
    Ok(())
}

fn compare(one: Option<&&Value>, other: Option<&&Value>) -> Ordering {
    let number = |value: Option<&&Value>| value.and_then(|value| value.as_f64());
    match (number(one), number(other)) {
        (Some(one), Some(other)) => one.total_cmp(&other),
        _ => one.and_then(|value| value.as_str()).cmp(&other.and_then(|value| value.as_str())),
    }
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetFindingHistory.html>
pub(super) fn get_finding_history(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    own(view.partition, view.call)?;
    let identifier = object(&input, "FindingIdentifier");
    let (product, id) = (text(&identifier, "ProductArn"), text(&identifier, "Id"));
    let hubs = view.partition.seen_hubs(view.call.account, &view.call.region);
    let finding = hubs.into_iter().find_map(|(_, _, hub)| hub.finding(product, id).cloned());
    let finding = finding.ok_or_else(|| not_found(id))?;
    let begin = bound(&input, "StartTime").unwrap_or_default().max(view.call.now.before(HISTORY));
    let end = bound(&input, "EndTime").unwrap_or(view.call.now);
    let within = |update: &&Update| update.at >= begin && update.at <= end;
    let all: Vec<&Update> = finding.updates.iter().rev().filter(within).collect();
    let (shown, next) = page(all, &input, 100)?;
    let shown: Vec<Value> = shown.into_iter().map(|update| record(update, &identifier)).collect();
    answer(&api::GET_FINDING_HISTORY, json!({ "Records": shown, "NextToken": next }))
}

fn bound(input: &Json, name: &str) -> Option<Timestamp> {
    let value = input.get(name)?;
    #[expect(clippy::cast_possible_truncation, reason = "seconds of a moment that was read from a request")]
    let seconds = value.as_f64().map(|seconds| Timestamp::from_millis((seconds * 1000.0) as i64));
    seconds.or_else(|| value.as_str()?.parse().ok())
}

fn record(update: &Update, identifier: &Json) -> Value {
    let fields = update.fields.iter().map(|(name, old, new)| {
        let mut shown = Json::from_iter([("UpdatedField".to_owned(), json!(&**name))]);
        shown.extend(old.as_ref().map(|old| ("OldValue".to_owned(), json!(old))));
        shown.extend(new.as_ref().map(|new| ("NewValue".to_owned(), json!(new))));
        Value::Object(shown)
    });
    json!({
        "FindingIdentifier": identifier,
        "UpdateTime": update.at.to_string(),
        "FindingCreated": update.created,
        "UpdateSource": { "Type": update.source, "Identity": &*update.identity },
        "Updates": fields.collect::<Vec<_>>(),
    })
}
