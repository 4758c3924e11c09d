use std::collections::BTreeSet;

use access::analysis::{AccessDiff, Asker, Entry, WhatIf, compare, principals, what_if};
use proptest::prelude::*;
use state::Partition;

use crate::world::{ACTIONS, Dice, RESOURCES, allowed, contexts, now, random, scope, securecart};

/// A change made at random.
fn change(dice: &mut Dice) -> WhatIf {
    let place = dice.of(&["root", "One", "Two", "Deep", "222222222222", "444444444444"]).to_owned();
    let policy = dice.of(&["one", "two", "three"]).to_owned();
    let role = format!("{}/role/{}", dice.of(&["222222222222", "333333333333"]), dice.of(&["r0", "r1", "r2"]));
    match dice.below(8) {
        0 | 1 => {
            let content = dice.control_policy(false).to_string();
            WhatIf::Attach { name: "new".into(), content: Some(content), target: place }
        }
        2 => {
            let content = dice.control_policy(true).to_string();
            WhatIf::Attach { name: "new".into(), content: Some(content), target: place }
        }
        3 => WhatIf::Remove { what: policy },
        4 => WhatIf::Move { account: dice.of(&["222222222222", "444444444444"]).into(), target: dice.of(&["root", "Two"]).into() },
        5 => WhatIf::Remove { what: role },
        6 => {
            let content = dice.control_policy(false).to_string();
            WhatIf::PutPolicy { of: format!("{role}:p"), content }
        }
        _ => WhatIf::Remove { what: "arn:aws:sqs:us-east-1:222222222222:queue".into() },
    }
}

/// The entries that speak of a resource: by its name, by a pattern, or by `*` where neither names it.
///
/// A pattern that leaves the account open, and `*`, stand for resources of the principal's own account.
fn speaks(entry: &Entry, name: &str, resource: &str) -> bool {
    let account_of = |arn: &str| arn.split(':').nth(4).unwrap_or_default().to_owned();
    let owner = if resource.starts_with("arn:aws:s3:::alpha") { "222222222222".to_owned() } else { account_of(resource) };
    let foreign = !owner.is_empty() && owner != account_of(name);
    let of = |patterns: &[String], wanted: &dyn Fn(&str) -> bool| patterns.iter().any(|pattern| wanted(pattern));
    let exact = |pattern: &str| pattern == resource;
    let open = |pattern: &str| foreign && account_of(pattern) == "*";
    let like = |pattern: &str| {
        pattern.contains('*') && pattern.starts_with("arn:") && !open(pattern) && glob(pattern, resource)
    };
    if resource == "*" {
        let without = |pattern: &str| pattern.starts_with("* ");
        return of(&entry.resources, &without) || (entry.resources.iter().any(|it| it == "*") && !of(&entry.except, &without));
    }
    if of(&entry.resources, &exact) {
        return true;
    }
    if of(&entry.except, &exact) {
        return false;
    }
    if of(&entry.resources, &like) {
        return true;
    }
    !foreign && !of(&entry.except, &like) && of(&entry.resources, &|pattern| pattern == "*")
}

fn glob(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((before, rest)) => text.strip_prefix(before).is_some_and(|text| {
            (0..=text.len()).any(|at| text.get(at..).is_some_and(|text| glob(rest, text)))
        }),
    }
}

fn entries(diff: &AccessDiff) -> impl Iterator<Item = (bool, &Entry)> {
    let gained = diff.gained.iter().flat_map(|shift| &shift.entries).map(|entry| (true, entry));
    gained.chain(diff.lost.iter().flat_map(|shift| &shift.entries).map(|entry| (false, entry)))
}

/// The names of all principals of both versions.
fn names(before: &Partition, after: &Partition) -> BTreeSet<String> {
    principals(before).chain(principals(after)).map(|asker| asker.name()).collect()
}

fn may(partition: &Partition, name: &str, action: &str, resource: &str, context: &[(String, Vec<String>)]) -> bool {
    Asker::parse(partition, name).is_ok_and(|asker| allowed(partition, &asker, action, resource, context))
}

/// Whether an action could be about a resource at all.
fn fits(action: &str, resource: &str) -> bool {
    let service = action.split(':').next().unwrap();
    let of_arn = resource.split(':').nth(2).unwrap_or("*");
    (resource == "*" && service != "sts") || of_arn == service || (service == "sts" && of_arn == "iam")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Every change that asking everything one by one finds is in the comparison, and what the comparison says of a
    /// question asked in that way is true.
    #[test]
    fn a_comparison_is_what_asking_everything_finds(seed: u64) {
        let before = random(seed).snapshot();
        let mut dice = Dice::new(seed ^ 0x5eed);
        let change = change(&mut dice);
        let Ok(after) = what_if(&before, now(), std::slice::from_ref(&change)) else { return Ok(()) };
        let diff = compare(&before, &after, &scope(&after));
        for name in names(&before, &after) {
            for action in ACTIONS {
                for resource in RESOURCES.into_iter().filter(|resource| fits(action, resource)) {
                    for context in contexts() {
                        let (old, new) = (
                            may(&before, &name, action, resource, &context),
                            may(&after, &name, action, resource, &context),
                        );
                        let told: Vec<_> = entries(&diff)
                            .filter(|(_, entry)| entry.principals.names().contains(&name))
                            .filter(|(_, entry)| entry.actions.iter().any(|known| known == action))
                            .filter(|(_, entry)| speaks(entry, &name, resource))
                            .collect();
                        let plain = |gained| told.iter().any(|(side, entry)| *side == gained && entry.conditional.is_empty());
                        let any = |gained| told.iter().any(|(side, _)| *side == gained);
                        let case = format!("{change:?}\n{name} {action} {resource} {context:?}: {old} -> {new}\n{told:#?}");
                        if context.is_empty() {
                            prop_assert_eq!(plain(true), new && !old, "gained {}", case);
                            prop_assert_eq!(plain(false), old && !new, "lost {}", case);
                        } else if old != new {
                            prop_assert!(any(new), "not told: {}", case);
                        }
                    }
                }
            }
        }
    }

    /// What an entry asks of the request makes the change show.
    #[test]
    fn conditions_of_a_comparison_hold(seed: u64) {
        let before = random(seed).snapshot();
        let mut dice = Dice::new(seed ^ 0x5eed);
        let Ok(after) = what_if(&before, now(), &[change(&mut dice)]) else { return Ok(()) };
        let diff = compare(&before, &after, &scope(&after));
        for (gained, entry) in entries(&diff).filter(|(_, entry)| !entry.conditional.is_empty()) {
            let context: Vec<_> = entry.conditional.iter().map(|it| (it.key.clone(), it.values.clone())).collect();
            let concrete = entry.resources.iter().filter(|pattern| !pattern.contains(['*', '$']));
            for (name, resource) in entry.principals.names().iter().flat_map(|name| concrete.clone().map(move |it| (name, it))) {
                for action in entry.actions.iter().filter(|action| fits(action, resource)) {
                    let old = may(&before, name, action, resource, &context);
                    let new = may(&after, name, action, resource, &context);
                    prop_assert_eq!((old, new), (!gained, gained), "{} {} {} {:?}", name, action, resource, context);
                }
            }
        }
    }
}

#[test]
fn nothing_differs_from_itself() {
    let partition = securecart().snapshot();
    assert!(compare(&partition, &partition, &scope(&partition)).is_empty());
    let again = scenario::parse("again.yaml", scenario::SECURECART).unwrap().build(7).unwrap().snapshot();
    let diff = compare(&partition, &again, &scope(&partition));
    assert!(diff.is_empty(), "{diff:#?}");
}
