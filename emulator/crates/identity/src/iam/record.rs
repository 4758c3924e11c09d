//! How entities of the state look in responses.
//!
//! Listings leave out tags and boundaries: "IAM resource-listing operations return a subset of the available attributes
//! for the resource". See <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html>.

use std::time::Duration;

use aws::{Arn, Timestamp};
use models::iam as record;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use service::LastUses;
use state::iam::{Entity, Group, Iam, InstanceProfile, ManagedPolicy, PolicyUsage, PolicyVersion, Role, User};
use state::{Shared, Tags};

/// All but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A policy as responses carry it: "Policies returned by this operation are URL-encoded compliant with RFC 3986". See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html>.
pub(super) fn encoded(document: &::policy::PolicyDocument) -> String {
    utf8_percent_encode(document.text(), RESERVED).to_string()
}

/// Tags; none are left out of a response.
pub(super) fn tags(tags: &Tags) -> Option<Vec<record::Tag>> {
    (!tags.is_empty()).then(|| tags.iter().map(tag).collect())
}

pub(super) fn tag((key, value): (&str, &str)) -> record::Tag {
    record::Tag { key: key.to_owned(), value: value.to_owned() }
}

pub(super) fn boundary(arn: Option<&Arn>) -> Option<record::AttachedPermissionsBoundary> {
    arn.map(|arn| record::AttachedPermissionsBoundary {
        permissions_boundary_type: Some("Policy".to_owned()),
        permissions_boundary_arn: Some(arn.to_string()),
    })
}

pub(super) fn user(user: &User) -> record::User {
    record::User { permissions_boundary: boundary(user.boundary.as_ref()), tags: tags(&user.tags), ..listed_user(user) }
}

pub(super) fn listed_user(user: &User) -> record::User {
    let entity = &user.entity;
    record::User {
        path: entity.path.clone(),
        user_name: entity.name.to_string(),
        user_id: entity.id.to_string(),
        arn: entity.arn.to_string(),
        create_date: entity.created,
        password_last_used: None,
        permissions_boundary: None,
        tags: None,
    }
}

pub(super) fn group(group: &Group) -> record::Group {
    let entity = &group.entity;
    record::Group {
        path: entity.path.clone(),
        group_name: entity.name.to_string(),
        group_id: entity.id.to_string(),
        arn: entity.arn.to_string(),
        create_date: entity.created,
    }
}

pub(super) fn role(role: &Role) -> record::Role {
    record::Role { permissions_boundary: boundary(role.boundary.as_ref()), tags: tags(&role.tags), ..listed_role(role) }
}

pub(super) fn listed_role(role: &Role) -> record::Role {
    let entity = &role.entity;
    record::Role {
        path: entity.path.clone(),
        role_name: entity.name.to_string(),
        role_id: entity.id.to_string(),
        arn: entity.arn.to_string(),
        create_date: entity.created,
        assume_role_policy_document: Some(encoded(&role.trust)),
        description: role.description.clone(),
        max_session_duration: Some(i64::from(role.max_session_seconds)),
        max_signin_session_duration: role.max_signin_session_seconds.map(i64::from),
        permissions_boundary: None,
        tags: None,
        role_last_used: None,
        source_role_template: None,
    }
}

/// How long uses are known.
pub(super) const TRACKED: Duration = Duration::from_secs(400 * 24 * 60 * 60);

/// When a role was last used, if that is not too long ago: "the trailing 400 days". See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleLastUsed.html>.
pub(super) fn role_last_used(uses: &LastUses, role: &Role, now: Timestamp) -> record::RoleLastUsed {
    let last = uses.latest(&role.entity.id).filter(|last| now.since(last.at) <= TRACKED);
    record::RoleLastUsed {
        last_used_date: last.map(|last| last.at.truncated()),
        region: last.map(|last| last.region.to_string()),
    }
}

pub(super) fn instance_profile(iam: &Iam, profile: &InstanceProfile) -> record::InstanceProfile {
    record::InstanceProfile { tags: tags(&profile.tags), ..listed_instance_profile(iam, profile) }
}

pub(super) fn listed_instance_profile(iam: &Iam, profile: &InstanceProfile) -> record::InstanceProfile {
    let role = profile.role.as_ref().and_then(|name| iam.roles.get(name));
    record::InstanceProfile {
        path: profile.path.clone(),
        instance_profile_name: profile.name.to_string(),
        instance_profile_id: profile.id.to_string(),
        arn: profile.arn.to_string(),
        create_date: profile.created,
        roles: role.map(|role| listed_role(role)).into_iter().collect(),
        tags: None,
    }
}

pub(super) fn policy(policy: &ManagedPolicy, usage: PolicyUsage) -> record::Policy {
    record::Policy { description: policy.description.clone(), tags: tags(&policy.tags), ..listed_policy(policy, usage) }
}

pub(super) fn listed_policy(policy: &ManagedPolicy, usage: PolicyUsage) -> record::Policy {
    record::Policy {
        policy_name: Some(policy.name.to_string()),
        policy_id: Some(policy.id.to_string()),
        arn: Some(policy.arn.to_string()),
        path: Some(policy.path.clone()),
        default_version_id: Some(version_id(policy.default_version)),
        attachment_count: Some(i64::from(usage.attachments)),
        permissions_boundary_usage_count: Some(i64::from(usage.boundaries)),
        is_attachable: Some(true),
        description: None,
        create_date: Some(policy.created),
        update_date: Some(policy.updated),
        tags: None,
    }
}

/// One of AWS's policies in a listing, straight from the catalogue.
pub(super) fn aws_policy(policy: &catalog::ManagedPolicy, usage: PolicyUsage) -> record::Policy {
    record::Policy {
        policy_name: Some(policy.name.to_owned()),
        policy_id: Some(policy.policy_id()),
        arn: Some(policy.arn.to_owned()),
        path: Some(policy.path.to_owned()),
        default_version_id: Some(policy.default_version_id.to_owned()),
        attachment_count: Some(i64::from(usage.attachments)),
        permissions_boundary_usage_count: Some(i64::from(usage.boundaries)),
        is_attachable: Some(true),
        description: None,
        create_date: Some(policy.created),
        update_date: Some(policy.updated),
        tags: None,
    }
}

pub(super) fn version_id(number: u32) -> String {
    format!("v{number}")
}

/// A version of a managed policy; listings leave out its document.
pub(super) fn version(
    policy: &ManagedPolicy,
    number: u32,
    version: &PolicyVersion,
    with_document: bool,
) -> record::PolicyVersion {
    record::PolicyVersion {
        document: with_document.then(|| encoded(&version.document)),
        version_id: Some(version_id(number)),
        is_default_version: Some(number == policy.default_version),
        create_date: Some(version.created),
    }
}

pub(super) fn attached_policy(arn: &Arn) -> record::AttachedPolicy {
    record::AttachedPolicy { policy_name: Some(arn.resource_name().to_owned()), policy_arn: Some(arn.to_string()) }
}

pub(super) fn attached_policies(entity: &Entity) -> Option<Vec<record::AttachedPolicy>> {
    Some(entity.attached.iter().map(attached_policy).collect())
}

pub(super) fn inline_policies(entity: &Entity) -> Option<Vec<record::PolicyDetail>> {
    let detail = |(name, document): (&state::EntityName, &Shared<::policy::PolicyDocument>)| record::PolicyDetail {
        policy_name: Some(name.to_string()),
        policy_document: Some(encoded(document)),
    };
    Some(entity.inline.iter().map(detail).collect())
}
