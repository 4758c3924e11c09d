//! Administrators, members, and Regions that are shown together.

use aws::AccountId;
use serde_json::{Value, json};

use crate::world::{MANAGEMENT, World, code, finding};

fn statuses(world: &mut World, account: AccountId) -> Vec<(String, String)> {
    let listed = world.call(account, "ListMembers", json!({ "OnlyAssociated": false })).unwrap();
    let text = |member: &Value, name: &str| member[name].as_str().unwrap().to_owned();
    let members = listed["Members"].as_array().unwrap().iter();
    members.map(|member| (text(member, "AccountId"), text(member, "MemberStatus"))).collect()
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/designate-orgs-admin-account.html>
#[test]
fn the_administrator_of_an_organization_sees_its_members() {
    let (mut world, logging) = World::organized();
    let prod = world.member("payments");
    assert_eq!(
        code(world.call(logging, "EnableOrganizationAdminAccount", json!({ "AdminAccountId": logging.to_string() }))),
        "AccessDeniedException"
    );
    world.ok("EnableOrganizationAdminAccount", json!({ "AdminAccountId": logging.to_string() }));
    let listed = world.ok("ListOrganizationAdminAccounts", json!({}));
    assert_eq!(listed["AdminAccounts"], json!([{ "AccountId": logging.to_string(), "Status": "ENABLED" }]));
    let other = world.refusal("EnableOrganizationAdminAccount", json!({ "AdminAccountId": prod.to_string() }));
    assert_eq!(other, "ResourceConflictException");
    // Security Hub came into the organization, and was switched on for its administrator.
    let organization = world.partition.organization_of(MANAGEMENT).unwrap();
    assert!(organization.service_access.contains_key("securityhub.amazonaws.com"));
    assert!(organization.is_delegated_administrator(logging, "securityhub.amazonaws.com"));
    assert!(world.call(logging, "DescribeHub", json!({})).is_ok());
    // Accounts that are there already become members when they are made so; new ones by themselves.
    let details =
        json!({ "AccountDetails": [{ "AccountId": prod.to_string() }, { "AccountId": logging.to_string() }] });
    let answer = world.call(logging, "CreateMembers", details).unwrap();
    assert_eq!(answer["UnprocessedAccounts"][0]["AccountId"], logging.to_string());
    let new = world.member("new");
    let mut want = vec![(prod.to_string(), "Enabled".to_owned()), (new.to_string(), "Enabled".to_owned())];
    want.sort();
    assert_eq!(statuses(&mut world, logging), want);
    let enabled = world.call(new, "GetEnabledStandards", json!({})).unwrap();
    assert_eq!(enabled["StandardsSubscriptions"].as_array().unwrap().len(), 2);
    let administrator = world.call(prod, "GetAdministratorAccount", json!({})).unwrap();
    assert_eq!(administrator["Administrator"]["AccountId"], logging.to_string());
    // It sees and changes their findings, and they their own alone.
    for account in [prod, logging] {
        world.call(account, "BatchImportFindings", json!({ "Findings": [finding(account, "x")] })).unwrap();
    }
    let own = json!({ "GeneratorId": [{ "Value": "scanner", "Comparison": "EQUALS" }] });
    assert_eq!(world.seen(logging, own.clone()).len(), 2);
    assert_eq!(world.seen(prod, own).len(), 1);
    let identifier = |account| json!([{ "Id": "x", "ProductArn": finding(account, "x")["ProductArn"] }]);
    let update = |of| json!({ "FindingIdentifiers": identifier(of), "Workflow": { "Status": "NOTIFIED" } });
    for (caller, of, processed) in [(logging, prod, 1), (prod, logging, 0), (prod, prod, 1)] {
        let answer = world.call(caller, "BatchUpdateFindings", update(of)).unwrap();
        assert_eq!(answer["ProcessedFindings"].as_array().unwrap().len(), processed, "{caller} {of}");
    }
    // A member does not go by itself, and makes no rules.
    for operation in ["DisassociateFromAdministratorAccount", "DisassociateFromMasterAccount"] {
        assert_eq!(code(world.call(prod, operation, json!({}))), "InvalidAccessException");
    }
    assert_eq!(code(world.call(logging, "DisableSecurityHub", json!({}))), "InvalidAccessException");
    assert_eq!(code(world.call(prod, "DisableSecurityHub", json!({}))), "InvalidAccessException");
    world.call(logging, "DisassociateMembers", json!({ "AccountIds": [prod.to_string()] })).unwrap();
    assert!(world.call(prod, "GetAdministratorAccount", json!({})).unwrap().get("Administrator").is_none());
    world.call(logging, "DeleteMembers", json!({ "AccountIds": [prod.to_string()] })).unwrap();
    assert_eq!(statuses(&mut world, logging), [(new.to_string(), "Enabled".to_owned())]);
    world.ok("DisableOrganizationAdminAccount", json!({ "AdminAccountId": logging.to_string() }));
    assert_eq!(world.ok("ListOrganizationAdminAccounts", json!({}))["AdminAccounts"], json!([]));
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_UpdateOrganizationConfiguration.html>
#[test]
fn new_accounts_get_what_the_administrator_says() {
    let (mut world, logging) = World::organized();
    world.ok("EnableOrganizationAdminAccount", json!({ "AdminAccountId": logging.to_string() }));
    let set = |auto: bool, standards: &str| json!({ "AutoEnable": auto, "AutoEnableStandards": standards });
    for (at, (auto, standards, want)) in [(true, "NONE", Some(0)), (false, "NONE", None)].into_iter().enumerate() {
        world.call(logging, "UpdateOrganizationConfiguration", set(auto, standards)).unwrap();
        let shown = world.call(logging, "DescribeOrganizationConfiguration", json!({})).unwrap();
        assert_eq!((&shown["AutoEnable"], &shown["AutoEnableStandards"]), (&json!(auto), &json!(standards)));
        let new = world.member(&format!("new{at}"));
        let enabled = world.call(new, "GetEnabledStandards", json!({})).ok();
        assert_eq!(enabled.map(|it| it["StandardsSubscriptions"].as_array().unwrap().len()), want);
    }
    assert_eq!(world.refusal("DescribeOrganizationConfiguration", json!({})), "InvalidAccessException");
    let central = json!({ "AutoEnable": false, "OrganizationConfiguration": { "ConfigurationType": "CENTRAL" } });
    assert_eq!(code(world.call(logging, "UpdateOrganizationConfiguration", central)), "InvalidInputException");
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/account-management-manual.html>
#[test]
fn accounts_are_invited() {
    let (mut world, member) = World::organized();
    for account in [MANAGEMENT, member] {
        world.call(account, "EnableSecurityHub", json!({ "EnableDefaultStandards": false })).unwrap();
    }
    let ids = json!({ "AccountIds": [member.to_string()] });
    world.ok("CreateMembers", json!({ "AccountDetails": [{ "AccountId": member.to_string(), "Email": "a@b.c" }] }));
    assert_eq!(statuses(&mut world, MANAGEMENT), [(member.to_string(), "Created".to_owned())]);
    world.ok("InviteMembers", ids.clone());
    let count = world.call(member, "GetInvitationsCount", json!({})).unwrap();
    assert_eq!(count["InvitationsCount"], 1);
    let listed = world.call(member, "ListInvitations", json!({})).unwrap();
    let id = listed["Invitations"][0]["InvitationId"].clone();
    let accept = |id: Value| json!({ "AdministratorId": MANAGEMENT.to_string(), "InvitationId": id });
    let wrong = code(world.call(member, "AcceptAdministratorInvitation", accept(json!("none"))));
    assert_eq!(wrong, "ResourceNotFoundException");
    world.call(member, "AcceptAdministratorInvitation", accept(id)).unwrap();
    assert_eq!(statuses(&mut world, MANAGEMENT), [(member.to_string(), "Enabled".to_owned())]);
    world.call(member, "DisassociateFromAdministratorAccount", json!({})).unwrap();
    assert_eq!(statuses(&mut world, MANAGEMENT), [(member.to_string(), "Resigned".to_owned())]);
    let got = world.ok("GetMembers", ids);
    assert_eq!(got["Members"][0]["Email"], "a@b.c");
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation.html>
#[test]
fn the_home_region_shows_the_linked_ones() {
    let mut world = World::enabled();
    world.region = "eu-west-1";
    world.ok("EnableSecurityHub", json!({ "EnableDefaultStandards": false }));
    let mut foreign = finding(MANAGEMENT, "far");
    foreign["ProductArn"] = json!("arn:aws:securityhub:eu-west-1:111111111111:product/111111111111/default");
    world.ok("BatchImportFindings", json!({ "Findings": [foreign] }));
    world.region = "us-east-1";
    assert_eq!(world.seen(MANAGEMENT, json!({})).len(), 0);
    for (mode, regions) in
        [("ALL_REGIONS", json!(["eu-west-1"])), ("SPECIFIED_REGIONS", json!([])), ("SOME", json!([]))]
    {
        let input = json!({ "RegionLinkingMode": mode, "Regions": regions });
        assert_eq!(world.refusal("CreateFindingAggregator", input), "InvalidInputException", "{mode}");
    }
    let made = world.ok("CreateFindingAggregator", json!({ "RegionLinkingMode": "ALL_REGIONS" }));
    assert_eq!(made["FindingAggregationRegion"], "us-east-1");
    let arn = made["FindingAggregatorArn"].clone();
    assert_eq!(world.seen(MANAGEMENT, json!({})).len(), 1);
    let again = world.refusal("CreateFindingAggregator", json!({ "RegionLinkingMode": "ALL_REGIONS" }));
    assert_eq!(again, "ResourceConflictException");
    let rows = [("ALL_REGIONS_EXCEPT_SPECIFIED", "eu-west-1", 0), ("SPECIFIED_REGIONS", "eu-west-1", 1)];
    for (mode, region, want) in rows {
        let update = json!({ "FindingAggregatorArn": arn, "RegionLinkingMode": mode, "Regions": [region] });
        world.ok("UpdateFindingAggregator", update);
        assert_eq!(world.seen(MANAGEMENT, json!({})).len(), want, "{mode}");
    }
    assert_eq!(
        world.ok("GetFindingAggregator", json!({ "FindingAggregatorArn": arn }))["Regions"],
        json!(["eu-west-1"])
    );
    assert_eq!(
        world.ok("ListFindingAggregators", json!({}))["FindingAggregators"],
        json!([{ "FindingAggregatorArn": arn }])
    );
    world.ok("DeleteFindingAggregator", json!({ "FindingAggregatorArn": arn }));
    assert_eq!(world.seen(MANAGEMENT, json!({})).len(), 0);
}

/// <https://docs.aws.amazon.com/securityhub/latest/userguide/accounts-transition-to-orgs.html>: who administers no more sees
/// nothing of its former members.
#[test]
fn a_former_administrator_sees_nothing() {
    let (mut world, inviting) = World::organized();
    let (logging, prod) = (world.member("logging"), world.member("payments"));
    let enable = json!({ "EnableDefaultStandards": false });
    for account in [inviting, prod] {
        world.call(account, "EnableSecurityHub", enable.clone()).unwrap();
    }
    world.call(prod, "BatchImportFindings", json!({ "Findings": [finding(prod, "x")] })).unwrap();
    // By invitation first.
    let details = json!({ "AccountDetails": [{ "AccountId": prod.to_string() }] });
    world.call(inviting, "CreateMembers", details.clone()).unwrap();
    world.call(inviting, "InviteMembers", json!({ "AccountIds": [prod.to_string()] })).unwrap();
    let id = world.call(prod, "ListInvitations", json!({})).unwrap()["Invitations"][0]["InvitationId"].clone();
    let accept = json!({ "AdministratorId": inviting.to_string(), "InvitationId": id });
    world.call(prod, "AcceptAdministratorInvitation", accept).unwrap();
    assert_eq!(world.seen(inviting, json!({})).len(), 1);
    // Then the organization's administrator takes it over.
    world.ok("EnableOrganizationAdminAccount", json!({ "AdminAccountId": logging.to_string() }));
    world.call(logging, "CreateMembers", details).unwrap();
    assert_eq!((world.seen(inviting, json!({})).len(), world.seen(logging, json!({})).len()), (0, 1));
    assert_eq!(statuses(&mut world, inviting), [(prod.to_string(), "Removed".to_owned())]);
    // And leaves.
    world.change(|tx| state::security_hub::left(tx, logging));
    assert_eq!(world.seen(logging, json!({})).len(), 0);
    assert_eq!(statuses(&mut world, logging), []);
    assert_eq!(world.ok("ListOrganizationAdminAccounts", json!({}))["AdminAccounts"], json!([]));
    assert!(world.call(prod, "GetAdministratorAccount", json!({})).unwrap().get("Administrator").is_none());
}
