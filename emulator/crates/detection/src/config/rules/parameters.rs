//! What a rule is told to ask for: texts by name, of kinds that its row gives.

use std::collections::BTreeMap;
use std::fmt;

use policy::{PolicyDocument, PolicyType};

/// A parameter of a rule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parameter {
    /// `MinimumPasswordLength`
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// What it is where nothing is said.
    pub(crate) default: Option<&'static str>,
    /// Whether something must be said.
    pub(crate) is_required: bool,
}

/// What the values of a parameter are like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Integer,
    /// `true`; everything else counts as `false`.
    Boolean,
    Text,
    /// Texts with commas between them.
    List,
    /// A policy of a bucket.
    BucketPolicy,
    /// One of these.
    OneOf(&'static [&'static str]),
}

impl Parameter {
    pub(super) const fn optional(name: &'static str, kind: Kind) -> Parameter {
        Parameter { name, kind, default: None, is_required: false }
    }
    pub(super) const fn required(name: &'static str, kind: Kind) -> Parameter {
        Parameter { name, kind, default: None, is_required: true }
    }
    pub(super) const fn or(name: &'static str, kind: Kind, default: &'static str) -> Parameter {
        Parameter { name, kind, default: Some(default), is_required: false }
    }
}

/// The parameters of a rule at work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Parameters(BTreeMap<String, String>);

/// Why parameters are not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unfit {
    NoObject,
    Unknown(String),
    Missing(&'static str),
    Value { name: String, value: String },
    Blank(String),
    NoBucketPolicy(String),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unfit::NoObject => f.write_str("The inputParameters must be a JSON object whose values are texts."),
            Unfit::Unknown(name) => write!(f, "Unknown parameters provided in the inputParameters: {name}."),
            Unfit::Missing(name) => write!(f, "The required parameter [{name}] is not present in the inputParameters."),
            Unfit::Value { name, value } => write!(f, "Invalid value '{value}' for the input parameter {name}."),
            // https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy-not-more-permissive.html
            Unfit::NoBucketPolicy(name) => write!(f, "Value for {name} parameter must be an Amazon S3 bucket policy."),
            Unfit::Blank(name) => write!(f, "Blank spaces are not acceptable for input parameter: {name}."),
        }
    }
}

impl Parameters {
    /// Exactly these, without a rule's defaults.
    pub(crate) fn only<'a>(given: impl IntoIterator<Item = (&'a str, &'a str)>) -> Parameters {
        Parameters(given.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }
    /// Texts, numbers and truth values by name, of the JSON that a rule is given.
    pub(crate) fn parse(json: &str) -> Result<Parameters, Unfit> {
        let node = json::parse(json).map_err(|_| Unfit::NoObject)?;
        let entries = node.as_object().ok_or(Unfit::NoObject)?;
        let text = |node: &json::Node| {
            let word = node.as_bool().map(|value| value.to_string());
            node.as_str().or_else(|| node.as_number()).map(str::to_owned).or(word)
        };
        let all = entries.iter().map(|entry| Some((entry.key.clone(), text(&entry.value)?)));
        all.collect::<Option<_>>().map(Parameters).ok_or(Unfit::NoObject)
    }
    /// Those that a rule with these parameters has: the given ones, and its defaults.
    pub(crate) fn completed(mut self, known: &[Parameter]) -> Result<Parameters, Unfit> {
        for (name, value) in &self.0 {
            let Some(parameter) = known.iter().find(|parameter| parameter.name == name) else {
                return Err(Unfit::Unknown(name.clone()));
            };
            if value.trim().is_empty() {
                return Err(Unfit::Blank(name.clone()));
            }
            let fits = match parameter.kind {
                Kind::Integer => value.parse::<u32>().is_ok(),
                Kind::OneOf(values) => values.iter().any(|one| one == value),
                Kind::BucketPolicy if PolicyDocument::parse(value, PolicyType::ResourceBased).is_err() => {
                    return Err(Unfit::NoBucketPolicy(name.clone()));
                }
                Kind::BucketPolicy => true,
                Kind::Boolean | Kind::Text | Kind::List => true,
            };
            if !fits {
                return Err(Unfit::Value { name: name.clone(), value: value.clone() });
            }
        }
        for parameter in known {
            if self.0.contains_key(parameter.name) {
                continue;
            }
            if parameter.is_required {
                return Err(Unfit::Missing(parameter.name));
            }
            if let Some(default) = parameter.default {
                self.0.insert(parameter.name.to_owned(), default.to_owned());
            }
        }
        Ok(self)
    }
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
    /// "If `true` is not provided in lowercase, it will be treated as `false`":
    /// <https://docs.aws.amazon.com/config/latest/developerguide/iam-password-policy.html>.
    pub(super) fn is_true(&self, name: &str) -> bool {
        self.text(name) == Some("true")
    }
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.text(name)?.parse().ok()
    }
    /// The texts of a list, without the white space around them; none where there is no such parameter.
    pub(super) fn list(&self, name: &str) -> Option<Vec<&str>> {
        let items = self.text(name)?.split(',').map(str::trim);
        Some(items.filter(|item| !item.is_empty()).collect())
    }
    /// Whether a list has something, or is not given at all.
    pub(super) fn list_admits(&self, name: &str, item: &str) -> bool {
        self.list(name).is_none_or(|items| items.contains(&item))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [Parameter; 5] = [
        Parameter::optional("policy", Kind::BucketPolicy),
        Parameter::or("age", Kind::Integer, "90"),
        Parameter::required("names", Kind::List),
        Parameter::optional("is", Kind::Boolean),
        Parameter::optional("type", Kind::OneOf(&["ReadOnly", "ALL"])),
    ];

    #[test]
    fn parameters_are_completed_or_refused() {
        let read = |json: &str| Parameters::parse(json).and_then(|given| given.completed(&KNOWN));
        let all = read(r#"{"names": "a, b,", "is": true}"#).unwrap();
        assert_eq!(all.list("names"), Some(vec!["a", "b"]));
        assert_eq!((all.number("age"), all.is_true("is"), all.text("type")), (Some(90), true, None));
        assert!(!read(r#"{"names": "a", "is": "True"}"#).unwrap().is_true("is"));
        for (json, want) in [
            ("[]", Unfit::NoObject),
            ("{", Unfit::NoObject),
            (r#"{"names": ["a"]}"#, Unfit::NoObject),
            ("{}", Unfit::Missing("names")),
            (r#"{"names": "a", "other": "b"}"#, Unfit::Unknown("other".into())),
            (r#"{"names": " "}"#, Unfit::Blank("names".into())),
            (r#"{"names": "a", "policy": "{}"}"#, Unfit::NoBucketPolicy("policy".into())),
            (r#"{"names": "a", "age": "old"}"#, Unfit::Value { name: "age".into(), value: "old".into() }),
            (r#"{"names": "a", "type": "All"}"#, Unfit::Value { name: "type".into(), value: "All".into() }),
        ] {
            assert_eq!(read(json), Err(want), "{json}");
        }
    }
}
