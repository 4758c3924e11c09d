//! Classes of actions and resources that the same statements speak about: one question stands for all of a class.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use aws::{AccountId, Arn, Region};
use policy::{Context, Statement};
use state::Partition;

use super::actions::{ActionSet, CATALOGUE, service_of};
use super::solver::instance;

/// Actions of one service that the same statements cover.
#[derive(Debug, Clone)]
pub(crate) struct ActionClass {
    pub(crate) service: &'static str,
    /// Places in the catalogue, in order.
    pub(crate) actions: Vec<usize>,
}

impl ActionClass {
    /// The action that stands for all.
    pub(crate) fn representative(&self) -> &'static str {
        self.actions.first().map_or("", |place| CATALOGUE.name(*place))
    }
    pub(crate) fn names(&self) -> Vec<String> {
        self.actions.iter().map(|place| CATALOGUE.name(*place).to_owned()).collect()
    }
}

/// Actions, and a quick way to see which of them a statement covers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Actions {
    places: Vec<usize>,
}

/// Up to so many actions it is cheaper to hold each against a statement than to look at all of the catalogue.
const FEW: usize = 64;

impl Actions {
    pub(crate) fn new(set: &ActionSet) -> Actions {
        Actions { places: set.iter().collect() }
    }
    pub(crate) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }
    /// The services they are of.
    pub(crate) fn services(&self) -> BTreeSet<&'static str> {
        self.places.iter().map(|place| CATALOGUE.service(*place)).collect()
    }
    /// Whether a statement covers any of them.
    pub(crate) fn any(&self, statement: &Statement) -> bool {
        if self.places.len() <= FEW {
            return self.places.iter().any(|place| statement.covers_action(CATALOGUE.name(*place)));
        }
        let covered = ActionSet::of(statement);
        self.places.iter().any(|place| covered.contains(*place))
    }
    /// Those that one of the statements covers.
    pub(crate) fn covered<'s>(self, statements: impl Iterator<Item = &'s Statement>) -> Actions {
        let mut places = self.places;
        if places.len() <= FEW {
            let statements: Vec<&Statement> = statements.collect();
            places.retain(|place| statements.iter().any(|statement| statement.covers_action(CATALOGUE.name(*place))));
        } else {
            let mut covered = ActionSet::none();
            statements.for_each(|statement| covered.add(&ActionSet::of(statement)));
            places.retain(|place| covered.contains(*place));
        }
        Actions { places }
    }
}

/// Divides actions into classes that no statement tells apart. What the engine itself knows of actions is by service,
/// with a few exceptions, which get a class of their own.
pub(crate) fn action_classes(actions: &Actions, statements: &[&Statement]) -> Vec<ActionClass> {
    let sets: Vec<ActionSet> = match actions.places.len() <= FEW {
        true => Vec::new(),
        false => statements.iter().map(|statement| ActionSet::of(statement)).collect(),
    };
    let covers = |at: usize, statement: &Statement, place: usize| match sets.get(at) {
        Some(set) => set.contains(place),
        None => statement.covers_action(CATALOGUE.name(place)),
    };
    let mut classes: HashMap<(&str, Vec<u64>, &str), Vec<usize>> = HashMap::new();
    for place in &actions.places {
        let mut signature = vec![0u64; statements.len().div_ceil(64)];
        for (at, statement) in statements.iter().enumerate() {
            if let Some(word) = signature.get_mut(at / 64).filter(|_| covers(at, statement, *place)) {
                *word |= 1 << (at % 64);
            }
        }
        let name = CATALOGUE.name(*place);
        let own = if is_special(name) { name } else { "" };
        classes.entry((CATALOGUE.service(*place), signature, own)).or_default().push(*place);
    }
    let mut classes: Vec<ActionClass> =
        classes.into_iter().map(|((service, ..), actions)| ActionClass { service, actions }).collect();
    classes.sort_by(|one, other| one.actions.cmp(&other.actions));
    classes
}

/// Actions that the engine or the look-up of resources treats unlike others of their service.
fn is_special(action: &str) -> bool {
    match service_of(action) {
        // Who may use a key from another account depends on the operation.
        "kms" | "sts" => true,
        _ => false,
    }
}

/// Resources that the same patterns match.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ResourceClass {
    /// As a policy has it, or `*`.
    pub(crate) pattern: String,
    /// The ARN that stands for all; `*` for actions without a resource.
    pub(crate) representative: String,
    /// Whether it belongs to another account.
    pub(crate) foreign: bool,
}

impl ResourceClass {
    /// Whether this stands for everything that no policy names.
    pub(crate) fn is_general(&self) -> bool {
        self.representative.ends_with(UNNAMED)
    }
    /// Whether a policy names it.
    pub(crate) fn is_named(&self) -> bool {
        !self.is_general() && self.representative != "*"
    }
}

