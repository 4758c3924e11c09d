//! <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies.html>

use models::Record;
use models::organizations as api;

use crate::world::{DENY_LEAVING, MANAGEMENT, RCP, SCP, World, code};

#[test]
fn a_policy_needs_an_enabled_type_to_be_attached() {
    let mut world = World::new();
    world.create_organization();
    let root = world.root_id();
    let policy = world.policy(SCP, "deny-leaving", DENY_LEAVING).unwrap();
    assert_eq!(code(world.attach(&policy, &root)), "PolicyTypeNotEnabledException");
    world.enable(SCP).unwrap();
    assert_eq!(code(world.enable(SCP)), "PolicyTypeAlreadyEnabledException");
    assert_eq!(code(world.attach(&policy, &root)), "success");
    assert_eq!(code(world.attach(&policy, &root)), "DuplicatePolicyAttachmentException");
    assert_eq!(code(world.attach("p-00000000", &root)), "PolicyNotFoundException");
    let nowhere = world.attach(&policy, "ou-none-00000000").unwrap_err();
    assert_eq!(nowhere.message, "We can't find a root, OU, or account with the TargetId that you specified.");
}

/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html#min-max-policies>
#[test]
fn a_place_holds_one_to_ten_scps() {
    let mut world = World::organized();
    let account = world.member("prod").to_string();
    for at in 0..9 {
        let policy = world.policy(SCP, &format!("scp {at}"), DENY_LEAVING).unwrap();
        world.attach(&policy, &account).unwrap();
    }
    let eleventh = world.policy(SCP, "one too many", DENY_LEAVING).unwrap();
    let full = world.attach(&eleventh, &account);
    assert_eq!(code(full), "ConstraintViolationException/MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED");
    assert_eq!(code(world.detach(&eleventh, &account)), "PolicyNotAttachedException");
    let mut attached = world.attached(&account, SCP);
    assert_eq!(attached.len(), 10);
    let last = attached.pop().unwrap();
    for policy in attached {
        world.detach(&policy, &account).unwrap();
    }
    let kept = world.detach(&last, &account);
    assert_eq!(code(kept), "ConstraintViolationException/MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED");
}

/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html>
#[test]
fn enabling_rcps_attaches_aws_s_own_everywhere_for_good() {
    let mut world = World::organized();
    let (root, account) = (world.root_id(), world.member("prod").to_string());
    assert!(world.attached(&root, RCP).is_empty());
    world.enable(RCP).unwrap();
    let unit = world.unit(&root, "Workloads").unwrap();
    for place in [&root, &account, &unit, &MANAGEMENT.to_string()] {
        assert_eq!(world.attached(place, RCP), ["p-RCPFullAWSAccess"]);
        let detached = world.detach("p-RCPFullAWSAccess", place);
        assert_eq!(code(detached), "InvalidInputException/NON_DETACHABLE_POLICY");
    }
    let deny =
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}"#;
    for at in 0..4 {
        let policy = world.policy(RCP, &format!("rcp {at}"), deny).unwrap();
        world.attach(&policy, &unit).unwrap();
    }
    let sixth = world.policy(RCP, "one too many", deny).unwrap();
    let full = world.attach(&sixth, &unit);
    assert_eq!(code(full), "ConstraintViolationException/MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED");
}

/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_DisablePolicyType.html>
#[test]
fn disabling_a_type_detaches_its_policies_and_enabling_it_again_brings_only_aws_s_own_back() {
    let mut world = World::organized();
    let root = world.root_id();
    let policy = world.policy(SCP, "deny-leaving", DENY_LEAVING).unwrap();
    world.attach(&policy, &root).unwrap();
    let disable = |world: &mut World| {
        let input = api::DisablePolicyTypeRequest { root_id: root.clone(), policy_type: SCP.into() };
        world.manage::<api::DisablePolicyTypeResponse>("DisablePolicyType", input)
    };
    assert_eq!(disable(&mut world).unwrap().root.unwrap().policy_types, Some(Vec::new()));
    assert_eq!(code(disable(&mut world)), "PolicyTypeNotEnabledException");
    assert!(world.attached(&root, SCP).is_empty());
    world.enable(SCP).unwrap();
    assert_eq!(world.attached(&root, SCP), ["p-FullAWSAccess"]);
}

