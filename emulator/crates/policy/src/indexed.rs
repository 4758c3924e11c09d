use crate::index::{ActionIndex, Entry};
use crate::{Attached, Level, PoliciesInForce, PolicyType, Statement};

/// All service control policies from the root of an organization down to one account, under one index of actions. Made
/// once for all principals below, who are limited by the same dozen documents: one search takes the place of a dozen.
#[derive(Debug, Clone)]
pub struct ControlPolicies<'a> {
    levels: &'a [Level<'a>],
    pub(crate) indexed: Indexed<'a>,
}

/// The identity-based policies of a principal under one index of actions: worth while for one that has many.
#[derive(Debug, Clone)]
pub struct IdentityPolicies<'a> {
    policies: &'a [Attached<'a>],
    pub(crate) indexed: Indexed<'a>,
}

/// The statements of several documents, in the order in which [`decide`](fn@crate::decide) asks them.
#[derive(Debug, Clone)]
pub(crate) struct Indexed<'a> {
    index: ActionIndex,
    statements: Box<[IndexedStatement<'a>]>,
}

/// A statement, and where it is from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IndexedStatement<'a> {
    pub(crate) statement: &'a Statement,
    pub(crate) policy: Attached<'a>,
    pub(crate) level: usize,
}

impl<'a> Indexed<'a> {
    fn new(policies: impl Iterator<Item = (usize, Attached<'a>)>) -> Indexed<'a> {
        let statements: Vec<_> = policies
            .flat_map(|(level, policy)| {
                let all = policy.document.statements().iter();
                all.map(move |statement| IndexedStatement { statement, policy, level })
            })
            .collect();
        let entry =
            |entry: &IndexedStatement<'_>| -> Entry { (entry.statement.effect, entry.statement.actions.ranks()) };
        let index = ActionIndex::new(&statements.iter().map(entry).collect::<Vec<_>>());
        Indexed { index, statements: statements.into() }
    }
    /// The statements that may be about an action.
    pub(crate) fn about(&self, action: Option<u16>) -> impl Iterator<Item = &IndexedStatement<'a>> {
        self.index.candidates(action, false).filter_map(|at| self.statements.get(at))
    }
}

impl<'a> ControlPolicies<'a> {
    /// Puts the policies of all levels under one index.
    pub fn new(levels: &'a [Level<'a>]) -> ControlPolicies<'a> {
        let of_level =
            |(number, level): (usize, &Level<'a>)| level.policies.iter().map(move |policy| (number, *policy));
        ControlPolicies { levels, indexed: Indexed::new(levels.iter().enumerate().flat_map(of_level)) }
    }
    /// The levels it was made of.
    pub fn levels(&self) -> &'a [Level<'a>] {
        self.levels
    }
}

impl<'a> IdentityPolicies<'a> {
    /// Puts the policies under one index.
    pub fn new(policies: &'a [Attached<'a>]) -> IdentityPolicies<'a> {
        IdentityPolicies { policies, indexed: Indexed::new(policies.iter().map(|policy| (0, *policy))) }
    }
}

/// The policies in force, put under one index where that is worth while.
#[derive(Debug, Clone, Copy)]
pub struct PreparedPolicies<'a> {
    pub(crate) in_force: PoliciesInForce<'a>,
    pub(crate) service_control: Option<&'a ControlPolicies<'a>>,
    pub(crate) identity: Option<&'a IdentityPolicies<'a>>,
    /// Whether the resource's policy is a role's trust policy. Kept here because the document that says so is memory
    /// that a decision would have to wait for.
    pub(crate) is_trust: bool,
}

