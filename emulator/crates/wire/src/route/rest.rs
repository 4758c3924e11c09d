use std::cmp::Reverse;

use percent_encoding::percent_decode_str;

use super::request::Request;
use super::rpc::is_rest;
use super::table::{RestEntry, ServiceEntry};
use super::{Route, Scope, Search, Step, host, refusal};
use crate::{Location, Operation, Protocol, Service};

/// Method and path, as the [`http` trait](https://smithy.io/2.0/spec/http-bindings.html) of an operation has them.
pub(super) trait Binding: Copy {
    fn name(self) -> &'static str;
    fn method(self) -> &'static str;
    fn uri(self) -> &'static str;
    /// The query parameters or headers that the operation requires.
    fn required(self, location: Location) -> impl Iterator<Item = &'static str>;
}

impl Binding for &'static Operation {
    fn name(self) -> &'static str {
        self.name
    }
    fn method(self) -> &'static str {
        self.http.method
    }
    fn uri(self) -> &'static str {
        self.http.uri
    }
    fn required(self, location: Location) -> impl Iterator<Item = &'static str> {
        let members = self.input.members().iter();
        members.filter(move |member| member.required && member.location == location).map(|member| member.wire)
    }
}

impl Binding for RestEntry {
    fn name(self) -> &'static str {
        self.name
    }
    fn method(self) -> &'static str {
        self.method
    }
    fn uri(self) -> &'static str {
        self.uri
    }
    fn required(self, location: Location) -> impl Iterator<Item = &'static str> {
        let names = match location {
            Location::QueryString => self.query,
            Location::Header => self.headers,
            Location::Body | Location::Payload | Location::Uri | Location::Headers | Location::StatusCode => "",
        };
        names.split(',').filter(|name| !name.is_empty())
    }
}

/// How well an operation fits; the first field that differs decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Score {
    /// Which segments are literal, the first of them in the highest bit.
    literals: u32,
    /// A label is better than a greedy label over as many segments.
    segments: usize,
    /// Constants of the query, such as `uploads` and `list-type=2`.
    constants: usize,
    /// Whether template and path agree on a slash at the end. Few clients lose it, and few services mind.
    slash: bool,
    /// Required parameters and headers that the request lacks. It may still be meant: then validation says so.
    missing: Reverse<usize>,
    /// Required parameters and headers that it has.
    present: usize,
}

/// The operation whose method, path, query and headers fit best.
pub(super) fn by_path(search: &Search<'_, '_>) -> Step {
    let bucket = search.request.host().and_then(host::bucket);
    let unsigned_only = search.scope.is_open();
    let served = search.served().filter(|service| is_rest(service) && !is_control(search, service.name));
    let found = served.filter_map(|service| best_served(search.request, service, bucket, unsigned_only));
    if let Some((_, route)) = found.reduce(better) {
        return Some(route);
    }
    // Some services share a signing name and even paths: then only a host name of AWS tells them apart.
    let prefix = search.request.host().and_then(host::endpoint_prefix);
    let prefix = prefix.filter(|prefix| search.others().any(|entry| entry.endpoint_prefix == *prefix));
    let others = search.others().filter(|entry| prefix.is_none_or(|prefix| entry.endpoint_prefix == prefix));
    let others = others.filter(|entry| !is_control(search, entry.name) && (entry.has_unsigned || !unsigned_only));
    let found = others.filter_map(|entry| best_other(search.request, entry, bucket, unsigned_only));
    found.reduce(better).map(|(_, route)| route).or_else(|| anonymous_object(search, bucket))
}

