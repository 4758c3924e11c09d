//! Rules of an organization: made once, by its management account or whom it registers, and had by all its accounts. See
//! <https://docs.aws.amazon.com/config/latest/developerguide/config-rule-multi-account-deployment.html>.

pub(super) mod read;
pub(super) mod status;

use aws::{AccountId, Arn};
use models::config as api;
use models::config::errors as e;
use service::View;
use state::config::add_role_of;
use state::config::organization::{
    MULTI_ACCOUNT_SETUP, OrganizationRule, delete_organization_rule, put_organization_rule,
};
use state::config::rules::Source;
use state::organization::{FeatureSet, NOT_IN_USE};
use state::{Partition, Shared, Tags, Tx};
use wire::Fault;

use super::aggregation::{aggregators::enable_access, fault::paged};
use super::resource::organization_rule_arn;
use super::{rule, tagging};

/// Refuses whoever may not deploy to the organization.
fn deploys(partition: &Partition, account: AccountId) -> Result<(), Fault> {
    if partition.organization_of(account).is_none() {
        return Err(e::NO_AVAILABLE_ORGANIZATION_EXCEPTION.fault(NOT_IN_USE));
    }
    if partition.deploys_to_organization(account) {
        return Ok(());
    }
    Err(e::ORGANIZATION_ACCESS_DENIED_EXCEPTION
        .fault("This action can be only made by AWS Organization's master account or delegated administrator account."))
}

/// The same where there need be no organization any more.
fn sees(partition: &Partition, account: AccountId) -> Result<(), Fault> {
    deploys(partition, account).map_err(|fault| e::ORGANIZATION_ACCESS_DENIED_EXCEPTION.fault(fault.message))
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutOrganizationConfigRule.html>
pub(super) fn put(
    tx: &mut Tx<'_>,
    input: api::PutOrganizationConfigRuleRequest,
) -> Result<api::PutOrganizationConfigRuleResponse, Fault> {
    let (call, now) = (tx.call, tx.now);
    let name = input.organization_config_rule_name.clone();
    deploys(tx.partition(), call.account)?;
    let organization = tx.partition().organization_of(call.account);
    if organization.is_some_and(|organization| organization.feature_set != FeatureSet::All) {
        let message = "The organization does not have all features enabled.";
        return Err(e::ORGANIZATION_ALL_FEATURES_NOT_ENABLED_EXCEPTION.fault(message));
    }
    let manages = organization.is_some_and(|organization| organization.management_account == call.account);
    let excluded: Result<_, _> = input.excluded_accounts.iter().flatten().map(|id| id.parse()).collect();
    let excluded = excluded.map_err(|_| rule::invalid("An account ID has 12 digits."))?;
    let known = tx.partition().config(call.account, &call.region);
    let known = known.and_then(|config| config.organization_rules.get(&*name)).cloned();
    let tags = match &known {
        Some(known) => known.tags.clone(),
        None => tagging::read(input.tags.unwrap_or_default(), &Tags::new())?,
    };
    let metadata = (
        input.organization_managed_rule_metadata,
        input.organization_custom_rule_metadata,
        input.organization_custom_policy_rule_metadata,
    );
    let (given, debugged) = read::rule(&name, metadata)?;
    let template = rule::read::rule(tx, (call.account, &call.region), given, None, Tags::new())?;
    let text = organization_rule_arn(tx.partition(), call, &name);
    let arn = Arn::parse(&text).map_err(|_| rule::invalid("The name is not valid."))?;
    if manages {
        enable_access(tx, MULTI_ACCOUNT_SETUP)?;
    }
    add_role_of(tx, call.account, MULTI_ACCOUNT_SETUP);
    let created = known.as_ref().map_or(now, |known| known.created);
    let made = OrganizationRule {
        name: name.into(),
        arn,
        template,
        excluded,
        debugged,
        tags,
        created,
        updated: now,
        members: Default::default(),
    };
    put_organization_rule(tx, (call.account, &call.region), made);
    Ok(api::PutOrganizationConfigRuleResponse { organization_config_rule_arn: Some(text) })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteOrganizationConfigRule.html>
pub(super) fn delete(
    tx: &mut Tx<'_>,
    input: api::DeleteOrganizationConfigRuleRequest,
) -> Result<api::DeleteOrganizationConfigRuleResponse, Fault> {
    let (call, name) = (tx.call, input.organization_config_rule_name.as_str());
    // Whoever has deployed a rule takes it away, though it may deploy no more.
    let own = tx.partition().config(call.account, &call.region);
    if !own.is_some_and(|own| own.organization_rules.contains_key(name)) {
        sees(tx.partition(), call.account)?;
    }
    match delete_organization_rule(tx, (call.account, &call.region), name) {
        true => Ok(api::DeleteOrganizationConfigRuleResponse {}),
        false => Err(no_rule(name)),
    }
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeOrganizationConfigRules.html>
pub(super) fn describe(
    view: &View<'_>,
    input: api::DescribeOrganizationConfigRulesRequest,
) -> Result<api::DescribeOrganizationConfigRulesResponse, Fault> {
    let all = named(view, input.organization_config_rule_names.as_deref())?;
    let page = paged(all, |rule| rule.name.to_string(), input.next_token.as_deref(), input.limit, 100)?;
    Ok(api::DescribeOrganizationConfigRulesResponse {
        organization_config_rules: Some(page.items.into_iter().map(|rule| read::shown(rule)).collect()),
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetOrganizationCustomRulePolicy.html>
pub(super) fn policy(
    view: &View<'_>,
    input: api::GetOrganizationCustomRulePolicyRequest,
) -> Result<api::GetOrganizationCustomRulePolicyResponse, Fault> {
    sees(view.partition, view.call.account)?;
    let name = input.organization_config_rule_name.as_str();
    match &find(view, name)?.template.source {
        Source::Policy { text, .. } => {
            Ok(api::GetOrganizationCustomRulePolicyResponse { policy_text: Some(text.to_string()) })
        }
        _ => Err(no_rule(name)),
    }
}

fn no_rule(name: &str) -> Fault {
    let message = format!("The organization config rule {name} does not exist.");
    e::NO_SUCH_ORGANIZATION_CONFIG_RULE_EXCEPTION.fault(message)
}

/// "Each deploying account sees only its own."
fn find<'v>(view: &'v View<'_>, name: &str) -> Result<&'v Shared<OrganizationRule>, Fault> {
    let own = view.partition.config(view.call.account, &view.call.region);
    own.and_then(|own| own.organization_rules.get(name)).ok_or_else(|| no_rule(name))
}

fn named<'v>(view: &'v View<'_>, names: Option<&[String]>) -> Result<Vec<&'v Shared<OrganizationRule>>, Fault> {
    sees(view.partition, view.call.account)?;
    let own = view.partition.config(view.call.account, &view.call.region);
    match names.filter(|names| !names.is_empty()) {
        Some(names) => names.iter().map(|name| find(view, name)).collect(),
        None => Ok(own.into_iter().flat_map(|own| own.organization_rules.values()).collect()),
    }
}
