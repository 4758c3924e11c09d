use models::sso_admin as api;

use crate::world::{MANAGEMENT, STRANGER, World, code, refusal};

fn create(world: &mut World, account: aws::AccountId) -> Result<api::CreateInstanceResponse, wire::Fault> {
    world.call(account, "CreateInstance", r#"{"Name": "apps", "Tags": [{"Key": "team", "Value": "apps"}]}"#)
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateInstance.html>
#[test]
fn an_account_has_one_instance_and_the_management_account_none_by_api() {
    let mut world = World::new();
    let sentence = "Organization management account is not allowed to perform the operation.";
    assert_eq!(refusal(create(&mut world, MANAGEMENT)), ("ValidationException".to_owned(), sentence.to_owned()));
    for account in [world.dev, STRANGER] {
        assert!(create(&mut world, account).is_ok());
        assert_eq!(code(create(&mut world, account)), "ConflictException");
        // Nor one in another Region.
        world.region = "eu-west-1";
        assert_eq!(code(create(&mut world, account)), "ConflictException");
        world.region = "us-east-1";
    }
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DescribeInstance.html>
#[test]
fn an_instance_that_is_gone_or_never_was_is_denied() {
    let mut world = World::new();
    let arn = create(&mut world, STRANGER).unwrap().instance_arn.unwrap();
    let input = format!(r#"{{"InstanceArn": "{arn}"}}"#);
    let seen: api::DescribeInstanceResponse = world.call(STRANGER, "DescribeInstance", &input).unwrap();
    assert_eq!((seen.status.as_deref(), seen.name.as_deref()), (Some("ACTIVE"), Some("apps")));
    let store = seen.identity_store_id.unwrap();
    assert!(world.partition.identity_store(&store).is_some());
    // Nobody else sees it.
    let describe = |world: &mut World, account| {
        refusal(world.call::<api::DescribeInstanceResponse>(account, "DescribeInstance", &input))
    };
    let denied = |account| {
        let user = format!("User: arn:aws:iam::{account}:root");
        let sentence = format!("{user} is not authorized to perform: sso:DescribeInstance on resource: {arn}");
        ("AccessDeniedException".to_owned(), sentence)
    };
    assert_eq!(describe(&mut world, MANAGEMENT), denied(MANAGEMENT));
    assert!(world.call::<api::DeleteInstanceResponse>(STRANGER, "DeleteInstance", &input).is_ok());
    assert_eq!(describe(&mut world, STRANGER), denied(STRANGER));
    assert!(world.partition.identity_store(&store).is_none());
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListInstances.html>
#[test]
fn instances_are_listed_where_they_were_made_or_are_visible_and_in_their_region() {
    let mut world = World::new();
    let list = |world: &mut World, account, input| -> Vec<String> {
        let output: api::ListInstancesResponse = world.call(account, "ListInstances", input).unwrap();
        output.instances.unwrap().into_iter().map(|instance| instance.instance_arn.unwrap()).collect()
    };
    let (dev, prod) = (world.dev, world.prod);
    let own = create(&mut world, dev).unwrap().instance_arn.unwrap();
    let shared = world.instance.clone();
    assert_eq!(list(&mut world, MANAGEMENT, "{}"), [&*shared]);
    assert_eq!(list(&mut world, prod, "{}"), [&*shared]);
    let mut both = [own, shared.clone()];
    both.sort();
    assert_eq!(list(&mut world, dev, "{}"), both);
    assert_eq!(list(&mut world, STRANGER, "{}"), Vec::<String>::new());
    world.region = "eu-west-1";
    assert_eq!(list(&mut world, prod, "{}"), Vec::<String>::new());
    assert_eq!(list(&mut world, prod, r#"{"RegionScope": "ALL_REGIONS"}"#), [shared]);
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/identity-center-instances.html>
#[test]
fn account_instances_have_no_permission_sets() {
    let mut world = World::new();
    let arn = create(&mut world, STRANGER).unwrap().instance_arn.unwrap();
    let input = format!(r#"{{"InstanceArn": "{arn}", "Name": "Admin"}}"#);
    let refused = world.call::<api::CreatePermissionSetResponse>(STRANGER, "CreatePermissionSet", &input);
    assert_eq!(code(refused), "ValidationException");
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DeleteInstance.html>
#[test]
fn only_its_owner_deletes_an_instance_and_all_that_came_of_it_goes() {
    let mut world = World::new();
    let set = world.permission_set("Admin");
    let (ana, dev, administrator) = (world.ana.clone(), world.dev, world.administrator);
    world.assign(dev, &set, ("USER", &ana));
    let role = world.role(dev, &set).unwrap().entity.arn.clone();
    let input = r#"{"InstanceArn": "INSTANCE"}"#;
    for account in [dev, administrator, STRANGER] {
        let refused = world.call::<api::DeleteInstanceResponse>(account, "DeleteInstance", input);
        assert_eq!(code(refused), "AccessDeniedException");
    }
    assert!(world.manage::<api::DeleteInstanceResponse>("DeleteInstance", input).is_ok());
    assert!(world.partition.role(&role).is_none());
    assert!(world.iam(dev).saml_providers.is_empty());
    assert!(world.partition.instances.is_empty() && world.partition.identity_stores.is_empty());
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_UpdateInstance.html>
#[test]
fn an_instance_changes_its_name_and_refuses_what_would_have_no_effect() {
    let mut world = World::new();
    let key = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000";
    let customer = format!(r#""EncryptionConfiguration": {{"KeyType": "CUSTOMER_MANAGED_KEY", "KmsKeyArn": "{key}"}}"#);
    for (more, want) in [
        (r#""Name": "people""#, "success"),
        (r#""EncryptionConfiguration": {"KeyType": "AWS_OWNED_KMS_KEY"}"#, "success"),
        (r#""PermissionSetsEnabled": true"#, "success"),
        (
            r#""EncryptionConfiguration": {"KeyType": "AWS_OWNED_KMS_KEY"}, "PermissionSetsEnabled": true"#,
            "ValidationException",
        ),
        (r#""PermissionSetsEnabled": false"#, "ValidationException"),
        (r#""NetworkConfiguration": {"VpceAccessRequired": true}"#, "ValidationException"),
        (&customer, "ResourceNotFoundException"),
    ] {
        let input = format!(r#"{{"InstanceArn": "INSTANCE", {more}}}"#);
        assert_eq!(code(world.manage::<api::UpdateInstanceResponse>("UpdateInstance", &input)), want, "{more}");
    }
    assert_eq!(world.instance().name.as_deref(), Some("people"));
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateInstanceAccessControlAttributeConfiguration.html>
#[test]
fn attributes_for_access_control_are_enabled_replaced_and_disabled() {
    let mut world = World::new();
    let attributes = |list: &str| {
        format!(
            r#"{{"InstanceArn": "INSTANCE", "InstanceAccessControlAttributeConfiguration": {{"AccessControlAttributes": [{list}]}}}}"#
        )
    };
    let team = r#"{"Key": "team", "Value": {"Source": ["${path:enterprise.department}"]}}"#;
    let name = r#"{"Key": "name", "Value": {"Source": ["${path:userName}"]}}"#;
    let only_instance = r#"{"InstanceArn": "INSTANCE"}"#.to_owned();
    let twice = attributes(&format!("{team}, {team}"));
    for (operation, input, want) in [
        ("Describe", &only_instance, "ResourceNotFoundException"),
        ("Update", &attributes(team), "ResourceNotFoundException"),
        ("Delete", &only_instance, "ResourceNotFoundException"),
        ("Create", &twice, "ValidationException"),
        ("Create", &attributes(team), "success"),
        ("Create", &attributes(team), "ConflictException"),
        ("Update", &attributes(&format!("{team}, {name}")), "success"),
        ("Describe", &only_instance, "success"),
        ("Delete", &only_instance, "success"),
        ("Describe", &only_instance, "ResourceNotFoundException"),
    ] {
        let got = match operation {
            "Describe" => code(describe(&mut world)),
            "Create" => code(world.manage::<api::CreateInstanceAccessControlAttributeConfigurationResponse>(
                "CreateInstanceAccessControlAttributeConfiguration",
                input,
            )),
            "Update" => code(world.manage::<api::UpdateInstanceAccessControlAttributeConfigurationResponse>(
                "UpdateInstanceAccessControlAttributeConfiguration",
                input,
            )),
            _ => code(world.manage::<api::DeleteInstanceAccessControlAttributeConfigurationResponse>(
                "DeleteInstanceAccessControlAttributeConfiguration",
                input,
            )),
        };
        assert_eq!(got, want, "{operation} {input}");
        if operation == "Update" && want == "success" {
            let seen = describe(&mut world).unwrap();
            assert_eq!(seen.status.as_deref(), Some("ENABLED"));
            let seen = seen.instance_access_control_attribute_configuration.unwrap().access_control_attributes;
            let keys: Vec<&str> = seen.iter().map(|attribute| attribute.key.as_str()).collect();
            assert_eq!(keys, ["team", "name"]);
        }
    }
}

fn describe(
    world: &mut World,
) -> Result<api::DescribeInstanceAccessControlAttributeConfigurationResponse, wire::Fault> {
    world.manage("DescribeInstanceAccessControlAttributeConfiguration", r#"{"InstanceArn": "INSTANCE"}"#)
}
