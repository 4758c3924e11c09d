use std::cmp::Ordering;

use crate::lines::{Lines, first_field};

const TYPES: Lines = Lines(include_str!("../../../../aws-models/catalog/resource-types.txt"));

/// A form that ARNs of a resource take; a `*` in a field stands for text that differs between resources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResourceType {
    /// The IAM prefix of the service and the type: `sqs:queue`.
    pub name: &'static str,
    /// The third field of the ARN, the service.
    pub service: &'static str,
    /// Its Region: mostly `*` or empty.
    pub region: &'static str,
    /// Its account: mostly `*` or empty.
    pub account: &'static str,
    /// What follows the fifth colon.
    pub resource: &'static str,
}

impl ResourceType {
    fn read(line: &'static str) -> Option<ResourceType> {
        let mut fields = line.split('\t');
        let (service, region, account) = (fields.next()?, fields.next()?, fields.next()?);
        let (resource, name) = (fields.next()?, fields.next()?);
        Some(ResourceType { name, service, region, account, resource })
    }
}

/// The forms of the ARNs whose third field is this service.
///
/// ```
/// let names: Vec<_> = catalog::resource_types("sqs").map(|form| (form.name, form.resource)).collect();
/// assert_eq!(names, [("sqs:queue", "*")]);
/// ```
pub fn resource_types(service: &str) -> impl Iterator<Item = ResourceType> {
    let start = TYPES.partition_point(|line| first_field(line).cmp(service) == Ordering::Less);
    let forms = TYPES.between(start, TYPES.0.len()).filter_map(|(_, line)| ResourceType::read(line));
    forms.take_while(move |form| form.service == service)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_found_by_its_service() {
        let all: Vec<_> = TYPES.0.lines().filter_map(ResourceType::read).collect();
        assert_eq!(all.len(), TYPES.0.lines().count());
        assert!(all.len() > 2_000);
        assert!(all.iter().all(|form| resource_types(form.service).any(|found| found == *form)));
        assert_eq!(resource_types("nosuch").count(), 0);
        assert_eq!(resource_types("").count(), 0);
    }

    /// <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html>
    #[test]
    fn buckets_have_neither_region_nor_account() {
        let bucket = resource_types("s3").find(|form| form.name == "s3:bucket").unwrap();
        assert_eq!((bucket.region, bucket.account, bucket.resource), ("", "", "*"));
    }
}
