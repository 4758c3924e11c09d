//! The roles of one account, all asked the same.

use aws::{AccountId, Principal};
use policy::{Context, PoliciesInForce, Request};
use state::iam::Role;
use state::organization::OrganizationPolicyType;

use super::asker::{Asker, SESSION_NAME};
use super::flip::settings_to_allow;
use super::probe::{Via, might_be_opened};
use super::question::{Inquiry, begins_federated, set};
use super::who_can::{Grant, Search, Who};
use crate::Resource;
use crate::gather::{Levels, PrincipalPolicies, endpoint};

/// What is the same whichever role of an account asks: where the request goes, who limits it, and all of its context but
/// what is said of the role itself. A question about everybody asks most roles in vain or without a condition; so each
/// costs little more than its decision.
pub(super) struct RolesOf<'s> {
    search: &'s Search<'s>,
    account: AccountId,
    target: Resource,
    /// The context of a role that does not exist, and so has no tags.
    nobody: Context,
    service_control: Levels<'s>,
    resource_control: Levels<'s>,
}

impl<'s> RolesOf<'s> {
    pub(super) fn new(search: &'s Search<'s>, account: AccountId) -> RolesOf<'s> {
        let partition = search.partition;
        let nobody = Asker::from(Principal::AssumedRole {
            session: partition.arn("sts", "", account, "assumed-role//"),
            role: partition.global_arn("iam", account, "role/"),
            role_id: "".into(),
        });
        let Inquiry { target, context, .. } = Inquiry::new(partition, &search.wanted.of(&nobody));
        let resource_control = Levels::resource_control(partition, target.account, search.wanted.action);
        let service_control = Levels::of(partition, account, OrganizationPolicyType::ServiceControlPolicy);
        RolesOf { search, account, target, nobody: context, service_control, resource_control }
    }

    /// Whether a role may, or might if the request said more.
    pub(super) fn grant(&self, role: &Role) -> Option<Grant> {
        let (partition, wanted, entity) = (self.search.partition, self.search.wanted, &role.entity);
        let principal = Principal::AssumedRole {
            session: partition.arn("sts", "", self.account, &format!("assumed-role/{}/{SESSION_NAME}", entity.name)),
            role: entity.arn.clone(),
            role_id: entity.id.clone(),
        };
        let context = self.context(role, &principal);
        let own = PrincipalPolicies::of_role(partition, role);
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
            return Some(Grant { principal: entity.arn.to_string(), who: Who::Known, via, conditional: Vec::new() });
        }
        if !might_be_opened(&request, &verdict, &policies) {
            return None;
        }
        let (conditional, context) = settings_to_allow(&request, &verdict, &policies)?;
        let via = Via::of(&policy::decide(&Request { context: &context, ..request }, &policies));
        Some(Grant { principal: entity.arn.to_string(), who: Who::Known, via, conditional })
    }

    /// The context of nobody's request with what is said of a role, and over both what the question says.
    fn context(&self, role: &Role, principal: &Principal) -> Context {
        let mut context = self.nobody.clone();
        context.set("aws:PrincipalArn", role.entity.arn.as_str());
        context.set("aws:userid", principal.user_id().as_str());
        if begins_federated(role) {
            context.remove("aws:MultiFactorAuthPresent");
        }
        for (key, value) in role.tags.iter() {
            context.set(&format!("aws:PrincipalTag/{key}"), value);
        }
        for (key, values) in &self.search.wanted.context {
            set(&mut context, key, values);
        }
        context
    }
}
