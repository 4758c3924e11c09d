use super::request::{shorten, value};
use super::{Candidate, RouteError, Search, Step, refusal, service_entries};
use crate::{Protocol, Service};

/// Services whose models moved on from awsQuery while AWS still answers it, for
/// [SQS](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-json-faqs.html) and CloudWatch.
const STILL_QUERY: [&str; 2] = ["cloudwatch", "sqs"];

/// `X-Amz-Target: AWSOrganizationsV20161128.CreateAccount`; see
/// [awsJson](https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html).
pub(super) fn by_target(search: &Search<'_, '_>) -> Step {
    let target = search.request.header("x-amz-target")?;
    let (prefix, operation) = target.rsplit_once('.').unwrap_or((target, ""));
    let spoken = spoken_version(search);
    let found = by_prefix(search, prefix, operation, |candidate| match candidate {
        Candidate::Served(service) => spoken.or(Some(match service.protocol {
            json @ (Protocol::AwsJson10 | Protocol::AwsJson11) => json,
            _ => Protocol::AwsJson11,
        })),
        Candidate::Other(entry) => {
            let is_json = |protocol: &Protocol| matches!(protocol, Protocol::AwsJson10 | Protocol::AwsJson11);
            entry.protocols().find(is_json).map(|declared| spoken.unwrap_or(declared))
        }
    });
    found.or_else(|| {
        // A stray header of a REST request is no target.
        let expected = search.scope.is_open()
            || search.served().any(|service| !service.target_prefix.is_empty() && !is_rest(service))
            || search.others().any(|entry| entry.target_prefix.is_some());
        expected.then(|| Err(unknown_operation(spoken.unwrap_or(Protocol::AwsJson11), target)))
    })
}

/// `POST /service/GraniteServiceVersion20100801/operation/PutMetricData`; see
/// [Smithy RPC v2 CBOR](https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html#requests).
pub(super) fn by_cbor_path(search: &Search<'_, '_>) -> Step {
    if search.request.header("smithy-protocol")? != "rpc-v2-cbor" {
        return None;
    }
    let mut segments = search.request.path().rsplit('/');
    let operation = segments.next()?;
    let is_operation = segments.next()? == "operation";
    let prefix = segments.next()?;
    if !is_operation || segments.next()? != "service" {
        return None;
    }
    let found = by_prefix(search, prefix, operation, |candidate| match candidate {
        Candidate::Served(_) => Some(Protocol::RpcV2Cbor),
        Candidate::Other(entry) => entry.protocols().find(|protocol| *protocol == Protocol::RpcV2Cbor),
    });
    found.or_else(|| Some(Err(unknown_operation(Protocol::RpcV2Cbor, operation))))
}

/// JSON's version by `Content-Type`.
fn spoken_version(search: &Search<'_, '_>) -> Option<Protocol> {
    let kind = search.request.header("content-type")?;
    match kind.split(';').next().unwrap_or(kind).trim() {
        "application/x-amz-json-1.0" => Some(Protocol::AwsJson10),
        "application/x-amz-json-1.1" => Some(Protocol::AwsJson11),
        _ => None,
    }
}

/// The operation of a target prefix, of the served services first; two services share one prefix.
fn by_prefix(
    search: &Search<'_, '_>,
    prefix: &str,
    operation: &str,
    protocol: impl Fn(Candidate) -> Option<Protocol>,
) -> Step {
    let mut misscoped = None;
    let mut try_route = |candidate: Candidate, admitted: bool| {
        let protocol = protocol(candidate)?;
        if !admitted {
            misscoped = Some((protocol, candidate.signing_name()));
            return None;
        }
        candidate.route(operation, protocol)
    };
    let served = search.served.iter().filter(|service| names(service.target_prefix, prefix) && !is_rest(service));
    for service in served.filter(|_| !prefix.is_empty()) {
        if let Some(route) = try_route(Candidate::Served(service), search.scope.admits_served(service)) {
            return Some(Ok(route));
        }
    }
    let others = service_entries().iter().filter(|entry| entry.target_prefix.is_some_and(|known| names(known, prefix)));
    for entry in others.filter(|entry| !search.serves(entry)) {
        if let Some(route) = try_route(Candidate::Other(entry), search.scope.admits(entry)) {
            return Some(Ok(route));
        }
    }
    misscoped.map(|(protocol, signing_name)| {
        // What AWS answers to a signature for another service.
        let message = format!("Credential should be scoped to correct service: '{signing_name}'.");
        Err(refusal(protocol, "InvalidSignatureException", 403, message))
    })
}

