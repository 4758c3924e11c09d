//! The decision: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html>.
//!
//! AWS does not say which policy type it names when several deny. Here a deny is named in this order: explicit denies
//! first, in service control, resource control, resource-based, identity-based policies, the boundary, session and
//! endpoint policies; then implicit ones in AWS's order of evaluation: resource control, service control, endpoint,
//! then resource-based and identity-based, boundary, session. Between accounts a missing identity-based allow is named
//! before a missing resource-based one.

use crate::indexed::IndexedStatement;
use crate::prepared::PrincipalKind;
use crate::principal::Grantee;
use crate::statement::Addressee;
use crate::trace::{Silent, Trace};
use crate::verdict::Ruling;
use crate::{
    Attached, ControlPolicies, Decision, Effect, IdentityPolicies, Level, PoliciesInForce, PolicyType,
    PreparedPolicies, PreparedRequest, Request, ResourceRule, Verdict,
};

/// Decides a request. Allocates nothing, takes no lock, parses no policy; the same arguments give the same verdict.
///
/// The caller leaves out what does not apply to an account: the control policies of an organization for its management
/// account and for accounts outside of it. What follows from the principal is decided here: service-linked roles,
/// services and anonymous callers have no service control policies, and so on.
pub fn decide<'a>(request: &Request<'_>, policies: &PoliciesInForce<'a>) -> Verdict<'a> {
    decide_prepared(&request.prepare(), &PreparedPolicies::from(*policies))
}

/// The same, when request or policies serve for more than one decision.
pub fn decide_prepared<'a>(request: &PreparedRequest<'_>, policies: &PreparedPolicies<'a>) -> Verdict<'a> {
    walk(request, policies, &mut Silent)
}

/// The one walk through all layers, whether or not somebody listens.
pub(crate) fn walk<'a, T: Trace<'a>>(
    request: &PreparedRequest<'_>,
    policies: &PreparedPolicies<'a>,
    trace: &mut T,
) -> Verdict<'a> {
    if request.rules.service.needs_no_permission {
        return Verdict::exempt();
    }
    ask_for_memory(request, policies);
    let mut walk = Walk { request, policies, trace, denied: None };
    match walk.findings() {
        Ok(findings) => match walk.denied {
            Some(ruling) => Verdict::by(Decision::ExplicitDeny, ruling),
            None => Implicit { request, policies, findings: &findings }.verdict(),
        },
        Err(ruling) => Verdict::by(Decision::ExplicitDeny, ruling),
    }
}

/// Reads a little of everything that the walk will need, and makes nothing of it.
///
/// Request, context and the principal's own policies are as a rule in none of the processor's caches, and the walk would
/// wait for one after the other. The processor does not wait for a value that nobody uses: asked for in one go, all of
/// them are on their way at once. On the workload of a thousand accounts this takes a third off the time of a decision.
fn ask_for_memory(request: &PreparedRequest<'_>, policies: &PreparedPolicies<'_>) {
    let PoliciesInForce { resource, identity, boundary, .. } = &policies.in_force;
    let documents = identity.iter().chain(resource).chain(boundary).map(|policy| policy.document.statements().len());
    let name = request.request.resource.as_bytes().first().copied();
    std::hint::black_box((request.context.sample(), documents.sum::<usize>(), name));
}

/// What the policies of one layer say.
#[derive(Clone, Copy, Default)]
struct Finding<'a> {
    deny: Option<Ruling<'a>>,
    /// The allow that reaches the requester most directly.
    allow: Option<(Grantee, Ruling<'a>)>,
}

/// What all layers say. Of layers that do not apply: nothing.
struct Findings<'a> {
    resource_control: Option<Control<'a>>,
    service_control: Option<Control<'a>>,
    resource: Finding<'a>,
    identity: Finding<'a>,
    boundary: Option<Finding<'a>>,
    session: Option<Finding<'a>>,
    endpoint: Option<Finding<'a>>,
}

/// What an organization's control policies say: every level must allow.
#[derive(Clone, Copy)]
struct Control<'a> {
    /// The first level at which nothing allows.
    missing: Option<&'a str>,
}

