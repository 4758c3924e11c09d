//! `grammar.json`: what is refused, with which sentence, and what is not.

use json::Node;
use policy::{MalformedKind, PolicyDocument, PolicyType};

use crate::say::{table, text, written};

pub(crate) fn kind(name: &str) -> PolicyType {
    match name {
        "IdentityBased" => PolicyType::IdentityBased,
        "ResourceBased" => PolicyType::ResourceBased,
        "RoleTrust" => PolicyType::RoleTrust,
        "PermissionsBoundary" => PolicyType::PermissionsBoundary,
        "Session" => PolicyType::Session,
        "ServiceControl" => PolicyType::ServiceControl,
        "ResourceControl" => PolicyType::ResourceControl,
        "VpcEndpoint" => PolicyType::VpcEndpoint,
        _ => panic!("{name}"),
    }
}

#[test]
fn documents_are_refused_as_aws_refuses_them() {
    let mut wrong = Vec::new();
    for row in table("grammar").as_array().unwrap() {
        let policy = row.get("policy").unwrap();
        let document = policy.as_str().map_or_else(|| written(policy), str::to_owned);
        let refusal = PolicyDocument::parse(&document, kind(text(row, "kind"))).err();
        let message = refusal.as_ref().map(|refusal| &*refusal.message);
        let fits = message == row.get("refused").and_then(Node::as_str)
            && row
                .get("detail")
                .is_none_or(|detail| detail.as_str() == refusal.as_ref().map(|refusal| &*refusal.detail))
            && row.get("at").and_then(Node::as_array).is_none_or(|at| {
                let at: Vec<_> = at.iter().filter_map(Node::as_i64).collect();
                refusal.as_ref().is_some_and(|refusal| at == [refusal.line as i64, refusal.column as i64])
            });
        if !fits {
            wrong.push(format!("{}\n    gave {refusal:?}", written(row)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_refusal_says_where_and_what() {
    let text = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"b\"}\n  ]\n}";
    let refusal = PolicyDocument::parse(text, PolicyType::IdentityBased).unwrap_err();
    assert_eq!(refusal.kind, MalformedKind::Resource);
    assert_eq!(text.get(refusal.span.clone()), Some("\"b\""));
    assert_eq!(
        refusal.to_string(),
        "Resource b must be in ARN format or \"*\". (line 4, column 55: expected `*` or \
         arn:partition:service:region:account-id:resource)"
    );
}

#[test]
fn a_document_keeps_its_text_and_knows_its_statements() {
    let text = "{\"Version\": \"2012-10-17\",\n \"Statement\": [\n  {\"Sid\": \"A\", \"Effect\": \"Deny\", \"NotAction\": \"s3:*\", \"Resource\": \"*\"}\n]}\n";
    let document = PolicyDocument::parse(text, PolicyType::IdentityBased).unwrap();
    assert_eq!(document.text(), text);
    assert_eq!(document.size(true), text.len());
    assert_eq!(document.size(false), text.chars().filter(|char| !char.is_whitespace()).count());
    let statement = &document.statements()[0];
    assert_eq!(statement.sid(), Some("A"));
    assert_eq!(statement.index(), 0);
    assert!(text.get(statement.span()).unwrap().starts_with("{\"Sid\""));
    for (position, at) in [(statement.start(), statement.span().start), (statement.end(), statement.span().end)] {
        assert_eq!((position.line, position.column), json::line_column(text, at));
    }
    let (negated, actions) = statement.actions();
    assert!(negated && actions.eq(["s3:*"]));
    assert!(statement.covers_action("iam:GetUser") && !statement.covers_action("S3:GetObject"));
}

/// All of them, of which AWSSupportServiceRolePolicy is the longest.
#[test]
fn every_policy_that_aws_manages_is_read() {
    for managed in catalog::managed_policies() {
        let document = PolicyDocument::parse_aws_managed(managed.document, PolicyType::IdentityBased);
        assert!(document.is_ok(), "{} {document:?}", managed.arn);
        let as_customer = PolicyDocument::parse(managed.document, PolicyType::IdentityBased);
        assert_eq!(
            as_customer.is_err(),
            managed.name == "AWSSupportServiceRolePolicy",
            "{} {as_customer:?}",
            managed.arn
        );
    }
}

#[test]
fn principal_arns_are_users_and_roles() {
    let text = r#"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*", "Principal": {
        "AWS": ["111111111111", "arn:aws:iam::111111111111:user/u", "arn:aws:iam::111111111111:role/r", "*"],
        "Service": "s3.amazonaws.com"}}}"#;
    let document = PolicyDocument::parse(text, PolicyType::ResourceBased).unwrap();
    let arns: Vec<_> = document.principal_arns().map(|arn| arn.as_str()).collect();
    assert_eq!(arns, ["arn:aws:iam::111111111111:user/u", "arn:aws:iam::111111111111:role/r"]);
}

/// Managed policies must be of version 2012-10-17, inline ones need not:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html>.
#[test]
fn an_inline_policy_may_be_of_the_old_version() {
    let text = r#"{"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}"#;
    assert!(PolicyDocument::parse(text, PolicyType::IdentityBased).is_err());
    assert!(PolicyDocument::parse_inline(text).is_ok());
    let with_principal = r#"{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}}"#;
    assert!(PolicyDocument::parse_inline(with_principal).is_err());
}
