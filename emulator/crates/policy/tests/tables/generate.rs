//! Makes a row of the tables out of bytes: every byte is a choice, and no more bytes mean the plainest choice. So one
//! generator serves the property tests, whose shrinking of bytes shrinks the row, the long runs and the fuzzer.
//!
//! Names, values and ARNs are few, so that they collide: most patterns are made from the request that they are held
//! against.

#![expect(clippy::string_slice, reason = "all names are ASCII")]

use aws::{Arn, Principal};
use serde_json::{Map, Value, json};

/// Bytes as choices.
pub(crate) struct Choices<'b> {
    bytes: std::slice::Iter<'b, u8>,
}

impl<'b> Choices<'b> {
    pub(crate) fn from(bytes: &'b [u8]) -> Choices<'b> {
        Choices { bytes: bytes.iter() }
    }
    pub(crate) fn below(&mut self, count: usize) -> usize {
        usize::from(self.bytes.next().copied().unwrap_or(0)) % count
    }
    /// In `percent` of a hundred cases; never without bytes.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(256) * 100 >= (100 - percent) * 256
    }
    fn pick<'v, V: ?Sized>(&mut self, from: &[&'v V]) -> &'v V {
        from[self.below(from.len())]
    }
    fn value(&mut self, from: &[&str]) -> Value {
        Value::from(self.pick(from))
    }
    /// The members of a list, or a bare one.
    fn list(&mut self, mut values: Vec<Value>) -> Value {
        if values.len() == 1 && self.below(4) != 3 { values.remove(0) } else { Value::from(values) }
    }
}

const ACCOUNT: &str = "111111111111";
const OTHER: &str = "222222222222";
const ALICE: &str = "arn:aws:iam::111111111111:user/alice";
const BOB: &str = "arn:aws:iam::111111111111:user/team/bob";
const APP: &str = "arn:aws:iam::111111111111:role/app";
const SESSION: &str = "arn:aws:sts::111111111111:assumed-role/app/s1";
const LINKED: &str = "arn:aws:iam::111111111111:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";
const FEDERATED: &str = "arn:aws:sts::111111111111:federated-user/fed";
const ROOT: &str = "arn:aws:iam::111111111111:root";
const PROVIDER: &str = "arn:aws:iam::111111111111:oidc-provider/token.example.com";

