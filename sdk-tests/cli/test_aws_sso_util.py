"""aws-sso-util with a profile of the older kind, which has its start URL in itself.

https://github.com/benkehoe/aws-sso-util
"""

import csv
import io
import json
from pathlib import Path

import pytest

from support.people import Directory, approve_shown_code, unsigned
from support.refusal import refused
from support.securecart import DEV, STAGING, allow, document
from support.shell import Shell


@pytest.fixture
def directory(world) -> Directory:
    """Identity Center with Ana, who is Builder in two accounts and Reader in one, as one of a group."""
    directory = Directory(world)
    directory.ana = directory.person("ana")
    builder = directory.permission_set("Builder", document(allow("*")))
    directory.assign(directory.ana, builder, DEV)
    directory.assign(directory.ana, builder, STAGING)
    readers = directory.people.create_group(IdentityStoreId=directory.store, DisplayName="readers")["GroupId"]
    directory.people.create_group_membership(
        IdentityStoreId=directory.store, GroupId=readers, MemberId={"UserId": directory.ana}
    )
    directory.assign(readers, directory.permission_set("Reader", document(allow("iam:List*"))), DEV, "GROUP")
    return directory


@pytest.fixture
def shell(directory, world, tmp_path):
    home = tmp_path / "ana"
    home.mkdir()
    (home / "config").write_text(
        f"""[profile ana]
sso_start_url = {directory.start_url}
sso_region = us-east-1
sso_account_id = {DEV}
sso_role_name = Builder
region = us-east-1

[profile ana-by-process]
credential_process = aws-sso-util credential-process --profile ana
region = us-east-1
"""
    )
    return Shell(home, {"AWS_CONFIG_FILE": str(home / "config"), "AWS_ENDPOINT_URL": world.url})


@pytest.fixture
def signed_in(directory, shell):
    """Ana's shell, after she said yes to the code that the command shows."""
    waiting = shell.start("aws-sso-util login --headless --profile ana")
    assert "Login succeeded" in approve_shown_code(directory, "ana", waiting)
    return shell


def test_roles_are_listed_and_used(signed_in):
    rows = [line.split() for line in signed_in.allowed("aws-sso-util roles --no-header --sort-by id,role").splitlines()]
    assert rows == [
        [DEV, "SecureCart", "Development", "Builder"],
        [DEV, "SecureCart", "Development", "Reader"],
        [STAGING, "SecureCart", "Staging", "Builder"],
    ]
    who = "aws sts get-caller-identity --query Arn --output text"
    role = f"--region us-east-1 --account-id {STAGING} --role-name Builder"
    arn = signed_in.allowed(f"aws-sso-util run-as {role} -- {who}")
    assert arn.startswith(f"arn:aws:sts::{STAGING}:assumed-role/AWSReservedSSO_Builder_")
    # The profile itself, and one that asks the command for its keys.
    for profile in ("ana", "ana-by-process"):
        arn = signed_in.allowed(f"aws --profile {profile} sts get-caller-identity --query Arn --output text")
        assert arn.startswith(f"arn:aws:sts::{DEV}:assumed-role/AWSReservedSSO_Builder_") and arn.endswith("/ana\n")


def test_an_access_that_there_is_not_is_found_out(signed_in):
    assert signed_in.run(f"aws-sso-util check --account {DEV} --role-name Builder").returncode == 0
    missing = signed_in.run(f"aws-sso-util check --account {DEV} --role-name Admin")
    assert missing.returncode != 0
    assert "No access" in missing.stdout + missing.stderr, missing


def test_a_logout_ends_the_session(directory, signed_in):
    process = "aws-sso-util credential-process --profile ana"
    keys = json.loads(signed_in.allowed(process))
    assert keys["Version"] == 1 and keys["SessionToken"]
    cache = Path(signed_in.environment["HOME"]) / ".aws/sso/cache"
    cached = [json.loads(path.read_text()) for path in cache.iterdir()]
    [token] = [entry["accessToken"] for entry in cached if "accessToken" in entry]
    signed_in.allowed("aws-sso-util logout")
    assert signed_in.run(process).returncode != 0
    with refused("UnauthorizedException"):
        unsigned(directory.world, "sso").list_accounts(accessToken=token)


def test_an_administrator_lists_who_is_assigned_what(world, directory, tmp_path):
    administrator = Shell(tmp_path, world.files() | {"AWS_PROFILE": "management-admin"})
    listed = administrator.allowed("aws-sso-util admin assignments --permission-set Reader")
    [row] = csv.DictReader(io.StringIO(listed))
    assert (row["principal_type"], row["principal_name"]) == ("GROUP", "readers")
    assert (row["permission_set_name"], row["target_id"]) == ("Reader", DEV)
