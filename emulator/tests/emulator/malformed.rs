//! Requests that no client would send. Whatever comes, the answer is a well-formed one, and soon there.

use std::env;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, Request, Uri};
use orglab::Credentials;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::well_formed::defect;
use crate::world::securecart;

/// How many requests are made. More with `ORGLAB_MALFORMED_REQUESTS`.
const REQUESTS: u32 = 10_000;
/// What no request may take longer than, on a busy machine and without optimisation.
const SOON: Duration = Duration::from_secs(5);

#[test]
fn every_malformed_request_gets_a_well_formed_answer() {
    let requests = env::var("ORGLAB_MALFORMED_REQUESTS").map_or(REQUESTS, |text| text.parse().unwrap());
    let emulator = securecart();
    // Who may do nearly everything gets furthest, and who may do little is refused on the way.
    let callers = ["management-admin", "dev-developer"].map(|profile| emulator.credentials(profile).unwrap());
    let time = emulator.clock().unmoved().seconds();
    // What HTTP itself does not know, hyper refuses.
    let request = (malformed(), select(callers.to_vec()))
        .prop_filter_map("no HTTP request", |(malformed, caller)| malformed.build(&caller, time));
    // A failure is found again: the seed is always the same.
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let config = Config { cases: requests, failure_persistence: None, max_shrink_iters: 2_000, ..Config::default() };
    let result = TestRunner::new_with_rng(config, rng).run(&request, |request| {
        let started = now();
        let asks_for_head = request.method() == Method::HEAD;
        let response = emulator.exchange(request);
        let took = started.elapsed();
        if took > SOON {
            return Err(TestCaseError::fail(format!("it took {took:?}")));
        }
        if asks_for_head && response.body().is_empty() {
            return Ok(());
        }
        defect(&response).map_or(Ok(()), |defect| Err(TestCaseError::fail(format!("{defect}\n{response:?}"))))
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

fn now() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "a hang shows in real time alone")]
    Instant::now()
}

/// A request before it is signed, and what is done to it.
#[derive(Debug, Clone)]
struct Malformed {
    method: String,
    uri: String,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
    service: &'static str,
    signature: Signature,
    after: Vec<Damage>,
}

/// How it is signed.
#[derive(Debug, Clone)]
enum Signature {
    Good,
    Presigned,
    WrongSecret,
    Old,
    Header(String),
    Query(String),
    None,
}

/// What happens to a request on its way.
#[derive(Debug, Clone)]
enum Damage {
    Truncate(Index),
    Flip(Index, u8),
    DropHeader(Index),
    DoubleHeader(Index),
}

impl Malformed {
    /// The request, where HTTP has such a request.
    fn build(self, caller: &Credentials, time: i64) -> Option<Request<Bytes>> {
        let uri: Uri = format!("http://localhost{}", self.uri).parse().ok()?;
        let mut request = Request::builder()
            .method(Method::from_bytes(self.method.as_bytes()).ok()?)
            .uri(uri)
            .body(Bytes::from(self.body))
            .ok()?;
        for (name, value) in self.headers {
            let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
            request.headers_mut().append(name, HeaderValue::from_bytes(&value).ok()?);
        }
        let signer = caller.signer("us-east-1", self.service);
        match self.signature {
            Signature::Good => signer.sign(&mut request, time).ok()?,
            Signature::Presigned => signer.presign(&mut request, time, 300).ok()?,
            Signature::Old => signer.sign(&mut request, time - 100_000).ok()?,
            Signature::WrongSecret => {
                sigv4::Signer { secret_access_key: "wrong", ..signer }.sign(&mut request, time).ok()?;
            }
            Signature::Header(value) => {
                request.headers_mut().insert("authorization", HeaderValue::from_str(&value).ok()?);
            }
            Signature::Query(query) => {
                let separator = if request.uri().query().is_some() { '&' } else { '?' };
                *request.uri_mut() = format!("{}{separator}{query}", request.uri()).parse().ok()?;
            }
            Signature::None => {}
        }
        for damage in self.after {
            damage.strike(&mut request);
        }
        Some(request)
    }
}

