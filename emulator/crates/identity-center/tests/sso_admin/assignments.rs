use models::sso_admin as api;
use state::identity_store::delete_user;

use crate::world::{MANAGEMENT, STRANGER, World, code, failed, new_user, refusal, succeeded};

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateAccountAssignment.html>
#[test]
fn an_assignment_is_in_progress_at_first_and_then_there() {
    let mut world = World::new();
    let (set, ana, dev) = (world.permission_set("Admin"), world.ana.clone(), world.dev);
    let asked = world.ask_to_assign(MANAGEMENT, dev, &set, ("USER", &ana)).unwrap();
    assert_eq!(asked.status.as_deref(), Some("IN_PROGRESS"));
    assert_eq!(asked.target_id, Some(dev.to_string()));
    assert_eq!(asked.permission_set_arn.as_deref(), Some(set.as_str()));
    let id = asked.request_id.unwrap();
    assert_eq!(id.len(), 36);
    assert_eq!(world.creation(&id), ("IN_PROGRESS".to_owned(), None));
    assert!(world.role(dev, &set).is_none());
    world.settle();
    assert_eq!(world.creation(&id), succeeded());
    assert!(world.role(dev, &set).is_some());
    // Again: it is there already.
    assert_eq!(world.assign(dev, &set, ("USER", &ana)), succeeded());
    assert_eq!(world.instance().assignments.len(), 1);
}

/// Terraform's provider looks for the sentence and quotes its form:
/// <https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ssoadmin/account_assignment.go>
#[test]
fn deleting_what_is_not_assigned_fails_afterwards() {
    let mut world = World::new();
    let (set, ana, dev) = (world.permission_set("Admin"), world.ana.clone(), world.dev);
    let (status, reason) = world.unassign(dev, &set, ("USER", &ana));
    assert_eq!(status, "FAILED");
    let begin = format!(
        "Received a 404 status error: EntitlementItem doesn't exist with the given entitlement key \
         EntitlementKey{{accessorId=AccessorId{{value={ana}}}, resourceId=ResourceId{{value={dev}}}, "
    );
    let reason = reason.unwrap();
    assert!(reason.starts_with(&begin), "{reason}");
}

/// <https://github.com/hashicorp/terraform-provider-aws/issues/19341>
#[test]
fn a_principal_that_does_not_exist_fails_afterwards_and_leaves_nothing() {
    let mut world = World::new();
    let (set, dev) = (world.permission_set("Admin"), world.dev);
    let store = world.instance().identity_store_id.clone();
    let nobody = "906764946f-00000000-0000-4000-a000-000000000000";
    for kind in ["USER", "GROUP"] {
        let sentence =
            format!("Received a 404 status error: the {kind} assignee {nobody} was not found in directory {store}");
        assert_eq!(world.assign(dev, &set, (kind, nobody)), failed(&sentence));
    }
    // A person is no group.
    let ana = world.ana.clone();
    assert_eq!(world.assign(dev, &set, ("GROUP", &ana)).0, "FAILED");
    assert!(world.instance().assignments.is_empty());
    assert!(world.role(dev, &set).is_none());
    assert!(world.iam(dev).saml_providers.is_empty());
}

