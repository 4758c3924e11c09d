//! ARNs follow
//! <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamidentitycenter.html#awsiamidentitycenter-resources-for-iam-policies>.

use std::sync::OnceLock;

use identity_center::SSO_ADMIN;

use crate::world::{MANAGEMENT, STRANGER, World, call};

static INSTANCE: OnceLock<String> = OnceLock::new();

/// A row that is forgotten or misspelt would ask for permission on `*`.
#[test]
fn every_row_of_authorization_is_understood() {
    let world = World::new();
    let text = |member: &str| match member {
        "InstanceArn" | "ResourceArn" => INSTANCE.get_or_init(|| World::new().instance).as_str(),
        _ => "marker",
    };
    // Of an account without an instance: where the request names none, the caller's would be meant.
    let call = call(&world.partition, STRANGER, "us-east-1", world.now);
    let sample = service::Sample { partition: &world.partition, call: &call, text };
    assert_eq!(SSO_ADMIN.authorization_defects(sample), Vec::<String>::new());
}

#[test]
fn a_kind_stands_for_all_that_must_be_allowed() {
    let mut world = World::new();
    let set = world.permission_set("Admin");
    let instance = world.instance.clone();
    let id = instance.rsplit('/').next().unwrap().to_owned();
    let new = format!("arn:aws:sso:::permissionSet/{id}/ps-*");
    let account = |id: &str| format!("arn:aws:sso:::account/{id}");
    let assignment =
        format!(r#"{{"InstanceArn": "{instance}", "PermissionSetArn": "{set}", "TargetId": "222222222222"}}"#);
    let everywhere = format!(r#"{{"InstanceArn": "{instance}", "PermissionSetArn": "{set}"}}"#);
    let listing = format!(r#"{{"InstanceArn": "{instance}", "AccountId": "222222222222"}}"#);
    let only_instance = format!(r#"{{"InstanceArn": "{instance}"}}"#);
    for (operation, kind, input, want) in [
        ("ListPermissionSets", "instance", &only_instance, vec![instance.clone()]),
        ("CreateInstance", "new instance", &"{}".to_owned(), vec!["arn:aws:sso:::instance/*".to_owned()]),
        ("CreatePermissionSet", "permissionset", &only_instance, vec![instance.clone(), new]),
        ("DescribePermissionSet", "permissionset", &everywhere, vec![instance.clone(), set.clone()]),
        (
            "CreateAccountAssignment",
            "assignment",
            &assignment,
            vec![instance.clone(), set.clone(), account("222222222222")],
        ),
        ("ProvisionPermissionSet", "assignment", &everywhere, vec![instance.clone(), set.clone(), account("*")]),
        (
            "ListPermissionSetsProvisionedToAccount",
            "account",
            &listing,
            vec![instance.clone(), account("222222222222")],
        ),
        ("TagResource", "tagged", &format!(r#"{{"ResourceArn": "{set}"}}"#), vec![set.clone()]),
        ("TagResource", "@primaryregion", &format!(r#"{{"ResourceArn": "{set}"}}"#), vec!["us-east-1".to_owned()]),
    ] {
        let model = SSO_ADMIN.service.operation(operation).unwrap();
        let input = wire::structure_from_json(model.input, input).unwrap();
        let call = call(&world.partition, MANAGEMENT, "us-east-1", world.now);
        assert_eq!((SSO_ADMIN.locate)(kind, &world.partition, &call, &input), want, "{operation} {kind}");
    }
}
