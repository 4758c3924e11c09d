//! AWS Config's managed rules, as controls ask them.

use std::collections::BTreeMap;

use state::change::Part;

use super::judge::{Judgement, World};

/// The types of the resources that a rule is about.
pub(super) fn resource_types(_identifier: &str) -> &'static [&'static str] {
    &[]
}

/// What a rule says of a part of an account; none where it is not about it, or it is not there.
pub(super) fn judge(
    _identifier: &str,
    _parameters: &BTreeMap<String, String>,
    _world: &World<'_>,
    _part: &Part,
) -> Option<Judgement> {
    None
}
