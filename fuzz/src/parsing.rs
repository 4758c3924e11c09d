use policy::{Attached, Context, Effect, PoliciesInForce, PolicyDocument, PolicyType, Request, decide, explain};

const KINDS: [PolicyType; 8] = [
    PolicyType::IdentityBased,
    PolicyType::ResourceBased,
    PolicyType::RoleTrust,
    PolicyType::PermissionsBoundary,
    PolicyType::Session,
    PolicyType::ServiceControl,
    PolicyType::ResourceControl,
    PolicyType::VpcEndpoint,
];

/// No text makes parsing or deciding panic; a refusal says where and what; a document keeps its text and knows where its
/// statements stand.
pub fn parsing_is_sound(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for kind in KINDS {
        match PolicyDocument::parse(&text, kind) {
            Ok(document) => is_sound(&document, &text),
            Err(refusal) => {
                assert!(text.get(refusal.span.clone()).is_some(), "{refusal:?}");
                assert!(!refusal.message.is_empty() && !refusal.detail.is_empty(), "{refusal:?}");
                let place = json::line_column(&text, refusal.span.start);
                assert_eq!(place, (refusal.line, refusal.column));
            }
        }
        let _ = PolicyDocument::parse_aws_managed(&text, kind);
    }
    let _ = PolicyDocument::parse_inline(&text);
}

fn is_sound(document: &PolicyDocument, text: &str) {
    assert_eq!(document.text(), text);
    for statement in document.statements() {
        let written = text.get(statement.span()).unwrap();
        assert!(written.starts_with('{') && written.ends_with('}'));
        assert!(
            written.contains(if statement.effect() == Effect::Allow { "Allow" } else { "Deny" })
                || written.contains('\\')
        );
    }
    let user = "arn:aws:iam::111111111111:user/alice".parse().unwrap();
    let principal = aws::Principal::User { arn: user, id: "AIDAALICE".into() };
    let mut context = Context::new();
    context.set("aws:username", "alice");
    let request = Request {
        principal: &principal,
        action: "s3:GetObject",
        resource: "arn:aws:s3:::bucket/alice/key",
        resource_account: principal.account(),
        context: &context,
    };
    let attached = [Attached { source: "p", document }];
    let policies = PoliciesInForce {
        identity: &attached,
        resource: Some(attached[0]),
        endpoint: Some(&attached),
        ..PoliciesInForce::default()
    };
    assert_eq!(decide(&request, &policies).decision, explain(&request, &policies).verdict.decision);
}
