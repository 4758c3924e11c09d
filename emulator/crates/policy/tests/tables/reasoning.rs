//! What is said of all requests at once, held against requests one by one.
//!
//! A few pairs of policies run with every test. `REASONING_PAIRS=1000000 cargo test --release -p orglab-policy --test tables
//! as_many_pairs -- --nocapture` runs as many as one likes.

use std::sync::LazyLock;

use aws::{AccountId, Arn, Principal};
use policy::{
    Attached, Context, Decision, PoliciesInForce, PolicyDocument, PolicyType, Reasoning, Request, Statement, Witness,
    decide, is_multivalued, new_access,
};
use proptest::prelude::Rng as _;
use proptest::test_runner::{RngAlgorithm, TestRng};

use crate::generate::{Choices, anybody, pair};
use crate::reference;
use crate::say::{policy, table, text, written};

pub(crate) const REQUESTS: usize = 100;

#[test]
fn as_many_pairs_as_one_likes() {
    pairs("identity", PolicyType::IdentityBased);
}
#[test]
fn as_many_pairs_of_resources_as_one_likes() {
    pairs("resource", PolicyType::ResourceBased);
}
#[test]
fn as_many_pairs_of_trust_policies_as_one_likes() {
    pairs("trust", PolicyType::RoleTrust);
}

/// As many documents of a kind as one likes, two by two, and choices that are left.
pub(crate) fn each_pair(
    written: &str,
    kind: PolicyType,
    mut see: impl FnMut(&mut dyn FnMut() -> [u8; 1024], [&PolicyDocument; 2]),
) -> u64 {
    let (pairs, seed) = (number("REASONING_PAIRS", 200), number("REASONING_SEED", 1));
    let mut wide = [0; 32];
    wide[..8].copy_from_slice(&seed.to_le_bytes());
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &wide);
    let mut fresh = || {
        let mut bytes = [0; 1024];
        random.fill_bytes(&mut bytes);
        bytes
    };
    let mut count = 0;
    while count < pairs {
        let bytes = fresh();
        let [new, old] = pair(&mut Choices::from(&bytes), written).map(|text| text.to_string());
        let read = |text: &str| PolicyDocument::parse(text, kind).ok();
        let (Some(new), Some(old)) = (read(&new), read(&old)) else { continue };
        // Whose that is, is not known, and so never decided.
        if new.text().contains("CanonicalUser") {
            continue;
        }
        count += 1;
        see(&mut fresh, [&new, &old]);
    }
    count
}

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().map_or(default, |text| text.parse().expect(name))
}

fn pairs(written: &str, kind: PolicyType) {
    let (mut some, mut undecided) = (0, 0);
    let count = each_pair(written, kind, |fresh, [new, old]| match new_access(new, old) {
        Reasoning::Some(witness) => {
            some += 1;
            confirm(*witness, new, old);
        }
        Reasoning::None => {
            for at in 0..REQUESTS {
                let request = Asked::at_the_edges(&mut Choices::from(&fresh()), new, old);
                let allowed = request.with(|request| [new, old].map(|it| allows(request, it)));
                assert_ne!(allowed, [true, false], "{request:?}\nnew {}\nold {}", new.text(), old.text());
                if at == 0 {
                    let allowed = request.by_itself([new, old]);
                    assert_ne!(allowed, [true, false], "{request:?}\nnew {}\nold {}", new.text(), old.text());
                }
            }
        }
        Reasoning::Undecided(limit) => {
            undecided += 1;
            if std::env::var("REASONING_SHOW").is_ok() {
                eprintln!("{limit:?}\nnew {}\nold {}", new.text(), old.text());
            }
        }
    });
    #[expect(clippy::print_stdout, reason = "the record of a long run")]
    {
        println!("{count} pairs of {written}: {some} with new access, {undecided} undecided");
    }
    assert!(some * 4 > count && some * 4 < count * 3, "{some} of {count}");
    assert!(undecided * 100 <= count, "{undecided} of {count}");
}

/// A request that one policy allows and the other one does not, as the reference has it.
fn confirm(witness: Witness, new: &PolicyDocument, old: &PolicyDocument) {
    let request = Asked::of(witness);
    assert_eq!(request.by_itself([new, old]), [true, false], "{request:?}\nnew {}\nold {}", new.text(), old.text());
}

fn alice() -> Principal {
    let arn = Arn::parse("arn:aws:iam::111111111111:user/alice").unwrap();
    Principal::User { arn, id: "AIDAALICE".into() }
}

#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) principal: Principal,
    /// Who owns the resource: unknown where that must not matter.
    owner: Option<AccountId>,
    pub(crate) action: String,
    pub(crate) resource: String,
    pub(crate) context: Context,
}