/// What the policies are held against.
struct Asked {
    kind: Kind,
    action: &'static str,
    resource: &'static str,
    values: Vec<(&'static str, String)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    User,
    Role,
    Linked,
    Root,
    Federated,
    Service,
    Anonymous,
}

/// What a resource's policy is called in the tables, with the actions and resources there are.
const CALLS: [(&str, &str, &str); 23] = [
    ("resource", "s3:GetObject", "arn:aws:s3:::b/a/k"),
    ("resource", "s3:GetObject", "arn:aws:s3:::b/alice/k"),
    ("resource", "s3:PutObject", "arn:aws:s3:::bb/k"),
    ("resource", "s3:GetObjectAcl", "arn:aws:s3:::b/a"),
    ("resource", "s3:ListAllMyBuckets", "*"),
    ("resource", "sqs:SendMessage", "arn:aws:sqs:us-east-1:111111111111:q"),
    ("resource", "sqs:SendMessage", "arn:aws:sqs:us-west-1:111111111111:q:r"),
    ("resource", "dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:111111111111:table/a/index/b"),
    ("resource", "ec2:RunInstances", "*"),
    ("resource", "ec2:RunInstances", "arn:aws:ec2:us-east-1::image/ami-1"),
    ("resource", "iam:GetUser", "arn:aws:iam::111111111111:user/alice"),
    ("key", "kms:Decrypt", "arn:aws:kms:us-east-1:111111111111:key/k"),
    ("key", "kms:ScheduleKeyDeletion", "arn:aws:kms:us-east-1:222222222222:key/k"),
    ("key", "kms:RetireGrant", "arn:aws:kms:us-east-1:222222222222:key/k"),
    ("trust", "sts:AssumeRole", "arn:aws:iam::111111111111:role/app"),
    ("trust", "sts:AssumeRole", "arn:aws:iam::222222222222:role/other"),
    ("trust", "sts:AssumeRole", LINKED),
    ("trust", "sts:AssumeRoleWithWebIdentity", "arn:aws:iam::111111111111:role/app"),
    ("trust", "sts:TagSession", "arn:aws:iam::111111111111:role/app"),
    ("resource", "sts:GetCallerIdentity", "*"),
    ("resource", "s3:GetObject", "arn:aws-cn:s3:::b/a/k"),
    ("resource", "S3:getobject", "arn:aws:s3:::b/A/k"),
    ("resource", "s3:GetObject", "arn:aws:s3:::b/${aws:username}/*"),
];

/// Two policies of a kind about the same things; nearly as often as not, the second is the first with a part of it changed.
pub(crate) fn pair(choices: &mut Choices<'_>, kind: &str) -> [Value; 2] {
    let (_, action, resource) = match kind {
        "trust" => CALLS[14 + choices.below(5)],
        _ => CALLS[choices.below(18)],
    };
    let who = if kind == "identity" { Kind::User } else { who(choices, action).0 };
    let mut asked = Asked { kind: who, action, resource, values: Vec::new() };
    context(choices, &mut asked);
    let one = document(choices, &asked, kind);
    let other = document(choices, &asked, kind);
    if choices.chance(50) {
        return [one, other];
    }
    let mut changed = one.clone();
    let statements =
        |policy: &Value| policy["Statement"].as_array().cloned().unwrap_or(vec![policy["Statement"].clone()]);
    let (mut own, others) = (statements(&changed), statements(&other));
    let parts: &[&str] = match kind {
        "identity" => &["Resource", "Condition", "Action"],
        "trust" => &["Principal", "Condition", "Action"],
        _ => &["Resource", "Condition", "Action", "Principal"],
    };
    match choices.below(parts.len() + 1) {
        0 => own.push(others[0].clone()),
        part => own[0][parts[part - 1]] = others[0][parts[part - 1]].clone(),
    }
    own[0].as_object_mut().unwrap().retain(|known, value| !parts.contains(&known.as_str()) || !value.is_null());
    changed["Statement"] = own.into();
    if choices.chance(50) { [changed, one] } else { [one, changed] }
}

/// Someone whom policies may mean; and a provider, whose token a caller without credentials has.
pub(crate) fn anybody(choices: &mut Choices<'_>) -> (Principal, Option<String>) {
    let arn = |text: &str| Arn::parse(text).unwrap();
    let stranger = |text: &str| text.replace(ACCOUNT, "333333333333");
    let account = if choices.chance(70) { ACCOUNT } else { choices.pick(&[OTHER, "333333333333"]) };
    let there = |text: &str| arn(&text.replace(ACCOUNT, account));
    let provider = choices.pick(&[PROVIDER, "accounts.google.com"]).to_owned();
    let who = match choices.below(10) {
        0 | 1 => Principal::User { arn: there(choices.pick(&[ALICE, BOB])), id: "AIDAALICE".into() },
        2 => Principal::User { arn: arn(&stranger(ALICE).replace("alice", "b")), id: "AIDAB".into() },
        3..=5 => {
            let role = there(choices.pick(&[APP, LINKED, "arn:aws:iam::111111111111:role/b"]));
            let session = SESSION.replace(ACCOUNT, account).replace("app", role.resource_name());
            let session = arn(&session.replace("s1", choices.pick(&["s1", "s2"])));
            Principal::AssumedRole { session, role, role_id: "AROAEXAMPLE".into() }
        }
        6 => Principal::Root(there(ROOT)),
        7 => Principal::FederatedUser { arn: there(FEDERATED), source: there(choices.pick(&[ALICE, ROOT, BOB])) },
        8 => Principal::Service(choices.pick(&["s3.amazonaws.com", "sns.amazonaws.com", "a.amazonaws.com"]).into()),
        _ => Principal::Anonymous,
    };
    let has_token = who == Principal::Anonymous && choices.chance(60);
    (who, Some(provider).filter(|_| has_token))
}

/// A row that `Case` reads.
pub(crate) fn row(choices: &mut Choices<'_>) -> Value {
    let call = choices.below(64);
    let (on_resource, action, resource) = CALLS[if call < 46 { call % 23 } else { call % 18 }];
    let (kind, who) = who(choices, action);
    let mut row = Map::new();
    let mut asked = Asked { kind, action, resource, values: Vec::new() };
    row.insert("who".to_owned(), who);
    row.insert("do".to_owned(), action.into());
    row.insert("on".to_owned(), resource.into());
    let is_foreign = resource.contains(OTHER) || choices.chance(25);
    let owner = if !is_foreign {
        ACCOUNT.into()
    } else if choices.chance(10) {
        Value::Null
    } else {
        OTHER.into()
    };
    row.insert("owner".to_owned(), owner);
    row.insert("context".to_owned(), context(choices, &mut asked));
    layers(choices, &asked, on_resource, &mut row);
    row.into()
}

fn who(choices: &mut Choices<'_>, action: &str) -> (Kind, Value) {
    // Whoever assumes a role with a token has no credentials.
    if action == "sts:AssumeRoleWithWebIdentity" && choices.chance(70) {
        return (Kind::Anonymous, "anonymous".into());
    }
    match choices.below(16) {
        0..=3 => (Kind::User, "user".into()),
        4 => (Kind::User, json!({"user": BOB, "id": "AIDABOB"})),
        5..=9 => (Kind::Role, json!({"role": APP, "session": SESSION, "id": "AROAEXAMPLE"})),
        10 => (Kind::Linked, json!({"role": LINKED, "session": SESSION, "id": "AROALINKED"})),
        11 => (Kind::Root, "root".into()),
        12 => (Kind::Federated, "federated".into()),
        13 => {
            let source = choices.pick(&[ALICE, ROOT, BOB]);
            (Kind::Federated, json!({"federated": FEDERATED, "source": source}))
        }
        14 => (Kind::Service, choices.value(&["service:s3.amazonaws.com", "service:sns.amazonaws.com"])),
        _ => (Kind::Anonymous, "anonymous".into()),
    }
}

/// Keys with values of their types; the last ones are the multivalued ones.
const KEYS: [(&str, &[&str]); 15] = [
    ("k:account", &[ACCOUNT]),
    ("k:string", &["a", "b", "ab", "A", "", "a*", "a/b", "é"]),
    ("aws:PrincipalTag/Team", &["a", "b", "alice", "", "*"]),
    ("k:number", &["10", "10.0", "9.5", "-1", "0", "11", "x", "-0"]),
    ("k:date", &["2026-01-01T00:00:00Z", "2026-01-01", "1767225600", "2026-01-01T01:00:00+01:00", "2026", "0", "x"]),
    ("k:bool", &["true", "false", "True", "x", ""]),
    ("k:binary", &["YQ==", "YWI=", "YWJj", "x"]),
    ("aws:SourceIp", &["203.0.113.7", "203.0.114.0", "2001:db8::1", "10.0.0.1", "x"]),
    (
        "aws:SourceArn",
        &[
            "arn:aws:s3:::b",
            "arn:aws:s3:::bb/k",
            "arn:aws:iam::111111111111:role/app:x",
            "arn:aws:s3",
            "urn:aws:s3:::b",
        ],
    ),
    ("aws:PrincipalOrgID", &["o-mine", "o-other"]),
    ("aws:FederatedProvider", &[PROVIDER, "accounts.google.com"]),
    ("aws:PrincipalArn", &[ALICE, APP, ROOT]),
    ("aws:username", &["alice", "bob"]),
    ("aws:TagKeys", &["a", "b", "ab", "A", ""]),
    ("k:arns", &["arn:aws:s3:::b", "arn:aws:s3:::c", "x"]),
];
const MULTIVALUED: [&str; 2] = ["aws:TagKeys", "k:arns"];

fn context(choices: &mut Choices<'_>, asked: &mut Asked) -> Value {
    let mut context = Map::new();
    for (key, values) in KEYS {
        let is_given = matches!(key, "aws:PrincipalArn" | "aws:username");
        let percent = match key {
            "aws:FederatedProvider" if asked.kind == Kind::Anonymous => 70,
            "aws:FederatedProvider" => 3,
            _ => 60,
        };
        if is_given || !choices.chance(percent) {
            continue;
        }
        let value = choices.pick(values);
        asked.values.push((key, value.to_owned()));
        // The wrong number of values for the key is a case too.
        let many = MULTIVALUED.contains(&key) != choices.chance(4);
        let value = match (many, choices.below(8)) {
            (false, _) => Value::from(value),
            (true, 6) => json!([]),
            (true, 0..3) => json!([value]),
            (true, _) => json!([value, choices.pick(values)]),
        };
        let key = if choices.chance(8) { key.to_uppercase() } else { key.to_owned() };
        context.insert(key, value);
    }
    context.into()
}

fn layers(choices: &mut Choices<'_>, asked: &Asked, on_resource: &str, row: &mut Map<String, Value>) {
    let mut put = |key: &str, value: Value| row.insert(key.to_owned(), value);
    if choices.chance(40) {
        put("scp", levels(choices, asked, "scp"));
    }
    if choices.chance(30) {
        put("rcp", levels(choices, asked, "rcp"));
    }
    match (on_resource, choices.below(16)) {
        ("resource", 0..=5) => {}
        // A role or key without policy.
        ("trust" | "key", 1) => {}
        ("trust" | "key", 0) => drop(put("mandatory", true.into())),
        _ => drop(put(on_resource, document(choices, asked, on_resource))),
    }
    if matches!(asked.kind, Kind::User | Kind::Role | Kind::Linked | Kind::Federated) {
        let count = [1, 1, 2, 0, 3, 1, 1, 1][choices.below(8)];
        put("identity", (0..count).map(|_| document(choices, asked, "identity")).collect());
        if choices.chance(22) {
            put("boundary", document(choices, asked, "boundary"));
        }
    }
    let session_percent = match asked.kind {
        Kind::Federated => 75,
        Kind::Role | Kind::Root => 25,
        _ => 0,
    };
    if choices.chance(session_percent) {
        let count = [1, 1, 2, 0][choices.below(4)];
        put("session", (0..count).map(|_| document(choices, asked, "session")).collect());
    }
    if choices.chance(18) {
        let count = [1, 1, 2, 0][choices.below(4)];
        put("endpoint", (0..count).map(|_| document(choices, asked, "endpoint")).collect());
    }
    if choices.chance(12) {
        let ids = [(ALICE, "AIDAALICE", "AIDAFORMER"), (APP, "AROAEXAMPLE", "AROAFORMER")];
        let bound = ids.map(|(arn, now, once)| (arn.to_owned(), choices.value(&[now, once])));
        put("bound", Value::Object(bound.into_iter().collect()));
    }
}

/// From the root down; nearly every level lets everything pass that it does not deny.
fn levels(choices: &mut Choices<'_>, asked: &Asked, kind: &str) -> Value {
    let mut levels = Map::new();
    for name in ["1-root", "2-ou", "3-account"].iter().take(1 + choices.below(3)) {
        let mut attached = Vec::new();
        if !choices.chance(12) {
            attached.push("full".into());
        }
        for _ in 0..[0, 1, 0, 0, 1, 2][choices.below(6)] {
            attached.push(document(choices, asked, kind));
        }
        levels.insert((*name).to_owned(), attached.into());
    }
    levels.into()
}

/// A document of a kind, one in a dozen with something in it that its kind does not allow.
fn document(choices: &mut Choices<'_>, asked: &Asked, kind: &str) -> Value {
    let wrong = if choices.chance(6) { 1 + choices.below(22) } else { 0 };
    let mut policy = Map::new();
    let may_be_old = !matches!(kind, "identity" | "boundary" | "scp" | "rcp");
    let version = match choices.below(8) {
        6 if may_be_old => Some("2008-10-17"),
        7 if may_be_old => None,
        _ if wrong == 1 => Some("2008-10-17"),
        _ => Some("2012-10-17"),
    };
    if let Some(version) = version {
        policy.insert("Version".to_owned(), version.into());
    }
    if choices.chance(3) {
        policy.insert("Id".to_owned(), "id".into());
    }
    let count = [1, 1, 2, 1, 3, 2, 1, 2][choices.below(8)];
    let mut statements: Vec<Value> = (0..count).map(|_| statement(choices, asked, kind, wrong)).collect();
    if wrong == 2 {
        let twice = statements[0].clone();
        statements.push(twice);
        for statement in &mut statements {
            statement["Sid"] = "Same".into();
        }
    }
    policy.insert("Statement".to_owned(), choices.list(statements));
    policy.into()
}

fn statement(choices: &mut Choices<'_>, asked: &Asked, kind: &str, wrong: usize) -> Value {
    let mut statement = Map::new();
    let deny_percent = match kind {
        "rcp" => 100,
        "scp" => 55,
        _ => 17,
    };
    let denies = choices.chance(deny_percent) || kind == "rcp";
    let mut put = |key: &str, value: Value| statement.insert(key.to_owned(), value);
    put(
        "Effect",
        match wrong {
            3 => choices.value(&["allow", "DENY", "Permit"]),
            4 => "Allow".into(),
            _ if denies => "Deny".into(),
            _ => "Allow".into(),
        },
    );
    if choices.chance(5) {
        let sid = choices.pick(&["A", "b2", "", "with space"]);
        put("Sid", if choices.chance(30) { sid.into() } else { format!("S{}", choices.below(200)).into() });
    }
    let may_negate = kind != "rcp" || wrong == 5;
    let not_action = may_negate && choices.chance(10);
    let element = if not_action && kind != "trust" { "NotAction" } else { "Action" };
    put(element, actions(choices, asked, kind, wrong));
    if wrong == 6 {
        put("NotAction", "s3:*".into());
    }
    let names_resources = match kind {
        "trust" => wrong == 7,
        "resource" | "key" => choices.below(10) != 9,
        _ => wrong != 7,
    };
    if names_resources {
        let element = if choices.chance(12) { "NotResource" } else { "Resource" };
        put(element, resources(choices, asked, kind, wrong));
    }
    match kind {
        "identity" | "boundary" | "session" | "scp" => {
            if wrong == 8 {
                put("Principal", "*".into());
            }
        }
        "rcp" => {
            put("Principal", if wrong == 9 { json!({"AWS": "*"}) } else { "*".into() });
        }
        _ => {
            let may_not = (denies && kind != "trust") || wrong == 10;
            let element = if may_not && choices.chance(40) { "NotPrincipal" } else { "Principal" };
            if wrong != 11 {
                put(element, principals(choices, asked, kind, element == "NotPrincipal", wrong));
            }
        }
    }
    if choices.chance(if denies { 55 } else { 28 }) {
        put("Condition", condition(choices, asked, wrong));
    }
    if wrong == 12 {
        put("Comment", "none".into());
    }
    statement.into()
}

fn actions(choices: &mut Choices<'_>, asked: &Asked, kind: &str, wrong: usize) -> Value {
    let count = match choices.below(8) {
        7 => 2,
        6 => 3,
        _ if wrong == 13 => 0,
        _ => 1,
    };
    let actions = (0..count).map(|_| Value::from(action_pattern(choices, asked, kind, wrong))).collect();
    choices.list(actions)
}

fn action_pattern(choices: &mut Choices<'_>, asked: &Asked, kind: &str, wrong: usize) -> String {
    let (service, name) = asked.action.split_once(':').unwrap();
    if wrong == 14 {
        return choices.pick(&["GetObject", "s3:Get:Object", "ec2:*", "*", "organizations:*"]).to_owned();
    }
    let in_reach = match kind {
        "rcp" => ["s3", "sqs", "kms", "sts", "dynamodb"].contains(&service),
        "trust" => service == "sts",
        _ => true,
    };
    if !in_reach {
        return choices
            .pick(if kind == "trust" { &["sts:AssumeRole"] } else { &["s3:*", "sqs:*", "kms:*"] })
            .to_owned();
    }
    match choices.below(16) {
        0..=3 => format!("{service}:*"),
        4 | 5 => asked.action.to_owned(),
        6 if kind != "rcp" && kind != "trust" => "*".to_owned(),
        7 => asked.action.to_uppercase(),
        8 => format!("{service}:{}*", &name[..1 + choices.below(name.len())]),
        9 => blurred(choices, asked.action, service.len() + 1),
        10 => blurred(choices, &asked.action.to_uppercase(), service.len() + 1),
        11 if kind != "trust" => format!("{service}:Other*"),
        12 if kind != "rcp" && kind != "trust" => format!("*:{name}"),
        13 if kind != "trust" => choices.pick(&["s3:*", "sqs:*", "kms:*", "s3:Get*"]).to_owned(),
        _ => format!("{service}:{name}"),
    }
}

/// A text with wildcards in place of some of its characters, and now and then another character.
fn blurred(choices: &mut Choices<'_>, text: &str, from: usize) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..1 + choices.below(3) {
        let at = from + choices.below((chars.len() - from).max(1));
        let length = [0, 1, 2, 3, 100][choices.below(5)].min(chars.len().saturating_sub(at));
        match choices.below(8) {
            0..=3 => drop(chars.splice(at..at + length, ['*'])),
            4 | 5 if at < chars.len() => chars[at] = '?',
            6 if at < chars.len() && chars[at].is_alphabetic() => chars[at] = 'x',
            _ => {}
        }
    }
    chars.into_iter().collect()
}

