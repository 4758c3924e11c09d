//! Roles that belong to AWS's services. See
//! [service-linked roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html).

use std::sync::Arc;

use aws::{AccountId, Arn};

use super::linked_service::linked_service;
use super::role::{self, NewRole, SERVICE_LINKED_PATH};
use super::{IamError, Role, attachment, iam, iam_mut};
use crate::map::OrdSet;
use crate::{Shared, Tx};

/// What a new service-linked role is made of.
#[derive(Debug, Clone, Copy)]
pub struct NewServiceLinkedRole<'a> {
    /// `sso.amazonaws.com`.
    pub service: &'a str,
    /// What tells it from other roles of the same service.
    pub suffix: Option<&'a str>,
    /// Free text.
    pub description: Option<&'a str>,
}

/// Makes the role of a service, with name, path, trust policy and permissions as AWS has them.
///
/// # Errors
/// When the service has no such roles or takes no suffix, the role is there already, or the account is full.
pub fn create(tx: &mut Tx<'_>, account: AccountId, new: NewServiceLinkedRole<'_>) -> Result<Shared<Role>, IamError> {
    let service = linked_service(new.service).ok_or_else(|| IamError::NoServiceLinkedRole(new.service.to_owned()))?;
    let mut name = format!("AWSServiceRoleFor{}", service.role);
    match new.suffix {
        Some(_) if !service.takes_suffix => return Err(IamError::NoCustomSuffix(service.principal)),
        Some(suffix) => {
            name.push('_');
            name.push_str(suffix);
        }
        None => {}
    }
    if iam(tx, account)?.roles.contains_key(name.as_str()) {
        return Err(IamError::ServiceLinkedRoleExists(name));
    }
    let (path, trust) = (path(service.principal), trust(service.principal));
    let role = NewRole { path: &path, description: new.description, ..NewRole::new(&name, &trust) };
    role::create(tx, account, role)?;
    let policy = format!("arn:{}:iam::aws:policy{SERVICE_LINKED_PATH}{}", tx.partition().name, service.policy);
    if let Ok(policy) = Arn::parse(&policy) {
        attachment::attach_to_service_role(tx, account, &name, &policy)?;
    }
    Ok(iam(tx, account)?.require_role(&name)?.clone())
}

/// `/aws-service-role/sso.amazonaws.com/`.
fn path(service: &str) -> String {
    format!("{SERVICE_LINKED_PATH}{service}/")
}

fn trust(service: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"Service":"{service}"}},"Action":"sts:AssumeRole"}}]}}"#
    )
}

/// Removes the role of a service and all it holds, and notes that it was done. Whether the service still needs it has
/// been asked.
///
/// # Errors
/// When there is no such role, or it belongs to no service.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, name: &str) -> Result<Arc<str>, IamError> {
    let role = iam(tx, account)?.require_role(name)?.clone();
    if !role.is_service_linked() {
        return Err(IamError::NotServiceLinked(name.to_owned()));
    }
    let task = task_id(tx, &role);
    let iam = iam_mut(tx, account)?;
    for policy in &role.entity.attached {
        iam.count(policy, |usage| usage.attachments = usage.attachments.saturating_sub(1));
    }
    let entity = &mut iam.role_mut(name)?.entity;
    entity.attached = OrdSet::new();
    role::delete(tx, account, name)?;
    iam_mut(tx, account)?.deletion_tasks.insert(task.clone(), DeletionTask::Succeeded);
    Ok(task)
}

/// Notes that the service still needs the role, which stays.
///
/// # Errors
/// When there is no such role, or it belongs to no service.
pub fn refuse_deletion(tx: &mut Tx<'_>, account: AccountId, name: &str, reason: &str) -> Result<Arc<str>, IamError> {
    let role = iam(tx, account)?.require_role(name)?.clone();
    if !role.is_service_linked() {
        return Err(IamError::NotServiceLinked(name.to_owned()));
    }
    let task = task_id(tx, &role);
    let failed = DeletionTask::Failed { reason: reason.into(), role: role.entity.arn.clone() };
    iam_mut(tx, account)?.deletion_tasks.insert(task.clone(), failed);
    Ok(task)
}

/// What came of the deletion of a service-linked role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeletionTask {
    /// The role is gone.
    Succeeded,
    /// The service still needs it.
    Failed {
        /// Why.
        reason: Arc<str>,
        /// The role.
        role: Arn,
    },
}

/// `task/aws-service-role/<service>/<role>/<uuid>`; see
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServiceLinkedRole.html>.
fn task_id(tx: &mut Tx<'_>, role: &Role) -> Arc<str> {
    let digits = tx.ids.hex("", 32);
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    let uuid = format!("{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32));
    format!("task{}{}/{uuid}", role.entity.path, role.entity.name).into()
}

impl Role {
    /// Whether it belongs to a service.
    pub fn is_service_linked(&self) -> bool {
        self.entity.path.starts_with(SERVICE_LINKED_PATH)
    }
}

/// Path and name that the role of a service would have.
pub fn future_role(service: &str, suffix: Option<&str>) -> Option<(String, String)> {
    let service = linked_service(service)?;
    let suffix = suffix.map(|suffix| format!("_{suffix}")).unwrap_or_default();
    Some((path(service.principal), format!("AWSServiceRoleFor{}{suffix}", service.role)))
}
