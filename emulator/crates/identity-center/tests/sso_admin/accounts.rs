//! Accounts that come and go, and worlds that are built at once.

use aws::{AccountId, Region};
use state::iam::role::NewRole;
use state::identity_center::{
    Assignee, Assignment, IdentityCenterError, NewInstance, Suffixes, assign_now, enable, joined,
};
use state::organization::remove_account;
use state::{Account, JoinedMethod, Tags};

use crate::world::{MANAGEMENT, STRANGER, World, member};

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html>
#[test]
fn every_account_of_the_organization_has_the_service_linked_role() {
    let mut world = World::new();
    let later = world.change(MANAGEMENT, |tx| member(tx, "later"));
    for account in [MANAGEMENT, world.dev, world.administrator, later] {
        assert!(world.iam(account).role("AWSServiceRoleForSSO").is_some(), "{account}");
    }
    assert!(world.iam(STRANGER).role("AWSServiceRoleForSSO").is_none());
    let organization = world.partition.organization_of(MANAGEMENT).unwrap();
    assert!(organization.service_access.contains_key("sso.amazonaws.com"));
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html#delete-slr>
#[test]
fn an_account_that_leaves_keeps_nothing_of_it() {
    let mut world = World::new();
    let guest = AccountId::new(222_222_222_222);
    let organization = world.partition.organization_of(MANAGEMENT).unwrap().id.clone();
    let account = Account::new(guest, "Guest", "guest@example.com", JoinedMethod::Invited, world.now);
    world.partition.accounts.insert(guest, account.into());
    world.partition.memberships.insert(guest, organization.clone());
    let dev = world.partition.organization_of(MANAGEMENT).unwrap().account(world.dev).unwrap().clone();
    let mut place = state::organization::Target::clone(&dev);
    place.id = guest.to_string().into();
    let organization = world.partition.organizations.get_mut(&organization).unwrap().make_mut();
    organization.targets.insert(place.id.clone(), place.into());
    world.change(MANAGEMENT, |tx| joined(tx, guest));
    let (set, ana, dev) = (world.permission_set("Admin"), world.ana.clone(), world.dev);
    world.assign(guest, &set, ("USER", &ana));
    world.assign(dev, &set, ("USER", &ana));
    assert!(world.role(guest, &set).is_some());
    world.change(MANAGEMENT, |tx| remove_account(tx, guest)).unwrap();
    let iam = world.iam(guest);
    assert!(iam.roles.is_empty() && iam.saml_providers.is_empty(), "{:?}", iam.roles);
    assert!(world.role(guest, &set).is_none());
    assert_eq!(world.instance().assignments.len(), 1);
    assert!(world.role(dev, &set).is_some());
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-identity-center.html>
#[test]
fn only_a_management_account_without_an_instance_enables_identity_center() {
    let mut world = World::organized("eu-west-1");
    let mut attempt = |owner| {
        world.change(owner, |tx| {
            let new = NewInstance { owner, region: &Region::from("eu-west-1"), name: None, tags: Tags::new() };
            enable(tx, new).map(|_| ())
        })
    };
    assert_eq!(attempt(STRANGER), Err(IdentityCenterError::NoOrganization));
    assert_eq!(attempt(MANAGEMENT), Ok(()));
    assert_eq!(attempt(MANAGEMENT), Err(IdentityCenterError::InstanceExists(MANAGEMENT)));
}

#[test]
fn a_world_is_built_at_once_and_with_names_of_its_own() {
    let mut world = World::new();
    let (set, ana, dev) = (world.permission_set("Admin"), world.ana.clone(), world.dev);
    let instance = world.instance().id.clone();
    let assignment = |account| Assignment {
        account,
        permission_set: set.rsplit('/').next().unwrap().into(),
        assignee: Assignee::user(&*ana),
    };
    let suffixes = Suffixes { role: Some("0123456789abcdef"), saml_provider: Some("fedcba9876543210") };
    let made = world.change(MANAGEMENT, |tx| assign_now(tx, &instance, &assignment(dev), suffixes)).unwrap();
    assert_eq!(made.role.resource_name(), "AWSReservedSSO_Admin_0123456789abcdef");
    let provider = format!("arn:aws:iam::{dev}:saml-provider/AWSSSO_fedcba9876543210_DO_NOT_DELETE");
    assert!(world.iam(dev).saml_providers.contains_key(provider.as_str()));
    let refused = world.change(MANAGEMENT, |tx| assign_now(tx, &instance, &assignment(STRANGER), suffixes));
    assert_eq!(
        refused.unwrap_err().to_string(),
        format!("Received a 404 status error: Could not find AWS account with id {STRANGER}")
    );
}

/// A role that somebody holds on to does not keep an account from leaving.
#[test]
fn a_role_that_cannot_go_stays_behind() {
    let mut world = World::new();
    let (set, ana, dev) = (world.permission_set("Admin"), world.ana.clone(), world.dev);
    world.assign(dev, &set, ("USER", &ana));
    let role = world.role(dev, &set).unwrap().entity.name.clone();
    world.change(dev, |tx| {
        state::iam::instance_profile::create(tx, dev, "Profile", "/", Tags::new()).unwrap();
        state::iam::instance_profile::add_role(tx, dev, "Profile", role.as_str()).unwrap();
        let trust = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;
        state::iam::role::create(tx, dev, NewRole::new("Other", trust)).unwrap();
    });
    let (status, reason) = world.unassign(dev, &set, ("USER", &ana));
    assert_eq!(status, "FAILED");
    assert!(reason.unwrap().contains("remove roles from instance profile"));
    assert_eq!(world.instance().assignments.len(), 1);
    world.change(MANAGEMENT, |tx| state::identity_center::left(tx, dev)).unwrap();
    assert!(world.instance().assignments.is_empty());
    assert!(world.iam(dev).role(role.as_str()).is_some() && world.iam(dev).role("Other").is_some());
}
