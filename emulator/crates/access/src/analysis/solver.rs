//! Values of condition keys that make a condition true or false.

use aws::Timestamp;
use policy::{Condition, Context};
use serde::Serialize;

use super::condition_key::begins_with;
use super::question::set;

/// A change of the request's context.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Setting {
    /// The condition key.
    pub key: String,
    /// The values it has to have; none: it has to be absent.
    pub values: Vec<String>,
}

impl std::fmt::Display for Setting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.values.as_slice() {
            [] => write!(f, "no {}", self.key),
            values => write!(f, "{} = {}", self.key, values.join(", ")),
        }
    }
}

impl Setting {
    pub(crate) fn apply(&self, context: &mut Context) {
        set(context, &self.key, &self.values);
    }
}

/// A context with settings laid over it.
pub(crate) fn with(context: &Context, settings: &[Setting]) -> Context {
    let mut changed = context.clone();
    settings.iter().for_each(|setting| setting.apply(&mut changed));
    changed
}

/// Whether the sender of a request has a say in a key. What the principal and the resource are is decided elsewhere.
pub(crate) fn is_open(key: &str) -> bool {
    let fixed = [
        "aws:principal",
        "aws:resourceaccount",
        "aws:resourceorg",
        "aws:resourcetag/",
        "aws:userid",
        "aws:username",
        "aws:federatedprovider",
        "aws:viaawsservice",
    ];
    !fixed.into_iter().any(|start| begins_with(key, start))
}

/// Whether a condition on who the principal is keeps a statement from ever applying, whatever the request says.
pub(crate) fn never_applies(conditions: &[Condition], context: &Context) -> bool {
    let of_principal =
        |key: &str| ["aws:principal", "aws:userid", "aws:username"].into_iter().any(|start| begins_with(key, start));
    conditions.iter().any(|condition| {
        let fixed = of_principal(condition.key()) && !condition.values().any(|value| value.contains("${"));
        fixed && !condition.holds(context)
    })
}

/// The one setting of the condition's key that makes it `wanted`, closest to what the policy says; none when no value
/// does, or the key is not the sender's to set.
pub(crate) fn setting(condition: &Condition, context: &Context, wanted: bool) -> Option<Setting> {
    is_open(condition.key()).then(|| any_setting(condition, context, wanted)).flatten()
}

/// The same whoever's the key is: for saying what a condition asks for.
pub(crate) fn any_setting(condition: &Condition, context: &Context, wanted: bool) -> Option<Setting> {
    candidates(condition, context)
        .into_iter()
        .map(|values| Setting { key: condition.key().to_owned(), values })
        .find(|setting| condition.holds(&with(context, std::slice::from_ref(setting))) == wanted)
}

/// The settings that make every condition of a statement true, over a context; none when that is not possible.
pub(crate) fn satisfy(conditions: &[Condition], context: &Context) -> Option<Vec<Setting>> {
    let mut settings: Vec<Setting> = Vec::new();
    let mut context = context.clone();
    for condition in conditions {
        if condition.holds(&context) {
            continue;
        }
        let found = setting(condition, &context, true)?;
        found.apply(&mut context);
        settings.retain(|earlier| !earlier.key.eq_ignore_ascii_case(&found.key));
        settings.push(found);
    }
    // Two conditions on one key may each ask for another value.
    conditions.iter().all(|condition| condition.holds(&context)).then_some(settings)
}

/// The ways to make one condition of a statement false.
pub(crate) fn refute<'c>(conditions: &'c [Condition], context: &'c Context) -> impl Iterator<Item = Setting> + 'c {
    conditions.iter().filter_map(move |condition| setting(condition, context, false))
}

/// Values that the key might have; without any it is absent.
pub(crate) fn candidates(condition: &Condition, context: &Context) -> Vec<Vec<String>> {
    let written: Vec<String> = condition.values().filter_map(|text| instance(text, context)).collect();
    let mut found: Vec<String> = written.clone();
    let operator = condition.operator().rsplit(':').next().unwrap_or_default();
    let is = |word: &str| operator.starts_with(word);
    if is("Numeric") {
        found.extend(
            written
                .iter()
                .filter_map(|text| text.parse::<f64>().ok())
                .flat_map(|number| [number + 1.0, number - 1.0])
                .map(|number| number.to_string()),
        );
    } else if is("Date") {
        // A far past and a far future lie on both sides of any date, a second more or less between any two.
        let moments = written.iter().filter_map(|text| text.parse::<Timestamp>().ok());
        let near = |moment: Timestamp| [-1000, 1000].map(|more| Timestamp::from_millis(moment.millis() + more));
        found.extend(moments.flat_map(near).map(|moment| moment.to_string()));
        found.extend(["1980-01-01T00:00:00Z", "2100-01-01T00:00:00Z"].map(str::to_owned));
    } else if is("Bool") || is("Null") {
        found = vec!["true".to_owned(), "false".to_owned()];
    } else if is("IpAddress") || is("NotIpAddress") {
        found = written.iter().filter_map(|text| text.split('/').next().map(str::to_owned)).collect();
        found.extend(written.iter().filter_map(|text| last_address(text)));
        found.extend(["203.0.113.7", "198.51.100.9", "10.1.2.3", "2001:db8::7"].map(str::to_owned));
    } else if is("Arn") {
        found.push("arn:aws:iam::000000000000:role/another".to_owned());
    } else {
        found.extend(others(condition.key()).iter().map(|text| (*text).to_owned()));
    }
    let mut settings: Vec<Vec<String>> = found.iter().map(|value| vec![value.clone()]).collect();
    settings.push(Vec::new());
    if condition.operator().starts_with("For") {
        // All that is written together, and with something that is not.
        let strange = found.iter().find(|value| !written.contains(value)).cloned();
        settings.extend((written.len() > 1).then(|| written.clone()));
        settings.extend(strange.map(|strange| written.iter().take(1).cloned().chain([strange]).collect()));
    }
    settings
}

