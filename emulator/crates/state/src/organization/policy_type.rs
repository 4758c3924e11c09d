//! The policy types of Organizations.

use policy::PolicyType;

/// See [`PolicyType`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_PolicySummary.html). SCPs and RCPs
/// take part in authorization decisions; policies of the other types are kept and have no effect here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrganizationPolicyType {
    /// Limits what principals of member accounts may do.
    ServiceControlPolicy,
    /// Limits what may be done to resources of member accounts.
    ResourceControlPolicy,
    /// Tagging rules.
    TagPolicy,
    /// Backup plans.
    BackupPolicy,
    /// Opting out of AI services.
    AiservicesOptOutPolicy,
    /// Access to accounts from chat applications.
    ChatbotPolicy,
    /// Settings of EC2, enforced by the service itself.
    DeclarativePolicyEc2,
    /// Security Hub.
    SecurityhubPolicy,
    /// Security Hub CSPM.
    SecurityhubCspmPolicy,
    /// Inspector.
    InspectorPolicy,
    /// The order of automatic upgrades.
    UpgradeRolloutPolicy,
    /// Bedrock.
    BedrockPolicy,
    /// S3.
    S3Policy,
    /// Network Security Director.
    NetworkSecurityDirectorPolicy,
    /// GuardDuty.
    GuarddutyPolicy,
}

impl OrganizationPolicyType {
    /// Every type of the model, in AWS's spelling.
    pub const NAMES: [(OrganizationPolicyType, &'static str); 15] = [
        (OrganizationPolicyType::ServiceControlPolicy, "SERVICE_CONTROL_POLICY"),
        (OrganizationPolicyType::ResourceControlPolicy, "RESOURCE_CONTROL_POLICY"),
        (OrganizationPolicyType::TagPolicy, "TAG_POLICY"),
        (OrganizationPolicyType::BackupPolicy, "BACKUP_POLICY"),
        (OrganizationPolicyType::AiservicesOptOutPolicy, "AISERVICES_OPT_OUT_POLICY"),
        (OrganizationPolicyType::ChatbotPolicy, "CHATBOT_POLICY"),
        (OrganizationPolicyType::DeclarativePolicyEc2, "DECLARATIVE_POLICY_EC2"),
        (OrganizationPolicyType::SecurityhubPolicy, "SECURITYHUB_POLICY"),
        (OrganizationPolicyType::SecurityhubCspmPolicy, "SECURITYHUB_CSPM_POLICY"),
        (OrganizationPolicyType::InspectorPolicy, "INSPECTOR_POLICY"),
        (OrganizationPolicyType::UpgradeRolloutPolicy, "UPGRADE_ROLLOUT_POLICY"),
        (OrganizationPolicyType::BedrockPolicy, "BEDROCK_POLICY"),
        (OrganizationPolicyType::S3Policy, "S3_POLICY"),
        (OrganizationPolicyType::NetworkSecurityDirectorPolicy, "NETWORK_SECURITY_DIRECTOR_POLICY"),
        (OrganizationPolicyType::GuarddutyPolicy, "GUARDDUTY_POLICY"),
    ];
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        Self::NAMES.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
    /// From the API's spelling.
    pub fn parse(text: &str) -> Option<OrganizationPolicyType> {
        Self::NAMES.iter().find(|(_, name)| *name == text).map(|(kind, _)| *kind)
    }
    /// The types that take part in decisions, each with its grammar and the policy of AWS's own that every place has
    /// while the type is enabled.
    const DECIDING: [(OrganizationPolicyType, PolicyType, &'static str); 2] = [
        (OrganizationPolicyType::ServiceControlPolicy, PolicyType::ServiceControl, super::FULL_AWS_ACCESS),
        (OrganizationPolicyType::ResourceControlPolicy, PolicyType::ResourceControl, super::RCP_FULL_AWS_ACCESS),
    ];
    /// The service that has to have trusted access before the type is enabled, and as long as it is. See
    /// `POLICY_TYPE_ENABLED_FOR_THIS_SERVICE` of
    /// [`ConstraintViolationException`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_DisableAWSServiceAccess.html);
    /// which types these are, Terraform's
    /// [`aws_organizations_organization`](https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/organizations_organization)
    /// says.
    pub(super) fn service(self) -> Option<&'static str> {
        match self {
            OrganizationPolicyType::InspectorPolicy => Some("inspector2.amazonaws.com"),
            OrganizationPolicyType::SecurityhubPolicy => Some("securityhub.amazonaws.com"),
            _ => None,
        }
    }
    /// The grammar of its documents; none for types that take no part in decisions.
    pub fn grammar(self) -> Option<PolicyType> {
        Self::DECIDING.iter().find(|(kind, ..)| *kind == self).map(|(_, grammar, _)| *grammar)
    }
    /// The policy of AWS's own that every place has while the type is enabled.
    pub(super) fn default_policy(self) -> Option<&'static str> {
        Self::DECIDING.iter().find(|(kind, ..)| *kind == self).map(|(.., policy)| *policy)
    }
}