impl Damage {
    fn strike(self, request: &mut Request<Bytes>) {
        let body = request.body().clone();
        let header = |request: &Request<Bytes>, index: Index| {
            let names: Vec<HeaderName> = request.headers().keys().cloned().collect();
            (!names.is_empty()).then(|| names[index.index(names.len())].clone())
        };
        match self {
            Damage::Truncate(_) | Damage::Flip(..) if body.is_empty() => {}
            Damage::Truncate(at) => *request.body_mut() = body.slice(..at.index(body.len())),
            Damage::Flip(at, with) => {
                let mut bytes = body.to_vec();
                bytes[at.index(body.len())] ^= with | 1;
                *request.body_mut() = bytes.into();
            }
            Damage::DropHeader(index) => {
                if let Some(name) = header(request, index) {
                    request.headers_mut().remove(name);
                }
            }
            Damage::DoubleHeader(index) => {
                if let Some(name) = header(request, index) {
                    request.headers_mut().append(name, HeaderValue::from_static("again"));
                }
            }
        }
    }
}

fn malformed() -> impl Strategy<Value = Malformed> {
    let signed = prop_oneof![
        12 => Just(Signature::Good),
        2 => Just(Signature::Presigned),
        1 => Just(Signature::WrongSecret),
        1 => Just(Signature::Old),
        1 => Just(Signature::None),
        1 => authorization().prop_map(Signature::Header),
        1 => presigned_query().prop_map(Signature::Query),
    ];
    let damage = prop_oneof![
        any::<Index>().prop_map(Damage::Truncate),
        (any::<Index>(), any::<u8>()).prop_map(|(at, with)| Damage::Flip(at, with)),
        any::<Index>().prop_map(Damage::DropHeader),
        any::<Index>().prop_map(Damage::DoubleHeader),
    ];
    let kinds = prop_oneof![4 => query(), 6 => nearly_right(), 6 => json(), 2 => rest(), 1 => noise()];
    (kinds, signed, prop_oneof![3 => Just(Vec::new()), 1 => vec(damage, 1..3)], headers()).prop_map(
        |(malformed, signature, after, headers)| {
            let headers = malformed.headers.into_iter().chain(headers).collect();
            Malformed { signature, after, headers, ..malformed }
        },
    )
}

fn unsigned(
    service: &'static str,
    method: String,
    uri: String,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
) -> Malformed {
    Malformed { method, uri, headers, body, service, signature: Signature::None, after: Vec::new() }
}

/// Forms: parameters of every shape but the right one, and actions that there are not.
fn query() -> BoxedStrategy<Malformed> {
    let call = prop_oneof![
        12 => select(vec![
            ("iam", "CreateRole"), ("iam", "GetRole"), ("iam", "ListUsers"), ("iam", "CreatePolicy"),
            ("iam", "PutRolePolicy"), ("iam", "TagRole"), ("iam", "CreateUser"), ("iam", "UpdateRole"),
            ("iam", "SimulatePrincipalPolicy"), ("iam", "GetAccountAuthorizationDetails"), ("iam", "UpdateUser"),
            ("sts", "AssumeRole"), ("sts", "GetCallerIdentity"), ("sts", "GetSessionToken"),
            ("sts", "DecodeAuthorizationMessage"), ("sns", "CreateTopic"), ("ec2", "RunInstances"),
        ]).prop_map(|(service, action)| (service, action.to_owned())),
        1 => (select(vec!["iam", "sts", "nosuchservice"]), text()),
    ];
    let parameters = prop_oneof![
        12 => vec((parameter_name(), parameter_value()), 0..12),
        // An absurdly long list.
        1 => (0..3000_usize).prop_map(|many| (0..many).map(|n| (format!("Tags.member.{n}.Key"), n.to_string())).collect()),
    ];
    let method = prop_oneof![8 => Just("POST".to_owned()), 1 => Just("GET".to_owned()), 1 => method()];
    (call, parameters, method, prop::bool::weighted(0.2))
        .prop_map(|((service, action), parameters, method, in_query)| {
            let version = match service {
                "sts" => "2011-06-15",
                "iam" => "2010-05-08",
                "sns" => "2010-03-31",
                _ => "2016-11-15",
            };
            let mut form = format!("Action={action}&Version={version}");
            for (name, value) in parameters {
                form += &format!("&{name}={value}");
            }
            let content_type = ("content-type".to_owned(), b"application/x-www-form-urlencoded".to_vec());
            if in_query {
                // As far as a URI can carry it.
                let safe: String =
                    form.chars().filter(|c| c.is_ascii_graphic() && !"<>\"`{}|\\^#".contains(*c)).collect();
                unsigned(service, method, format!("/?{safe}"), vec![], Vec::new())
            } else {
                unsigned(service, method, "/".to_owned(), vec![content_type], form.into_bytes())
            }
        })
        .boxed()
}

