//! `principals.json`: whom an element names, and what a grant to each of them is limited by.

use std::fmt::Write;

use json::{Node, Writer};
use policy::{Decision, decide};

use crate::case::Case;
use crate::reference;
use crate::say::{table, text, written};

/// Builds a row of the decision table, and gives the decision of engine and reference.
fn decision(who: &str, policies: impl FnOnce(&mut Writer)) -> Decision {
    let mut row = Writer::new();
    row.begin_object().key("who").string(who).key("do").string("s3:GetObject").key("on").string("arn:aws:s3:::b/k");
    policies(&mut row);
    row.end_object();
    let row = json::parse(&row.finish()).unwrap();
    Case::new(&row).ask(|request, policies| {
        let differences = reference::differences(request, policies);
        assert!(differences.is_empty(), "{}\n{}", written(&row), differences.join("\n"));
        decide(request, policies).decision
    })
}

fn statement(writer: &mut Writer, effect: &str, element: &str, principals: &Node) {
    writer.begin_object().key("Effect").string(effect).key(element).node(principals);
    writer.key("Action").string("s3:*").key("Resource").string("*").end_object();
}

fn names<'n>(table: &'n Node, key: &str) -> Vec<&'n str> {
    table.get(key).and_then(Node::as_array).unwrap().iter().map(|name| name.as_str().unwrap()).collect()
}

/// `+`: a Deny for these principals denies the requester, who is allowed all else. `A`: an Allow is enough by itself.
#[test]
fn an_element_names_whom_aws_says() {
    let table = table("principals");
    let columns = names(&table, "columns");
    for row in table.get("elements").and_then(Node::as_array).unwrap() {
        let element = if row.get("not").is_some() { "NotPrincipal" } else { "Principal" };
        let listed = row.get("not").or(row.get("principal")).unwrap();
        let (mut denied, mut allowed) = (String::new(), String::new());
        for who in &columns {
            let deny = decision(who, |writer| {
                writer.key("identity").begin_array().string("Allow *").end_array();
                writer.key("session").begin_array().string("Allow *").end_array();
                writer.key("resource").begin_array();
                let everyone = json::parse("\"*\"").unwrap();
                statement(writer, "Allow", "Principal", &everyone);
                statement(writer, "Deny", element, listed);
                writer.end_array();
            });
            let _ = write!(denied, "{} ", if deny == Decision::ExplicitDeny { "+" } else { "-" });
            if element == "Principal" {
                let allow = decision(who, |writer| {
                    writer.key("resource").begin_array();
                    statement(writer, "Allow", element, listed);
                    writer.end_array();
                });
                let _ = write!(allowed, "{} ", if allow == Decision::Allowed { "A" } else { "-" });
            }
        }
        assert_eq!(denied.trim_end(), text(row, "deny"), "{} of {columns:?}", written(row));
        if element == "Principal" {
            assert_eq!(allowed.trim_end(), text(row, "allow"), "{} of {columns:?}", written(row));
        }
    }
}

/// Within one account: whether the grant fails when identity-based policies, boundary or session policies lack an allow,
/// the other two having it.
#[test]
fn a_grant_is_limited_as_aws_says() {
    for row in table("principals").get("grants").and_then(Node::as_array).unwrap() {
        let limited = |lacking: &str| {
            let allow = |name| if name == lacking { "Allow ec2:*" } else { "Allow *" };
            let decision = decision(text(row, "who"), |writer| {
                writer.key("identity").begin_array().string(allow("identity")).end_array();
                writer.key("boundary").string(allow("boundary"));
                writer.key("session").begin_array().string(allow("session")).end_array();
                writer.key("resource").node(row.get("resource").unwrap());
            });
            decision != Decision::Allowed
        };
        let limits: Vec<_> =
            ["identity", "boundary", "session"].into_iter().filter(|lacking| limited(lacking)).collect();
        assert_eq!(limits.join(", "), text(row, "limits"), "{}", written(row));
    }
}
