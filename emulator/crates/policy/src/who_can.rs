//! One question asked of everybody: who may do this to that?

use std::sync::atomic::{AtomicUsize, Ordering};

use aws::{AccountId, Principal};

use crate::context::View;
use crate::prepared::{Limits, PrincipalKind, Rules, Service, crosses_partitions};
use crate::{
    Attached, Context, ControlPolicies, Effect, Level, PoliciesInForce, PreparedPolicies, PreparedRequest, Request,
    ResourceRule, Statement, decide_prepared,
};

/// An action on a resource, without anybody to do it.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// `service:Name`.
    pub action: &'a str,
    /// An ARN, or `*`.
    pub resource: &'a str,
    /// Who owns the resource.
    pub resource_account: Option<AccountId>,
    /// What is known of the request apart from who makes it.
    pub context: &'a Context,
    /// The resource's own policy.
    pub resource_policy: Option<Attached<'a>>,
    /// Whether that policy must allow.
    pub resource_rule: ResourceRule,
    /// The resource control policies of the resource's account.
    pub resource_control: &'a [Level<'a>],
}

/// Somebody who may or may not.
#[derive(Debug, Clone, Copy)]
pub struct Holder<'a> {
    principal: &'a Principal,
    account: Option<AccountId>,
    limits: Limits,
    facts: &'a Context,
    identity: &'a [Attached<'a>],
    boundary: Option<Attached<'a>>,
    service_control: Option<&'a ControlPolicies<'a>>,
}

impl<'a> Holder<'a> {
    /// `facts` are the condition keys that follow from the principal: `aws:PrincipalArn`, its tags, and so on. They come
    /// before what the question's context says of the same keys.
    pub fn new(
        principal: &'a Principal,
        facts: &'a Context,
        identity: &'a [Attached<'a>],
        boundary: Option<Attached<'a>>,
        service_control: Option<&'a ControlPolicies<'a>>,
    ) -> Holder<'a> {
        let (account, limits) = (principal.account(), Limits::of(principal));
        Holder { principal, account, limits, facts, identity, boundary, service_control }
    }
}

impl Holder<'_> {
    /// Reads a little of the policies and makes nothing of it: so the memory is there when it is this holder's turn.
    fn ask_for_policies(&self) {
        let statements = self.identity.iter().map(|policy| policy.document.statements().len());
        std::hint::black_box(statements.sum::<usize>());
    }
}

/// How many holders a thread takes at a time: few enough that no thread is left working alone for long (the holders who
/// need a whole decision stand together in an organization), many enough to fetch memory ahead.
const PART: usize = 2_048;

