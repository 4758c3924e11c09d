"""A virtual MFA device, from its picture to a session that may call IAM, as boto3 knows it."""

import base64
import hashlib
import hmac
import json
import struct
import time

import pytest
from botocore.exceptions import ClientError

from support.securecart import MANAGEMENT, trust

DEVICE = f"arn:aws:iam::{MANAGEMENT}:mfa/phone"
GUARDED = f"arn:aws:iam::{MANAGEMENT}:role/Guarded"


class Phone:
    """Shows the codes of RFC 6238. The emulator's time is the machine's, and what it was moved by."""

    def __init__(self, seed: bytes):
        self.key = base64.b32decode(seed)
        self.ahead = 0

    def code(self, steps: int = 0) -> str:
        step = int(time.time() + self.ahead) // 30 + steps
        digest = hmac.new(self.key, struct.pack(">Q", step), hashlib.sha1).digest()
        at = digest[-1] & 15
        return f"{(int.from_bytes(digest[at : at + 4]) & 0x7FFFFFFF) % 1_000_000:06}"


@pytest.fixture
def iam(world):
    return world.client("management-admin", "iam")


@pytest.fixture
def phone(iam):
    """A user `alice` with a phone, whom a role trusts if she shows it."""
    iam.create_user(UserName="alice")
    iam.attach_user_policy(UserName="alice", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
    condition = {"Bool": {"aws:MultiFactorAuthPresent": "true"}}
    document = json.dumps(trust(f"arn:aws:iam::{MANAGEMENT}:user/alice", **condition))
    iam.create_role(RoleName="Guarded", AssumeRolePolicyDocument=document)
    device = iam.create_virtual_mfa_device(VirtualMFADeviceName="phone")["VirtualMFADevice"]
    assert device["SerialNumber"] == DEVICE
    assert device["QRCodePNG"].startswith(b"\x89PNG")
    phone = Phone(device["Base32StringSeed"])
    codes = {"AuthenticationCode1": phone.code(-1), "AuthenticationCode2": phone.code()}
    iam.enable_mfa_device(UserName="alice", SerialNumber=DEVICE, **codes)
    return phone


@pytest.fixture
def alice(world, iam, phone):
    """Clients of alice's own key."""
    key = iam.create_access_key(UserName="alice")["AccessKey"]
    return lambda service: world.client_with(key, service)


def wait(world, phone, seconds):
    world.advance(seconds)
    phone.ahead += seconds


def test_a_device_is_listed_and_has_to_go_before_its_user(iam, phone):
    assert [device["SerialNumber"] for device in iam.list_mfa_devices(UserName="alice")["MFADevices"]] == [DEVICE]
    (device,) = iam.list_virtual_mfa_devices(AssignmentStatus="Assigned")["VirtualMFADevices"]
    assert device["User"]["UserName"] == "alice"
    assert "Base32StringSeed" not in device
    with pytest.raises(iam.exceptions.DeleteConflictException):
        iam.delete_virtual_mfa_device(SerialNumber=DEVICE)
    iam.detach_user_policy(UserName="alice", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
    with pytest.raises(iam.exceptions.DeleteConflictException, match="must delete MFA device first"):
        iam.delete_user(UserName="alice")
    iam.deactivate_mfa_device(UserName="alice", SerialNumber=DEVICE)
    iam.delete_virtual_mfa_device(SerialNumber=DEVICE)
    iam.delete_user(UserName="alice")


def test_a_role_opens_for_a_code_that_works_once(world, phone, alice):
    sts = alice("sts")
    role = {"RoleArn": GUARDED, "RoleSessionName": "alice"}
    with pytest.raises(ClientError, match="no role trust policy allows"):
        sts.assume_role(**role)
    wait(world, phone, 60)
    code = phone.code()
    credentials = sts.assume_role(**role, SerialNumber=DEVICE, TokenCode=code)["Credentials"]
    identity = world.client_with(credentials, "sts").get_caller_identity()
    assert identity["Arn"] == f"arn:aws:sts::{MANAGEMENT}:assumed-role/Guarded/alice"
    for wrong in (code, "000000"):
        with pytest.raises(ClientError, match="invalid MFA one time pass code"):
            sts.assume_role(**role, SerialNumber=DEVICE, TokenCode=wrong)


def test_a_session_with_a_second_factor_calls_iam(world, phone, alice):
    plain = alice("sts").get_session_token()["Credentials"]
    with pytest.raises(ClientError) as refused:
        world.client_with(plain, "iam").list_users()
    assert refused.value.response["Error"]["Code"] == "InvalidClientTokenId"
    wait(world, phone, 60)
    session = alice("sts").get_session_token(SerialNumber=DEVICE, TokenCode=phone.code())["Credentials"]
    assert world.client_with(session, "iam").list_users()["Users"]


def test_a_profile_with_mfa_serial_asks_for_the_code(world, phone, alice, tmp_path, monkeypatch):
    """https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-role.html#cli-configure-role-mfa"""
    import boto3

    key = alice("iam").create_access_key(UserName="alice")["AccessKey"]
    config = tmp_path / "config"
    config.write_text(
        f"[profile alice]\naws_access_key_id = {key['AccessKeyId']}\n"
        f"aws_secret_access_key = {key['SecretAccessKey']}\n"
        f"[profile guarded]\nrole_arn = {GUARDED}\nsource_profile = alice\nmfa_serial = {DEVICE}\n"
        "region = us-east-1\n"
    )
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    monkeypatch.setenv("AWS_ENDPOINT_URL", world.url)
    wait(world, phone, 60)
    session = boto3.Session(profile_name="guarded")
    resolver = session._session.get_component("credential_provider")
    resolver.get_provider("assume-role")._prompter = lambda _: phone.code()
    assert "assumed-role/Guarded/" in session.client("sts").get_caller_identity()["Arn"]
