//! Templates of conformance packs: CloudFormation, of which a pack has rules, remediations, parameters and conditions.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// The longest template in a request, in bytes.
pub(super) const MAX_LENGTH: usize = 51_200;
/// How many rules a pack has. See <https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html>.
const MAX_RULES: usize = 130;
/// How deep functions may stand in each other, conditions in conditions included.
const MAX_DEPTH: usize = 32;

/// A template with the parameters it is deployed with.
pub(super) struct Template {
    parameters: BTreeMap<String, Value>,
    conditions: Map<String, Value>,
    /// The account and the Region that `AWS::AccountId` and `AWS::Region` stand for.
    account: String,
    region: String,
}

/// The rules that a template makes: their properties as the API has them, by their names in the template.
pub(super) fn rules(
    text: &str,
    given: &BTreeMap<String, String>,
    account: &str,
    region: &str,
) -> Result<Vec<(String, Value)>, String> {
    if text.len() > MAX_LENGTH {
        return Err(format!("The template is longer than {MAX_LENGTH} bytes."));
    }
    let Value::Object(mut tree) = super::yaml::read(text)? else {
        return Err("The template is not a mapping.".to_owned());
    };
    let mut section = |name: &str| match tree.remove(name) {
        None | Some(Value::Null) => Ok(Map::new()),
        Some(Value::Object(entries)) => Ok(entries),
        Some(_) => Err(format!("{name} is not a mapping.")),
    };
    let parameters = parameters(section("Parameters")?, given)?;
    let conditions = section("Conditions")?;
    let resources = section("Resources")?;
    let template = Template { parameters, conditions, account: account.to_owned(), region: region.to_owned() };
    let mut rules = Vec::new();
    for (id, resource) in resources {
        let at = |why: String| format!("{id}: {why}");
        if let Some(condition) = resource.get("Condition")
            && !template
                .holds(&Value::Object(Map::from_iter([("Condition".into(), condition.clone())])), 0)
                .map_err(at)?
        {
            continue;
        }
        match resource.get("Type").and_then(Value::as_str) {
            Some("AWS::Config::ConfigRule") => {
                let properties = resource.get("Properties").cloned().unwrap_or_default();
                let properties = template.value(&properties, 0).map_err(at)?.unwrap_or_default();
                rules.push((id.clone(), as_request(properties).map_err(at)?));
            }
            Some("AWS::Config::RemediationConfiguration") => {}
            other => {
                return Err(at(format!(
                    "A conformance pack has no resources of the type {}.",
                    other.unwrap_or("(none)")
                )));
            }
        }
    }
    let names: BTreeSet<&str> = rules.iter().filter_map(|(_, rule)| rule.get("ConfigRuleName")?.as_str()).collect();
    match rules.len() {
        0 => Err("The template has no rule.".to_owned()),
        number if number > MAX_RULES => Err(format!("A conformance pack has at most {MAX_RULES} rules.")),
        number if names.len() < number => Err("Every rule needs a ConfigRuleName of its own.".to_owned()),
        _ => Ok(rules),
    }
}

