//! `Resource` and `NotResource`.

use super::shape::{List, Statement, Text};
use super::{AttachedTo, Checker, code, covering};
use crate::grammar::{Fields, Presence};

impl Checker<'_> {
    pub(super) fn resources(&mut self, statement: &Statement<'_>) {
        let Some(list) = &statement.resources else { return };
        if self.rules.resource == Presence::Forbidden {
            return;
        }
        if list.items.is_empty() {
            self.find(code::EMPTY_ARRAY_RESOURCE, &[], list.key_span);
        }
        for resource in list.items.iter().filter(|resource| resource.text != "*") {
            self.variables(resource.text, resource.span);
            self.arn(*resource);
            if let Some(attached) = self.attached {
                self.belongs(*resource, attached);
            }
        }
        self.redundant_resources(list);
    }

    /// A policy speaks of what it is attached to, and of what is inside of that.
    fn belongs(&mut self, resource: Text<'_>, attached: AttachedTo) {
        let Some(fields) = Fields::of(resource.text) else { return };
        let (Some(service), Some(name)) = (fields.service, fields.resource) else { return };
        let is_access_point = covering::overlap(name, "accesspoint/*");
        let belongs = covering::overlap(service, attached.service())
            && match attached {
                // Names of buckets have no `/`; an object's key may begin with anything, its bucket's ARN has no account.
                AttachedTo::Bucket => fields.account.is_none_or(|account| covering::overlap(account, "")),
                AttachedTo::AccessPoint | AttachedTo::MultiRegionAccessPoint | AttachedTo::ObjectLambdaAccessPoint => {
                    is_access_point
                }
                AttachedTo::Table => covering::overlap(name, "table/*"),
                AttachedTo::Role => true,
            };
        if !belongs {
            self.find(code::UNSUPPORTED_RESOURCE_ARN_IN_POLICY, &[attached.name()], resource.span);
        }
    }

    fn redundant_resources(&mut self, list: &List<'_>) {
        if list.items.len() < 2 {
            return;
        }
        // `${*}` is no wildcard: texts with variables say what they say, and are covered by what covers that.
        let texts: Vec<_> = list.items.iter().map(|resource| resource.text).collect();
        if texts.iter().any(|text| text.contains("${*}") || text.contains("${?}")) {
            return;
        }
        let spans: Vec<_> = covering::redundant(&texts)
            .into_iter()
            .filter_map(|index| list.items.get(index).map(|resource| resource.span))
            .collect();
        if !spans.is_empty() {
            self.find_at(code::REDUNDANT_RESOURCE, 0, &[&spans.len().to_string()], &spans);
        }
    }
}