/// Of a resource's policy: with everything that it takes besides, as everyone asks from another account.
pub(crate) fn allows(request: &Request<'_>, document: &PolicyDocument) -> bool {
    static FULL: LazyLock<PolicyDocument> = LazyLock::new(|| {
        let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
        PolicyDocument::parse(text, PolicyType::IdentityBased).unwrap()
    });
    let attached = [Attached { source: "policy", document }];
    let full = [Attached { source: "full", document: &FULL }];
    let policies = match document.kind() {
        PolicyType::IdentityBased => PoliciesInForce { identity: &attached, ..PoliciesInForce::default() },
        _ => PoliciesInForce {
            resource: Some(attached[0]),
            identity: &full,
            session: Some(&full),
            ..PoliciesInForce::default()
        },
    };
    decide(request, &policies).decision == Decision::Allowed
}

impl Asked {
    pub(crate) fn of(witness: Witness) -> Asked {
        let Witness { principal, action, resource, context, .. } = witness;
        Asked { principal: principal.unwrap_or_else(alice), owner: None, action, resource, context }
    }
    pub(crate) fn with<R>(&self, ask: impl FnOnce(&Request<'_>) -> R) -> R {
        ask(&Request {
            principal: &self.principal,
            action: &self.action,
            resource: &self.resource,
            resource_account: self.owner,
            context: &self.context,
        })
    }
    pub(crate) fn by_itself<const N: usize>(&self, documents: [&PolicyDocument; N]) -> [bool; N] {
        self.with(|request| documents.map(|document| reference::allows_for_itself(request, document)))
    }

    /// A request that the policies' own texts suggest, or one a character beside it.
    pub(crate) fn at_the_edges(choices: &mut Choices<'_>, new: &PolicyDocument, old: &PolicyDocument) -> Asked {
        let statements: Vec<&Statement> = new.statements().iter().chain(old.statements()).collect();
        let one = |choices: &mut Choices<'_>| statements[choices.below(statements.len())];
        let patterns: Vec<&str> = one(choices).actions().1.collect();
        let action = patterns.get(choices.below(patterns.len().max(1))).copied().unwrap_or("s3:GetObject");
        let action = if action.contains(['*', '?']) { some_action(choices, action) } else { action.to_owned() };
        let patterns: Vec<&str> = one(choices).resources().map(|(_, patterns)| patterns.collect()).unwrap_or_default();
        let resource = patterns.get(choices.below(patterns.len().max(1))).copied().unwrap_or("*");
        let mut resource = filled(choices, resource);
        if resource != "*" && (!resource.starts_with("arn:") || resource.split(':').count() < 6) {
            resource = "arn:aws:s3:::b/a/k".to_owned();
        }
        let mut context = Context::new();
        let is_named = new.kind() != PolicyType::IdentityBased;
        let (principal, provider) = if is_named { anybody(choices) } else { (alice(), None) };
        if is_named {
            context.set_principal(&principal);
        }
        if let Some(provider) = &provider {
            context.set("aws:FederatedProvider", provider);
        }
        let conditions = || statements.iter().flat_map(|statement| statement.conditions());
        let variables = statements.iter().flat_map(|statement| statement.resource_keys());
        let keys: Vec<&str> = conditions().flat_map(|it| it.asks_for()).chain(variables).collect();
        for key in keys {
            if choices.chance(35) || (is_named && !may_say(&principal, key)) {
                continue;
            }
            let of_key: Vec<_> = conditions().filter(|it| it.key().eq_ignore_ascii_case(key)).collect();
            let value = |choices: &mut Choices<'_>| {
                let values: Vec<&str> = match of_key.get(choices.below(of_key.len().max(1))) {
                    Some(condition) => condition.values().collect(),
                    None => vec!["a", "alice", "b"],
                };
                let value = values.get(choices.below(values.len().max(1))).copied().unwrap_or("a");
                typed(key, filled(choices, value))
            };
            let by_sets = of_key.iter().any(|condition| condition.operator().contains(':'));
            let is_many = is_multivalued(key)
                || (by_sets
                    && !policy::GLOBAL_KEYS.iter().any(|it| it.eq_ignore_ascii_case(key))
                    && choices.chance(50));
            if is_many {
                let values: Vec<String> = (0..choices.below(4)).map(|_| value(choices)).collect();
                context.set_many(key, values);
            } else {
                context.set(key, value(choices));
            }
        }
        let owner = principal.account().filter(|_| !is_named);
        Asked { principal, owner, action, resource, context }
    }
}

/// Whether a request of a principal may have a key that does not follow from who it is.
fn may_say(principal: &Principal, key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    let has_account = principal.account().is_some();
    match key.as_str() {
        "aws:principalarn" | "aws:username" | "aws:userid" | "aws:principalaccount" => false,
        "aws:principalorgid" => has_account,
        "aws:sourcearn" => matches!(principal, Principal::Service(_)),
        "aws:federatedprovider" => matches!(principal, Principal::AssumedRole { .. }),
        key if key.starts_with("aws:principaltag/") => has_account && !matches!(principal, Principal::Root(_)),
        _ => true,
    }
}