#[test]
fn a_policy_lives_until_it_is_attached_nowhere() {
    let mut world = World::organized();
    let root = world.root_id();
    let id = world.policy(SCP, "deny-leaving", DENY_LEAVING).unwrap();
    world.attach(&id, &root).unwrap();
    let input = api::ListTargetsForPolicyRequest { policy_id: id.clone(), ..Default::default() };
    let output: api::ListTargetsForPolicyResponse = world.manage("ListTargetsForPolicy", input).unwrap();
    let targets = output.targets.unwrap();
    assert_eq!(targets.len(), 1);
    assert_eq!((targets[0].target_id.as_ref(), targets[0].r#type.as_deref()), (Some(&root), Some("ROOT")));
    let delete = |world: &mut World, id: &str| {
        code(
            world
                .manage::<api::DeletePolicyResponse>("DeletePolicy", api::DeletePolicyRequest { policy_id: id.into() }),
        )
    };
    assert_eq!(delete(&mut world, &id), "PolicyInUseException");
    world.detach(&id, &root).unwrap();
    assert_eq!(delete(&mut world, &id), "success");
    assert_eq!(delete(&mut world, &id), "PolicyNotFoundException");
    assert_eq!(delete(&mut world, "p-FullAWSAccess"), "InvalidInputException/IMMUTABLE_POLICY");
}

#[test]
fn names_are_unique_for_a_type_and_documents_follow_its_grammar_and_size() {
    let mut world = World::organized();
    world.policy(SCP, "deny-leaving", DENY_LEAVING).unwrap();
    let padded = |size: usize| format!("{DENY_LEAVING}{}", " ".repeat(size - DENY_LEAVING.len()));
    for (kind, name, content, want) in [
        (SCP, "deny-leaving", DENY_LEAVING.to_owned(), "DuplicatePolicyException"),
        (SCP, "FullAWSAccess", DENY_LEAVING.to_owned(), "DuplicatePolicyException"),
        ("TAG_POLICY", "deny-leaving", r#"{"tags":{}}"#.to_owned(), "success"),
        ("TAG_POLICY", "broken", "{".to_owned(), "MalformedPolicyDocumentException"),
        (SCP, "no JSON", "Deny everything".to_owned(), "MalformedPolicyDocumentException"),
        // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
        (
            SCP,
            "a principal",
            DENY_LEAVING.replace(r#""Effect""#, r#""Principal":"*","Effect""#),
            "MalformedPolicyDocumentException",
        ),
        // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
        (RCP, "no principal", DENY_LEAVING.to_owned(), "MalformedPolicyDocumentException"),
        (SCP, "just fits", padded(10_240), "success"),
        (SCP, "too long", padded(10_241), "ConstraintViolationException/POLICY_CONTENT_LIMIT_EXCEEDED"),
        ("CHATBOT_POLICY", "kept as it is", "{}".to_owned(), "success"),
        ("CHATBOT_POLICY", "broken", "[]".to_owned(), "MalformedPolicyDocumentException"),
        ("NO_SUCH_POLICY", "no type", "{}".to_owned(), "InvalidInputException/INVALID_ENUM_POLICY_TYPE"),
    ] {
        assert_eq!(code(world.policy(kind, name, &content)), want, "{kind} {name}");
    }
}

/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_UpdatePolicy.html>
#[test]
fn an_update_changes_what_it_names() {
    let mut world = World::organized();
    let id = world.policy(SCP, "deny-leaving", DENY_LEAVING).unwrap();
    world.policy(SCP, "taken", DENY_LEAVING).unwrap();
    let update = |world: &mut World, policy_id: &str, name: Option<&str>, content: Option<&str>| {
        let input = api::UpdatePolicyRequest {
            policy_id: policy_id.into(),
            name: name.map(str::to_owned),
            description: None,
            content: content.map(str::to_owned),
        };
        world.manage::<api::UpdatePolicyResponse>("UpdatePolicy", input)
    };
    let policy = update(&mut world, &id, Some("renamed"), None).unwrap().policy.unwrap();
    assert_eq!(policy.content.as_deref(), Some(DENY_LEAVING));
    assert_eq!(policy.policy_summary.unwrap().name.as_deref(), Some("renamed"));
    assert_eq!(code(update(&mut world, &id, Some("taken"), None)), "DuplicatePolicyException");
    assert_eq!(code(update(&mut world, &id, None, Some("{}"))), "MalformedPolicyDocumentException");
    let managed = update(&mut world, "p-FullAWSAccess", Some("mine"), None);
    assert_eq!(code(managed), "InvalidInputException/IMMUTABLE_POLICY");
}

#[test]
fn both_policies_of_aws_are_listed_and_readable() {
    let mut world = World::organized();
    for (kind, id, arn) in [
        (SCP, "p-FullAWSAccess", "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess"),
        (RCP, "p-RCPFullAWSAccess", "arn:aws:organizations::aws:policy/resource_control_policy/p-RCPFullAWSAccess"),
    ] {
        let input = api::ListPoliciesRequest { filter: kind.into(), ..Default::default() };
        let output: api::ListPoliciesResponse = world.manage("ListPolicies", input).unwrap();
        let policies = output.policies.unwrap();
        assert_eq!(policies.len(), 1);
        assert_eq!((policies[0].id.as_deref(), policies[0].arn.as_deref()), (Some(id), Some(arn)));
        assert_eq!(policies[0].aws_managed, Some(true));
        let input = api::DescribePolicyRequest { policy_id: id.into() };
        let output: api::DescribePolicyResponse = world.manage("DescribePolicy", input).unwrap();
        assert!(output.policy.unwrap().content.unwrap().contains("2012-10-17"));
    }
}

/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListPolicies.html>: every type of the model.
#[test]
fn policies_of_every_type_are_listed_kept_and_attached() {
    let mut world = World::organized();
    let root = world.root_id();
    let wire::Kind::String { values, .. } = &api::ListPoliciesRequest::SHAPE.member("Filter").unwrap().1.shape.kind
    else {
        panic!("an enumeration")
    };
    assert!(values.len() >= 15);
    for kind in values.iter().filter(|kind| ![SCP, RCP].contains(*kind)) {
        let list = |world: &mut World| {
            let input = api::ListPoliciesRequest { filter: (*kind).into(), ..Default::default() };
            let output: api::ListPoliciesResponse = world.manage("ListPolicies", input).unwrap();
            output.policies.unwrap().into_iter().map(|policy| policy.arn.unwrap()).collect::<Vec<_>>()
        };
        assert!(list(&mut world).is_empty(), "{kind}");
        let id = world.policy(kind, "mine", "{}").unwrap();
        let word = kind.to_ascii_lowercase();
        assert!(list(&mut world)[0].ends_with(&format!("/{word}/{id}")), "{kind}");
        assert_eq!(code(world.attach(&id, &root)), "PolicyTypeNotEnabledException", "{kind}");
        // https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/organizations_organization
        let service = match *kind {
            "INSPECTOR_POLICY" => Some("inspector2.amazonaws.com"),
            "SECURITYHUB_POLICY" => Some("securityhub.amazonaws.com"),
            _ => None,
        };
        if let Some(service) = service {
            assert_eq!(code(world.enable(kind)), "ConstraintViolationException/SERVICE_ACCESS_NOT_ENABLED");
            let input = api::EnableAWSServiceAccessRequest { service_principal: service.into() };
            world.manage::<api::EnableAWSServiceAccessResponse>("EnableAWSServiceAccess", input).unwrap();
        }
        world.enable(kind).unwrap();
        if let Some(service) = service {
            let input = api::DisableAWSServiceAccessRequest { service_principal: service.into() };
            let kept = world.manage::<api::DisableAWSServiceAccessResponse>("DisableAWSServiceAccess", input);
            assert_eq!(code(kept), "ConstraintViolationException/POLICY_TYPE_ENABLED_FOR_THIS_SERVICE");
        }
        world.attach(&id, &root).unwrap();
        assert_eq!(world.attached(&root, kind), [id], "{kind}");
    }
}
