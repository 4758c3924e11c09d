use aws::{AccountId, Arn, Timestamp};
use policy::{PolicyDocument, PolicyType};

use crate::iam::{Iam, ManagedPolicy, PolicyVersion};
use crate::map::OrdMap;
use crate::organization::Organization;
use crate::{Account, Call, Ids, Partition, Shared, Tags};

/// One request's chance to change the partition. Dropped without [`Tx::finish`], it never happened.
#[derive(Debug)]
pub struct Tx<'a> {
    next: Partition,
    keep: bool,
    /// The request this change belongs to.
    pub call: &'a Call,
    /// When the change happens.
    pub now: Timestamp,
    /// Makes ids and secrets.
    pub ids: &'a mut Ids,
}

impl<'a> Tx<'a> {
    /// Begins a change of `base`.
    pub fn new(base: &Partition, call: &'a Call, ids: &'a mut Ids) -> Tx<'a> {
        Tx { next: base.clone(), keep: false, call, now: call.now, ids }
    }
    /// Does something whose ids are drawn from others: it takes none that what comes after would have.
    pub fn with_ids<T>(&mut self, ids: Ids, act: impl FnOnce(&mut Tx<'a>) -> T) -> T {
        let others = std::mem::replace(self.ids, ids);
        let done = act(self);
        *self.ids = others;
        done
    }
    /// The partition as changed so far.
    pub fn partition(&self) -> &Partition {
        &self.next
    }
    /// The partition as changed so far, for changing further.
    pub fn partition_mut(&mut self) -> &mut Partition {
        &mut self.next
    }
    /// Has the change published though the request is refused: for what must be remembered of a refusal, such as a code
    /// that was spent. Whatever else was changed before is published with it.
    pub fn keep_if_refused(&mut self) {
        self.keep = true;
    }
    /// Whether a refused request leaves a change.
    pub fn is_kept(&self) -> bool {
        self.keep
    }
    /// The changed partition, ready to be published.
    pub fn finish(mut self) -> Partition {
        self.next.revision += 1;
        self.next
    }
    /// An account for changing.
    pub fn account_mut(&mut self, id: AccountId) -> Option<&mut Account> {
        self.next.accounts.get_mut(&id).map(Shared::make_mut)
    }
    /// An account's IAM for changing.
    pub fn iam_mut(&mut self, id: AccountId) -> Option<&mut Iam> {
        self.account_mut(id).map(|account| account.iam.make_mut())
    }
    /// The organization of an account for changing.
    pub fn organization_mut(&mut self, account: AccountId) -> Option<&mut Organization> {
        let id = self.next.memberships.get(&account)?;
        self.next.organizations.get_mut(id).map(Shared::make_mut)
    }
    /// The managed policy an ARN names; one of AWS's own is compiled and kept at its first use.
    pub fn managed_policy(&mut self, arn: &Arn) -> Option<Shared<ManagedPolicy>> {
        if let Some(policy) = self.next.managed_policy(arn) {
            return Some(policy.clone());
        }
        let policy = Shared::new(aws_managed_policy(arn)?);
        self.next.aws_policies.insert(arn.clone(), policy.clone());
        Some(policy)
    }
}

/// One of AWS's own policies, compiled.
///
/// Its version number is AWS's; earlier versions are not in the data and therefore absent.
pub fn aws_managed_policy(arn: &Arn) -> Option<ManagedPolicy> {
    let known = catalog::managed_policy(arn.as_str())?;
    let document = PolicyDocument::parse_aws_managed(known.document, PolicyType::IdentityBased).ok()?;
    let version = known.default_version_id.strip_prefix('v')?.parse().ok()?;
    Some(ManagedPolicy {
        name: known.name.into(),
        path: known.path.to_owned(),
        arn: arn.clone(),
        id: known.policy_id().into(),
        description: None,
        created: known.created,
        updated: known.updated,
        default_version: version,
        versions: OrdMap::unit(version, PolicyVersion { document: Shared::new(document), created: known.updated }),
        next_version: version + 1,
        tags: Tags::new(),
    })
}
