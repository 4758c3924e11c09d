//! Instance profiles: a role's way into an EC2 instance. See
//! [instance profiles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html).

use aws::AccountId;

use super::quotas::{INSTANCE_PROFILES, ROLES_PER_INSTANCE_PROFILE};
use super::{EntityKind, Iam, IamError, InstanceProfile, iam, iam_mut};
use crate::{EntityName, Shared, Tags, Tx};

/// Makes an instance profile without a role; its tags were checked.
///
/// # Errors
/// When the name is taken or the account is full.
pub fn create(
    tx: &mut Tx<'_>,
    account: AccountId,
    name: &str,
    path: &str,
    tags: Tags,
) -> Result<Shared<InstanceProfile>, IamError> {
    let before = iam(tx, account)?;
    // INVARIANT: names of instance profiles are unique in an account without regard to case.
    if before.instance_profiles.contains_key(name) {
        return Err(IamError::InstanceProfileExists(name.to_owned()));
    }
    INSTANCE_PROFILES.admit(before.instance_profiles.len() + 1)?;
    let profile = Shared::new(InstanceProfile {
        name: name.into(),
        path: path.to_owned(),
        arn: tx.partition().global_arn("iam", account, &format!("instance-profile{path}{name}")),
        id: tx.ids.unique("AIPA").into(),
        created: tx.now.truncated(),
        role: None,
        tags,
    });
    iam_mut(tx, account)?.instance_profiles.insert(profile.name.clone(), profile.clone());
    Ok(profile)
}

/// Removes an instance profile without a role.
///
/// # Errors
/// When it does not exist or holds a role.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, name: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    let profile = iam.instance_profile_mut(name)?;
    if profile.role.is_some() {
        return Err(IamError::Holds("remove roles from instance profile"));
    }
    let name = profile.name.clone();
    iam.instance_profiles.remove(&name);
    Ok(())
}

/// Puts a role into an instance profile.
///
/// # Errors
/// When either does not exist or the profile holds a role.
pub fn add_role(tx: &mut Tx<'_>, account: AccountId, name: &str, role: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    iam.instance_profile_mut(name)?;
    let role = iam.entity(EntityKind::Role, role)?.name.clone();
    let profile = iam.instance_profile_mut(name)?;
    ROLES_PER_INSTANCE_PROFILE.admit(usize::from(profile.role.is_some()) + 1)?;
    profile.role = Some(role);
    Ok(())
}

/// Takes a role out of an instance profile.
///
/// # Errors
/// When either does not exist or the role is not in the profile.
pub fn remove_role(tx: &mut Tx<'_>, account: AccountId, name: &str, role: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    iam.instance_profile_mut(name)?;
    iam.entity(EntityKind::Role, role)?;
    let profile = iam.instance_profile_mut(name)?;
    match &profile.role {
        Some(inside) if inside.as_str() == role => {
            profile.role = None;
            Ok(())
        }
        _ => Err(IamError::RoleNotInInstanceProfile { role: role.to_owned(), profile: name.to_owned() }),
    }
}

impl Iam {
    pub(super) fn instance_profile_mut(&mut self, name: &str) -> Result<&mut InstanceProfile, IamError> {
        let found = self.instance_profiles.get_mut(name);
        let found = found.filter(|profile| profile.name.as_str() == name);
        found.map(Shared::make_mut).ok_or_else(|| IamError::NoSuchInstanceProfile(name.to_owned()))
    }
    /// The instance profiles that hold a role.
    pub fn instance_profiles_of(&self, role: &EntityName) -> impl Iterator<Item = &Shared<InstanceProfile>> {
        self.instance_profiles.values().filter(move |profile| profile.role.as_ref() == Some(role))
    }
}
