//! Security Hub itself: on, off, how it is set, and tags.

use models::securityhub as api;
use serde_json::{Value, json};
use service::View;
use state::security_hub::{DEFAULT_STANDARDS, Generator, Hub, Json, administers, disable, enable};
use state::{Call, KeyCase, Partition, Shared, Tags, Tx};
use wire::{Fault, Structure};

use super::fault::{conflict, invalid, no_access, not_found, not_subscribed, tags};
use super::json::{answer, flag, given, moment, object, text};
use super::resource::own_arn;
use super::{controls, rules};

/// The caller's hub.
pub(super) fn own<'v>(partition: &'v Partition, call: &Call) -> Result<&'v Shared<Hub>, Fault> {
    partition.hub(call.account, &call.region).ok_or_else(|| not_subscribed(call.account))
}

/// The caller's hub for changing.
pub(super) fn own_mut<'t>(tx: &'t mut Tx<'_>) -> Result<&'t mut Hub, Fault> {
    let call = tx.call;
    tx.hub_mut(call.account, &call.region).ok_or_else(|| not_subscribed(call.account))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_EnableSecurityHub.html>
pub(super) fn enable_security_hub(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    let generator = Generator::parse(text(&input, "ControlFindingGenerator")).unwrap_or_default();
    let standards: &[&str] = if flag(&input, "EnableDefaultStandards", true) { &DEFAULT_STANDARDS } else { &[] };
    let tags = tagged(&Tags::new(), &object(&input, "Tags"))?;
    if !enable(tx, call.account, &call.region, generator, standards) {
        return Err(conflict("Account is already subscribed to Security Hub"));
    }
    own_mut(tx)?.tags = tags;
    answer(&api::ENABLE_SECURITY_HUB, json!({}))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DisableSecurityHub.html>: "You cannot disable Security Hub CSPM
/// in an account that is currently the Security Hub CSPM administrator." "Before the owner of a member account
/// can disable Security Hub CSPM, the account must disassociate from its administrator account":
/// <https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-disable.html>.
pub(super) fn disable_security_hub(tx: &mut Tx<'_>, _input: Structure) -> Result<Structure, Fault> {
    let call = tx.call;
    let hub = own(tx.partition(), call)?;
    let has_members = hub.members.values().any(|member| member.is_enabled());
    if has_members || administers(tx.partition(), call.account, &call.region) {
        return Err(no_access("Security Hub cannot be disabled in an account that administers it for others."));
    }
    if hub.administrator.is_some() {
        return Err(no_access("Security Hub cannot be disabled in an account that has an administrator account."));
    }
    disable(tx, call.account, &call.region);
    answer(&api::DISABLE_SECURITY_HUB, json!({}))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html>
pub(super) fn describe_hub(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let arn = own_arn(view.partition, view.call, "hub/default");
    let wanted = text(&input, "HubArn");
    if !wanted.is_empty() && wanted != arn {
        return Err(not_found(wanted));
    }
    let shown = json!({
        "HubArn": arn,
        "SubscribedAt": moment(hub.subscribed),
        "AutoEnableControls": hub.auto_enable_controls,
        "ControlFindingGenerator": hub.generator.name(),
    });
    answer(&api::DESCRIBE_HUB, shown)
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_UpdateSecurityHubConfiguration.html>. "To enable or disable
/// consolidated control findings, you must be signed in to an administrator account or a standalone account", and its members
/// follow.
pub(super) fn update_configuration(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    let hub = own(tx.partition(), call)?;
    let wanted = Generator::parse(text(&input, "ControlFindingGenerator")).filter(|wanted| *wanted != hub.generator);
    if wanted.is_some() && hub.administrator.is_some() {
        return Err(no_access("The administrator account sets how findings of controls are generated."));
    }
    let members = hub.members.iter().filter(|(_, member)| member.is_enabled()).map(|(id, _)| *id);
    let accounts: Vec<_> = std::iter::once(call.account).chain(members).collect();
    let auto = flag(&input, "AutoEnableControls", hub.auto_enable_controls);
    own_mut(tx)?.auto_enable_controls = auto;
    if let Some(generator) = wanted {
        for account in accounts {
            if let Some(hub) = tx.hub_mut(account, &call.region) {
                hub.generator = generator;
                controls::archive_all(tx, account, &call.region, "CONSOLIDATED_CONTROL_FINDINGS_UPDATE");
                controls::check_soon(tx, account, &call.region);
            }
        }
    }
    answer(&api::UPDATE_SECURITY_HUB_CONFIGURATION, json!({}))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_TagResource.html>
pub(super) fn tag_resource(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    let slot = tags_mut(tx, text(&input, "ResourceArn"))?;
    *slot = tagged(slot, &object(&input, "Tags"))?;
    answer(&api::TAG_RESOURCE, json!({}))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_UntagResource.html>
pub(super) fn untag_resource(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    let slot = tags_mut(tx, text(&input, "ResourceArn"))?;
    super::json::texts(&input, "tagKeys").for_each(|key| slot.remove(key));
    answer(&api::UNTAG_RESOURCE, json!({}))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_ListTagsForResource.html>
pub(super) fn list_tags(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let arn = text(&input, "ResourceArn");
    let is_hub = arn == own_arn(view.partition, view.call, "hub/default");
    let tags = if is_hub { Some(&hub.tags) } else { hub.rules.get(arn).map(|rule| &rule.tags) };
    let tags: Json =
        tags.ok_or_else(|| not_found(arn))?.iter().map(|(key, value)| (key.into(), json!(value))).collect();
    answer(&api::LIST_TAGS_FOR_RESOURCE, json!({ "Tags": tags }))
}

fn tags_mut<'t>(tx: &'t mut Tx<'_>, arn: &str) -> Result<&'t mut Tags, Fault> {
    let is_hub = arn == own_arn(tx.partition(), tx.call, "hub/default");
    let hub = own_mut(tx)?;
    if is_hub {
        return Ok(&mut hub.tags);
    }
    rules::by_arn_mut(hub, arn).map(|rule| &mut rule.tags)
}

/// Tags with further ones.
pub(super) fn tagged(known: &Tags, more: &Json) -> Result<Tags, Fault> {
    let pairs: Vec<(&str, &str)> =
        more.iter().map(|(key, value)| (key.as_str(), value.as_str().unwrap_or_default())).collect();
    if pairs.iter().any(|(key, value)| !(1..=128).contains(&key.chars().count()) || value.chars().count() > 256) {
        return Err(invalid("A tag key must have 1 to 128 characters, and a tag value at most 256."));
    }
    known.with(pairs, KeyCase::Counts).map_err(tags)
}

/// An empty answer is a value too.
pub(super) fn nothing() -> Value {
    json!({})
}
