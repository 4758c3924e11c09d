"""IAM as boto3 knows it: life cycles, paginators, waiters, error classes."""

import json

import pytest
from botocore.exceptions import ClientError

from support.securecart import DEV, MANAGEMENT, allow, document, trust


@pytest.fixture
def iam(world):
    return world.client("management-admin", "iam")


TRUST = json.dumps(trust(f"arn:aws:iam::{MANAGEMENT}:root"))
READ = json.dumps(document(allow("s3:Get*")))


def test_paginators_walk_through_a_hundred_and_twenty_users(iam):
    for number in range(120):
        iam.create_user(UserName=f"user-{number:03}", Path="/many/")
    pages = list(iam.get_paginator("list_users").paginate(PathPrefix="/many/", PaginationConfig={"PageSize": 50}))
    assert [len(page["Users"]) for page in pages] == [50, 50, 20]
    assert [page["IsTruncated"] for page in pages] == [True, True, False]
    names = [user["UserName"] for page in pages for user in page["Users"]]
    assert names == [f"user-{number:03}" for number in range(120)]
    assert len(iam.list_users(PathPrefix="/many/")["Users"]) == 100


def test_a_walk_can_be_taken_up_again_with_its_token(iam):
    for number in range(5):
        iam.create_group(GroupName=f"group-{number}", Path="/many/")
    paginator = iam.get_paginator("list_groups")
    first = paginator.paginate(PathPrefix="/many/", PaginationConfig={"MaxItems": 2, "PageSize": 2}).build_full_result()
    rest = paginator.paginate(
        PathPrefix="/many/", PaginationConfig={"StartingToken": first["NextToken"]}
    ).build_full_result()
    names = [group["GroupName"] for group in first["Groups"] + rest["Groups"]]
    assert names == [f"group-{number}" for number in range(5)]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda iam: iam.get_user(UserName="nobody"), "The user with name nobody cannot be found."),
        (lambda iam: iam.get_role(RoleName="nobody"), "The role with name nobody cannot be found."),
        (lambda iam: iam.get_group(GroupName="nobody"), "The group with name nobody cannot be found."),
        (
            lambda iam: iam.get_policy(PolicyArn=f"arn:aws:iam::{MANAGEMENT}:policy/nothing"),
            f"Policy arn:aws:iam::{MANAGEMENT}:policy/nothing was not found.",
        ),
    ],
    ids=["user", "role", "group", "policy"],
)
def test_what_is_not_there_is_no_such_entity(iam, call, message):
    with pytest.raises(iam.exceptions.NoSuchEntityException) as raised:
        call(iam)
    assert raised.value.response["Error"]["Message"] == message
    assert raised.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404


def test_what_is_there_cannot_be_created_again(iam):
    iam.create_user(UserName="alice")
    with pytest.raises(iam.exceptions.EntityAlreadyExistsException) as raised:
        iam.create_user(UserName="alice")
    assert raised.value.response["Error"]["Message"] == "User with name alice already exists."
    with pytest.raises(iam.exceptions.EntityAlreadyExistsException):
        iam.create_user(UserName="ALICE")


