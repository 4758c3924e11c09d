//! Which of the ever-changing parts of a request any policy asks for.
//!
//! Two calls that differ in nothing that a policy looks at have one decision. Sessions, times, addresses and user agents
//! differ from call to call, so they are told apart only where a policy could tell them apart.

use policy::PolicyDocument;
use state::Partition;

/// Whether some policy may look at …
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Relevance {
    /// the session rather than the role,
    pub(crate) session: bool,
    /// the time of the call,
    pub(crate) time: bool,
    /// when the session began,
    pub(crate) issued: bool,
    /// the address,
    pub(crate) address: bool,
    /// the user agent.
    pub(crate) agent: bool,
}

impl Relevance {
    /// Of every policy in a partition. Errs on the safe side: a policy that only mentions a key counts.
    pub(crate) fn of(partition: &Partition) -> Relevance {
        let mut found = Relevance::default();
        documents(partition, &mut |document| found.look(document.text()));
        found
    }
    /// What either asks for.
    pub(crate) fn or(self, other: Relevance) -> Relevance {
        Relevance {
            session: self.session || other.session,
            time: self.time || other.time,
            issued: self.issued || other.issued,
            address: self.address || other.address,
            agent: self.agent || other.agent,
        }
    }
    fn look(&mut self, text: &str) {
        let text = text.to_ascii_lowercase();
        // A letter may be written as an escape.
        let has = |keys: &[&str]| text.contains("\\u") || keys.iter().any(|key| text.contains(key));
        self.session |= has(&["assumed-role", "federated-user", "aws:userid"]);
        self.time |= has(&["aws:currenttime", "aws:epochtime", "aws:multifactorauthage"]);
        self.issued |= has(&["aws:tokenissuetime", "aws:multifactorauthage"]);
        self.address |= has(&["aws:sourceip", "aws:vpcsourceip"]);
        self.agent |= has(&["aws:useragent"]);
    }
}

fn documents<'p>(partition: &'p Partition, look: &mut impl FnMut(&'p PolicyDocument)) {
    for account in partition.accounts.values() {
        let iam = &account.iam;
        let users = iam.users.values().map(|user| &user.entity);
        let groups = iam.groups.values().map(|group| &group.entity);
        let roles = iam.roles.values().map(|role| &role.entity);
        for entity in users.chain(groups).chain(roles) {
            entity.inline.values().for_each(|document| look(document));
        }
        iam.roles.values().for_each(|role| look(&role.trust));
        let resources = account.resources.values().filter_map(|resource| resource.policy.as_deref());
        let endpoints = account.vpc_endpoints.values().filter_map(|endpoint| endpoint.policy.as_deref());
        resources.chain(endpoints).for_each(&mut *look);
        iam.policies.values().filter_map(|policy| policy.document()).for_each(|document| look(document));
    }
    partition.aws_policies.values().filter_map(|policy| policy.document()).for_each(|document| look(document));
    for organization in partition.organizations.values() {
        organization.policies.values().filter_map(|policy| policy.document.as_deref()).for_each(&mut *look);
    }
}
