//! What an instance is asked for and does later.

use std::sync::Arc;
use std::time::Duration;

use aws::{AccountId, Timestamp};

use super::instance::{instance, instance_mut};
use super::{AssigneeKind, Assignment, IdentityCenterError, Instance, InstanceKind, quotas};
use crate::due::Task;
use crate::{Call, Shared, Tx};

/// How long an instance takes; AWS takes seconds.
pub const DELAY: Duration = Duration::from_millis(1);

/// Something an instance was asked for. It is kept when it is done, so that one can ask what came of it.
#[derive(Debug, Clone)]
pub struct Request {
    /// A UUID.
    pub id: Arc<str>,
    /// What is to be done.
    pub operation: Operation,
    /// What came of it.
    pub status: Status,
    /// When it was asked for.
    pub created: Timestamp,
    /// Who asked, as long as it is not done: in the management account, IAM is called by that right.
    pub(super) caller: Option<Arc<Call>>,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation {
    /// `CreateAccountAssignment`.
    Assign(Assignment),
    /// `DeleteAccountAssignment`.
    Unassign(Assignment),
    /// `ProvisionPermissionSet`.
    Provision {
        /// The permission set's id.
        permission_set: Arc<str>,
        /// Where.
        target: Target,
    },
}

/// Where a permission set is provisioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// In one account, whether it is there already or not.
    Account(AccountId),
    /// Wherever it is.
    AllProvisionedAccounts,
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Nothing yet.
    InProgress,
    /// It was done.
    Succeeded,
    /// Nothing was done, for this reason.
    Failed(Arc<str>),
}

impl Status {
    /// As the API writes it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Status::InProgress => "IN_PROGRESS",
            Status::Succeeded => "SUCCEEDED",
            Status::Failed(_) => "FAILED",
        }
    }
}

impl Operation {
    /// The permission set's id.
    pub fn permission_set(&self) -> &Arc<str> {
        match self {
            Operation::Assign(assignment) | Operation::Unassign(assignment) => &assignment.permission_set,
            Operation::Provision { permission_set, .. } => permission_set,
        }
    }
    fn account(&self) -> Option<AccountId> {
        match self {
            Operation::Assign(assignment) | Operation::Unassign(assignment) => Some(assignment.account),
            Operation::Provision { target: Target::Account(account), .. } => Some(*account),
            Operation::Provision { target: Target::AllProvisionedAccounts, .. } => None,
        }
    }
}

/// Asks an instance for something, which it does when [`DELAY`] has passed.
///
/// # Errors
/// When the instance has no permission sets or not this one, the account is not in the organization, or there would be
/// too many. Everything else comes out later.
pub fn ask(tx: &mut Tx<'_>, instance_id: &str, operation: Operation) -> Result<Shared<Request>, IdentityCenterError> {
    let before = instance(tx, instance_id)?;
    if before.kind == InstanceKind::Account {
        return Err(IdentityCenterError::AccountInstance);
    }
    before.permission_set(operation.permission_set())?;
    if let Some(account) = operation.account()
        && !tx.partition().share_organization(before.owner, account)
    {
        return Err(IdentityCenterError::NoSuchAccount(account));
    }
    has_room(&before, &operation)?;
    let request = Shared::new(Request {
        id: tx.ids.uuid().into(),
        operation,
        status: Status::InProgress,
        created: tx.now,
        caller: Some(Arc::new(tx.call.clone())),
    });
    instance_mut(tx, instance_id)?.requests.insert(request.id.clone(), request.clone());
    let task = Task::IdentityCenter { instance: before.id.clone(), request: request.id.clone() };
    let at = tx.now + DELAY;
    tx.partition_mut().due.add(at, task);
    Ok(request)
}

/// See <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html>.
fn has_room(instance: &Instance, operation: &Operation) -> Result<(), IdentityCenterError> {
    match operation {
        Operation::Assign(assignment) => {
            takes_in(instance, assignment.account, &assignment.permission_set)?;
            takes_group(instance, assignment)
        }
        Operation::Provision { permission_set, target: Target::Account(account) } => {
            takes_in(instance, *account, permission_set)
        }
        Operation::Provision { permission_set, target: Target::AllProvisionedAccounts }
            if instance.provisioned.accounts(permission_set).count() > quotas::ACCOUNTS_AT_ONCE =>
        {
            Err(IdentityCenterError::TooManyAtOnce)
        }
        Operation::Provision { .. } | Operation::Unassign(_) => Ok(()),
    }
}

/// Whether there is room for the role of a permission set in an account, where it is not there yet.
fn takes_in(instance: &Instance, account: AccountId, permission_set: &Arc<str>) -> Result<(), IdentityCenterError> {
    let provisioned = &instance.provisioned;
    if provisioned.role(account, permission_set).is_some() {
        return Ok(());
    }
    match provisioned.in_account(account).count() {
        // An account with a role had room for it, and so has room for others.
        0 if provisioned.has_accounts(quotas::ACCOUNTS) => Err(IdentityCenterError::AccountNumber),
        number if number >= quotas::PROVISIONED_PER_ACCOUNT => Err(IdentityCenterError::ProvisionedNumber),
        _ => Ok(()),
    }
}