/// Wildcards, and what is no variable, in the segments before the fifth colon.
const SQS: [&str; 7] = [
    "arn:aws:sqs:*:111111111111:q*",
    "arn:aws:sqs:us-*-1:111111111111:q",
    "arn:aws:sqs:us-e*:q",
    "arn:aws:sqs:us?east-1:*:?",
    "arn:aws:sqs:us-*:*:*:r",
    "arn:aws:sqs:*-1:1*:q*",
    "arn:aws:sqs:us-east-1:${k:account}:q",
];

fn resources(choices: &mut Choices<'_>, asked: &Asked, kind: &str, wrong: usize) -> Value {
    let count = if wrong == 15 { 0 } else { [1, 1, 1, 2, 1, 3][choices.below(6)] };
    let resources = (0..count).map(|_| Value::from(resource_pattern(choices, asked, kind, wrong))).collect();
    choices.list(resources)
}

fn resource_pattern(choices: &mut Choices<'_>, asked: &Asked, kind: &str, wrong: usize) -> String {
    let whole = if asked.resource == "*" { "arn:aws:s3:::b/a/k" } else { asked.resource };
    let fields: Vec<&str> = whole.splitn(6, ':').collect();
    // Where the resource part begins; IAM wants to know its kind.
    let start = whole.len() - fields[5].len() + if fields[2] == "iam" { 5 } else { 0 };
    if wrong == 16 {
        return choices
            .pick(&["arn:aws:s3", "b", "arn:aws:*:::b", "arn:aws:s3:::b/${", "arn:aws:s3:::${}", ""])
            .to_owned();
    }
    match choices.below(24) {
        0..=6 => "*".to_owned(),
        7 | 8 => whole.to_owned(),
        9..=11 => blurred(choices, whole, start),
        // Wildcards in the Region and the account as well.
        12 | 13 if fields[2] != "iam" && fields[2] != "s3" => blurred(choices, whole, whole.len() - whole[12..].len()),
        14 => "arn:aws:s3:::*".to_owned(),
        15 => format!("arn:aws:{}:*", fields[2]).replace(":iam:*", ":iam::*").replace(":s3:*", ":s3:::*"),
        16 if matches!(kind, "identity" | "boundary") && fields[2] == "sqs" => {
            choices.pick(&["arn:aws:sqs", "arn:aws:sqs:us-east-1", "arn:aws:sqs:us-*"]).to_owned()
        }
        17 => format!("arn:aws:{}:*:*:*", fields[2]).replace(":iam:*:*:*", ":iam::*:*"),
        18 => {
            let variable = choices.pick(&[
                "${aws:username}",
                "${AWS:UserName}",
                "${aws:PrincipalTag/Team}",
                "${aws:PrincipalTag/Team, 'a'}",
                "${k:string, '*'}",
                "${aws:TagKeys}",
                "${*}",
            ]);
            let around = choices.pick(&["b/", "b/*", "*", "b"]);
            format!("arn:aws:s3:::{around}{variable}{}", choices.pick(&["", "/*", "*", "/k"]))
        }
        19 => choices
            .pick(&["arn:aws:s3:::b/*/k", "arn:aws:s3:::b*", "arn:aws:s3:::b/?/k", "arn:aws:s3:::?b/*"])
            .to_owned(),
        20 => choices.pick(&SQS).to_owned(),
        21 => format!("{}*", &whole[..start + choices.below(whole.len() - start + 1)]),
        _ => blurred(choices, whole, start),
    }
}

