//! The roles of IAM Identity Center, as the permission sets they were made from.

use crate::imported::Imported;
use crate::world::{Assignment, CustomerManaged, PermissionSet, Role};

/// What Identity Center calls the inline policy in its roles.
const INLINE: &str = "AwsSSOInlinePolicy";

/// Takes a role `AWSReservedSSO_NAME_0123456789abcdef` for the permission set `NAME` in an account. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html>.
pub(crate) fn permission_set(imported: &mut Imported, place: &str, account: (&str, &str), role_name: &str, role: Role) {
    let (account, id) = (account.0, account.1.to_owned());
    let name = role_name.strip_prefix("AWSReservedSSO_").and_then(|rest| rest.rsplit_once('_'));
    let Some((name, _)) = name else {
        return imported.leave_out(place, format!("role {role_name}: AWS makes the roles below /aws-reserved/ itself"));
    };
    let set = set(&role);
    let users = vec![format!("somebody-with-{}", name.to_ascii_lowercase())];
    match imported.world.permission_sets.get(name) {
        Some(known) if *known != set => {
            let what = format!("role {role_name} differs from the permission set {name} of another account");
            return imported.leave_out(place, what);
        }
        Some(_) => {}
        None => {
            let what = format!(
                "role {role_name} is taken for permission set {name}; the end of its name will be another, and who is \
                 assigned is not in IAM: `{}` stands for them",
                users.concat()
            );
            imported.leave_out(place, what);
            imported.world.permission_sets.insert(name.to_owned(), set);
        }
    }
    let path = role.path.as_deref().unwrap_or("/");
    let arn = crate::arns::iam(&id, "role", path, role_name);
    imported.permission_set_roles.push((arn, id, name.to_owned()));
    let assignments = &mut imported.world.assignments;
    match assignments.iter_mut().find(|assignment| assignment.permission_set == name) {
        Some(assignment) => assignment.accounts.push(account.to_owned()),
        None => assignments.push(Assignment {
            permission_set: name.to_owned(),
            accounts: vec![account.to_owned()],
            users,
            groups: Vec::new(),
        }),
    }
}

fn set(role: &Role) -> PermissionSet {
    let is_aws = |name: &&String| name.starts_with("arn:");
    let customer = |name: &String| CustomerManaged { name: name.clone(), path: None };
    let (boundary, customer_boundary) = match &role.boundary {
        Some(name) if name.starts_with("arn:") => (Some(name.clone()), None),
        Some(name) => (None, Some(customer(name))),
        None => (None, None),
    };
    PermissionSet {
        description: role.description.clone(),
        attached: role.attached.iter().filter(is_aws).cloned().collect(),
        customer_managed: role.attached.iter().filter(|name| !is_aws(name)).map(customer).collect(),
        inline: role.inline.get(INLINE).or(role.inline.values().next()).cloned(),
        boundary,
        customer_managed_boundary: customer_boundary,
        session_duration: role.max_session_duration.map(|seconds| format!("PT{}M", seconds / 60)),
        tags: Default::default(),
    }
}
