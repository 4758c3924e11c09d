use std::sync::Arc;

use aws::{AccountId, Region};
use serde_json::{Value, json};
use state::Tags;
use state::identity_center::{
    Assignee, Assignment as Assigned, Failure, InstanceIds, NewInstance, SERVICE, Suffixes, assign_now, enable_as,
};
use wire::Structure;

use super::directory::Directory;
use super::{Build, Done, fixed, with_given};
use crate::diagnostic::Diagnostics;
use crate::format::{Assignment, CustomerManagedPolicy, PermissionSet, Placed};
use crate::identity_center::saml_provider_suffix;
use crate::source::Position;
use crate::validation::{assigned_accounts, aws_policy_arn, region};

/// The service that has permission sets.
const SSO_ADMIN: &str = "sso-admin";

/// The instance of IAM Identity Center.
pub(super) struct Center {
    pub(super) management: AccountId,
    /// `ssoins-…`
    pub(super) instance: String,
    /// `d-…`
    pub(super) store: String,
    pub(super) region: Region,
    arn: String,
}

/// A permission set that was made.
struct Made {
    id: Arc<str>,
    arn: String,
}

impl Build<'_> {
    /// IAM Identity Center with its people, its permission sets, and the roles that come of assignments: assigned as the
    /// service assigns them.
    pub(super) fn identity_center(&self) -> Done {
        let file = &self.scenario.file;
        let (Some(organization), Some((instance, store))) = (&file.organization, &self.scenario.names.identity_center)
        else {
            return Ok(());
        };
        let management = self.account(&organization.value.management)?;
        let arn = format!("arn:aws:sso:::instance/{instance}");
        let written = file.identity_center.as_ref();
        let region = Region::from(region(written.and_then(|written| written.value.region.as_ref())));
        let center = Center { management, instance: instance.clone(), store: store.clone(), region, arn };
        let at = written.map_or(organization.at, |center| center.at);
        self.enable(at, &center)?;
        let directory = self.directory(at, &center)?;
        self.settings(&center, &directory)?;
        let mut sets = Vec::new();
        for (name, set) in file.permission_sets.iter() {
            sets.push((name.value.as_str(), self.permission_set(&center, name, set)?));
        }
        for assignment in &file.assignments {
            let set = sets.iter().find(|(name, _)| *name == assignment.value.permission_set.value);
            if let Some((_, set)) = set {
                self.assign(&center, &directory, set, assignment)?;
            }
        }
        self.scenario.names.roles.values().try_for_each(|role| {
            let label = role.role.as_str();
            self.change(role.at, role.account, |tx| fixed::role(tx, role.account, &role.role_name, label))
        })
    }

    /// Calls an operation where the instance is.
    pub(super) fn center_call(
        &self,
        at: Position,
        center: &Center,
        service: &str,
        operation: &str,
        input: &Value,
    ) -> Result<Structure, Diagnostics> {
        self.call_in(&center.region, at, center.management, service, operation, input)
    }

    fn enable(&self, at: Position, center: &Center) -> Done {
        self.change(at, center.management, |tx| {
            let new = NewInstance { owner: center.management, region: &center.region, name: None, tags: Tags::new() };
            let ids = InstanceIds { instance: Some(&center.instance), identity_store: Some(&center.store) };
            enable_as(tx, new, ids).map(drop)
        })
    }

    /// What is set for the whole instance.
    fn settings(&self, center: &Center, directory: &Directory) -> Done {
        let Some(Placed { value: written, .. }) = &self.scenario.file.identity_center else { return Ok(()) };
        if let Some(Placed { value: attributes, at }) = &written.access_control_attributes {
            let all: Vec<Value> = attributes
                .iter()
                .map(|(key, source)| json!({ "Key": key.value, "Value": { "Source": [source.value] } }))
                .collect();
            let input = json!({
                "InstanceArn": center.arn,
                "InstanceAccessControlAttributeConfiguration": { "AccessControlAttributes": all },
            });
            let operation = "CreateInstanceAccessControlAttributeConfiguration";
            self.center_call(*at, center, SSO_ADMIN, operation, &input)?;
        }
        if let Some(key) = &written.delegated_administrator {
            let input = json!({ "AccountId": self.account(key)?.to_string(), "ServicePrincipal": SERVICE });
            self.call(key.at, center.management, "organizations", "RegisterDelegatedAdministrator", &input)?;
        }
        self.sign_in(center, directory, written)
    }

    fn permission_set(&self, center: &Center, name: &Placed<String>, set: &PermissionSet) -> Result<Made, Diagnostics> {
        let description = set.description.as_ref().map(|text| self.text(text)).transpose()?;
        let relay_state = set.relay_state.as_ref().map(|text| self.text(text)).transpose()?;
        let input = with_given(
            json!({ "InstanceArn": center.arn, "Name": name.value, "Tags": self.tags(&set.tags)? }),
            [
                ("Description", description.map(Into::into)),
                ("SessionDuration", set.session_duration.as_ref().map(|text| text.value.clone().into())),
                ("RelayState", relay_state.map(Into::into)),
            ],
        );
        let made = self.center_call(name.at, center, SSO_ADMIN, "CreatePermissionSet", &input)?;
        let made = made.get("PermissionSet").and_then(wire::Value::as_structure);
        let Some(arn) = made.and_then(|made| made.text("PermissionSetArn")) else {
            return Err(self.wrong(name.at, format!("the permission set `{}` has no ARN", name.value), None));
        };
        let id = arn.rsplit('/').next().unwrap_or(arn).into();
        let made = Made { id, arn: arn.to_owned() };
        self.policies(center, &made, set)?;
        Ok(made)
    }

    fn policies(&self, center: &Center, made: &Made, set: &PermissionSet) -> Done {
        let call = |at: Position, operation: &str, member: &str, value: Value| {
            let input = json!({ "InstanceArn": center.arn, "PermissionSetArn": made.arn, member: value });
            self.center_call(at, center, SSO_ADMIN, operation, &input).map(drop)
        };
        for policy in &set.attached {
            call(policy.at, "AttachManagedPolicyToPermissionSet", "ManagedPolicyArn", aws_arn(policy).into())?;
        }
        for policy in &set.customer_managed {
            let operation = "AttachCustomerManagedPolicyReferenceToPermissionSet";
            call(policy.name.at, operation, "CustomerManagedPolicyReference", reference(policy))?;
        }
        if let Some(inline) = &set.inline {
            let text = self.document(inline)?;
            call(inline.at(), "PutInlinePolicyToPermissionSet", "InlinePolicy", text.into())?;
        }
        let boundary = match (&set.boundary, &set.customer_managed_boundary) {
            (Some(policy), _) => Some((policy.at, json!({ "ManagedPolicyArn": aws_arn(policy) }))),
            (None, Some(own)) => Some((own.name.at, json!({ "CustomerManagedPolicyReference": reference(own) }))),
            (None, None) => None,
        };
        let Some((at, boundary)) = boundary else { return Ok(()) };
        call(at, "PutPermissionsBoundaryToPermissionSet", "PermissionsBoundary", boundary)
    }

    fn assign(&self, center: &Center, directory: &Directory, set: &Made, assignment: &Placed<Assignment>) -> Done {
        let Placed { value: assignment, at } = assignment;
        let users = assignment.users.iter().filter_map(|name| directory.user(&name.value).map(Assignee::user));
        let groups = assignment.groups.iter().filter_map(|name| directory.group(&name.value).map(Assignee::group));
        let assignees: Vec<Assignee> = users.chain(groups).collect();
        for key in assigned_accounts(&self.scenario.file, assignment) {
            let known_as = format!("{key}/{}", assignment.permission_set.value);
            let names = &self.scenario.names;
            let role = names.permission_sets.get(&known_as).and_then(|arn| names.roles.get(arn));
            let Some(role) = role else {
                return Err(self.wrong(*at, format!("the permission set `{known_as}` has no role"), None));
            };
            let provider = saml_provider_suffix(role.account);
            let suffixes = Suffixes { role: Some(&role.suffix), saml_provider: Some(&provider) };
            self.change(*at, center.management, |tx| {
                for assignee in &assignees {
                    let permission_set = set.id.clone();
                    let assignment = Assigned { account: role.account, permission_set, assignee: assignee.clone() };
                    let made = assign_now(tx, &center.instance, &assignment, suffixes)?;
                    if made.role.as_str() != role.role {
                        let sentence = format!("the role is called {} and not {}", made.role, role.role);
                        return Err(Failure::because(sentence));
                    }
                }
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// The ARN of one of AWS's policies.
fn aws_arn(policy: &Placed<String>) -> String {
    aws_policy_arn(&policy.value).unwrap_or(&policy.value).to_owned()
}

fn reference(policy: &CustomerManagedPolicy) -> Value {
    json!({ "Name": policy.name.value, "Path": policy.path() })
}