/// Whether a request means the service of this target prefix. Some of botocore's prefixes (CloudTrail's) are names with
/// their namespace, of which the SDKs for Go, JavaScript and Rust send the last part alone: "the shape name of the
/// service", <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#protocol-behaviors>.
fn names(known: &str, sent: &str) -> bool {
    known == sent || known.rsplit_once('.').is_some_and(|(_, name)| name == sent)
}

/// `Action=CreateRole&Version=2010-05-08` in the query or in a form; see
/// [awsQuery](https://smithy.io/2.0/aws/protocols/aws-query-protocol.html).
pub(super) fn by_action(search: &Search<'_, '_>) -> Step {
    let request = search.request;
    // Without a scope a query parameter on some path is most likely an object of a bucket.
    let query = (!search.scope.is_open() || request.path() == "/").then(|| request.query());
    let parameter = |key| {
        let in_query = query.and_then(|query| value(query, key));
        in_query.or_else(|| request.form().and_then(|form| value(form, key)))
    };
    let action = parameter("Action").filter(|action| !action.is_empty())?;
    let version = parameter("Version");
    let mut spoken = None;
    let mut choose = |best: Option<super::Route>, candidate: Candidate, declared: Protocol, api_version: &str| {
        spoken = spoken.or(Some(declared));
        // EC2 keeps answering its old versions; the newest model covers them.
        if version.as_deref() != Some(api_version) && declared != Protocol::Ec2Query {
            return best;
        }
        // RDS, Neptune and DocumentDB share name and version: the one they all sign as comes first.
        let own_name = candidate.name() == candidate.signing_name();
        if best.is_some() && !own_name { best } else { candidate.route(&action, declared).or(best) }
    };
    let mut best = None;
    for service in search.served() {
        if let Some(declared) = served_query(service) {
            best = choose(best, Candidate::Served(service), declared, service.api_version);
        }
    }
    if best.is_none() {
        for entry in search.others() {
            let is_query = |protocol: &Protocol| matches!(protocol, Protocol::AwsQuery | Protocol::Ec2Query);
            if let Some(declared) = entry.protocols().find(is_query) {
                best = choose(best, Candidate::Other(entry), declared, entry.api_version);
            }
        }
    }
    best.map(Ok).or_else(|| {
        let version = version.as_deref().filter(|text| !text.is_empty()).unwrap_or("NO_VERSION_SPECIFIED");
        let message = format!("Could not find operation {} for version {}", shorten(&action), shorten(version));
        spoken.map(|protocol| Err(refusal(protocol, "InvalidAction", 400, message)))
    })
}

fn served_query(service: &Service) -> Option<Protocol> {
    match service.protocol {
        Protocol::Ec2Query => Some(Protocol::Ec2Query),
        Protocol::AwsQuery => Some(Protocol::AwsQuery),
        _ => STILL_QUERY.contains(&service.name).then_some(Protocol::AwsQuery),
    }
}

pub(super) fn is_rest(service: &Service) -> bool {
    matches!(service.protocol, Protocol::RestJson1 | Protocol::RestXml)
}

fn unknown_operation(protocol: Protocol, what: &str) -> RouteError {
    refusal(protocol, "UnknownOperationException", 400, format!("Unknown operation `{}`.", shorten(what)))
}
