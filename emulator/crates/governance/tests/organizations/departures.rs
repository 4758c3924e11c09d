//! <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_remove.html>

use aws::AccountId;
use models::organizations as api;

use crate::world::{MANAGEMENT, SCP, World, code};

const INVITED: AccountId = AccountId::new(222_222_222_222);

fn leave(world: &mut World, account: AccountId) -> String {
    code(world.call::<api::LeaveOrganizationResponse>(account, "LeaveOrganization", api::LeaveOrganizationRequest {}))
}

fn remove(world: &mut World, caller: AccountId, account: AccountId) -> String {
    let input = api::RemoveAccountFromOrganizationRequest { account_id: account.to_string() };
    code(world.call::<api::RemoveAccountFromOrganizationResponse>(caller, "RemoveAccountFromOrganization", input))
}

/// Who wants to go.
#[derive(Debug, Clone, Copy)]
enum Who {
    Invited,
    Created { days_ago: u64 },
    Administrator,
    Management,
    Stranger,
}

/// The reasons stand in
/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_RemoveAccountFromOrganization.html>.
#[test]
fn only_what_can_stand_alone_and_administers_nothing_goes() {
    let wait = "ConstraintViolationException/WAIT_PERIOD_ACTIVE";
    let payment = "ConstraintViolationException/MEMBER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED";
    let administers = "ConstraintViolationException/CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG";
    let master = "MasterCannotLeaveOrganizationException";
    for (who, left, removed) in [
        (Who::Invited, "success", "success"),
        (Who::Created { days_ago: 3 }, wait, wait),
        (Who::Created { days_ago: 4 }, payment, payment),
        (Who::Administrator, administers, administers),
        (Who::Management, master, master),
        (Who::Stranger, "AWSOrganizationsNotInUseException", "AccountNotFoundException"),
    ] {
        let mut world = World::organized();
        let account = match who {
            Who::Invited | Who::Administrator => {
                world.invited_member(INVITED);
                INVITED
            }
            Who::Created { days_ago } => {
                let created = world.member("prod");
                world.pass(days_ago);
                created
            }
            Who::Management => MANAGEMENT,
            Who::Stranger => {
                world.standalone(INVITED, "stranger@example.com");
                INVITED
            }
        };
        if matches!(who, Who::Administrator) {
            world.administrator(account, "config.amazonaws.com");
        }
        let before = world.partition.clone();
        assert_eq!(leave(&mut world, account), left, "{who:?}");
        world.partition = before;
        assert_eq!(remove(&mut world, MANAGEMENT, account), removed, "{who:?}");
    }
}

#[test]
fn a_member_does_not_send_another_away() {
    let mut world = World::organized();
    let member = world.member("prod");
    world.invited_member(INVITED);
    assert_eq!(remove(&mut world, member, INVITED), "AccessDeniedException");
    assert_eq!(remove(&mut world, INVITED, INVITED), "AccessDeniedException");
}

/// "The removed account becomes a standalone account that isn't a member of any organization. It's no longer subject to
/// any policies", and "all tags that were attached to the account object in the organization are deleted".
#[test]
fn nothing_of_the_organization_stays_with_an_account_that_has_gone() {
    let mut world = World::organized();
    world.invited_member(INVITED);
    let tags = vec![api::Tag { key: "team".into(), value: "payments".into() }];
    let input = api::TagResourceRequest { resource_id: INVITED.to_string(), tags };
    world.manage::<api::TagResourceResponse>("TagResource", input).unwrap();
    assert_eq!(world.attached(&INVITED.to_string(), SCP), ["p-FullAWSAccess"]);
    assert_eq!(leave(&mut world, INVITED), "success");
    assert!(world.partition.organization_of(INVITED).is_none());
    assert!(world.partition.account(INVITED).unwrap().tags.is_empty());
    let input = api::DescribeAccountRequest { account_id: INVITED.to_string() };
    assert_eq!(
        code(world.manage::<api::DescribeAccountResponse>("DescribeAccount", input)),
        "AccountNotFoundException"
    );
    let root = world.root_id();
    let children = world.partition.organization_of(MANAGEMENT).unwrap().children(&root).count();
    assert_eq!(children, 1);
    // It may come back, or have an organization of its own.
    assert_eq!(code(world.invite("222222222222")), "success");
    let input = api::CreateOrganizationRequest::default();
    assert_eq!(code(world.call::<api::CreateOrganizationResponse>(INVITED, "CreateOrganization", input)), "success");
}

/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_delete.html>
#[test]
fn an_organization_whose_members_have_gone_can_be_deleted() {
    let mut world = World::organized();
    world.invited_member(INVITED);
    let delete = |world: &mut World| {
        code(world.manage::<api::DeleteOrganizationResponse>("DeleteOrganization", api::DeleteOrganizationRequest {}))
    };
    assert_eq!(delete(&mut world), "OrganizationNotEmptyException");
    assert_eq!(remove(&mut world, MANAGEMENT, INVITED), "success");
    assert_eq!(delete(&mut world), "success");
}
