//! `validation.json`: for each code of AWS's page a document that raises it and one that does not. The page is
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html>; the link of a code's
//! findings names its section.

use std::collections::{BTreeMap, BTreeSet};

use json::{Json, Node, Writer};
use policy::{
    AttachedTo, Finding, FindingType, ISSUE_CODES, PathElement, PolicyDocument, PolicyType, TextPosition, validate,
};
use proptest::prelude::*;

use crate::say::{table, text, written};

fn kind(row: &Node) -> PolicyType {
    match row.get("kind").and_then(Node::as_str) {
        None | Some("IDENTITY_POLICY") => PolicyType::IdentityBased,
        Some("RESOURCE_POLICY") => PolicyType::ResourceBased,
        Some("SERVICE_CONTROL_POLICY") => PolicyType::ServiceControl,
        Some("RESOURCE_CONTROL_POLICY") => PolicyType::ResourceControl,
        other => panic!("{other:?}"),
    }
}

fn attached(row: &Node) -> Option<AttachedTo> {
    row.get("attached").map(|name| AttachedTo::parse(name.as_str().unwrap()).unwrap())
}

/// A text as it stands, a whole document, statements in a document, or what is different in the usual statement.
fn document(row: &Node, said: &Node) -> String {
    match &said.value {
        Json::String(text) => return text.clone(),
        Json::Object(_) if said.get("Version").is_some() => return written(said),
        _ => {}
    }
    let usual = match (kind(row), attached(row)) {
        (PolicyType::IdentityBased, _) => r#"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#,
        (PolicyType::ServiceControl, _) => r#"{"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}"#,
        (PolicyType::ResourceControl, _) => {
            r#"{"Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"}"#
        }
        (_, Some(AttachedTo::Role)) => {
            r#"{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole"}"#
        }
        _ => {
            r#"{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#
        }
    };
    let mut writer = Writer::new();
    writer.begin_object();
    writer.key("Version");
    writer.string("2012-10-17");
    writer.key("Statement");
    match said.get("Statement") {
        Some(statements) => _ = writer.node(statements),
        None => statement(&mut writer, &json::parse(usual).unwrap(), said),
    }
    writer.end_object();
    writer.finish()
}

fn statement(writer: &mut Writer, usual: &Node, said: &Node) {
    writer.begin_object();
    let of = |node: &Node| -> Vec<(String, Node)> {
        node.as_object().unwrap().iter().map(|entry| (entry.key.clone(), entry.value.clone())).collect()
    };
    let usual = of(usual).into_iter().filter(|(key, _)| said.get(key).is_none());
    for (key, value) in usual.chain(of(said)).filter(|(_, value)| !value.is_null()) {
        writer.key(&key);
        match value.as_str().and_then(|text| text.strip_prefix("long:")) {
            Some(length) => writer.string(&"a".repeat(length.parse().unwrap())),
            None => writer.node(&value),
        };
    }
    writer.end_object();
}

/// `Statement/0/Action/@key/3+5`: values of keys, indexes, a key itself, a part of a string.
fn path(path: &[PathElement]) -> String {
    let element = |element: &PathElement| match element {
        PathElement::Index(index) => index.to_string(),
        PathElement::Key(key) => format!("@{key}"),
        PathElement::Value(key) => key.clone(),
        PathElement::Substring { start, length } => format!("{start}+{length}"),
    };
    path.iter().map(element).collect::<Vec<_>>().join("/")
}