/// Calls that would be answered, with one parameter changed, doubled or left out.
fn nearly_right() -> BoxedStrategy<Malformed> {
    let calls: Vec<(&str, &[(&str, &str)])> = vec![
        ("iam", &[("Action", "CreateRole"), ("RoleName", "x"), ("AssumeRolePolicyDocument", TRUST), ("Path", "/a/")]),
        (
            "iam",
            &[("Action", "CreateUser"), ("UserName", "x"), ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v")],
        ),
        (
            "iam",
            &[("Action", "PutRolePolicy"), ("RoleName", "Finance"), ("PolicyName", "p"), ("PolicyDocument", POLICY)],
        ),
        ("iam", &[("Action", "CreatePolicy"), ("PolicyName", "p"), ("PolicyDocument", POLICY), ("Description", "d")]),
        ("iam", &[("Action", "ListRoles"), ("MaxItems", "1"), ("PathPrefix", "/"), ("Marker", "")]),
        ("iam", &[("Action", "GetAccountAuthorizationDetails"), ("Filter.member.1", "Role"), ("MaxItems", "2")]),
        ("iam", &[("Action", "UpdateAssumeRolePolicy"), ("RoleName", "Finance"), ("PolicyDocument", TRUST)]),
        ("iam", &[("Action", "CreateAccessKey"), ("UserName", "x")]),
        ("iam", &[("Action", "UpdateRole"), ("RoleName", "Finance"), ("MaxSessionDuration", "3600")]),
        ("sts", &[("Action", "AssumeRole"), ("RoleArn", ROLE), ("RoleSessionName", "xx"), ("Policy", POLICY)]),
        ("sts", &[("Action", "AssumeRole"), ("RoleArn", ROLE), ("RoleSessionName", "xx"), ("DurationSeconds", "900")]),
        ("sts", &[("Action", "DecodeAuthorizationMessage"), ("EncodedMessage", "x")]),
    ];
    let change = prop_oneof![
        4 => parameter_value().prop_map(Change::Value),
        1 => parameter_name().prop_map(Change::Name),
        1 => Just(Change::Double),
        1 => Just(Change::LeaveOut),
    ];
    (select(calls), any::<Index>(), change)
        .prop_map(|((service, parameters), index, change)| {
            let version = if service == "sts" { "2011-06-15" } else { "2010-05-08" };
            let mut pairs: Vec<String> = parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let at = index.index(pairs.len());
            match change {
                Change::Value(value) => pairs[at] = format!("{}={value}", parameters[at].0),
                Change::Name(name) => pairs[at] = format!("{name}={}", parameters[at].1),
                Change::Double => pairs.push(pairs[at].clone()),
                Change::LeaveOut => drop(pairs.remove(at)),
            }
            let form = format!("Version={version}&{}", pairs.join("&"));
            let content_type = ("content-type".to_owned(), b"application/x-www-form-urlencoded".to_vec());
            unsigned(service, "POST".to_owned(), "/".to_owned(), vec![content_type], form.into_bytes())
        })
        .boxed()
}

/// What is not right in a call that is nearly right.
#[derive(Debug, Clone)]
enum Change {
    Value(String),
    Name(String),
    Double,
    LeaveOut,
}

const ROLE: &str = "arn:aws:iam::444444444444:role/Developer";
const POLICY: &str = "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C\
                      %22Action%22%3A%22s3%3AGet%2A%22%2C%22Resource%22%3A%22%2A%22%7D%7D";
const TRUST: &str = "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C\
                     %22Action%22%3A%22sts%3AAssumeRole%22%2C%22Principal%22%3A%7B%22AWS%22%3A%22%2A%22%7D%7D%7D";

fn parameter_name() -> impl Strategy<Value = String> {
    let known = select(vec![
        "RoleName",
        "UserName",
        "PolicyDocument",
        "AssumeRolePolicyDocument",
        "PolicyName",
        "PolicyArn",
        "Path",
        "MaxItems",
        "Marker",
        "RoleArn",
        "RoleSessionName",
        "DurationSeconds",
        "ExternalId",
        "Policy",
        "SerialNumber",
        "Tags",
        "Tags.member",
        "Tags.member.1",
        "Tags.member.1.Key",
        "Tags.member.0.Key",
        "Tags.member.-1.Key",
        "Tags.member.99999999999999999999.Key",
        "Tags.member.1.Key.1.2.3",
        "Tags.entry.1.key",
        "Tags.1.Key",
        "PolicyArns.member.1.arn",
        "Filter.member.1",
        "EncodedMessage",
        "Action",
        "Version",
        "Filter.member",
        "",
        "Tags.member.1.Key.",
        ".Tags.member.1",
        "Tags..member.1",
        "MaxSessionDuration",
        "PermissionsBoundary",
    ]);
    prop_oneof![8 => known.prop_map(str::to_owned), 1 => text(), 1 => (1..2000_usize).prop_map(|n| "a.1.".repeat(n))]
}

fn parameter_value() -> impl Strategy<Value = String> {
    let odd = select(vec![
        "",
        "%",
        "%f",
        "%ff%fe",
        "%00",
        "+",
        "a=b=c",
        "-1",
        "1e999",
        "99999999999999999999999",
        "NaN",
        "true",
        "%0a%0d",
        "arn:aws:iam::444444444444:role/Developer",
        "arn:",
        "arn:aws:iam",
        "arn:aws:iam::::::",
        "Developer",
        "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%5D%7D",
        "%7B%22Version%22%3A",
        "%5B%5B%5B",
        "null",
        "%ED%A0%80",
        "%F0%9F%98%80",
        "*",
        "${aws:username}",
        "2012-10-17",
    ]);
    prop_oneof![
        12 => odd.prop_map(str::to_owned),
        2 => text(),
        1 => prop_oneof![(1..100_000_usize).prop_map(|n| "x".repeat(n)), (1..20_000_usize).prop_map(|n| "%5B".repeat(n))],
    ]
}

/// Documents of the wrong types, unclosed, too deep, and some that are right.
fn json() -> BoxedStrategy<Malformed> {
    let organizations = select(vec![
        "CreatePolicy",
        "AttachPolicy",
        "ListAccounts",
        "DescribeAccount",
        "MoveAccount",
        "TagResource",
        "UpdatePolicy",
        "ListPoliciesForTarget",
        "CreateAccount",
        "NoSuchOperation",
        "",
    ]);
    let cloudtrail =
        select(vec!["CreateTrail", "LookupEvents", "PutEventSelectors", "GetTrail", "AddTags", "UpdateTrail"]);
    let elsewhere = select(vec![("sqs", "AmazonSQS.CreateQueue"), ("dynamodb", "DynamoDB_20120810.PutItem")]);
    let target = prop_oneof![
        6 => organizations.prop_map(|name| ("organizations", format!("AWSOrganizationsV20161128.{name}"))),
        6 => cloudtrail.prop_map(|name| ("cloudtrail", format!("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.{name}"))),
        1 => elsewhere.prop_map(|(service, target)| (service, target.to_owned())),
        1 => text().prop_map(|target| ("organizations", target)),
    ];
    let document = prop_oneof![
        12 => object().prop_map(String::into_bytes),
        4 => value().prop_map(String::into_bytes),
        1 => (1..30_000_usize).prop_map(|deep| "[".repeat(deep).into_bytes()),
        1 => (1..10_000_usize).prop_map(|deep| "{\"Content\":".repeat(deep).into_bytes()),
        1 => vec(any::<u8>(), 0..200),
        1 => Just(Vec::new()),
    ];
    let content_type = select(vec![
        "application/x-amz-json-1.1",
        "application/x-amz-json-1.0",
        "application/json",
        "text/plain",
        "",
        "application/cbor",
    ]);
    (target, document, content_type)
        .prop_map(|((service, target), document, content_type)| {
            let headers = vec![
                ("x-amz-target".to_owned(), target.into_bytes()),
                ("content-type".to_owned(), content_type.as_bytes().to_vec()),
            ];
            unsigned(service, "POST".to_owned(), "/".to_owned(), headers, document)
        })
        .boxed()
}

/// JSON of any kind.
fn value() -> BoxedStrategy<String> {
    let leaf = select(vec![
        "null",
        "true",
        "0",
        "-0",
        "1e999",
        "-1e-999",
        "123456789012345678901234567890",
        "0.1",
        "01",
        "\"\"",
        "\"x\"",
        r#""\u0000""#,
        r#""\ud800""#,
        r#""\x""#,
        "\"\u{7f}\"",
        "\"444444444444\"",
        "\"r-cart\"",
        "\"p-FullAWSAccess\"",
        "\"SERVICE_CONTROL_POLICY\"",
        "NaN",
        "'x'",
        "\"unclosed",
        "\"2026-01-01T00:00:00Z\"",
        "1.7976931348623157e308",
    ]);
    leaf.prop_map(str::to_owned)
        .prop_recursive(6, 48, 6, |inner| {
            prop_oneof![
                vec(inner.clone(), 0..6).prop_map(|items| format!("[{}]", items.join(","))),
                vec((member(), inner), 0..6).prop_map(|members| {
                    let members: Vec<String> = members.iter().map(|(name, value)| format!("{name}:{value}")).collect();
                    format!("{{{}}}", members.join(","))
                }),
            ]
        })
        .boxed()
}

fn object() -> impl Strategy<Value = String> {
    vec((member(), value()), 0..8).prop_map(|members| {
        let members: Vec<String> = members.iter().map(|(name, value)| format!("{name}:{value}")).collect();
        format!("{{{}}}", members.join(","))
    })
}

fn member() -> impl Strategy<Value = &'static str> {
    select(vec![
        "\"Name\"",
        "\"Content\"",
        "\"Type\"",
        "\"Description\"",
        "\"PolicyId\"",
        "\"TargetId\"",
        "\"AccountId\"",
        "\"Tags\"",
        "\"Key\"",
        "\"Value\"",
        "\"NextToken\"",
        "\"MaxResults\"",
        "\"LookupAttributes\"",
        "\"StartTime\"",
        "\"EventSelectors\"",
        "\"S3BucketName\"",
        "\"\"",
        "\"__type\"",
        "\"Filter\"",
        "\"TrailName\"",
        "Name",
        "1",
    ])
}

