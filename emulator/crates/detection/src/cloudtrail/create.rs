//! New trails, and other settings for existing ones.

use models::cloudtrail as api;
use models::cloudtrail::errors as e;
use state::Tx;
use state::cloudtrail::{Delivery, Trail, schedule_digests};
use wire::Fault;

use super::fault::{management_account_only, unknown_trail};
use super::{checks, name, organization, shapes, tagging};

/// Trails in a Region, those of other Regions and of the organization that are seen there included. See
/// [quotas](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html).
const NUMBER: usize = 5;

/// Does not record until `StartLogging`.
pub(super) fn create_trail(tx: &mut Tx<'_>, input: api::CreateTrailRequest) -> Result<api::CreateTrailResponse, Fault> {
    name::check(&input.name)?;
    let is_organization_trail = input.is_organization_trail.unwrap_or(false);
    let region = tx.call.region.clone();
    // Whoever makes an organization's trail, it is the management account's.
    let account = if is_organization_trail { organization::owner(tx)? } else { tx.call.account };
    let text = name::arn_of(&tx.partition().name, &region, account, &input.name);
    let mut trail = Trail {
        arn: name::parse(&text)?,
        account,
        home_region: region.clone(),
        bucket: input.s3_bucket_name,
        prefix: input.s3_key_prefix,
        topic: input.sns_topic_name,
        global_service_events: input.include_global_service_events.unwrap_or(true),
        multi_region: input.is_multi_region_trail.unwrap_or(false),
        organization: is_organization_trail,
        log_file_validation: input.enable_log_file_validation.unwrap_or(false),
        log_group: input.cloud_watch_logs_log_group_arn,
        log_role: input.cloud_watch_logs_role_arn,
        kms_key: input.kms_key_id.filter(|key| !key.is_empty()),
        logging: false,
        started: None,
        stopped: None,
        event_selectors: Vec::new(),
        advanced_event_selectors: Vec::new(),
        tags: tagging::tags(input.tags_list.unwrap_or_default())?,
        name: input.name,
        delivery: Delivery::default(),
    };
    checks::settings(&trail)?;
    let seen = || tx.partition().trails_seen(account, &region);
    if let Some(same) = seen().find(|other| other.name == trail.name && other.home_region == region) {
        let message = format!("Trail {} already exists for customer: {}", trail.name, same.account);
        return Err(e::TRAIL_ALREADY_EXISTS_EXCEPTION.fault(message));
    }
    if seen().count() >= NUMBER {
        let message = format!("User: {account} already has {NUMBER} trails in {region}.");
        return Err(e::MAXIMUM_NUMBER_OF_TRAILS_EXCEEDED_EXCEPTION.fault(message));
    }
    checks::destinations(tx.partition(), tx.call, &mut trail)?;
    let created = shapes::created(&trail);
    let owner = tx.account_mut(account).ok_or_else(|| unknown_trail(trail.arn.as_str(), account))?;
    owner.trails.insert((region, trail.name.clone()), trail.into());
    if is_organization_trail {
        organization::prepare(tx, account);
    }
    Ok(created)
}

/// Changes what the request names, in the trail's home Region.
pub(super) fn update_trail(tx: &mut Tx<'_>, input: api::UpdateTrailRequest) -> Result<api::UpdateTrailResponse, Fault> {
    let mut trail = Trail::clone(name::find_own(tx.partition(), tx.call, &input.name)?);
    let (arn, was) = (trail.arn.clone(), trail.organization);
    change(&mut trail, input);
    if was || trail.organization {
        // An organization trail is the management account's before and after, and only it turns one into the other.
        let owner = organization::owner(tx)?;
        if was != trail.organization && tx.call.account != owner {
            return Err(management_account_only());
        }
    }
    checks::settings(&trail)?;
    checks::destinations(tx.partition(), tx.call, &mut trail)?;
    let updated = shapes::updated(&trail);
    let (account, begins) = (trail.account, trail.organization && !was);
    *tx.trail_mut(&arn).ok_or_else(|| unknown_trail(arn.as_str(), account))? = trail;
    if begins {
        organization::prepare(tx, account);
    }
    schedule_digests(tx, &arn);
    Ok(updated)
}

fn change(trail: &mut Trail, input: api::UpdateTrailRequest) {
    fn set<T>(slot: &mut T, value: Option<T>) {
        if let Some(value) = value {
            *slot = value;
        }
    }
    // An empty text takes an optional setting away.
    fn set_text(slot: &mut Option<String>, value: Option<String>) {
        if let Some(value) = value {
            *slot = Some(value).filter(|value| !value.is_empty());
        }
    }
    set(&mut trail.bucket, input.s3_bucket_name);
    set_text(&mut trail.prefix, input.s3_key_prefix);
    set_text(&mut trail.topic, input.sns_topic_name);
    set(&mut trail.global_service_events, input.include_global_service_events);
    set(&mut trail.multi_region, input.is_multi_region_trail);
    set(&mut trail.log_file_validation, input.enable_log_file_validation);
    set_text(&mut trail.log_group, input.cloud_watch_logs_log_group_arn);
    set_text(&mut trail.log_role, input.cloud_watch_logs_role_arn);
    set_text(&mut trail.kms_key, input.kms_key_id);
    set(&mut trail.organization, input.is_organization_trail);
}
