//! <https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeEffectivePolicy.html>

use aws::AccountId;
use models::organizations as api;
use wire::Fault;

use crate::world::{MANAGEMENT, World, code};

const TAG: &str = "TAG_POLICY";

fn effective(world: &mut World, caller: AccountId, target: Option<&str>, kind: &str) -> Result<String, Fault> {
    let input = api::DescribeEffectivePolicyRequest { policy_type: kind.into(), target_id: target.map(str::to_owned) };
    let output: api::DescribeEffectivePolicyResponse = world.call(caller, "DescribeEffectivePolicy", input)?;
    Ok(output.effective_policy.unwrap().policy_content.unwrap())
}

/// A unit with an account, and what is attached to root, unit and account.
fn attached(levels: [&[&str]; 3]) -> (World, AccountId) {
    let mut world = World::organized();
    world.enable(TAG).unwrap();
    let (root, account) = (world.root_id(), world.member("prod"));
    let unit = world.unit(&root, "Workloads").unwrap();
    let input = api::MoveAccountRequest {
        account_id: account.to_string(),
        source_parent_id: root.clone(),
        destination_parent_id: unit.clone(),
    };
    world.manage::<api::MoveAccountResponse>("MoveAccount", input).unwrap();
    for (place, policies) in [root, unit, account.to_string()].iter().zip(levels) {
        for content in policies {
            let name = format!("policy {}", world.partition.revision);
            let id = world.policy(TAG, &name, content).unwrap();
            world.attach(&id, place).unwrap();
        }
    }
    (world, account)
}

const A: &str = r#"{"tags":{"costcenter":{"tag_key":{"@@assign":"CostCenter"},"tag_value":{"@@assign":["Development","Support"]}}}}"#;
const B: &str = r#"{"tags":{"costcenter":{"tag_key":{"@@assign":"CostCenter"},"tag_value":{"@@assign":["Sandbox"]},"enforced_for":{"@@assign":["redshift:*","dynamodb:table"]}}}}"#;
const C: &str = r#"{"tags":{"costcenter":{"tag_key":{"@@assign":"CostCenter"},"tag_value":{"@@append":["Marketing"]},"enforced_for":{"@@append":["redshift:*","dynamodb:table"]}}}}"#;
/// As the text means it: in the example `enforced_for` stands within `tag_value`.
const D: &str = r#"{"tags":{"costcenter":{"tag_key":{"@@assign":"CostCenter"},"tag_value":{"@@remove":["Development","Marketing"]},"enforced_for":{"@@remove":["redshift:*","dynamodb:table"]}}}}"#;
const E: &str = r#"{"tags":{"project":{"tag_key":{"@@operators_allowed_for_child_policies":["@@none"],"@@assign":"Project"},"tag_value":{"@@operators_allowed_for_child_policies":["@@append"],"@@assign":["Maintenance","Escalations"]}}}}"#;
const F: &str =
    r#"{"tags":{"project":{"tag_key":{"@@assign":"PROJECT"},"tag_value":{"@@append":["Escalations - research"]}}}}"#;
const G: &str = r#"{"tags":{"project":{"tag_value":{"@@operators_allowed_for_child_policies":["@@append"],"@@assign":["Maintenance"]}}}}"#;
const H: &str =
    r#"{"tags":{"project":{"tag_value":{"@@operators_allowed_for_child_policies":["@@append","@@remove"]}}}}"#;
const J: &str = r#"{"tags":{"project":{"tag_key":{"@@assign":"PROJECT"},"tag_value":{"@@append":["Maintenance"]}}}}"#;
const K: &str = r#"{"tags":{"project":{"tag_key":{"@@assign":"project"}}}}"#;
const REMOVE: &str = r#"{"tags":{"project":{"tag_value":{"@@remove":["Maintenance"],"@@append":["More"]}}}}"#;
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ai-opt-out_syntax.html>
const LOCKED: &str =
    r#"{"tags":{"@@operators_allowed_for_child_policies":["@@none"],"project":{"tag_key":{"@@assign":"Project"}}}}"#;

