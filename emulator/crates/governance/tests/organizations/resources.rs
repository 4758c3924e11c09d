//! ARNs follow
//! <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsorganizations.html#awsorganizations-resources-for-iam-policies>.

use std::net::IpAddr;

use aws::{AccountId, Principal, Region};
use governance::organizations::ORGANIZATIONS;
use models::Record;
use models::organizations as api;
use state::{Call, Caller};
use wire::Structure;

use crate::world::{DENY_LEAVING, MANAGEMENT, SCP, World, now};

fn call(account: AccountId) -> Call {
    Call {
        caller: Caller::new(Principal::Anonymous, None),
        account,
        region: Region::from("us-east-1"),
        now: now(),
        request_id: "request".into(),
        source_ip: IpAddr::from([127, 0, 0, 1]),
        user_agent: "test".into(),
        secure: true,
        endpoint: None,
    }
}

fn locate(world: &World, account: AccountId, kind: &str, input: &Structure) -> Vec<String> {
    (ORGANIZATIONS.locate)(kind, &world.partition, &call(account), input)
}

/// A row that is forgotten or misspelt would ask for permission on `*`.
#[test]
fn every_row_of_authorization_is_understood() {
    let world = World::organized();
    let text = |member: &str| match member {
        "PolicyId" | "ResourceId" => "p-FullAWSAccess",
        "Type" => SCP,
        _ => "marker",
    };
    let sample = service::Sample { partition: &world.partition, call: &call(MANAGEMENT), text };
    assert_eq!(ORGANIZATIONS.authorization_defects(sample), Vec::<String>::new());
}

#[test]
fn the_resources_of_an_attachment_are_the_policy_and_its_target() {
    let mut world = World::organized();
    let (root, member) = (world.root_id(), world.member("prod"));
    let id = world.policy(SCP, "deny-leaving", DENY_LEAVING).unwrap();
    let organization = world.partition.organization_of(MANAGEMENT).unwrap().id.to_string();
    let prefix = "arn:aws:organizations::111111111111";
    let input = |policy: &str, target: &str| {
        api::AttachPolicyRequest { policy_id: policy.into(), target_id: target.into() }.into_structure()
    };
    for (kind, policy, target, want) in [
        ("policy", id.as_str(), root.as_str(), format!("{prefix}:policy/{organization}/service_control_policy/{id}")),
        (
            "policy",
            "p-FullAWSAccess",
            "",
            "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess".to_owned(),
        ),
        ("policy", "p-none", "", format!("{prefix}:policy/{organization}/service_control_policy/p-none")),
        ("@policytype", "p-RCPFullAWSAccess", "", "RESOURCE_CONTROL_POLICY".to_owned()),
        ("target", &id, &root, format!("{prefix}:root/{organization}/{root}")),
        ("target", &id, &member.to_string(), format!("{prefix}:account/{organization}/{member}")),
        ("target", &id, "ou-none-00000000", format!("{prefix}:ou/{organization}/ou-none-00000000")),
    ] {
        assert_eq!(locate(&world, MANAGEMENT, kind, &input(policy, target)), [want], "{kind} {policy} {target}");
    }
    // Members name what they ask about as the management account does: it is not theirs for that.
    let of_member = locate(&world, member, "policy", &input(&id, &root));
    assert_eq!(of_member, [format!("{prefix}:policy/{organization}/service_control_policy/{id}")]);
}

#[test]
fn a_handshake_is_named_alike_by_both_parties_and_by_nobody_else() {
    let mut world = World::organized();
    let (invited, stranger) = (AccountId::new(222_222_222_222), AccountId::new(333_333_333_333));
    world.standalone(invited, "invited@example.com");
    world.standalone(stranger, "stranger@example.com");
    let handshake = world.invite("222222222222").unwrap();
    let input = api::DescribeHandshakeRequest { handshake_id: handshake.id.unwrap() }.into_structure();
    for (account, want) in
        [(MANAGEMENT, handshake.arn.as_deref()), (invited, handshake.arn.as_deref()), (stranger, Some("*"))]
    {
        assert_eq!(locate(&world, account, "handshake", &input).first().map(String::as_str), want, "{account}");
    }
}

/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_InviteAccountToOrganization.html>
#[test]
fn an_invitation_is_about_the_account_where_the_request_says_which() {
    let world = World::organized();
    let organization = world.partition.organization_of(MANAGEMENT).unwrap().id.to_string();
    for (id, kind, want) in [("222222222222", "ACCOUNT", "222222222222"), ("juan@example.com", "EMAIL", "*")] {
        let target = api::HandshakeParty { id: id.into(), r#type: kind.into() };
        let input = api::InviteAccountToOrganizationRequest { target, notes: None, tags: None }.into_structure();
        let want = format!("arn:aws:organizations::111111111111:account/{organization}/{want}");
        assert_eq!(locate(&world, MANAGEMENT, "new member", &input), [want], "{kind}");
    }
}
