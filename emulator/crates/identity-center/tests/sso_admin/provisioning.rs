use models::sso_admin as api;
use state::iam::IamError;

use crate::world::{ALLOW_LIST, MANAGEMENT, READ_ONLY, World, failed, quoted, succeeded};

fn put_inline(world: &mut World, set: &str, text: &str) {
    let more = format!(r#", "InlinePolicy": {}"#, quoted(text));
    world.of_set::<api::PutInlinePolicyToPermissionSetResponse>("PutInlinePolicyToPermissionSet", set, &more).unwrap();
}
fn attach_own(world: &mut World, set: &str, path: &str, name: &str) {
    let more = format!(r#", "CustomerManagedPolicyReference": {{"Name": "{name}", "Path": "{path}"}}"#);
    world
        .of_set::<api::AttachCustomerManagedPolicyReferenceToPermissionSetResponse>(
            "AttachCustomerManagedPolicyReferenceToPermissionSet",
            set,
            &more,
        )
        .unwrap();
}
fn attach_aws(world: &mut World, set: &str, arn: &str) {
    let more = format!(r#", "ManagedPolicyArn": "{arn}""#);
    world
        .of_set::<api::AttachManagedPolicyToPermissionSetResponse>("AttachManagedPolicyToPermissionSet", set, &more)
        .unwrap();
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html>
#[test]
fn a_role_has_its_region_in_its_path_except_in_us_east_1() {
    for (region, path) in
        [("us-east-1", "/aws-reserved/sso.amazonaws.com/"), ("eu-west-1", "/aws-reserved/sso.amazonaws.com/eu-west-1/")]
    {
        let mut world = World::in_region(region);
        let (set, ana, dev) = (world.permission_set("Admin"), world.ana.clone(), world.dev);
        world.assign(dev, &set, ("USER", &ana));
        let role = world.role(dev, &set).unwrap();
        assert_eq!(role.entity.path, path);
        let suffix = role.entity.name.as_str().strip_prefix("AWSReservedSSO_Admin_").unwrap();
        assert!(suffix.len() == 16 && suffix.bytes().all(|byte| byte.is_ascii_hexdigit()), "{suffix}");
        assert_eq!(role.entity.arn.to_string(), format!("arn:aws:iam::{dev}:role{path}{}", role.entity.name));
    }
}

/// The trust policy is as seen in accounts of the commercial partition; AWS documents none. The name of the provider is
/// that of <https://github.com/fivexl/terraform-aws-sso-elevator/issues/15>; for the longest session see
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html>.
#[test]
fn a_role_trusts_the_account_s_saml_provider_and_lasts_twelve_hours() {
    let mut world = World::new();
    let (ana, dev) = (world.ana.clone(), world.dev);
    let input = r#"{"InstanceArn": "INSTANCE", "Name": "Admin", "Description": "Everything"}"#;
    let made: api::CreatePermissionSetResponse = world.manage("CreatePermissionSet", input).unwrap();
    let (one, other) = (made.permission_set.unwrap().permission_set_arn.unwrap(), world.permission_set("Viewer"));
    world.assign(dev, &one, ("USER", &ana));
    world.assign(dev, &other, ("USER", &ana));
    let providers: Vec<String> = world.iam(dev).saml_providers.keys().map(ToString::to_string).collect();
    let [provider] = providers.as_slice() else { panic!("{providers:?}") };
    let name = provider.strip_prefix(&format!("arn:aws:iam::{dev}:saml-provider/AWSSSO_")).unwrap();
    assert_eq!(name.strip_suffix("_DO_NOT_DELETE").unwrap().len(), 16);
    let trust = format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"Federated":"{provider}"}},"Action":["sts:AssumeRoleWithSAML","sts:TagSession"],"Condition":{{"StringEquals":{{"SAML:aud":"https://signin.aws.amazon.com/saml"}}}}}}]}}"#
    );
    for (set, description) in [(&one, Some("Everything")), (&other, None)] {
        let role = world.role(dev, set).unwrap();
        assert_eq!(role.trust.text(), trust);
        assert_eq!(role.max_session_seconds, 43_200);
        assert_eq!(role.description.as_deref(), description);
    }
    let linked = world.iam(dev).role("AWSServiceRoleForSSO").unwrap();
    assert_eq!(linked.entity.path, "/aws-service-role/sso.amazonaws.com/");
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PutInlinePolicyToPermissionSet.html>
#[test]
fn a_role_changes_when_its_permission_set_is_provisioned_again() {
    let mut world = World::new();
    let (set, ana, ben) = (world.permission_set("Admin"), world.ana.clone(), world.ben.clone());
    let (dev, prod) = (world.dev, world.prod);
    world.assign(dev, &set, ("USER", &ana));
    world.assign(prod, &set, ("USER", &ana));
    assert_eq!(world.inline(dev, &set), None);
    put_inline(&mut world, &set, ALLOW_LIST);
    attach_aws(&mut world, &set, READ_ONLY);
    world
        .of_set::<api::UpdatePermissionSetResponse>("UpdatePermissionSet", &set, r#", "Description": "Reading""#)
        .unwrap();
    assert_eq!((world.inline(dev, &set), world.attached(dev, &set)), (None, Vec::new()));
    assert_eq!(world.provision(&set, Some(dev)), succeeded());
    assert_eq!(world.inline(dev, &set).as_deref(), Some(ALLOW_LIST));
    assert_eq!(world.attached(dev, &set), [READ_ONLY]);
    assert_eq!(world.role(dev, &set).unwrap().description.as_deref(), Some("Reading"));
    assert_eq!(world.inline(prod, &set), None);
    let before = world.role(prod, &set).unwrap().entity.id.clone();
    assert_eq!(world.provision(&set, None), succeeded());
    assert_eq!(world.inline(prod, &set).as_deref(), Some(ALLOW_LIST));
    assert_eq!(world.role(prod, &set).unwrap().entity.id, before);
    // What is taken away goes as well.
    world
        .of_set::<api::DeleteInlinePolicyFromPermissionSetResponse>("DeleteInlinePolicyFromPermissionSet", &set, "")
        .unwrap();
    let more = format!(r#", "ManagedPolicyArn": "{READ_ONLY}""#);
    world
        .of_set::<api::DetachManagedPolicyFromPermissionSetResponse>(
            "DetachManagedPolicyFromPermissionSet",
            &set,
            &more,
        )
        .unwrap();
    world.of_set::<api::UpdatePermissionSetResponse>("UpdatePermissionSet", &set, "").unwrap();
    // A new assignment provisions too.
    assert_eq!(world.assign(dev, &set, ("USER", &ben)), succeeded());
    assert_eq!((world.inline(dev, &set), world.attached(dev, &set)), (None, Vec::new()));
    assert_eq!(world.role(dev, &set).unwrap().description, None);
    assert!(world.iam(dev).usage(&aws::Arn::parse(READ_ONLY).unwrap()).attachments == 0);
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListPermissionSetsProvisionedToAccount.html>
#[test]
fn lists_say_where_the_latest_version_is() {
    let mut world = World::new();
    let (set, ana) = (world.permission_set("Admin"), world.ana.clone());
    let (dev, prod) = (world.dev, world.prod);
    world.assign(dev, &set, ("USER", &ana));
    world.assign(prod, &set, ("USER", &ana));
    let status = |status: &str| format!(r#", "ProvisioningStatus": "{status}""#);
    let (latest, outdated) =
        (status("LATEST_PERMISSION_SET_PROVISIONED"), status("LATEST_PERMISSION_SET_NOT_PROVISIONED"));
    let accounts = |world: &mut World, more: &str| -> usize {
        let output: api::ListAccountsForProvisionedPermissionSetResponse =
            world.of_set("ListAccountsForProvisionedPermissionSet", &set, more).unwrap();
        output.account_ids.unwrap().len()
    };
    let sets = |world: &mut World, account: aws::AccountId, more: &str| -> Vec<String> {
        let input = format!(r#"{{"InstanceArn": "INSTANCE", "AccountId": "{account}"{more}}}"#);
        let output: api::ListPermissionSetsProvisionedToAccountResponse =
            world.manage("ListPermissionSetsProvisionedToAccount", &input).unwrap();
        output.permission_sets.unwrap()
    };
    assert_eq!((accounts(&mut world, &latest), accounts(&mut world, &outdated)), (2, 0));
    put_inline(&mut world, &set, ALLOW_LIST);
    assert_eq!((accounts(&mut world, &latest), accounts(&mut world, &outdated)), (0, 2));
    assert_eq!(sets(&mut world, dev, &outdated), [&*set]);
    world.provision(&set, Some(dev));
    assert_eq!((accounts(&mut world, &latest), accounts(&mut world, &outdated)), (1, 1));
    assert_eq!(sets(&mut world, dev, &outdated), Vec::<String>::new());
    assert_eq!(sets(&mut world, dev, &latest), [&*set]);
    assert_eq!(sets(&mut world, prod, ""), [&*set]);
    assert_eq!(accounts(&mut world, ""), 2);
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/howtocmp.html>
#[test]
fn a_customer_managed_policy_must_be_in_the_account_under_its_name_in_any_case_and_its_path() {
    let mut world = World::new();
    let ana = world.ana.clone();
    let (dev, prod) = (world.dev, world.prod);
    let set = world.permission_set("Admin");
    attach_own(&mut world, &set, "/team/", "READING");
    world.customer_policy(dev, "/team/", "Reading");
    world.customer_policy(prod, "/", "Reading");
    assert_eq!(world.assign(dev, &set, ("USER", &ana)), succeeded());
    assert_eq!(world.attached(dev, &set), [format!("arn:aws:iam::{dev}:policy/team/Reading")]);
    let reason = format!("Received a 404 status error: Not supported policy arn:aws:iam::{prod}:policy/team/READING");
    assert_eq!(world.assign(prod, &set, ("USER", &ana)), failed(&reason));
    assert!(world.role(prod, &set).is_none());
    assert!(world.iam(prod).saml_providers.is_empty());
    assert_eq!(world.instance().assignments.len(), 1);
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html>
#[test]
fn a_boundary_bounds_the_role_and_must_be_in_the_account_too() {
    let mut world = World::new();
    let ana = world.ana.clone();
    let (dev, prod) = (world.dev, world.prod);
    let set = world.permission_set("Admin");
    attach_aws(&mut world, &set, READ_ONLY);
    put_inline(&mut world, &set, ALLOW_LIST);
    let put = |world: &mut World, boundary: &str| {
        let more = format!(r#", "PermissionsBoundary": {{{boundary}}}"#);
        world
            .of_set::<api::PutPermissionsBoundaryToPermissionSetResponse>(
                "PutPermissionsBoundaryToPermissionSet",
                &set,
                &more,
            )
            .unwrap();
    };
    put(&mut world, &format!(r#""ManagedPolicyArn": "{READ_ONLY}""#));
    assert_eq!(world.assign(dev, &set, ("USER", &ana)), succeeded());
    assert_eq!(world.role(dev, &set).unwrap().boundary.as_ref().unwrap().to_string(), READ_ONLY);
    put(&mut world, r#""CustomerManagedPolicyReference": {"Name": "Boundary", "Path": "/"}"#);
    world.customer_policy(dev, "/", "Boundary");
    assert_eq!(world.provision(&set, Some(dev)), succeeded());
    let boundary = format!("arn:aws:iam::{dev}:policy/Boundary");
    assert_eq!(world.role(dev, &set).unwrap().boundary.as_ref().unwrap().to_string(), boundary);
    assert_eq!(world.iam(dev).usage(&aws::Arn::parse(&boundary).unwrap()).boundaries, 1);
    assert_eq!(world.assign(prod, &set, ("USER", &ana)).0, "FAILED");
    world
        .of_set::<api::DeletePermissionsBoundaryFromPermissionSetResponse>(
            "DeletePermissionsBoundaryFromPermissionSet",
            &set,
            "",
        )
        .unwrap();
    assert_eq!(world.provision(&set, Some(dev)), succeeded());
    assert_eq!(world.role(dev, &set).unwrap().boundary, None);
}

/// What cannot be done everywhere is done nowhere.
#[test]
fn provisioning_halfway_is_undone() {
    let mut world = World::new();
    let (set, ana) = (world.permission_set("Admin"), world.ana.clone());
    let (dev, prod) = (world.dev, world.prod);
    world.assign(dev, &set, ("USER", &ana));
    world.assign(prod, &set, ("USER", &ana));
    attach_own(&mut world, &set, "/", "Reading");
    let (first, last) = (dev.min(prod), dev.max(prod));
    world.customer_policy(first, "/", "Reading");
    let reason = format!("Received a 404 status error: Not supported policy arn:aws:iam::{last}:policy/Reading");
    assert_eq!(world.provision(&set, None), failed(&reason));
    assert_eq!(world.attached(first, &set), Vec::<String>::new());
    world.customer_policy(last, "/", "Reading");
    assert_eq!(world.provision(&set, None), succeeded());
    assert_eq!((world.attached(first, &set).len(), world.attached(last, &set).len()), (1, 1));
}

/// <https://github.com/hashicorp/terraform-provider-aws/issues/31456>
#[test]
fn a_broken_inline_policy_comes_out_when_it_is_provisioned() {
    let mut world = World::new();
    let (set, ana, dev) = (world.permission_set("Admin"), world.ana.clone(), world.dev);
    put_inline(&mut world, &set, r#"{"Version":"2012-10-17","Statement":[{"Effect":"Perhaps"}]}"#);
    let (status, reason) = world.assign(dev, &set, ("USER", &ana));
    assert_eq!(status, "FAILED");
    assert!(reason.unwrap().starts_with("Received a 400 status error: "));
    assert!(world.role(dev, &set).is_none());
}

/// "If you delete all assignments to this permission set in the AWS account, the corresponding role that IAM Identity
/// Center created is also deleted. … The name and ARN of the new role include a different, unique suffix.":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html>
#[test]
fn the_role_goes_with_the_last_assignment_and_comes_back_as_another() {
    let mut world = World::new();
    let (set, ana, developers) = (world.permission_set("Admin"), world.ana.clone(), world.developers.clone());
    let dev = world.dev;
    attach_aws(&mut world, &set, READ_ONLY);
    put_inline(&mut world, &set, ALLOW_LIST);
    world.assign(dev, &set, ("USER", &ana));
    world.assign(dev, &set, ("GROUP", &developers));
    let before = world.role(dev, &set).unwrap().entity.arn.clone();
    assert_eq!(world.unassign(dev, &set, ("USER", &ana)), succeeded());
    assert_eq!(world.role(dev, &set).unwrap().entity.arn, before);
    assert_eq!(world.unassign(dev, &set, ("GROUP", &developers)), succeeded());
    assert!(world.partition.role(&before).is_none());
    assert_eq!(world.iam(dev).usage(&aws::Arn::parse(READ_ONLY).unwrap()).attachments, 0);
    world.assign(dev, &set, ("USER", &ana));
    assert_ne!(world.role(dev, &set).unwrap().entity.name.as_str(), before.resource_name());
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html#issue4>; every write of IAM asks
/// this.
#[test]
fn nobody_else_may_change_such_a_role() {
    let mut world = World::new();
    let (set, ana, dev) = (world.permission_set("Admin"), world.ana.clone(), world.dev);
    world.assign(dev, &set, ("USER", &ana));
    let role = world.role(dev, &set).unwrap();
    let refused = role.customer_may_change().unwrap_err();
    assert_eq!(refused, IamError::ProtectedRole(role.entity.name.to_string()));
    let name = &role.entity.name;
    let sentence =
        format!("Cannot perform the operation on the protected role '{name}' - this role is only modifiable by AWS");
    assert_eq!(refused.to_string(), sentence);
}

/// <https://github.com/hashicorp/terraform-provider-aws/issues/32006>
#[test]
fn a_permission_set_can_be_provisioned_where_nobody_is_assigned() {
    let mut world = World::new();
    let (set, dev) = (world.permission_set("Admin"), world.dev);
    assert_eq!(world.provision(&set, None), succeeded());
    assert!(world.role(dev, &set).is_none());
    assert_eq!(world.provision(&set, Some(dev)), succeeded());
    assert!(world.role(dev, &set).is_some());
    for more in [
        r#", "TargetType": "AWS_ACCOUNT""#.to_owned(),
        format!(r#", "TargetType": "ALL_PROVISIONED_ACCOUNTS", "TargetId": "{MANAGEMENT}""#),
    ] {
        let refused = world.of_set::<api::ProvisionPermissionSetResponse>("ProvisionPermissionSet", &set, &more);
        assert_eq!(crate::world::code(refused), "ValidationException", "{more}");
    }
}
