//! What a recorder records, and how often, as the API has it.

use std::collections::BTreeSet;

use models::config as api;
use models::config::errors as e;
use state::config::{Frequency, RecordingGroup, RecordingMode};
use wire::Fault;

use super::fault::invalid;

/// Reads a recording group, of which one part says what the others must not contradict. See
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html> and, of what is refused,
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationRecorder.html#API_PutConfigurationRecorder_Errors>.
pub(super) fn read(given: Option<api::RecordingGroup>) -> Result<RecordingGroup, Fault> {
    let Some(given) = given else { return Ok(RecordingGroup::All { global: false }) };
    let all = given.all_supported.unwrap_or_default();
    let global = given.include_global_resource_types.unwrap_or_default();
    let types = given.resource_types.unwrap_or_default();
    let excluded = given.exclusion_by_resource_types.and_then(|excluded| excluded.resource_types).unwrap_or_default();
    let strategy = given.recording_strategy.and_then(|strategy| strategy.use_only);
    let refuse = |message: &str| Err(e::INVALID_RECORDING_GROUP_EXCEPTION.fault(message));
    let set = |types: Vec<String>| types.into_iter().collect::<BTreeSet<String>>();
    match strategy.as_deref() {
        Some("EXCLUSION_BY_RESOURCE_TYPES") => match (all, types.is_empty(), excluded.is_empty()) {
            (false, true, false) => Ok(RecordingGroup::AllBut(set(excluded))),
            (_, _, true) => refuse("The strategy EXCLUSION_BY_RESOURCE_TYPES needs resource types to exclude."),
            _ => refuse("The strategy EXCLUSION_BY_RESOURCE_TYPES allows neither allSupported nor resourceTypes."),
        },
        _ if !excluded.is_empty() => {
            refuse("Resource types can only be excluded with the strategy EXCLUSION_BY_RESOURCE_TYPES.")
        }
        Some("ALL_SUPPORTED_RESOURCE_TYPES") if !all => {
            refuse("The strategy ALL_SUPPORTED_RESOURCE_TYPES needs allSupported to be true.")
        }
        Some("INCLUSION_BY_RESOURCE_TYPES") if all || types.is_empty() => {
            refuse("The strategy INCLUSION_BY_RESOURCE_TYPES needs resourceTypes, and allSupported to be false.")
        }
        _ if all && !types.is_empty() => refuse("allSupported cannot be true where resourceTypes are given."),
        _ if all => Ok(RecordingGroup::All { global }),
        _ if global => refuse("includeGlobalResourceTypes needs allSupported to be true."),
        _ if types.is_empty() => refuse("The recording group records nothing."),
        _ => Ok(RecordingGroup::Only(set(types))),
    }
}

/// The same on its way out.
pub(super) fn shown(group: &RecordingGroup) -> api::RecordingGroup {
    let list = |types: &BTreeSet<String>| types.iter().cloned().collect::<Vec<_>>();
    let (types, excluded) = match group {
        RecordingGroup::All { .. } => (Vec::new(), Vec::new()),
        RecordingGroup::Only(types) => (list(types), Vec::new()),
        RecordingGroup::AllBut(types) => (Vec::new(), list(types)),
    };
    api::RecordingGroup {
        all_supported: Some(matches!(group, RecordingGroup::All { .. })),
        include_global_resource_types: Some(*group == RecordingGroup::All { global: true }),
        resource_types: Some(types),
        exclusion_by_resource_types: Some(api::ExclusionByResourceTypes { resource_types: Some(excluded) }),
        recording_strategy: Some(api::RecordingStrategy { use_only: Some(group.strategy().to_owned()) }),
    }
}

/// Reads how often is recorded.
pub(super) fn mode(given: api::RecordingMode) -> Result<RecordingMode, Fault> {
    let overrides = given.recording_mode_overrides.unwrap_or_default().into_iter();
    let overrides =
        overrides.map(|one| Ok((one.description, one.resource_types, frequency(&one.recording_frequency)?)));
    Ok(RecordingMode {
        frequency: frequency(&given.recording_frequency)?,
        overrides: overrides.collect::<Result<_, Fault>>()?,
    })
}

fn frequency(name: &str) -> Result<Frequency, Fault> {
    let known = [Frequency::Continuous, Frequency::Daily].into_iter().find(|known| known.name() == name);
    known.ok_or_else(|| invalid(format!("{name} is no recording frequency.")))
}

/// The same on its way out.
pub(super) fn shown_mode(mode: &RecordingMode) -> api::RecordingMode {
    let overrides = mode.overrides.iter().map(|(description, types, frequency)| api::RecordingModeOverride {
        description: description.clone(),
        resource_types: types.clone(),
        recording_frequency: frequency.name().to_owned(),
    });
    api::RecordingMode {
        recording_frequency: mode.frequency.name().to_owned(),
        recording_mode_overrides: Some(overrides.collect()),
    }
}