/// An action that a pattern matches, or any.
fn some_action(choices: &mut Choices<'_>, pattern: &str) -> String {
    static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
        catalog::actions(catalog::ActionId::FIRST..catalog::ActionId::end()).map(|action| action.name).collect()
    });
    let range = catalog::actions_with_prefix(pattern.split(['*', '?']).next().unwrap_or_default());
    let names = &NAMES[usize::from(range.start.rank())..usize::from(range.end.rank())];
    let number = choices.below(256) * 16 + choices.below(16);
    names.get(number % names.len().max(1)).map_or("s3:GetObject".to_owned(), |name| (*name).to_owned())
}

/// A pattern with something in place of its wildcards, and now and then a character that is not its own.
fn filled(choices: &mut Choices<'_>, pattern: &str) -> String {
    let mut text = String::new();
    let plain = pattern.replace("${aws:username}", "alice").replace("${k:string}", "a").replace("${*}", "*");
    for char in plain.chars() {
        match char {
            '*' if choices.chance(80) => text.push_str(["", "a", "b/k", "alice", "x:y"][choices.below(5)]),
            '?' if choices.chance(80) => text.push(['a', 'b', '-'][choices.below(3)]),
            char => text.push(char),
        }
    }
    match choices.below(8) {
        0 => drop(text.pop()),
        1 => text.push('a'),
        2 => text.make_ascii_uppercase(),
        _ => {}
    }
    text
}

/// A value of the key's type.
fn typed(key: &str, value: String) -> String {
    match key.to_ascii_lowercase().as_str() {
        "aws:sourceip" => {
            let address = value.split('/').next().unwrap_or_default();
            if address.parse::<std::net::IpAddr>().is_ok() { address.to_owned() } else { "203.0.113.8".to_owned() }
        }
        "aws:sourcearn" | "aws:principalarn" if !value.starts_with("arn:") || value.split(':').count() < 6 => {
            "arn:aws:iam::111111111111:role/app".to_owned()
        }
        _ => value,
    }
}

/// What is found, confirmed where it is a request.
fn said(found: Reasoning, new: &PolicyDocument, old: &PolicyDocument) -> String {
    match found {
        Reasoning::None => "none".to_owned(),
        Reasoning::Some(witness) => {
            confirm(*witness, new, old);
            "some".to_owned()
        }
        Reasoning::Undecided(limit) => format!("{limit:?}"),
    }
}

/// `new_access.json`, and `new_access_to_resources.json`.
#[test]
fn new_access_is_found_where_there_is_some() {
    let mut wrong = Vec::new();
    for (name, kind) in
        [("new_access", PolicyType::IdentityBased), ("new_access_to_resources", PolicyType::ResourceBased)]
    {
        for row in table(name).as_array().unwrap() {
            let [new, old] = ["new", "old"].map(|key| policy(row.get(key).unwrap(), kind));
            let found = new_access(&new, &old);
            let witness = format!("{found:?}");
            if said(found, &new, &old) != text(row, "found") {
                wrong.push(format!("{}: {witness}", written(row)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// No pair of AWS's own policies is too much: each with itself, its neighbours, and the widest ones.
#[test]
fn aws_managed_policies_are_decided() {
    let read = |policy: catalog::ManagedPolicy| {
        let document = PolicyDocument::parse_aws_managed(policy.document, PolicyType::IdentityBased);
        (policy.name, document.unwrap())
    };
    let policies: Vec<_> = catalog::managed_policies().map(read).collect();
    let wide =
        policies.iter().filter(|(name, _)| ["ReadOnlyAccess", "PowerUserAccess", "AdministratorAccess"].contains(name));
    let wide: Vec<_> = wide.collect();
    let step = if std::env::var("REASONING_PAIRS").is_ok() { 1 } else { 40 };
    for pair in policies.windows(2).step_by(step) {
        let [(name, one), (neighbour, other)] = pair else { continue };
        assert!(matches!(new_access(one, one), Reasoning::None), "{name}");
        for (other_name, other) in wide.iter().map(|(name, it)| (name, it)).chain([(neighbour, other)]) {
            for (new, old) in [(one, other), (other, one)] {
                if let Reasoning::Undecided(limit) = new_access(new, old) {
                    panic!("{name} and {other_name}: {limit:?}");
                }
            }
        }
        let admin = &wide.iter().find(|(name, _)| *name == "AdministratorAccess").unwrap().1;
        assert!(matches!(new_access(one, admin), Reasoning::None), "{name}");
    }
}
