use crate::index::{ActionIndex, Entry};
use crate::{Attached, Level, PoliciesInForce, PolicyType, Statement};

/// All service or resource control policies from the root of an organization down to one account, under one index of
/// actions. Made once for all principals below, who are limited by the same dozen documents: one search takes the place
/// of a dozen.
#[derive(Debug, Clone)]
pub struct ControlPolicies<'a> {
    levels: &'a [Level<'a>],
    pub(crate) index: ActionIndex,
    /// From the root down, in the order in which [`decide`](crate::decide) asks them.
    pub(crate) statements: Box<[ControlStatement<'a>]>,
}

/// A statement of a control policy, and where it is from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ControlStatement<'a> {
    pub(crate) statement: &'a Statement,
    pub(crate) policy: Attached<'a>,
    pub(crate) level: usize,
}

impl<'a> ControlPolicies<'a> {
    /// Puts the policies of all levels under one index.
    pub fn new(levels: &'a [Level<'a>]) -> ControlPolicies<'a> {
        let mut statements = Vec::new();
        for (level, Level { policies, .. }) in levels.iter().enumerate() {
            for policy in *policies {
                let all = policy.document.statements().iter();
                statements.extend(all.map(|statement| ControlStatement { statement, policy: *policy, level }));
            }
        }
        let entry =
            |entry: &ControlStatement<'_>| -> Entry { (entry.statement.effect, entry.statement.actions.ranks()) };
        let index = ActionIndex::new(&statements.iter().map(entry).collect::<Vec<_>>());
        ControlPolicies { levels, index, statements: statements.into() }
    }
    /// The levels it was made of.
    pub fn levels(&self) -> &'a [Level<'a>] {
        self.levels
    }
}

/// The policies in force, with the control policies put under one index where that was worth while.
#[derive(Debug, Clone, Copy)]
pub struct PreparedPolicies<'a> {
    pub(crate) in_force: PoliciesInForce<'a>,
    pub(crate) service_control: Option<&'a ControlPolicies<'a>>,
    /// Whether the resource's policy is a role's trust policy. Kept here because the document that says so is memory
    /// that a decision would have to wait for.
    pub(crate) is_trust: bool,
}

impl<'a> PreparedPolicies<'a> {
    /// `service_control` takes the place of the service control policies in `in_force`.
    pub fn new(in_force: PoliciesInForce<'a>, service_control: &'a ControlPolicies<'a>) -> PreparedPolicies<'a> {
        let in_force = PoliciesInForce { service_control: service_control.levels, ..in_force };
        PreparedPolicies { service_control: Some(service_control), ..PreparedPolicies::from(in_force) }
    }
    /// The same policies with another boundary.
    pub fn set_boundary(&mut self, boundary: Option<Attached<'a>>) {
        self.in_force.boundary = boundary;
    }
    /// The policies themselves.
    pub fn in_force(&self) -> &PoliciesInForce<'a> {
        &self.in_force
    }
}

impl<'a> From<PoliciesInForce<'a>> for PreparedPolicies<'a> {
    fn from(in_force: PoliciesInForce<'a>) -> PreparedPolicies<'a> {
        let is_trust = in_force.resource.is_some_and(|policy| policy.document.kind() == PolicyType::RoleTrust);
        PreparedPolicies { in_force, service_control: None, is_trust }
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
        let (identity, context) = ([attach("identity", &all)], Context::new());
        for choice in [vec![], vec![0], vec![0, 1], vec![1, 2], vec![0, 3], vec![2, 0, 1], vec![3, 3]] {
            let targets = ["r-root", "ou-one", "ou-two"];
            let level = |(target, list): (&'static str, &usize)| Level { target, policies: &lists[*list] };
            let levels: Vec<_> = targets.into_iter().zip(&choice).map(level).collect();
            let control = ControlPolicies::new(&levels);
            let in_force = PoliciesInForce { identity: &identity, ..PoliciesInForce::default() };
            let plain = PoliciesInForce { service_control: &levels, ..in_force };
            for action in ["s3:PutObject", "s3:DeleteObject", "s3:GetObject", "iam:GetRole", "ec2:RunInstances", "x:y"]
            {
                let (resource, resource_account) = ("*", user.account());
                let request = Request { principal: &user, action, resource, resource_account, context: &context };
                let want = decide(&request, &plain);
                let prepared = PreparedPolicies::new(in_force, &control);
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
