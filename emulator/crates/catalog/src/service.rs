use crate::lines::Lines;

const SERVICES: Lines = Lines(include_str!("../../../../aws-models/catalog/services.txt"));

/// A service of the Service Authorization Reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Service {
    /// The part of its actions before the colon.
    pub prefix: &'static str,
    /// `Amazon SQS`.
    pub name: &'static str,
    /// Whether resource control policies apply to it; see the
    /// [list](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services).
    pub rcp_supported: bool,
}

impl Service {
    fn read(line: &'static str) -> Option<Service> {
        let (prefix, rest) = line.split_once('\t')?;
        let (rcp, name) = rest.split_once('\t')?;
        Some(Service { prefix, name, rcp_supported: rcp == "rcp" })
    }
}

/// The service of an IAM prefix.
pub fn service(prefix: &str) -> Option<Service> {
    SERVICES.find(prefix).and_then(Service::read)
}

/// Every service, sorted by prefix.
pub fn services() -> impl Iterator<Item = Service> {
    SERVICES.0.lines().filter_map(Service::read)
}

/// Whether resource control policies apply to the actions of this IAM prefix.
///
/// ```
/// assert!(catalog::rcp_supported("s3"));
/// assert!(!catalog::rcp_supported("iam"));
/// ```
pub fn rcp_supported(prefix: &str) -> bool {
    service(prefix).is_some_and(|service| service.rcp_supported)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_sorted_and_each_is_found() {
        let all: Vec<_> = services().collect();
        assert_eq!(all.len(), SERVICES.0.lines().count());
        assert!(all.windows(2).all(|pair| pair[0].prefix < pair[1].prefix));
        assert!(all.iter().all(|each| service(each.prefix) == Some(*each)));
        assert_eq!(service("sqs").unwrap().name, "Amazon SQS");
    }

    #[test]
    fn resource_control_policies_apply_to_the_listed_services() {
        // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
        for prefix in ["s3", "sts", "kms", "sqs", "secretsmanager", "dynamodb", "ecr", "cognito-idp", "logs"] {
            assert!(rcp_supported(prefix), "{prefix}");
        }
        for prefix in ["iam", "organizations", "ec2", "lambda", "nosuch", ""] {
            assert!(!rcp_supported(prefix), "{prefix}");
        }
    }
}
