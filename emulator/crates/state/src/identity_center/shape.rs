//! What the role of a permission set has to be, and how it becomes that.

use std::collections::BTreeSet;

use aws::{AccountId, Arn};

use super::permission_set::ROLE;
use super::role::{INLINE_POLICY, MAX_SESSION_SECONDS, Rights, trust};
use super::{Boundary, Failure, Instance, Permission, PermissionSet, PolicyReference, Provisioned};
use crate::iam::attachment::{Bounded, attach, detach, set_boundary};
use crate::iam::role::NewRole;
use crate::iam::{IamError, Role, iam, inline, role};
use crate::{Shared, Tx};

/// A role in an account, and by whose right it is changed.
pub(super) struct Place<'a> {
    pub(super) account: AccountId,
    pub(super) name: &'a str,
    pub(super) role: &'a Arn,
    pub(super) rights: Rights<'a>,
}

const BOUNDARY: &str = "iam:PermissionsBoundary";

impl Place<'_> {
    /// Needs a permission for the role as it is.
    fn need(&self, tx: &Tx<'_>, action: &'static str, policy: Option<&Arn>) -> Result<(), Failure> {
        self.need_with(tx, action, policy, self.look(tx)?.boundary.as_ref())
    }
    /// The same with the boundary that the request to IAM names.
    fn need_with(
        &self,
        tx: &Tx<'_>,
        action: &'static str,
        policy: Option<&Arn>,
        boundary: Option<&Arn>,
    ) -> Result<(), Failure> {
        if let Rights::Service = self.rights {
            return Ok(());
        }
        let boundary = boundary.map(|arn| (BOUNDARY, arn.to_string()));
        let policy = policy.map(|arn| ("iam:PolicyARN", arn.to_string()));
        let context = boundary.into_iter().chain(policy).collect();
        self.rights.need(tx, &Permission { action, resource: self.role.as_str(), context })
    }
    fn look<'t>(&self, tx: &'t Tx<'_>) -> Result<&'t Shared<Role>, Failure> {
        let role = iam(tx, self.account).and_then(|iam| iam.require_role(self.name));
        self.asked("GetRole", role)
    }
    /// What came of a call of IAM.
    fn asked<T>(&self, operation: &'static str, answer: Result<T, IamError>) -> Result<T, Failure> {
        answer.map_err(|error| Failure::of_iam(error, self.account, operation))
    }
}

/// What a role has to be in an account, which has everything that it takes.
pub(super) struct Wanted<'s> {
    set: &'s PermissionSet,
    attached: BTreeSet<Arn>,
    boundary: Option<Arn>,
}

