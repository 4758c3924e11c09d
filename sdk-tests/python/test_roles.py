"""Taking on roles: external ids, second factors, session policies, chains."""

import json

import pytest

from support.refusal import by_scp, not_granted, refused, sentence
from support.securecart import (
    ADMINISTRATOR,
    DEPLOY_PROD,
    DEPLOYER,
    DEV,
    DEVELOPER,
    DEVELOPER_BOUNDARY,
    MANAGEMENT,
    NO_IAM_USERS,
    PROD,
    SHARED_SERVICES,
    allow,
    document,
    scp,
    trust,
)


def who(sts):
    """The ARN of whoever holds a client of STS."""
    return sts.get_caller_identity()["Arn"]


def test_the_pipeline_deploys_into_production_with_the_external_id(world):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html"""
    assumed = world.client("ci-deployer", "sts").assume_role(
        RoleArn=DEPLOYER, RoleSessionName="release-42", ExternalId=DEPLOY_PROD
    )
    assert assumed["AssumedRoleUser"]["Arn"] == f"arn:aws:sts::{PROD}:assumed-role/Deployer/release-42"
    identity = world.client_with(assumed["Credentials"], "sts").get_caller_identity()
    assert identity["Account"] == PROD
    assert identity["UserId"] == assumed["AssumedRoleUser"]["AssumedRoleId"]
    assert identity["UserId"].endswith(":release-42")


@pytest.mark.parametrize("external_id", [{}, {"ExternalId": "securecart-deploy-staging"}], ids=["none", "another"])
def test_the_pipeline_is_refused_without_the_right_external_id(world, external_id):
    sts = world.client("ci-deployer", "sts")
    with refused("AccessDenied") as refusal:
        sts.assume_role(RoleArn=DEPLOYER, RoleSessionName="release-42", **external_id)
    assert refusal.message == sentence(
        who(sts), "sts:AssumeRole", DEPLOYER, not_granted("sts:AssumeRole", "role trust policy")
    )


def test_developers_may_not_deploy_even_with_the_external_id(world):
    with refused("AccessDenied"):
        world.client("dev-developer", "sts").assume_role(
            RoleArn=DEPLOYER, RoleSessionName="mine", ExternalId=DEPLOY_PROD
        )


def test_an_unknown_role_cannot_be_told_from_a_forbidden_one(world):
    with refused("AccessDenied") as refusal:
        world.client("ci-deployer", "sts").assume_role(
            RoleArn=f"arn:aws:iam::{PROD}:role/NoSuchRole", RoleSessionName="release-42"
        )
    assert "is not authorized to perform: sts:AssumeRole" in refusal.message


def test_the_administrator_role_is_closed_without_a_second_factor(world):
    sts = world.client("workforce", "sts")
    with refused("AccessDenied") as refusal:
        sts.assume_role(RoleArn=ADMINISTRATOR, RoleSessionName="me")
    assert refusal.message == sentence(
        who(sts), "sts:AssumeRole", ADMINISTRATOR, not_granted("sts:AssumeRole", "role trust policy")
    )


def test_the_administrator_role_opens_with_a_second_factor(world):
    identity = world.client("management-admin", "sts").get_caller_identity()
    assert identity["Account"] == MANAGEMENT
    assert identity["Arn"].startswith(f"arn:aws:sts::{MANAGEMENT}:assumed-role/Administrator/")


@pytest.mark.parametrize(
    ("profile", "account", "role"),
    [
        ("dev-developer", "444444444444", "Developer"),
        ("staging-developer", "555555555555", "Developer"),
        ("prod-operations", "666666666666", "Operations"),
        ("prod-break-glass", "666666666666", "BreakGlass"),
        ("security-auditor", "222222222222", "SecurityAuditor"),
        ("finance-billing", "111111111111", "Finance"),
        ("ci-deployer", "333333333333", "CiDeployer"),
    ],
)
def test_every_profile_is_the_role_it_says(world, profile, account, role):
    identity = world.client(profile, "sts").get_caller_identity()
    assert identity["Account"] == account
    assert identity["Arn"].startswith(f"arn:aws:sts::{account}:assumed-role/{role}/")
    assert identity["UserId"].startswith("AROA")


def test_root_profiles_are_root(world):
    identity = world.client("dev-root", "sts").get_caller_identity()
    assert (identity["Account"], identity["Arn"], identity["UserId"]) == (DEV, f"arn:aws:iam::{DEV}:root", DEV)


def test_root_users_may_not_assume_roles(world):
    """https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html"""
    trusts_its_account = json.dumps(trust(f"arn:aws:iam::{DEV}:root"))
    world.client("dev-root", "iam").create_role(RoleName="app", AssumeRolePolicyDocument=trusts_its_account)
    with refused("AccessDenied") as refusal:
        world.client("dev-root", "sts").assume_role(RoleArn=f"arn:aws:iam::{DEV}:role/app", RoleSessionName="me")
    assert refusal.message == "Roles may not be assumed by root accounts."


def test_a_session_policy_narrows_what_the_role_may(world):
    assumed = world.client("workforce", "sts").assume_role(
        RoleArn=DEVELOPER, RoleSessionName="narrow", Policy=json.dumps(document(allow("iam:GetRole", "iam:CreateUser")))
    )
    iam = world.client_with(assumed["Credentials"], "iam")
    assert iam.get_role(RoleName="Developer")["Role"]["Arn"] == DEVELOPER
    with refused("AccessDenied") as refusal:
        iam.list_users()
    assert refusal.message.startswith(f"User: {assumed['AssumedRoleUser']['Arn']} is not authorized to perform: ")
    assert refusal.message.endswith(not_granted("iam:ListUsers", "session policy"))


def test_a_session_policy_never_grants_what_the_role_may_not(world):
    assumed = world.client("workforce", "sts").assume_role(
        RoleArn=DEVELOPER, RoleSessionName="narrow", Policy=json.dumps(document(allow("*")))
    )
    with refused("AccessDenied") as refusal:
        world.client_with(assumed["Credentials"], "iam").create_user(UserName="x")
    assert refusal.message.endswith(by_scp(scp(NO_IAM_USERS)))


def test_a_managed_session_policy_narrows_as_well(world):
    assumed = world.client("workforce", "sts").assume_role(
        RoleArn=DEVELOPER,
        RoleSessionName="narrow",
        PolicyArns=[{"arn": "arn:aws:iam::aws:policy/IAMReadOnlyAccess"}],
    )
    iam = world.client_with(assumed["Credentials"], "iam")
    iam.list_users()
    with refused("AccessDenied") as refusal:
        iam.create_group(GroupName="g")
    assert refusal.message.endswith(not_granted("iam:CreateGroup", "session policy"))


def test_a_boundary_caps_a_role_with_administrator_access(world):
    iam = world.client("dev-developer", "iam")
    iam.create_role(
        RoleName="app",
        AssumeRolePolicyDocument=json.dumps(trust(f"arn:aws:iam::{DEV}:root")),
        PermissionsBoundary=DEVELOPER_BOUNDARY,
    )
    iam.attach_role_policy(RoleName="app", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
    assumed = world.client("dev-developer", "sts").assume_role(
        RoleArn=f"arn:aws:iam::{DEV}:role/app", RoleSessionName="one"
    )
    world.client_with(assumed["Credentials"], "iam").list_roles()
    with refused("AccessDeniedException") as refusal:
        world.client_with(assumed["Credentials"], "organizations").list_accounts()
    assert refusal.message.endswith(not_granted("organizations:ListAccounts", "permissions boundary"))


def test_a_developer_cannot_make_a_role_without_the_boundary(world):
    iam = world.client("dev-developer", "iam")
    with refused("AccessDenied") as refusal:
        iam.create_role(RoleName="app", AssumeRolePolicyDocument=json.dumps(trust(DEV)))
    assert refusal.message == sentence(
        who(world.client("dev-developer", "sts")),
        "iam:CreateRole",
        f"arn:aws:iam::{DEV}:role/app",
        f"with an explicit deny in a permissions boundary: {DEVELOPER_BOUNDARY}",
    )


def test_a_developer_cannot_take_the_boundary_off(world):
    with refused("AccessDenied") as refusal:
        world.client("dev-developer", "iam").delete_role_permissions_boundary(RoleName="Developer")
    assert refusal.message.endswith(f"with an explicit deny in a permissions boundary: {DEVELOPER_BOUNDARY}")


def test_finance_stays_within_its_boundary(world):
    with refused("AccessDenied"):
        world.client("finance-billing", "iam").list_users()
    with refused("NotImplemented"):
        world.client("finance-billing", "ce").get_cost_and_usage(
            TimePeriod={"Start": "2026-01-01", "End": "2026-02-01"}, Granularity="MONTHLY", Metrics=["BlendedCost"]
        )


def test_the_auditor_looks_into_every_member_account_through_a_chain(world):
    sts = world.client("security-auditor", "sts")
    for account in ("333333333333", "444444444444", "555555555555", "666666666666"):
        assumed = sts.assume_role(RoleArn=f"arn:aws:iam::{account}:role/SecurityAudit", RoleSessionName="audit")
        roles = world.client_with(assumed["Credentials"], "iam").list_roles()["Roles"]
        assert "SecurityAudit" in {role["RoleName"] for role in roles}


def test_a_chained_session_lasts_an_hour_at_most(world):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining"""
    sts = world.client("security-auditor", "sts")
    with refused("ValidationError") as refusal:
        sts.assume_role(RoleArn=f"arn:aws:iam::{DEV}:role/SecurityAudit", RoleSessionName="audit", DurationSeconds=7200)
    limit = "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining."
    assert refusal.message == limit


