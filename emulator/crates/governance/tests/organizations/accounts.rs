//! <https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html>

use aws::AccountId;
use models::organizations as api;
use policy::PolicyType;
use state::AccountStatus;

use crate::world::{MANAGEMENT, SCP, World, code, now};

fn create(world: &mut World, name: &str, email: &str) -> api::CreateAccountStatus {
    let input = api::CreateAccountRequest {
        email: email.into(),
        account_name: name.into(),
        ..api::CreateAccountRequest::default()
    };
    let output: api::CreateAccountResponse = world.manage("CreateAccount", input).unwrap();
    output.create_account_status.unwrap()
}

#[test]
fn creating_an_account_is_in_progress_first_and_has_succeeded_when_asked() {
    let mut world = World::organized();
    let begun = create(&mut world, "prod", "prod@example.com");
    assert_eq!((begun.state.as_deref(), begun.account_id), (Some("IN_PROGRESS"), None));
    let done = world.creation(&begun.id.unwrap());
    assert_eq!(done.state.as_deref(), Some("SUCCEEDED"));
    let account: AccountId = done.account_id.unwrap().parse().unwrap();

    let input = api::DescribeAccountRequest { account_id: account.to_string() };
    let output: api::DescribeAccountResponse = world.manage("DescribeAccount", input).unwrap();
    let seen = output.account.unwrap();
    assert_eq!(seen.email.as_deref(), Some("prod@example.com"));
    assert_eq!((seen.status.as_deref(), seen.joined_method.as_deref()), (Some("ACTIVE"), Some("CREATED")));
    assert_eq!(seen.joined_timestamp, Some(now()));
    assert_eq!(world.attached(&account.to_string(), SCP), ["p-FullAWSAccess"]);
    let root = world.root_id();
    let organization = world.partition.organization_of(account).unwrap().id.to_string();
    assert_eq!(seen.paths.unwrap(), [format!("{organization}/{root}/{account}/")]);
}

/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_access-cross-account-role.html>
#[test]
fn a_new_account_has_a_role_that_the_management_account_can_assume() {
    let mut world = World::organized();
    let account = world.member("prod");
    let iam = &world.partition.account(account).unwrap().iam;
    let role = iam.role("OrganizationAccountAccessRole").unwrap();
    assert_eq!(role.entity.arn.as_str(), format!("arn:aws:iam::{account}:role/OrganizationAccountAccessRole"));
    let attached: Vec<&str> = role.entity.attached.iter().map(|arn| arn.as_str()).collect();
    assert_eq!(attached, ["arn:aws:iam::aws:policy/AdministratorAccess"]);
    assert!(role.trust.text().contains("arn:aws:iam::111111111111:root"));
    assert_eq!(role.trust.kind(), PolicyType::RoleTrust);
    let administrator = "arn:aws:iam::aws:policy/AdministratorAccess".parse().unwrap();
    assert!(world.partition.managed_policy(&administrator).is_some());
}

/// `RoleName`, `IamUserAccessToBilling` of
/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html>
#[test]
fn the_role_has_the_name_that_the_request_gives() {
    let mut world = World::organized();
    let mut create = |name: &str, role: &str| {
        let input = api::CreateAccountRequest {
            email: format!("{name}@example.com"),
            account_name: name.into(),
            role_name: Some(role.into()),
            iam_user_access_to_billing: Some("DENY".into()),
            tags: None,
        };
        world.manage::<api::CreateAccountResponse>("CreateAccount", input)
    };
    let reserved = create("reserved", "AWSServiceRoleForOrganizations");
    assert_eq!(code(reserved), "InvalidInputException/INVALID_ROLE_NAME");
    let id = create("named", "Landing").unwrap().create_account_status.unwrap().id.unwrap();
    let account: AccountId = world.creation(&id).account_id.unwrap().parse().unwrap();
    let iam = &world.partition.account(account).unwrap().iam;
    assert!(iam.role("Landing").is_some() && iam.role("OrganizationAccountAccessRole").is_none());
}

#[test]
fn an_address_in_use_makes_the_creation_fail_and_no_account() {
    let mut world = World::organized();
    world.member("prod");
    let begun = create(&mut world, "again", "PROD@example.com");
    let done = world.creation(&begun.id.unwrap());
    assert_eq!((done.state.as_deref(), done.account_id), (Some("FAILED"), None));
    assert_eq!(done.failure_reason.as_deref(), Some("EMAIL_ALREADY_EXISTS"));
    assert_eq!(world.partition.accounts.len(), 2);
    for (states, count) in [(vec!["FAILED"], 1), (vec!["SUCCEEDED"], 1), (vec!["IN_PROGRESS"], 0), (vec![], 2)] {
        let states = Some(states.into_iter().map(str::to_owned).collect());
        let input = api::ListCreateAccountStatusRequest { states, next_token: None, max_results: None };
        let output: api::ListCreateAccountStatusResponse = world.manage("ListCreateAccountStatus", input).unwrap();
        assert_eq!(output.create_account_statuses.unwrap().len(), count);
    }
}

