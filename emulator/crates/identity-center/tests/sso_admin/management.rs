//! The management account, where Identity Center has the caller's rights only, and the delegated administrator, who has
//! nothing to do there.

use models::sso_admin as api;
use state::identity_center::Permission;
use state::{Call, Partition};

use crate::world::{MANAGEMENT, READ_ONLY, STRANGER, World, assignment, code, refusal, succeeded};

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html>; the sentence is that of
/// <https://github.com/fivexl/terraform-aws-sso-elevator/issues/15>.
#[test]
fn in_the_management_account_the_caller_s_own_rights_decide() {
    for action in ["iam:GetSAMLProvider", "iam:CreateSAMLProvider", "iam:CreateRole", "iam:AttachRolePolicy"] {
        let mut world = World::new();
        let (set, ana) = (world.permission_set("Admin"), world.ana.clone());
        let policy = format!(r#", "ManagedPolicyArn": "{READ_ONLY}""#);
        world
            .of_set::<api::AttachManagedPolicyToPermissionSetResponse>(
                "AttachManagedPolicyToPermissionSet",
                &set,
                &policy,
            )
            .unwrap();
        let but = |_: &Partition, call: &Call, needed: &Permission<'_>| {
            // The request's caller, not the service.
            assert_eq!(call.account, MANAGEMENT);
            if needed.action == action {
                Err(format!("User: x is not authorized to perform: {action}"))
            } else {
                Ok(())
            }
        };
        let id = world.ask_to_assign(MANAGEMENT, MANAGEMENT, &set, ("USER", &ana)).unwrap().request_id.unwrap();
        world.settle_with(&but);
        let reason = format!(
            "Received a 403 status error: Access denied by IAM. Please check your policy, or wait for role propagation \
             to complete. IAM Error: User: x is not authorized to perform: {action} (Service: AmazonIdentityManagement; \
             Status Code: 403; Error Code: AccessDenied; Request ID: {id}; Proxy: null)"
        );
        assert_eq!(world.creation(&id), ("FAILED".to_owned(), Some(reason)));
        assert!(world.instance().assignments.is_empty() && world.iam(MANAGEMENT).saml_providers.is_empty());
        // In a member the service-linked role does it.
        let dev = world.dev;
        let id = world.ask_to_assign(MANAGEMENT, dev, &set, ("USER", &ana)).unwrap().request_id.unwrap();
        world.settle_with(&|_: &Partition, _: &Call, _: &Permission<'_>| Err("nobody asks".to_owned()));
        assert_eq!(world.creation(&id), succeeded());
    }
}

#[test]
fn a_caller_with_every_right_provisions_the_management_account() {
    let mut world = World::new();
    let (set, ana) = (world.permission_set("Admin"), world.ana.clone());
    assert_eq!(world.assign(MANAGEMENT, &set, ("USER", &ana)), succeeded());
    assert!(world.role(MANAGEMENT, &set).is_some());
    let needed = std::cell::RefCell::new(Vec::new());
    let more = assignment(MANAGEMENT, ("USER", &ana));
    world.of_set::<api::DeleteAccountAssignmentResponse>("DeleteAccountAssignment", &set, &more).unwrap();
    world.settle_with(&|_: &Partition, _: &Call, permission: &Permission<'_>| {
        needed.borrow_mut().push(permission.action);
        Ok(())
    });
    assert!(world.role(MANAGEMENT, &set).is_none());
    assert_eq!(needed.into_inner(), ["iam:DeleteRole"]);
}