def test_people_who_signed_in_take_on_a_role_by_chaining(world):
    """A permission set is a role as well."""
    sts = world.client("workforce", "sts")
    with refused("ValidationError") as refusal:
        sts.assume_role(RoleArn=DEVELOPER, RoleSessionName="day", DurationSeconds=3601)
    assert refusal.message.endswith("exceeds the 1 hour session limit for roles assumed by role chaining.")


def test_a_session_lasts_as_long_as_the_role_allows(world):
    iam = world.client("shared-services-root", "iam")
    user = iam.create_user(UserName="alice")["User"]["Arn"]
    key = iam.create_access_key(UserName="alice")["AccessKey"]
    role = iam.create_role(
        RoleName="day", AssumeRolePolicyDocument=json.dumps(trust(user)), MaxSessionDuration=28800
    )["Role"]["Arn"]
    sts = world.client_with(key, "sts")
    lasts = sts.assume_role(RoleArn=role, RoleSessionName="day", DurationSeconds=28800)["Credentials"]
    assert lasts["AccessKeyId"].startswith("ASIA")
    with refused("ValidationError") as refusal:
        sts.assume_role(RoleArn=role, RoleSessionName="day", DurationSeconds=43200)
    assert refusal.message == "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."


def test_the_workforce_can_do_nothing_but_take_on_a_role(world):
    with refused("AccessDenied") as refusal:
        world.client("workforce", "iam").get_user(UserName="other")
    other = f"arn:aws:iam::{SHARED_SERVICES}:user/other"
    assert refusal.message == sentence(who(world.client("workforce", "sts")), "iam:GetUser", other, not_granted("iam:GetUser"))


