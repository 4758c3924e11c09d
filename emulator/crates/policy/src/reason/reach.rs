//! How far a policy reaches: questions of IAM Access Analyzer, each asked as one for access that a policy of our own making does
//! not give. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-checks-validating-policies.html>.

use std::collections::BTreeSet;
use std::sync::{LazyLock, OnceLock};

use aws::AccountId;

use super::reference::{Granted, Reference};
use super::{Reasoning, names_principals, new_access};
use crate::own_account::stays_in_account;
use crate::principal::PrincipalEntry;
use crate::{Effect, MalformedPolicy, PolicyDocument, PolicyType, Statement};

/// Whether a policy allows one of these actions on one of these resources; of whichever list is empty, any, and of two such
/// nothing. Actions and resources are written as in policies. See
/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html>.
///
/// # Errors
/// When an action or a resource is none, as the grammar of policies has it.
pub fn access_granted(
    document: &PolicyDocument,
    actions: &[&str],
    resources: &[&str],
) -> Result<Reasoning, MalformedPolicy> {
    let kind = if names_principals(document.kind()) { PolicyType::ResourceBased } else { PolicyType::IdentityBased };
    if actions.is_empty() && resources.is_empty() {
        return Ok(Reasoning::None);
    }
    let mut reference = Reference::new(kind);
    if !actions.is_empty() {
        reference.allow(&Granted { actions: Some(("NotAction", actions)), ..Granted::default() });
    }
    if !resources.is_empty() {
        reference.allow(&Granted { resources: Some(("NotResource", resources)), ..Granted::default() });
    }
    Ok(new_access(document, &reference.finish()?))
}

/// Whom a resource's owner trusts: accounts, and an organization.
#[derive(Debug, Clone)]
pub struct Zone {
    accounts: BTreeSet<AccountId>,
    /// A policy that allows everything to whoever is of them.
    members: PolicyDocument,
    /// The same, and what is [in every zone](IN_EVERY_ZONE).
    reference: OnceLock<PolicyDocument>,
}

/// What no policy can allow to another account.
static OF_OWN_ACCOUNT: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let all = catalog::actions(catalog::ActionId::FIRST..catalog::ActionId::end());
    all.map(|action| action.name).filter(|name| stays_in_account(name)).collect()
});

/// What is not from outside, whatever a zone is. None where it could not be read, which a test would show.
static IN_EVERY_ZONE: LazyLock<Option<PolicyDocument>> = LazyLock::new(|| {
    let mut reference = Reference::new(PolicyType::ResourceBased);
    // "IAM Access Analyzer doesn't currently report findings from AWS service principals":
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html
    reference.allow_where("Bool", "aws:PrincipalIsAWSService", &["true"]);
    reference.allow(&Granted {
        actions: Some(("Action", &OF_OWN_ACCOUNT)),
        condition: Some(("Null", "aws:PrincipalArn", &["false"])),
        ..Granted::default()
    });
    reference.finish().ok()
});

impl Zone {
    /// Of accounts, and of all accounts of an organization, by its id: those that are known to be in it are best named as well,
    /// for a policy that names an account says nothing of its organization.
    ///
    /// # Errors
    /// When the organization's id is no text of a policy.
    pub fn new(
        accounts: impl IntoIterator<Item = AccountId>,
        organization: Option<&str>,
    ) -> Result<Zone, MalformedPolicy> {
        let accounts: BTreeSet<AccountId> = accounts.into_iter().collect();
        let mut reference = Reference::new(PolicyType::ResourceBased);
        let ids: Vec<String> = accounts.iter().map(ToString::to_string).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        if !ids.is_empty() {
            reference.allow_where("StringEquals", "aws:PrincipalAccount", &ids);
            // SNS says the account of whoever calls under a name of its own:
            // https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
            reference.allow_where("StringEquals", "aws:SourceOwner", &ids);
        }
        if let Some(organization) = organization {
            reference.allow_where("StringEquals", "aws:PrincipalOrgID", &[organization]);
        }
        Ok(Zone { accounts, members: reference.finish()?, reference: OnceLock::new() })
    }