/// Classes of resources as people read them: `*` where those of the principal's account that no policy names are among
/// them, and then what of its account is excepted.
pub(crate) fn summed_up(
    chosen: &BTreeSet<&ResourceClass>,
    asked: &[ResourceClass],
) -> (Vec<String>, Vec<String>) {
    let patterns = |wanted: &dyn Fn(&ResourceClass) -> bool| -> Vec<String> {
        let classes = asked.iter().filter(|class| !class.is_general() && wanted(class));
        let written = |class: &ResourceClass| if class.is_named() { class.pattern.clone() } else { WITHOUT_RESOURCE.to_owned() };
        classes.map(written).collect()
    };
    match chosen.iter().any(|class| class.is_general()) {
        true => {
            let all = std::iter::once("*".to_owned());
            let foreign = patterns(&|class| class.foreign && chosen.contains(class));
            (all.chain(foreign).collect(), patterns(&|class| !class.foreign && !chosen.contains(class)))
        }
        false => (patterns(&|class| chosen.contains(class)), Vec::new()),
    }
}

/// What every service has beside the resources that policies name.
const UNNAMED: &str = "any-other";

/// How answers write the lack of a resource.
const WITHOUT_RESOURCE: &str = "* (actions without a resource)";

/// The resources that statements tell apart, by service.
pub(crate) struct Resources<'p> {
    partition: &'p Partition,
    region: Region,
    account: Option<AccountId>,
    by_service: BTreeMap<String, BTreeSet<ResourceClass>>,
}

impl<'p> Resources<'p> {
    pub(crate) fn new(partition: &'p Partition, region: &Region, account: Option<AccountId>) -> Resources<'p> {
        Resources { partition, region: region.clone(), account, by_service: BTreeMap::new() }
    }
    /// Takes in the patterns of a statement; variables stand for what the context says.
    pub(crate) fn name(&mut self, statement: &Statement, context: &Context) {
        let Some((_, patterns)) = statement.resources() else { return };
        for pattern in patterns.filter(|pattern| *pattern != "*") {
            if let Some(arn) = self.instance(pattern, context) {
                self.insert(pattern, &arn);
            }
        }
    }
    /// Takes in one resource.
    pub(crate) fn insert(&mut self, pattern: &str, arn: &Arn) {
        let owner = self.partition.governing_resource(arn).map(|resource| resource.account).or_else(|| arn.account_id());
        let foreign = owner.is_some() && owner != self.account;
        let class = ResourceClass { pattern: pattern.to_owned(), representative: arn.to_string(), foreign };
        self.by_service.entry(arn.service().to_owned()).or_default().insert(class);
    }
    /// An ARN that a pattern matches, with the Region and account that would be met where it leaves them open.
    fn instance(&self, pattern: &str, context: &Context) -> Option<Arn> {
        let fields: Vec<&str> = pattern.splitn(6, ':').collect();
        let [arn, partition, service, region, account, resource] = fields.as_slice() else { return None };
        let account_id = self.account.map(|id| id.to_string()).unwrap_or_default();
        let fill = |field: &str, usual: &str| match field {
            "*" => usual.to_owned(),
            field => field.replace('*', usual).replace('?', "a"),
        };
        let partition = fill(partition, &self.partition.name);
        let region = fill(region, self.region.as_str());
        let account = fill(account, if *service == "s3" { "" } else { &account_id });
        let resource = instance(resource, context)?;
        Arn::parse(&format!("{arn}:{partition}:{service}:{region}:{account}:{resource}")).ok()
    }
    /// The classes that actions may be about: those named, any other, and none at all.
    pub(crate) fn of(&self, actions: &ActionClass) -> Vec<ResourceClass> {
        let service = actions.service;
        let account = self.account.map(|id| id.to_string()).unwrap_or_default();
        let (region, account) = match service {
            "s3" => ("", String::new()),
            "iam" | "sts" | "organizations" | "route53" | "cloudfront" => ("", account),
            _ => (self.region.as_str(), account),
        };
        let arn_service = arn_service(service);
        // The kind of resource is a guess; nothing but patterns of policies looks at it.
        let kind = if service == "sts" { "role" } else { UNNAMED };
        let other = format!("arn:{}:{arn_service}:{region}:{account}:{kind}/{UNNAMED}", self.partition.name);
        let class = |pattern: String, representative| ResourceClass { pattern, representative, foreign: false };
        let mut classes = vec![class(format!("any other {service} resource"), other)];
        // Nobody assumes a role without naming it.
        if !actions.representative().starts_with("sts:AssumeRole") {
            classes.push(class("*".to_owned(), "*".to_owned()));
        }
        classes.extend(self.by_service.get(arn_service).into_iter().flatten().cloned());
        classes
    }
}

/// The service field of ARNs, where it is not the prefix of the actions.
pub(crate) fn arn_service(prefix: &str) -> &str {
    match prefix {
        "sts" => "iam",
        "aws-marketplace-management" => "aws-marketplace",
        "s3-object-lambda" | "s3-outposts" => "s3",
        prefix => prefix,
    }
}
