//! <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services.html>

use aws::AccountId;
use models::organizations as api;
use wire::Fault;

use crate::world::{MANAGEMENT, World, code};

const CONFIG: &str = "config.amazonaws.com";
const GUARDDUTY: &str = "guardduty.amazonaws.com";

fn enable(world: &mut World, account: AccountId, service: &str) -> Result<api::EnableAWSServiceAccessResponse, Fault> {
    let input = api::EnableAWSServiceAccessRequest { service_principal: service.into() };
    world.call(account, "EnableAWSServiceAccess", input)
}

fn disable(world: &mut World, service: &str) -> Result<api::DisableAWSServiceAccessResponse, Fault> {
    let input = api::DisableAWSServiceAccessRequest { service_principal: service.into() };
    world.manage("DisableAWSServiceAccess", input)
}

fn enabled(world: &mut World) -> Vec<String> {
    let input = api::ListAWSServiceAccessForOrganizationRequest::default();
    let output: api::ListAWSServiceAccessForOrganizationResponse =
        world.manage("ListAWSServiceAccessForOrganization", input).unwrap();
    let all = output.enabled_service_principals.unwrap().into_iter();
    all.map(|one| one.service_principal.unwrap()).collect()
}

fn register(world: &mut World, account: &str, service: &str) -> String {
    let input =
        api::RegisterDelegatedAdministratorRequest { account_id: account.into(), service_principal: service.into() };
    code(world.manage::<api::RegisterDelegatedAdministratorResponse>("RegisterDelegatedAdministrator", input))
}

fn deregister(world: &mut World, account: &str, service: &str) -> String {
    let input =
        api::DeregisterDelegatedAdministratorRequest { account_id: account.into(), service_principal: service.into() };
    code(world.manage::<api::DeregisterDelegatedAdministratorResponse>("DeregisterDelegatedAdministrator", input))
}

fn administrators(world: &mut World, service: Option<&str>) -> Vec<String> {
    let input = api::ListDelegatedAdministratorsRequest {
        service_principal: service.map(str::to_owned),
        ..api::ListDelegatedAdministratorsRequest::default()
    };
    let output: api::ListDelegatedAdministratorsResponse = world.manage("ListDelegatedAdministrators", input).unwrap();
    output.delegated_administrators.unwrap().into_iter().map(|one| one.id.unwrap()).collect()
}

/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnableAWSServiceAccess.html>
#[test]
fn the_management_account_lets_services_in_and_out() {
    let mut world = World::organized();
    let member = world.member("prod");
    assert!(enabled(&mut world).is_empty());
    for service in [GUARDDUTY, CONFIG, CONFIG] {
        enable(&mut world, MANAGEMENT, service).unwrap();
    }
    assert_eq!(enabled(&mut world), [CONFIG, GUARDDUTY]);
    for (account, service, want) in [
        (member, CONFIG, "AccessDeniedException"),
        (MANAGEMENT, "config", "InvalidInputException/UNRECOGNIZED_SERVICE_PRINCIPAL"),
        (MANAGEMENT, "config.example.com", "InvalidInputException/UNRECOGNIZED_SERVICE_PRINCIPAL"),
    ] {
        assert_eq!(code(enable(&mut world, account, service)), want, "{service}");
    }
    disable(&mut world, CONFIG).unwrap();
    disable(&mut world, CONFIG).unwrap();
    assert_eq!(enabled(&mut world), [GUARDDUTY]);
}

#[test]
fn an_organization_with_shared_billing_only_lets_nobody_in() {
    let mut world = World::new();
    let input = api::CreateOrganizationRequest { feature_set: Some("CONSOLIDATED_BILLING".into()) };
    world.manage::<api::CreateOrganizationResponse>("CreateOrganization", input).unwrap();
    let refused = enable(&mut world, MANAGEMENT, CONFIG);
    assert_eq!(code(refused), "ConstraintViolationException/ORGANIZATION_NOT_IN_ALL_FEATURES_MODE");
}