fn principals(choices: &mut Choices<'_>, asked: &Asked, kind: &str, negated: bool, wrong: usize) -> Value {
    if kind != "trust" && !negated && choices.below(8) > 5 || wrong == 17 {
        return "*".into();
    }
    let own = match asked.kind {
        Kind::User | Kind::Linked | Kind::Root => ALICE,
        Kind::Role => APP,
        Kind::Federated => FEDERATED,
        Kind::Service | Kind::Anonymous => "*",
    };
    let mut listed = Map::new();
    let mut names = Vec::new();
    for _ in 0..[1, 1, 2, 3][choices.below(4)] {
        let all = [own, ACCOUNT, ROOT, own, "*", SESSION, APP, ALICE, FEDERATED, BOB, OTHER, LINKED, own, ACCOUNT];
        names.push(choices.value(&all));
    }
    if negated && choices.below(4) > 0 {
        names.extend([own.into(), ACCOUNT.into()]);
    }
    if wrong == 18 {
        let bad = ["arn:aws:iam::111111111111:group/g", "arn:aws:iam::111111111111:role/*", "alice", "1111"];
        names.push(choices.value(&bad));
    }
    let is_service = matches!(asked.kind, Kind::Service) || choices.chance(15);
    if is_service {
        let name = if wrong == 19 { "*" } else { choices.pick(&["s3.amazonaws.com", "sns.amazonaws.com"]) };
        listed.insert("Service".to_owned(), name.into());
    }
    let is_federated = asked.kind == Kind::Anonymous || choices.chance(4);
    if is_federated {
        let names = vec![choices.value(&[PROVIDER, "accounts.google.com"])];
        listed.insert("Federated".to_owned(), choices.list(names));
    }
    if choices.chance(3) {
        listed.insert("CanonicalUser".to_owned(), "79a59df900b949e5".into());
    }
    if !(is_service || is_federated) || choices.chance(40) {
        listed.insert("AWS".to_owned(), choices.list(names));
    }
    listed.into()
}

