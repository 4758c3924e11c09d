use super::*;

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/console-account-alias.html>
#[test]
fn an_account_has_one_alias_and_it_is_nobody_elses() {
    let mut world = World::new();
    let create = |alias: &str| CreateAccountAliasRequest { account_alias: alias.into() };
    world.write(account::create_account_alias, create("one")).unwrap();
    world.write(account::create_account_alias, create("two")).unwrap();
    let aliases = world.read(account::list_account_aliases, ListAccountAliasesRequest::default()).unwrap();
    assert_eq!(aliases.account_aliases, ["two"]);
    world.call.account = THERE;
    let taken = world.write(account::create_account_alias, create("two"));
    refused(taken, "EntityAlreadyExists", "The account alias two already exists.");
    world.write(account::create_account_alias, create("one")).unwrap();
    let number = world.write(account::create_account_alias, create("123456789012"));
    let message = "The specified value for accountAlias is invalid. It must not be a 12-digit number.";
    refused(number, "ValidationError", message);
    let delete = |alias: &str| DeleteAccountAliasRequest { account_alias: alias.into() };
    let missing = world.write(account::delete_account_alias, delete("two"));
    refused(missing, "NoSuchEntity", "The account alias two cannot be found.");
    world.write(account::delete_account_alias, delete("one")).unwrap();
}

#[test]
fn the_summary_counts_what_is_there() {
    let mut world = World::new();
    world.create_user("u");
    world.create_role("r");
    let arn = world.create_policy("p");
    let input = CreatePolicyVersionRequest { policy_arn: arn, policy_document: ALLOW.into(), ..Default::default() };
    world.write(policy_version::create_policy_version, input).unwrap();
    let summary = world.read(account::get_account_summary, GetAccountSummaryRequest {}).unwrap();
    let summary = summary.summary_map.unwrap();
    for (key, want) in [
        ("Users", 1),
        ("Groups", 0),
        ("Roles", 1),
        ("Policies", 1),
        ("PolicyVersionsInUse", 2),
        ("UsersQuota", 5000),
        ("AttachedPoliciesPerRoleQuota", 20),
        ("PolicySizeQuota", 6144),
    ] {
        assert_eq!(summary.get(key), Some(&want), "{key}");
    }
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html>
#[test]
fn authorization_details_run_through_every_kind() {
    let mut world = World::new();
    world.create_user("u");
    world.create_user("v");
    world.create_group("g");
    world.create_role("r");
    world.create_policy("p");
    let input = AttachRolePolicyRequest { role_name: "r".into(), policy_arn: READ_ONLY.into() };
    world.write(attached_policy::attach_role_policy, input).unwrap();
    let input = PutUserPolicyRequest { user_name: "u".into(), policy_name: "i".into(), policy_document: ALLOW.into() };
    world.write(inline_policy::put_user_policy, input).unwrap();

    let handler = authorization_details::get_account_authorization_details;
    let (mut seen, mut marker) = (Vec::new(), None);
    loop {
        let input = GetAccountAuthorizationDetailsRequest { max_items: Some(2), marker, ..Default::default() };
        let page = world.read(handler, input).unwrap();
        seen.extend(page.user_detail_list.unwrap().into_iter().filter_map(|user| user.user_name));
        seen.extend(page.group_detail_list.unwrap().into_iter().filter_map(|group| group.group_name));
        seen.extend(page.role_detail_list.unwrap().into_iter().filter_map(|role| role.role_name));
        seen.extend(page.policies.unwrap().into_iter().filter_map(|policy| policy.policy_name));
        assert_eq!(page.is_truncated, Some(page.marker.is_some()));
        match page.marker {
            Some(next) => marker = Some(next),
            None => break,
        }
    }
    assert_eq!(seen, ["u", "v", "g", "r", "p", "ReadOnlyAccess"]);

    let filter = Some(vec!["User".to_owned(), "LocalManagedPolicy".to_owned()]);
    let input = GetAccountAuthorizationDetailsRequest { filter, ..Default::default() };
    let page = world.read(handler, input).unwrap();
    assert_eq!(page.role_detail_list, Some(Vec::new()));
    assert_eq!(page.policies.unwrap().len(), 1);
    let user = page.user_detail_list.unwrap().swap_remove(0);
    assert_eq!(user.user_policy_list.unwrap()[0].policy_name.as_deref(), Some("i"));
}
