//! `Action`, `Resource`, wildcards and policy variables.

#![expect(clippy::string_slice, reason = "the positions come from the text itself")]

use policy::{Context, ContextValue, PolicyType, Request};
use serde_json::Value;

use super::grammar::texts;

/// Names and prefixes of actions have no case; `NotAction` matches all that is not listed:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html>,
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html>.
pub(super) fn action(statement: &Value, action: &str) -> bool {
    let lists = |element: &Value| {
        texts(element).iter().any(|listed| {
            let pattern = resolve(&scraps(&listed.to_ascii_lowercase(), false).unwrap(), true, &Context::new());
            glob(&pattern.unwrap(), &action.to_ascii_lowercase())
        })
    };
    match (statement.get("Action"), statement.get("NotAction")) {
        (Some(element), _) => lists(element),
        (None, Some(element)) => !lists(element),
        (None, None) => false,
    }
}

/// `NotResource` matches all that is not listed; a trust policy is about the role it belongs to, and a policy without
/// `Resource` about what it is attached to:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html>,
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html>.
pub(super) fn resource(statement: &Value, kind: PolicyType, request: &Request<'_>, variables: bool) -> bool {
    let lists = |element: &Value| texts(element).iter().any(|arn| is_listed(&completed(arn, kind), request, variables));
    match (statement.get("Resource"), statement.get("NotResource")) {
        (Some(element), _) => lists(element),
        (None, Some(element)) => !lists(element),
        (None, None) => true,
    }
}

/// "If you specify an incomplete ARN … AWS completes it with wildcards" in identity-based policies:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html>.
fn completed(arn: &str, kind: PolicyType) -> String {
    let mut arn = arn.to_owned();
    let is_completed = matches!(kind, PolicyType::IdentityBased | PolicyType::PermissionsBoundary) && arn != "*";
    while is_completed && arn.split(':').count() < 6 {
        arn.push_str(":*");
    }
    arn
}

fn is_listed(arn: &str, request: &Request<'_>, variables: bool) -> bool {
    if arn == "*" {
        return true;
    }
    if request.resource == "*" {
        return is_all_of_s3(arn) && request.action.to_ascii_lowercase().starts_with("s3:");
    }
    match arn_pattern(&scraps(arn, variables).unwrap(), request.context) {
        Some(pattern) => glob(&pattern, request.resource),
        None => false,
    }
}

/// An action without resource-level permissions needs `*`, but S3's take all of S3 as well. Choice: only in the form of
/// AWS's examples, `arn:aws:s3:::*`:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html>.
fn is_all_of_s3(arn: &str) -> bool {
    let fields: Vec<&str> = arn.splitn(6, ':').collect();
    fields.len() == 6 && fields[0] == "arn" && fields[2..] == ["s3", "", "", "*"]
}

/// One piece of a pattern as written.
#[derive(Debug, Clone)]
pub(super) enum Scrap {
    Char(char),
    /// `*` or `?`.
    Wildcard(char),
    /// `${key}`, `${key, 'default'}`.
    Variable {
        key: String,
        default: Option<String>,
        written: String,
    },
}

/// Takes a text apart; an error where a variable is malformed:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html>.
pub(super) fn scraps(text: &str, variables: bool) -> Result<Vec<Scrap>, String> {
    let mut scraps = Vec::new();
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        if variables && rest.starts_with("${") {
            let (inside, length) = variable(rest)?;
            let written = rest[..length].to_owned();
            rest = &rest[length..];
            scraps.push(match inside {
                (key, None) if ["*", "?", "$"].contains(&&*key) => Scrap::Char(key.chars().next().unwrap()),
                (key, default) => {
                    if key.is_empty() || key.contains(['$', '{', ',', ' ']) {
                        return Err(format!("{written} names no key"));
                    }
                    Scrap::Variable { key, default, written }
                }
            });
            continue;
        }
        scraps.push(if "*?".contains(char) { Scrap::Wildcard(char) } else { Scrap::Char(char) });
        rest = &rest[char.len_utf8()..];
    }
    Ok(scraps)
}

