//! <https://docs.aws.amazon.com/organizations/latest/userguide/manage-begin-all-features-standard-migration.html>

use aws::AccountId;
use models::organizations as api;
use wire::Fault;

use crate::world::{MANAGEMENT, SCP, World, code};

const FIRST: AccountId = AccountId::new(222_222_222_222);
const SECOND: AccountId = AccountId::new(333_333_333_333);

/// An organization with shared billing only, of which these are invited members.
fn world(invited: &[AccountId]) -> World {
    let mut world = World::new();
    let input = api::CreateOrganizationRequest { feature_set: Some("CONSOLIDATED_BILLING".into()) };
    world.manage::<api::CreateOrganizationResponse>("CreateOrganization", input).unwrap();
    invited.iter().for_each(|account| world.invited_member(*account));
    world
}

fn begin(world: &mut World) -> Result<api::Handshake, Fault> {
    let output: api::EnableAllFeaturesResponse = world.manage("EnableAllFeatures", api::EnableAllFeaturesRequest {})?;
    Ok(output.handshake.unwrap())
}

fn state(world: &mut World, id: &str) -> String {
    let input = api::DescribeHandshakeRequest { handshake_id: id.into() };
    let output: api::DescribeHandshakeResponse = world.manage("DescribeHandshake", input).unwrap();
    output.handshake.unwrap().state.unwrap()
}

fn request(world: &mut World, account: AccountId) -> api::Handshake {
    let filter =
        api::HandshakeFilter { action_type: Some("APPROVE_ALL_FEATURES".into()), ..api::HandshakeFilter::default() };
    let input = api::ListHandshakesForAccountRequest { filter: Some(filter), ..Default::default() };
    let output: api::ListHandshakesForAccountResponse = world.call(account, "ListHandshakesForAccount", input).unwrap();
    output.handshakes.unwrap().remove(0)
}

fn feature_set(world: &mut World) -> String {
    let output: api::DescribeOrganizationResponse =
        world.manage("DescribeOrganization", api::DescribeOrganizationRequest::default()).unwrap();
    output.organization.unwrap().feature_set.unwrap()
}

#[test]
fn invited_members_agree_before_the_management_account_finishes() {
    let mut world = world(&[FIRST, SECOND]);
    let created = world.member("created");
    world.standalone(AccountId::new(444_444_444_444), "late@example.com");
    let invitation = world.invite("444444444444").unwrap().id.unwrap();

    let whole = begin(&mut world).unwrap();
    let id = whole.id.unwrap();
    assert_eq!((whole.action.as_deref(), whole.state.as_deref()), (Some("ENABLE_ALL_FEATURES"), Some("REQUESTED")));
    assert!(whole.arn.unwrap().contains("/enable_all_features/h-"));
    assert_eq!(whole.parties.unwrap().len(), 1);
    assert_eq!(state(&mut world, &invitation), "CANCELED");
    let input = api::ListHandshakesForAccountRequest::default();
    let output: api::ListHandshakesForAccountResponse = world.call(created, "ListHandshakesForAccount", input).unwrap();
    assert!(output.handshakes.unwrap().is_empty());
    let pending = "HandshakeConstraintViolationException/ORGANIZATION_IS_ALREADY_PENDING_ALL_FEATURES_MIGRATION";
    assert_eq!(code(begin(&mut world)), pending);

    let first = request(&mut world, FIRST);
    let kinds: Vec<_> = first.resources.unwrap().into_iter().map(|resource| resource.r#type.unwrap()).collect();
    assert_eq!(kinds, ["PARENT_HANDSHAKE", "ORGANIZATION", "ACCOUNT"]);
    world.accept(FIRST, &first.id.unwrap()).unwrap();
    assert_eq!(state(&mut world, &id), "REQUESTED");
    assert_eq!(code(world.accept(MANAGEMENT, &id)), "InvalidHandshakeTransitionException");
    let second = request(&mut world, SECOND).id.unwrap();
    world.accept(SECOND, &second).unwrap();
    assert_eq!(state(&mut world, &id), "OPEN");
    assert_eq!(feature_set(&mut world), "CONSOLIDATED_BILLING");
    assert_eq!(code(world.accept(FIRST, &id)), "HandshakeNotFoundException");
    world.accept(MANAGEMENT, &id).unwrap();
    assert_eq!(feature_set(&mut world), "ALL");
    world.enable(SCP).unwrap();
    assert_eq!(world.attached(&FIRST.to_string(), SCP), ["p-FullAWSAccess"]);
    let all = "HandshakeConstraintViolationException/ORGANIZATION_ALREADY_HAS_ALL_FEATURES";
    assert_eq!(code(begin(&mut world)), all);
}

/// "You can also immediately finalize the process if your organization doesn't have any invited member accounts."
#[test]
fn without_invited_members_the_management_account_finishes_at_once() {
    let mut world = world(&[]);
    world.member("created");
    let id = begin(&mut world).unwrap().id.unwrap();
    assert_eq!(state(&mut world, &id), "OPEN");
    world.accept(MANAGEMENT, &id).unwrap();
    assert_eq!(feature_set(&mut world), "ALL");
}

/// What keeps an organization from all features, or not.
#[derive(Debug, Clone, Copy)]
enum Then {
    Declined,
    Left,
    Expired,
    Cancelled,
}

#[test]
fn who_refuses_stops_it_and_who_goes_does_not() {
    for (then, whole, part, again) in [
        (Then::Declined, "REQUESTED", "DECLINED", false),
        (Then::Left, "OPEN", "CANCELED", false),
        (Then::Expired, "EXPIRED", "EXPIRED", true),
        (Then::Cancelled, "CANCELED", "CANCELED", true),
    ] {
        let mut world = world(&[FIRST]);
        let id = begin(&mut world).unwrap().id.unwrap();
        let asked = request(&mut world, FIRST).id.unwrap();
        match then {
            Then::Declined => {
                let input = api::DeclineHandshakeRequest { handshake_id: asked.clone() };
                world.call::<api::DeclineHandshakeResponse>(FIRST, "DeclineHandshake", input).unwrap();
            }
            Then::Left => {
                let input = api::LeaveOrganizationRequest {};
                world.call::<api::LeaveOrganizationResponse>(FIRST, "LeaveOrganization", input).unwrap();
            }
            Then::Expired => world.pass(90),
            Then::Cancelled => {
                let input = api::CancelHandshakeRequest { handshake_id: id.clone() };
                world.manage::<api::CancelHandshakeResponse>("CancelHandshake", input).unwrap();
            }
        }
        assert_eq!((state(&mut world, &id).as_str(), state(&mut world, &asked).as_str()), (whole, part), "{then:?}");
        assert_eq!(begin(&mut world).is_ok(), again, "{then:?}");
    }
}