/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_RegisterDelegatedAdministrator.html>
#[test]
fn member_accounts_administer_services_that_have_access() {
    let mut world = World::organized();
    let (member, closed) = (world.member("audit").to_string(), world.member("closed"));
    let input = api::CloseAccountRequest { account_id: closed.to_string() };
    world.manage::<api::CloseAccountResponse>("CloseAccount", input).unwrap();
    let (closed, management) = (closed.to_string(), MANAGEMENT.to_string());
    enable(&mut world, MANAGEMENT, CONFIG).unwrap();
    let cannot = |what: &str| format!("ConstraintViolationException/CANNOT_REGISTER_{what}_AS_DELEGATED_ADMINISTRATOR");
    for (account, service, want) in [
        (member.as_str(), GUARDDUTY, "ConstraintViolationException/SERVICE_ACCESS_NOT_ENABLED".to_owned()),
        (&member, CONFIG, "success".to_owned()),
        (&member, CONFIG, "AccountAlreadyRegisteredException".to_owned()),
        (&management, CONFIG, cannot("MASTER")),
        (&closed, CONFIG, cannot("SUSPENDED_ACCOUNT")),
        ("999999999999", CONFIG, "AccountNotFoundException".to_owned()),
    ] {
        assert_eq!(register(&mut world, account, service), want, "{account} {service}");
    }
    enable(&mut world, MANAGEMENT, GUARDDUTY).unwrap();
    assert_eq!(register(&mut world, &member, GUARDDUTY), "success");
    assert_eq!(administrators(&mut world, None), [member.as_str()]);
    assert_eq!(administrators(&mut world, Some(CONFIG)), [member.as_str()]);
    assert!(administrators(&mut world, Some("ram.amazonaws.com")).is_empty());

    let input = api::ListDelegatedServicesForAccountRequest { account_id: member.clone(), ..Default::default() };
    let output: api::ListDelegatedServicesForAccountResponse =
        world.manage("ListDelegatedServicesForAccount", input).unwrap();
    let services: Vec<_> = output.delegated_services.unwrap().into_iter().map(|one| one.service_principal).collect();
    assert_eq!(services, [Some(CONFIG.to_owned()), Some(GUARDDUTY.to_owned())]);

    let kept = disable(&mut world, CONFIG);
    assert_eq!(code(kept), "ConstraintViolationException/DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE");
    for (service, want) in [(CONFIG, "success"), (CONFIG, "AccountNotRegisteredException"), (GUARDDUTY, "success")] {
        assert_eq!(deregister(&mut world, &member, service), want, "{service}");
    }
    assert!(administrators(&mut world, None).is_empty());
    let input = api::ListDelegatedServicesForAccountRequest { account_id: member, ..Default::default() };
    let none = world.manage::<api::ListDelegatedServicesForAccountResponse>("ListDelegatedServicesForAccount", input);
    assert_eq!(code(none), "AccountNotRegisteredException");
}

/// "You can only call this operation from the management account or a member account that is a delegated
/// administrator": <https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html>
#[test]
fn a_delegated_administrator_reads_and_does_not_write() {
    let mut world = World::organized();
    let member = world.member("audit");
    let list = |world: &mut World| {
        let input = api::ListAccountsRequest::default();
        code(world.call::<api::ListAccountsResponse>(member, "ListAccounts", input))
    };
    assert_eq!(list(&mut world), "AccessDeniedException");
    enable(&mut world, MANAGEMENT, CONFIG).unwrap();
    assert_eq!(register(&mut world, &member.to_string(), CONFIG), "success");
    assert_eq!(list(&mut world), "success");
    assert_eq!(code(enable(&mut world, member, GUARDDUTY)), "AccessDeniedException");
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-delegated-administrator.html>,
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-delegated-admin.html>
#[test]
fn some_services_have_few_administrators() {
    let mut world = World::organized();
    let members: Vec<String> = (0..6).map(|at| world.member(&format!("member-{at}")).to_string()).collect();
    let one = "ConstraintViolationException/DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE";
    let many = "ConstraintViolationException/MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED";
    for (service, most, refusal) in [
        ("sso.amazonaws.com", 1, one),
        ("access-analyzer.amazonaws.com", 1, one),
        ("cloudtrail.amazonaws.com", 3, many),
        ("member.org.stacksets.cloudformation.amazonaws.com", 5, many),
        (CONFIG, 6, "none"),
    ] {
        enable(&mut world, MANAGEMENT, service).unwrap();
        for (at, member) in members.iter().enumerate() {
            let want = if at < most { "success" } else { refusal };
            assert_eq!(register(&mut world, member, service), want, "{service} {at}");
        }
        assert_eq!(register(&mut world, &members[0], service), "AccountAlreadyRegisteredException", "{service}");
    }
}