def test_session_tags_need_a_permission_in_the_trust_policy(world):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required"""
    with refused("AccessDenied") as refusal:
        world.client("workforce", "sts").assume_role(
            RoleArn=DEVELOPER, RoleSessionName="tagged", Tags=[{"Key": "team", "Value": "cart"}]
        )
    assert "sts:TagSession" in refusal.message


def test_session_tags_decide_as_principal_tags(world):
    iam = world.client("dev-root", "iam")
    statement = trust(f"arn:aws:iam::{DEV}:root")["Statement"][0] | {"Action": ["sts:AssumeRole", "sts:TagSession"]}
    iam.create_role(RoleName="tagged", AssumeRolePolicyDocument=json.dumps(document(statement)))
    only_cart = allow("iam:ListRoles") | {"Condition": {"StringEquals": {"aws:PrincipalTag/team": "cart"}}}
    iam.put_role_policy(RoleName="tagged", PolicyName="p", PolicyDocument=json.dumps(document(only_cart)))
    sts = world.client("dev-developer", "sts")
    for team, allowed in (("cart", True), ("search", False)):
        session = sts.assume_role(
            RoleArn=f"arn:aws:iam::{DEV}:role/tagged", RoleSessionName="session", Tags=[{"Key": "team", "Value": team}]
        )["Credentials"]
        client = world.client_with(session, "iam")
        if allowed:
            client.list_roles()
        else:
            with refused("AccessDenied"):
                client.list_roles()


def test_a_trust_policy_can_ask_for_the_organization(world):
    iam = world.client("dev-root", "iam")
    anyone = trust("*", StringEquals={"aws:PrincipalOrgID": "o-securecart"})
    iam.create_role(RoleName="insiders", AssumeRolePolicyDocument=json.dumps(anyone))
    role = f"arn:aws:iam::{DEV}:role/insiders"
    world.client("dev-developer", "sts").assume_role(RoleArn=role, RoleSessionName="session")
    anyone["Statement"][0]["Condition"]["StringEquals"]["aws:PrincipalOrgID"] = "o-somebodyelse"
    iam.update_assume_role_policy(RoleName="insiders", PolicyDocument=json.dumps(anyone))
    with refused("AccessDenied"):
        world.client("dev-developer", "sts").assume_role(RoleArn=role, RoleSessionName="session")


def test_a_temporary_key_tells_its_account(world):
    """https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html"""
    assumed = world.client("ci-deployer", "sts").assume_role(
        RoleArn=DEPLOYER, RoleSessionName="release-42", ExternalId=DEPLOY_PROD
    )
    key = assumed["Credentials"]["AccessKeyId"]
    assert world.client("management-admin", "sts").get_access_key_info(AccessKeyId=key)["Account"] == PROD
