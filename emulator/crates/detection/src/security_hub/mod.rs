//! AWS Security Hub: findings of all services and accounts in one place. See the
//! [API reference](https://docs.aws.amazon.com/securityhub/1.0/APIReference/Welcome.html).

mod access_findings;
mod aggregation;
mod asff;
mod associations;
mod attributes;
mod config_findings;
mod control_findings;
mod controls;
mod definitions;
mod event;
mod fault;
mod filter;
mod findings;
mod hub;
mod import;
mod insights;
mod intake;
mod json;
mod judge;
mod kinds;
mod managed_insights;
mod members;
mod organization;
mod products;
mod resource;
mod rule;
mod rules;
mod standards;
mod subject;
mod subscriptions;
mod table;
pub(crate) mod watch;

use service::served;

pub use controls::check_all;
pub use event::{Imported, imported};

served! {
    /// AWS Security Hub.
    pub static SECURITY_HUB: models::securityhub::SERVICE, locate resource::locate, manner shows_findings;
    AcceptAdministratorInvitation => raw_write members::accept_invitation,
    AcceptInvitation => raw_write members::accept_master_invitation,
    BatchDeleteAutomationRules => raw_write rules::delete_rules,
    BatchDisableStandards => raw_write subscriptions::batch_disable_standards,
    BatchEnableStandards => raw_write subscriptions::batch_enable_standards,
    BatchGetAutomationRules => raw_read rules::get_rules,
    BatchGetSecurityControls => raw_read definitions::batch_get,
    BatchGetStandardsControlAssociations => raw_read associations::batch_get,
    BatchImportFindings => raw_write import::batch_import_findings,
    BatchUpdateAutomationRules => raw_write rules::update_rules,
    BatchUpdateFindings => raw_write import::batch_update_findings,
    BatchUpdateStandardsControlAssociations => raw_write associations::batch_update,
    CreateAutomationRule => raw_write rules::create_rule,
    CreateFindingAggregator => raw_write aggregation::create,
    CreateInsight => raw_write insights::create_insight,
    CreateMembers => raw_write members::create_members,
    DeclineInvitations => raw_write members::decline_invitations,
    DeleteFindingAggregator => raw_write aggregation::delete,
    DeleteInsight => raw_write insights::delete_insight,
    DeleteInvitations => raw_write members::delete_invitations,
    DeleteMembers => raw_write members::delete_members,
    DescribeHub => raw_read hub::describe_hub,
    DescribeOrganizationConfiguration => raw_read organization::describe_configuration,
    DescribeProducts => raw_read products::describe_products,
    DescribeStandards => raw_read subscriptions::describe_standards,
    DescribeStandardsControls => raw_read associations::describe_controls,
    DisableImportFindingsForProduct => raw_write products::disable_import,
    DisableOrganizationAdminAccount => raw_write organization::disable_administrator,
    DisableSecurityHub => raw_write hub::disable_security_hub,
    DisassociateFromAdministratorAccount => raw_write members::leave_administrator,
    DisassociateFromMasterAccount => raw_write members::leave_master,
    DisassociateMembers => raw_write members::disassociate_members,
    EnableImportFindingsForProduct => raw_write products::enable_import,
    EnableOrganizationAdminAccount => raw_write organization::enable_administrator,
    EnableSecurityHub => raw_write hub::enable_security_hub,
    GetAdministratorAccount => raw_read members::get_administrator,
    GetEnabledStandards => raw_read subscriptions::get_enabled_standards,
    GetFindingAggregator => raw_read aggregation::get,
    GetFindingHistory => raw_read findings::get_finding_history,
    GetFindings => raw_read findings::get_findings,
    GetInsightResults => raw_read insights::get_insight_results,
    GetInsights => raw_read insights::get_insights,
    GetInvitationsCount => raw_read members::count_invitations,
    GetMasterAccount => raw_read members::get_master,
    GetMembers => raw_read members::get_members,
    GetSecurityControlDefinition => raw_read definitions::get,
    InviteMembers => raw_write members::invite_members,
    ListAutomationRules => raw_read rules::list_rules,
    ListEnabledProductsForImport => raw_read products::list_enabled,
    ListFindingAggregators => raw_read aggregation::list,
    ListInvitations => raw_read members::list_invitations,
    ListMembers => raw_read members::list_members,
    ListOrganizationAdminAccounts => raw_read organization::list_administrators,
    ListSecurityControlDefinitions => raw_read definitions::list,
    ListStandardsControlAssociations => raw_read associations::list,
    ListTagsForResource => raw_read hub::list_tags,
    TagResource => raw_write hub::tag_resource,
    UntagResource => raw_write hub::untag_resource,
    UpdateFindingAggregator => raw_write aggregation::update,
    UpdateInsight => raw_write insights::update_insight,
    UpdateOrganizationConfiguration => raw_write organization::update_configuration,
    UpdateSecurityControl => raw_write definitions::update,
    UpdateSecurityHubConfiguration => raw_write hub::update_configuration,
    UpdateStandardsControl => raw_write associations::update_control,
}
