//! Policies that grow by a statement at a time: `AddPermission` and `RemovePermission` of SQS and SNS. Lambda, whose
//! statements have conditions and are of versions, reads them here.

use json::{Json, Node, Writer};

/// A statement to add, which allows.
pub(crate) struct Statement<'a> {
    /// What names it.
    pub(crate) sid: &'a str,
    /// Accounts whose root stands for them.
    pub(crate) principals: Vec<String>,
    /// `SQS:SendMessage`.
    pub(crate) actions: Vec<String>,
    /// The ARN of the resource.
    pub(crate) resource: &'a str,
}

/// A policy with one statement more; none when there is one of that name already.
pub(crate) fn add(policy: Option<&str>, id: &str, statement: &Statement<'_>) -> Option<String> {
    let old = policy.and_then(|text| json::parse(text).ok());
    let statements = old.as_ref().map(all).unwrap_or_default();
    if statements.iter().any(|one| sid(one) == Some(statement.sid)) {
        return None;
    }
    Some(write(old.as_ref(), Some(id), &statements, Some(statement)))
}

/// What is left of a policy.
pub(crate) enum Left {
    /// There was no such statement.
    Unknown,
    /// It was the last.
    Nothing,
    /// The policy without it.
    Policy(String),
}

/// A policy without a statement.
pub(crate) fn remove(policy: Option<&str>, name: &str) -> Left {
    let Some(old) = policy.and_then(|text| json::parse(text).ok()) else { return Left::Unknown };
    let statements = all(&old);
    let kept: Vec<&Node> = statements.iter().copied().filter(|one| sid(one) != Some(name)).collect();
    match (kept.len() == statements.len(), kept.is_empty()) {
        (true, _) => Left::Unknown,
        (false, true) => Left::Nothing,
        (false, false) => Left::Policy(write(Some(&old), None, &kept, None)),
    }
}

/// The statements of a policy, of which there may be one without a list.
pub(crate) fn all(policy: &Node) -> Vec<&Node> {
    match policy.get("Statement") {
        Some(Node { value: Json::Array(all), .. }) => all.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    }
}

fn sid(statement: &Node) -> Option<&str> {
    statement.get("Sid").and_then(Node::as_str)
}

fn write(old: Option<&Node>, id: Option<&str>, statements: &[&Node], more: Option<&Statement<'_>>) -> String {
    let member = |name: &str| old.and_then(|old| old.get(name)).and_then(Node::as_str);
    let mut out = Writer::new();
    out.begin_object();
    out.key("Version").string(member("Version").unwrap_or("2012-10-17"));
    if let Some(id) = member("Id").or(id) {
        out.key("Id").string(id);
    }
    out.key("Statement").begin_array();
    for statement in statements {
        out.node(statement);
    }
    if let Some(more) = more {
        out.begin_object();
        out.key("Sid").string(more.sid);
        out.key("Effect").string("Allow");
        out.key("Principal").begin_object().key("AWS");
        one_or_many(&mut out, &more.principals);
        out.end_object();
        out.key("Action");
        one_or_many(&mut out, &more.actions);
        out.key("Resource").string(more.resource);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    out.finish()
}

/// A list of one is written as that one, as AWS does.
fn one_or_many(out: &mut Writer, texts: &[String]) {
    if let [one] = texts {
        out.string(one);
        return;
    }
    out.begin_array();
    texts.iter().for_each(|text| {
        out.string(text);
    });
    out.end_array();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_come_and_go_by_their_names() {
        let of =
            |sid| Statement { sid, principals: vec!["1".into()], actions: vec!["a".into(), "b".into()], resource: "r" };
        let one = add(None, "id", &of("one")).unwrap();
        assert_eq!(
            one,
            r#"{"Version":"2012-10-17","Id":"id","Statement":[{"Sid":"one","Effect":"Allow","Principal":{"AWS":"1"},"Action":["a","b"],"Resource":"r"}]}"#
        );
        assert!(add(Some(&one), "id", &of("one")).is_none());
        let two = add(Some(&one), "id", &of("two")).unwrap();
        assert!(matches!(remove(Some(&two), "two"), Left::Policy(left) if left == one));
        assert!(matches!(remove(Some(&one), "one"), Left::Nothing));
        assert!(matches!(remove(Some(&one), "two"), Left::Unknown));
        assert!(matches!(remove(None, "two"), Left::Unknown));
        // What had no id, gets none.
        let nameless = two.replace(r#""Id":"id","#, "");
        assert!(matches!(remove(Some(&nameless), "two"), Left::Policy(left) if !left.contains("Id")));
    }
}
