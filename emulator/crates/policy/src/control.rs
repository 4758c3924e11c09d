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