/// The holders whom the decision allows, by their index; `threads` share the work.
pub fn who_can(question: &Question<'_>, holders: &[Holder<'_>], threads: usize) -> Vec<usize> {
    let asked = Asked::new(question);
    let parts: Vec<_> = holders.chunks(PART).collect();
    let next = AtomicUsize::new(0);
    let work = || {
        let taken = std::iter::from_fn(|| {
            let number = next.fetch_add(1, Ordering::Relaxed);
            parts.get(number).map(|part| (number, asked.all(part)))
        });
        taken.collect::<Vec<_>>()
    };
    let mut answers = std::thread::scope(|scope| {
        let helpers: Vec<_> = (1..threads.min(parts.len())).map(|_| scope.spawn(work)).collect();
        let mut answers = work();
        for helper in helpers {
            // A part that panicked takes the whole answer with it.
            answers.extend(helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        answers
    });
    answers.sort_unstable_by_key(|(number, _)| *number);
    let numbered = answers.into_iter().flat_map(|(number, part)| part.into_iter().map(move |at| number * PART + at));
    numbered.collect()
}

/// How many holders ahead memory is asked for.
const AHEAD: usize = 4;

/// A question, with what follows from it for everybody.
struct Asked<'q, 'a> {
    question: &'q Question<'a>,
    action: Option<u16>,
    service: Service,
    context: View<'a>,
    /// The `Allow` statements of the resource's policy that are about the action.
    grants: Vec<&'a Statement>,
}

impl<'q, 'a> Asked<'q, 'a> {
    fn new(question: &'q Question<'a>) -> Asked<'q, 'a> {
        let action = catalog::known(question.action).map(|known| known.id.rank());
        let service = Service::of(question.action);
        let policy = question.resource_policy.map(|policy| policy.document);
        let about = policy.into_iter().flat_map(|document| {
            let candidates = document.index().candidates(action, false);
            candidates.filter_map(|at| document.statements().get(at))
        });
        let grants = about.filter(|statement| statement.effect == Effect::Allow).collect();
        Asked { question, action, service, context: question.context.view(), grants }
    }

    fn all(&self, holders: &[Holder<'_>]) -> Vec<usize> {
        let might = holders.iter().enumerate().filter(|(at, holder)| {
            if let Some(soon) = holders.get(at + AHEAD).filter(|soon| self.reaches_account(soon)) {
                soon.ask_for_policies();
            }
            self.might(holder)
        });
        let left: Vec<_> = might.collect();
        let allowed = left.iter().enumerate().filter(|(at, (_, holder))| {
            if let Some((_, soon)) = left.get(at + AHEAD) {
                soon.ask_for_policies();
                std::hint::black_box(soon.facts.view().sample());
            }
            self.may(holder)
        });
        allowed.map(|(_, (at, _))| *at).collect()
    }

    /// False of most holders, for reasons that need no decision: a user or role needs an allow of its own policies
    /// unless a policy on the resource is there to grant it within the account; and of another account both.
    fn might(&self, holder: &Holder<'_>) -> bool {
        let has_own_policies = matches!(holder.limits.kind, PrincipalKind::User | PrincipalKind::AssumedRole);
        if self.service.needs_no_permission || !has_own_policies {
            return true;
        }
        let granted_within = self.is_within(holder) && self.question.resource_policy.is_some();
        self.reaches_account(holder) && (granted_within || self.own_policies_allow(holder))
    }

    fn is_within(&self, holder: &Holder<'_>) -> bool {
        holder.account.is_some() && holder.account == self.question.resource_account
    }

    /// Whether the account is the resource's, or the resource's policy may allow somebody of it something.
    fn reaches_account(&self, holder: &Holder<'_>) -> bool {
        let reaches = |statement: &&Statement| {
            statement.principals.as_ref().is_some_and(|element| element.may_reach_account(holder.account))
        };
        self.is_within(holder) || self.grants.iter().any(reaches)
    }

    /// Whether an `Allow` of the holder's own fits action and resource, whatever its conditions.
    fn own_policies_allow(&self, holder: &Holder<'_>) -> bool {
        let context = holder.facts.view().over(&self.context);
        holder.identity.iter().any(|policy| {
            let statements = policy.document.statements();
            let mut candidates = policy.document.index().candidates(self.action, false);
            candidates.any(|at| {
                statements.get(at).is_some_and(|statement| {
                    statement.effect == Effect::Allow
                        && statement.is_about(self.question.action, self.action.is_some())
                        && statement.covers_resource(self.question.resource, self.service.is_s3, &context)
                })
            })
        })
    }

    fn may(&self, holder: &Holder<'_>) -> bool {
        let question = self.question;
        let request = Request {
            principal: holder.principal,
            action: question.action,
            resource: question.resource,
            resource_account: question.resource_account,
            context: question.context,
        };
        let request = PreparedRequest {
            context: holder.facts.view().over(&self.context),
            action: self.action,
            account: holder.account,
            kind: holder.limits.kind,
            // A request across partitions is never allowed; the few that are left are looked at in the end.
            rules: Rules::new(&request, holder.limits, self.service, false),
            request,
        };
        let in_force = PoliciesInForce {
            service_control: &[],
            resource_control: question.resource_control,
            resource: question.resource_policy,
            resource_rule: question.resource_rule,
            endpoint: None,
            identity: holder.identity,
            boundary: holder.boundary,
            session: None,
        };
        let policies = match holder.service_control {
            Some(control) => PreparedPolicies::from(in_force).with_service_control(control),
            None => PreparedPolicies::from(in_force),
        };
        let free = self.service.needs_no_permission;
        decide_prepared(&request, &policies).is_allowed() && (free || !crosses_partitions(&request.request))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{PolicyDocument, PolicyType, decide};

    fn document(kind: PolicyType, rest: &str) -> PolicyDocument {
        let text = format!(r#"{{"Version":"2012-10-17","Statement":[{{{rest}}}]}}"#);
        PolicyDocument::parse(&text, kind).unwrap()
    }

    fn principals() -> Vec<Principal> {
        let arn = |text: String| text.parse().unwrap();
        let mut all = vec![Principal::Anonymous, Principal::Service("sns.amazonaws.com".into())];
        for (partition, account) in [("aws", "111111111111"), ("aws", "222222222222"), ("aws-cn", "333333333333")] {
            all.push(Principal::Root(arn(format!("arn:{partition}:iam::{account}:root"))));
            let user = arn(format!("arn:{partition}:iam::{account}:user/u"));
            all.push(Principal::User { arn: user, id: "AIDA".into() });
            for role in ["app", "aws-service-role/x.amazonaws.com/app"] {
                all.push(Principal::AssumedRole {
                    session: arn(format!("arn:{partition}:sts::{account}:assumed-role/app/s")),
                    role: arn(format!("arn:{partition}:iam::{account}:role/{role}")),
                    role_id: "AROA".into(),
                });
            }
        }
        all
    }

    #[test]
    fn parts_are_put_together_in_order() {
        let context = Context::new();
        let grants = document(PolicyType::IdentityBased, r#""Effect":"Allow","Action":"s3:*","Resource":"*""#);
        let (all, principals) = ([Attached { source: "own", document: &grants }], principals());
        let user = principals.iter().find(|principal| matches!(principal, Principal::User { .. })).unwrap();
        let own = |at: usize| if at.is_multiple_of(3) { &all[..] } else { &[] };
        let holder = |at| Holder::new(user, &context, own(at), None, None);
        let holders: Vec<_> = (0..3 * PART + 5).map(holder).collect();
        let question = Question {
            action: "s3:GetObject",
            resource: "arn:aws:s3:::b/1",
            resource_account: user.account(),
            context: &context,
            resource_policy: None,
            resource_rule: ResourceRule::Ordinary,
            resource_control: &[],
        };
        let want: Vec<_> = (0..holders.len()).step_by(3).collect();
        for threads in [1, 2, 9] {
            assert_eq!(who_can(&question, &holders, threads), want);
        }
    }

    /// The short cuts against one decision for each.
    #[test]
    fn everybody_is_answered_as_if_asked_alone() {
        let resource_policies = [
            None,
            Some(r#""Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*""#),
            Some(r#""Effect":"Allow","Principal":{"AWS":"222222222222"},"Action":"s3:GetObject","Resource":"*""#),
            Some(
                r#""Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:role/app"},"Action":"*","Resource":"*""#,
            ),
            Some(
                r#""Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::111111111111:user/u"},"Action":"*","Resource":"*""#,
            ),
        ];
        let own_policies = [
            r#""Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::b/${aws:PrincipalTag/team}/*""#,
            r#""Effect":"Deny","Action":"s3:*","Resource":"*""#,
            r#""Effect":"Allow","NotAction":"s3:*","Resource":"*""#,
        ];
        let own: Vec<_> = own_policies.iter().map(|text| document(PolicyType::IdentityBased, text)).collect();
        let principals = principals();
        let (mut tagged, context) = (Context::new(), Context::new());
        tagged.set("aws:PrincipalTag/team", "red");
        for resource_policy in resource_policies {
            let policy = resource_policy.map(|text| document(PolicyType::ResourceBased, text));
            let resource_policy = policy.as_ref().map(|document| Attached { source: "resource", document });
            for (action, rule) in [
                ("s3:GetObject", ResourceRule::Ordinary),
                ("s3:GetObject", ResourceRule::Mandatory),
                ("iam:GetRole", ResourceRule::Ordinary),
                ("sts:GetCallerIdentity", ResourceRule::Ordinary),
            ] {
                let question = Question {
                    action,
                    resource: "arn:aws:s3:::b/red/1",
                    resource_account: "111111111111".parse().ok(),
                    context: &context,
                    resource_policy,
                    resource_rule: rule,
                    resource_control: &[],
                };
                for document in &own {
                    let identity = [Attached { source: "own", document }];
                    for facts in [&context, &tagged] {
                        let holder = |principal| Holder::new(principal, facts, &identity, None, None);
                        let holders: Vec<_> = principals.iter().map(holder).collect();
                        let alone = |(at, principal)| {
                            let Question { action, resource, resource_account, .. } = question;
                            let request = Request { principal, action, resource, resource_account, context: facts };
                            let policies = PoliciesInForce {
                                identity: &identity,
                                resource: resource_policy,
                                resource_rule: rule,
                                ..PoliciesInForce::default()
                            };
                            decide(&request, &policies).is_allowed().then_some(at)
                        };
                        let want: Vec<_> = principals.iter().enumerate().filter_map(alone).collect();
                        for threads in [0, 1, 3] {
                            assert_eq!(who_can(&question, &holders, threads), want, "{action} {resource_policy:?}");
                        }
                    }
                }
            }
        }
    }
}
