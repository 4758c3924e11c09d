use super::table::service_entries;

/// The domains of [AWS's endpoints](https://docs.aws.amazon.com/general/latest/gr/rande.html), with and without IPv6.
const DOMAINS: [&str; 4] = [".amazonaws.com", ".amazonaws.com.cn", ".api.aws", ".api.amazonwebservices.com.cn"];

/// The endpoint prefix that a host name of AWS carries: `portal.sso` of `portal.sso.us-east-1.amazonaws.com`.
///
/// The one that stands furthest right is the service (before it come buckets and account ids), and of those that end
/// there the longest.
pub(super) fn endpoint_prefix(host: &str) -> Option<&'static str> {
    let host = without_port(host)?;
    let labels = DOMAINS.iter().find_map(|domain| host.strip_suffix(domain))?;
    let ends = service_entries().iter().filter_map(|entry| {
        let prefix = entry.endpoint_prefix;
        rightmost(labels, prefix).map(|end| (end, prefix.len(), prefix))
    });
    ends.max().map(|(_, _, prefix)| prefix)
}

/// Where the last run of whole labels that is `prefix` ends.
fn rightmost(labels: &str, prefix: &str) -> Option<usize> {
    let bytes = labels.as_bytes();
    let edge = |at: usize| bytes.get(at).is_none_or(|byte| *byte == b'.');
    let whole = |start: &usize| (*start == 0 || edge(*start - 1)) && edge(*start + prefix.len());
    labels.rmatch_indices(prefix).map(|(start, _)| start).find(whole).map(|start| start + prefix.len())
}

/// The bucket in the host name of a
/// [virtual-hosted-style](https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html) request:
/// `photos` in `photos.s3.us-east-1.amazonaws.com`, and in `photos.localhost` and `photos.orglab`, where SDKs that are
/// given such an endpoint send theirs.
pub(super) fn bucket(host: &str) -> Option<&str> {
    let host = without_port(host)?;
    let mut end = host.len();
    for label in host.rsplit('.') {
        let start = end.saturating_sub(label.len());
        if is_s3(label) {
            return host.get(..start)?.strip_suffix('.');
        }
        end = start.saturating_sub(1);
    }
    let local = [".localhost", ".orglab"].iter().find_map(|domain| host.strip_suffix(domain));
    local.filter(|bucket| !bucket.is_empty())
}

/// `s3`, `s3-us-west-2` and their relatives.
fn is_s3(label: &str) -> bool {
    label == "s3"
        || matches!(label, "s3-accelerate" | "s3-fips")
        || label.starts_with("s3express-")
        || (label.starts_with("s3-") && label.ends_with(|last: char| last.is_ascii_digit()))
}

fn without_port(host: &str) -> Option<&str> {
    // An IPv6 address names no service.
    (!host.starts_with('[')).then(|| host.split(':').next().unwrap_or(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_name_services() {
        // https://docs.aws.amazon.com/general/latest/gr/rande.html
        let cases = [
            ("iam.amazonaws.com", Some("iam")),
            ("sts.us-east-1.amazonaws.com:443", Some("sts")),
            ("oidc.us-east-1.amazonaws.com", Some("oidc")),
            ("portal.sso.eu-west-1.amazonaws.com", Some("portal.sso")),
            ("streams.dynamodb.us-east-1.amazonaws.com", Some("streams.dynamodb")),
            ("dynamodb.us-east-1.api.aws", Some("dynamodb")),
            ("iam.s3.us-east-1.amazonaws.com", Some("s3")),
            ("111122223333.s3-control.us-east-1.amazonaws.com", Some("s3-control")),
            ("sqs.cn-north-1.amazonaws.com.cn", Some("sqs")),
            ("localhost:4566", None),
            ("127.0.0.1", None),
            ("[::1]:4566", None),
            ("iam.example.com", None),
            ("notaservice.us-east-1.amazonaws.com", None),
            (".amazonaws.com", None),
            ("", None),
        ];
        for (host, prefix) in cases {
            assert_eq!(endpoint_prefix(host), prefix, "{host}");
        }
    }

    #[test]
    fn hosts_name_buckets() {
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
        let cases = [
            ("photos.s3.amazonaws.com", Some("photos")),
            ("photos.s3.us-west-2.amazonaws.com", Some("photos")),
            ("photos.s3-us-west-2.amazonaws.com", Some("photos")),
            ("my.photos.s3.dualstack.us-west-2.amazonaws.com", Some("my.photos")),
            ("s3.photos.s3.amazonaws.com", Some("s3.photos")),
            ("photos.s3-accelerate.amazonaws.com", Some("photos")),
            ("a--use1-az4--x-s3.s3express-use1-az4.us-east-1.amazonaws.com", Some("a--use1-az4--x-s3")),
            ("photos.s3.localhost:4566", Some("photos")),
            ("photos.localhost:4566", Some("photos")),
            ("photos.orglab", Some("photos")),
            ("s3.localhost", None),
            ("localhost", None),
            (".localhost", None),
            ("s3.us-west-2.amazonaws.com", None),
            ("127.0.0.1:4566", None),
            ("111122223333.s3-control.us-east-1.amazonaws.com", None),
            ("", None),
        ];
        for (host, expected) in cases {
            assert_eq!(bucket(host), expected, "{host}");
        }
    }
}
