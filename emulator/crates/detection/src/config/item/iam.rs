//! Users, groups, roles, policies and instance profiles. See
//! <https://docs.aws.amazon.com/config/latest/developerguide/resource-config-reference.html#amazonidentityandaccessmanagement>.

use std::collections::BTreeMap;

use aws::Arn;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use policy::PolicyDocument;
use serde_json::{Value, json};
use state::config::{Item, Place, Relationship};
use state::iam::{Entity, Group, InstanceProfile, ManagedPolicy, Role, User};
use state::{Account, Tags};

use super::types::{GROUP, INSTANCE_PROFILE, POLICY, ROLE, USER};
use super::{related, tag_list, time};

/// All but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A policy as IAM answers it.
fn encoded(document: &PolicyDocument) -> String {
    utf8_percent_encode(document.text(), RESERVED).to_string()
}

pub(super) fn user(account: &Account, user: &User) -> Item {
    let entity = &user.entity;
    let groups: Vec<&str> = user.groups.iter().map(|name| name.as_str()).collect();
    let configuration = json!({
        "path": entity.path,
        "userName": entity.name.as_str(),
        "userId": &*entity.id,
        "arn": entity.arn.as_str(),
        "createDate": time(entity.created),
        "userPolicyList": inline(entity),
        "groupList": groups,
        "attachedManagedPolicies": attached(entity),
        "permissionsBoundary": boundary(user.boundary.as_ref()),
        "tags": tag_list(&user.tags),
    });
    let mut relationships = policies(account, entity, user.boundary.as_ref());
    for name in &user.groups {
        let id = account.iam.groups.get(name).map(|group| &*group.entity.id);
        relationships.push(related(GROUP, id, Some(name.as_str()), "Is contained in Group"));
    }
    of_entity(USER, entity, &user.tags, &configuration, relationships)
}

pub(super) fn group(account: &Account, group: &Group) -> Item {
    let entity = &group.entity;
    let configuration = json!({
        "path": entity.path,
        "groupName": entity.name.as_str(),
        "groupId": &*entity.id,
        "arn": entity.arn.as_str(),
        "createDate": time(entity.created),
        "groupPolicyList": inline(entity),
        "attachedManagedPolicies": attached(entity),
    });
    let mut relationships = policies(account, entity, None);
    for name in &group.members {
        let id = account.iam.users.get(name).map(|user| &*user.entity.id);
        relationships.push(related(USER, id, Some(name.as_str()), "Contains User"));
    }
    of_entity(GROUP, entity, &Tags::new(), &configuration, relationships)
}

pub(super) fn role(account: &Account, role: &Role) -> Item {
    let entity = &role.entity;
    let profiles = account.iam.instance_profiles_of(&entity.name);
    let configuration = json!({
        "path": entity.path,
        "roleName": entity.name.as_str(),
        "roleId": &*entity.id,
        "arn": entity.arn.as_str(),
        "createDate": time(entity.created),
        "assumeRolePolicyDocument": encoded(&role.trust),
        "instanceProfileList": profiles.map(|profile| shown_profile(account, profile)).collect::<Value>(),
        "rolePolicyList": inline(entity),
        "attachedManagedPolicies": attached(entity),
        "permissionsBoundary": boundary(role.boundary.as_ref()),
        "tags": tag_list(&role.tags),
        "roleLastUsed": null,
    });
    let relationships = policies(account, entity, role.boundary.as_ref());
    of_entity(ROLE, entity, &role.tags, &configuration, relationships)
}

pub(super) fn policy(account: &Account, policy: &ManagedPolicy) -> Item {
    let usage = account.iam.usage.get(&policy.arn).copied().unwrap_or_default();
    let versions = policy.versions.iter().rev().map(|(number, version)| {
        json!({
            "document": encoded(&version.document),
            "versionId": format!("v{number}"),
            "isDefaultVersion": *number == policy.default_version,
            "createDate": time(version.created),
        })
    });
    let configuration = json!({
        "policyName": policy.name.as_str(),
        "policyId": &*policy.id,
        "arn": policy.arn.as_str(),
        "path": policy.path,
        "defaultVersionId": format!("v{}", policy.default_version),
        "attachmentCount": usage.attachments,
        "permissionsBoundaryUsageCount": usage.boundaries,
        "isAttachable": true,
        "description": policy.description,
        "createDate": time(policy.created),
        "updateDate": time(policy.updated),
        "tags": tag_list(&policy.tags),
        "policyVersionList": versions.collect::<Value>(),
    });
    Item {
        resource_type: POLICY,
        resource_id: policy.id.clone(),
        resource_name: Some(policy.name.to_string()),
        arn: Some(policy.arn.to_string()),
        place: Place::Global,
        created: Some(policy.created),
        tags: policy.tags.clone(),
        configuration: configuration.to_string(),
        supplementary: BTreeMap::new(),
        relationships: Vec::new(),
    }
}