/// The last address of an IPv4 network: one that a narrower network with the same start does not have.
fn last_address(network: &str) -> Option<String> {
    let (address, length) = network.split_once('/')?;
    let address: std::net::Ipv4Addr = address.parse().ok()?;
    let host = u32::MAX.checked_shr(length.parse().ok()?).unwrap_or(0);
    Some(std::net::Ipv4Addr::from(u32::from(address) | host).to_string())
}

/// Plausible values that a policy may not have thought of.
fn others(key: &str) -> &'static [&'static str] {
    if key.eq_ignore_ascii_case("aws:RequestedRegion") {
        return &["us-east-1", "eu-west-1", "ap-southeast-2", "sa-east-1", "me-south-1", "af-south-1"];
    }
    &["another"]
}

/// A text that a pattern of a policy matches: wildcards filled in, variables resolved.
pub(crate) fn instance(pattern: &str, context: &Context) -> Option<String> {
    replaced(pattern, context, &filled)
}

fn replaced(pattern: &str, context: &Context, fill: &dyn Fn(&str) -> String) -> Option<String> {
    let mut text = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, behind)) = rest.split_once("${") {
        text.push_str(&fill(before));
        let (key, tail) = behind.split_once('}')?;
        match key {
            "*" | "?" | "$" => text.push_str(key),
            key => {
                let (name, default) = variable(key);
                let value = context.get(name).and_then(|value| value.single());
                text.push_str(value.or(default)?);
            }
        }
        rest = tail;
    }
    text.push_str(&fill(rest));
    Some(text)
}

/// The key of a policy variable, and what stands for it where there is none.
fn variable(text: &str) -> (&str, Option<&str>) {
    let (name, default) = text.split_once(',').map_or((text, None), |(name, default)| (name, Some(default)));
    (name.trim(), default.map(|text| text.trim().trim_matches('\'')))
}

/// Whether a text has a variable of a key that the sender of a request has a say in.
pub(crate) fn has_open_variable(text: &str) -> bool {
    let variables = text.split("${").skip(1).filter_map(|rest| rest.split_once('}'));
    variables.map(|(key, _)| variable(key).0).any(|key| !matches!(key, "*" | "?" | "$") && is_open(key))
}

/// A pattern with what the context says in place of its variables; its wildcards stay.
pub(crate) fn resolved(pattern: &str, context: &Context) -> Option<String> {
    replaced(pattern, context, &str::to_owned)
}

/// A pattern with something in place of its wildcards.
fn filled(pattern: &str) -> String {
    if pattern == "*" { "any".to_owned() } else { pattern.replace('*', "any").replace('?', "a") }
}

#[cfg(test)]
mod tests {
    use policy::{PolicyDocument, PolicyType};

    use super::*;

    fn document(condition: &str) -> PolicyDocument {
        let text = format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{condition}}}}}"#
        );
        PolicyDocument::parse(&text, PolicyType::IdentityBased).unwrap()
    }

    #[test]
    fn every_operator_can_be_made_true_and_false() {
        for condition in [
            r#"{"StringEquals":{"sts:ExternalId":"a"}}"#,
            r#"{"StringNotEquals":{"aws:RequestedRegion":["eu-west-1","us-east-1"]}}"#,
            r#"{"StringLike":{"s3:prefix":"home/*"}}"#,
            r#"{"Bool":{"aws:MultiFactorAuthPresent":"true"}}"#,
            r#"{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}"#,
            r#"{"Null":{"aws:SourceVpce":"true"}}"#,
            r#"{"NumericLessThan":{"aws:MultiFactorAuthAge":"3600"}}"#,
            r#"{"DateGreaterThan":{"aws:CurrentTime":"2027-01-01T00:00:00Z"}}"#,
            r#"{"IpAddress":{"aws:SourceIp":["192.0.2.0/24"]}}"#,
            r#"{"NotIpAddress":{"aws:SourceIp":["203.0.113.0/24"]}}"#,
            r#"{"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:111122223333:*"}}"#,
            r#"{"ArnNotEquals":{"aws:SourceArn":"arn:aws:sns:us-east-1:111122223333:t"}}"#,
            r#"{"ForAnyValue:StringEquals":{"aws:TagKeys":["team"]}}"#,
            r#"{"ForAllValues:StringEquals":{"aws:TagKeys":["team"]}}"#,
        ] {
            let document = document(condition);
            let condition = &document.statements()[0].conditions()[0];
            for wanted in [true, false] {
                let found = setting(condition, &Context::new(), wanted);
                assert!(found.is_some(), "{} {:?} {wanted}", condition.operator(), condition.key());
            }
        }
    }

    #[test]
    fn two_conditions_that_exclude_each_other_are_not_satisfied() {
        let document = document(r#"{"StringEquals":{"s3:prefix":"a"},"StringLike":{"s3:prefix":"b*"}}"#);
        assert_eq!(satisfy(document.statements()[0].conditions(), &Context::new()), None);
    }

    #[test]
    fn who_the_principal_is_cannot_be_set() {
        let document = document(r#"{"StringEquals":{"aws:PrincipalTag/team":"a"}}"#);
        assert_eq!(setting(&document.statements()[0].conditions()[0], &Context::new(), true), None);
    }
}
