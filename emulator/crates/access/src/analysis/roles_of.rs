//! The roles of one account, all asked the same.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use aws::{AccountId, Principal};
use policy::{Attached, Context, PoliciesInForce, PolicyType, Request, Statement};
use state::iam::Role;
use state::organization::OrganizationPolicyType;

use super::alike::{Alike, Answer, By, Outcome, who_is};
use super::asker::{Asker, SESSION_NAME};
use super::flip::settings_to_allow;
use super::key::Key;
use super::probe::{Via, might_be_opened};
use super::question::{Inquiry, StatementRef, begins_federated, set};
use super::solver::Setting;
use super::who_can::{Grant, Search, Who};
use crate::Resource;
use crate::gather::{Levels, PrincipalPolicies, endpoint};

/// What is the same whichever role of an account asks: where the request goes, who limits it, and all of its context but
/// what is said of the role itself. A question about everybody asks most roles in vain, or finds them like one that was
/// asked already; so each costs little more than a look at its policies.
pub(super) struct RolesOf<'s> {
    search: &'s Search<'s>,
    account: AccountId,
    target: Resource,
    /// The context of a role that does not exist, and so has no tags.
    nobody: Rc<Context>,
    service_control: Levels<'s>,
    resource_control: Levels<'s>,
    /// None where the policies tell roles apart by name.
    alike: Option<Alike<'s>>,
    /// Answers that this account was given before: there is no waiting for these.
    known: HashMap<Key, Answer>,
}

impl<'s> RolesOf<'s> {
    pub(super) fn new(search: &'s Search<'s>, account: AccountId) -> RolesOf<'s> {
        let (partition, wanted) = (search.partition, search.wanted);
        let nobody = Asker::from(Principal::AssumedRole {
            session: partition.arn("sts", "", account, "assumed-role//"),
            role: partition.global_arn("iam", account, "role/"),
            role_id: "".into(),
        });
        let Inquiry { target, context, .. } = Inquiry::new(partition, &wanted.of(&nobody));
        let nobody = Rc::new(context);
        let resource_control = Levels::resource_control(partition, target.limited_by(), wanted.action);
        let service_control = Levels::of(partition, account, OrganizationPolicyType::ServiceControlPolicy);
        let alike =
            Alike::new(account, search, &target, &nobody, [&service_control.levels(), &resource_control.levels()]);
        RolesOf { search, account, target, nobody, service_control, resource_control, alike, known: HashMap::new() }
    }

    /// Whether a role may, or might if the request said more.
    pub(super) fn grant(&mut self, role: &Role) -> Option<Grant> {
        let own = PrincipalPolicies::of_role(self.search.partition, role);
        let (via, conditional) = match self.alike.as_ref().and_then(|alike| alike.key(role, &own)) {
            Some(key) => self.shared(key, role, &own)?,
            None => self.find(role, &own)?,
        };
        Some(Grant { principal: role.entity.arn.to_string(), who: Who::Known, via, conditional })
    }

    /// The answer of the roles that are like this one.
    fn shared(&mut self, key: Key, role: &Role, own: &PrincipalPolicies<'_>) -> Option<(Option<Via>, Vec<Setting>)> {
        let alike = self.alike.as_ref()?;
        let known = self.known.get(&key).cloned().or_else(|| self.search.answers.get(&key));
        let answer = known.unwrap_or_else(|| {
            let found = self.find(role, own).map(|(via, conditional)| {
                let of_own =
                    |(policy, statement): (&Attached<'_>, &Statement)| via.as_ref() == Some(&of(policy, statement));
                let by = alike.statements(own).position(of_own).map_or_else(|| By::Other(via.clone()), By::Own);
                Arc::new(Outcome { by, conditional })
            });
            self.search.answers.put(key, found.clone());
            found
        });
        let found = answer.as_ref().map(|outcome| {
            let via = match &outcome.by {
                By::Own(number) => alike.statements(own).nth(*number).map(|(policy, statement)| of(policy, statement)),
                By::Other(via) => via.clone(),
            };
            (via, outcome.conditional.clone())
        });
        self.known.insert(key, answer);
        found
    }

    /// Finds out by the role's own request.
    fn find(&self, role: &Role, own: &PrincipalPolicies<'_>) -> Option<(Option<Via>, Vec<Setting>)> {
        let (partition, wanted, entity) = (self.search.partition, self.search.wanted, &role.entity);
        let principal = Principal::AssumedRole {
            session: partition.arn("sts", "", self.account, &format!("assumed-role/{}/{SESSION_NAME}", entity.name)),
            role: entity.arn.clone(),
            role_id: entity.id.clone(),
        };
        let context = self.context(role);
        let (scps, rcps) = (self.service_control.levels(), self.resource_control.levels());
        let endpoint = endpoint(partition, &context);
        let policies = PoliciesInForce {
            service_control: &scps,
            resource_control: &rcps,
            resource: self.target.policy(wanted.resource),
            resource_rule: self.target.rule,
            endpoint: endpoint.as_ref().map(std::slice::from_ref),
            identity: &own.identity,
            boundary: own.boundary,
            session: None,
        };
        let request = Request {
            principal: &principal,
            action: wanted.action,
            resource: self.target.named(wanted.resource),
            resource_account: self.target.account,
            context: &context,
        };
        let verdict = policy::decide(&request, &policies);
        if verdict.is_allowed() {
            let via = Via::of(&verdict);
            return Some((via, Vec::new()));
        }
        if !might_be_opened(&request, &verdict, &policies) {
            return None;
        }
        let (conditional, context) = settings_to_allow(&request, &verdict, &policies)?;
        let via = Via::of(&policy::decide(&Request { context: &context, ..request }, &policies));
        Some((via, conditional))
    }

    /// The context of nobody's request with what is said of a role, and over both what the question says.
    fn context(&self, role: &Role) -> Context {
        let mut context = who_is((*self.nobody).clone(), role);
        if begins_federated(role) {
            context.remove("aws:MultiFactorAuthPresent");
        }
        for (key, values) in &self.search.wanted.context {
            set(&mut context, key, values);
        }
        context
    }
}

/// What an identity-based policy allows by a statement.
fn of(policy: &Attached<'_>, statement: &Statement) -> Via {
    Via { layer: PolicyType::IdentityBased, source: policy.source.to_owned(), statement: StatementRef::from(statement) }
}