/// "To add a default value … surround it with single quotes, and separate the variable and the default with a comma and
/// space". Gives key, default and the length of the whole.
fn variable(text: &str) -> Result<((String, Option<String>), usize), String> {
    let brace = text.find('}').ok_or("no closing brace")?;
    match text.find(", '") {
        Some(comma) if comma < brace => {
            let default = &text[comma + 3..];
            let quote = default.find('\'').ok_or("no closing quote")?;
            let end = comma + 3 + quote + 1;
            if !text[end..].starts_with('}') {
                return Err("no closing brace behind the default".to_owned());
            }
            Ok(((text[2..comma].to_owned(), Some(default[..quote].to_owned())), end + 1))
        }
        _ => Ok(((text[2..brace].to_owned(), None), brace + 1)),
    }
}

/// One piece of a pattern when the request is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Piece {
    Char(char),
    /// Exactly one character; whether it may be a colon.
    One {
        colon: bool,
    },
    /// Any number of characters; whether there may be colons among them.
    Run {
        colons: bool,
    },
}

/// Puts the values in; none where a variable has none: "the statement does not match". Choice: wildcards in a value from
/// the request are plain characters.
pub(super) fn resolve(scraps: &[Scrap], wildcards: bool, context: &Context) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    for scrap in scraps {
        match scrap {
            Scrap::Char(char) => pieces.push(Piece::Char(*char)),
            Scrap::Wildcard(char) if !wildcards => pieces.push(Piece::Char(*char)),
            Scrap::Wildcard('?') => pieces.push(Piece::One { colon: true }),
            Scrap::Wildcard(_) => pieces.push(Piece::Run { colons: true }),
            Scrap::Variable { key, default, .. } => {
                pieces.extend(value_of(key, default.as_deref(), context)?.chars().map(Piece::Char));
            }
        }
    }
    Some(pieces)
}

/// The key's one value; "a key with multiple values" is no variable; the default stands in for a missing or empty one.
fn value_of(key: &str, default: Option<&str>, context: &Context) -> Option<String> {
    match lookup(key, context) {
        Some(ContextValue::Many(_)) => None,
        Some(ContextValue::Single(value)) if !value.is_empty() => Some(value.to_string()),
        Some(ContextValue::Single(_)) | None => default.map(str::to_owned),
    }
}

/// Key names have no case: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html>.
pub(super) fn lookup<'c>(key: &str, context: &'c Context) -> Option<ContextValue<'c>> {
    context.iter().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, value)| value)
}

/// In an ARN a wildcard stays within its segment, but a `*` that ends one may run on; behind the fifth colon is one
/// segment, and only there are variables: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html>.
fn arn_pattern(scraps: &[Scrap], context: &Context) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut colons = 0;
    for (at, scrap) in scraps.iter().enumerate() {
        let in_resource = colons >= 5;
        match scrap {
            Scrap::Char(char) => {
                colons += usize::from(*char == ':');
                pieces.push(Piece::Char(*char));
            }
            Scrap::Wildcard('?') => pieces.push(Piece::One { colon: in_resource }),
            Scrap::Wildcard(_) => {
                let next = scraps[at..].iter().find(|scrap| !matches!(scrap, Scrap::Wildcard('*')));
                let ends_segment = matches!(next, None | Some(Scrap::Char(':')));
                pieces.push(Piece::Run { colons: in_resource || ends_segment });
            }
            Scrap::Variable { written, .. } if !in_resource => {
                colons += written.matches(':').count();
                pieces.extend(written.chars().map(Piece::Char));
            }
            Scrap::Variable { key, default, .. } => {
                pieces.extend(value_of(key, default.as_deref(), context)?.chars().map(Piece::Char));
            }
        }
    }
    Some(pieces)
}

/// Whether a whole text is what a pattern says, by trying everything.
pub(super) fn glob(pattern: &[Piece], text: &str) -> bool {
    fn tries(pattern: &[Piece], text: &[char]) -> bool {
        match (pattern, text) {
            ([], []) => true,
            ([], _) => false,
            ([Piece::Char(wanted), rest @ ..], [char, behind @ ..]) => wanted == char && tries(rest, behind),
            ([Piece::One { colon }, rest @ ..], [char, behind @ ..]) => (*colon || *char != ':') && tries(rest, behind),
            ([Piece::Char(_) | Piece::One { .. }, ..], []) => false,
            ([Piece::Run { .. }, rest @ ..], []) => tries(rest, text),
            ([Piece::Run { colons }, rest @ ..], [char, behind @ ..]) => {
                tries(rest, text) || ((*colons || *char != ':') && tries(pattern, behind))
            }
        }
    }
    tries(pattern, &text.chars().collect::<Vec<_>>())
}
