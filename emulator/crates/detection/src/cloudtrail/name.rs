//! Which trail a request means: by name, in the caller's account and Region, or by ARN.

use aws::{AccountId, Arn, Region};
use models::cloudtrail::errors as e;
use state::cloudtrail::Trail;
use state::{Call, Partition, Shared, arn_text};
use wire::Fault;

use super::fault::{management_account_only, unknown_trail};
use super::organization;

/// The ARN that a name or ARN stands for, whether there is such a trail or not.
pub(super) fn arn(partition: &str, call: &Call, name: &str) -> String {
    if name.starts_with("arn:") {
        return name.to_owned();
    }
    arn_of(partition, &call.region, call.account, name)
}

/// The ARN of a trail of this name.
pub(super) fn arn_of(partition: &str, region: &Region, account: AccountId, name: &str) -> String {
    arn_text(partition, "cloudtrail", region.as_str(), account, &format!("trail/{name}"))
}

/// A trail that the caller's account sees: its own, or by ARN one of its organization. See
/// [organization trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html):
/// members name them by ARN.
pub(super) fn find<'p>(partition: &'p Partition, call: &Call, name: &str) -> Result<&'p Shared<Trail>, Fault> {
    if !name.starts_with("arn:") {
        check(name)?;
    }
    let text = arn(&partition.name, call, name);
    let found = parse(&text).and_then(|arn| partition.trail(&arn).ok_or_else(|| unknown_trail(&text, call.account)))?;
    let organization = partition.organization_of(call.account);
    let is_shared =
        found.organization && organization.is_some_and(|organization| organization.management_account == found.account);
    if found.account == call.account || is_shared { Ok(found) } else { Err(unknown_trail(&text, call.account)) }
}

/// A trail that the caller may change, in the Region it was created in: of its own account, or of the organization where
/// the account administers CloudTrail for it.
pub(super) fn find_own<'p>(partition: &'p Partition, call: &Call, name: &str) -> Result<&'p Shared<Trail>, Fault> {
    let trail = find(partition, call, name)?;
    if trail.account != call.account && !organization::administers(partition, call.account) {
        return Err(management_account_only());
    }
    if trail.home_region != call.region {
        return Err(e::INVALID_HOME_REGION_EXCEPTION.fault(format!(
            "The trail {} can only be changed in the Region in which it was created: {}",
            trail.arn, trail.home_region
        )));
    }
    Ok(trail)
}

/// The ARN of a trail.
pub(super) fn parse(text: &str) -> Result<Arn, Fault> {
    let arn = Arn::parse(text).ok().filter(|arn| {
        let name = arn.resource().strip_prefix("trail/");
        let is_named = name.is_some_and(|name| violated(name).is_none());
        arn.service() == "cloudtrail" && !arn.region().is_empty() && arn.account_id().is_some() && is_named
    });
    arn.ok_or_else(|| {
        e::CLOUD_TRAIL_ARN_INVALID_EXCEPTION.fault(format!("The trail ARN {text} is not a valid CloudTrail ARN."))
    })
}

/// The rules for names. See
/// [naming requirements](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-naming-requirements.html).
pub(super) fn check(name: &str) -> Result<(), Fault> {
    match violated(name) {
        Some(sentence) => Err(e::INVALID_TRAIL_NAME_EXCEPTION.fault(sentence)),
        None => Ok(()),
    }
}

fn violated(name: &str) -> Option<String> {
    let length = name.chars().count();
    let is_mark = |letter: char| matches!(letter, '.' | '_' | '-');
    if name.is_empty() {
        return Some("Trail name cannot be blank!".to_owned());
    }
    if length < 3 {
        let rule = "Trail name too short. Minimum allowed length: 3 characters.";
        return Some(format!("{rule} Specified name length: {length} characters."));
    }
    if length > 128 {
        let rule = "Trail name too long. Maximum allowed length: 128 characters.";
        return Some(format!("{rule} Specified name length: {length} characters."));
    }
    if !name.starts_with(|first: char| first.is_ascii_alphanumeric()) {
        return Some("Trail name must starts with a letter or number.".to_owned());
    }
    if !name.ends_with(|last: char| last.is_ascii_alphanumeric()) {
        return Some("Trail name must ends with a letter or number.".to_owned());
    }
    if !name.chars().all(|letter| letter.is_ascii_alphanumeric() || is_mark(letter)) {
        let rule = "Trail name or ARN can only contain uppercase letters, lowercase letters, numbers, periods (.), \
                    hyphens (-), and underscores (_).";
        return Some(rule.to_owned());
    }
    if name.chars().zip(name.chars().skip(1)).any(|(one, next)| is_mark(one) && is_mark(next)) {
        return Some("Trail name cannot contain adjacent periods, underscores or dashes.".to_owned());
    }
    let is_address = name.parse::<std::net::Ipv4Addr>().is_ok();
    is_address.then(|| "Trail name cannot be formatted as an IP address.".to_owned())
}