/// Methods and paths of REST services, and of none.
fn rest() -> BoxedStrategy<Malformed> {
    let segment = select(vec![
        "2015-03-31",
        "functions",
        "",
        ".",
        "..",
        "%2e%2e",
        "%2F",
        "%ff",
        "%",
        "bucket",
        "key",
        "v2",
        "apis",
        "_fork",
        "a b",
        "*",
        "service",
        "operation",
        "%00",
        "2013-04-01",
        "hostedzone",
    ]);
    let path = vec(segment, 0..12).prop_map(|segments| format!("/{}", segments.join("/").replace(' ', "%20")));
    let query = vec((select(vec!["acl", "policy", "uploads", "x-id", "list-type", "Action", "a"]), text()), 0..6);
    let service = select(vec!["s3", "lambda", "apigateway", "route53", "cloudfront", "eks", "execute-api"]);
    (service, method(), path, query, vec(any::<u8>(), 0..300))
        .prop_map(|(service, method, path, query, body)| {
            let query: Vec<String> = query.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let uri = if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) };
            unsigned(service, method, uri, vec![], body)
        })
        .boxed()
}

/// Anything at all.
fn noise() -> BoxedStrategy<Malformed> {
    let body = prop_oneof![
        4 => vec(any::<u8>(), 0..2000),
        1 => (0..500_000_usize).prop_map(|length| vec![b'&'; length]),
        1 => (0..200_000_usize).prop_map(|length| vec![0xff; length]),
    ];
    (method(), "(/[ -~]{0,40})", body)
        .prop_map(|(method, uri, body)| unsigned("sts", method, uri, vec![], body))
        .boxed()
}