/// <https://docs.aws.amazon.com/organizations/latest/userguide/inheritance-examples.html>
#[test]
fn policies_merge_from_the_root_down_as_the_examples_say() {
    let rows: &[([&[&str]; 3], &str)] = &[
        (
            [&[A], &[B], &[]],
            r#"{"tags":{"costcenter":{"tag_key":"CostCenter","tag_value":["Sandbox"],"enforced_for":["redshift:*","dynamodb:table"]}}}"#,
        ),
        (
            [&[A], &[C], &[]],
            r#"{"tags":{"costcenter":{"tag_key":"CostCenter","tag_value":["Development","Support","Marketing"],"enforced_for":["redshift:*","dynamodb:table"]}}}"#,
        ),
        ([&[A], &[C], &[D]], r#"{"tags":{"costcenter":{"tag_key":"CostCenter","tag_value":["Support"]}}}"#),
        (
            [&[E], &[F], &[]],
            r#"{"tags":{"project":{"tag_key":"Project","tag_value":["Maintenance","Escalations","Escalations - research"]}}}"#,
        ),
        ([&[G, H], &[REMOVE], &[]], r#"{"tags":{"project":{"tag_value":["Maintenance","More"]}}}"#),
        ([&[J, K], &[], &[]], r#"{"tags":{"project":{"tag_key":"PROJECT","tag_value":["Maintenance"]}}}"#),
        ([&[K, J], &[], &[]], r#"{"tags":{"project":{"tag_key":"project","tag_value":["Maintenance"]}}}"#),
        // A lock holds for the levels below, not for the others of its own.
        ([&[LOCKED], &[F], &[A]], r#"{"tags":{"project":{"tag_key":"Project"}}}"#),
        ([&[], &[LOCKED], &[]], r#"{"tags":{"project":{"tag_key":"Project"}}}"#),
    ];
    for (levels, want) in rows {
        let (mut world, account) = attached(*levels);
        let target = account.to_string();
        assert_eq!(effective(&mut world, MANAGEMENT, Some(&target), TAG).unwrap(), *want, "{levels:?}");
    }
}

/// "You can call this operation from any account in a organization", and "when you're signed in as the management
/// account, specify the ID of the account that you want details about".
#[test]
fn an_account_asks_for_itself_and_administrators_for_others() {
    let (mut world, account) = attached([&[A], &[], &[]]);
    let (other, audit) = (world.member("other"), world.member("audit"));
    world.administrator(audit, "config.amazonaws.com");
    world.standalone(AccountId::new(222_222_222_222), "stranger@example.com");
    let unit = world.root_id();
    let target = account.to_string();
    for (caller, target, kind, want) in [
        (account, None, TAG, "success"),
        (account, Some(target.as_str()), TAG, "success"),
        (other, Some(&target), TAG, "AccessDeniedException"),
        (audit, Some(&target), TAG, "success"),
        (MANAGEMENT, Some(&target), TAG, "success"),
        (MANAGEMENT, None, TAG, "success"),
        (MANAGEMENT, Some("999999999999"), TAG, "TargetNotFoundException"),
        (MANAGEMENT, Some("ou-none-00000000"), TAG, "TargetNotFoundException"),
        (MANAGEMENT, Some(&unit), TAG, "InvalidInputException/TARGET_NOT_SUPPORTED"),
        (MANAGEMENT, Some(&target), "BACKUP_POLICY", "EffectivePolicyNotFoundException"),
        (MANAGEMENT, Some(&target), crate::world::SCP, "InvalidInputException/INVALID_ENUM_POLICY_TYPE"),
        (MANAGEMENT, Some(&target), crate::world::RCP, "InvalidInputException/INVALID_ENUM_POLICY_TYPE"),
        (AccountId::new(222_222_222_222), None, TAG, "AWSOrganizationsNotInUseException"),
    ] {
        assert_eq!(code(effective(&mut world, caller, target, kind)), want, "{caller} {target:?} {kind}");
    }
    world.enable("BACKUP_POLICY").unwrap();
    let none = effective(&mut world, account, None, "BACKUP_POLICY");
    assert_eq!(code(none), "EffectivePolicyNotFoundException");
}

/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccountsWithInvalidEffectivePolicy.html>,
/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListEffectivePolicyValidationErrors.html>
#[test]
fn what_is_stored_is_valid() {
    let (mut world, account) = attached([&[A], &[], &[]]);
    let list = |world: &mut World, caller: AccountId, kind: &str| {
        let input =
            api::ListAccountsWithInvalidEffectivePolicyRequest { policy_type: kind.into(), ..Default::default() };
        world.call::<api::ListAccountsWithInvalidEffectivePolicyResponse>(
            caller,
            "ListAccountsWithInvalidEffectivePolicy",
            input,
        )
    };
    assert_eq!(list(&mut world, MANAGEMENT, TAG).unwrap().accounts, Some(Vec::new()));
    assert_eq!(code(list(&mut world, MANAGEMENT, "S3_POLICY")), "EffectivePolicyNotFoundException");
    assert_eq!(code(list(&mut world, account, TAG)), "AccessDeniedException");
    let input = api::ListEffectivePolicyValidationErrorsRequest {
        account_id: account.to_string(),
        policy_type: TAG.into(),
        ..Default::default()
    };
    let output: api::ListEffectivePolicyValidationErrorsResponse =
        world.manage("ListEffectivePolicyValidationErrors", input).unwrap();
    assert_eq!(output.effective_policy_validation_errors, Some(Vec::new()));
    assert!(output.path.unwrap().ends_with(&format!("/{account}/")));
}
