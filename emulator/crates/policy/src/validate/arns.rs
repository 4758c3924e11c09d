//! The fields of an ARN, held against the forms that ARNs of its service take.

use std::borrow::Cow;

use super::actions::service_of;
use super::covering::overlap;
use super::shape::Text;
use super::variables::as_pattern;
use super::{Checker, code};
use crate::grammar::Fields;

impl Checker<'_> {
    /// Any resource of an element but `*`.
    pub(super) fn arn(&mut self, resource: Text<'_>) {
        // A variable may stand for anything.
        let text =
            if resource.text.contains("${") { as_pattern(resource.text).into() } else { Cow::Borrowed(resource.text) };
        let Some(fields) = Fields::of(&text).filter(|fields| fields.prefix == "arn") else {
            return self.find(code::INVALID_ARN_PREFIX, &[], resource.span);
        };
        let (Some(service), Some(region), Some(account), Some(name)) =
            (fields.service, fields.region, fields.account, fields.resource)
        else {
            return self.find(code::MISSING_ARN_FIELD, &["6"], resource.span);
        };
        if !fields.has_valid_partition() {
            let known: Vec<_> = catalog::partitions().map(|partition| partition.name).collect();
            let known = format!("[{}]", known.join(", "));
            return self.find(code::INVALID_PARTITION, &[service, fields.partition, &known], resource.span);
        }
        if service.contains(['*', '?']) {
            return self.find(code::WILDCARD_IN_SERVICE_NAME, &[], resource.span);
        }
        let lower = service.to_ascii_lowercase();
        let is_known = catalog::resource_types(&lower).next().is_some() || service_of(&lower).is_some();
        if !is_known {
            self.find(code::INVALID_SERVICE, &[service], resource.span);
        } else if lower != service {
            self.find(code::INVALID_ARN_SERVICE_CASE, &[service], resource.span);
        } else {
            self.region_and_account(service, region, account, resource);
            self.form(Arn { service, region, account, name }, resource);
        }
    }

    fn region_and_account(&mut self, service: &str, region: &str, account: &str, resource: Text<'_>) {
        let open = |field: &str| field.is_empty() || field.contains(['*', '?']);
        let fixed = |wanted: fn(&catalog::ResourceType) -> &'static str, value: &str| {
            catalog::resource_types(service).any(|form| wanted(&form) == value)
        };
        if !open(region) && !is_region(region) && !fixed(|form| form.region, region) {
            self.find(code::INVALID_ARN_REGION, &[region], resource.span);
        }
        let is_id = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
        // What AWS owns has its name in place of a number.
        if !open(account) && !is_id && account != "aws" && !fixed(|form| form.account, account) {
            self.find(code::INVALID_ARN_ACCOUNT, &[account], resource.span);
        }
    }

    /// One of the service's forms must fit; what all those that fit in name ask for is missing or too much.
    fn form(&mut self, arn: Arn<'_>, resource: Text<'_>) {
        if arn.name.is_empty() || catalog::resource_types(arn.service).next().is_none() {
            return;
        }
        let mut fits_name = false;
        let (mut needs_region, mut needs_account, mut takes_region, mut takes_account) = (true, true, false, false);
        for form in catalog::resource_types(arn.service).filter(|form| overlap(arn.name, form.resource)) {
            fits_name = true;
            needs_region &= !form.region.is_empty();
            needs_account &= !form.account.is_empty();
            takes_region |= !form.region.is_empty();
            takes_account |= !form.account.is_empty();
            if fits(arn.region, form.region) && fits(arn.account, form.account) {
                return;
            }
        }
        if !fits_name {
            return self.find(code::INVALID_ARN_RESOURCE, &[], resource.span);
        }
        if arn.region.is_empty() && needs_region {
            self.find(code::MISSING_ARN_REGION, &[arn.service], resource.span);
        }
        if arn.account.is_empty() && needs_account && !is_of_aws(arn.name) {
            self.find(code::MISSING_ARN_ACCOUNT, &[arn.name], resource.span);
        }
        if !overlap(arn.region, "") && !takes_region {
            self.find(code::ARN_REGION_NOT_ALLOWED, &[arn.service], resource.span);
        }
        if !overlap(arn.account, "") && !takes_account {
            self.find(code::ARN_ACCOUNT_NOT_ALLOWED, &[arn.service], resource.span);
        }
    }
}

/// What AWS owns, such as the documents `AWS-RunShellScript` of Systems Manager, has no account in its ARN, of which the
/// reference says nothing.
fn is_of_aws(name: &str) -> bool {
    let starts = |part: &str, with: &str| part.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    name == "*" || name.split(['/', ':']).any(|part| starts(part, "aws") || starts(part, "amazon"))
}

/// Whether a field may be what a form asks for: nothing, or something.
fn fits(field: &str, form: &str) -> bool {
    field.is_empty() == form.is_empty() && overlap(field, form) || form.is_empty() && overlap(field, "")
}

#[derive(Clone, Copy)]
struct Arn<'r> {
    service: &'r str,
    region: &'r str,
    account: &'r str,
    name: &'r str,
}

/// Whether there is a Region of this name, in any partition.
pub(super) fn is_region(name: &str) -> bool {
    catalog::partitions().any(|partition| partition.regions().any(|region| region == name))
}
