use std::sync::LazyLock;

use aws::{AccountId, Arn, Principal};
use policy::{Attached, Context, Level, PolicyDocument, PolicyType};
use smallvec::SmallVec;
use state::iam::{Entity, ManagedPolicy, Role};
use state::organization::{Organization, OrganizationPolicyType};
use state::session::SessionPolicy;
use state::{Caller, Partition};

/// What the principal side of a decision is made of.
#[derive(Debug, Default)]
pub(crate) struct PrincipalPolicies<'p> {
    pub(crate) identity: SmallVec<[Attached<'p>; 8]>,
    pub(crate) boundary: Option<Attached<'p>>,
    pub(crate) session: Option<SmallVec<[Attached<'p>; 2]>>,
}

/// Allows nothing. Stands in for a policy that should be there and is not, so that its absence denies.
pub(crate) static NOTHING: LazyLock<PolicyDocument> = LazyLock::new(|| {
    let text = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"none:None","Resource":"*"}]}"#;
    // INVARIANT: the text is a policy; a test parses it.
    #[expect(clippy::expect_used, reason = "a constant that a test parses")]
    PolicyDocument::parse(text, PolicyType::IdentityBased).expect("a policy that allows nothing")
});

/// Allows everything, as no policy limits the root user.
pub(crate) static EVERYTHING: LazyLock<PolicyDocument> = LazyLock::new(|| {
    let text = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;
    // INVARIANT: the text is a policy; a test parses it.
    #[expect(clippy::expect_used, reason = "a constant that a test parses")]
    PolicyDocument::parse(text, PolicyType::IdentityBased).expect("a policy that allows everything")
});

impl<'p> PrincipalPolicies<'p> {
    /// The identity-based policies, boundary and session policies of a caller.
    pub(crate) fn gather(partition: &'p Partition, caller: &'p Caller) -> PrincipalPolicies<'p> {
        let mut found = PrincipalPolicies::default();
        match &caller.principal {
            Principal::User { arn, id } => found.user(partition, arn, id),
            Principal::AssumedRole { role, role_id, .. } => {
                // A role that was deleted and made again has another id: old sessions get nothing from the new one.
                if let Some(role) = partition.role(role).filter(|role| role.entity.id == *role_id) {
                    found.role(partition, role);
                }
            }
            Principal::FederatedUser { source, .. } => {
                if let Some(user) = partition.user(source) {
                    found.user(partition, source, &user.entity.id);
                } else if source.resource() == "root" {
                    found.identity.push(Attached { source: source.resource(), document: &EVERYTHING });
                }
            }
            Principal::Root(_) | Principal::Service(_) | Principal::Anonymous => {}
        }
        found.session(partition, caller);
        if matches!(caller.principal, Principal::Root(_)) {
            // What a root user is left of by the task of its session: the policies of tasks deny everything else.
            found.identity.extend(found.session.take().into_iter().flatten());
        }
        found
    }
    /// The policies of a role, as its sessions have them that were given no policies of their own.
    pub(crate) fn of_role(partition: &'p Partition, role: &'p Role) -> PrincipalPolicies<'p> {
        let mut found = PrincipalPolicies::default();
        found.role(partition, role);
        found
    }
    fn role(&mut self, partition: &'p Partition, role: &'p Role) {
        self.entity(partition, &role.entity);
        self.bound(partition, role.boundary.as_ref());
    }
    fn user(&mut self, partition: &'p Partition, arn: &Arn, id: &str) {
        let Some(user) = partition.user(arn).filter(|user| &*user.entity.id == id) else { return };
        self.entity(partition, &user.entity);
        self.bound(partition, user.boundary.as_ref());
        let Some(account) = arn.account_id().and_then(|id| partition.account(id)) else { return };
        for group in &user.groups {
            if let Some(group) = account.iam.groups.get(group) {
                self.entity(partition, &group.entity);
            }
        }
    }
    fn entity(&mut self, partition: &'p Partition, entity: &'p Entity) {
        for (name, document) in &entity.inline {
            self.identity.push(Attached { source: name.as_str(), document });
        }
        for arn in &entity.attached {
            self.identity.push(managed(partition, arn));
        }
    }
    fn bound(&mut self, partition: &'p Partition, boundary: Option<&'p Arn>) {
        self.boundary = boundary.map(|arn| managed(partition, arn));
    }
    fn session(&mut self, partition: &'p Partition, caller: &'p Caller) {
        let Some(session) = &caller.session else { return };
        if session.policies.is_empty() {
            return;
        }
        let attach = |policy: &'p SessionPolicy| match policy {
            SessionPolicy::Inline(document) => Attached { source: "session policy", document },
            SessionPolicy::Customer(arn) => managed(partition, arn),
            SessionPolicy::Aws(policy) => in_force(policy),
        };
        self.session = Some(session.policies.iter().map(attach).collect());
    }
}

