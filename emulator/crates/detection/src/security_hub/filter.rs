//! Which findings a filter lets through. See
//! [`StringFilter`](https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_StringFilter.html) and its neighbours.

use std::net::IpAddr;
use std::time::Duration;

use aws::Timestamp;
use serde_json::Value;
use state::security_hub::Json;
use wire::Fault;

use super::attributes::{Comparison, comparison, path, values};
use super::fault::invalid;
use super::json::text;

/// "You can filter by up to 10 finding attributes. For each attribute, you can provide up to 20 filter values." See
/// [`GetFindings`](https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetFindings.html).
const MOST_ATTRIBUTES: usize = 10;
const MOST_VALUES: usize = 20;

/// What findings have to be like: all of it.
#[derive(Debug)]
pub(super) struct Filters {
    attributes: Vec<(Comparison, &'static str, Vec<Json>)>,
    now: Timestamp,
}

impl Filters {
    /// Reads filters.
    ///
    /// # Errors
    /// When there are too many, or some that cannot be together.
    pub(super) fn read(filters: &Json, now: Timestamp) -> Result<Filters, Fault> {
        if filters.len() > MOST_ATTRIBUTES {
            return Err(invalid(format!("Filters can name at most {MOST_ATTRIBUTES} attributes.")));
        }
        let mut attributes = Vec::new();
        for (name, criteria) in filters {
            let unknown = || invalid(format!("Findings cannot be filtered by {name}."));
            let (kind, path) = comparison(name).zip(path(name)).ok_or_else(unknown)?;
            let criteria: Vec<Json> =
                criteria.as_array().into_iter().flatten().filter_map(Value::as_object).cloned().collect();
            if criteria.len() > MOST_VALUES {
                return Err(invalid(format!("{name} can have at most {MOST_VALUES} filter values.")));
            }
            criteria.iter().try_for_each(|one| check(name, kind, one))?;
            if matches!(kind, Comparison::Text | Comparison::Map) {
                combination(name, kind, &criteria)?;
            }
            attributes.push((kind, path, criteria));
        }
        Ok(Filters { attributes, now })
    }
    /// Whether a finding is let through.
    pub(super) fn admit(&self, finding: &Json) -> bool {
        self.attributes.iter().all(|(kind, path, criteria)| {
            criteria.is_empty() || self.fits(*kind, &values(finding, path), criteria, finding)
        })
    }

    fn fits(&self, kind: Comparison, values: &[&Value], criteria: &[Json], finding: &Json) -> bool {
        let any = |fits: &dyn Fn(&Value, &Json) -> bool| {
            criteria.iter().any(|one| values.iter().any(|value| fits(value, one)))
        };
        match kind {
            Comparison::Text => {
                let texts: Vec<&str> = values.iter().filter_map(|value| value.as_str()).collect();
                both_sides(criteria, |one| is_text(&texts, text(one, "Comparison"), text(one, "Value")))
            }
            Comparison::Map => both_sides(criteria, |one| {
                let key = text(one, "Key");
                let of_key = values.iter().filter_map(|value| value.get(key)?.as_str()).collect::<Vec<_>>();
                is_text(&of_key, text(one, "Comparison"), text(one, "Value"))
            }),
            Comparison::Number => any(&|value, one| value.as_f64().is_some_and(|number| is_number(number, one))),
            Comparison::Date => any(&|value, one| value.as_str().is_some_and(|text| self.is_date(text, one))),
            Comparison::Ip => any(&|value, one| {
                let address = value.as_str().and_then(|text| text.parse().ok());
                address.zip(network(text(one, "Cidr"))).is_some_and(|(address, network)| is_in(address, network))
            }),
            Comparison::Boolean => any(&|value, one| one.get("Value") == Some(value)),
            Comparison::Keyword => criteria.iter().any(|one| {
                let wanted = text(one, "Value").to_lowercase();
                finding.values().any(|value| has_word(value, &wanted))
            }),
        }
    }

