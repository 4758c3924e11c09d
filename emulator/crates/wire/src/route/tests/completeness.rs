use proptest::prelude::*;

use super::super::table::{RestEntry, ServiceEntry, service_entries};
use super::Sent;
use crate::Protocol;

/// Operations whose requests, host included, are those of another: service, operation (`*`: some), the service that
/// gets them, reason.
const AMBIGUOUS: [(&str, &str, &str, &str); 9] = [
    ("s3", "GetBucketLifecycle", "s3", "deprecated; GetBucketLifecycleConfiguration has the same binding"),
    ("s3", "PutBucketLifecycle", "s3", "deprecated; PutBucketLifecycleConfiguration has the same binding"),
    ("s3", "GetBucketNotification", "s3", "deprecated; GetBucketNotificationConfiguration has the same binding"),
    ("s3", "PutBucketNotification", "s3", "deprecated; PutBucketNotificationConfiguration has the same binding"),
    ("s3", "ListDirectoryBuckets", "s3", "`GET /` as ListBuckets; only the host of S3 Express differs"),
    ("greengrassv2", "*", "greengrass", "version 2 kept these operations of version 1, host included"),
    ("pinpoint-sms-voice", "*", "sms-voice", "two models of one service"),
    ("qconnect", "*", "wisdom", "qconnect is wisdom under its new name"),
    ("lambda-microvms", "*", "lambda", "one host, and the tags of all of Lambda's resources have one path"),
];

/// The same for requests to a local endpoint, whose host says nothing.
const AMBIGUOUS_LOCALLY: [(&str, &str, &str); 1] =
    [("lex-models", "StartImport", "`POST /imports/` is ListImports of the second version, which superseded this one")];

/// A request that has every literal, label, constant, required parameter and header of an operation.
fn synthesise(entry: &ServiceEntry, operation: RestEntry, host: &str) -> http::Request<()> {
    let (path, constants) = operation.uri.split_once('?').unwrap_or((operation.uri, ""));
    let segments = path.split('/').map(|segment| match segment.strip_prefix('{') {
        Some(label) if label.ends_with("+}") => "x1/y1",
        Some(_) => "x1",
        None => segment,
    });
    let path = segments.collect::<Vec<_>>().join("/");
    let required = operation.query.split(',').filter(|name| !name.is_empty()).map(|name| format!("{name}=1"));
    let query: Vec<_> =
        constants.split('&').filter(|constant| !constant.is_empty()).map(str::to_owned).chain(required).collect();
    let uri = if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) };
    let mut request = http::Request::builder().method(operation.method).uri(uri).header("host", host);
    for name in operation.headers.split(',').filter(|name| !name.is_empty()) {
        request = request.header(name, "1");
    }
    if entry.name == "s3control" {
        request = request.header("x-amz-account-id", "111122223333");
    }
    request.body(()).unwrap()
}

/// Where the request of every REST operation goes that does not go to this operation: service, operation, and those of
/// the route.
fn astray(host: impl Fn(&ServiceEntry) -> String) -> Vec<[&'static str; 4]> {
    let mut astray = Vec::new();
    for entry in service_entries() {
        for operation in entry.rest_operations() {
            let request = synthesise(entry, operation, &host(entry)).map(|()| b"");
            let route = super::route(&request, Some(entry.signing_name), &[]);
            let route = route.unwrap_or_else(|problem| panic!("{} {}: {problem}", entry.name, operation.name));
            if (route.service, route.operation) != (entry.name, operation.name) {
                astray.push([entry.name, operation.name, route.service, route.operation]);
            }
        }
    }
    astray
}

#[test]
fn every_rest_operation_is_found_by_the_request_it_describes() {
    let astray = astray(|entry| format!("{}.us-east-1.amazonaws.com", entry.endpoint_prefix));
    let excuses = |[service, operation, to, _]: &[&str; 4]| {
        AMBIGUOUS.iter().position(|row| row.0 == *service && (row.1 == *operation || row.1 == "*") && row.2 == *to)
    };
    let unexcused: Vec<_> = astray.iter().filter(|row| excuses(row).is_none()).collect();
    assert!(unexcused.is_empty(), "{unexcused:?}");
    for (at, row) in AMBIGUOUS.iter().enumerate() {
        assert!(astray.iter().any(|each| excuses(each) == Some(at)), "{row:?} is not needed");
    }
}