pub(super) fn instance_profile(account: &Account, profile: &InstanceProfile) -> Item {
    let roles: Vec<&str> = profile.role.iter().map(|name| name.as_str()).collect();
    let configuration = json!({
        "Arn": profile.arn.as_str(),
        "InstanceProfileName": profile.name.as_str(),
        "Path": profile.path,
        "Roles": roles,
    });
    let role = profile.role.as_ref().and_then(|name| account.iam.roles.get(name));
    let relationships = role
        .map(|role| related(ROLE, Some(&role.entity.id), Some(role.entity.name.as_str()), "Is associated with Role"));
    Item {
        resource_type: INSTANCE_PROFILE,
        resource_id: profile.name.as_str().into(),
        resource_name: Some(profile.name.to_string()),
        arn: Some(profile.arn.to_string()),
        place: Place::Global,
        created: Some(profile.created),
        tags: profile.tags.clone(),
        configuration: configuration.to_string(),
        supplementary: BTreeMap::new(),
        relationships: relationships.into_iter().collect(),
    }
}

fn of_entity(
    resource_type: &'static str,
    entity: &Entity,
    tags: &Tags,
    configuration: &Value,
    relationships: Vec<Relationship>,
) -> Item {
    Item {
        resource_type,
        resource_id: entity.id.clone(),
        resource_name: Some(entity.name.to_string()),
        arn: Some(entity.arn.to_string()),
        place: Place::Global,
        created: Some(entity.created),
        tags: tags.clone(),
        configuration: configuration.to_string(),
        supplementary: BTreeMap::new(),
        relationships,
    }
}

fn inline(entity: &Entity) -> Value {
    let all = entity.inline.iter();
    all.map(|(name, document)| json!({ "policyName": name.as_str(), "policyDocument": encoded(document) })).collect()
}

fn attached(entity: &Entity) -> Value {
    let all = entity.attached.iter();
    all.map(|arn| json!({ "policyArn": arn.as_str(), "policyName": arn.resource_name() })).collect()
}

fn boundary(arn: Option<&Arn>) -> Value {
    let shown = |arn: &Arn| json!({ "permissionsBoundaryType": "Policy", "permissionsBoundaryArn": arn.as_str() });
    arn.map(shown).unwrap_or(Value::Null)
}

fn shown_profile(account: &Account, profile: &InstanceProfile) -> Value {
    let roles = profile.role.iter().filter_map(|name| account.iam.roles.get(name)).map(|role| {
        json!({
            "path": role.entity.path,
            "roleName": role.entity.name.as_str(),
            "roleId": &*role.entity.id,
            "arn": role.entity.arn.as_str(),
            "createDate": time(role.entity.created),
            "assumeRolePolicyDocument": encoded(&role.trust),
        })
    });
    json!({
        "path": profile.path,
        "instanceProfileName": profile.name.as_str(),
        "instanceProfileId": &*profile.id,
        "arn": profile.arn.as_str(),
        "createDate": time(profile.created),
        "roles": roles.collect::<Value>(),
    })
}

/// Customer managed policies that are attached, the boundary among them; AWS's own are no resources of the account.
fn policies(account: &Account, entity: &Entity, boundary: Option<&Arn>) -> Vec<Relationship> {
    let own = entity.attached.iter().chain(boundary).filter_map(|arn| account.iam.policy(arn));
    let all = own.map(|policy| {
        related(POLICY, Some(&policy.id), Some(policy.name.as_str()), "Is attached to CustomerManagedPolicy")
    });
    all.collect()
}