fn method() -> impl Strategy<Value = String> {
    let known = select(vec!["GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS", "TRACE", "CONNECT"]);
    prop_oneof![8 => known.prop_map(str::to_owned), 1 => "[A-Z]{1,20}"]
}

/// Short texts, of letters and of everything else.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z0-9._-]{0,20}", "\\PC{0,20}"]
}

/// Headers that change how a request is read.
fn headers() -> impl Strategy<Value = Vec<(String, Vec<u8>)>> {
    let header = select(vec![
        ("content-encoding", "gzip"),
        ("transfer-encoding", "chunked"),
        ("content-type", "multipart/form-data"),
        ("content-length", "-1"),
        ("accept", "application/json"),
        ("smithy-protocol", "rpc-v2-cbor"),
        ("x-amz-security-token", "not-a-token"),
        ("x-amz-date", "yesterday"),
        ("date", "Thu, 01 Jan 1970 00:00:00 GMT"),
        ("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"),
        ("x-amz-content-sha256", "UNSIGNED-PAYLOAD"),
        ("host", "sts.amazonaws.com"),
        ("host", ""),
        ("user-agent", "\u{e9}"),
    ]);
    let header = header.prop_map(|(name, value)| (name.to_owned(), value.as_bytes().to_vec()));
    prop_oneof![3 => Just(Vec::new()), 1 => vec(header, 1..4)]
}

