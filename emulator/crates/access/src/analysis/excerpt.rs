//! A statement as it is shown to people.

use json::{Json, Node};

/// What fits on a line.
const WIDTH: usize = 96;
/// What is shown of a long statement.
const LINES: usize = 14;

/// The lines of a statement. What somebody wrote on several lines is moved to the left as a whole; what is one long line
/// is broken where its members are.
pub(super) fn excerpt(statement: &str) -> Vec<String> {
    let mut lines = match json::parse(statement) {
        Ok(node) if !statement.contains('\n') && statement.chars().count() > WIDTH => broken(&node, 0),
        Ok(_) | Err(_) => moved(statement),
    };
    if lines.len() > LINES {
        let more = lines.len() - LINES;
        lines.truncate(LINES);
        lines.push(format!("… {more} more lines"));
    }
    lines
}

/// Whether a statement allows everything to whomever it is for, and says no more.
pub(super) fn allows_everything(statement: &str) -> bool {
    let Ok(node) = json::parse(statement) else { return false };
    node.as_object().unwrap_or_default().iter().all(|member| match member.key.as_str() {
        "Sid" => true,
        "Effect" => member.value.as_str() == Some("Allow"),
        "Action" | "Resource" | "Principal" => is_star(&member.value),
        _ => false,
    })
}

fn is_star(node: &Node) -> bool {
    node.as_str() == Some("*") || matches!(node.as_array(), Some([only]) if only.as_str() == Some("*"))
}

/// The lines, without the indentation that all but the first have in common.
fn moved(statement: &str) -> Vec<String> {
    let indent = |line: &&str| line.len() - line.trim_start().len();
    let rest = || statement.lines().skip(1);
    let common = rest().filter(|line| !line.trim().is_empty()).map(|line| indent(&line)).min().unwrap_or(0);
    let first = statement.lines().take(1);
    first.chain(rest().map(|line| line.get(common..).unwrap_or(line))).map(str::to_owned).collect()
}

/// A value on as many lines as it needs.
fn broken(node: &Node, indent: usize) -> Vec<String> {
    let flat = text(node);
    let inner = " ".repeat(indent + 2);
    let (open, close, members): (_, _, Vec<(String, &Node)>) = match &node.value {
        // The statement itself always has a line for each of its members.
        Json::Object(members) if indent == 0 || indent + flat.len() > WIDTH => {
            let key = |key: &str| format!("{}: ", quoted(key));
            ('{', '}', members.iter().map(|member| (key(&member.key), &member.value)).collect())
        }
        Json::Array(elements) if indent + flat.len() > WIDTH => {
            ('[', ']', elements.iter().map(|element| (String::new(), element)).collect())
        }
        _ => return vec![flat],
    };
    let mut lines = vec![open.to_string()];
    let last = members.len().saturating_sub(1);
    for (at, (key, value)) in members.into_iter().enumerate() {
        let mut of_value = broken(value, indent + 2).into_iter();
        lines.push(format!("{inner}{key}{}", of_value.next().unwrap_or_default()));
        lines.extend(of_value);
        if at < last
            && let Some(line) = lines.last_mut()
        {
            line.push(',');
        }
    }
    lines.push(format!("{}{close}", " ".repeat(indent)));
    lines
}

/// A value on one line, with spaces where people put them.
fn text(node: &Node) -> String {
    let listed = |parts: Vec<String>| parts.join(", ");
    match &node.value {
        Json::Null => "null".to_owned(),
        Json::Bool(value) => value.to_string(),
        Json::Number(number) => number.to_string(),
        Json::String(value) => quoted(value),
        Json::Array(elements) => format!("[{}]", listed(elements.iter().map(text).collect())),
        Json::Object(members) => {
            let member = |member: &json::Entry| format!("{}: {}", quoted(&member.key), text(&member.value));
            format!("{{ {} }}", listed(members.iter().map(member).collect()))
        }
    }
}

fn quoted(text: &str) -> String {
    let mut out = "\"".to_owned();
    json::escape(text, &mut out);
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_broken_at_its_members() {
        let statement = r#"{"Sid":"Trail","Effect":"Deny","Action":["cloudtrail:StopLogging","cloudtrail:DeleteTrail"],"Resource":"*","Condition":{"Bool":{"aws:ViaAWSService":"false"}}}"#;
        let lines = excerpt(statement);
        assert_eq!(
            lines,
            [
                "{",
                r#"  "Sid": "Trail","#,
                r#"  "Effect": "Deny","#,
                r#"  "Action": ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail"],"#,
                r#"  "Resource": "*","#,
                r#"  "Condition": { "Bool": { "aws:ViaAWSService": "false" } }"#,
                "}",
            ]
        );
        assert_eq!(json::parse(&lines.concat()).unwrap().get("Sid").unwrap().as_str(), Some("Trail"));
    }

    #[test]
    fn long_lists_are_broken_and_long_statements_shortened() {
        let actions: Vec<String> = (0..20).map(|at| format!(r#""s3:Action{at}""#)).collect();
        let lines = excerpt(&format!(r#"{{"Effect":"Deny","Action":[{}]}}"#, actions.join(",")));
        assert_eq!(lines[2..4], [r#"  "Action": ["#, r#"    "s3:Action0","#]);
        assert_eq!(lines.last().unwrap(), "… 11 more lines");
        assert_eq!(lines.len(), LINES + 1);
    }

    #[test]
    fn what_was_written_on_lines_keeps_them() {
        assert_eq!(
            excerpt("{\n        \"a\": [\n          1\n        ]\n      }"),
            ["{", "  \"a\": [", "    1", "  ]", "}"]
        );
        assert_eq!(excerpt("not JSON"), ["not JSON"]);
        assert!(excerpt("").is_empty());
    }

    #[test]
    fn everything_is_everything() {
        for (statement, expected) in [
            (r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#, true),
            (r#"{"Sid":"All","Effect":"Allow","Principal":"*","Action":["*"],"Resource":["*"]}"#, true),
            (r#"{"Effect":"Deny","Action":"*","Resource":"*"}"#, false),
            (r#"{"Effect":"Allow","Action":"s3:*","Resource":"*"}"#, false),
            (r#"{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}"#, false),
            (r#"{"Effect":"Allow","Action":"*","Resource":"*","Condition":{}}"#, false),
            ("", false),
        ] {
            assert_eq!(allows_everything(statement), expected, "{statement}");
        }
    }
}
