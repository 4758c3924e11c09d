use std::sync::LazyLock;

use crate::Protocol;

/// Written by `cargo xtask catalog`; its first lines say what the fields are.
const ROUTES: &str = include_str!("../../../../../aws-models/catalog/routes.txt");

/// One row a service, sorted by name. Rows borrow from the text, and the operations stay text.
static ENTRIES: LazyLock<Vec<ServiceEntry>> = LazyLock::new(|| {
    let sections = ROUTES.split("\n@").skip(1);
    sections.filter_map(ServiceEntry::read).collect()
});

/// How the requests of a service are recognised, for every service of AWS.
#[derive(Debug)]
pub struct ServiceEntry {
    /// botocore's name.
    pub name: &'static str,
    /// The name in a signature's credential scope.
    pub signing_name: &'static str,
    /// The start of its host name.
    pub endpoint_prefix: &'static str,
    /// `2010-05-08` and the like.
    pub api_version: &'static str,
    /// The part of `X-Amz-Target` before the last dot, for those that have one.
    pub target_prefix: Option<&'static str>,
    /// Where the one endpoint of a service without regional ones is.
    pub global_region: Option<&'static str>,
    protocols: &'static str,
    operations: &'static str,
    /// Whether it has operations that may be called without a signature.
    pub(super) has_unsigned: bool,
}

/// An operation that is bound to method and path.
#[derive(Debug, Clone, Copy)]
pub(super) struct RestEntry {
    pub(super) name: &'static str,
    pub(super) method: &'static str,
    pub(super) uri: &'static str,
    pub(super) query: &'static str,
    pub(super) headers: &'static str,
    pub(super) unsigned: bool,
}

/// Every service, sorted by name.
pub fn service_entries() -> &'static [ServiceEntry] {
    &ENTRIES
}

/// A service by botocore's name.
pub fn service_entry(name: &str) -> Option<&'static ServiceEntry> {
    let at = ENTRIES.binary_search_by(|entry| entry.name.cmp(name)).ok()?;
    ENTRIES.get(at)
}

impl ServiceEntry {
    fn read(section: &'static str) -> Option<ServiceEntry> {
        let (head, operations) = section.split_once('\n')?;
        let mut fields = head.split(' ');
        let mut next = || fields.next();
        let entry = ServiceEntry {
            name: next()?,
            signing_name: next()?,
            endpoint_prefix: next()?,
            api_version: next()?,
            protocols: next()?,
            target_prefix: next().filter(|field| *field != "-"),
            global_region: next().filter(|field| *field != "-"),
            operations,
            has_unsigned: operations.lines().any(|line| line.ends_with(" unsigned")),
        };
        Some(entry)
    }
    /// Its protocols, the one that botocore prefers first.
    pub fn protocols(&self) -> impl Iterator<Item = Protocol> + use<> {
        self.protocols.split(',').filter_map(|word| match word {
            "query" => Some(Protocol::AwsQuery),
            "ec2" => Some(Protocol::Ec2Query),
            "json-1.0" => Some(Protocol::AwsJson10),
            "json-1.1" => Some(Protocol::AwsJson11),
            "rest-json" => Some(Protocol::RestJson1),
            "rest-xml" => Some(Protocol::RestXml),
            "cbor" => Some(Protocol::RpcV2Cbor),
            _ => None,
        })
    }
    /// The names of its operations, sorted.
    pub fn operations(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.operations.lines().map(|line| line.split(' ').next().unwrap_or(line))
    }
    /// The name of an operation, where it has it.
    pub(super) fn operation(&self, name: &str) -> Option<&'static str> {
        self.operations().find(|each| *each == name)
    }
    /// Whether an operation is called without a signature.
    pub(super) fn is_unsigned(&self, operation: &str) -> bool {
        let lines = self.operations.lines().filter(|line| line.ends_with(" unsigned"));
        lines.filter_map(|line| line.split(' ').next()).any(|name| name == operation)
    }
    /// Its operations with their bindings; none for RPC services.
    pub(super) fn rest_operations(&self) -> impl Iterator<Item = RestEntry> + use<> {
        self.operations.lines().filter_map(RestEntry::read)
    }
}

impl RestEntry {
    fn read(line: &'static str) -> Option<RestEntry> {
        let mut fields = line.split(' ');
        let (name, method, uri) = (fields.next()?, fields.next()?, fields.next()?);
        let mut entry = RestEntry { name, method, uri, query: "", headers: "", unsigned: false };
        for field in fields {
            match field.split_once(':') {
                Some(("q", names)) => entry.query = names,
                Some(("h", names)) => entry.headers = names,
                _ => entry.unsigned |= field == "unsigned",
            }
        }
        Some(entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        let entries = service_entries();
        assert_eq!(entries.len(), ROUTES.lines().filter(|line| line.starts_with('@')).count());
        assert!(entries.len() > 400);
        assert!(entries.windows(2).all(|pair| pair[0].name < pair[1].name));
        for entry in entries {
            assert_eq!(entry.protocols().count(), entry.protocols.split(',').count(), "{}", entry.name);
            let names: Vec<_> = entry.operations().collect();
            assert!(names.windows(2).all(|pair| pair[0] < pair[1]), "{}", entry.name);
            let rest = entry.protocols().any(|it| matches!(it, Protocol::RestJson1 | Protocol::RestXml));
            assert_eq!(entry.rest_operations().count(), if rest { names.len() } else { 0 }, "{}", entry.name);
        }
        let operations: usize = entries.iter().map(|entry| entry.operations().count()).sum();
        assert!(operations > 20_000);
    }

    #[test]
    fn global_services_have_a_region() {
        // https://docs.aws.amazon.com/general/latest/gr/rande.html#global-endpoints
        for name in ["iam", "organizations", "route53", "cloudfront", "account"] {
            assert_eq!(service_entry(name).unwrap().global_region, Some("us-east-1"), "{name}");
        }
        assert_eq!(service_entry("sqs").unwrap().global_region, None);
        assert!(service_entry("nosuch").is_none());
    }
}
