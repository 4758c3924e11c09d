//! Filters: "`eq` with `and` is supported. We currently do not support any other filters." See
//! [limitations](https://docs.aws.amazon.com/singlesignon/latest/developerguide/limitations.html).

use json::Json;

use super::problem::Problem;

/// `attribute eq "value"`; the attribute in lower case, since case does not count there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Condition {
    pub(super) attribute: String,
    pub(super) value: Operand,
}

/// What an attribute is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Operand {
    Text(String),
    Flag(bool),
}

impl Operand {
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Operand::Text(text) => Some(text),
            Operand::Flag(_) => None,
        }
    }
}

/// Reads a filter into its conditions, all of which must hold.
pub(super) fn parse(text: &str) -> Result<Vec<Condition>, Problem> {
    let mut conditions = Vec::new();
    let mut rest = text.trim();
    loop {
        let (condition, after) = condition(rest).ok_or_else(Problem::violation)?;
        conditions.push(condition);
        rest = after.trim_start();
        if rest.is_empty() {
            return Ok(conditions);
        }
        rest = word(rest, "and").ok_or_else(Problem::violation)?;
    }
}

fn condition(text: &str) -> Option<(Condition, &str)> {
    let end = text.find(char::is_whitespace)?;
    let (attribute, rest) = text.split_at_checked(end)?;
    let rest = word(rest.trim_start(), "eq")?;
    let (value, rest) = operand(rest)?;
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-' | '$' | ':');
    let is_attribute = !attribute.is_empty() && attribute.chars().all(is_name);
    is_attribute.then(|| (Condition { attribute: attribute.to_ascii_lowercase(), value }, rest))
}

/// What comes after a word and the space behind it.
fn word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (head, rest) = text.split_at_checked(word.len())?;
    let is_word = head.eq_ignore_ascii_case(word) && rest.starts_with(char::is_whitespace);
    is_word.then(|| rest.trim_start())
}

fn operand(text: &str) -> Option<(Operand, &str)> {
    for (word, flag) in [("true", true), ("false", false)] {
        if let Some((head, rest)) =
            text.split_at_checked(word.len()).filter(|(head, _)| head.eq_ignore_ascii_case(word))
        {
            let is_whole = !head.is_empty() && !rest.starts_with(char::is_alphanumeric);
            return is_whole.then_some((Operand::Flag(flag), rest));
        }
    }
    let end = end_of_string(text)?;
    let (literal, rest) = text.split_at_checked(end)?;
    match json::parse(literal).ok()?.value {
        Json::String(value) => Some((Operand::Text(value), rest)),
        _ => None,
    }
}

/// Where the JSON string ends that a text begins with.
fn end_of_string(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('"')?;
    let mut is_escaped = false;
    for (at, letter) in inside.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return Some(at + 2),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_conditions_joined_by_and() {
        let text = |attribute: &str, value: &str| Condition {
            attribute: attribute.to_owned(),
            value: Operand::Text(value.to_owned()),
        };
        for (filter, want) in [
            (r#"userName eq "jdoe""#, Some(vec![text("username", "jdoe")])),
            (r#"  USERNAME EQ "a \"b\" c"  "#, Some(vec![text("username", "a \"b\" c")])),
            (r#"id eq "1" and members eq "2""#, Some(vec![text("id", "1"), text("members", "2")])),
            (r#"displayName eq "R and D""#, Some(vec![text("displayname", "R and D")])),
            (r#"primary eq true"#, Some(vec![Condition { attribute: "primary".into(), value: Operand::Flag(true) }])),
            (r#"userName sw "j""#, None),
            (r#"userName eq "a" or userName eq "b""#, None),
            (r#"userName eq jdoe"#, None),
            (r#"userName eq "jdoe"#, None),
            (r#"userName eq"#, None),
            (r#"userName eq "a" and"#, None),
            (r#"(userName eq "a")"#, None),
            ("", None),
            (r#"é eq "x""#, None),
            (r#"userName eq "a"and id eq "b""#, Some(vec![text("username", "a"), text("id", "b")])),
        ] {
            assert_eq!(parse(filter).ok(), want, "{filter}");
        }
    }
}