fn takes_group(instance: &Instance, assignment: &Assignment) -> Result<(), IdentityCenterError> {
    let Assignment { account, permission_set, assignee } = assignment;
    if assignee.kind != AssigneeKind::Group || instance.assignments.contains(assignment) {
        return Ok(());
    }
    let others = instance.assignments.assignees(*account, permission_set);
    let groups = others.filter(|other| other.kind == AssigneeKind::Group).count();
    if groups < quotas::GROUPS_PER_PERMISSION_SET_AND_ACCOUNT { Ok(()) } else { Err(IdentityCenterError::GroupNumber) }
}

#[cfg(test)]
mod tests {
    use aws::Region;

    use super::super::{Assignments, PermissionSet, PermissionSetSettings, Provisioned, ProvisionedRoles};
    use super::*;
    use crate::Tags;
    use crate::map::{OrdMap, OrdSet};

    fn instance(roles: impl Iterator<Item = (u64, String)>) -> Instance {
        let arn = |resource: &str| aws::Arn::parse(&format!("arn:aws:iam::111111111111:{resource}")).unwrap();
        let mut provisioned = ProvisionedRoles::default();
        for (account, set) in roles {
            let permission_set = Shared::new(PermissionSet {
                id: set.into(),
                arn: "arn:aws:sso:::permissionSet/ssoins-1/ps-1".into(),
                name: "Admin".into(),
                created: Timestamp::from_millis(0),
                settings: PermissionSetSettings::default(),
                attached: OrdSet::new(),
                customer_managed: OrdSet::new(),
                inline: None,
                boundary: None,
                tags: Tags::new(),
                version: 0,
            });
            let role = Provisioned { account: AccountId::new(account), role: arn("role/x"), permission_set };
            provisioned.add(role.into(), arn("saml-provider/x"));
        }
        Instance {
            id: "ssoins-1".into(),
            arn: "arn:aws:sso:::instance/ssoins-1".into(),
            identity_store_id: "d-1".into(),
            owner: AccountId::new(1),
            region: Region::from("us-east-1"),
            name: None,
            kind: InstanceKind::Organization,
            created: Timestamp::from_millis(0),
            tags: Tags::new(),
            access_control: None,
            permission_sets: OrdMap::new(),
            permission_set_names: OrdMap::new(),
            assignments: Assignments::default(),
            provisioned,
            requests: OrdMap::new(),
        }
    }

    fn assign(account: u64, set: &str) -> Operation {
        let assignee = super::super::Assignee::user("u");
        Operation::Assign(Assignment { account: AccountId::new(account), permission_set: set.into(), assignee })
    }
    fn provision(set: &str, target: Target) -> Operation {
        Operation::Provision { permission_set: set.into(), target }
    }

    /// "Total number of AWS accounts or applications that can be configured: 7000"; "ALL_PROVISIONED_ACCOUNTS, to, at most,
    /// 3500 AWS accounts"; "Number of provisioned permission sets allowed per AWS account: 500":
    /// <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html>
    #[test]
    fn accounts_and_what_is_in_them_are_counted() {
        use IdentityCenterError as E;
        let few = instance((1..=3500).map(|account| (account, "ps-1".to_owned())));
        let many = instance((1..=7000).map(|account| (account, "ps-1".to_owned())));
        let full = instance((1..=500).map(|set| (9, format!("ps-{set}"))));
        for (instance, operation, want) in [
            (&few, assign(9_000, "ps-1"), Ok(())),
            (&few, provision("ps-1", Target::AllProvisionedAccounts), Ok(())),
            (&many, provision("ps-1", Target::AllProvisionedAccounts), Err(E::TooManyAtOnce)),
            (&many, provision("ps-2", Target::AllProvisionedAccounts), Ok(())),
            (&many, assign(9_000, "ps-1"), Err(E::AccountNumber)),
            (&many, provision("ps-1", Target::Account(AccountId::new(9_000))), Err(E::AccountNumber)),
            (&many, assign(7_000, "ps-1"), Ok(())),
            (&many, assign(7_000, "ps-2"), Ok(())),
            (&full, assign(9, "ps-500"), Ok(())),
            (&full, assign(9, "ps-501"), Err(E::ProvisionedNumber)),
            (&full, provision("ps-501", Target::Account(AccountId::new(9))), Err(E::ProvisionedNumber)),
        ] {
            assert_eq!(has_room(instance, &operation), want, "{operation:?}");
        }
        let taken_away = Operation::Unassign(Assignment {
            account: AccountId::new(9_000),
            permission_set: "ps-1".into(),
            assignee: super::super::Assignee::user("u"),
        });
        assert_eq!(has_room(&many, &taken_away), Ok(()));
    }
}