struct Walk<'w, 'r, 'a, T> {
    request: &'w PreparedRequest<'r>,
    policies: &'w PreparedPolicies<'a>,
    trace: &'w mut T,
    /// The first explicit deny.
    denied: Option<Ruling<'a>>,
}

impl<'a, T: Trace<'a>> Walk<'_, '_, 'a, T> {
    /// Asks every layer, in the order in which an explicit deny is named. The first one ends the walk unless the
    /// trace wants all.
    fn findings(&mut self) -> Result<Findings<'a>, Ruling<'a>> {
        let (request, policies) = (self.request, &self.policies.in_force);
        let holder = Addressee::Holder;
        let named = |gateway_endpoint| Addressee::Named { has_boundary: policies.boundary.is_some(), gateway_endpoint };
        let service_control = match request.rules.limited_by_service_control {
            true => {
                match self.policies.service_control.filter(|control| !T::COMPLETE && control.levels().len() <= 64) {
                    Some(control) => Some(self.indexed_control(control)?),
                    None => self.levels(PolicyType::ServiceControl, policies.service_control, holder)?,
                }
            }
            false => None,
        };
        let resource_control = match request.rules.limited_by_resource_control {
            true => self.levels(PolicyType::ResourceControl, policies.resource_control, named(false))?,
            false => None,
        };
        let resource = match policies.resource {
            Some(policy) => self.layer(resource_layer(request, self.policies), &[policy], named(false))?,
            None => Finding::default(),
        };
        let identity = match self.policies.identity.filter(|_| !T::COMPLETE) {
            Some(identity) => self.indexed_identity(identity)?,
            None => self.layer(PolicyType::IdentityBased, policies.identity, holder)?,
        };
        let boundary = match policies.boundary {
            Some(policy) => Some(self.layer(PolicyType::PermissionsBoundary, &[policy], holder)?),
            None => None,
        };
        let session = match policies.session {
            Some(passed) => Some(self.layer(PolicyType::Session, passed, holder)?),
            None => None,
        };
        let endpoint = match policies.endpoint {
            Some(attached) => {
                let addressee = named(request.rules.service.gateway_endpoint);
                Some(self.layer(PolicyType::VpcEndpoint, attached, addressee)?)
            }
            None => None,
        };
        Ok(Findings { resource_control, service_control, resource, identity, boundary, session, endpoint })
    }

    /// A union within a level, an intersection over the levels.
    fn levels(
        &mut self,
        layer: PolicyType,
        levels: &'a [Level<'a>],
        addressee: Addressee,
    ) -> Result<Option<Control<'a>>, Ruling<'a>> {
        if levels.is_empty() {
            return Ok(None);
        }
        let mut missing = None;
        for level in levels {
            let finding = self.policies(layer, Some(level.target), level.policies, addressee)?;
            if finding.allow.is_none() {
                missing = missing.or(Some(level.target));
            }
        }
        Ok(Some(Control { missing }))
    }

    /// The same for service control policies that stand under one index.
    fn indexed_control(&self, control: &ControlPolicies<'a>) -> Result<Control<'a>, Ruling<'a>> {
        let (layer, action) = (PolicyType::ServiceControl, self.request.action);
        // One bit for each level.
        let mut allowed = 0_u64;
        for IndexedStatement { statement, policy, level } in control.indexed.about(action) {
            let bit = 1 << level;
            let settled = statement.effect == Effect::Allow && allowed & bit != 0;
            if settled || statement.applies(self.request, Addressee::Holder, action.is_some()).is_err() {
                continue;
            }
            if statement.effect == Effect::Deny {
                let target = control.levels().get(*level).map(|level| level.target);
                return Err(Ruling { layer, source: policy.source, target, statement });
            }
            allowed |= bit;
        }
        let missing = control.levels().iter().enumerate().find(|(level, _)| allowed & (1 << level) == 0);
        Ok(Control { missing: missing.map(|(_, level)| level.target) })
    }

    /// The same for identity-based policies that stand under one index.
    fn indexed_identity(&self, identity: &IdentityPolicies<'a>) -> Result<Finding<'a>, Ruling<'a>> {
        let (layer, action) = (PolicyType::IdentityBased, self.request.action);
        let mut finding = Finding::default();
        for IndexedStatement { statement, policy, .. } in identity.indexed.about(action) {
            if finding.allow.is_some() && statement.effect == Effect::Allow {
                continue;
            }
            let Ok(grantee) = statement.applies(self.request, Addressee::Holder, action.is_some()) else { continue };
            let ruling = Ruling { layer, source: policy.source, target: None, statement };
            match statement.effect {
                Effect::Deny => return Err(ruling),
                Effect::Allow => finding.allow = Some((grantee, ruling)),
            }
        }
        Ok(finding)
    }

    fn layer(
        &mut self,
        layer: PolicyType,
        policies: &[Attached<'a>],
        addressee: Addressee,
    ) -> Result<Finding<'a>, Ruling<'a>> {
        self.policies(layer, None, policies, addressee)
    }

    fn policies(
        &mut self,
        layer: PolicyType,
        target: Option<&'a str>,
        policies: &[Attached<'a>],
        addressee: Addressee,
    ) -> Result<Finding<'a>, Ruling<'a>> {
        self.trace.layer(layer, target);
        let mut finding = Finding::default();
        for policy in policies {
            // Whoever listens hears of the statements about other actions too.
            let action = if T::COMPLETE { None } else { self.request.action };
            // One more allow says nothing new, unless it could reach the requester more directly.
            let settled =
                |finding: &Finding<'_>| addressee == Addressee::Holder && finding.allow.is_some() && !T::COMPLETE;
            for at in policy.document.index().candidates(action, settled(&finding)) {
                let Some(statement) = policy.document.statements().get(at) else { continue };
                if settled(&finding) && statement.effect == Effect::Allow {
                    continue;
                }
                let applies = statement.applies(self.request, addressee, action.is_some());
                self.trace.statement(*policy, statement, applies.err());
                let Ok(grantee) = applies else { continue };
                let ruling = Ruling { layer, source: policy.source, target, statement };
                match statement.effect() {
                    Effect::Deny if !T::COMPLETE => return Err(ruling),
                    Effect::Deny => finding.deny = finding.deny.or(Some(ruling)),
                    Effect::Allow if finding.allow.is_none_or(|(best, _)| best < grantee) => {
                        finding.allow = Some((grantee, ruling));
                    }
                    Effect::Allow => {}
                }
            }
        }
        self.denied = self.denied.or(finding.deny);
        Ok(finding)
    }
}

/// The name of the resource's own layer: trust policies are called by theirs.
fn resource_layer(request: &PreparedRequest<'_>, policies: &PreparedPolicies<'_>) -> PolicyType {
    let is_trust = match policies.in_force.resource {
        Some(_) => policies.is_trust,
        None => policies.in_force.resource_rule == ResourceRule::Mandatory && request.rules.service.is_sts,
    };
    if is_trust { PolicyType::RoleTrust } else { PolicyType::ResourceBased }
}

/// The decision when nothing denies explicitly.
struct Implicit<'w, 'r, 'a> {
    request: &'w PreparedRequest<'r>,
    policies: &'w PreparedPolicies<'a>,
    findings: &'w Findings<'a>,
}