    /// Whether an account is one of those named.
    pub(super) fn trusts(&self, account: AccountId) -> bool {
        self.accounts.contains(&account)
    }
    /// The statements of a policy that allows everything to whoever is in the zone.
    pub(super) fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.members.statements().iter().chain(IN_EVERY_ZONE.iter().flat_map(|policy| policy.statements()))
    }
    /// That policy.
    fn reference(&self) -> &PolicyDocument {
        let joined = || IN_EVERY_ZONE.as_ref().map_or_else(|| self.members.clone(), |it| self.members.joined(it));
        self.reference.get_or_init(joined)
    }
}

/// Whether a resource's policy allows something to a principal outside a zone of trust: of another account, without one, or
/// with a token of an identity provider. AWS's services are in every zone.
pub fn external_access(document: &PolicyDocument, zone: &Zone) -> Reasoning {
    if !document.lets_in_others(&|account| zone.trusts(account)) {
        return Reasoning::None;
    }
    new_access(document, zone.reference())
}

/// The types of resources whose policies can be asked whether they are public:
/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoPublicAccess.html>.
pub const PUBLIC_ACCESS_RESOURCE_TYPES: [&str; 26] = [
    "AWS::ApiGateway::RestApi",
    "AWS::Backup::BackupVault",
    "AWS::CloudTrail::Dashboard",
    "AWS::CloudTrail::EventDataStore",
    "AWS::CodeArtifact::Domain",
    "AWS::DynamoDB::Stream",
    "AWS::DynamoDB::Table",
    "AWS::EFS::FileSystem",
    "AWS::IAM::AssumeRolePolicyDocument",
    "AWS::KMS::Key",
    "AWS::Kinesis::Stream",
    "AWS::Kinesis::StreamConsumer",
    "AWS::Lambda::Function",
    "AWS::OpenSearchService::Domain",
    "AWS::S3::AccessPoint",
    "AWS::S3::Bucket",
    "AWS::S3::Glacier",
    "AWS::S3Express::AccessPoint",
    "AWS::S3Express::DirectoryBucket",
    "AWS::S3Outposts::AccessPoint",
    "AWS::S3Outposts::Bucket",
    "AWS::S3Tables::Table",
    "AWS::S3Tables::TableBucket",
    "AWS::SNS::Topic",
    "AWS::SQS::Queue",
    "AWS::SecretsManager::Secret",
];

/// Whether the policy of a resource of a type allows something to others than fixed values of it let in; what is denied elsewhere
/// in the policy counts, other than in [`PolicyDocument::is_public`], whose values these are.
pub fn public_access(document: &PolicyDocument, resource_type: &str) -> Reasoning {
    public_access_within(document, resource_type, &mut { super::BUDGET })
}

/// The same, with as much work as is left.
pub(super) fn public_access_within(document: &PolicyDocument, resource_type: &str, budget: &mut usize) -> Reasoning {
    let mut reference = Reference::new(PolicyType::ResourceBased);
    // "An access point policy that grants access to a set of access points using `s3:DataAccessPointArn` is considered
    // public".
    let of_access_point = resource_type.ends_with("::AccessPoint");
    let mut entries: Vec<&PrincipalEntry> = Vec::new();
    for statement in document.statements() {
        for condition in statement.conditions() {
            let Some(key) = condition.limiting().filter(|key| !(of_access_point && *key == "s3:DataAccessPointArn"))
            else {
                continue;
            };
            let values: Vec<&str> = condition.values().filter(|value| crate::public::is_fixed_of(key, value)).collect();
            let operator = match key {
                "aws:SourceIp" => "IpAddress",
                "s3:DataAccessPointArn" => "ArnLike",
                _ => "StringEqualsIgnoreCase",
            };
            if !values.is_empty() {
                reference.allow_where(operator, key, &values);
            }
        }
        let named = statement.principals.iter().filter(|element| !element.negated).flat_map(|it| &it.entries);
        entries.extend(named.filter(|_| statement.effect() == Effect::Allow));
    }
    reference.allow_named(&entries);
    match reference.finish() {
        Ok(reference) => super::access_of_principals(document, &reference, budget),
        // No value of a policy is none in another one.
        Err(_) => Reasoning::Undecided(super::Limit::Conditions),
    }
}
