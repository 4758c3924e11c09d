//! Who administers Security Hub for an organization, and what its new accounts get. See
//! [managing with Organizations](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-accounts-orgs.html).

use aws::AccountId;
use models::securityhub as api;
use models::securityhub::errors as e;
use serde_json::{Value, json};
use service::View;
use state::security_hub::{OrganizationConfiguration, administers, name_administrator, unname_administrator};
use state::{Call, Partition, Tx};
use wire::{Fault, Structure};

use super::fault::{conflict, invalid, no_access, not_found, organization};
use super::hub::{nothing, own, own_mut};
use super::json::{answer, flag, given, object, text};

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_EnableOrganizationAdminAccount.html>
pub(super) fn enable_administrator(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    of_v1(text(&input, "Feature"))?;
    management(tx.partition(), call)?;
    let account = account(text(&input, "AdminAccountId"))?;
    let known = tx.partition().account(call.account);
    if let Some(other) = known.and_then(|owner| owner.hub_administrators.values().find(|other| **other != account)) {
        return Err(conflict(format!("The account {other} already administers Security Hub for the organization.")));
    }
    if account == call.account {
        own(tx.partition(), call)?;
    }
    name_administrator(tx, account, &call.region).map_err(organization)?;
    answer(
        &api::ENABLE_ORGANIZATION_ADMIN_ACCOUNT,
        json!({ "AdminAccountId": account.to_string(), "Feature": "SecurityHub" }),
    )
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DisableOrganizationAdminAccount.html>
pub(super) fn disable_administrator(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    of_v1(text(&input, "Feature"))?;
    management(tx.partition(), call)?;
    let wanted = text(&input, "AdminAccountId");
    let account = account(wanted)?;
    let known = tx.partition().account(call.account).and_then(|owner| owner.hub_administrators.get(&call.region));
    if known != Some(&account) {
        return Err(not_found(wanted));
    }
    unname_administrator(tx, account, &call.region);
    answer(&api::DISABLE_ORGANIZATION_ADMIN_ACCOUNT, nothing())
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_ListOrganizationAdminAccounts.html>
pub(super) fn list_administrators(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    management(view.partition, view.call)?;
    let owner = view.partition.account(view.call.account);
    let named = owner.and_then(|owner| owner.hub_administrators.get(&view.call.region));
    let named = named.filter(|_| text(&input, "Feature") != "SecurityHubV2");
    let shown: Vec<Value> =
        named.into_iter().map(|account| json!({ "AccountId": account.to_string(), "Status": "ENABLED" })).collect();
    answer(&api::LIST_ORGANIZATION_ADMIN_ACCOUNTS, json!({ "AdminAccounts": shown, "Feature": "SecurityHub" }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeOrganizationConfiguration.html>
pub(super) fn describe_configuration(view: &View<'_>, _input: Structure) -> Result<Structure, Fault> {
    let hub = own(view.partition, view.call)?;
    administrator(view.partition, view.call)?;
    let shown = json!({
        "AutoEnable": hub.organization.auto_enable,
        "MemberAccountLimitReached": false,
        "AutoEnableStandards": if hub.organization.default_standards { "DEFAULT" } else { "NONE" },
        "OrganizationConfiguration": { "ConfigurationType": "LOCAL", "Status": "ENABLED" },
    });
    answer(&api::DESCRIBE_ORGANIZATION_CONFIGURATION, shown)
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_UpdateOrganizationConfiguration.html>
pub(super) fn update_configuration(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    own(tx.partition(), call)?;
    administrator(tx.partition(), call)?;
    if text(&object(&input, "OrganizationConfiguration"), "ConfigurationType") == "CENTRAL" {
        return Err(invalid("Central configuration is not emulated: use the ConfigurationType LOCAL."));
    }
    let hub = own_mut(tx)?;
    let default_standards = match text(&input, "AutoEnableStandards") {
        "NONE" => false,
        "DEFAULT" => true,
        _ => hub.organization.default_standards,
    };
    hub.organization = OrganizationConfiguration { auto_enable: flag(&input, "AutoEnable", false), default_standards };
    answer(&api::UPDATE_ORGANIZATION_CONFIGURATION, nothing())
}

/// The account of twelve digits.
pub(super) fn account(text: &str) -> Result<AccountId, Fault> {
    text.parse().map_err(|_| invalid(format!("{text} is not the id of an account.")))
}

fn of_v1(feature: &str) -> Result<(), Fault> {
    match feature {
        "" | "SecurityHub" => Ok(()),
        _ => Err(invalid("Only the Feature SecurityHub is emulated.")),
    }
}

/// "This operation is only available to the organization management account."
fn management(partition: &Partition, call: &Call) -> Result<(), Fault> {
    match partition.organization_of(call.account) {
        Some(organization) if organization.management_account == call.account => Ok(()),
        Some(_) | None => {
            Err(e::ACCESS_DENIED_EXCEPTION.fault("Only the management account of an organization may do this."))
        }
    }
}

fn administrator(partition: &Partition, call: &Call) -> Result<(), Fault> {
    match administers(partition, call.account, &call.region) {
        true => Ok(()),
        false => Err(no_access("Only the delegated administrator of Security Hub may do this.")),
    }
}