/// Parameters with their values, each given or by default.
fn parameters(
    declared: Map<String, Value>,
    given: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, Value>, String> {
    if let Some(name) = given.keys().find(|name| !declared.contains_key(*name)) {
        return Err(format!("The template has no parameter {name}."));
    }
    let value = |(name, declaration): (String, Value)| {
        let given = given.get(&name).map(|text| Value::from(text.as_str()));
        match given.or_else(|| declaration.get("Default").cloned()) {
            Some(value) => Ok((name, value)),
            None => Err(format!("The parameter {name} has no value.")),
        }
    };
    declared.into_iter().map(value).collect()
}

/// The API has parameters of rules as a text of JSON whose values are texts, CloudFormation as a mapping.
fn as_request(mut properties: Value) -> Result<Value, String> {
    let Some(entries) = properties.as_object_mut() else { return Err("Properties is not a mapping.".to_owned()) };
    if let Some(Value::Object(parameters)) = entries.get("InputParameters") {
        let texts: Map<String, Value> =
            parameters.iter().map(|(name, value)| (name.clone(), Value::String(plain(value)))).collect();
        entries.insert("InputParameters".to_owned(), Value::String(Value::Object(texts).to_string()));
    }
    Ok(properties)
}

/// A scalar as a text.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

impl Template {
    /// A value with its functions replaced. None is `AWS::NoValue`.
    fn value(&self, value: &Value, depth: usize) -> Result<Option<Value>, String> {
        if depth > MAX_DEPTH {
            return Err(format!("Functions nest deeper than {MAX_DEPTH} levels."));
        }
        match value {
            Value::Object(entries) => {
                let mut only = entries.iter();
                if let (Some((name, argument)), None) = (only.next(), only.next())
                    && (name == "Ref" || name.starts_with("Fn::"))
                {
                    return self.function(name, argument, depth + 1);
                }
                let mut found = Map::new();
                for (name, value) in entries {
                    if let Some(value) = self.value(value, depth + 1)? {
                        found.insert(name.clone(), value);
                    }
                }
                Ok(Some(Value::Object(found)))
            }
            Value::Array(items) => {
                let items: Result<Vec<_>, _> = items.iter().map(|item| self.value(item, depth + 1)).collect();
                Ok(Some(Value::Array(items?.into_iter().flatten().collect())))
            }
            other => Ok(Some(other.clone())),
        }
    }

    fn function(&self, name: &str, argument: &Value, depth: usize) -> Result<Option<Value>, String> {
        match (name, argument.as_array().map(Vec::as_slice)) {
            ("Ref", _) => self.reference(argument.as_str().unwrap_or_default()),
            ("Fn::If", Some([condition, yes, no])) => {
                let condition = Value::Object(Map::from_iter([("Condition".to_owned(), condition.clone())]));
                self.value(if self.holds(&condition, depth)? { yes } else { no }, depth)
            }
            ("Fn::Sub", None) => self.substitute(argument.as_str().unwrap_or_default()).map(|text| Some(text.into())),
            ("Fn::Join", Some([by, Value::Array(items)])) => {
                let texts: Result<Vec<Option<Value>>, String> =
                    items.iter().map(|item| self.value(item, depth)).collect();
                let texts: Vec<String> = texts?.iter().flatten().map(plain).collect();
                Ok(Some(texts.join(by.as_str().unwrap_or_default()).into()))
            }
            _ => Err(format!("{name} cannot be resolved here.")),
        }
    }

    fn reference(&self, name: &str) -> Result<Option<Value>, String> {
        match name {
            "AWS::NoValue" => Ok(None),
            "AWS::AccountId" => Ok(Some(self.account.as_str().into())),
            "AWS::Region" => Ok(Some(self.region.as_str().into())),
            "AWS::Partition" => Ok(Some("aws".into())),
            _ => match self.parameters.get(name) {
                Some(value) => Ok(Some(value.clone())),
                None => Err(format!("Ref of {name}, which is no parameter.")),
            },
        }
    }

    /// A text with its `${…}` replaced.
    fn substitute(&self, text: &str) -> Result<String, String> {
        let (mut done, mut rest) = (String::new(), text);
        while let Some((before, after)) = rest.split_once("${") {
            let Some((name, after)) = after.split_once('}') else { break };
            let value = self.reference(name)?.ok_or("Fn::Sub of AWS::NoValue.")?;
            done.push_str(before);
            done.push_str(&plain(&value));
            rest = after;
        }
        Ok(done + rest)
    }

    /// Whether a condition holds.
    fn holds(&self, condition: &Value, depth: usize) -> Result<bool, String> {
        if depth > MAX_DEPTH {
            return Err("Conditions refer to each other in circles.".to_owned());
        }
        let mut entries = condition.as_object().into_iter().flatten();
        let (Some((name, argument)), None) = (entries.next(), entries.next()) else {
            return Err("A condition is one function.".to_owned());
        };
        let all = || -> Result<Vec<bool>, String> {
            let parts = argument.as_array().map(Vec::as_slice).unwrap_or_default();
            parts.iter().map(|part| self.holds(part, depth + 1)).collect()
        };
        match (name.as_str(), argument.as_array().map(Vec::as_slice)) {
            ("Condition", None) => {
                let name = argument.as_str().unwrap_or_default();
                let named = self.conditions.get(name).ok_or_else(|| format!("There is no condition {name}."))?;
                self.holds(named, depth + 1)
            }
            ("Fn::Equals", Some([one, other])) => {
                let text = |value| self.value(value, depth + 1).map(|value| value.as_ref().map(plain));
                Ok(text(one)? == text(other)?)
            }
            ("Fn::Not", Some([_])) => Ok(!all()?.contains(&true)),
            ("Fn::And", Some(_)) => Ok(!all()?.contains(&false)),
            ("Fn::Or", Some(_)) => Ok(all()?.contains(&true)),
            _ => Err(format!("{name} is no condition.")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(text: &str, given: &[(&str, &str)]) -> Result<String, String> {
        let given = given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let rules = rules(text, &given, "111111111111", "eu-west-1")?;
        Ok(rules.into_iter().map(|(id, rule)| format!("{id} {rule}\n")).collect())
    }

    /// The forms are those of AWS's sample templates:
    /// <https://docs.aws.amazon.com/config/latest/developerguide/conformancepack-sample-templates.html>.
    const SAMPLE: &str = "
Parameters:
  AccessKeysRotatedParamMaxAccessKeyAge:
    Default: '90'
    Type: String
  Optional:
    Default: ''
    Type: String
Conditions:
  optional:
    Fn::Not:
    - Fn::Equals:
      - ''
      - Ref: Optional
Resources:
  AccessKeysRotated:
    Properties:
      ConfigRuleName: access-keys-rotated
      InputParameters:
        maxAccessKeyAge:
          Fn::If:
          - optional
          - Ref: AccessKeysRotatedParamMaxAccessKeyAge
          - Ref: AWS::NoValue
      Source:
        Owner: AWS
        SourceIdentifier: ACCESS_KEYS_ROTATED
    Type: AWS::Config::ConfigRule
";

    #[test]
    fn parameters_and_conditions_decide_what_a_rule_is_told() {
        let rule = |parameters: &str| {
            format!(
                "AccessKeysRotated {{\"ConfigRuleName\":\"access-keys-rotated\",\"InputParameters\":\"{parameters}\",\"Source\":{{\"Owner\":\"AWS\",\"SourceIdentifier\":\"ACCESS_KEYS_ROTATED\"}}}}\n"
            )
        };
        assert_eq!(made(SAMPLE, &[]).unwrap(), rule("{}"));
        assert_eq!(made(SAMPLE, &[("Optional", "x")]).unwrap(), rule(r#"{\"maxAccessKeyAge\":\"90\"}"#));
        let given = [("Optional", "x"), ("AccessKeysRotatedParamMaxAccessKeyAge", "30")];
        assert_eq!(made(SAMPLE, &given).unwrap(), rule(r#"{\"maxAccessKeyAge\":\"30\"}"#));
        let short =
            SAMPLE.replace("Ref: AccessKeysRotatedParamMaxAccessKeyAge", "!Ref AccessKeysRotatedParamMaxAccessKeyAge");
        assert_eq!(made(&short, &given).unwrap(), rule(r#"{\"maxAccessKeyAge\":\"30\"}"#));
    }

    #[test]
    fn what_is_no_template_of_a_pack_is_refused() {
        let rule = |name: &str| {
            format!("{{\"Type\": \"AWS::Config::ConfigRule\", \"Properties\": {{\"ConfigRuleName\": \"{name}\"}}}}")
        };
        let with = |resources: String| format!("{{\"Resources\": {{{resources}}}}}");
        let many: Vec<String> = (0..131).map(|n| format!("\"r{n}\": {}", rule(&format!("n{n}")))).collect();
        let conditional = |conditions: &str| {
            format!(
                "Conditions: {conditions}\nResources: {{a: {{Type: 'AWS::Config::ConfigRule', Condition: a, Properties: {{ConfigRuleName: n}}}}}}"
            )
        };
        let table = [
            ("text".to_owned(), "not a mapping"),
            ("Resources: [".to_owned(), "unclosed bracket"),
            ("Resources: []".to_owned(), "Resources is not a mapping"),
            ("Resources: {}".to_owned(), "no rule"),
            (with("\"a\": {\"Type\": \"AWS::S3::Bucket\"}".to_owned()), "no resources of the type AWS::S3::Bucket"),
            (with(format!("\"a\": {}, \"b\": {}", rule("n"), rule("n"))), "a ConfigRuleName of its own"),
            (with(many.join(",")), "at most 130 rules"),
            (SAMPLE.replace("Default: '90'", "Description: x"), "AccessKeysRotatedParamMaxAccessKeyAge has no value"),
            (SAMPLE.replace("Ref: Optional", "Ref: Other"), "Other, which is no parameter"),
            (conditional("{a: {Condition: b}, b: {Condition: a}}"), "in circles"),
            (conditional("{}"), "There is no condition a"),
            (format!("a: {}", "[".repeat(5_000)), ""),
            (format!("a: &a [x]\nb: {}", "*a ".repeat(2_000)), ""),
            ("x".repeat(MAX_LENGTH + 1), "longer than 51200 bytes"),
        ];
        for (text, expected) in table {
            let error = made(&text, &[]).unwrap_err();
            assert!(error.contains(expected), "{text:.60}: {error}");
        }
        assert!(made(SAMPLE, &[("Unknown", "x")]).unwrap_err().contains("no parameter Unknown"));
    }
}
