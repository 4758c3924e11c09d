//! What accounts have: an organization, a contact, an analyzer, a block of public access.

use state::access_analyzer::AnalyzerType;
use state::bucket::configuration::PublicAccessBlock;

use super::{Asked, Verdict, unless};

/// "NON_COMPLIANT if an AWS account is not part of AWS Organizations or AWS Organizations master account ID does not match".
pub(super) fn is_in_organization(asked: &Asked<'_>) -> Verdict {
    let Some(organization) = asked.world.partition.organization_of(asked.account.id) else {
        return Err("The account is in no organization.".to_owned());
    };
    let management = organization.management_account.to_string();
    let is_other = asked.parameters.text("MasterAccountId").is_some_and(|wanted| wanted != management);
    unless(is_other, "The organization has another management account.")
}

pub(super) fn has_security_contact(asked: &Asked<'_>) -> Verdict {
    unless(!asked.account.alternate_contacts.contains_key("SECURITY"), "There is no security contact.")
}

/// "No analyzers for external access in the region or … the 'status' attribute is not set to 'ACTIVE'".
pub(super) fn has_external_analyzer(asked: &Asked<'_>) -> Verdict {
    let partition = asked.world.partition;
    let mut analyzers = partition.analyzers(asked.account.id, asked.world.region);
    let is_there = analyzers.any(|analyzer| {
        matches!(analyzer.kind, AnalyzerType::Account | AnalyzerType::Organization)
            && partition.disabled(analyzer).is_none()
    });
    unless(!is_there, "There is no active analyzer for external access in the Region.")
}

pub(super) fn blocks_public_access(asked: &Asked<'_>) -> Verdict {
    block_is_as_wanted(asked, asked.account.public_access_block.unwrap_or_default())
}

/// Each setting is wanted to be on unless a parameter says otherwise.
pub(super) fn block_is_as_wanted(asked: &Asked<'_>, block: PublicAccessBlock) -> Verdict {
    let settings = [
        ("BlockPublicAcls", block.block_public_acls),
        ("IgnorePublicAcls", block.ignore_public_acls),
        ("BlockPublicPolicy", block.block_public_policy),
        ("RestrictPublicBuckets", block.restrict_public_buckets),
    ];
    let wanted = |name: &str| !asked.parameters.text(name).is_some_and(|value| value.eq_ignore_ascii_case("false"));
    match settings.iter().find(|(name, is_on)| *is_on != wanted(name)) {
        Some((name, _)) => Err(format!("{name} is not as it should be.")),
        None => Ok(super::Compliance::Compliant),
    }
}