fn in_force(policy: &ManagedPolicy) -> Attached<'_> {
    Attached { source: policy.arn.as_str(), document: policy.document().map_or(&*NOTHING, |document| document) }
}

fn managed<'p>(partition: &'p Partition, arn: &'p Arn) -> Attached<'p> {
    let document = partition.managed_policy(arn).and_then(|policy| policy.document());
    Attached { source: arn.as_str(), document: document.map_or(&*NOTHING, |document| document) }
}

/// The policy of the VPC endpoint that a request came through; none where the endpoint lets everything pass.
pub(crate) fn endpoint<'p>(partition: &'p Partition, context: &Context) -> Option<Attached<'p>> {
    let endpoint = partition.vpc_endpoint(context.get("aws:SourceVpce")?.values().next()?)?;
    Some(Attached { source: endpoint.arn.as_str(), document: endpoint.policy.as_deref()? })
}

/// The policies of a type that limit an account, outermost first; AWS's own, which limit nothing, are not among them.
pub fn control_policies(
    partition: &Partition,
    account: AccountId,
    kind: OrganizationPolicyType,
) -> Vec<&PolicyDocument> {
    let levels = Levels::of(partition, account, kind);
    let own = |attached: &&Attached<'_>| !attached.source.contains(":aws:policy/");
    levels.policies().iter().filter(own).map(|attached| attached.document).collect()
}

/// The policies of one type on the way from the root down to an account, level by level.
#[derive(Debug, Default)]
pub(crate) struct Levels<'p> {
    policies: SmallVec<[Attached<'p>; 12]>,
    /// Target and how many of `policies` belong to it.
    targets: SmallVec<[(&'p str, usize); 5]>,
}

impl<'p> Levels<'p> {
    /// The SCPs that limit a caller; none outside member accounts.
    pub(crate) fn service_control(partition: &'p Partition, caller: &Caller) -> Levels<'p> {
        match caller.account() {
            Some(account) => Levels::of(partition, account, OrganizationPolicyType::ServiceControlPolicy),
            None => Levels::default(),
        }
    }
    /// The RCPs that limit access to resources of an account, for the services that RCPs reach.
    pub(crate) fn resource_control(partition: &'p Partition, owner: Option<AccountId>, action: &str) -> Levels<'p> {
        let prefix = action.split(':').next().unwrap_or(action);
        match owner {
            Some(account) if catalog::rcp_supported(prefix) => {
                Levels::of(partition, account, OrganizationPolicyType::ResourceControlPolicy)
            }
            _ => Levels::default(),
        }
    }
    pub(crate) fn of(partition: &'p Partition, account: AccountId, kind: OrganizationPolicyType) -> Levels<'p> {
        let mut levels = Levels::default();
        let Some(organization) = partition.organization_of(account) else { return levels };
        if !organization.limits(account) || !organization.enabled.contains(&kind) {
            return levels;
        }
        let path = organization.path(&account.to_string());
        if path.is_empty() {
            // INVARIANT: a member has a place in the tree. Were it lost, a level that allows nothing stands for it.
            levels.targets.push((&organization.root, 0));
        }
        for target in path {
            let before = levels.policies.len();
            levels.policies.extend(attached(organization, &target.attached, kind));
            levels.targets.push((&target.id, levels.policies.len() - before));
        }
        levels
    }
    /// Every policy of every level, outermost first.
    pub(crate) fn policies(&self) -> &[Attached<'p>] {
        &self.policies
    }
    /// The policies of each level, outermost first.
    pub(crate) fn by_target(&self) -> impl Iterator<Item = (&'p str, &[Attached<'p>])> {
        let mut rest = self.policies.as_slice();
        self.targets.iter().map(move |(target, count)| {
            let (policies, later) = rest.split_at_checked(*count).unwrap_or((rest, &[]));
            rest = later;
            (*target, policies)
        })
    }
    /// The levels as the engine takes them, outermost first.
    pub(crate) fn levels(&self) -> SmallVec<[Level<'_>; 5]> {
        self.by_target().map(|(target, policies)| Level { target, policies }).collect()
    }
}

fn attached<'p>(
    organization: &'p Organization,
    ids: &'p state::map::OrdSet<std::sync::Arc<str>>,
    kind: OrganizationPolicyType,
) -> impl Iterator<Item = Attached<'p>> {
    let of_kind = ids.iter().filter_map(|id| organization.policies.get(id)).filter(move |policy| policy.kind == kind);
    of_kind.map(|policy| {
        // INVARIANT: control policies are compiled when they are stored.
        let document = policy.document.as_deref().unwrap_or(&NOTHING);
        Attached { source: policy.arn.as_str(), document }
    })
}
