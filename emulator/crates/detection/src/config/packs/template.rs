//! Templates of conformance packs: CloudFormation, of which a pack has rules, remediations, parameters and conditions.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// The longest template in a request, in bytes.
pub(super) const MAX_LENGTH: usize = 51_200;
/// How many rules a pack has. See <https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html>.
const MAX_RULES: usize = 130;
/// How deep functions may stand in each other, conditions in conditions included.
const MAX_DEPTH: usize = 32;
/// How many bytes the functions of a template may make: a short text may refer to a long parameter many times.
const MAX_MADE: usize = 16 * MAX_LENGTH;

/// A template with the parameters it is deployed with.
pub(super) struct Template {
    parameters: BTreeMap<String, Value>,
    conditions: Map<String, Value>,
    /// The account and the Region that `AWS::AccountId` and `AWS::Region` stand for.
    account: String,
    region: String,
    /// Conditions that were asked: whether they hold, or nothing while that is being found out.
    known: RefCell<BTreeMap<String, Option<bool>>>,
    /// How many bytes functions may still make.
    left: Cell<usize>,
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
    let template = Template {
        parameters,
        conditions,
        account: account.to_owned(),
        region: region.to_owned(),
        known: RefCell::default(),
        left: Cell::new(MAX_MADE),
    };
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
                let by = by.as_str().unwrap_or_default();
                self.make(texts.iter().map(|text| text.len() + by.len()).sum())?;
                Ok(Some(texts.join(by).into()))
            }
            _ => Err(format!("{name} cannot be resolved here.")),
        }
    }

    fn reference(&self, name: &str) -> Result<Option<Value>, String> {
        let found = self.meant(name)?;
        self.make(found.as_ref().map_or(0, |value| plain(value).len()))?;
        Ok(found)
    }

    fn make(&self, bytes: usize) -> Result<(), String> {
        let left = self.left.get().checked_sub(bytes);
        self.left.set(left.ok_or_else(|| format!("The functions of the template make more than {MAX_MADE} bytes."))?);
        Ok(())
    }

    fn meant(&self, name: &str) -> Result<Option<Value>, String> {
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
            return Err(format!("Conditions nest deeper than {MAX_DEPTH} levels."));
        }
        let mut entries = condition.as_object().into_iter().flatten();
        let (Some((name, argument)), None) = (entries.next(), entries.next()) else {
            return Err("A condition is one function.".to_owned());
        };
        // Whether one of the parts is so; those behind it are not asked.
        let any = |wanted: bool| -> Result<bool, String> {
            for part in argument.as_array().map(Vec::as_slice).unwrap_or_default() {
                if self.holds(part, depth + 1)? == wanted {
                    return Ok(true);
                }
            }
            Ok(false)
        };
        match (name.as_str(), argument.as_array().map(Vec::as_slice)) {
            ("Condition", None) => self.named(argument.as_str().unwrap_or_default(), depth),
            ("Fn::Equals", Some([one, other])) => {
                let text = |value| self.value(value, depth + 1).map(|value| value.as_ref().map(plain));
                Ok(text(one)? == text(other)?)
            }
            ("Fn::Not", Some([_])) => Ok(!any(true)?),
            ("Fn::And", Some(_)) => Ok(!any(false)?),
            ("Fn::Or", Some(_)) => any(true),
            _ => Err(format!("{name} is no condition.")),
        }
    }

    /// Whether the condition of a name holds: it is asked once, however often others refer to it.
    fn named(&self, name: &str, depth: usize) -> Result<bool, String> {
        match self.known.borrow().get(name) {
            Some(Some(holds)) => return Ok(*holds),
            Some(None) => return Err("Conditions refer to each other in circles.".to_owned()),
            None => {}
        }
        let condition = self.conditions.get(name).ok_or_else(|| format!("There is no condition {name}."))?;
        self.known.borrow_mut().insert(name.to_owned(), None);
        let holds = self.holds(condition, depth + 1)?;
        self.known.borrow_mut().insert(name.to_owned(), Some(holds));
        Ok(holds)
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
        let substituted = format!(
            "Parameters: {{p: {{Default: '{}'}}}}\nResources: {{a: {{Type: 'AWS::Config::ConfigRule', Properties: {{ConfigRuleName: {{'Fn::Sub': '{}'}}}}}}}}",
            "x".repeat(20_000),
            "${p}".repeat(7_000)
        );
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
            (conditional("{a: {'Fn::Not': [{'Fn::Or': [{Condition: a}]}]}}"), "in circles"),
            (substituted, "make more than 819200 bytes"),
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

    /// Each refers to the next twenty times, which nobody lives to see the end of when each is asked as often.
    #[test]
    fn a_condition_is_asked_once() {
        let row = |n: usize| {
            format!("  c{n}: {{'Fn::And': [{}]}}\n", vec![format!("{{Condition: c{}}}", n + 1); 20].join(","))
        };
        let rows: String = (0..14).map(row).collect();
        let text = format!(
            "Conditions:\n{rows}  c14: {{'Fn::Or': [{{'Fn::Equals': [a, a]}}, {{Condition: none}}]}}\nResources: {{a: {{Type: 'AWS::Config::ConfigRule', Condition: c0, Properties: {{ConfigRuleName: rule}}}}}}"
        );
        assert!(made(&text, &[]).unwrap().contains("\"rule\""));
    }
}
