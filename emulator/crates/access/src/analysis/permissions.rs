use std::collections::{BTreeMap, BTreeSet};

use aws::Arn;
use policy::{Condition, Effect, Statement};
use serde::Serialize;
use state::Partition;

use super::actions::{ActionSet, CATALOGUE};
use super::asker::Asker;
use super::classes::{ActionClass, Actions, action_classes};
use super::graph::Scope;
use super::index::Index;
use super::probe::{Identity, Via, probe};
use super::question::{Inquiry, Question};
use super::resources::{ResourceClass, Resources, summed_up};
use super::solver::Setting;
use crate::gather::{Levels, PrincipalPolicies};

/// What a principal may do, after every layer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Permissions {
    /// Whose.
    pub principal: String,
    /// By service.
    pub services: Vec<ServicePermissions>,
}

/// What a principal may do with one service.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ServicePermissions {
    /// The prefix of its actions.
    pub service: String,
    /// How many actions AWS documents for it.
    pub actions: usize,
    /// What is allowed.
    pub allowed: Vec<Allowed>,
}

/// Actions that are allowed alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Allowed {
    /// The actions.
    pub actions: Vec<String>,
    /// Patterns of resources as policies have them; `*` is everything that is not excepted.
    pub resources: Vec<String>,
    /// Patterns of resources that are not allowed, where `resources` would take them in.
    pub except: Vec<String>,
    /// What the request has to say.
    pub conditional: Vec<Setting>,
    /// Conditions of the statements that allow.
    pub when: Vec<String>,
    /// Conditions under which a statement would deny.
    pub unless: Vec<String>,
    /// The statements that allow.
    pub by: Vec<Via>,
}

/// The effective permissions of a principal: every known action, held against the resources that any policy in force
/// names and those whose own policies let the principal in.
pub fn permissions(partition: &Partition, asker: &Asker, scope: &Scope) -> Permissions {
    let index = Index::new(partition);
    let survey = Survey::new(partition, asker, scope, &index);
    let mut services: BTreeMap<&str, Vec<Allowed>> = BTreeMap::new();
    for class in &survey.classes {
        // What is found holds for every service of the class.
        let found = survey.allowed(class);
        for part in class.by_service() {
            let same = found.iter().map(|allowed| Allowed { actions: part.names(), ..allowed.clone() });
            services.entry(part.service).or_default().extend(same);
        }
    }
    let services = services.into_iter().filter(|(_, allowed)| !allowed.is_empty()).map(|(service, allowed)| {
        let actions = CATALOGUE.actions.iter().filter(|action| super::actions::service_of(action.name) == service);
        ServicePermissions { service: service.to_owned(), actions: actions.count(), allowed: merged(allowed) }
    });
    Permissions { principal: asker.name(), services: services.collect() }
}

/// Everything that can be asked about one principal.
struct Survey<'s> {
    partition: &'s Partition,
    asker: &'s Asker,
    scope: &'s Scope,
    resources: Resources<'s>,
    classes: Vec<ActionClass>,
}