/// <https://github.com/hashicorp/terraform-provider-aws/issues/26757>
#[test]
fn a_permission_set_stays_while_it_is_somewhere() {
    let mut world = World::new();
    let (set, ana, dev) = (world.permission_set("Admin"), world.ana.clone(), world.dev);
    world.assign(dev, &set, ("USER", &ana));
    let delete =
        |world: &mut World| refusal(world.of_set::<api::DeletePermissionSetResponse>("DeletePermissionSet", &set, ""));
    let sentence = "Could not delete because PermissionSet has ApplicationProfile associated with it";
    let conflict = ("ConflictException".to_owned(), sentence.to_owned());
    assert_eq!(delete(&mut world), conflict);
    let more = crate::world::assignment(dev, ("USER", &ana));
    world.of_set::<api::DeleteAccountAssignmentResponse>("DeleteAccountAssignment", &set, &more).unwrap();
    // The role goes a moment later: https://github.com/aws-samples/aws-iam-identity-center-extensions/issues/89
    assert_eq!(delete(&mut world), conflict);
    world.settle();
    assert_eq!(delete(&mut world).0, "success");
    assert!(world.instance().permission_sets.is_empty());
    // What it was asked for can still be looked at.
    let list: api::ListAccountAssignmentDeletionStatusResponse =
        world.manage("ListAccountAssignmentDeletionStatus", r#"{"InstanceArn": "INSTANCE"}"#).unwrap();
    assert_eq!(list.account_assignments_deletion_status.unwrap().len(), 1);
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html#issue6>
#[test]
fn the_assignment_of_a_deleted_person_remains_and_is_not_that_of_the_next() {
    let mut world = World::new();
    let (set, ana, dev) = (world.permission_set("Admin"), world.ana.clone(), world.dev);
    world.assign(dev, &set, ("USER", &ana));
    let store = world.instance().identity_store_id.clone();
    world.change(MANAGEMENT, |tx| delete_user(tx, &store, &ana)).unwrap();
    let again = new_user(&mut world, "ana");
    assert_ne!(ana, again);
    assert_eq!(assigned(&mut world, dev, &set), [("USER".to_owned(), ana.clone())]);
    assert_eq!(of_principal(&mut world, "USER", &again, ""), Vec::new());
    // The orphan can be removed, and the role with it.
    assert_eq!(world.unassign(dev, &set, ("USER", &ana)), succeeded());
    assert!(world.role(dev, &set).is_none());
}

fn assigned(world: &mut World, account: aws::AccountId, set: &str) -> Vec<(String, String)> {
    let more = format!(r#", "AccountId": "{account}""#);
    let output: api::ListAccountAssignmentsResponse = world.of_set("ListAccountAssignments", set, &more).unwrap();
    let assignments = output.account_assignments.unwrap().into_iter();
    assignments.map(|assignment| (assignment.principal_type.unwrap(), assignment.principal_id.unwrap())).collect()
}

/// Account, permission set and type of the principal through which it is there.
fn of_principal(world: &mut World, kind: &str, id: &str, more: &str) -> Vec<(String, String, String)> {
    let (mut seen, mut token) = (Vec::new(), String::new());
    loop {
        let input = format!(
            r#"{{"InstanceArn": "INSTANCE", "PrincipalType": "{kind}", "PrincipalId": "{id}", "MaxResults": 1{more}{token}}}"#
        );
        let output: api::ListAccountAssignmentsForPrincipalResponse =
            world.manage("ListAccountAssignmentsForPrincipal", &input).unwrap();
        seen.extend(
            output
                .account_assignments
                .unwrap()
                .into_iter()
                .map(|row| (row.account_id.unwrap(), row.permission_set_arn.unwrap(), row.principal_type.unwrap())),
        );
        match output.next_token {
            Some(next) => token = format!(r#", "NextToken": "{next}""#),
            None => break seen,
        }
    }
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountAssignmentsForPrincipal.html>
#[test]
fn a_person_has_what_the_groups_have_and_a_permission_set_lists_whom_it_was_given() {
    let mut world = World::new();
    let (admin, viewer) = (world.permission_set("Admin"), world.permission_set("Viewer"));
    let (ana, ben, developers) = (world.ana.clone(), world.ben.clone(), world.developers.clone());
    let (dev, prod) = (world.dev, world.prod);
    world.assign(prod, &viewer, ("USER", &ana));
    world.assign(dev, &admin, ("GROUP", &developers));
    world.assign(dev, &admin, ("USER", &ben));
    let row = |account: aws::AccountId, set: &str, kind: &str| (account.to_string(), set.to_owned(), kind.to_owned());
    let all = of_principal(&mut world, "USER", &ana, "");
    assert_eq!(all, [row(prod, &viewer, "USER"), row(dev, &admin, "GROUP")]);
    let filter = format!(r#", "Filter": {{"AccountId": "{dev}"}}"#);
    assert_eq!(of_principal(&mut world, "USER", &ana, &filter), [row(dev, &admin, "GROUP")]);
    assert_eq!(of_principal(&mut world, "GROUP", &developers, ""), [row(dev, &admin, "GROUP")]);
    // Groups are not expanded here.
    let direct = assigned(&mut world, dev, &admin);
    assert_eq!(direct, [("USER".to_owned(), ben), ("GROUP".to_owned(), developers)]);
    let input = format!(r#"{{"InstanceArn": "INSTANCE", "PrincipalType": "USER", "PrincipalId": "{ana}"}}"#);
    let administrator = world.administrator;
    for account in [administrator, dev, STRANGER] {
        let refused = world.call::<api::ListAccountAssignmentsForPrincipalResponse>(
            account,
            "ListAccountAssignmentsForPrincipal",
            &input,
        );
        assert_eq!(code(refused), "AccessDeniedException");
    }
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountAssignmentCreationStatus.html>
#[test]
fn requests_are_listed_by_status_and_kind() {
    let mut world = World::new();
    let (set, ana, dev) = (world.permission_set("Admin"), world.ana.clone(), world.dev);
    world.assign(dev, &set, ("USER", &ana));
    world.assign(dev, &set, ("GROUP", &ana));
    let asked = world.ask_to_assign(MANAGEMENT, dev, &set, ("USER", &ana)).unwrap();
    for (filter, want) in [
        ("", 3),
        (r#", "Filter": {}"#, 3),
        (r#", "Filter": {"Status": "IN_PROGRESS"}"#, 1),
        (r#", "Filter": {"Status": "SUCCEEDED"}"#, 1),
        (r#", "Filter": {"Status": "FAILED"}"#, 1),
    ] {
        let (mut seen, mut token) = (0, String::new());
        loop {
            let input = format!(r#"{{"InstanceArn": "INSTANCE", "MaxResults": 1{filter}{token}}}"#);
            let output: api::ListAccountAssignmentCreationStatusResponse =
                world.manage("ListAccountAssignmentCreationStatus", &input).unwrap();
            seen += output.account_assignments_creation_status.unwrap().len();
            match output.next_token {
                Some(next) => token = format!(r#", "NextToken": "{next}""#),
                None => break,
            }
        }
        assert_eq!(seen, want, "{filter}");
    }
    let list: api::ListPermissionSetProvisioningStatusResponse =
        world.manage("ListPermissionSetProvisioningStatus", r#"{"InstanceArn": "INSTANCE"}"#).unwrap();
    assert_eq!(list.permission_sets_provisioning_status.unwrap().len(), 0);
    // A creation is no deletion.
    let id = asked.request_id.unwrap();
    let input = format!(r#"{{"InstanceArn": "INSTANCE", "AccountAssignmentDeletionRequestId": "{id}"}}"#);
    let refused = world.manage::<api::DescribeAccountAssignmentDeletionStatusResponse>(
        "DescribeAccountAssignmentDeletionStatus",
        &input,
    );
    assert_eq!(code(refused), "ResourceNotFoundException");
}

#[test]
fn accounts_outside_of_the_organization_are_not_found() {
    let mut world = World::new();
    let (set, ana) = (world.permission_set("Admin"), world.ana.clone());
    for account in [STRANGER, aws::AccountId::new(123)] {
        let refused = world.ask_to_assign(MANAGEMENT, account, &set, ("USER", &ana));
        assert_eq!(code(refused), "ResourceNotFoundException", "{account}");
    }
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html>
#[test]
fn a_hundred_groups_have_a_permission_set_in_an_account() {
    let mut world = World::new();
    let (set, dev) = (world.permission_set("Admin"), world.dev);
    let store = world.instance().identity_store_id.clone();
    let group = |world: &mut World, number: usize| {
        let content = state::identity_store::GroupContent { display_name: format!("g{number}"), ..Default::default() };
        let made = world.change(MANAGEMENT, |tx| state::identity_store::create_group(tx, &store, content, "test"));
        made.unwrap().id.to_string()
    };
    let mut first = None;
    for number in 0..100 {
        let id = group(&mut world, number);
        assert_eq!(world.assign(dev, &set, ("GROUP", &id)), succeeded());
        first.get_or_insert(id);
    }
    let id = group(&mut world, 100);
    let refused = world.ask_to_assign(MANAGEMENT, dev, &set, ("GROUP", &id));
    assert_eq!(code(refused), "ServiceQuotaExceededException");
    assert_eq!(world.assign(dev, &set, ("GROUP", &first.unwrap())), succeeded());
    let ana = world.ana.clone();
    assert_eq!(world.assign(dev, &set, ("USER", &ana)), succeeded());
}
