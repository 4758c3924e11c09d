//! Classes of actions that the same statements speak about: one question stands for all of a class.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

use aws::{AccountId, Arn};
use policy::{Attached, Context, PoliciesInForce, PolicyDocument, PolicyType, Request, Statement};

use super::actions::{ActionSet, CATALOGUE};
use super::resources::Resources;

/// Actions that the same statements cover: of one service where policies name resources of it, of any others otherwise.
#[derive(Debug, Clone)]
pub(crate) struct ActionClass {
    pub(crate) service: &'static str,
    /// Places in the catalogue, in order.
    pub(crate) actions: Vec<usize>,
}

impl ActionClass {
    fn new(set: &ActionSet) -> Option<ActionClass> {
        let actions: Vec<usize> = set.iter().collect();
        Some(ActionClass { service: CATALOGUE.service(*actions.first()?), actions })
    }
    /// The action that stands for all.
    pub(crate) fn representative(&self) -> &'static str {
        self.actions.first().map_or("", |place| CATALOGUE.name(*place))
    }
    pub(crate) fn names(&self) -> Vec<String> {
        self.actions.iter().map(|place| CATALOGUE.name(*place).to_owned()).collect()
    }
    /// The same, service by service.
    pub(crate) fn by_service(&self) -> Vec<ActionClass> {
        let mut services: BTreeMap<&'static str, Vec<usize>> = BTreeMap::new();
        for place in &self.actions {
            services.entry(CATALOGUE.service(*place)).or_default().push(*place);
        }
        services.into_iter().map(|(service, actions)| ActionClass { service, actions }).collect()
    }
}

/// Actions, and a quick way to see which of them a statement covers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Actions {
    set: ActionSet,
    /// Their places, when they are few enough to hold each against a statement.
    few: Option<Vec<usize>>,
}

/// Up to so many actions that is cheaper than to look at all of the catalogue.
const FEW: usize = 64;

impl Actions {
    pub(crate) fn new(set: ActionSet) -> Actions {
        let few = (set.count() <= FEW).then(|| set.iter().collect());
        Actions { set, few }
    }
    pub(crate) fn is_empty(&self) -> bool {
        self.set.is_empty()
    }
    /// The services they are of.
    pub(crate) fn services(&self) -> BTreeSet<&'static str> {
        self.set.iter().map(|place| CATALOGUE.service(place)).collect()
    }
    /// Whether a statement covers any of them.
    pub(crate) fn any(&self, statement: &Statement) -> bool {
        match &self.few {
            Some(places) => places.iter().any(|place| statement.covers_action(CATALOGUE.name(*place))),
            None => self.set.any_of(statement),
        }
    }
    /// Which of them a statement covers.
    pub(crate) fn hash_covered(&self, statement: &Statement, hasher: &mut impl Hasher) {
        if let Some(places) = &self.few {
            places.iter().for_each(|place| statement.covers_action(CATALOGUE.name(*place)).hash(hasher));
            return;
        }
        let mut covered = ActionSet::of(statement);
        covered.keep(&self.set);
        covered.hash(hasher);
    }
    /// Those that one of the statements covers.
    pub(crate) fn covered<'s>(self, statements: impl Iterator<Item = &'s Statement>) -> Actions {
        let mut covered = ActionSet::none();
        statements.for_each(|statement| covered.add(&ActionSet::of(statement)));
        covered.keep(&self.set);
        Actions::new(covered)
    }
}

/// Divides actions into classes that no statement tells apart. Services of which policies name resources stand alone,
/// and so do those that the engine itself knows: AWS's few rules for single actions divide them further.
pub(crate) fn action_classes(
    actions: &Actions,
    statements: &[&Statement],
    resources: &Resources<'_>,
) -> Vec<ActionClass> {
    let services = resources.told_apart(actions.services());
    if let Some(few) = &actions.few {
        return classes_of_few(few, statements, &services);
    }
    let mut classes = vec![actions.set.clone()];
    let mut divide = |by: &ActionSet| {
        let mut outsides = Vec::new();
        for class in classes.iter_mut().filter(|class| class.meets(by)) {
            let (inside, outside) = class.split(by);
            if !outside.is_empty() {
                *class = inside;
                outsides.push(outside);
            }
        }
        classes.append(&mut outsides);
    };
    statements.iter().for_each(|statement| divide(&ActionSet::of(statement)));
    RULES.iter().for_each(&mut divide);
    let services: Vec<_> = services.into_iter().map(ActionSet::of_service).collect();
    let mut found: Vec<ActionClass> = Vec::new();
    for class in &classes {
        let mut rest = class.clone();
        for service in &services {
            if !rest.meets(service) {
                continue;
            }
            let (inside, outside) = rest.split(service);
            found.extend(ActionClass::new(&inside));
            rest = outside;
        }
        found.extend(ActionClass::new(&rest));
    }
    found.sort_by(|one, other| one.actions.cmp(&other.actions));
    found
}

