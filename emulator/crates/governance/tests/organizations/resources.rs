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
    assert_eq!(locate(&world, member, "policy", &input(&id, &root)), ["*"]);
}