/// What allows on the principal's side.
#[derive(Clone, Copy)]
enum Allow<'a> {
    /// A statement.
    Ruling(Ruling<'a>),
    /// Being the root user.
    Root,
}

impl<'a> Implicit<'_, '_, 'a> {
    fn verdict(&self) -> Verdict<'a> {
        match self.checked() {
            Ok(Allow::Ruling(ruling)) => Verdict::by(Decision::Allowed, ruling),
            Ok(Allow::Root) => Verdict::exempt(),
            Err(verdict) => verdict,
        }
    }

    fn checked(&self) -> Result<Allow<'a>, Verdict<'a>> {
        let controls = [
            (PolicyType::ResourceControl, self.findings.resource_control),
            (PolicyType::ServiceControl, self.findings.service_control),
        ];
        for (layer, control) in controls {
            if let Some(target) = control.and_then(|control| control.missing) {
                return Err(Verdict::implicit(layer, Some(target)));
            }
        }
        if self.findings.endpoint.is_some_and(|finding| finding.allow.is_none()) {
            return Err(Verdict::implicit(PolicyType::VpcEndpoint, None));
        }
        let refuses_root = self.request.kind == PrincipalKind::Root && self.request.rules.service.refuses_root;
        if self.request.rules.crosses_partitions || refuses_root {
            return Err(self.no_resource_allow());
        }
        match self.request.kind {
            PrincipalKind::Other => {
                let (_, ruling) = self.resource_allow()?;
                Ok(Allow::Ruling(ruling))
            }
            _ if self.request.account.is_some() && self.request.account == self.request.request.resource_account => {
                self.within_account()
            }
            _ => self.across_accounts(),
        }
    }

    /// Within one account a resource-based allow can do without the other layers; which ones depends on whom it names.
    fn within_account(&self) -> Result<Allow<'a>, Verdict<'a>> {
        let mandatory = self.policies.in_force.resource_rule == ResourceRule::Mandatory;
        let resource = match (self.findings.resource.allow, mandatory) {
            (None, true) => return Err(self.no_resource_allow()),
            (allow, _) => allow,
        };
        match resource {
            Some((Grantee::Requester | Grantee::Everyone, ruling)) => {
                self.boundary_of_trusted_user()?;
                Ok(Allow::Ruling(ruling))
            }
            // A role's, or the federating user's: as good as an identity-based allow, but within the limits.
            Some((Grantee::Role, ruling)) => {
                self.limits()?;
                Ok(Allow::Ruling(ruling))
            }
            // Delegation to the account grants nothing by itself.
            Some((Grantee::Account, _)) | None => {
                let allow = self.identity_allow()?;
                self.limits()?;
                Ok(allow)
            }
        }
    }

    /// Two evaluations, and both must allow:
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html>.
    fn across_accounts(&self) -> Result<Allow<'a>, Verdict<'a>> {
        let allow = self.identity_allow()?;
        if self.request.rules.service.stays_in_account {
            return Err(self.no_resource_allow());
        }
        self.resource_allow()?;
        self.limits()?;
        Ok(allow)
    }

    fn resource_allow(&self) -> Result<(Grantee, Ruling<'a>), Verdict<'a>> {
        self.findings.resource.allow.ok_or_else(|| self.no_resource_allow())
    }
    fn no_resource_allow(&self) -> Verdict<'a> {
        Verdict::implicit(resource_layer(self.request, self.policies), None)
    }

    /// An identity-based allow. The root user has "full access" without one, and so has a federated user whose token
    /// the root user got.
    fn identity_allow(&self) -> Result<Allow<'a>, Verdict<'a>> {
        let is_root = matches!(self.request.kind, PrincipalKind::Root | PrincipalKind::FederatedUser { by_root: true });
        match self.findings.identity.allow {
            Some((_, ruling)) => Ok(Allow::Ruling(ruling)),
            None if is_root => Ok(Allow::Root),
            None => Err(Verdict::implicit(PolicyType::IdentityBased, None)),
        }
    }

    /// The boundary and the session policies must allow too.
    fn limits(&self) -> Result<(), Verdict<'a>> {
        if self.findings.boundary.is_some_and(|finding| finding.allow.is_none()) {
            return Err(Verdict::implicit(PolicyType::PermissionsBoundary, None));
        }
        let session_allows = match self.findings.session {
            Some(finding) => finding.allow.is_some(),
            // "If you didn't pass a session policy": a role session goes on, a federated user ends here. See
            // <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getfederationtoken.html>.
            None => !matches!(self.request.kind, PrincipalKind::FederatedUser { .. }),
        };
        if session_allows { Ok(()) } else { Err(Verdict::implicit(PolicyType::Session, None)) }
    }

    /// A user whom a trust policy names still needs the boundary's allow:
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html>. Other resources' policies
    /// are not limited by it.
    fn boundary_of_trusted_user(&self) -> Result<(), Verdict<'a>> {
        let is_trust = resource_layer(self.request, self.policies) == PolicyType::RoleTrust;
        let lacks_allow = self.findings.boundary.is_some_and(|finding| finding.allow.is_none());
        if is_trust && lacks_allow && self.request.kind == PrincipalKind::User {
            return Err(Verdict::implicit(PolicyType::PermissionsBoundary, None));
        }
        Ok(())
    }
}
