//! What no API can do: give things the ids that a scenario gives, and accounts a beginning.
//!
//! AWS makes ids itself. A scenario needs them to be the same in every run, as policies and test suites name them; so
//! right after an API call has made a thing, and before anything refers to it, its id is replaced here.

use std::sync::Arc;

use aws::{AccessKeyId, AccountId, Arn};
use state::iam::{IamError, access_key, login_profile, mfa};
use state::organization::{Organization, Target, TargetKind};
use state::{Account, Credential, CredentialOwner, CredentialStatus, EntityName, JoinedMethod, Shared, Tags, Tx};

use crate::format::{AccessKey, RootMfa, RootUser};
use crate::names::ids_for;

/// Why a change was not possible.
type Refusal = &'static str;

/// A new account that belongs to no organization.
pub(super) fn account(tx: &mut Tx<'_>, id: AccountId, name: &str, email: &str) -> Result<(), Refusal> {
    let account = Account::new(id, name, email, JoinedMethod::Invited, tx.now.truncated());
    match tx.partition_mut().accounts.insert(id, Shared::new(account)) {
        None => Ok(()),
        Some(_) => Err("there is an account with this id already"),
    }
}

/// Gives the root user of a new account its credentials, which in AWS it gives itself in the console.
pub(super) fn root(tx: &mut Tx<'_>, id: AccountId, given: &RootUser) -> Result<(), IamError> {
    if given.password {
        login_profile::allow_root_password(tx, id)?;
    }
    for _ in 0..given.access_keys.as_ref().map_or(0, |keys| keys.value) {
        access_key::create(tx, id, CredentialOwner::Root)?;
    }
    match given.mfa.as_ref().map(|mfa| mfa.value) {
        Some(RootMfa::Virtual) => {
            let device = mfa::create(tx, id, "/", mfa::ROOT_DEVICE_NAME, Tags::new())?;
            mfa::enable(tx, id, &device.serial, CredentialOwner::Root, 0, 0)
        }
        Some(RootMfa::Hardware) => mfa::add_security_key(tx, id, "security-key"),
        None => Ok(()),
    }
}

/// Lets an account join an organization below its root, as an accepted invitation does: with the policies of AWS that
/// every place has, and without an `OrganizationAccountAccessRole`. See
/// [invited accounts](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_create-cross-account-role.html).
pub(super) fn join(tx: &mut Tx<'_>, management: AccountId, id: AccountId) -> Result<(), Refusal> {
    let joined = tx.now.truncated();
    let account = tx.account_mut(id).ok_or("there is no such account")?;
    account.joined = joined;
    let name = account.name.clone();
    let organization = organization_of(tx, management)?;
    // INVARIANT: nothing but AWS's own policies is attached to the root before the policies of the scenario exist.
    let attached = organization.targets.get(&organization.root).ok_or("the organization has no root")?.attached.clone();
    let place = Target {
        id: id.to_string().into(),
        kind: TargetKind::Account,
        name,
        parent: Some(organization.root.clone()),
        attached,
        tags: Tags::new(),
    };
    let organization_id = organization.id.clone();
    organization.targets.insert(place.id.clone(), Shared::new(place));
    tx.partition_mut().memberships.insert(id, organization_id);
    Ok(())
}

/// Replaces the ids of a new organization, whose management account is its only member, and of its root.
pub(super) fn organization(tx: &mut Tx<'_>, management: AccountId, id: &str, root: &str) -> Result<(), Refusal> {
    let partition = tx.partition_mut();
    let made = partition.memberships.insert(management, id.into()).ok_or("the organization was not made")?;
    let mut shared = partition.organizations.remove(&made).ok_or("the organization was not made")?;
    let organization = shared.make_mut();
    organization.id = id.into();
    let old_root = std::mem::replace(&mut organization.root, root.into());
    rename(organization, &old_root, root)?;
    let account = organization.targets.get_mut(management.to_string().as_str()).ok_or("the account has no place")?;
    account.make_mut().parent = Some(root.into());
    match partition.organizations.insert(id.into(), shared) {
        None => Ok(()),
        Some(_) => Err("there is an organization with this id already"),
    }
}

/// Replaces the id of a new, empty organizational unit.
pub(super) fn unit(tx: &mut Tx<'_>, management: AccountId, made: &str, id: &str) -> Result<(), Refusal> {
    rename(organization_of(tx, management)?, made, id)
}

fn rename(organization: &mut Organization, made: &str, id: &str) -> Result<(), Refusal> {
    let mut target = organization.targets.remove(made).ok_or("the place was not made")?;
    target.make_mut().id = id.into();
    organization.targets.insert(id.into(), target);
    Ok(())
}

/// Replaces the id of a new policy that is attached nowhere.
pub(super) fn policy(tx: &mut Tx<'_>, management: AccountId, made: &str, id: &str) -> Result<(), Refusal> {
    let organization = organization_of(tx, management)?;
    let mut shared = organization.policies.remove(made).ok_or("the policy was not made")?;
    let policy = shared.make_mut();
    let before = policy.arn.as_str().strip_suffix(made).ok_or("the policy has another ARN")?;
    policy.arn = Arn::parse(&format!("{before}{id}")).map_err(|_| "the id makes no ARN")?;
    policy.id = id.into();
    organization.policies.insert(id.into(), shared);
    Ok(())
}

fn organization_of<'t>(tx: &'t mut Tx<'_>, management: AccountId) -> Result<&'t mut Organization, Refusal> {
    tx.organization_mut(management).ok_or("the organization was not made")
}

/// Gives a user an access key with a known id and secret.
pub(super) fn access_key(tx: &mut Tx<'_>, account: AccountId, user: &str, given: &AccessKey) -> Result<(), Refusal> {
    let id = AccessKeyId::from(given.id.value.as_str());
    let (name, created) = (EntityName::from(user), tx.now.truncated());
    let owner = tx.iam_mut(account).and_then(|iam| iam.users.get_mut(&name)).ok_or("there is no such user")?;
    owner.make_mut().access_keys.insert(id.clone());
    let credential = Credential {
        owner: CredentialOwner::User(name),
        account,
        secret: Arc::from(given.secret.value.as_str()),
        status: CredentialStatus::Active,
        created,
        changed: created,
    };
    match tx.partition_mut().credentials.insert(id, credential) {
        None => Ok(()),
        Some(_) => Err("this access key id is in use"),
    }
}

/// Replaces the unique id of a new role that nothing refers to, by one that follows from a label.
pub(super) fn role(tx: &mut Tx<'_>, account: AccountId, name: &str, label: &str) -> Result<(), Refusal> {
    let roles = tx.iam_mut(account).map(|iam| &mut iam.roles).ok_or("there is no such account")?;
    let role = roles.get_mut(name).ok_or("the role was not made")?;
    role.make_mut().entity.id = ids_for("role", label).unique("AROA").into();
    Ok(())
}

/// Makes a change whose ids follow from a name, whatever was drawn before.
pub(super) fn drawn_from<T>(tx: &mut Tx<'_>, kind: &str, name: &str, change: impl FnOnce(&mut Tx<'_>) -> T) -> T {
    tx.with_ids(ids_for(kind, name), change)
}