/// Operators by what they compare, with the keys of that type and values.
const FAMILIES: [(&[&str], &[&str], &[&str]); 9] = [
    (
        &[
            "StringEquals",
            "StringNotEquals",
            "StringLike",
            "StringNotLike",
            "StringEqualsIgnoreCase",
            "StringNotEqualsIgnoreCase",
        ],
        &[
            "k:string",
            "aws:PrincipalTag/Team",
            "aws:TagKeys",
            "aws:username",
            "aws:PrincipalOrgID",
            "aws:principaltag/team",
        ],
        &[
            "a",
            "b",
            "a*",
            "?",
            "A",
            "",
            "*",
            "alice",
            "o-mine",
            "${aws:username}",
            "${k:string}",
            "${aws:TagKeys}",
            "${aws:PrincipalTag/Team, 'a'}",
            "a${*}",
            "*${k:string}?",
            "a?b",
            "É",
            "${aws:PrincipalTag/Team}",
        ],
    ),
    (
        &["ArnLike", "ArnEquals", "ArnNotLike", "ArnNotEquals"],
        &["aws:SourceArn", "aws:PrincipalArn", "k:arns"],
        &[
            "arn:aws:s3:::b",
            "arn:aws:s3:::b*",
            "arn:aws:*:*:*",
            "arn:aws:iam::*:role/app",
            ALICE,
            "arn:aws:iam::111111111111:*",
            "arn:*:s3:*:*:?",
            "arn:aws:iam::111111111111:user/${aws:username}",
            "arn:aws:s3",
            "arn:aws:s3:::${k:string}*",
            ROOT,
        ],
    ),
    (
        &[
            "NumericEquals",
            "NumericNotEquals",
            "NumericLessThan",
            "NumericLessThanEquals",
            "NumericGreaterThan",
            "NumericGreaterThanEquals",
        ],
        &["k:number"],
        &["10", "9.5", "010.00", "-1", "0", "-0.0", "11.25"],
    ),
    (
        &[
            "DateEquals",
            "DateNotEquals",
            "DateLessThan",
            "DateLessThanEquals",
            "DateGreaterThan",
            "DateGreaterThanEquals",
        ],
        &["k:date"],
        &[
            "2026-01-01T00:00:00Z",
            "2026-01-01",
            "1767225600",
            "2025-12-31T19:00:00.5-05:00",
            "2027",
            "2026-02",
            "2000-02-29",
        ],
    ),
    (&["Bool"], &["k:bool"], &["true", "false", "TRUE"]),
    (&["BinaryEquals"], &["k:binary"], &["YQ==", "YWI=", "YWJj", ""]),
    (
        &["IpAddress", "NotIpAddress"],
        &["aws:SourceIp"],
        &["203.0.113.0/24", "203.0.113.7", "0.0.0.0/0", "2001:DB8::/32", "203.0.113.77/31", "::/0", "10.0.0.0/8"],
    ),
    (
        &["Null"],
        &["k:string", "aws:TagKeys", "aws:SourceIp", "aws:username", "k:arns", "aws:FederatedProvider"],
        &["true", "false"],
    ),
    (
        &["StringEquals", "StringLike", "StringNotEquals"],
        &["aws:FederatedProvider", "aws:PrincipalArn", "k:bool", "k:number", "k:date"],
        &[PROVIDER, "*", APP, ALICE, "true", "10", "1*"],
    ),
];