#[test]
fn without_a_host_name_of_aws_a_service_may_be_taken_for_its_twin_but_not_an_operation_for_another() {
    let excused = |[service, operation, ..]: &[&str; 4]| {
        AMBIGUOUS.iter().any(|row| row.0 == *service && row.1 == *operation)
            || AMBIGUOUS_LOCALLY.iter().any(|row| row.0 == *service && row.1 == *operation)
    };
    let wrong: Vec<_> = astray(|_| "localhost:4566".to_owned())
        .into_iter()
        .filter(|row @ [_, operation, _, found]| operation != found && !excused(row))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn every_rpc_operation_is_found_in_each_protocol_of_its_service() {
    for entry in service_entries() {
        for protocol in entry.protocols() {
            for operation in entry.operations() {
                check_rpc(entry, protocol, operation);
            }
        }
    }
}

fn check_rpc(entry: &ServiceEntry, protocol: Protocol, operation: &str) {
    let prefix = entry.target_prefix.unwrap_or("");
    let (target, path) = (format!("{prefix}.{operation}"), format!("/service/{prefix}/operation/{operation}"));
    let body = format!("Action={operation}&Version={}", entry.api_version);
    let (uri, header, body) = match protocol {
        Protocol::AwsJson10 | Protocol::AwsJson11 => ("/", ("x-amz-target", &*target), "{}"),
        Protocol::RpcV2Cbor => (&*path, ("smithy-protocol", "rpc-v2-cbor"), ""),
        Protocol::AwsQuery | Protocol::Ec2Query => ("/", ("content-type", "application/x-www-form-urlencoded"), &*body),
        Protocol::RestJson1 | Protocol::RestXml => return,
    };
    let sent = Sent { scope: Some(entry.signing_name), method: "POST", uri, headers: &[header], body };
    let route = sent.route(&[]).unwrap_or_else(|problem| panic!("{} {operation}: {problem}", entry.name));
    assert_eq!((route.operation, route.protocol), (operation, protocol), "{}", entry.name);
    // Neptune and DocumentDB speak as RDS does, and the two halves of Timestream share their target prefix.
    let twin = matches!(entry.name, "neptune" | "docdb" | "timestream-write");
    assert!(route.service == entry.name || twin, "{} {operation} went to {}", entry.name, route.service);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_request_brings_routing_down(
        method in "GET|PUT|POST|DELETE|HEAD|PATCH|[A-Z]{1,9}",
        path in "(/([a-z0-9.{}+@:~-]|%[0-9a-fA-F]{2}|service|operation|v20180820|x-id){0,12}){1,6}",
        query in "([a-zA-Z0-9=&%+-]|Action=|Version=|uploads|acl){0,12}",
        scope in proptest::option::of("s3|iam|sqs|lambda|ec2|sso-oauth|[a-z0-9-]{0,12}"),
        headers in proptest::collection::vec(
            ("host|x-amz-target|content-type|smithy-protocol|x-amz-copy-source|x-amz-account-id",
             "[ -~]{0,30}|rpc-v2-cbor|application/x-www-form-urlencoded|[a-z0-9.-]{0,9}\\.(s3|iam)\\.amazonaws\\.com(:[0-9]{0,5})?"),
            0..4,
        ),
        body in proptest::collection::vec(any::<u8>(), 0..64),
    ) {
        let request = http::Request::builder().method(&*method).uri(format!("{path}?{query}"));
        let request = headers.iter().fold(request, |request, (name, value)| request.header(&**name, &**value));
        if let Ok(request) = request.body(body)
            && let Err(refused) = super::route(&request, scope.as_deref(), &[])
        {
            prop_assert!((400..=499).contains(&refused.fault.status) && !refused.fault.message.is_empty());
        }
    }

    #[test]
    fn no_form_brings_routing_down(body in proptest::collection::vec(any::<u8>(), 0..256), scope in "iam|ec2|sqs|ses") {
        let request = http::Request::builder().method("POST").uri("/");
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(()).unwrap();
        let named = [b"Action=", &*body].concat();
        prop_assert!(super::route(&request.clone().map(|()| body), Some(&scope), &[]).is_err());
        prop_assert!(super::route(&request.map(|()| named), Some(&scope), &[]).is_err());
    }
}
