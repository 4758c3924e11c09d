"""People sign in to IAM Identity Center with the SDK's own means.

https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html
"""

import hashlib
import json
import os
import subprocess
from datetime import datetime, timezone

import boto3
import botocore.credentials
import botocore.exceptions
import botocore.tokens
import pytest

from support.people import DEVICE_CODE, Directory, device_token, session_of, session_profile, unsigned
from support.refusal import by_scp, refused
from support.securecart import DEV, MANAGEMENT, NO_IAM_USERS, STAGING, allow, document, scp

EVERYTHING = document(allow("*"))


@pytest.fixture
def directory(world) -> Directory:
    """Identity Center with Ana, who is Builder in one account."""
    directory = Directory(world)
    directory.ana = directory.person("ana")
    directory.developer = directory.permission_set("Builder", EVERYTHING, "PT2H")
    directory.assign(directory.ana, directory.developer, DEV)
    return directory


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A person's home folder, where SDKs look for tokens."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    # botocore asked for the home folder when it was imported.
    cache = str(home / ".aws/sso/cache")
    monkeypatch.setattr(botocore.tokens.SSOTokenProvider, "_SSO_TOKEN_CACHE_DIR", cache)
    monkeypatch.setattr(botocore.credentials.SSOProvider, "_SSO_TOKEN_CACHE_DIR", cache)
    return home


@pytest.fixture
def orglab(binary, directory):
    """Runs the `orglab` command against the world, and gives what it prints."""

    def run(*arguments: str, **variables: str) -> str:
        command = [binary, *arguments, "--endpoint", directory.world.url]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=os.environ | variables)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def keys(world, token, account=DEV, role="Builder"):
    return unsigned(world, "sso").get_role_credentials(accessToken=token, accountId=account, roleName=role)[
        "roleCredentials"
    ]


def as_sts_gives_them(keys):
    return {
        "AccessKeyId": keys["accessKeyId"],
        "SecretAccessKey": keys["secretAccessKey"],
        "SessionToken": keys["sessionToken"],
    }


def test_a_device_is_told_to_wait_and_then_let_in(world, directory):
    oidc = unsigned(world, "sso-oidc")
    registered = oidc.register_client(clientName="test", clientType="public")
    client = {name: registered[name] for name in ("clientId", "clientSecret")}
    device = oidc.start_device_authorization(startUrl=directory.start_url, **client)
    assert device["verificationUri"] == f"{world.url}/device"
    ask = {"grantType": DEVICE_CODE, "deviceCode": device["deviceCode"], **client}
    with pytest.raises(oidc.exceptions.AuthorizationPendingException) as pending:
        oidc.create_token(**ask)
    assert pending.value.response["error"] == "authorization_pending"
    with pytest.raises(oidc.exceptions.SlowDownException):
        oidc.create_token(**ask)
    assert directory.approve("ana")["client"] == "test"
    tokens = oidc.create_token(**ask)
    assert tokens["tokenType"] == "Bearer" and "refreshToken" not in tokens
    with pytest.raises(oidc.exceptions.InvalidGrantException):
        oidc.create_token(**ask)


def test_a_token_lists_accounts_and_roles_and_gives_keys_that_obey_the_scp(world, directory):
    directory.assign(directory.ana, directory.developer, MANAGEMENT)
    _, tokens = device_token(directory, "ana")
    sso, token = unsigned(world, "sso"), tokens["accessToken"]
    pages = sso.get_paginator("list_accounts").paginate(accessToken=token, PaginationConfig={"PageSize": 1})
    assert [account["accountId"] for page in pages for account in page["accountList"]] == [MANAGEMENT, DEV]
    roles = sso.list_account_roles(accessToken=token, accountId=DEV)["roleList"]
    assert roles == [{"roleName": "Builder", "accountId": DEV}]

    got = keys(world, token)
    lasts = got["expiration"] / 1000 - datetime.now(timezone.utc).timestamp()
    assert 2 * 3600 - 60 < lasts < 2 * 3600 + 60
    person = as_sts_gives_them(got)
    identity = world.client_with(person, "sts").get_caller_identity()
    assert identity["Arn"].startswith(f"arn:aws:sts::{DEV}:assumed-role/AWSReservedSSO_Builder_")
    assert identity["Arn"].endswith("/ana") and identity["UserId"].endswith(":ana")
    world.client_with(person, "iam").list_roles()
    with refused("AccessDenied") as refusal:
        world.client_with(person, "iam").create_user(UserName="x")
    assert refusal.message.endswith(by_scp(scp(NO_IAM_USERS)))
    world.client_with(as_sts_gives_them(keys(world, token, MANAGEMENT)), "iam").create_user(UserName="x")


