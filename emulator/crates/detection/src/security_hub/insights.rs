//! Insights: how many findings there are by the values of an attribute. See
//! [insights](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-insights.html).

use std::collections::BTreeMap;

use models::securityhub as api;
use serde_json::{Value, json};
use service::View;
use state::Tx;
use state::security_hub::Json;
use wire::{Fault, Structure};

use super::attributes::{path, values};
use super::fault::{invalid, limit, no_access, not_found};
use super::filter::Filters;
use super::findings::seen;
use super::hub::{nothing, own, own_mut};
use super::json::{answer, given, object, page, text, texts};
use super::managed_insights::{self, managed};
use super::resource::own_arn;

/// "You can create up to 100 custom insights" in an account and a Region.
const MOST: usize = 100;
/// "Security Hub CSPM returns the first 100 results" of an insight.
const MOST_RESULTS: usize = 100;

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_CreateInsight.html>
pub(super) fn create_insight(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (mut insight, call) = (given(&input), tx.call);
    check(&insight, tx)?;
    if own(tx.partition(), call)?.insights.len() >= MOST {
        return Err(limit(format!("An account can have at most {MOST} custom insights.")));
    }
    let id = tx.ids.uuid();
    let arn = own_arn(tx.partition(), call, &format!("insight/{}/custom/{id}", call.account));
    insight.insert("InsightArn".to_owned(), json!(arn));
    own_mut(tx)?.insights.insert(arn.as_str().into(), insight.into());
    answer(&api::CREATE_INSIGHT, json!({ "InsightArn": arn }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_UpdateInsight.html>
pub(super) fn update_insight(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    let arn = text(&input, "InsightArn");
    let known = own(tx.partition(), tx.call)?.insights.get(arn).ok_or_else(|| absent(arn))?;
    let mut insight = (**known).clone();
    insight.extend(input.iter().map(|(name, value)| (name.clone(), value.clone())));
    check(&insight, tx)?;
    own_mut(tx)?.insights.insert(arn.into(), insight.into());
    answer(&api::UPDATE_INSIGHT, nothing())
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DeleteInsight.html>
pub(super) fn delete_insight(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    let arn = text(&input, "InsightArn");
    own_mut(tx)?.insights.remove(arn).ok_or_else(|| absent(arn))?;
    answer(&api::DELETE_INSIGHT, json!({ "InsightArn": arn }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetInsights.html>: without ARNs all of the caller's own.
pub(super) fn get_insights(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let mut wanted = texts(&input, "InsightArns").peekable();
    let all: Vec<Json> = match wanted.peek() {
        None => hub.insights.values().map(|insight| (**insight).clone()).collect(),
        Some(_) => wanted.map(|arn| find(view, arn)).collect::<Result<_, _>>()?,
    };
    let (shown, next) = page(all, &input, 100)?;
    answer(&api::GET_INSIGHTS, json!({ "Insights": shown, "NextToken": next }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetInsightResults.html>
pub(super) fn get_insight_results(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    let insight = find(view, text(&input, "InsightArn"))?;
    let attribute = text(&insight, "GroupByAttribute");
    let place = path(attribute).ok_or_else(|| invalid("The insight groups by no attribute of findings."))?;
    let filters = Filters::read(&object(&insight, "Filters"), view.call.now)?;
    let mut counts: BTreeMap<String, i64> = BTreeMap::new();
    for finding in seen(view).filter(|finding| filters.admit(finding.shown())) {
        let mut of_finding: Vec<String> = values(finding.shown(), place)
            .into_iter()
            .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
            .collect();
        of_finding.sort();
        of_finding.dedup();
        of_finding.into_iter().for_each(|value| *counts.entry(value).or_default() += 1);
    }
    let mut counts: Vec<(String, i64)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.truncate(MOST_RESULTS);
    let shown: Vec<Value> =
        counts.into_iter().map(|(value, count)| json!({ "GroupByAttributeValue": value, "Count": count })).collect();
    let results = json!({
        "InsightArn": text(&insight, "InsightArn"),
        "GroupByAttribute": attribute,
        "ResultValues": shown,
    });
    answer(&api::GET_INSIGHT_RESULTS, json!({ "InsightResults": results }))
}

/// An insight of the caller's, or one of AWS's.
fn find(view: &View<'_>, arn: &str) -> Result<Json, Fault> {
    let own = own(view.partition, view.call)?.insights.get(arn).map(|insight| (**insight).clone());
    own.or_else(|| managed(arn)).ok_or_else(|| not_found(arn))
}

fn absent(arn: &str) -> Fault {
    if managed_insights::is_managed(arn) {
        no_access("Managed insights cannot be changed or deleted.")
    } else {
        not_found(arn)
    }
}

fn check(insight: &Json, tx: &Tx<'_>) -> Result<(), Fault> {
    Filters::read(&object(insight, "Filters"), tx.now)?;
    let attribute = text(insight, "GroupByAttribute");
    match path(attribute) {
        Some(_) if attribute != "Keyword" => Ok(()),
        _ => Err(invalid(format!("Findings cannot be grouped by {attribute}."))),
    }
}