/// What the request to IAM would say goes into the decision.
#[test]
fn policies_and_boundary_are_part_of_the_question() {
    let mut world = World::new();
    let (set, ana) = (world.permission_set("Admin"), world.ana.clone());
    let policy = format!(r#", "ManagedPolicyArn": "{READ_ONLY}""#);
    world
        .of_set::<api::AttachManagedPolicyToPermissionSetResponse>("AttachManagedPolicyToPermissionSet", &set, &policy)
        .unwrap();
    let boundary = format!(r#", "PermissionsBoundary": {{"ManagedPolicyArn": "{READ_ONLY}"}}"#);
    world
        .of_set::<api::PutPermissionsBoundaryToPermissionSetResponse>(
            "PutPermissionsBoundaryToPermissionSet",
            &set,
            &boundary,
        )
        .unwrap();
    world.ask_to_assign(MANAGEMENT, MANAGEMENT, &set, ("USER", &ana)).unwrap();
    let asked = std::cell::RefCell::new(Vec::new());
    world.settle_with(&|_: &Partition, _: &Call, needed: &Permission<'_>| {
        asked.borrow_mut().push((needed.action, needed.context.clone()));
        Ok(())
    });
    let boundary = ("iam:PermissionsBoundary", READ_ONLY.to_owned());
    let asked = asked.into_inner();
    assert!(asked.contains(&("iam:CreateRole", vec![boundary.clone()])), "{asked:?}");
    let attached = ("iam:AttachRolePolicy", vec![boundary, ("iam:PolicyARN", READ_ONLY.to_owned())]);
    assert!(asked.contains(&attached), "{asked:?}");
}

/// "The delegated administrator can't alter permission sets provisioned in the management account":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html>; for code and sentence see
/// <https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/215>, for assignments elsewhere
/// <https://github.com/fivexl/terraform-aws-sso-elevator/issues/101>.
#[test]
fn a_delegated_administrator_leaves_the_management_account_alone() {
    let mut world = World::new();
    let (reserved, free) = (world.permission_set("Admin"), world.permission_set("Viewer"));
    let (ana, dev, administrator) = (world.ana.clone(), world.dev, world.administrator);
    world.assign(MANAGEMENT, &reserved, ("USER", &ana));
    let sentence = |operation: &str, set: &str| {
        let user = format!("User: arn:aws:iam::{administrator}:root");
        (
            "AccessDeniedException".to_owned(),
            format!("{user} is not authorized to perform: sso:{operation} on resource: {set}"),
        )
    };
    for (account, set, want) in [
        (MANAGEMENT, &free, sentence("CreateAccountAssignment", &free)),
        (MANAGEMENT, &reserved, sentence("CreateAccountAssignment", &reserved)),
        (dev, &reserved, sentence("CreateAccountAssignment", &reserved)),
        (dev, &free, ("success".to_owned(), String::new())),
    ] {
        let got = refusal(world.ask_to_assign(administrator, account, set, ("USER", &ana)));
        assert_eq!(got, want, "{account} {set}");
    }
    let policy = format!(r#", "ManagedPolicyArn": "{READ_ONLY}""#);
    for (set, want) in [(&reserved, "AccessDeniedException"), (&free, "success")] {
        let attach = world.of_set_by::<api::AttachManagedPolicyToPermissionSetResponse>(
            administrator,
            "AttachManagedPolicyToPermissionSet",
            set,
            &policy,
        );
        assert_eq!(code(attach), want);
        let update = world.of_set_by::<api::UpdatePermissionSetResponse>(administrator, "UpdatePermissionSet", set, "");
        assert_eq!(code(update), want);
        let all = r#", "TargetType": "ALL_PROVISIONED_ACCOUNTS""#;
        let provision =
            world.of_set_by::<api::ProvisionPermissionSetResponse>(administrator, "ProvisionPermissionSet", set, all);
        assert_eq!(code(provision), want);
        // Looking is free.
        let describe =
            world.of_set_by::<api::DescribePermissionSetResponse>(administrator, "DescribePermissionSet", set, "");
        assert_eq!(code(describe), "success");
    }
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html>
#[test]
fn members_that_administer_nothing_and_other_regions_are_denied() {
    let mut world = World::new();
    let input = r#"{"InstanceArn": "INSTANCE"}"#;
    let (dev, administrator) = (world.dev, world.administrator);
    let list = |world: &mut World, account| {
        code(world.call::<api::ListPermissionSetsResponse>(account, "ListPermissionSets", input))
    };
    for (account, want) in [
        (MANAGEMENT, "success"),
        (administrator, "success"),
        (dev, "AccessDeniedException"),
        (STRANGER, "AccessDeniedException"),
    ] {
        assert_eq!(list(&mut world, account), want, "{account}");
    }
    world.region = "eu-west-1";
    assert_eq!(list(&mut world, MANAGEMENT), "AccessDeniedException");
}