def test_a_user_with_keys_or_policies_is_not_deleted(iam):
    iam.create_user(UserName="alice")
    key = iam.create_access_key(UserName="alice")["AccessKey"]["AccessKeyId"]
    with pytest.raises(iam.exceptions.DeleteConflictException):
        iam.delete_user(UserName="alice")
    iam.delete_access_key(UserName="alice", AccessKeyId=key)
    iam.attach_user_policy(UserName="alice", PolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess")
    with pytest.raises(iam.exceptions.DeleteConflictException):
        iam.delete_user(UserName="alice")
    iam.detach_user_policy(UserName="alice", PolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess")
    iam.delete_user(UserName="alice")


def test_two_access_keys_are_the_limit(iam):
    iam.create_user(UserName="alice")
    for _ in range(2):
        iam.create_access_key(UserName="alice")
    with pytest.raises(iam.exceptions.LimitExceededException) as raised:
        iam.create_access_key(UserName="alice")
    assert raised.value.response["Error"]["Message"] == "Cannot exceed quota for AccessKeysPerUser: 2"


def test_a_malformed_policy_is_refused(iam):
    iam.create_user(UserName="alice")
    for text in ('{"Version":"2012-10-17"}', "{", '{"Version":"2012-10-17","Statement":{"Effect":"Maybe"}}'):
        with pytest.raises(iam.exceptions.MalformedPolicyDocumentException):
            iam.put_user_policy(UserName="alice", PolicyName="p", PolicyDocument=text)


def test_waiters_see_what_was_created(iam):
    fast = {"Delay": 1, "MaxAttempts": 2}
    iam.create_user(UserName="alice")
    iam.get_waiter("user_exists").wait(UserName="alice", WaiterConfig=fast)
    iam.create_role(RoleName="app", AssumeRolePolicyDocument=TRUST)
    iam.get_waiter("role_exists").wait(RoleName="app", WaiterConfig=fast)
    policy = iam.create_policy(PolicyName="read", PolicyDocument=READ)["Policy"]["Arn"]
    iam.get_waiter("policy_exists").wait(PolicyArn=policy, WaiterConfig=fast)
    iam.create_instance_profile(InstanceProfileName="app")
    iam.get_waiter("instance_profile_exists").wait(InstanceProfileName="app", WaiterConfig=fast)


def test_a_role_comes_back_as_it_was_made(iam):
    made = iam.create_role(
        RoleName="app",
        Path="/service/",
        Description="An application",
        AssumeRolePolicyDocument=TRUST,
        MaxSessionDuration=7200,
        Tags=[{"Key": "team", "Value": "cart"}],
    )["Role"]
    role = iam.get_role(RoleName="app")["Role"]
    assert role["Arn"] == made["Arn"] == f"arn:aws:iam::{MANAGEMENT}:role/service/app"
    assert role["RoleId"].startswith("AROA") and len(role["RoleId"]) == 21
    assert role["AssumeRolePolicyDocument"] == json.loads(TRUST)
    assert role["Tags"] == [{"Key": "team", "Value": "cart"}]
    assert (role["Path"], role["Description"], role["MaxSessionDuration"]) == ("/service/", "An application", 7200)
    iam.update_role(RoleName="app", Description="Another", MaxSessionDuration=3600)
    iam.tag_role(RoleName="app", Tags=[{"Key": "env", "Value": "dev"}, {"Key": "team", "Value": "search"}])
    iam.untag_role(RoleName="app", TagKeys=["env"])
    role = iam.get_role(RoleName="app")["Role"]
    assert (role["Description"], role["MaxSessionDuration"]) == ("Another", 3600)
    assert iam.list_role_tags(RoleName="app")["Tags"] == [{"Key": "team", "Value": "search"}]
    iam.delete_role(RoleName="app")
    with pytest.raises(iam.exceptions.NoSuchEntityException):
        iam.get_role(RoleName="app")


def test_a_policy_has_five_versions_and_one_default(iam):
    arn = iam.create_policy(PolicyName="read", PolicyDocument=READ)["Policy"]["Arn"]
    for _ in range(4):
        iam.create_policy_version(PolicyArn=arn, PolicyDocument=READ, SetAsDefault=True)
    with pytest.raises(iam.exceptions.LimitExceededException):
        iam.create_policy_version(PolicyArn=arn, PolicyDocument=READ)
    versions = iam.list_policy_versions(PolicyArn=arn)["Versions"]
    assert [(version["VersionId"], version["IsDefaultVersion"]) for version in versions] == [
        ("v5", True), ("v4", False), ("v3", False), ("v2", False), ("v1", False),
    ]  # fmt: skip
    assert iam.get_policy_version(PolicyArn=arn, VersionId="v1")["PolicyVersion"]["Document"] == json.loads(READ)
    iam.set_default_policy_version(PolicyArn=arn, VersionId="v1")
    with pytest.raises(iam.exceptions.DeleteConflictException):
        iam.delete_policy_version(PolicyArn=arn, VersionId="v1")
    with pytest.raises(iam.exceptions.DeleteConflictException):
        iam.delete_policy(PolicyArn=arn)
    for version in ("v2", "v3", "v4", "v5"):
        iam.delete_policy_version(PolicyArn=arn, VersionId=version)
    iam.delete_policy(PolicyArn=arn)


def test_groups_give_their_members_what_is_attached_to_them(world, iam):
    iam.create_group(GroupName="readers")
    iam.create_user(UserName="alice")
    alice = world.client_with(iam.create_access_key(UserName="alice")["AccessKey"], "iam")
    with pytest.raises(ClientError):
        alice.list_users()
    iam.attach_group_policy(GroupName="readers", PolicyArn="arn:aws:iam::aws:policy/IAMReadOnlyAccess")
    iam.add_user_to_group(GroupName="readers", UserName="alice")
    assert "alice" in {user["UserName"] for user in alice.list_users()["Users"]}
    assert [group["GroupName"] for group in iam.list_groups_for_user(UserName="alice")["Groups"]] == ["readers"]
    assert [user["UserName"] for user in iam.get_group(GroupName="readers")["Users"]] == ["alice"]
    iam.remove_user_from_group(GroupName="readers", UserName="alice")
    with pytest.raises(ClientError):
        alice.list_users()


def test_inline_policies_come_and_go(iam):
    iam.create_user(UserName="alice")
    iam.put_user_policy(UserName="alice", PolicyName="p", PolicyDocument=READ)
    assert iam.list_user_policies(UserName="alice")["PolicyNames"] == ["p"]
    assert iam.get_user_policy(UserName="alice", PolicyName="p")["PolicyDocument"] == json.loads(READ)
    iam.delete_user_policy(UserName="alice", PolicyName="p")
    assert iam.list_user_policies(UserName="alice")["PolicyNames"] == []


def test_aws_managed_policies_are_there(iam):
    policies = iam.get_paginator("list_policies").paginate(Scope="AWS").search("Policies[].PolicyName")
    names = set(policies)
    assert {"AdministratorAccess", "PowerUserAccess", "ReadOnlyAccess", "SecurityAudit"} <= names
    policy = iam.get_policy(PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")["Policy"]
    version = iam.get_policy_version(PolicyArn=policy["Arn"], VersionId=policy["DefaultVersionId"])["PolicyVersion"]
    assert version["Document"]["Statement"] == [{"Effect": "Allow", "Action": "*", "Resource": "*"}]


def test_the_whole_account_can_be_read_at_once(world):
    iam = world.client("dev-root", "iam")
    pages = list(iam.get_paginator("get_account_authorization_details").paginate())
    roles = {role["RoleName"]: role for page in pages for role in page["RoleDetailList"]}
    assert {"Developer", "SecurityAudit"} <= roles.keys()
    boundary = roles["Developer"]["PermissionsBoundary"]
    assert boundary == {
        "PermissionsBoundaryType": "Policy",
        "PermissionsBoundaryArn": f"arn:aws:iam::{DEV}:policy/DeveloperBoundary",
    }
    attached = {policy["PolicyName"] for policy in roles["Developer"]["AttachedManagedPolicies"]}
    assert attached == {"PowerUserAccess", "IAMFullAccess"}


def test_the_account_has_an_alias_and_a_summary(world):
    iam = world.client("dev-root", "iam")
    assert iam.list_account_aliases()["AccountAliases"] == ["securecart-dev"]
    summary = iam.get_account_summary()["SummaryMap"]
    assert summary["Roles"] == len(iam.list_roles()["Roles"])
    assert summary["Users"] == 0
    iam.create_account_alias(AccountAlias="another")
    assert iam.list_account_aliases()["AccountAliases"] == ["another"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"UserName": "x" * 65}, "Member must have length less than or equal to 64"),
        (
            {"UserName": "a b"},
            "The specified value for userName is invalid. "
            "It must contain only alphanumeric characters and/or the following: +=,.@_-",
        ),
        (
            {"UserName": "x", "Path": "no-slash"},
            "The specified value for path is invalid. "
            "It must begin and end with / and contain only alphanumeric characters and/or / characters.",
        ),
    ],
    ids=["length", "characters", "path"],
)
def test_a_value_outside_the_model_is_a_validation_error(iam, arguments, message):
    with pytest.raises(ClientError) as raised:
        iam.create_user(**arguments)
    error = raised.value.response["Error"]
    assert error["Code"] == "ValidationError"
    assert error["Message"].endswith(message)


NAME_RULE = "It must contain only alphanumeric characters and/or the following: +=,.@_-"
PATH_RULE = "It must begin and end with / and contain only alphanumeric characters and/or / characters."


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda iam: iam.get_role(RoleName="team/role"), f"The specified value for roleName is invalid. {NAME_RULE}"),
        (lambda iam: iam.create_user(UserName="a b"), f"The specified value for userName is invalid. {NAME_RULE}"),
        (
            lambda iam: iam.create_user(UserName="a", Path="team"),
            f"The specified value for path is invalid. {PATH_RULE}",
        ),
    ],
    ids=["role", "user", "path"],
)
def test_wrong_names_are_refused_in_iams_own_words(iam, call, message):
    with pytest.raises(ClientError) as raised:
        call(iam)
    assert raised.value.response["Error"]["Code"] == "ValidationError"
    assert raised.value.response["Error"]["Message"] == message


def test_the_root_user_has_neither_name_nor_path(world):
    """https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html"""
    user = world.client("management-root", "iam").get_user()["User"]
    assert user["Arn"] == f"arn:aws:iam::{MANAGEMENT}:root"
    assert "UserName" not in user and "Path" not in user
