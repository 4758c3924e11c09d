//! One principal in one version.

use aws::AccountId;
use policy::{Context, Level, PoliciesInForce};
use smallvec::SmallVec;
use state::Partition;
use state::organization::OrganizationPolicyType;

use crate::analysis::asker::Asker;
use crate::analysis::graph::Scope;
use crate::analysis::permissions::question;
use crate::analysis::question::Inquiry;
use crate::gather::{Levels, PrincipalPolicies};

/// What is in force for a principal and seen of it, whatever it asks for.
pub(super) struct Standing<'p> {
    pub(super) partition: &'p Partition,
    pub(super) asker: &'p Asker,
    pub(super) scope: &'p Scope,
    account: Option<AccountId>,
    policies: PrincipalPolicies<'p>,
    service_control: Levels<'p>,
    /// Of the resources of its account.
    resource_control: Levels<'p>,
    /// What is known of any request.
    pub(super) base: Context,
}

impl<'p> Standing<'p> {
    pub(super) fn new(partition: &'p Partition, asker: &'p Asker, scope: &'p Scope) -> Standing<'p> {
        let account = asker.caller.account();
        let rcps = account.map(|it| Levels::of(partition, it, OrganizationPolicyType::ResourceControlPolicy));
        Standing {
            partition,
            asker,
            scope,
            account,
            policies: PrincipalPolicies::gather(partition, &asker.caller),
            service_control: Levels::service_control(partition, &asker.caller),
            resource_control: rcps.unwrap_or_default(),
            base: Inquiry::base(partition, &question(asker, scope, "s3:GetObject", "*")),
        }
    }

    /// A question about one action on one resource.
    pub(super) fn inquiry<'q>(&'q self, action: &'q str, resource: &'q str) -> Inquiry<'q> {
        let question = question(self.asker, self.scope, action, resource);
        // What is said of an endpoint hangs on the action.
        let of_endpoint = |(key, _): &(String, Vec<String>)| key.to_ascii_lowercase().starts_with("aws:source");
        match self.scope.context.iter().any(of_endpoint) {
            true => Inquiry::new(self.partition, &question),
            false => Inquiry::upon(&self.base, self.partition, &question),
        }
    }

    /// The resource control policies of a resource of another account.
    pub(super) fn foreign(&self, inquiry: &Inquiry<'_>) -> Levels<'p> {
        match inquiry.target.account == self.account {
            true => Levels::default(),
            false => Levels::resource_control(self.partition, inquiry.target.limited_by(), inquiry.action),
        }
    }

    /// The control policies in force in this version.
    pub(super) fn levels<'w>(&'w self, inquiry: &Inquiry<'_>, foreign: &'w Levels<'_>) -> InForce<'w> {
        let reached = catalog::rcp_supported(inquiry.action.split(':').next().unwrap_or_default());
        let own = inquiry.target.account == self.account && reached;
        InForce {
            service_control: self.service_control.levels(),
            resource_control: if own { self.resource_control.levels() } else { foreign.levels() },
        }
    }

    /// Everything in force in this version for a request, which may be made up from the other one.
    pub(super) fn policies<'w>(&'w self, inquiry: &'w Inquiry<'_>, levels: &'w InForce<'_>) -> PoliciesInForce<'w> {
        PoliciesInForce {
            service_control: &levels.service_control,
            resource_control: &levels.resource_control,
            resource: inquiry.target.policy(inquiry.resource),
            resource_rule: inquiry.target.rule,
            endpoint: None,
            identity: &self.policies.identity,
            boundary: self.policies.boundary,
            session: self.policies.session.as_deref(),
        }
    }
}

/// The control policies in force for one request.
pub(super) struct InForce<'w> {
    service_control: SmallVec<[Level<'w>; 5]>,
    resource_control: SmallVec<[Level<'w>; 5]>,
}