fn authorization() -> impl Strategy<Value = String> {
    let part = select(vec![
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA512",
        "AWS",
        "Bearer",
        " ",
        ",",
        "Credential=",
        "SignedHeaders=",
        "Signature=",
        "AKIA/20260101/us-east-1/iam/aws4_request",
        "AKIA/20260101",
        "host;x-amz-date",
        "host",
        ";;;",
        "deadbeef",
        "=",
        "////",
        "Credential=AKIA/x/us-east-1/iam/aws4_request",
        "0",
        "\t",
    ]);
    prop_oneof![4 => vec(part, 0..12).prop_map(|parts| parts.concat()), 1 => "[ -~]{0,200}"]
}

fn presigned_query() -> impl Strategy<Value = String> {
    let name = select(vec![
        "X-Amz-Algorithm",
        "X-Amz-Credential",
        "X-Amz-Date",
        "X-Amz-Expires",
        "X-Amz-SignedHeaders",
        "X-Amz-Signature",
        "X-Amz-Security-Token",
        "AWSAccessKeyId",
        "Signature",
        "Expires",
    ]);
    let value = select(vec![
        "AWS4-HMAC-SHA256",
        "AKIA%2F20260101%2Fus-east-1%2Fsts%2Faws4_request",
        "20260101T000000Z",
        "60",
        "-1",
        "99999999999999999999",
        "host",
        "",
        "deadbeef",
        "%ff",
        "x",
    ]);
    vec((name, value), 0..8).prop_map(|pairs| {
        let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("&")
    })
}
