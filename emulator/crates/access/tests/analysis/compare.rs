use std::collections::BTreeSet;
use std::sync::Arc;

use access::analysis::{AccessDiff, Asker, Entry, Setting, WhatIf, compare, principals, what_if};
use state::Partition;

use crate::told::speaks;
use crate::world::{ACTIONS, Dice, RESOURCES, allowed, change, contexts, now, random, scope, securecart};

fn entries(diff: &AccessDiff) -> impl Iterator<Item = (bool, &Entry)> {
    let gained = diff.gained.iter().flat_map(|shift| &shift.entries).map(|entry| (true, entry));
    gained.chain(diff.lost.iter().flat_map(|shift| &shift.entries).map(|entry| (false, entry)))
}

/// The names of all principals of both versions, of a service, and of nobody.
fn names(before: &Partition, after: &Partition) -> BTreeSet<String> {
    let known = principals(before).chain(principals(after)).map(|asker| asker.name());
    known.chain(["anonymous", "service:lambda.amazonaws.com"].map(str::to_owned)).collect()
}

/// Whether an action could be about a resource at all.
fn fits(action: &str, resource: &str) -> bool {
    let service = action.split(':').next().unwrap();
    let of_arn = resource.split(':').nth(2).unwrap_or("*");
    (resource == "*" && service != "sts") || of_arn == service || (service == "sts" && of_arn == "iam")
}

/// The seeds of a test: others than usual where the environment says `FROM..TO`.
fn seeds(usual: u64) -> std::ops::Range<u64> {
    let given = std::env::var("ORGLAB_SEEDS").ok();
    let given = given.as_deref().and_then(|text| text.split_once(".."));
    given.map_or(0..usual, |(from, to)| from.parse().unwrap()..to.parse().unwrap())
}

/// An organization, a change, what comes of it, and what the comparison says.
struct Case {
    before: Arc<Partition>,
    after: Partition,
    change: WhatIf,
    diff: AccessDiff,
}

fn case(seed: u64) -> Option<Case> {
    let before = random(seed).snapshot();
    let change = change(&mut Dice::new(seed ^ 0x5eed), &before);
    let after = what_if(&before, now(), std::slice::from_ref(&change)).ok()?;
    let diff = compare(&before, &after, &scope(&after));
    Some(Case { before, after, change, diff })
}

/// Every change that asking everything one by one finds is in the comparison, and what the comparison says of a question
/// asked in that way is true.
#[test]
fn a_comparison_is_what_asking_everything_finds() {
    // In the last, a bucket of one's own is named by a policy that somebody of another account has as well.
    for seed in seeds(12).chain([247]) {
        let Some(Case { before, after, change, diff }) = case(seed) else { continue };
        for name in names(&before, &after) {
            let asker = |partition| Asker::parse(partition, &name).ok();
            let askers = [asker(&before), asker(&after)];
            let may = |partition, asker: &Option<Asker>, action, resource, context: &[_]| {
                asker.as_ref().is_some_and(|asker| allowed(partition, asker, action, resource, context))
            };
            let of_name: Vec<_> =
                entries(&diff).filter(|(_, entry)| entry.principals.names().contains(&name)).collect();
            for (action, resource) in ACTIONS.into_iter().flat_map(|action| RESOURCES.map(|it| (action, it))) {
                if !fits(action, resource) {
                    continue;
                }
                let told: Vec<_> = of_name
                    .iter()
                    .filter(|(_, entry)| entry.actions.iter().any(|known| known == action))
                    .filter(|(_, entry)| speaks(&after, entry, &name, resource))
                    .collect();
                for context in contexts() {
                    let old = may(&before, &askers[0], action, resource, &context);
                    let new = may(&after, &askers[1], action, resource, &context);
                    let plain =
                        |gained| told.iter().any(|(side, entry)| *side == gained && entry.conditional.is_empty());
                    let case = || {
                        format!(
                            "seed {seed}: {change:?}\n{name} {action} {resource} {context:?}: {old} -> {new}\n{told:#?}"
                        )
                    };
                    if context.is_empty() {
                        assert_eq!(plain(true), new && !old, "gained {}", case());
                        assert_eq!(plain(false), old && !new, "lost {}", case());
                    } else if old != new {
                        let fits = |entry: &Entry| entry.conditional.iter().all(|setting| is_said(setting, &context));
                        let any = told.iter().any(|(side, entry)| *side == new && fits(entry));
                        assert!(any, "not told: {}", case());
                    }
                }
            }
        }
    }
}

/// Whether a request says what an entry asks for, or something that conditions cannot tell from it.
fn is_said(setting: &Setting, context: &[(String, Vec<String>)]) -> bool {
    context.iter().any(|(key, _)| key.eq_ignore_ascii_case(&setting.key))
}

/// What an entry asks of the request makes the change show.
#[test]
fn conditions_of_a_comparison_hold() {
    for seed in seeds(12) {
        let Some(Case { before, after, change, diff }) = case(seed) else { continue };
        for (gained, entry) in entries(&diff).filter(|(_, entry)| !entry.conditional.is_empty()) {
            let context: Vec<_> = entry.conditional.iter().map(|it| (it.key.clone(), it.values.clone())).collect();
            let concrete: Vec<_> = entry.resources.iter().filter(|pattern| !pattern.contains(['*', '$'])).collect();
            for name in [entry.principals.example()] {
                let asker = |partition| Asker::parse(partition, name).ok();
                let askers = [asker(&before), asker(&after)];
                let may = |partition, asker: &Option<Asker>, action: &str, resource: &str| {
                    asker.as_ref().is_some_and(|asker| allowed(partition, asker, action, resource, &context))
                };
                for resource in &concrete {
                    for action in entry.actions.iter().filter(|action| fits(action, resource)).take(3) {
                        let old = may(&before, &askers[0], action, resource);
                        let new = may(&after, &askers[1], action, resource);
                        let case = format!("seed {seed}: {change:?} {name} {action} {resource} {context:?}");
                        assert_eq!((old, new), (!gained, gained), "{case}");
                    }
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

/// What one role gains is not told of another that loses it, though the same policy is what differs for both.
#[test]
fn gains_and_losses_by_one_policy_stay_apart() {
    const TRUST: &str = r#"{Version: "2012-10-17", Statement: [{Effect: Allow, Principal: {AWS: "{{account.lone}}"}, Action: "sts:AssumeRole"}]}"#;
    let world = |holder: &str| {
        let roles = ["r0", "r1"].map(|name| {
            let attached = if name == holder { "ReadOnlyAccess" } else { "" };
            format!("        {name}: {{trust: {TRUST}, attached: [{attached}]}}\n")
        });
        let text = format!(
            "organization: {{management: m, root: {{}}}}\naccounts:\n  m: {{id: \"111111111111\"}}\n  lone:\n    id: \"222222222222\"\n    outside_organization: true\n    iam:\n      roles:\n{}",
            roles.concat()
        );
        let scenario = scenario::parse("lone.yaml", &text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        scenario.build(0).unwrap().snapshot()
    };
    let (before, after) = (world("r0"), world("r1"));
    let diff = compare(&before, &after, &scope(&after));
    let of = |gained: bool| -> BTreeSet<&str> {
        let entries = entries(&diff).filter(|(side, _)| *side == gained);
        entries.flat_map(|(_, entry)| entry.principals.names()).map(String::as_str).collect()
    };
    assert_eq!(of(true), BTreeSet::from(["arn:aws:iam::222222222222:role/r1"]), "{diff:#?}");
    assert_eq!(of(false), BTreeSet::from(["arn:aws:iam::222222222222:role/r0"]), "{diff:#?}");
}
