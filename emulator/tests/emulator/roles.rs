//! Taking on roles.

use orglab::{Credentials, Emulator};

use crate::world::{Call, credentials_in, securecart};

/// Assumes a role of an account with further parameters.
fn assume(emulator: &Emulator, profile: &str, role: &str, more: &str) -> crate::world::Answer {
    let form = format!("AssumeRole&RoleSessionName=session&RoleArn=arn:aws:iam::{role}{more}");
    Call::sts(&form).by(emulator, profile)
}

fn session(emulator: &Emulator, profile: &str, role: &str, more: &str) -> Credentials {
    credentials_in(&assume(emulator, profile, role, more).ok())
}

#[test]
fn trust_policies_decide_who_takes_on_a_role() {
    let no_trust = Some("because no role trust policy allows the sts:AssumeRole action");
    let no_identity = Some("because no identity-based policy allows the sts:AssumeRole action");
    for (profile, role, more, refusal) in [
        ("ci-deployer", "666666666666:role/Deployer", "&ExternalId=securecart-deploy-prod", None),
        ("ci-deployer", "666666666666:role/Deployer", "&ExternalId=securecart-deploy-staging", no_trust),
        ("ci-deployer", "666666666666:role/Deployer", "", no_trust),
        ("workforce", "111111111111:role/Administrator", "", no_trust),
        ("workforce-mfa", "111111111111:role/Administrator", "", None),
        ("workforce", "666666666666:role/BreakGlass", "", no_trust),
        ("workforce-mfa", "666666666666:role/BreakGlass", "", None),
        ("workforce", "444444444444:role/Developer", "", None),
        ("ci-deployer", "444444444444:role/Developer", "", no_identity),
        ("security-auditor", "666666666666:role/SecurityAudit", "", None),
    ] {
        let answer = assume(&securecart(), profile, role, more);
        match refusal {
            None => drop(answer.ok()),
            Some(reason) => {
                let text = answer.refused("AccessDenied");
                assert!(text.contains(reason), "{profile} {role} {more}: {text}");
            }
        }
    }
}

/// Its trust policy names the service and nobody else:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html>
#[test]
fn a_service_linked_role_opens_for_nobody_but_its_service() {
    // IAM Identity Center has made one in every account.
    let emulator = securecart();
    let role = "111111111111:role/aws-service-role/sso.amazonaws.com/AWSServiceRoleForSSO";
    let refused = assume(&emulator, "management-admin", role, "").refused("AccessDenied");
    assert!(refused.contains("because no role trust policy allows"), "{refused}");
}

#[test]
fn a_session_policy_narrows_and_never_grants() {
    let emulator = securecart();
    let policy = "&Policy=%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C\
                  %22Action%22%3A%5B%22iam%3AGetRole%22%2C%22iam%3ACreateUser%22%5D%2C%22Resource%22%3A%22%2A%22%7D%7D";
    let narrow = session(&emulator, "workforce", "444444444444:role/Developer", policy);
    Call::iam("GetRole&RoleName=Developer").with(&emulator, &narrow).ok();
    let refused = Call::iam("ListUsers").with(&emulator, &narrow).refused("AccessDenied");
    assert!(refused.contains("because no session policy allows the iam:ListUsers action"), "{refused}");
    let refused = Call::iam("CreateUser&UserName=x").with(&emulator, &narrow).refused("AccessDenied");
    assert!(refused.contains("p-noiamusers"), "{refused}");
}

#[test]
fn boundaries_cap_what_policies_grant() {
    let emulator = securecart();
    for (profile, call, reason) in [
        // DeveloperBoundary
        (
            "dev-developer",
            "DeleteRolePermissionsBoundary&RoleName=Developer",
            "an explicit deny in a permissions boundary",
        ),
        (
            "dev-developer",
            "CreateRole&RoleName=x&AssumeRolePolicyDocument=%7B%7D",
            "arn:aws:iam::444444444444:policy/DeveloperBoundary",
        ),
        // OperationsBoundary allows only looking at IAM; ReadOnlyAccess allows no more.
        ("prod-operations", "CreateGroup&GroupName=g", "because no "),
        // SecurityBoundary
        ("security-auditor", "DeleteRole&RoleName=SecurityAuditor", "because no "),
    ] {
        let text = Call::iam(call).by(&emulator, profile).refused("AccessDenied");
        assert!(text.contains(reason), "{profile} {call}: {text}");
    }
    Call::iam("GetRole&RoleName=Operations").by(&emulator, "prod-operations").ok();
}

#[test]
fn every_profile_of_the_scenario_knows_who_it_is() {
    let emulator = securecart();
    let profiles: Vec<String> = emulator.profiles().map(str::to_owned).collect();
    for required in [
        "management-admin",
        "dev-developer",
        "staging-developer",
        "prod-operations",
        "security-auditor",
        "finance-billing",
        "ci-deployer",
        "prod-break-glass",
    ] {
        assert!(profiles.iter().any(|profile| profile == required), "{required}");
    }
    for profile in profiles {
        Call::sts("GetCallerIdentity").by(&emulator, &profile).ok();
    }
}
