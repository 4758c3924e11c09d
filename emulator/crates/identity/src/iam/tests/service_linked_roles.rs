use super::*;

fn create(service: &str, suffix: Option<&str>) -> CreateServiceLinkedRoleRequest {
    CreateServiceLinkedRoleRequest {
        aws_service_name: service.into(),
        custom_suffix: suffix.map(str::to_owned),
        ..Default::default()
    }
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/slrconcept.html>
#[test]
fn a_service_linked_role_is_as_aws_makes_it() {
    let mut world = World::new();
    let role = world.write(service_linked_role::create_service_linked_role, create("sso.amazonaws.com", None));
    let role = role.unwrap().role.unwrap();
    assert_eq!(role.arn, "arn:aws:iam::111111111111:role/aws-service-role/sso.amazonaws.com/AWSServiceRoleForSSO");
    assert!(role.assume_role_policy_document.unwrap().contains("sso.amazonaws.com"));
    let input = ListAttachedRolePoliciesRequest { role_name: role.role_name.clone(), ..Default::default() };
    let attached = world.read(attached_policy::list_attached_role_policies, input).unwrap().attached_policies.unwrap();
    assert_eq!(
        attached[0].policy_arn.as_deref(),
        Some("arn:aws:iam::aws:policy/aws-service-role/AWSSSOServiceRolePolicy")
    );

    let protected = world.write(role::delete_role, DeleteRoleRequest { role_name: role.role_name.clone() });
    let message = "Cannot perform the operation on the protected role 'AWSServiceRoleForSSO' - this role is only \
                   modifiable by AWS";
    refused(protected, "UnmodifiableEntity", message);
    let input = UpdateRoleDescriptionRequest { role_name: role.role_name.clone(), description: "mine".into() };
    world.write(role::update_role_description, input).unwrap();

    let delete = || DeleteServiceLinkedRoleRequest { role_name: role.role_name.clone() };
    let task = world.write(service_linked_role::delete_service_linked_role, delete()).unwrap().deletion_task_id;
    assert!(task.starts_with("task/aws-service-role/sso.amazonaws.com/AWSServiceRoleForSSO/"), "{task}");
    let status = GetServiceLinkedRoleDeletionStatusRequest { deletion_task_id: task };
    let status = world.read(service_linked_role::get_service_linked_role_deletion_status, status).unwrap();
    assert_eq!((status.status.as_str(), status.reason), ("SUCCEEDED", None));
    let message = "The role with name AWSServiceRoleForSSO cannot be found.";
    refused(world.write(service_linked_role::delete_service_linked_role, delete()), "NoSuchEntity", message);
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceLinkedRole.html>
#[test]
fn a_service_linked_role_is_refused() {
    let mut world = World::new();
    world.create_role("mine");
    let sso = create("sso.amazonaws.com", None);
    world.write(service_linked_role::create_service_linked_role, sso).unwrap();
    for (service, suffix, message) in [
        (
            "sso.amazonaws.com",
            None,
            "Service role name AWSServiceRoleForSSO has been taken in this account, please try a different suffix.",
        ),
        ("ecs.amazonaws.com", Some("x"), "Custom suffix is not allowed for ecs.amazonaws.com"),
        ("unknown.amazonaws.com", None, "AWS service unknown.amazonaws.com does not support service-linked roles."),
    ] {
        let result = world.write(service_linked_role::create_service_linked_role, create(service, suffix));
        refused(result, "InvalidInput", message);
    }
    let role =
        world.write(service_linked_role::create_service_linked_role, create("autoscaling.amazonaws.com", Some("a")));
    assert_eq!(role.unwrap().role.unwrap().role_name, "AWSServiceRoleForAutoScaling_a");
    let delete = DeleteServiceLinkedRoleRequest { role_name: "mine".into() };
    let message = "The role with name mine is not a service-linked role.";
    refused(world.write(service_linked_role::delete_service_linked_role, delete), "InvalidInput", message);
    let status = GetServiceLinkedRoleDeletionStatusRequest { deletion_task_id: "task/none".into() };
    let status = world.read(service_linked_role::get_service_linked_role_deletion_status, status);
    refused(status, "NoSuchEntity", "The deletion task with id task/none cannot be found.");
}
