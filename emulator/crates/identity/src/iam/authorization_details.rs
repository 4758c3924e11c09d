use models::iam::{
    GetAccountAuthorizationDetailsRequest, GetAccountAuthorizationDetailsResponse, GroupDetail, ManagedPolicyDetail,
    RoleDetail, UserDetail,
};
use service::View;
use state::iam::{Group, Iam, ManagedPolicy, Role, User};
use wire::Fault;

use super::fault::iam;
use super::listing::listed;
use super::record;

/// One entry of the account's authorization details; pages run through all kinds in this order.
enum Detail<'a> {
    User(&'a User),
    Group(&'a Group),
    Role(&'a Role),
    LocalPolicy(&'a ManagedPolicy),
    AwsPolicy(&'a ManagedPolicy),
}

impl Detail<'_> {
    fn key(&self) -> String {
        match self {
            Detail::User(user) => format!("1/{}", user.entity.name),
            Detail::Group(group) => format!("2/{}", group.entity.name),
            Detail::Role(role) => format!("3/{}", role.entity.name),
            Detail::LocalPolicy(policy) => format!("4/{}", policy.name),
            Detail::AwsPolicy(policy) => format!("5/{}", policy.arn),
        }
    }
    /// The value of `Filter` that asks for it.
    fn filter(&self) -> &'static str {
        match self {
            Detail::User(_) => "User",
            Detail::Group(_) => "Group",
            Detail::Role(_) => "Role",
            Detail::LocalPolicy(_) => "LocalManagedPolicy",
            Detail::AwsPolicy(_) => "AWSManagedPolicy",
        }
    }
}

/// See <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html>. Of AWS's policies
/// those in use are shown.
pub(super) fn get_account_authorization_details(
    view: &View<'_>,
    input: GetAccountAuthorizationDetailsRequest,
) -> Result<GetAccountAuthorizationDetailsResponse, Fault> {
    let iam = iam(view)?;
    let users = iam.users.values().map(|user| Detail::User(user));
    let groups = iam.groups.values().map(|group| Detail::Group(group));
    let roles = iam.roles.values().map(|role| Detail::Role(role));
    let local = iam.policies.values().map(|policy| Detail::LocalPolicy(policy));
    let mut aws: Vec<_> = iam.usage.keys().filter_map(|arn| view.partition.aws_policies.get(arn)).collect();
    aws.sort_by_key(|policy| policy.arn.as_str().to_ascii_lowercase());
    let aws = aws.into_iter().map(|policy| Detail::AwsPolicy(policy));
    let wanted = |kind| input.filter.as_ref().is_none_or(|filter| filter.iter().any(|wanted| wanted == kind));
    let all = users.chain(groups).chain(roles).chain(local).chain(aws).filter(|detail| wanted(detail.filter()));
    let page = listed(all, Detail::key, input.marker.as_deref(), input.max_items, |detail| detail)?;

    let uses = view.history.last_uses();
    let mut response = GetAccountAuthorizationDetailsResponse {
        user_detail_list: Some(Vec::new()),
        group_detail_list: Some(Vec::new()),
        role_detail_list: Some(Vec::new()),
        policies: Some(Vec::new()),
        is_truncated: page.is_truncated,
        marker: page.marker,
    };
    for detail in page.items {
        match detail {
            Detail::User(found) => response.user_detail_list.get_or_insert_default().push(user(found)),
            Detail::Group(found) => response.group_detail_list.get_or_insert_default().push(group(found)),
            Detail::Role(found) => {
                let role_last_used = Some(record::role_last_used(&uses, found, view.call.now));
                let detail = RoleDetail { role_last_used, ..role(iam, found) };
                response.role_detail_list.get_or_insert_default().push(detail);
            }
            Detail::LocalPolicy(found) | Detail::AwsPolicy(found) => {
                response.policies.get_or_insert_default().push(policy(iam, found));
            }
        }
    }
    Ok(response)
}

fn user(user: &User) -> UserDetail {
    let entity = &user.entity;
    UserDetail {
        path: Some(entity.path.clone()),
        user_name: Some(entity.name.to_string()),
        user_id: Some(entity.id.to_string()),
        arn: Some(entity.arn.to_string()),
        create_date: Some(entity.created),
        user_policy_list: record::inline_policies(entity),
        group_list: Some(user.groups.iter().map(ToString::to_string).collect()),
        attached_managed_policies: record::attached_policies(entity),
        permissions_boundary: record::boundary(user.boundary.as_ref()),
        tags: record::tags(&user.tags),
    }
}

fn group(group: &Group) -> GroupDetail {
    let entity = &group.entity;
    GroupDetail {
        path: Some(entity.path.clone()),
        group_name: Some(entity.name.to_string()),
        group_id: Some(entity.id.to_string()),
        arn: Some(entity.arn.to_string()),
        create_date: Some(entity.created),
        group_policy_list: record::inline_policies(entity),
        attached_managed_policies: record::attached_policies(entity),
    }
}

fn role(iam: &Iam, role: &Role) -> RoleDetail {
    let entity = &role.entity;
    let profiles = iam.instance_profiles_of(&entity.name);
    RoleDetail {
        path: Some(entity.path.clone()),
        role_name: Some(entity.name.to_string()),
        role_id: Some(entity.id.to_string()),
        arn: Some(entity.arn.to_string()),
        create_date: Some(entity.created),
        assume_role_policy_document: Some(record::encoded(&role.trust)),
        instance_profile_list: Some(profiles.map(|profile| record::listed_instance_profile(iam, profile)).collect()),
        role_policy_list: record::inline_policies(entity),
        attached_managed_policies: record::attached_policies(entity),
        permissions_boundary: record::boundary(role.boundary.as_ref()),
        tags: record::tags(&role.tags),
        role_last_used: None,
    }
}

fn policy(iam: &Iam, policy: &ManagedPolicy) -> ManagedPolicyDetail {
    let usage = iam.usage(&policy.arn);
    let versions = policy.versions.iter().rev();
    let versions = versions.map(|(number, version)| record::version(policy, *number, version, true));
    ManagedPolicyDetail {
        policy_name: Some(policy.name.to_string()),
        policy_id: Some(policy.id.to_string()),
        arn: Some(policy.arn.to_string()),
        path: Some(policy.path.clone()),
        default_version_id: Some(record::version_id(policy.default_version)),
        attachment_count: Some(i64::from(usage.attachments)),
        permissions_boundary_usage_count: Some(i64::from(usage.boundaries)),
        is_attachable: Some(true),
        description: policy.description.clone(),
        create_date: Some(policy.created),
        update_date: Some(policy.updated),
        policy_version_list: Some(versions.collect()),
    }
}
