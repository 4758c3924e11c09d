//! How far a policy reaches: questions of IAM Access Analyzer, each asked as one for access that a policy of our own making does
//! not give. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-checks-validating-policies.html>.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use aws::AccountId;

use super::reference::{Granted, Reference};
use super::{Reasoning, names_principals, new_access};
use crate::own_account::stays_in_account;
use crate::principal::PrincipalEntry;
use crate::{Effect, MalformedPolicy, PolicyDocument, PolicyType};

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
    reference: PolicyDocument,
}

/// What no policy can allow to another account.
static OF_OWN_ACCOUNT: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let all = catalog::actions(catalog::ActionId::FIRST..catalog::ActionId::end());
    all.map(|action| action.name).filter(|name| stays_in_account(name)).collect()
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
        }
        if let Some(organization) = organization {
            reference.allow_where("StringEquals", "aws:PrincipalOrgID", &[organization]);
        }
        // "IAM Access Analyzer doesn't currently report findings from AWS service principals":
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html
        reference.allow_where("Bool", "aws:PrincipalIsAWSService", &["true"]);
        reference.allow(&Granted {
            actions: Some(("Action", &OF_OWN_ACCOUNT)),
            condition: Some(("Null", "aws:PrincipalArn", &["false"])),
            ..Granted::default()
        });
        Ok(Zone { accounts, reference: reference.finish()? })
    }

    /// Whether all whom a policy allows anything are named, and in the zone or services.
    fn has_all_of(&self, document: &PolicyDocument) -> bool {
        let is_in = |entry: &PrincipalEntry| match entry {
            PrincipalEntry::Account(id) => self.accounts.contains(id),
            PrincipalEntry::User(entity) | PrincipalEntry::Role(entity) => {
                entity.arn.account_id().is_some_and(|id| self.accounts.contains(&id))
            }
            PrincipalEntry::Session(arn) | PrincipalEntry::FederatedUser(arn) => {
                arn.account_id().is_some_and(|id| self.accounts.contains(&id))
            }
            PrincipalEntry::Service(_) => true,
            PrincipalEntry::Everyone
            | PrincipalEntry::EveryoneByAws
            | PrincipalEntry::Federated(_)
            | PrincipalEntry::CanonicalUser(_) => false,
        };
        let mut allowing = document.statements().iter().filter(|statement| statement.effect() == Effect::Allow);
        allowing.all(|statement| {
            statement.principals.as_ref().is_some_and(|element| !element.negated && element.entries.iter().all(is_in))
        })
    }
}

/// Whether a resource's policy allows something to a principal outside a zone of trust: of another account, without one, or
/// with a token of an identity provider. AWS's services are in every zone.
pub fn external_access(document: &PolicyDocument, zone: &Zone) -> Reasoning {
    if zone.has_all_of(document) {
        return Reasoning::None;
    }
    new_access(document, &zone.reference)
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
        Ok(reference) => super::access_of_principals(document, &reference),
        // No value of a policy is none in another one.
        Err(_) => Reasoning::Undecided(super::Limit::Conditions),
    }
}