/// Which of these rules take in an action.
pub(crate) fn rules_of(action: &str) -> Vec<bool> {
    let place = CATALOGUE.place_of(action);
    RULES.iter().map(|rule| place.is_some_and(|place| rule.contains(place))).collect()
}

/// The same, each action by itself.
fn classes_of_few(places: &[usize], statements: &[&Statement], services: &BTreeSet<&str>) -> Vec<ActionClass> {
    let mut classes: BTreeMap<(Option<&str>, Vec<bool>), Vec<usize>> = BTreeMap::new();
    for place in places {
        let (name, service) = (CATALOGUE.name(*place), CATALOGUE.service(*place));
        let covered = statements.iter().map(|statement| statement.covers_action(name));
        let ruled = RULES.iter().map(|rule| rule.contains(*place));
        let alone = services.contains(service).then_some(service);
        classes.entry((alone, covered.chain(ruled).collect())).or_default().push(*place);
    }
    let class = |actions: Vec<usize>| Some(ActionClass { service: CATALOGUE.service(*actions.first()?), actions });
    let mut found: Vec<ActionClass> = classes.into_values().filter_map(class).collect();
    found.sort_by(|one, other| one.actions.cmp(&other.actions));
    found
}

/// The sets of actions for which the engine has rules of its own: services that resource control policies reach, those
/// with gateway endpoints, operations on keys that stay in their account, calls that need no permission.
static RULES: LazyLock<Vec<ActionSet>> = LazyLock::new(|| {
    let mut reached = ActionSet::none();
    for service in catalog::services().filter(|service| service.rcp_supported) {
        reached.add(&ActionSet::of_service(service.prefix));
    }
    let mut rules = vec![reached, kept_in_account()];
    rules.extend(["s3", "dynamodb", "sts", "kms"].map(|service| (*ActionSet::of_service(service)).clone()));
    rules.extend(
        ["sts:AssumeRole", "sts:AssumeRole*", "sts:GetCallerIdentity", "sts:GetSessionToken", "kms:RetireGrant"]
            .map(|pattern| (*super::actions::of_pattern(pattern)).clone()),
    );
    // Aliases are resources to these, and names of keys to all others.
    let mut aliases = ActionSet::none();
    ["kms:CreateAlias", "kms:UpdateAlias", "kms:DeleteAlias"]
        .iter()
        .for_each(|action| aliases.add(&super::actions::of_pattern(action)));
    rules.push(aliases);
    rules
});

/// The actions that no policy allows across accounts: found by asking.
fn kept_in_account() -> ActionSet {
    // INVARIANT: both are policies, word for word. Without them the set would be empty, and answers wrong.
    #[expect(clippy::expect_used, reason = "both are policies")]
    let parse = |text: &str, kind| PolicyDocument::parse(text, kind).expect("a policy");
    let identity = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;
    let resource = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"*","Resource":"*"}]}"#;
    let mut kept = ActionSet::none();
    let identity = parse(identity, PolicyType::IdentityBased);
    let resource = parse(resource, PolicyType::ResourceBased);
    #[expect(clippy::expect_used, reason = "it is an ARN")]
    let root = Arn::parse("arn:aws:iam::111111111111:root").expect("an ARN");
    let principal = aws::Principal::Root(root);
    let identity = [Attached { source: "", document: &identity }];
    let policies = PoliciesInForce {
        identity: &identity,
        resource: Some(Attached { source: "", document: &resource }),
        ..PoliciesInForce::default()
    };
    let context = Context::new();
    for place in ActionSet::of_service("kms").iter() {
        let request = Request {
            principal: &principal,
            action: CATALOGUE.name(place),
            resource: "arn:aws:kms:us-east-1:222222222222:key/k",
            resource_account: Some(AccountId::new(222_222_222_222)),
            context: &context,
        };
        if !policy::decide(&request, &policies).is_allowed() {
            kept.insert(place..place + 1);
        }
    }
    kept
}
