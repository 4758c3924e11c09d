//! Policies as sentences, and the rows of the tables.

use json::{Json, Node, Writer};
use policy::{PolicyDocument, PolicyType};

/// A table, or the value of a key in one.
pub(crate) fn table(name: &str) -> Node {
    let path = format!("{}/tests/cases/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect(&path);
    json::parse(&text).unwrap_or_else(|error| panic!("{path}: {error} at {:?}", json::line_column(&text, error.offset)))
}

pub(crate) fn text<'n>(row: &'n Node, key: &str) -> &'n str {
    row.get(key).and_then(Node::as_str).unwrap_or_else(|| panic!("{key} of {}", written(row)))
}

pub(crate) fn written(node: &Node) -> String {
    let mut writer = Writer::new();
    writer.node(node);
    writer.finish()
}

/// Reads a policy as the tables have it.
pub(crate) fn policy(node: &Node, kind: PolicyType) -> PolicyDocument {
    if is_rcp_full_aws_access(node, kind) {
        let text =
            r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}"#;
        return PolicyDocument::parse_aws_managed(text, kind).expect("RCPFullAWSAccess");
    }
    let text = policy_text(node, kind);
    PolicyDocument::parse(&text, kind).unwrap_or_else(|error| panic!("{text}\n{error}"))
}

/// Whether the policy is one that AWS wrote and no customer may.
pub(crate) fn is_rcp_full_aws_access(node: &Node, kind: PolicyType) -> bool {
    node.as_str() == Some("full") && kind == PolicyType::ResourceControl
}

/// The JSON of a policy as the tables have it.
pub(crate) fn policy_text(node: &Node, kind: PolicyType) -> String {
    if node.get("Statement").is_some() { written(node) } else { document(node, kind) }
}

fn document(node: &Node, kind: PolicyType) -> String {
    let nodes = node.as_array().unwrap_or(std::slice::from_ref(node));
    let statements: Vec<String> = nodes.iter().map(|node| statement(node, kind)).collect();
    format!("{{\"Version\":\"2012-10-17\",\"Statement\":[{}]}}", statements.join(","))
}

fn statement(node: &Node, kind: PolicyType) -> String {
    match &node.value {
        Json::String(said) => sentence(said, None, kind),
        Json::Object(_) if node.get("say").is_some() => sentence(text(node, "say"), node.get("when"), kind),
        _ => written(node),
    }
}

fn sentence(said: &str, condition: Option<&Node>, kind: PolicyType) -> String {
    let mut writer = Writer::new();
    writer.begin_object();
    let said = if said == "full" { "Allow *" } else { said };
    let mut words = said.split(' ');
    writer.key("Effect").string(words.next().expect(said));
    let action = words.next().expect(said);
    match action.strip_prefix("not:") {
        Some(action) => writer.key("NotAction").string(action),
        None => writer.key("Action").string(action),
    };
    let mut on = None;
    while let Some(word) = words.next() {
        let object = words.next().expect(said);
        match word {
            "on" => on = Some(("Resource", object)),
            "not-on" => on = Some(("NotResource", object)),
            "to" | "not-to" => {
                writer.key(if word == "to" { "Principal" } else { "NotPrincipal" });
                principals(object, &mut writer);
            }
            _ => panic!("{word} in {said}"),
        }
    }
    if kind != PolicyType::RoleTrust {
        let (element, resource) = on.unwrap_or(("Resource", "*"));
        writer.key(element).string(resource);
    }
    if let Some(condition) = condition {
        writer.key("Condition").node(condition);
    }
    writer.end_object();
    writer.finish()
}

fn principals(listed: &str, writer: &mut Writer) {
    if listed == "*" {
        writer.string("*");
        return;
    }
    let (kind, values) = ["aws:Service", "service:Service", "federated:Federated", "canonical:CanonicalUser"]
        .iter()
        .filter_map(|pair| pair.split_once(':'))
        .find_map(|(prefix, kind)| Some((kind, listed.strip_prefix(prefix)?.strip_prefix(':')?)))
        .map_or(("AWS", listed), |(kind, value)| (if value == "*" { "AWS" } else { kind }, value));
    writer.begin_object().key(kind).begin_array();
    for value in values.split(',') {
        writer.string(value);
    }
    writer.end_array().end_object();
}
