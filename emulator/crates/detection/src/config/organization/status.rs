//! How it stands with an organization's rules.

use models::config as api;
use service::View;
use state::config::organization::{Member, OrganizationRule};
use wire::Fault;

use super::super::aggregation::fault::paged;
use super::{find, named, sees};

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeOrganizationConfigRuleStatuses.html>
pub(in crate::config) fn statuses(
    view: &View<'_>,
    input: api::DescribeOrganizationConfigRuleStatusesRequest,
) -> Result<api::DescribeOrganizationConfigRuleStatusesResponse, Fault> {
    let all = named(view, input.organization_config_rule_names.as_deref())?;
    let page = paged(all, |rule| rule.name.to_string(), input.next_token.as_deref(), input.limit, 100)?;
    Ok(api::DescribeOrganizationConfigRuleStatusesResponse {
        organization_config_rule_statuses: Some(page.items.into_iter().map(|rule| status(rule)).collect()),
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetOrganizationConfigRuleDetailedStatus.html>
pub(in crate::config) fn detailed(
    view: &View<'_>,
    input: api::GetOrganizationConfigRuleDetailedStatusRequest,
) -> Result<api::GetOrganizationConfigRuleDetailedStatusResponse, Fault> {
    sees(view.partition, view.call.account)?;
    let rule = find(view, &input.organization_config_rule_name)?;
    let wanted = input.filters.unwrap_or_default();
    let all = rule.members.iter().map(|(account, member)| api::MemberAccountStatus {
        account_id: account.to_string(),
        config_rule_name: member.rule.to_string(),
        member_account_rule_status: name(member).to_owned(),
        error_code: member.failed.as_ref().map(|(code, _)| (*code).to_owned()),
        error_message: member.failed.as_ref().map(|(_, message)| message.clone()),
        last_update_time: Some(member.at),
    });
    let all = all.filter(|one| {
        wanted.account_id.as_ref().is_none_or(|id| *id == one.account_id)
            && wanted.member_account_rule_status.as_ref().is_none_or(|status| *status == one.member_account_rule_status)
    });
    let page = paged(all.collect(), |one| one.account_id.clone(), input.next_token.as_deref(), input.limit, 100)?;
    Ok(api::GetOrganizationConfigRuleDetailedStatusResponse {
        organization_config_rule_detailed_status: Some(page.items),
        next_token: page.next,
    })
}

fn name(member: &Member) -> &'static str {
    match (member.changed, member.failed.is_some()) {
        (false, false) => "CREATE_SUCCESSFUL",
        (false, true) => "CREATE_FAILED",
        (true, false) => "UPDATE_SUCCESSFUL",
        (true, true) => "UPDATE_FAILED",
    }
}

/// "CREATE_FAILED: organization rule creation has failed in one or more member accounts within that organization."
fn status(rule: &OrganizationRule) -> api::OrganizationConfigRuleStatus {
    let is_new = rule.created == rule.updated;
    let failed = rule.members.values().find_map(|member| member.failed.clone());
    let status = match (is_new, failed.is_some()) {
        (true, false) => "CREATE_SUCCESSFUL",
        (true, true) => "CREATE_FAILED",
        (false, false) => "UPDATE_SUCCESSFUL",
        (false, true) => "UPDATE_FAILED",
    };
    api::OrganizationConfigRuleStatus {
        organization_config_rule_name: rule.name.to_string(),
        organization_rule_status: status.to_owned(),
        error_code: failed.as_ref().map(|(code, _)| (*code).to_owned()),
        error_message: failed.map(|(_, message)| message),
        last_update_time: Some(rule.updated),
    }
}
