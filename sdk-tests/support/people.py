"""People of IAM Identity Center, and how they sign in."""

import json
import re
import subprocess
from pathlib import Path

import boto3
import botocore.session
from botocore import UNSIGNED
from botocore.config import Config

from support.securecart import MANAGEMENT
from support.server import World

DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code"
ACCOUNT_ACCESS = "sso:account:access"


class Directory:
    """The one Identity Center instance of a world, to which people and permission sets are added."""

    def __init__(self, world: World, administrator: str = "management-admin"):
        self.world = world
        [enabled] = world.get("/_orglab/identity-center")["instances"]
        self.instance = enabled["instanceArn"]
        self.store = enabled["identityStoreId"]
        self.start_url = enabled["startUrl"]
        self.admin = world.client(administrator, "sso-admin")
        self.people = world.client(administrator, "identitystore")

    def person(self, name: str) -> str:
        """A new person; gives the id."""
        return self.people.create_user(
            IdentityStoreId=self.store,
            UserName=name,
            DisplayName=name.title(),
            Name={"GivenName": name.title(), "FamilyName": "Example"},
        )["UserId"]

    def permission_set(self, name: str, policy: dict, duration: str = "PT1H") -> str:
        """A new permission set with an inline policy; gives the ARN."""
        made = self.admin.create_permission_set(InstanceArn=self.instance, Name=name, SessionDuration=duration)
        arn = made["PermissionSet"]["PermissionSetArn"]
        self.admin.put_inline_policy_to_permission_set(
            InstanceArn=self.instance, PermissionSetArn=arn, InlinePolicy=json.dumps(policy)
        )
        return arn

    def assign(self, principal: str, permission_set: str, account: str, kind: str = "USER") -> None:
        """Lets a person, or the people of a group, use a permission set in an account."""
        asked = self.admin.create_account_assignment(**self._assignment(principal, permission_set, account, kind))
        assert asked["AccountAssignmentCreationStatus"]["Status"] == "IN_PROGRESS"
        self.world.advance(5)
        status = self.admin.describe_account_assignment_creation_status(
            InstanceArn=self.instance,
            AccountAssignmentCreationRequestId=asked["AccountAssignmentCreationStatus"]["RequestId"],
        )["AccountAssignmentCreationStatus"]
        assert status["Status"] == "SUCCEEDED", status

    def unassign(self, person: str, permission_set: str, account: str) -> None:
        """Takes it away again."""
        self.admin.delete_account_assignment(**self._assignment(person, permission_set, account))
        self.world.advance(5)

    def _assignment(self, principal: str, permission_set: str, account: str, kind: str = "USER") -> dict:
        return {
            "InstanceArn": self.instance,
            "TargetId": account,
            "TargetType": "AWS_ACCOUNT",
            "PermissionSetArn": permission_set,
            "PrincipalType": kind,
            "PrincipalId": principal,
        }

    def approve(self, name: str, code: str | None = None) -> dict:
        """Confirms a device's code as a person would in a browser."""
        return self.world.post("/_orglab/identity-center/approve", user=name, **({"code": code} if code else {}))

    def console(self, action: str, **body) -> dict:
        """Does what AWS has only in its console."""
        return self.world.post(f"/_orglab/identity-center/{action}", account=MANAGEMENT, **body)


def unsigned(world: World, service: str):
    """A client of the portal or the OIDC service, which take no signature."""
    return boto3.client(
        service, region_name="us-east-1", endpoint_url=world.url, config=Config(signature_version=UNSIGNED)
    )


def device_token(directory: Directory, name: str) -> tuple[dict, dict]:
    """Signs a person in on a device; gives the registered client and the tokens."""
    oidc = unsigned(directory.world, "sso-oidc")
    registered = oidc.register_client(clientName="test", clientType="public", scopes=[ACCOUNT_ACCESS])
    client = {name: registered[name] for name in ("clientId", "clientSecret")}
    device = oidc.start_device_authorization(startUrl=directory.start_url, **client)
    directory.approve(name, device["userCode"])
    tokens = oidc.create_token(grantType=DEVICE_CODE, deviceCode=device["deviceCode"], **client)
    return registered, tokens


def session_profile(directory: Directory, home: Path, account: str, role: str) -> Path:
    """A config file with a profile that signs in through an `sso-session`; gives its path."""
    home.mkdir(parents=True, exist_ok=True)
    config = home / "config"
    config.write_text(
        f"""[sso-session securecart]
sso_start_url = {directory.start_url}
sso_region = us-east-1
sso_registration_scopes = {ACCOUNT_ACCESS}

[profile person]
sso_session = securecart
sso_account_id = {account}
sso_role_name = {role}
region = us-east-1
endpoint_url = {directory.world.url}
"""
    )
    return config


def session_of(config: Path) -> boto3.Session:
    """A boto3 session that uses the profile."""
    session = botocore.session.Session(profile="person")
    session.set_config_variable("config_file", str(config))
    session.set_config_variable("credentials_file", str(config.parent / "none"))
    return boto3.Session(botocore_session=session)


def approve_shown_code(directory: Directory, name: str, command: subprocess.Popen) -> str:
    """Confirms the code that a command shows and waits for; gives what the command prints from then to its end."""
    said = ""
    while not (code := re.search(r"^([A-Z]{4}-[A-Z]{4})$", said, re.M)):
        line = command.stdout.readline()
        assert line, said
        said += line
    assert directory.approve(name, code[1])["client"].startswith("botocore-client-")
    rest, _ = command.communicate(timeout=60)
    assert command.returncode == 0, rest
    return rest
