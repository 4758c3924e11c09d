//! Filters of findings, in listings and in archive rules. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-filter-keys.html>.

use std::borrow::Cow;
use std::collections::BTreeMap;

use models::accessanalyzer as api;
use state::access_analyzer::{Analyzer, Criterion, Finding, FindingStatus, Found};
use wire::Fault;

use super::fault::invalid;

/// What findings are asked for.
const KEYS: [&str; 25] = [
    "resource",
    "resourceType",
    "resourceOwnerAccount",
    "isPublic",
    "findingType",
    "resourceControlPolicyRestriction",
    "serviceControlPolicyRestriction",
    "error",
    "principal.AWS",
    "principal.Federated",
    "condition.aws:PrincipalArn",
    "condition.aws:PrincipalOrgID",
    "condition.aws:PrincipalOrgPaths",
    "condition.aws:SourceIp",
    "condition.aws:SourceVpc",
    "condition.aws:SourceVpcArn",
    "condition.aws:UserId",
    "condition.aws:VpceAccount",
    "condition.aws:VpceOrgID",
    "condition.aws:VpceOrgPaths",
    "condition.cognito-identity.amazonaws.com:aud",
    "condition.graph.facebook.com:app_id",
    "condition.accounts.google.com:aud",
    "condition.www.amazon.com:app_id",
    "condition.kms:CallerAccount",
];
/// What listings can be filtered by besides.
const OF_LISTINGS: [&str; 2] = ["id", "status"];
/// And those of access previews.
const OF_PREVIEWS: [&str; 3] = ["changeType", "existingFindingId", "existingFindingStatus"];

/// Where a filter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// "The `status` key cannot be used in archive rules."
    ArchiveRule,
    Listing,
    Preview,
}

/// What each key has to be like.
pub(super) type Filter = BTreeMap<String, Criterion>;

/// A filter as the API has it.
pub(super) fn read(filter: &BTreeMap<String, api::Criterion>, place: Place) -> Result<Filter, Fault> {
    let mut read = Filter::new();
    for (key, criterion) in filter {
        let is_known = KEYS.contains(&key.as_str())
            || place != Place::ArchiveRule && OF_LISTINGS.contains(&key.as_str())
            || place == Place::Preview && OF_PREVIEWS.contains(&key.as_str());
        if !is_known {
            let what = if place == Place::ArchiveRule { " for archive rules" } else { "" };
            return Err(invalid(format!("The filter key {key} is not supported{what}.")));
        }
        let list = |list: &Option<Vec<String>>| list.clone().unwrap_or_default();
        let (eq, neq, contains) = (list(&criterion.eq), list(&criterion.neq), list(&criterion.contains));
        let one = Criterion { eq, neq, contains, exists: criterion.exists };
        if one == Criterion::default() {
            return Err(invalid(format!("The criterion for the filter key {key} is empty.")));
        }
        read.insert(key.clone(), one);
    }
    Ok(read)
}

/// The status of a new finding: archived where a rule says so. Errors are findings like others.
pub(super) fn status_of(analyzer: &Analyzer, finding: &Finding) -> FindingStatus {
    let is_archived = analyzer.archive_rules.values().any(|rule| holds(&rule.filter, finding));
    if is_archived { FindingStatus::Archived } else { FindingStatus::Active }
}

/// Whether a finding is as a filter has it, in every key.
pub(super) fn holds(filter: &Filter, finding: &Finding) -> bool {
    filter.iter().all(|(key, criterion)| criterion_holds(criterion, value(finding, key).as_deref()))
}

/// Whether a value is as a criterion has it, in all that it says; one that is not there is none of any list.
pub(super) fn criterion_holds(criterion: &Criterion, value: Option<&str>) -> bool {
    let is_in = |list: &[String]| value.is_some_and(|value| list.iter().any(|one| one == value));
    let has = |list: &[String]| value.is_some_and(|value| list.iter().any(|one| value.contains(one.as_str())));
    (criterion.eq.is_empty() || is_in(&criterion.eq))
        && (criterion.neq.is_empty() || !is_in(&criterion.neq))
        && (criterion.contains.is_empty() || has(&criterion.contains))
        && criterion.exists.is_none_or(|exists| exists == value.is_some())
}

/// What a finding has under a key.
pub(super) fn value<'f>(finding: &'f Finding, key: &str) -> Option<Cow<'f, str>> {
    let access = finding.found.access();
    let external = access.filter(|_| matches!(&*finding.found, Found::External(_)));
    Some(match key {
        "id" => Cow::Borrowed(&*finding.id),
        "status" => finding.status.name().into(),
        "resource" => Cow::Borrowed(&*finding.subject.resource),
        "resourceType" => finding.subject.resource_type.into(),
        "resourceOwnerAccount" => finding.subject.owner.to_string().into(),
        "findingType" => finding.found.type_name().into(),
        "isPublic" => external?.is_public.to_string().into(),
        "error" => access?.error?.into(),
        "resourceControlPolicyRestriction" => access?.control.name().into(),
        "serviceControlPolicyRestriction" => match &*finding.found {
            Found::Internal(internal) => internal.service_control.name().into(),
            _ => return None,
        },
        // Moments sort as their texts do.
        "createdAt" => finding.created.to_string().into(),
        "analyzedAt" => finding.analyzed.to_string().into(),
        "updatedAt" => finding.updated.to_string().into(),
        _ => match key.split_once('.')? {
            ("principal", kind) => {
                access?.principal.as_ref().filter(|(of, _)| *of == kind).map(|(_, it)| Cow::Borrowed(&**it))?
            }
            ("condition", key) => access?.conditions.get(key).map(|it| Cow::Borrowed(it.as_str()))?,
            _ => return None,
        },
    })
}

/// Whether findings can be sorted by an attribute.
pub(super) fn is_sortable(attribute: &str) -> bool {
    KEYS.contains(&attribute)
        || OF_LISTINGS.contains(&attribute)
        || ["createdAt", "analyzedAt", "updatedAt"].contains(&attribute)
}
