//! What entries of a comparison say about one resource.

use access::analysis::Entry;
use aws::Arn;
use state::Partition;

/// Whether an entry speaks of a resource to a principal: by its name, by a pattern, or by `*` where nothing that is
/// excepted names it better.
///
/// `*`, and a pattern that leaves the account open, stand for resources of the principal's own account.
pub(crate) fn speaks(partition: &Partition, entry: &Entry, name: &str, resource: &str) -> bool {
    let elsewhere = entry.elsewhere().into_iter().find(|other| other.principals.iter().any(|known| known == name));
    let (mut resources, mut except) =
        elsewhere.map_or((entry.resources.clone(), entry.except.clone()), |other| (other.resources, other.except));
    for patterns in [&mut resources, &mut except] {
        let alike: Vec<String> = patterns.iter().filter_map(|it| entry.alike.get(it)).flatten().cloned().collect();
        patterns.extend(alike);
    }
    let own = Arn::parse(name).ok().and_then(|arn| arn.account_id());
    let owner = Arn::parse(resource).ok().and_then(|arn| {
        arn.account_id().or_else(|| partition.governing_resource(&arn).map(|resource| resource.account))
    });
    let foreign = owner.is_some() && owner != own;
    let best = |patterns: &[String]| patterns.iter().filter_map(|pattern| fit(pattern, resource, foreign)).max();
    best(&resources).is_some_and(|fit| best(&except).is_none_or(|other| fit > other))
}

/// How well a pattern names a resource.
fn fit(pattern: &str, resource: &str, foreign: bool) -> Option<usize> {
    let without = pattern.starts_with("* ");
    if resource == "*" || without {
        return (resource == "*" && (without || pattern == "*")).then_some(usize::from(without));
    }
    if pattern == resource {
        return Some(usize::MAX);
    }
    if pattern == "*" {
        return (!foreign).then_some(0);
    }
    let is_open = |pattern: &str| foreign && pattern.split(':').nth(4) == Some("*");
    let fits = pattern.split(" and ").all(|pattern| !is_open(pattern) && glob(pattern, resource));
    fits.then(|| pattern.chars().filter(|char| *char != '*').count())
}

fn glob(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((before, rest)) => text
            .strip_prefix(before)
            .is_some_and(|text| (0..=text.len()).any(|at| text.get(at..).is_some_and(|text| glob(rest, text)))),
    }
}
