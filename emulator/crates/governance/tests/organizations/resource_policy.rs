//! <https://docs.aws.amazon.com/organizations/latest/userguide/orgs-policy-delegate.html>

use aws::AccountId;
use models::organizations as api;
use wire::Fault;

use crate::world::{MANAGEMENT, World, code};

const INVITED: AccountId = AccountId::new(222_222_222_222);

/// One statement with these elements for every other thing that it needs.
fn statement(elements: &str) -> String {
    format!(r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow",{elements}}}]}}"#)
}

fn delegation(account: AccountId) -> String {
    statement(&format!(
        r#""Principal":{{"AWS":"{account}"}},"Action":["organizations:CreatePolicy","organizations:List*"],"Resource":"*""#
    ))
}

fn put(world: &mut World, content: &str, tag: Option<&str>) -> Result<api::ResourcePolicy, Fault> {
    let tags = tag.map(|key| vec![api::Tag { key: key.into(), value: String::new() }]);
    let output: api::PutResourcePolicyResponse =
        world.manage("PutResourcePolicy", api::PutResourcePolicyRequest { content: content.into(), tags })?;
    Ok(output.resource_policy.unwrap())
}

fn describe(world: &mut World, account: AccountId) -> Result<api::ResourcePolicy, Fault> {
    let input = api::DescribeResourcePolicyRequest {};
    let output: api::DescribeResourcePolicyResponse = world.call(account, "DescribeResourcePolicy", input)?;
    Ok(output.resource_policy.unwrap())
}

fn delete(world: &mut World) -> String {
    let input = api::DeleteResourcePolicyRequest {};
    code(world.manage::<api::DeleteResourcePolicyResponse>("DeleteResourcePolicy", input))
}

#[test]
fn the_policy_keeps_its_id_and_tags_from_one_content_to_the_next() {
    let mut world = World::organized();
    let member = world.member("policies");
    assert_eq!(code(describe(&mut world, MANAGEMENT)), "ResourcePolicyNotFoundException");
    assert_eq!(delete(&mut world), "ResourcePolicyNotFoundException");
    let first = put(&mut world, &delegation(member), Some("team")).unwrap();
    let summary = first.resource_policy_summary.unwrap();
    let (id, organization) =
        (summary.id.clone().unwrap(), world.partition.organization_of(member).unwrap().id.to_string());
    assert!(id.starts_with("rp-") && id.len() == 11, "{id}");
    assert_eq!(
        summary.arn.clone().unwrap(),
        format!("arn:aws:organizations::111111111111:resourcepolicy/{organization}/{id}")
    );
    assert_eq!(describe(&mut world, MANAGEMENT).unwrap().content, Some(delegation(member)));

    let content = delegation(member).replace("CreatePolicy", "UpdatePolicy");
    // "Calls with tags apply to the initial creation of the resource policy, otherwise an exception is thrown."
    assert_eq!(code(put(&mut world, &content, Some("late"))), "InvalidInputException/INVALID_LIST_MEMBER");
    let second = put(&mut world, &content, None).unwrap();
    assert_eq!((second.resource_policy_summary, second.content), (Some(summary), Some(content)));
    let tags = vec![api::Tag { key: "env".into(), value: "prod".into() }];
    let input = api::TagResourceRequest { resource_id: id.clone(), tags };
    world.manage::<api::TagResourceResponse>("TagResource", input).unwrap();
    let input = api::ListTagsForResourceRequest { resource_id: id, next_token: None };
    let output: api::ListTagsForResourceResponse = world.manage("ListTagsForResource", input).unwrap();
    let keys: Vec<String> = output.tags.unwrap().into_iter().map(|tag| tag.key).collect();
    assert_eq!(keys, ["env", "team"]);
    assert_eq!(delete(&mut world), "success");
    assert_eq!(code(describe(&mut world, MANAGEMENT)), "ResourcePolicyNotFoundException");
}

/// "AWS Organizations no longer permits NotAction and NotResource elements in resource-based delegation policies."
#[test]
fn a_policy_gives_certain_actions_on_the_organization_to_somebody_that_exists() {
    let mut world = World::organized();
    let json = "InvalidInputException/INVALID_RESOURCE_POLICY_JSON";
    let action = "InvalidInputException/UNSUPPORTED_ACTION_IN_RESOURCE_POLICY";
    let resource = "InvalidInputException/UNSUPPORTED_RESOURCE_IN_RESOURCE_POLICY";
    let principal = "InvalidInputException/INVALID_PRINCIPAL";
    let whom = r#""Principal":{"AWS":"111111111111"}"#;
    let what = r#""Action":"organizations:CreatePolicy""#;
    for (content, want) in [
        ("{".to_owned(), json),
        (statement(&format!(r#"{what},"Resource":"*""#)), json),
        (statement(&format!(r#"{whom},{what},"Resource":"*""#)), "success"),
        (statement(&format!(r#"{whom},"Action":"organizations:List*","Resource":"*""#)), "success"),
        (statement(&format!(r#"{whom},{what},"Resource":"arn:aws:organizations::111111111111:policy/*""#)), "success"),
        (statement(&format!(r#""Principal":"*",{what},"Resource":"*""#)), "success"),
        (statement(&format!(r#"{whom},"NotAction":"organizations:CreatePolicy","Resource":"*""#)), action),
        (statement(&format!(r#"{whom},"Action":"organizations:CloseAccount","Resource":"*""#)), action),
        (statement(&format!(r#"{whom},"Action":"organizations:PutResourcePolicy","Resource":"*""#)), action),
        (statement(&format!(r#"{whom},"Action":"iam:CreateUser","Resource":"*""#)), action),
        (statement(&format!(r#"{whom},"Action":"*","Resource":"*""#)), action),
        (statement(&format!(r#"{whom},{what},"NotResource":"*""#)), resource),
        (statement(&format!(r#"{whom},{what},"Resource":"arn:aws:s3:::bucket""#)), resource),
        (statement(&format!(r#""Principal":{{"AWS":"999999999999"}},{what},"Resource":"*""#)), principal),
        (
            statement(&format!(r#""Principal":{{"AWS":"arn:aws:iam::111111111111:role/none"}},{what},"Resource":"*""#)),
            principal,
        ),
        (statement(&format!(r#""Principal":{{"Service":"config.amazonaws.com"}},{what},"Resource":"*""#)), principal),
    ] {
        assert_eq!(code(put(&mut world, &content, None)), want, "{content}");
    }
}

/// "You can only call this operation from the management account."
#[test]
fn members_do_not_delegate() {
    let mut world = World::organized();
    let (member, audit) = (world.member("policies"), world.member("audit"));
    put(&mut world, &delegation(member), None).unwrap();
    world.administrator(audit, "config.amazonaws.com");
    for account in [member, audit] {
        let input = api::PutResourcePolicyRequest { content: delegation(account), tags: None };
        let refused = world.call::<api::PutResourcePolicyResponse>(account, "PutResourcePolicy", input);
        assert_eq!(code(refused), "AccessDeniedException");
        let input = api::DeleteResourcePolicyRequest {};
        let refused = world.call::<api::DeleteResourcePolicyResponse>(account, "DeleteResourcePolicy", input);
        assert_eq!(code(refused), "AccessDeniedException");
    }
    assert_eq!(code(describe(&mut world, audit)), "success");
}

/// For which questions the policy is asked: only where the caller may not anyhow, and only what it can give.
#[test]
fn the_policy_decides_what_members_may_not_by_themselves() {
    let mut world = World::organized();
    let (member, audit) = (world.member("policies"), world.member("audit"));
    world.administrator(audit, "config.amazonaws.com");
    world.invited_member(INVITED);
    put(&mut world, &delegation(member), None).unwrap();
    let organization = world.partition.organization_of(MANAGEMENT).unwrap();
    let own = organization.target_arn("aws", organization.account(member).unwrap());
    for (account, action, resource, asked) in [
        (member, "organizations:CreatePolicy", "*", true),
        (member, "organizations:ListRoots", "*", true),
        (INVITED, "organizations:ListRoots", "*", true),
        (audit, "organizations:ListRoots", "*", false),
        (audit, "organizations:CreatePolicy", "*", true),
        (MANAGEMENT, "organizations:CreatePolicy", "*", false),
        (member, "organizations:DescribeOrganization", "*", false),
        (member, "organizations:ListHandshakesForAccount", "*", false),
        (member, "organizations:DescribeEffectivePolicy", &own, false),
        (INVITED, "organizations:DescribeEffectivePolicy", &own, true),
        (member, "organizations:LeaveOrganization", "*", false),
        (member, "organizations:CloseAccount", "*", false),
        (member, "iam:CreateUser", "*", false),
    ] {
        let found = organization.delegation(account, action, resource).is_some();
        assert_eq!(found, asked, "{account} {action} {resource}");
    }
}