impl<'s> Survey<'s> {
    fn new(partition: &'s Partition, asker: &'s Asker, scope: &'s Scope, index: &Index) -> Survey<'s> {
        let account = asker.caller.account();
        let mut resources = Resources::new(partition, &scope.region, account);
        let reached: Vec<&Arn> = index.of(&asker.caller).collect();
        for arn in &reached {
            resources.insert(arn);
        }
        let context = Inquiry::new(partition, &question(asker, scope, "s3:GetObject", "*")).context;
        let policies = PrincipalPolicies::gather(partition, &asker.caller);
        let scps = Levels::service_control(partition, &asker.caller);
        let rcps = Levels::resource_control(partition, account, "s3:GetObject");
        let direct = policies.identity.iter().chain(&policies.boundary).chain(policies.session.iter().flatten());
        let documents = direct.chain(scps.policies()).chain(rcps.policies()).map(|attached| attached.document);
        let mut statements: Vec<&Statement> = documents.flat_map(|document| document.statements()).collect();
        let of_resources: Vec<_> = reached.iter().filter_map(|arn| policy_of(partition, arn)).collect();
        statements.extend(of_resources.iter().flat_map(|document| document.statements()));
        statements.iter().for_each(|statement| resources.name(statement, &context));
        let possible = Actions::new(ActionSet::all());
        let possible = match asker.caller.principal {
            aws::Principal::Root(_) => possible,
            _ => possible.covered(statements.iter().copied().filter(|statement| statement.effect() == Effect::Allow)),
        };
        let classes = action_classes(&possible, &statements, &resources);
        Survey { partition, asker, scope, resources, classes }
    }

    /// What of a class of actions is allowed: on which resources, alike ones together.
    fn allowed(&self, class: &ActionClass) -> Vec<Allowed> {
        let asked = self.resources.of(class).classes;
        let mut found: Vec<(Allowed, BTreeSet<&ResourceClass>)> = Vec::new();
        for resource in &asked {
            let Some(allowed) = self.ask(class, resource) else { continue };
            match found.iter_mut().find(|(known, _)| *known == allowed) {
                Some((_, resources)) => {
                    resources.insert(resource);
                }
                None => found.push((allowed, BTreeSet::from([resource]))),
            }
        }
        let written = |(allowed, chosen)| {
            let (resources, except) = summed_up(&chosen, &asked);
            Allowed { resources, except, ..allowed }
        };
        found.into_iter().map(written).collect()
    }

    fn ask(&self, class: &ActionClass, resource: &ResourceClass) -> Option<Allowed> {
        let question = question(self.asker, self.scope, class.representative(), &resource.representative);
        let granted = probe(self.partition, &question, Identity::Own)?;
        let inquiry = Inquiry::new(self.partition, &question);
        let (when, unless) = inquiry.weigh(self.partition, |request, policies| {
            let explanation = policy::explain(request, policies);
            let mut when = BTreeSet::new();
            let mut unless = BTreeSet::new();
            for layer in &explanation.layers {
                let trust = layer.layer.is_of_resource();
                for entry in &layer.statements {
                    let conditions = entry.statement.conditions();
                    let by_condition = entry.miss.as_ref().is_some_and(|miss| miss.condition.is_some());
                    match entry.statement.effect() {
                        Effect::Deny if by_condition => {
                            unless.insert(described(conditions));
                        }
                        Effect::Allow if entry.miss.is_none() && !conditions.is_empty() && !trust => {
                            when.insert(described(conditions));
                        }
                        Effect::Allow | Effect::Deny => {}
                    }
                }
            }
            (when, unless)
        });
        Some(Allowed {
            actions: class.names(),
            resources: Vec::new(),
            except: Vec::new(),
            conditional: granted.conditional,
            when: when.into_iter().collect(),
            unless: unless.into_iter().collect(),
            by: granted.via.into_iter().collect(),
        })
    }
}

/// The policy of a resource, or a role's trust policy.
pub(crate) fn policy_of(partition: &Partition, arn: &Arn) -> Option<policy::PolicyDocument> {
    let role = || partition.role(arn).map(|role| (*role.trust).clone());
    let resource = || partition.resource(arn).and_then(|resource| resource.policy.as_deref().cloned());
    role().or_else(resource)
}

pub(crate) fn question<'q>(asker: &'q Asker, scope: &Scope, action: &'q str, resource: &'q str) -> Question<'q> {
    let (region, now, context) = (scope.region.clone(), scope.now, scope.context.clone());
    Question { asker, action, resource, region, now, context }
}

/// Actions that are allowed alike, together.
fn merged(all: Vec<Allowed>) -> Vec<Allowed> {
    let mut merged: Vec<Allowed> = Vec::new();
    for allowed in all {
        let alike = |known: &&mut Allowed| {
            let actions = known.actions.clone();
            Allowed { actions, ..allowed.clone() } == **known
        };
        match merged.iter_mut().find(alike) {
            Some(known) => known.actions.extend(allowed.actions),
            None => merged.push(allowed),
        }
    }
    merged.iter_mut().for_each(|allowed| {
        allowed.actions.sort();
        allowed.actions.dedup();
    });
    merged
}

/// Conditions in one line: `StringEquals aws:RequestedRegion [eu-west-1]`.
pub(crate) fn described(conditions: &[Condition]) -> String {
    let one = |condition: &Condition| {
        let values: Vec<&str> = condition.values().collect();
        format!("{} {} [{}]", condition.operator(), condition.key(), values.join(", "))
    };
    conditions.iter().map(one).collect::<Vec<_>>().join(" and ")
}
