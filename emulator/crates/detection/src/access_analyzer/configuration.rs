//! What analyzers of unused access leave out, and what those of internal access take in. See
//! <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_AnalyzerConfiguration.html>.

use models::accessanalyzer as api;
use state::access_analyzer::{AnalyzerType, Configuration, Exclusion, Inclusion};
use wire::Fault;

use super::fault::invalid;

/// Days without use, where nobody says how many.
const AGE: u16 = 90;
/// "The list cannot include more than 2,000 account IDs."
const ACCOUNTS: usize = 2_000;
/// Resources of these types have analyses of internal access:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-resources.html>.
const INTERNAL: [&str; 6] = [
    "AWS::S3::Bucket",
    "AWS::RDS::DBSnapshot",
    "AWS::RDS::DBClusterSnapshot",
    "AWS::S3Express::DirectoryBucket",
    "AWS::DynamoDB::Table",
    "AWS::DynamoDB::Stream",
];

/// The configuration that a type of analyzer takes; none for external access.
pub(super) fn read(
    kind: AnalyzerType,
    given: Option<api::AnalyzerConfiguration>,
) -> Result<Option<Configuration>, Fault> {
    let given = given.unwrap_or_default();
    let of_organization = kind.is_of_organization();
    match (kind, given.unused_access, given.internal_access) {
        (AnalyzerType::Account | AnalyzerType::Organization, None, None) => Ok(None),
        (AnalyzerType::AccountUnusedAccess | AnalyzerType::OrganizationUnusedAccess, unused, None) => {
            unused_access(unused.unwrap_or_default(), of_organization).map(Some)
        }
        (AnalyzerType::AccountInternalAccess | AnalyzerType::OrganizationInternalAccess, None, internal) => {
            internal_access(internal.unwrap_or_default(), of_organization).map(Some)
        }
        _ => Err(invalid(format!("The configuration is not supported for the analyzer type {}.", kind.name()))),
    }
}

fn unused_access(given: api::UnusedAccessConfiguration, of_organization: bool) -> Result<Configuration, Fault> {
    let age = given.unused_access_age.unwrap_or_else(|| AGE.into());
    let age = u16::try_from(age).ok().filter(|age| (1..=365).contains(age));
    let age = age.ok_or_else(|| invalid("The unusedAccessAge must be between 1 and 365 days."))?;
    let mut exclusions = Vec::new();
    for criteria in given.analysis_rule.and_then(|rule| rule.exclusions).unwrap_or_default() {
        let accounts = accounts(criteria.account_ids, of_organization)?;
        exclusions.push(Exclusion { accounts, tags: criteria.resource_tags.unwrap_or_default() });
    }
    Ok(Configuration::Unused { age, exclusions })
}

fn internal_access(given: api::InternalAccessConfiguration, of_organization: bool) -> Result<Configuration, Fault> {
    let mut inclusions = Vec::new();
    for criteria in given.analysis_rule.and_then(|rule| rule.inclusions).unwrap_or_default() {
        let types = criteria.resource_types.unwrap_or_default();
        // https://github.com/hashicorp/terraform-provider-aws/issues/44430 has the sentence.
        if types.iter().any(|name| !INTERNAL.contains(&name.as_str())) {
            return Err(invalid("Invalid InternalAccessAnalysisRuleCriteria: the provided resourceType is invalid"));
        }
        let accounts = accounts(criteria.account_ids, of_organization)?;
        inclusions.push(Inclusion { accounts, types, arns: criteria.resource_arns.unwrap_or_default() });
    }
    Ok(Configuration::Internal { inclusions })
}

/// "Account IDs can only be applied to the analysis rule criteria for organization-level analyzers."
fn accounts(given: Option<Vec<String>>, of_organization: bool) -> Result<Vec<String>, Fault> {
    let accounts = given.unwrap_or_default();
    if !accounts.is_empty() && !of_organization {
        return Err(invalid("Account IDs can only be used with analyzers of an organization."));
    }
    if accounts.len() > ACCOUNTS {
        return Err(invalid(format!("The list cannot include more than {ACCOUNTS} account IDs.")));
    }
    match accounts.iter().find(|account| account.parse::<aws::AccountId>().is_err()) {
        Some(wrong) => Err(invalid(format!("{wrong} is no account ID."))),
        None => Ok(accounts),
    }
}

/// A configuration as the API has it.
pub(super) fn shown(configuration: &Configuration) -> api::AnalyzerConfiguration {
    fn some<T: Clone>(list: &[T]) -> Option<Vec<T>> {
        (!list.is_empty()).then(|| list.to_vec())
    }
    match configuration {
        Configuration::Unused { age, exclusions } => {
            let criteria = exclusions.iter().map(|exclusion| api::AnalysisRuleCriteria {
                account_ids: some(&exclusion.accounts),
                resource_tags: some(&exclusion.tags),
            });
            let rule = (!exclusions.is_empty()).then(|| api::AnalysisRule { exclusions: Some(criteria.collect()) });
            let unused = api::UnusedAccessConfiguration { unused_access_age: Some((*age).into()), analysis_rule: rule };
            api::AnalyzerConfiguration { unused_access: Some(unused), internal_access: None }
        }
        Configuration::Internal { inclusions } => {
            let criteria = inclusions.iter().map(|inclusion| api::InternalAccessAnalysisRuleCriteria {
                account_ids: some(&inclusion.accounts),
                resource_types: some(&inclusion.types),
                resource_arns: some(&inclusion.arns),
            });
            let rule = api::InternalAccessAnalysisRule { inclusions: Some(criteria.collect()) };
            let rule = (!inclusions.is_empty()).then_some(rule);
            let internal = api::InternalAccessConfiguration { analysis_rule: rule };
            api::AnalyzerConfiguration { unused_access: None, internal_access: Some(internal) }
        }
    }
}
