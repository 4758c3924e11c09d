//! AWS Config's managed rules, as controls ask them.

use std::collections::BTreeMap;

use state::change::Part;

use super::judge::{Judgement, Status, World};
use crate::config::rules::{self, Compliance, Parameters, table};

/// The types of the resources that a rule is about.
pub(super) fn resource_types(identifier: &str) -> &'static [&'static str] {
    table::find(identifier).map_or(&[], |rule| rule.resource_types())
}

/// What a rule says of a part of an account; none where it is not about it, or it is not there.
pub(super) fn judge(
    identifier: &str,
    parameters: &BTreeMap<String, String>,
    world: &World<'_>,
    part: &Part,
) -> Option<Judgement> {
    let rule = table::find(identifier)?;
    if rule.is_global && *world.region != world.partition.global_region() {
        return None;
    }
    let parameters = Parameters::only(parameters.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let evaluation = rules::evaluate_resource(rule, &parameters, world, part)?;
    let status = match evaluation.compliance {
        Compliance::Compliant => Status::Passed,
        Compliance::NonCompliant => Status::Failed,
        Compliance::NotApplicable => Status::NotApplicable,
    };
    Some(Judgement::new(status, evaluation.annotation))
}