impl<'a> PreparedPolicies<'a> {
    /// The same with these service control policies.
    pub fn with_service_control(self, policies: &'a ControlPolicies<'a>) -> PreparedPolicies<'a> {
        let in_force = PoliciesInForce { service_control: policies.levels, ..self.in_force };
        PreparedPolicies { in_force, service_control: Some(policies), ..self }
    }
    /// The same with these identity-based policies.
    pub fn with_identity(self, policies: &'a IdentityPolicies<'a>) -> PreparedPolicies<'a> {
        let in_force = PoliciesInForce { identity: policies.policies, ..self.in_force };
        PreparedPolicies { in_force, identity: Some(policies), ..self }
    }
    /// The same with another boundary.
    pub fn with_boundary(self, boundary: Option<Attached<'a>>) -> PreparedPolicies<'a> {
        PreparedPolicies { in_force: PoliciesInForce { boundary, ..self.in_force }, ..self }
    }
    /// The policies themselves.
    pub fn in_force(&self) -> &PoliciesInForce<'a> {
        &self.in_force
    }
}

impl<'a> From<PoliciesInForce<'a>> for PreparedPolicies<'a> {
    fn from(in_force: PoliciesInForce<'a>) -> PreparedPolicies<'a> {
        let is_trust = in_force.resource.is_some_and(|policy| policy.document.kind() == PolicyType::RoleTrust);
        PreparedPolicies { in_force, service_control: None, identity: None, is_trust }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Context, Decision, PolicyDocument, Request, decide, decide_prepared};

    /// What is denied where, with and without the one index.
    #[test]
    fn one_index_changes_no_verdict() {
        let document = |effect: &str, action: &str| {
            let text = format!(
                r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"{effect}","Action":{action},"Resource":"*"}}]}}"#
            );
            PolicyDocument::parse(&text, PolicyType::ServiceControl).unwrap()
        };
        let (all, s3) = (document("Allow", r#""*""#), document("Allow", r#"["s3:*","iam:Get*"]"#));
        let (no_delete, no_get) = (document("Deny", r#""s3:Delete*""#), document("Deny", r#""*:Get*""#));
        let attach = |source, document| Attached { source, document };
        let lists = [
            vec![attach("all", &all), attach("no delete", &no_delete)],
            vec![attach("s3", &s3)],
            vec![attach("no get", &no_get), attach("all", &all)],
            vec![attach("no delete", &no_delete)],
        ];
        let user = aws::Principal::User { arn: "arn:aws:iam::111111111111:user/a".parse().unwrap(), id: "AIDA".into() };
        let no_put = document("Deny", r#""s3:Put*""#);
        let identity = [attach("s3", &s3), attach("all", &all), attach("no put", &no_put)];
        let context = Context::new();
        for choice in [vec![], vec![0], vec![0, 1], vec![1, 2], vec![0, 3], vec![2, 0, 1], vec![3, 3]] {
            let targets = ["r-root", "ou-one", "ou-two"];
            let level = |(target, list): (&'static str, &usize)| Level { target, policies: &lists[*list] };
            let levels: Vec<_> = targets.into_iter().zip(&choice).map(level).collect();
            let control = ControlPolicies::new(&levels);
            let in_force = PoliciesInForce { identity: &identity, ..PoliciesInForce::default() };
            let plain = PoliciesInForce { service_control: &levels, ..in_force };
            for action in [
                "s3:PutObject",
                "s3:ListBucket",
                "s3:DeleteObject",
                "s3:GetObject",
                "iam:GetRole",
                "ec2:RunInstances",
                "x:y",
            ] {
                let (resource, resource_account) = ("*", user.account());
                let request = Request { principal: &user, action, resource, resource_account, context: &context };
                let want = decide(&request, &plain);
                let many = IdentityPolicies::new(&identity);
                let prepared = PreparedPolicies::from(in_force).with_service_control(&control).with_identity(&many);
                let got = decide_prepared(&request.prepare(), &prepared);
                let say = |verdict: crate::Verdict<'_>| {
                    let place = verdict.statement.map(Statement::index);
                    format!(
                        "{:?} {:?} {:?} {:?} {place:?}",
                        verdict.decision, verdict.layer, verdict.source, verdict.target
                    )
                };
                assert_eq!(say(got), say(want), "{choice:?} {action}");
                assert_eq!(got.decision == Decision::Allowed, got.is_allowed());
            }
        }
    }
}