fn condition(choices: &mut Choices<'_>, asked: &Asked, wrong: usize) -> Value {
    let mut condition = Map::new();
    for _ in 0..[1, 1, 1, 2][choices.below(4)] {
        let (names, keys, values) = FAMILIES[[0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 7, 8][choices.below(13)]];
        let name = choices.pick(names);
        let quantifier = choices.pick(&["", "", "", "", "ForAllValues:", "ForAnyValue:"]);
        let if_exists = if name != "Null" && choices.chance(25) || wrong == 20 { "IfExists" } else { "" };
        let mut block = Map::new();
        for _ in 0..[1, 1, 1, 2][choices.below(4)] {
            let key = if choices.chance(8) { KEYS[choices.below(KEYS.len())].0 } else { choices.pick(keys) };
            block.insert(key.to_owned(), condition_values(choices, asked, name, key, values, wrong));
        }
        let written = if wrong == 21 { "StringContains".to_owned() } else { format!("{quantifier}{name}{if_exists}") };
        condition.insert(written, block.into());
    }
    condition.into()
}

fn condition_values(
    choices: &mut Choices<'_>,
    asked: &Asked,
    name: &str,
    key: &str,
    values: &[&str],
    wrong: usize,
) -> Value {
    let mut wanted = Vec::new();
    for _ in 0..[1, 1, 2, 1, 3, 1, 1, 1, 1, 0][choices.below(10)] {
        wanted.push(choices.value(values));
    }
    // The very value of the request, where its operator reads it.
    let is_text = name.starts_with("String") || name.starts_with("Arn");
    let of_request = asked.values.iter().find(|(known, value)| *known == key && (is_text || value != "x"));
    if let Some((_, value)) = of_request
        && (is_text || values.contains(&&**value) || name.ends_with("IpAddress") || name.starts_with("Date"))
        && choices.chance(35)
    {
        wanted.push(Value::from(value.as_str()));
    }
    if wrong == 22 {
        wanted.push(choices.value(&["x", "${", "203.0.113.0/33", "2026-13", "1e3", "${aws:username", "Y"]));
    }
    // Quotes around numbers and booleans are optional.
    let bare = choices.chance(15);
    for value in &mut wanted {
        let text = value.as_str().unwrap_or_default();
        match text {
            "true" | "false" if bare => *value = Value::from(text == "true"),
            "10" | "0" | "1767225600" if bare => *value = Value::from(text.parse::<u64>().unwrap()),
            _ => {}
        }
    }
    choices.list(wanted)
}