/// Between services that fit equally well, the one that gave the signing name its name comes first, then the newer.
type Rank = (Score, bool, &'static str);
type Scored = (Rank, Result<Route, super::RouteError>);

fn better(best: Scored, next: Scored) -> Scored {
    if next.0 > best.0 { next } else { best }
}

/// S3 Control shares S3's signing name, and its paths would all be objects of a bucket `v20180820`.
fn is_control(search: &Search<'_, '_>, service: &str) -> bool {
    service == "s3"
        && search.request.path().starts_with("/v20180820/")
        && (search.request.has_header("x-amz-account-id") || matches!(search.scope, Scope::Host("s3-control")))
}

/// What is neither signed nor an operation for everybody can only be meant for a public bucket.
fn anonymous_object(search: &Search<'_, '_>, bucket: Option<&str>) -> Step {
    if !search.scope.is_open() || (search.request.path() == "/" && bucket.is_none()) {
        return None;
    }
    let served = search.served.iter().find(|service| service.name == "s3");
    match served {
        Some(s3) => best_served(search.request, s3, bucket, false),
        None => best_other(search.request, super::service_entry("s3")?, bucket, false),
    }
    .map(|(_, route)| route)
}

fn best_served(
    request: Request<'_>,
    service: &'static Service,
    bucket: Option<&str>,
    unsigned_only: bool,
) -> Option<Scored> {
    let bucket = bucket.filter(|_| service.name == "s3");
    let operations = service.operations.iter().copied().filter(|operation| operation.unsigned || !unsigned_only);
    let (score, operation) = best(request, bucket, operations)?;
    let labels = labels(operation.uri(), request, bucket, service.protocol);
    let rank = (score, service.name == service.signing_name, service.api_version);
    Some((
        rank,
        labels.map(|labels| Route {
            service: service.name,
            protocol: service.protocol,
            operation: operation.name,
            labels,
            served: Some((service, operation)),
        }),
    ))
}

fn best_other(
    request: Request<'_>,
    entry: &'static ServiceEntry,
    bucket: Option<&str>,
    unsigned_only: bool,
) -> Option<Scored> {
    let bucket = bucket.filter(|_| entry.name == "s3");
    let protocol = entry.protocols().find(|it| matches!(it, Protocol::RestJson1 | Protocol::RestXml))?;
    let operations = entry.rest_operations().filter(|operation| operation.unsigned || !unsigned_only);
    let (score, operation) = best(request, bucket, operations)?;
    let labels = labels(operation.uri(), request, bucket, protocol);
    let rank = (score, entry.name == entry.signing_name, entry.api_version);
    Some((
        rank,
        labels.map(|labels| Route { service: entry.name, protocol, operation: operation.name, labels, served: None }),
    ))
}

fn best<B: Binding>(
    request: Request<'_>,
    bucket: Option<&str>,
    bindings: impl Iterator<Item = B>,
) -> Option<(Score, B)> {
    let scored = bindings.filter_map(|binding| Some((score(binding, request, bucket)?, binding)));
    scored.reduce(|best, next| {
        // `GetBucketLifecycleConfiguration` took the binding of `GetBucketLifecycle` over, and so did its like.
        let succeeds = next.0 == best.0 && next.1.name().starts_with(best.1.name());
        if next.0 > best.0 || succeeds { next } else { best }
    })
}

fn score<B: Binding>(binding: B, request: Request<'_>, bucket: Option<&str>) -> Option<Score> {
    if binding.method() != request.method() {
        return None;
    }
    let (path, constants) = binding.uri().split_once('?').unwrap_or((binding.uri(), ""));
    let (literals, segments) = walk(path, request.path(), bucket, |_, _| {})?;
    let mut count = 0;
    for constant in constants.split('&').filter(|constant| !constant.is_empty()) {
        let (key, value) = constant.split_once('=').map_or((constant, None), |(key, value)| (key, Some(value)));
        if !request.has_query(key, value) {
            return None;
        }
        count += 1;
    }
    let query = binding.required(Location::QueryString).map(|key| request.has_query(key, None));
    let headers = binding.required(Location::Header).map(|name| request.has_header(name));
    let (present, missing) = query
        .chain(headers)
        .fold((0, 0), |(present, missing), has| if has { (present + 1, missing) } else { (present, missing + 1) });
    let slash = path.ends_with('/') == request.path().ends_with('/');
    Some(Score { literals, segments, constants: count, slash, missing: Reverse(missing), present })
}

/// Follows a path along a template and shows each label. Yields which segments are literal, and how many there are.
fn walk<'p>(
    template: &'static str,
    path: &'p str,
    bucket: Option<&'p str>,
    mut label: impl FnMut(&'static str, &'p str),
) -> Option<(u32, usize)> {
    let mut rest = Some(path.strip_prefix('/')?);
    let mut first = bucket;
    let (mut literals, mut segments) = (0, 0_usize);
    // A slash at the end of a template does not matter, and the template `/` has no segments at all.
    let mut left = Some(template.trim_matches('/')).filter(|template| !template.is_empty());
    while let Some(template) = left {
        let (segment, following) = split(template);
        left = following;
        let name = segment.strip_prefix('{').and_then(|name| name.strip_suffix('}'));
        let part = match (first.take(), name.and_then(|name| name.strip_suffix('+'))) {
            (Some(bucket), _) => bucket,
            (None, Some(_)) => {
                let (greedy, behind) = split_greedy(rest?, following);
                rest = behind;
                greedy
            }
            (None, None) => {
                let (part, behind) = split(rest?);
                rest = behind;
                part
            }
        };
        match name {
            Some(name) if !part.is_empty() => label(name.trim_end_matches('+'), part),
            None if part == segment => literals |= 1_u32.checked_shl(31 - u32::try_from(segments).ok()?.min(31))?,
            _ => return None,
        }
        segments += 1;
    }
    let at_end = first.is_none() && rest.is_none_or(str::is_empty);
    at_end.then_some((literals, segments))
}

/// The first segment and what follows its slash.
fn split(text: &str) -> (&str, Option<&str>) {
    text.split_once('/').map_or((text, None), |(head, tail)| (head, Some(tail)))
}

/// What a greedy label takes: everything but as many segments as the template has `following`.
fn split_greedy<'p>(path: &'p str, following: Option<&str>) -> (&'p str, Option<&'p str>) {
    let Some(following) = following else { return (path, None) };
    let slash = path.rmatch_indices('/').nth(following.matches('/').count());
    match slash {
        Some((at, _)) => (path.get(..at).unwrap_or(""), path.get(at + 1..)),
        None => ("", None),
    }
}

/// The labels of the path, decoded.
fn labels(
    uri: &'static str,
    request: Request<'_>,
    bucket: Option<&str>,
    protocol: Protocol,
) -> Result<Vec<(&'static str, String)>, super::RouteError> {
    let template = uri.split('?').next().unwrap_or(uri);
    let mut labels = Vec::new();
    let mut malformed = false;
    walk(template, request.path(), bucket, |name, raw| match percent_decode_str(raw).decode_utf8() {
        Ok(text) => labels.push((name, text.into_owned())),
        Err(_) => malformed = true,
    });
    if malformed {
        // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
        return Err(refusal(protocol, "InvalidURI", 400, "Couldn't parse the specified URI."));
    }
    Ok(labels)
}
