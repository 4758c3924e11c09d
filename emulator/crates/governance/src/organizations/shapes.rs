//! The state in the shapes of the API.

use aws::AccountId;
use models::organizations as api;
use state::AccountStatus;
use state::organization::{
    AccountCreation, FeatureSet, OrganizationPolicy, OrganizationPolicyType, Target, TargetKind,
};

use super::caller::Seen;

impl Seen<'_> {
    /// See [`Organization`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html).
    pub(super) fn organization(&self) -> api::Organization {
        let organization = self.organization;
        let management = organization.management_account;
        let scp = api::PolicyTypeSummary {
            r#type: Some(OrganizationPolicyType::ServiceControlPolicy.as_str().to_owned()),
            status: Some("ENABLED".to_owned()),
        };
        let (feature_set, types) = match organization.feature_set {
            FeatureSet::All => ("ALL", vec![scp]),
            FeatureSet::ConsolidatedBilling => ("CONSOLIDATED_BILLING", Vec::new()),
        };
        api::Organization {
            id: Some(organization.id.to_string()),
            arn: Some(organization.arn(&self.partition.name)),
            feature_set: Some(feature_set.to_owned()),
            master_account_arn: organization.account(management).map(|target| self.arn(target)),
            master_account_id: Some(management.to_string()),
            master_account_email: self.partition.account(management).map(|account| account.email.clone()),
            available_policy_types: Some(types),
        }
    }
    /// See [`Root`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Root.html).
    pub(super) fn root(&self) -> Option<api::Root> {
        let root = self.organization.target(&self.organization.root)?;
        let enabled = self.organization.enabled.iter().map(|kind| api::PolicyTypeSummary {
            r#type: Some(kind.as_str().to_owned()),
            status: Some("ENABLED".to_owned()),
        });
        Some(api::Root {
            id: Some(root.id.to_string()),
            arn: Some(self.arn(root)),
            name: Some(root.name.clone()),
            policy_types: Some(enabled.collect()),
        })
    }
    /// See [`OrganizationalUnit`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html).
    pub(super) fn unit(&self, unit: &Target) -> api::OrganizationalUnit {
        api::OrganizationalUnit {
            id: Some(unit.id.to_string()),
            arn: Some(self.arn(unit)),
            name: Some(unit.name.clone()),
            path: Some(self.path(unit)),
        }
    }
    /// See [`Account`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html); none for an
    /// account outside the organization.
    pub(super) fn account(&self, id: AccountId) -> Option<api::Account> {
        let target = self.organization.account(id)?;
        let account = self.partition.account(id)?;
        let (status, state) = match account.status {
            AccountStatus::Active => ("ACTIVE", "ACTIVE"),
            AccountStatus::Suspended => ("SUSPENDED", "CLOSED"),
        };
        let joined_method = match account.joined_method {
            state::JoinedMethod::Invited => "INVITED",
            state::JoinedMethod::Created => "CREATED",
        };
        Some(api::Account {
            id: Some(id.to_string()),
            arn: Some(self.arn(target)),
            email: Some(account.email.clone()),
            name: Some(account.name.clone()),
            status: Some(status.to_owned()),
            state: Some(state.to_owned()),
            paths: Some(vec![self.path(target)]),
            joined_method: Some(joined_method.to_owned()),
            joined_timestamp: Some(account.joined),
        })
    }
    /// The ARN of a place.
    pub(super) fn arn(&self, target: &Target) -> String {
        self.organization.target_arn(&self.partition.name, target)
    }
    /// `o-…/r-…/ou-…/…/`
    fn path(&self, target: &Target) -> String {
        let mut path = format!("{}/", self.organization.id);
        for place in self.organization.path(&target.id) {
            path.push_str(&place.id);
            path.push('/');
        }
        path
    }
}

/// See [`PolicySummary`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_PolicySummary.html).
pub(super) fn summary(policy: &OrganizationPolicy) -> api::PolicySummary {
    api::PolicySummary {
        id: Some(policy.id.to_string()),
        arn: Some(policy.arn.to_string()),
        name: Some(policy.name.clone()),
        description: Some(policy.description.clone()),
        r#type: Some(policy.kind.as_str().to_owned()),
        aws_managed: Some(policy.aws_managed),
    }
}

/// See [`Policy`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Policy.html).
pub(super) fn policy(policy: &OrganizationPolicy) -> api::Policy {
    api::Policy { policy_summary: Some(summary(policy)), content: Some(policy.content.to_string()) }
}

/// The word for a place in `ParentType`, `ChildType` and `TargetType`.
pub(super) fn word(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::Root => "ROOT",
        TargetKind::OrganizationalUnit => "ORGANIZATIONAL_UNIT",
        TargetKind::Account => "ACCOUNT",
    }
}

/// What became of a `CreateAccount` request. See
/// [`CreateAccountStatus`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccountStatus.html).
pub(super) fn creation(creation: &AccountCreation) -> api::CreateAccountStatus {
    api::CreateAccountStatus {
        id: Some(creation.id.to_string()),
        account_name: Some(creation.account_name.clone()),
        state: Some(creation_state(creation).to_owned()),
        requested_timestamp: Some(creation.requested),
        completed_timestamp: creation.completed,
        account_id: creation.account.map(|id| id.to_string()),
        gov_cloud_account_id: None,
        failure_reason: creation.failure.map(str::to_owned),
    }
}

/// `SUCCEEDED` or `FAILED`: no request is ever still running when somebody asks.
pub(super) fn creation_state(creation: &AccountCreation) -> &'static str {
    if creation.failure.is_some() { "FAILED" } else { "SUCCEEDED" }
}