    fn is_date(&self, date: &str, one: &Json) -> bool {
        let Ok(at) = date.parse::<Timestamp>() else { return false };
        let bound = |name: &str| text(one, name).parse::<Timestamp>().ok();
        if let Some(range) = one.get("DateRange").and_then(Value::as_object) {
            let days = range.get("Value").and_then(Value::as_i64).and_then(|days| u64::try_from(days).ok());
            let begin = self.now.before(Duration::from_secs(days.unwrap_or(0).saturating_mul(24 * 60 * 60)));
            let is_within = at >= begin && at <= self.now;
            return is_within != (text(range, "Comparison") == "OLDER_THAN");
        }
        bound("Start").is_none_or(|start| at >= start) && bound("End").is_none_or(|end| at <= end)
    }
}

/// Whether a criterion says something that can be compared.
fn check(name: &str, kind: Comparison, one: &Json) -> Result<(), Fault> {
    let has = |names: &[&str]| names.iter().all(|name| one.contains_key(*name));
    let is_date = |name: &str| !one.contains_key(name) || text(one, name).parse::<Timestamp>().is_ok();
    let is_right = match kind {
        Comparison::Text => has(&["Value", "Comparison"]),
        Comparison::Map => has(&["Key", "Value", "Comparison"]),
        Comparison::Number => ["Gte", "Lte", "Eq", "Gt", "Lt"].iter().any(|name| one.contains_key(*name)),
        Comparison::Date => {
            let either = one.contains_key("DateRange") != (one.contains_key("Start") || one.contains_key("End"));
            either && is_date("Start") && is_date("End")
        }
        Comparison::Ip => network(text(one, "Cidr")).is_some(),
        Comparison::Keyword | Comparison::Boolean => has(&["Value"]),
    };
    if is_right { Ok(()) } else { Err(invalid(format!("A filter value of {name} is not valid."))) }
}

/// "You can't have both an EQUALS filter and a NOT_EQUALS or PREFIX_NOT_EQUALS filter on the same field. Security Hub CSPM returns
/// an error", and so for `CONTAINS`, which "can only be used with other CONTAINS filters". Of maps that holds by key.
fn combination(name: &str, kind: Comparison, criteria: &[Json]) -> Result<(), Fault> {
    let of_key = |one: &Json| if kind == Comparison::Map { text(one, "Key").to_owned() } else { String::new() };
    for one in criteria {
        let (key, with) = (of_key(one), text(one, "Comparison"));
        let mut others = criteria.iter().filter(|other| of_key(other) == key).map(|other| text(other, "Comparison"));
        let clashes = match with {
            "EQUALS" => others.any(|other| matches!(other, "NOT_EQUALS" | "PREFIX_NOT_EQUALS" | "NOT_CONTAINS")),
            "CONTAINS" => others.any(|other| other != "CONTAINS"),
            _ => false,
        };
        if clashes {
            return Err(invalid(format!("The comparisons of {name} cannot be combined.")));
        }
    }
    Ok(())
}

/// Comparisons that ask for something are joined by OR, those that rule something out by AND.
fn both_sides(criteria: &[Json], holds: impl Fn(&Json) -> bool) -> bool {
    let rules_out = |one: &&Json| text(one, "Comparison").contains("NOT_");
    let mut asking = criteria.iter().filter(|one| !rules_out(one)).peekable();
    let has_asked = asking.peek().is_none() || asking.any(&holds);
    has_asked && criteria.iter().filter(rules_out).all(holds)
}

fn is_text(texts: &[&str], comparison: &str, wanted: &str) -> bool {
    let any = |fits: &dyn Fn(&str) -> bool| texts.iter().any(|text| fits(text));
    match comparison {
        "EQUALS" => any(&|text| text == wanted),
        "NOT_EQUALS" => !any(&|text| text == wanted),
        "PREFIX" => any(&|text| text.starts_with(wanted)),
        "PREFIX_NOT_EQUALS" => !any(&|text| text.starts_with(wanted)),
        "CONTAINS" => any(&|text| text.contains(wanted)),
        "NOT_CONTAINS" => !any(&|text| text.contains(wanted)),
        "CONTAINS_WORD" => any(&|text| text.split(|at: char| !at.is_alphanumeric()).any(|word| word == wanted)),
        _ => false,
    }
}

fn is_number(number: f64, one: &Json) -> bool {
    let bound = |name: &str| one.get(name).and_then(Value::as_f64);
    bound("Gte").is_none_or(|least| number >= least)
        && bound("Gt").is_none_or(|least| number > least)
        && bound("Lte").is_none_or(|most| number <= most)
        && bound("Lt").is_none_or(|most| number < most)
        && bound("Eq").is_none_or(|wanted| (number - wanted).abs() < f64::EPSILON)
}

/// An address and how many of its bits count.
fn network(cidr: &str) -> Option<(IpAddr, u32)> {
    let (address, bits) = cidr.split_once('/').map_or((cidr, None), |(address, bits)| (address, Some(bits)));
    let address: IpAddr = address.parse().ok()?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    let bits = bits.map_or(Some(most), |bits| bits.parse().ok())?;
    (bits <= most).then_some((address, bits))
}

fn is_in(address: IpAddr, (network, bits): (IpAddr, u32)) -> bool {
    let (number, of_network, size) = match (address, network) {
        (IpAddr::V4(one), IpAddr::V4(other)) => (u128::from(u32::from(one)), u128::from(u32::from(other)), 32),
        (IpAddr::V6(one), IpAddr::V6(other)) => (u128::from(one), u128::from(other), 128),
        _ => return false,
    };
    let rest = size - bits;
    rest >= 128 || number >> rest == of_network >> rest
}

fn has_word(value: &Value, wanted: &str) -> bool {
    match value {
        Value::String(text) => text.to_lowercase().contains(wanted),
        Value::Array(values) => values.iter().any(|value| has_word(value, wanted)),
        Value::Object(members) => members.values().any(|value| has_word(value, wanted)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn finding() -> Json {
        let finding = json!({
            "Title": "Trail is not encrypted",
            "Types": ["TTPs/Discovery", "Effects/Data Exposure"],
            "UpdatedAt": "2026-11-20T00:00:00Z",
            "Severity": {"Label": "HIGH", "Normalized": 70},
            "ProductFields": {"team": "blue"},
            "Resources": [{"Id": "one"}, {"Id": "two"}],
            "Network": {"SourceIpV4": "10.1.2.3"},
            "Sample": true,
        });
        finding.as_object().unwrap().clone()
    }
    fn read(filters: &Value) -> Result<Filters, Fault> {
        Filters::read(filters.as_object().unwrap(), "2026-11-24T00:00:00Z".parse().unwrap())
    }
    fn text_filter(comparisons: &[(&str, &str)]) -> Value {
        comparisons.iter().map(|(how, value)| json!({"Comparison": how, "Value": value})).collect()
    }

    /// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_StringFilter.html>,
    /// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_MapFilter.html>,
    /// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DateFilter.html>
    #[test]
    fn filters_admit_what_they_say() {
        let title = |comparisons: &[(&str, &str)]| json!({ "Title": text_filter(comparisons) });
        let rows = [
            (title(&[("EQUALS", "Trail is not encrypted")]), true),
            (title(&[("EQUALS", "trail is not encrypted")]), false),
            (title(&[("EQUALS", "x"), ("PREFIX", "Trail")]), true),
            (title(&[("PREFIX", "Trail"), ("NOT_EQUALS", "Trail is not encrypted")]), false),
            (title(&[("PREFIX", "Trail"), ("PREFIX_NOT_EQUALS", "Trail is on")]), true),
            (title(&[("NOT_EQUALS", "a"), ("NOT_EQUALS", "b")]), true),
            (title(&[("CONTAINS", "nope"), ("CONTAINS", "encrypted")]), true),
            (title(&[("NOT_CONTAINS", "encrypted")]), false),
            (title(&[("CONTAINS_WORD", "not")]), true),
            (title(&[("CONTAINS_WORD", "encrypt")]), false),
            (json!({"Title": []}), true),
            (json!({"Type": text_filter(&[("EQUALS", "Effects/Data Exposure")])}), true),
            (json!({"ResourceId": text_filter(&[("EQUALS", "two")])}), true),
            (json!({"ResourceId": text_filter(&[("NOT_EQUALS", "two")])}), false),
            (json!({"NoteText": text_filter(&[("EQUALS", "x")])}), false),
            (json!({"SeverityNormalized": [{"Gte": 70.0}]}), true),
            (json!({"SeverityNormalized": [{"Gt": 70.0}, {"Eq": 70.0}]}), true),
            (json!({"SeverityNormalized": [{"Gte": 10.0, "Lt": 70.0}]}), false),
            (json!({"ProductFields": [{"Key": "team", "Value": "blue", "Comparison": "EQUALS"}]}), true),
            (json!({"ProductFields": [{"Key": "team", "Value": "blue", "Comparison": "NOT_EQUALS"}]}), false),
            (json!({"UpdatedAt": [{"Start": "2026-11-19T00:00:00Z", "End": "2026-11-21T00:00:00Z"}]}), true),
            (json!({"UpdatedAt": [{"DateRange": {"Value": 3, "Unit": "DAYS"}}]}), false),
            (json!({"UpdatedAt": [{"DateRange": {"Value": 5, "Unit": "DAYS"}}]}), true),
            (json!({"NetworkSourceIpV4": [{"Cidr": "10.0.0.0/8"}]}), true),
            (json!({"NetworkSourceIpV4": [{"Cidr": "10.2.0.0/16"}]}), false),
            (json!({"Sample": [{"Value": true}]}), true),
            (json!({"Keyword": [{"Value": "EXPOSURE"}]}), true),
            (json!({"Keyword": [{"Value": "nowhere"}]}), false),
            (json!({"Title": text_filter(&[("PREFIX", "T")]), "Sample": [{"Value": false}]}), false),
        ];
        for (filters, want) in rows {
            assert_eq!(read(&filters).unwrap().admit(&finding()), want, "{filters}");
        }
    }

    #[test]
    fn filters_that_cannot_be_are_refused() {
        let title = |comparisons: &[(&str, &str)]| json!({ "Title": text_filter(comparisons) });
        let many: Vec<(&str, &str)> = vec![("EQUALS", "x"); 21];
        let eleven: Json = PATHS_OF_ELEVEN.iter().map(|name| ((*name).to_owned(), json!([]))).collect();
        let rows = [
            title(&[("EQUALS", "a"), ("NOT_EQUALS", "b")]),
            title(&[("EQUALS", "a"), ("PREFIX_NOT_EQUALS", "b")]),
            title(&[("CONTAINS", "a"), ("NOT_CONTAINS", "b")]),
            title(&[("CONTAINS", "a"), ("PREFIX", "b")]),
            title(&many),
            json!({"Title": [{"Value": "x"}]}),
            json!({"SeverityNormalized": [{}]}),
            json!({"UpdatedAt": [{"Start": "yesterday"}]}),
            json!({"UpdatedAt": [{}]}),
            json!({"NetworkSourceIpV4": [{"Cidr": "10.0.0.0/33"}]}),
            Value::Object(eleven),
        ];
        for filters in rows {
            assert_eq!(read(&filters).unwrap_err().code, "InvalidInputException", "{filters}");
        }
    }

    const PATHS_OF_ELEVEN: [&str; 11] = [
        "Title",
        "Id",
        "Region",
        "Type",
        "Description",
        "GeneratorId",
        "AwsAccountId",
        "ProductArn",
        "ProductName",
        "CompanyName",
        "SourceUrl",
    ];
}