def test_what_ends_access_and_what_goes_on(world, directory):
    _, tokens = device_token(directory, "ana")
    token = tokens["accessToken"]
    person = as_sts_gives_them(keys(world, token))
    with refused("ForbiddenException") as refusal:
        keys(world, token, role="Typo")
    assert (refusal.status, refusal.message) == (403, "No access")
    unsigned(world, "sso").logout(accessToken=token)
    with refused("UnauthorizedException") as refusal:
        keys(world, token)
    assert (refusal.status, refusal.message) == (401, "Session token not found or invalid")
    _, tokens = device_token(directory, "ana")
    directory.console("disable-user", user="ana")
    with refused("UnauthorizedException"):
        keys(world, tokens["accessToken"])
    world.client_with(person, "sts").get_caller_identity()
    world.advance(2 * 3600)
    with refused("ExpiredToken"):
        world.client_with(person, "sts").get_caller_identity()


def test_without_the_assignment_there_is_no_access_and_keys_go_on(world, directory):
    # Somebody else keeps the role in the account.
    directory.assign(directory.person("eva"), directory.developer, DEV)
    _, tokens = device_token(directory, "ana")
    person = as_sts_gives_them(keys(world, tokens["accessToken"]))
    directory.unassign(directory.ana, directory.developer, DEV)
    with refused("ForbiddenException") as refusal:
        keys(world, tokens["accessToken"])
    assert (refusal.status, refusal.message) == (403, "No access")
    assert unsigned(world, "sso").list_accounts(accessToken=tokens["accessToken"])["accountList"] == []
    assert world.client_with(person, "sts").get_caller_identity()["Arn"].endswith("/ana")


def test_a_profile_uses_the_token_of_the_command_and_refreshes_it(world, directory, home, orglab, binary):
    config = session_profile(directory, home, DEV, "Builder")
    command = [binary, "sso", "login", "--use-device-code", "--sso-session", "securecart", "--endpoint", world.url]
    login = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"AWS_CONFIG_FILE": str(config)}
    )
    while "-" not in (line := login.stdout.readline()) or "http" in line:
        assert line
    assert "approved" in orglab("sso", "approve", "ana", "--code", line.strip())
    assert login.wait(timeout=30) == 0

    cached = home / ".aws/sso/cache" / f"{hashlib.sha1(b'securecart').hexdigest()}.json"
    assert cached.stat().st_mode & 0o777 == 0o600
    token = json.loads(cached.read_text())
    assert token["startUrl"] == directory.start_url
    assert session_of(config).client("sts").get_caller_identity()["Arn"].endswith("/ana")

    # A token that is about to end is traded for another.
    soon = datetime.now(timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z")
    cached.write_text(json.dumps(token | {"expiresAt": soon}))
    assert session_of(config).client("sts").get_caller_identity()["Arn"].endswith("/ana")
    assert json.loads(cached.read_text())["accessToken"] != token["accessToken"]

    # Once the portal session is over, the SDK says so.
    world.advance(9 * 3600)
    with pytest.raises(botocore.exceptions.UnauthorizedSSOTokenError):
        session_of(config).client("sts").get_caller_identity()


def test_a_profile_that_serve_has_written_signs_in(world, home, orglab, binary, monkeypatch):
    config = world.home / "config"
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(home / "none"))
    command = [binary, "sso", "login", "--use-device-code", "--sso-session", "ben", "--endpoint", world.url]
    login = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    while "-" not in (line := login.stdout.readline()) or "http" in line:
        assert line
    assert "approved" in orglab("sso", "approve", "ben", "--code", line.strip())
    assert login.wait(timeout=30) == 0
    for profile, account in [("ben-dev", DEV), ("ben-staging", STAGING)]:
        identity = boto3.Session(profile_name=profile).client("sts").get_caller_identity()
        assert identity["Account"] == account
        assert "/AWSReservedSSO_Developer_" in identity["Arn"] and identity["Arn"].endswith("/ben@securecart.example")
    with refused("AccessDenied"):
        boto3.Session(profile_name="ben-dev").client("iam").create_user(UserName="x")


def test_the_clock_can_be_looked_at_and_moved(orglab):
    assert "moved: 1h 30m" in orglab("clock", "advance", "1h 30m")
    assert json.loads(orglab("clock", "show", "--json"))["moved"].startswith("1h 30m")
    assert "now: 2030-01-01T00:00:0" in orglab("clock", "set", "2030-01-01T00:00:00Z")


def test_the_command_does_what_the_console_does(orglab, directory):
    assert directory.start_url in orglab("sso", "show")
    assert "password: " in orglab("sso", "password", "ana")
    assert "otpauth://totp/" in orglab("sso", "mfa", "ana")
    assert "mode: everybody" in orglab("sso", "mfa", "--mode", "everybody")
    assert "/scim/v2" in orglab("sso", "scim-token")
    assert "enabled: false" in orglab("sso", "disable-user", "ana")
    assert "enabled: true" in orglab("sso", "enable-user", "ana")