impl<'s> Wanted<'s> {
    /// "IAM Identity Center fails to assign the permission set if the policy doesn't exist in your member account." See
    /// <https://docs.aws.amazon.com/singlesignon/latest/userguide/howtocmp.html>.
    pub(super) fn new(
        tx: &Tx<'_>,
        set: &'s PermissionSet,
        account: AccountId,
        is_there: bool,
    ) -> Result<Wanted<'s>, Failure> {
        let own = |policy: &PolicyReference, operation| {
            let found = policy.resolve(tx.partition(), account);
            found.map_err(|absent| Failure::of_iam(IamError::NoAttachablePolicy(absent), account, operation))
        };
        let bound = if is_there { "PutRolePermissionsBoundary" } else { "CreateRole" };
        let mut attached: BTreeSet<Arn> = set.attached.iter().cloned().collect();
        for policy in &set.customer_managed {
            attached.insert(own(policy, "AttachRolePolicy")?);
        }
        let boundary = match &set.boundary {
            Some(Boundary::Managed(policy)) => Some(policy.clone()),
            Some(Boundary::CustomerManaged(policy)) => Some(own(policy, bound)?),
            None => None,
        };
        Ok(Wanted { set, attached, boundary })
    }

    /// Makes the role.
    pub(super) fn create(
        &self,
        tx: &mut Tx<'_>,
        place: &Place<'_>,
        instance: &Instance,
        provider: &Arn,
    ) -> Result<(), Failure> {
        place.need_with(tx, "iam:CreateRole", None, self.boundary.as_ref())?;
        let trust = trust(&tx.partition().name, provider);
        let new = NewRole {
            path: &super::role::path(&instance.region),
            boundary: self.boundary.as_ref(),
            description: self.set.settings.description.as_deref(),
            max_session_seconds: MAX_SESSION_SECONDS,
            ..NewRole::new(place.name, &trust)
        };
        place.asked("CreateRole", role::create(tx, place.account, new).map(|_| ()))?;
        self.policies(tx, place)?;
        self.inline_policy(tx, place)
    }

    /// Brings the role up to date.
    pub(super) fn update(&self, tx: &mut Tx<'_>, place: &Place<'_>) -> Result<(), Failure> {
        place.need(tx, "iam:GetRole", None)?;
        self.description(tx, place)?;
        self.bound(tx, place)?;
        self.policies(tx, place)?;
        self.inline_policy(tx, place)
    }

    fn description(&self, tx: &mut Tx<'_>, place: &Place<'_>) -> Result<(), Failure> {
        let description = &self.set.settings.description;
        if place.look(tx)?.description == *description {
            return Ok(());
        }
        place.need(tx, "iam:UpdateRole", None)?;
        let roles = tx.iam_mut(place.account).map(|iam| &mut iam.roles);
        if let Some(role) = roles.and_then(|roles| roles.get_mut(place.name)) {
            role.make_mut().description.clone_from(description);
        }
        Ok(())
    }

    fn policies(&self, tx: &mut Tx<'_>, place: &Place<'_>) -> Result<(), Failure> {
        let held = place.look(tx)?.entity.attached.clone();
        for policy in held.iter().filter(|policy| !self.attached.contains(*policy)) {
            place.need(tx, "iam:DetachRolePolicy", Some(policy))?;
            place.asked("DetachRolePolicy", detach(tx, place.account, ROLE, place.name, policy))?;
        }
        for policy in self.attached.iter().filter(|policy| !held.contains(*policy)) {
            place.need(tx, "iam:AttachRolePolicy", Some(policy))?;
            place.asked("AttachRolePolicy", attach(tx, place.account, ROLE, place.name, policy))?;
        }
        Ok(())
    }

    fn inline_policy(&self, tx: &mut Tx<'_>, place: &Place<'_>) -> Result<(), Failure> {
        place.need(tx, "iam:ListRolePolicies", None)?;
        let held = place.look(tx)?.entity.inline.get(INLINE_POLICY).cloned();
        let Some(policy) = &self.set.inline else {
            if held.is_some() {
                place.need(tx, "iam:DeleteRolePolicy", None)?;
                let deleted = inline::delete(tx, place.account, ROLE, place.name, INLINE_POLICY);
                place.asked("DeleteRolePolicy", deleted)?;
            }
            return Ok(());
        };
        let wrong = |wrong: &std::sync::Arc<str>| IamError::MalformedPolicyDocument(wrong.to_string());
        let document = place.asked("PutRolePolicy", policy.document.as_ref().map_err(wrong))?;
        if held.as_ref() != Some(document) {
            place.need(tx, "iam:PutRolePolicy", None)?;
            let put = inline::put_document(tx, place.account, ROLE, place.name, INLINE_POLICY, document.clone());
            place.asked("PutRolePolicy", put)?;
        }
        Ok(())
    }

    fn bound(&self, tx: &mut Tx<'_>, place: &Place<'_>) -> Result<(), Failure> {
        if place.look(tx)?.boundary == self.boundary {
            return Ok(());
        }
        let operation = match &self.boundary {
            Some(_) => {
                place.need_with(tx, "iam:PutRolePermissionsBoundary", None, self.boundary.as_ref())?;
                "PutRolePermissionsBoundary"
            }
            None => {
                place.need(tx, "iam:DeleteRolePermissionsBoundary", None)?;
                "DeleteRolePermissionsBoundary"
            }
        };
        place.asked(operation, set_boundary(tx, place.account, Bounded::Role(place.name), self.boundary.as_ref()))
    }
}

/// Removes a role with all it holds.
pub(super) fn remove_role(tx: &mut Tx<'_>, provisioned: &Provisioned, rights: Rights<'_>) -> Result<(), Failure> {
    let Provisioned { account, role: arn, .. } = provisioned;
    let place = Place { account: *account, name: arn.resource_name(), role: arn, rights };
    let entity = place.look(tx)?.entity.clone();
    for policy in &entity.attached {
        place.need(tx, "iam:DetachRolePolicy", Some(policy))?;
        place.asked("DetachRolePolicy", detach(tx, *account, ROLE, place.name, policy))?;
    }
    for name in entity.inline.keys() {
        place.need(tx, "iam:DeleteRolePolicy", None)?;
        place.asked("DeleteRolePolicy", inline::delete(tx, *account, ROLE, place.name, name.as_str()))?;
    }
    place.need(tx, "iam:DeleteRole", None)?;
    place.asked("DeleteRole", role::delete(tx, *account, place.name))
}
