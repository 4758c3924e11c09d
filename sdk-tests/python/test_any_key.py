"""`--auth any-key`: for suites that were written for emulators without identities."""

import boto3
import pytest

from support.refusal import by_scp, refused
from support.securecart import DEV, DEVELOPER, MANAGEMENT, NO_IAM_USERS, scp
from support.server import Server


@pytest.fixture(scope="module")
def server(binary, tmp_path_factory):
    server = Server(binary, tmp_path_factory.mktemp("orglab"), "--auth", "any-key")
    yield server
    server.stop()


def client(world, service, key="testing", secret="testing"):
    return boto3.client(
        service,
        region_name="us-east-1",
        endpoint_url=world.url,
        aws_access_key_id=key,
        aws_secret_access_key=secret,
        aws_session_token="testing",
    )


def test_unknown_keys_act_as_root_of_the_default_account(world):
    identity = client(world, "sts").get_caller_identity()
    assert identity["Arn"] == f"arn:aws:iam::{MANAGEMENT}:root"
    client(world, "iam").create_user(UserName="x")


def test_an_account_id_as_key_acts_as_root_of_that_account(world):
    assert client(world, "sts", key=DEV).get_caller_identity()["Arn"] == f"arn:aws:iam::{DEV}:root"


def test_the_organizations_rules_hold_for_them_as_well(world):
    with refused("AccessDenied") as refusal:
        client(world, "iam", key=DEV).create_user(UserName="x")
    assert refusal.message.endswith(by_scp(scp(NO_IAM_USERS)))


def test_known_keys_are_verified_as_ever(world):
    sts = world.client("workforce", "sts")
    credentials = sts.assume_role(RoleArn=DEVELOPER, RoleSessionName="session")["Credentials"]
    assert "assumed-role/Developer" in world.client_with(credentials, "sts").get_caller_identity()["Arn"]
    with refused("SignatureDoesNotMatch"):
        world.client_with(credentials | {"SecretAccessKey": "wrong"}, "sts").get_caller_identity()


def test_the_mode_is_printed(server):
    assert any("any-key" in line for line in server.printed)