/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_MoveAccount.html>
#[test]
fn accounts_move_between_parents() {
    let mut world = World::organized();
    let (root, account) = (world.root_id(), world.member("prod").to_string());
    let unit = world.unit(&root, "Workloads").unwrap();
    let mut go = |account: &str, source: &str, destination: &str| {
        let input = api::MoveAccountRequest {
            account_id: account.into(),
            source_parent_id: source.into(),
            destination_parent_id: destination.into(),
        };
        code(world.manage::<api::MoveAccountResponse>("MoveAccount", input))
    };
    assert_eq!(go("999999999999", &root, &unit), "AccountNotFoundException");
    assert_eq!(go(&account, "ou-none-00000000", &unit), "SourceParentNotFoundException");
    assert_eq!(go(&account, &root, "ou-none-00000000"), "DestinationParentNotFoundException");
    assert_eq!(go(&account, &root, &root), "DuplicateAccountException");
    assert_eq!(go(&account, &root, &unit), "success");
    assert_eq!(go(&account, &root, &root), "SourceParentNotFoundException");

    let input = api::ListParentsRequest { child_id: account.clone(), ..api::ListParentsRequest::default() };
    let output: api::ListParentsResponse = world.manage("ListParents", input).unwrap();
    assert_eq!(output.parents.unwrap().remove(0).id, Some(unit.clone()));
    for (parent, want) in [(&unit, vec![account.clone()]), (&root, vec![MANAGEMENT.to_string()])] {
        let input = api::ListAccountsForParentRequest {
            parent_id: parent.clone(),
            ..api::ListAccountsForParentRequest::default()
        };
        let output: api::ListAccountsForParentResponse = world.manage("ListAccountsForParent", input).unwrap();
        let ids: Vec<String> = output.accounts.unwrap().into_iter().map(|account| account.id.unwrap()).collect();
        assert_eq!(ids, want);
    }
    let input = api::ListParentsRequest { child_id: root, ..api::ListParentsRequest::default() };
    assert_eq!(code(world.manage::<api::ListParentsResponse>("ListParents", input)), "ChildNotFoundException");
}

/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_CloseAccount.html>
#[test]
fn a_closed_account_stays_suspended_in_the_organization() {
    let mut world = World::organized();
    let account = world.member("prod");
    let close = |world: &mut World, id: AccountId| {
        let input = api::CloseAccountRequest { account_id: id.to_string() };
        code(world.manage::<api::CloseAccountResponse>("CloseAccount", input))
    };
    assert_eq!(close(&mut world, account), "success");
    assert_eq!(world.partition.account(account).unwrap().status, AccountStatus::Suspended);
    assert_eq!(close(&mut world, account), "AccountAlreadyClosedException");
    let management = close(&mut world, MANAGEMENT);
    assert_eq!(management, "ConstraintViolationException/CANNOT_CLOSE_MANAGEMENT_ACCOUNT");
    let output: api::ListAccountsResponse = world.manage("ListAccounts", api::ListAccountsRequest::default()).unwrap();
    assert_eq!(output.accounts.unwrap().len(), 2);
}

/// "< 1,250 accounts – You can close up to 250 member accounts" within thirty days:
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html#number-of-accounts-you-can-close>
#[test]
fn only_so_many_accounts_are_closed_in_thirty_days() {
    let mut world = World::organized();
    let close = |world: &mut World, at: u32| {
        let input = api::CloseAccountRequest { account_id: world.member(&format!("member-{at}")).to_string() };
        code(world.manage::<api::CloseAccountResponse>("CloseAccount", input))
    };
    for at in 0..250 {
        assert_eq!(close(&mut world, at), "success", "{at}");
    }
    world.pass(29);
    assert_eq!(close(&mut world, 250), "ConstraintViolationException/CLOSE_ACCOUNT_QUOTA_EXCEEDED");
    world.pass(1);
    assert_eq!(close(&mut world, 251), "success");
}

/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_tagging.html>
#[test]
fn tags_stay_with_what_they_were_put_on() {
    let mut world = World::organized();
    let (root, account) = (world.root_id(), world.member("prod").to_string());
    let unit = world.unit(&root, "Workloads").unwrap();
    let policy = world.policy(SCP, "deny", crate::world::DENY_LEAVING).unwrap();
    let tag = |key: &str, value: &str| api::Tag { key: key.into(), value: value.into() };
    for resource in [&root, &account, &unit, &policy] {
        let put = |world: &mut World, tags: Vec<api::Tag>| {
            let input = api::TagResourceRequest { resource_id: resource.clone(), tags };
            code(world.manage::<api::TagResourceResponse>("TagResource", input))
        };
        assert_eq!(put(&mut world, vec![tag("team", resource), tag("env", "prod")]), "success");
        let input = api::UntagResourceRequest { resource_id: resource.clone(), tag_keys: vec!["env".into()] };
        world.manage::<api::UntagResourceResponse>("UntagResource", input).unwrap();
        let input = api::ListTagsForResourceRequest { resource_id: resource.clone(), next_token: None };
        let output: api::ListTagsForResourceResponse = world.manage("ListTagsForResource", input).unwrap();
        assert_eq!(output.tags.unwrap(), [tag("team", resource)]);
        let system = put(&mut world, vec![tag("aws:team", "")]);
        assert_eq!(system, "InvalidInputException/INVALID_SYSTEM_TAGS_PARAMETER");
        let twice = put(&mut world, vec![tag("a", ""), tag("a", "")]);
        assert_eq!(twice, "InvalidInputException/DUPLICATE_TAG_KEY");
        let many = put(&mut world, (0..50).map(|at| tag(&at.to_string(), "")).collect());
        assert_eq!(many, "ConstraintViolationException/MAX_TAG_LIMIT_EXCEEDED");
    }
}