#[test]
fn every_code_is_found_where_it_should_be_and_only_there() {
    let mut wrong = Vec::new();
    for row in table("validation").as_array().unwrap() {
        let code = text(row, "code");
        let findings = |key: &str| {
            let document = document(row, row.get(key).unwrap());
            let findings = validate(&document, kind(row), attached(row));
            findings.iter().for_each(|finding| lies_within(&document, finding));
            findings
        };
        let found = findings("finds");
        let of_code = found.iter().find(|finding| finding.code.name() == code);
        let says =
            |key: &str, is: Option<&str>| row.get(key).and_then(Node::as_str).is_none_or(|wanted| is == Some(wanted));
        let fits = of_code.is_some()
            && says("details", of_code.map(|finding| &*finding.details))
            && says("path", of_code.map(|finding| path(&finding.locations[0].path)).as_deref());
        if !fits {
            wrong.push(format!("{code}: {}\n    gave {found:#?}", written(row.get("finds").unwrap())));
        }
        let other = findings("not");
        if other.iter().any(|finding| finding.code.name() == code) {
            wrong.push(format!("not {code}: {}\n    gave {other:#?}", written(row.get("not").unwrap())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_of_the_page_has_a_row_or_a_reason() {
    let table = table("validation");
    let rows: BTreeSet<_> = table.as_array().unwrap().iter().map(|row| text(row, "code")).collect();
    // 155 headings, of which three stand there twice.
    assert_eq!(ISSUE_CODES.len(), 152);
    for code in ISSUE_CODES {
        assert_eq!(code.undecided().is_none(), rows.contains(code.name()), "{code:?}");
    }
    let of = |kind| ISSUE_CODES.iter().filter(|code| code.finding_type() == kind).count();
    let counts =
        [FindingType::Error, FindingType::Warning, FindingType::SecurityWarning, FindingType::Suggestion].map(of);
    assert_eq!(counts, [79, 26, 18, 29]);
}

#[test]
fn a_finding_says_where_it_is() {
    let text = "{\n \"Version\": \"2012-10-17\",\n \"Statement\": [{\n  \"Sid\": \"ä\", \"Effect\": \"Allow\",\n  \"Action\": [\"s3:GetObject\", \"s3:Nope\"], \"Resource\": \"*\"}]\n}";
    let findings = validate(text, PolicyType::ResourceControl, None);
    let action = findings.iter().find(|finding| finding.code.name() == "INVALID_ACTION").unwrap();
    assert_eq!(path(&action.locations[0].path), "Statement/0/Action/1");
    assert_eq!(action.locations[0].start, TextPosition { line: 5, column: 29, offset: 107 });
    assert_eq!(action.locations[0].end, TextPosition { line: 5, column: 38, offset: 116 });
    let slice: String = text.chars().skip(107).take(9).collect();
    assert_eq!(slice, "\"s3:Nope\"");
    let link = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html\
                #access-analyzer-reference-policy-checks-error-invalid-action";
    assert_eq!(action.code.learn_more_link(), link);
}

/// Start and end are places of the text, and the one comes before the other.
fn lies_within(text: &str, finding: &Finding) {
    assert!(!finding.locations.is_empty(), "{finding:?}");
    let length = text.chars().count();
    for location in &finding.locations {
        assert!(location.start.offset <= location.end.offset && location.end.offset <= length, "{finding:?} of {text}");
        for position in [location.start, location.end] {
            let before: String = text.chars().take(position.offset).collect();
            assert_eq!(position.line, before.matches('\n').count() + 1);
            assert_eq!(position.column, before.chars().rev().take_while(|char| *char != '\n').count());
        }
    }
}

const KINDS: [PolicyType; 4] =
    [PolicyType::IdentityBased, PolicyType::ResourceBased, PolicyType::ServiceControl, PolicyType::ResourceControl];

fn every_kind(text: &str) {
    for kind in KINDS {
        for attached in [None, Some(AttachedTo::Bucket), Some(AttachedTo::Role)] {
            validate(text, kind, attached).iter().for_each(|finding| lies_within(text, finding));
        }
    }
}

/// What IAM refuses and Access Analyzer only advises against.
const REFUSED_AND_NO_ERROR: [&str; 8] = [
    "TYPE_MISMATCH_NUMBER",
    "TYPE_MISMATCH_DATE",
    "TYPE_MISMATCH_BOOLEAN",
    "TYPE_MISMATCH_STRING",
    "EMPTY_ARRAY_ACTION",
    "EMPTY_ARRAY_RESOURCE",
    "INVALID_ROLE_REFERENCE",
    "INVALID_USER_REFERENCE",
];

proptest! {
    /// Documents of the table with bytes taken out, put in and doubled.
    #[test]
    fn any_text_has_findings_within_it(
        row in any::<prop::sample::Index>(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(vec![
            "", "\"", "*", "?", "${", "}", ":", ",", "[", "]", "{", "é", "\n", "null", "1", "arn:aws:s3:::", "\\u00e9",
        ]), 0..4_usize), 1..6),
    ) {
        let table = table("validation");
        let rows = table.as_array().unwrap();
        let row = &rows[row.index(rows.len())];
        let mut text = document(row, row.get("finds").unwrap());
        for (at, scrap, length) in cuts {
            let start = text.floor_char_boundary(at.index(text.len() + 1));
            let end = text.floor_char_boundary((start + length).min(text.len())).max(start);
            text.replace_range(start..end, scrap);
        }
        every_kind(&text);
    }

    /// What IAM refuses has an error, or what AWS's page calls less than one.
    #[test]
    fn what_is_refused_has_an_error(text in crate::properties::shaped()) {
        for kind in [PolicyType::IdentityBased, PolicyType::RoleTrust] {
            let (refusal, findings) = match kind {
                PolicyType::RoleTrust => (
                    PolicyDocument::parse(&text, kind).err(),
                    validate(&text, PolicyType::ResourceBased, Some(AttachedTo::Role)),
                ),
                _ => (PolicyDocument::parse_inline(&text).err(), validate(&text, kind, None)),
            };
            let refused = |finding: &Finding| {
                finding.finding_type() == FindingType::Error || REFUSED_AND_NO_ERROR.contains(&finding.code.name())
            };
            let errors = findings.iter().any(refused);
            prop_assert!(refusal.is_none() || errors, "{text}\n{refusal:?}\n{findings:?}");
        }
    }
}

/// The policies that AWS's page names, with what it names them for. Others it names are of versions that are gone
/// (AWSGlueConsoleSageMakerNotebookFullAccess has its qualifier and its operator now), or gone themselves.
const NAMED: [(&str, &str); 11] = [
    ("AdministratorAccess", "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE"),
    ("AdministratorAccess", "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE"),
    ("IAMFullAccess", "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE"),
    ("IAMFullAccess", "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE"),
    ("PowerUserAccess", "CREATE_SLR_WITH_STAR_IN_RESOURCE"),
    ("AlexaForBusinessFullAccess", "CREATE_SLR_WITH_STAR_IN_RESOURCE"),
    ("AWSOrganizationsServiceTrustPolicy", "CREATE_SLR_WITH_STAR_IN_RESOURCE"),
    ("AdministratorAccess-Amplify", "PASS_ROLE_WITH_STAR_IN_RESOURCE"),
    ("AWSServiceRoleForAmazonEKSNodegroup", "PASS_ROLE_WITH_STAR_IN_RESOURCE"),
    ("ReadOnlyAccess", "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA"),
    ("AWSSupportServiceRolePolicy", "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA"),
];

#[test]
fn managed_policies_raise_what_awss_page_names() {
    for (name, code) in NAMED {
        let managed = catalog::managed_policies().find(|managed| managed.name == name).unwrap();
        let findings = validate(managed.document, PolicyType::IdentityBased, None);
        let codes: Vec<_> = findings.iter().map(|finding| finding.code.name()).collect();
        assert!(codes.contains(&code), "{name}: {codes:?}");
    }
}

/// What a managed policy says that the catalogue does not know, by the code that it raises.
fn unknown_names() -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut names: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for managed in catalog::managed_policies() {
        let findings = validate(managed.document, PolicyType::IdentityBased, None);
        for finding in findings.iter().filter(|finding| finding.finding_type() == FindingType::Error) {
            for location in &finding.locations {
                let length = location.end.offset - location.start.offset;
                let text: String = managed.document.chars().skip(location.start.offset).take(length).collect();
                names.entry(finding.code.name()).or_default().insert(text.trim_matches('"').to_owned());
            }
        }
    }
    names
}

/// The errors that are about names that the catalogue lacks; AWS's own policies raise no other.
const ABOUT_NAMES: [(&str, &str); 5] = [
    ("INVALID_ACTION", "Actions"),
    ("INVALID_SERVICE", "Actions of services"),
    ("INVALID_SERVICE_CONDITION_KEY", "Condition keys of services"),
    ("INVALID_GLOBAL_CONDITION_KEY", "Global condition keys"),
    ("INVALID_ARN_RESOURCE", "Forms of ARNs"),
];

/// The parts of `docs/policy-validation.md` that follow from the code. `UPDATE_DOCS=1` writes them.
#[test]
fn the_page_lists_every_code_and_what_the_catalogue_lacks() {
    const MARK: &str = "<!-- From here on written by the tests of the policy crate. -->\n";
    let mut text = String::from("\n## Every code\n\n| code | type | raised |\n|---|---|---|\n");
    for code in ISSUE_CODES {
        let raised = code.undecided().map_or_else(|| "yes".to_owned(), |why| format!("no: {why}"));
        text +=
            &format!("| [{}]({}) | {} | {raised} |\n", code.name(), code.learn_more_link(), code.finding_type().name());
    }
    text += "\n## Errors of AWS's own policies\n";
    let names = unknown_names();
    let about: BTreeSet<_> = ABOUT_NAMES.iter().map(|(code, _)| *code).collect();
    assert_eq!(names.keys().copied().collect::<BTreeSet<_>>(), about, "{:#?}", names.get("MISSING_ARN_ACCOUNT"));
    for (code, title) in ABOUT_NAMES {
        text += &format!("\n{title} (`{code}`):\n\n");
        names[code].iter().for_each(|name| text += &format!("- `{name}`\n"));
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/policy-validation.md");
    let page = std::fs::read_to_string(path).unwrap();
    let (head, there) = page.split_once(MARK).unwrap();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, format!("{head}{MARK}{text}")).unwrap();
    } else {
        assert!(there == text, "docs/policy-validation.md: write it with UPDATE_DOCS=1 cargo test -p orglab-policy");
    }
}
