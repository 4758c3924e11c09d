//! <https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganization.html>

use governance::organizations::ORGANIZATIONS;
use models::organizations as api;

use crate::world::{MANAGEMENT, SCP, World, code};

#[test]
fn every_operation_is_in_the_model_and_sorted() {
    assert_eq!(ORGANIZATIONS.defects(), Vec::<String>::new());
}

#[test]
fn a_new_organization_has_one_root_and_one_account_and_no_policy_type_enabled() {
    let mut world = World::new();
    let organization = world.create_organization();
    let id = organization.id.unwrap();
    assert!(id.starts_with("o-") && id.len() == 12, "{id}");
    assert_eq!(organization.arn.unwrap(), format!("arn:aws:organizations::111111111111:organization/{id}"));
    assert_eq!(organization.feature_set.as_deref(), Some("ALL"));
    let account = format!("arn:aws:organizations::111111111111:account/{id}/111111111111");
    assert_eq!(organization.master_account_arn, Some(account));
    assert_eq!(organization.master_account_email.as_deref(), Some("management@example.com"));

    let root = world.root();
    let root_id = root.id.unwrap();
    assert!(root_id.starts_with("r-") && root_id.len() == 6, "{root_id}");
    assert_eq!(root.arn.unwrap(), format!("arn:aws:organizations::111111111111:root/{id}/{root_id}"));
    assert_eq!(root.policy_types, Some(Vec::new()));
    assert_eq!(world.attached(&root_id, SCP), ["p-FullAWSAccess"]);
    assert_eq!(world.attached("111111111111", SCP), ["p-FullAWSAccess"]);
}

#[test]
fn an_account_belongs_to_at_most_one_organization() {
    let mut world = World::organized();
    let input = api::CreateOrganizationRequest::default();
    let again = world.manage::<api::CreateOrganizationResponse>("CreateOrganization", input);
    assert_eq!(code(again), "AlreadyInOrganizationException");
}

#[test]
fn outside_an_organization_nothing_can_be_asked() {
    let mut world = World::new();
    let fault = world.manage::<api::ListAccountsResponse>("ListAccounts", api::ListAccountsRequest::default());
    let fault = fault.unwrap_err();
    assert_eq!(fault.code, "AWSOrganizationsNotInUseException");
    assert_eq!(fault.message, "Your account is not a member of an organization.");
}

#[test]
fn a_member_may_describe_the_organization_and_nothing_more() {
    let mut world = World::organized();
    let member = world.member("prod");
    let input = api::DescribeOrganizationRequest::default();
    let output: api::DescribeOrganizationResponse = world.call(member, "DescribeOrganization", input).unwrap();
    assert_eq!(output.organization.unwrap().master_account_id.as_deref(), Some("111111111111"));
    let fault = world
        .call::<api::ListAccountsResponse>(member, "ListAccounts", api::ListAccountsRequest::default())
        .unwrap_err();
    assert_eq!(fault.code, "AccessDeniedException");
    assert_eq!(fault.message, "You don't have permissions to access this resource.");
}

#[test]
fn an_organization_ends_when_its_members_are_gone() {
    let mut world = World::organized();
    world.member("prod");
    let delete = |world: &mut World| {
        world.manage::<api::DeleteOrganizationResponse>("DeleteOrganization", api::DeleteOrganizationRequest {})
    };
    assert_eq!(code(delete(&mut world)), "OrganizationNotEmptyException");

    let mut alone = World::organized();
    assert_eq!(code(delete(&mut alone)), "success");
    assert!(alone.partition.organization_of(MANAGEMENT).is_none());
    alone.create_organization();
}
