//! <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_invites.html>

use std::time::Duration;

use aws::AccountId;
use models::organizations as api;
use wire::Fault;

use crate::world::{MANAGEMENT, SCP, World, code, now};

const INVITED: AccountId = AccountId::new(222_222_222_222);
const STRANGER: AccountId = AccountId::new(333_333_333_333);

/// An organization and two accounts outside of it.
fn world() -> World {
    let mut world = World::organized();
    world.standalone(INVITED, "invited@example.com");
    world.standalone(STRANGER, "stranger@example.com");
    world
}

fn invite(world: &mut World, id: &str, kind: &str) -> Result<api::Handshake, Fault> {
    let target = api::HandshakeParty { id: id.into(), r#type: kind.into() };
    let tags = Some(vec![api::Tag { key: "team".into(), value: "payments".into() }]);
    let input = api::InviteAccountToOrganizationRequest { target, notes: Some("Join us".into()), tags };
    let output: api::InviteAccountToOrganizationResponse = world.manage("InviteAccountToOrganization", input)?;
    Ok(output.handshake.unwrap())
}

fn decline(world: &mut World, account: AccountId, id: &str) -> Result<api::Handshake, Fault> {
    let input = api::DeclineHandshakeRequest { handshake_id: id.into() };
    let output: api::DeclineHandshakeResponse = world.call(account, "DeclineHandshake", input)?;
    Ok(output.handshake.unwrap())
}

fn cancel(world: &mut World, account: AccountId, id: &str) -> Result<api::Handshake, Fault> {
    let input = api::CancelHandshakeRequest { handshake_id: id.into() };
    let output: api::CancelHandshakeResponse = world.call(account, "CancelHandshake", input)?;
    Ok(output.handshake.unwrap())
}

fn describe(world: &mut World, account: AccountId, id: &str) -> Result<api::Handshake, Fault> {
    let input = api::DescribeHandshakeRequest { handshake_id: id.into() };
    let output: api::DescribeHandshakeResponse = world.call(account, "DescribeHandshake", input)?;
    Ok(output.handshake.unwrap())
}

fn received(world: &mut World, account: AccountId) -> Vec<String> {
    let input = api::ListHandshakesForAccountRequest::default();
    let output: api::ListHandshakesForAccountResponse = world.call(account, "ListHandshakesForAccount", input).unwrap();
    output.handshakes.unwrap().into_iter().map(|handshake| handshake.id.unwrap()).collect()
}

fn sent(world: &mut World, filter: Option<api::HandshakeFilter>) -> Result<Vec<String>, Fault> {
    let input = api::ListHandshakesForOrganizationRequest { filter, ..Default::default() };
    let output: api::ListHandshakesForOrganizationResponse = world.manage("ListHandshakesForOrganization", input)?;
    Ok(output.handshakes.unwrap().into_iter().map(|handshake| handshake.id.unwrap()).collect())
}

fn resource(kind: &str, value: &str) -> api::HandshakeResource {
    api::HandshakeResource { value: Some(value.into()), r#type: Some(kind.into()), resources: None }
}

/// The examples of
/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_InviteAccountToOrganization.html>
#[test]
fn an_invitation_tells_who_asks_whom_and_until_when() {
    let mut world = world();
    let organization = world.partition.organization_of(MANAGEMENT).unwrap().id.to_string();
    for (id, kind) in [("222222222222", "ACCOUNT"), ("stranger@example.com", "EMAIL")] {
        let handshake = invite(&mut world, id, kind).unwrap();
        let name = handshake.id.clone().unwrap();
        assert!(name.starts_with("h-") && name.len() == 34, "{name}");
        let arn = format!("arn:aws:organizations::111111111111:handshake/{organization}/invite/{name}");
        let party = |id: &str, kind: &str| api::HandshakeParty { id: id.into(), r#type: kind.into() };
        let about = vec![
            resource("MASTER_EMAIL", "management@example.com"),
            resource("MASTER_NAME", "Standalone"),
            resource("ORGANIZATION_FEATURE_SET", "ALL"),
        ];
        let sender = api::HandshakeResource { resources: Some(about), ..resource("ORGANIZATION", &organization) };
        let want = api::Handshake {
            id: Some(name),
            arn: Some(arn),
            parties: Some(vec![party(&organization, "ORGANIZATION"), party(id, kind)]),
            state: Some("OPEN".into()),
            requested_timestamp: Some(now()),
            expiration_timestamp: Some(now() + Duration::from_secs(15 * 24 * 60 * 60)),
            action: Some("INVITE".into()),
            resources: Some(vec![sender, resource(kind, id), resource("NOTES", "Join us")]),
        };
        assert_eq!(handshake, want);
    }
}

#[test]
fn who_accepts_is_a_member_below_the_root_with_the_tags_of_the_invitation() {
    let mut world = world();
    let id = invite(&mut world, "INVITED@example.com", "EMAIL").unwrap().id.unwrap();
    assert_eq!(world.accept(INVITED, &id).unwrap().state.as_deref(), Some("ACCEPTED"));
    let input = api::DescribeAccountRequest { account_id: INVITED.to_string() };
    let output: api::DescribeAccountResponse = world.manage("DescribeAccount", input).unwrap();
    let account = output.account.unwrap();
    assert_eq!((account.joined_method.as_deref(), account.joined_timestamp), (Some("INVITED"), Some(now())));
    assert_eq!(world.attached(&INVITED.to_string(), SCP), ["p-FullAWSAccess"]);
    let input = api::ListParentsRequest { child_id: INVITED.to_string(), ..Default::default() };
    let output: api::ListParentsResponse = world.manage("ListParents", input).unwrap();
    assert_eq!(output.parents.unwrap().remove(0).id, Some(world.root_id()));
    let input = api::ListTagsForResourceRequest { resource_id: INVITED.to_string(), next_token: None };
    let output: api::ListTagsForResourceResponse = world.manage("ListTagsForResource", input).unwrap();
    assert_eq!(output.tags.unwrap(), [api::Tag { key: "team".into(), value: "payments".into() }]);
    // "Organizations does not automatically create the IAM role OrganizationAccountAccessRole"
    let iam = &world.partition.account(INVITED).unwrap().iam;
    assert!(iam.role("OrganizationAccountAccessRole").is_none());
}

/// The reasons stand in <https://docs.aws.amazon.com/organizations/latest/APIReference/API_InviteAccountToOrganization.html>.
#[test]
fn not_everybody_can_be_invited() {
    let mut world = world();
    let member = world.member("prod").to_string();
    invite(&mut world, "222222222222", "ACCOUNT").unwrap();
    for (id, kind, want) in [
        ("222222222222", "ACCOUNT", "DuplicateHandshakeException"),
        (&member, "ACCOUNT", "HandshakeConstraintViolationException/ALREADY_IN_AN_ORGANIZATION"),
        ("prod@example.com", "EMAIL", "HandshakeConstraintViolationException/ALREADY_IN_AN_ORGANIZATION"),
        ("111111111111", "ACCOUNT", "HandshakeConstraintViolationException/ALREADY_IN_AN_ORGANIZATION"),
        ("999999999999", "ACCOUNT", "InvalidInputException/TARGET_NOT_SUPPORTED"),
        ("invited@example.com", "ACCOUNT", "InvalidInputException/INVALID_PATTERN"),
        ("222222222222", "EMAIL", "InvalidInputException/INVALID_EMAIL_ADDRESS_TARGET"),
        ("o-example0000", "ORGANIZATION", "InvalidInputException/INVALID_PARTY_TYPE_TARGET"),
        ("nobody.yet@example.com", "EMAIL", "success"),
    ] {
        assert_eq!(code(invite(&mut world, id, kind)), want, "{kind} {id}");
    }
    let input = || api::InviteAccountToOrganizationRequest {
        target: api::HandshakeParty { id: "333333333333".into(), r#type: "ACCOUNT".into() },
        ..Default::default()
    };
    for (account, want) in
        [(member.parse().unwrap(), "AccessDeniedException"), (STRANGER, "AWSOrganizationsNotInUseException")]
    {
        let refused =
            world.call::<api::InviteAccountToOrganizationResponse>(account, "InviteAccountToOrganization", input());
        assert_eq!(code(refused), want, "{account}");
    }
}

/// What is done to an invitation.
#[derive(Debug, Clone, Copy)]
enum Act {
    Accept(AccountId),
    Decline(AccountId),
    Cancel(AccountId),
    /// Days pass.
    Pass(u64),
}
use Act::{Accept, Cancel, Decline, Pass};

/// `HandshakeAlreadyInStateException`, `InvalidHandshakeTransitionException`:
/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_CancelHandshake.html>. "Only the account that sent a
/// handshake can call this operation", and "each invitation must be responded to within 15 days, or it expires".
#[test]
fn an_invitation_is_answered_once_by_whom_it_concerns() {
    let invalid = "InvalidHandshakeTransitionException";
    let already = "HandshakeAlreadyInStateException";
    let rows: &[(&[Act], Act, &str, &str)] = &[
        (&[], Accept(INVITED), "success", "ACCEPTED"),
        (&[], Decline(INVITED), "success", "DECLINED"),
        (&[], Cancel(MANAGEMENT), "success", "CANCELED"),
        (&[], Cancel(INVITED), "AccessDeniedException", "OPEN"),
        (&[], Accept(MANAGEMENT), "AccessDeniedException", "OPEN"),
        (&[], Decline(MANAGEMENT), "AccessDeniedException", "OPEN"),
        (&[], Accept(STRANGER), "HandshakeNotFoundException", "OPEN"),
        (&[], Cancel(STRANGER), "HandshakeNotFoundException", "OPEN"),
        (&[Accept(INVITED)], Accept(INVITED), already, "ACCEPTED"),
        (&[Accept(INVITED)], Decline(INVITED), invalid, "ACCEPTED"),
        (&[Accept(INVITED)], Cancel(MANAGEMENT), invalid, "ACCEPTED"),
        (&[Decline(INVITED)], Accept(INVITED), invalid, "DECLINED"),
        (&[Decline(INVITED)], Decline(INVITED), already, "DECLINED"),
        (&[Cancel(MANAGEMENT)], Accept(INVITED), invalid, "CANCELED"),
        (&[Cancel(MANAGEMENT)], Cancel(MANAGEMENT), already, "CANCELED"),
        (&[Pass(14)], Accept(INVITED), "success", "ACCEPTED"),
        (&[Pass(15)], Accept(INVITED), invalid, "EXPIRED"),
        (&[Pass(15)], Cancel(MANAGEMENT), invalid, "EXPIRED"),
        (&[Pass(15 + 29)], Accept(INVITED), invalid, "EXPIRED"),
        (&[Pass(15 + 30)], Accept(INVITED), "HandshakeNotFoundException", "gone"),
        (&[Decline(INVITED), Pass(29)], Decline(INVITED), already, "DECLINED"),
        (&[Decline(INVITED), Pass(30)], Decline(INVITED), "HandshakeNotFoundException", "gone"),
    ];
    for (before, act, want, state) in rows {
        let mut world = world();
        let id = world.invite("222222222222").unwrap().id.unwrap();
        let mut done = |act: &Act| match *act {
            Accept(account) => code(world.accept(account, &id)),
            Decline(account) => code(decline(&mut world, account, &id)),
            Cancel(account) => code(cancel(&mut world, account, &id)),
            Pass(days) => {
                world.pass(days);
                "success".to_owned()
            }
        };
        before.iter().for_each(|act| assert_eq!(done(act), "success", "{before:?} {act:?}"));
        assert_eq!(done(act), *want, "{before:?} {act:?}");
        let seen = describe(&mut world, MANAGEMENT, &id).map_or("gone".to_owned(), |shake| shake.state.unwrap());
        assert_eq!(seen, *state, "{before:?} {act:?}");
    }
}

#[test]
fn both_parties_see_a_handshake_and_nobody_else() {
    let mut world = world();
    let id = world.invite("222222222222").unwrap().id.unwrap();
    let ours = describe(&mut world, MANAGEMENT, &id).unwrap();
    assert_eq!(describe(&mut world, INVITED, &id).unwrap(), ours);
    assert_eq!(code(describe(&mut world, STRANGER, &id)), "HandshakeNotFoundException");
    assert_eq!(received(&mut world, INVITED), [id.as_str()]);
    assert!(received(&mut world, STRANGER).is_empty() && received(&mut world, MANAGEMENT).is_empty());
    let filter = |action: Option<&str>, parent: Option<&str>| {
        Some(api::HandshakeFilter {
            action_type: action.map(str::to_owned),
            parent_handshake_id: parent.map(str::to_owned),
        })
    };
    assert_eq!(sent(&mut world, None).unwrap(), [id.as_str()]);
    assert_eq!(sent(&mut world, filter(Some("INVITE"), None)).unwrap(), [id.as_str()]);
    assert!(sent(&mut world, filter(Some("ENABLE_ALL_FEATURES"), None)).unwrap().is_empty());
    assert!(sent(&mut world, filter(None, Some(&id))).unwrap().is_empty());
    let both = sent(&mut world, filter(Some("INVITE"), Some(&id)));
    assert_eq!(code(both), "InvalidInputException/MAX_LIMIT_EXCEEDED_FILTER");
    world.pass(15 + 30);
    assert!(sent(&mut world, None).unwrap().is_empty() && received(&mut world, INVITED).is_empty());
}

/// "ensure that existing handshakes that might be considered duplicates are canceled or declined":
/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_InviteAccountToOrganization.html>
#[test]
fn an_account_can_be_invited_again() {
    for ended in ["declined", "cancelled", "expired"] {
        let mut world = world();
        let id = world.invite("222222222222").unwrap().id.unwrap();
        match ended {
            "declined" => drop(decline(&mut world, INVITED, &id).unwrap()),
            "cancelled" => drop(cancel(&mut world, MANAGEMENT, &id).unwrap()),
            _ => world.pass(15),
        }
        assert_eq!(code(world.invite("222222222222")), "success", "{ended}");
    }
}

/// Direct transfer: <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_account_migration.html>
#[test]
fn a_member_of_another_organization_goes_straight_into_the_new_one() {
    let mut world = world();
    let (created, young) = (world.member("created"), world.member("young"));
    world.member("administrator");
    let input = api::CreateOrganizationRequest::default();
    world.call::<api::CreateOrganizationResponse>(STRANGER, "CreateOrganization", input).unwrap();
    let invite = |world: &mut World, account: AccountId| {
        let target = api::HandshakeParty { id: account.to_string(), r#type: "ACCOUNT".into() };
        let input = api::InviteAccountToOrganizationRequest { target, ..Default::default() };
        let output: api::InviteAccountToOrganizationResponse =
            world.call(STRANGER, "InviteAccountToOrganization", input).unwrap();
        output.handshake.unwrap().id.unwrap()
    };
    let id = invite(&mut world, young);
    assert_eq!(code(world.accept(young, &id)), "ConstraintViolationException/WAIT_PERIOD_ACTIVE");
    world.pass(4);
    world.administrator(young, "config.amazonaws.com");
    let kept = "ConstraintViolationException/CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG";
    assert_eq!(code(world.accept(young, &id)), kept);
    let id = invite(&mut world, MANAGEMENT);
    assert_eq!(code(world.accept(MANAGEMENT, &id)), "MasterCannotLeaveOrganizationException");
    let id = invite(&mut world, created);
    world.accept(created, &id).unwrap();
    assert!(world.partition.share_organization(created, STRANGER));
    assert!(!world.partition.share_organization(created, MANAGEMENT));
    let gone = world.partition.organization_of(MANAGEMENT).unwrap().account(created).is_none();
    assert!(gone);
}
