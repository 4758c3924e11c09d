"""An `sso-session` profile in the AWS SDK for JavaScript v3.

https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html
"""

import hashlib
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from support.javascript import Script, require
from support.people import ACCOUNT_ACCESS, DEVICE_CODE, Directory, device_token, session_profile
from support.refusal import by_scp
from support.securecart import DEV, NO_IAM_USERS, allow, document, scp

require()


@pytest.fixture
def directory(world) -> Directory:
    """Identity Center with Ana, who is Builder in one account."""
    directory = Directory(world)
    directory.ana = directory.person("ana")
    directory.builder = directory.permission_set("Builder", document(allow("*")), "PT2H")
    directory.assign(directory.ana, directory.builder, DEV)
    return directory


class Cache:
    """The file where SDKs and the AWS CLI keep the token of an `sso-session`."""

    def __init__(self, home: Path, session: str):
        self.path = home / ".aws/sso/cache" / f"{hashlib.sha1(session.encode()).hexdigest()}.json"

    def write(self, registered: dict, tokens: dict, expires: datetime) -> None:
        """As the AWS CLI writes it."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        token = {
            "accessToken": tokens["accessToken"],
            "refreshToken": tokens["refreshToken"],
            "expiresAt": _time(expires),
            "clientId": registered["clientId"],
            "clientSecret": registered["clientSecret"],
            "registrationExpiresAt": _time(datetime.fromtimestamp(registered["clientSecretExpiresAt"], timezone.utc)),
        }
        self.path.write_text(json.dumps(token))

    def read(self) -> dict:
        return json.loads(self.path.read_text())


def _time(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.fixture
def ana(directory, tmp_path):
    """Ana's programs; she has signed in, and her access token needs a refresh."""
    home = tmp_path / "ana"
    config = session_profile(directory, home, DEV, "Builder")
    script = Script(home, AWS_CONFIG_FILE=str(config), AWS_PROFILE="person")
    script.cache = Cache(home, "securecart")
    script.signed_in = device_token(directory, "ana")
    script.cache.write(*script.signed_in, expires=datetime.now(timezone.utc) - timedelta(minutes=1))
    return script


def with_keys(world, home: Path, keys: dict) -> Script:
    """Programs that were given role credentials and know nothing of the session behind them."""
    return Script(
        home,
        AWS_ENDPOINT_URL=world.url,
        AWS_ACCESS_KEY_ID=keys["accessKeyId"],
        AWS_SECRET_ACCESS_KEY=keys["secretAccessKey"],
        AWS_SESSION_TOKEN=keys["sessionToken"],
    )


def test_a_token_that_has_expired_is_refreshed_and_its_role_credentials_work(ana):
    before = ana.cache.read()
    arn = ana.gives("sts", "GetCallerIdentity")["Arn"]
    assert arn.startswith(f"arn:aws:sts::{DEV}:assumed-role/AWSReservedSSO_Builder_") and arn.endswith("/ana")
    after = ana.cache.read()
    assert after["accessToken"] != before["accessToken"]
    assert after["refreshToken"] and after["expiresAt"] > before["expiresAt"]
    # The refreshed token is used as it lies, and can be refreshed in its turn.
    ana.gives("sts", "GetCallerIdentity")
    assert ana.cache.read() == after
    expired = {"expiresAt": _time(datetime.now(timezone.utc) - timedelta(minutes=1))}
    ana.cache.path.write_text(json.dumps(after | expired))
    assert ana.gives("sts", "GetCallerIdentity")["Arn"] == arn
    assert ana.cache.read()["accessToken"] != after["accessToken"]


def test_the_person_is_bound_by_the_permission_set_and_the_organization(ana):
    assert ana.gives("iam", "ListRoles")["Roles"]
    refusal = ana.refused("iam", "CreateUser", UserName="x")
    assert (refusal["name"], refusal["status"]) == ("AccessDenied", 403)
    assert refusal["message"].endswith(by_scp(scp(NO_IAM_USERS)))
    assert ana.refused("organizations", "ListAccounts")["name"] == "AccessDeniedException"


def test_what_the_person_tried_is_in_the_trail(ana):
    ana.refused("iam", "CreateUser", UserName="x")
    hers = [{"AttributeKey": "Username", "AttributeValue": "ana"}]
    events = ana.gives("cloudtrail", "LookupEvents", LookupAttributes=hers)["Events"]
    [event] = [event for event in events if event["EventName"] == "CreateUser"]
    assert json.loads(event["CloudTrailEvent"])["errorCode"] == "AccessDenied"


def test_role_credentials_last_as_long_as_the_permission_set_says(ana):
    lasts = datetime.fromisoformat(ana.gives("credentials")["expiration"]) - datetime.now(timezone.utc)
    assert timedelta(hours=2, minutes=-1) < lasts <= timedelta(hours=2, minutes=1)


def test_after_logout_there_are_no_more_keys_while_those_issued_work_until_they_expire(world, ana, tmp_path):
    issued = with_keys(world, tmp_path, ana.gives("credentials"))
    ana.gives("sso", "Logout", accessToken=ana.cache.read()["accessToken"])
    refusal = ana.refused("credentials")
    assert "Session token not found or invalid" in refusal["message"]
    asked = {"accessToken": ana.cache.read()["accessToken"], "accountId": DEV, "roleName": "Builder"}
    refusal = issued.refused("sso", "GetRoleCredentials", **asked)
    assert (refusal["name"], refusal["status"]) == ("UnauthorizedException", 401)
    # Neither does the refresh token help any more.
    registered, _ = ana.signed_in
    client = {name: registered[name] for name in ("clientId", "clientSecret")}
    token = ana.cache.read()["refreshToken"]
    refusal = issued.refused("sso-oidc", "CreateToken", grantType="refresh_token", refreshToken=token, **client)
    assert (refusal["name"], refusal["code"]) == ("InvalidGrantException", "invalid_grant")

    assert issued.gives("sts", "GetCallerIdentity")["Arn"].endswith("/ana")
    world.advance(2 * 3600)
    assert issued.refused("sts", "GetCallerIdentity")["name"] == "ExpiredToken"


def test_after_the_session_is_revoked_there_are_no_more_keys(directory, ana):
    ana.gives("credentials")
    directory.console("disable-user", user="ana")
    assert "Session token not found or invalid" in ana.refused("credentials")["message"]


def test_after_the_assignment_is_gone_the_portal_says_no_access(world, directory, ana, tmp_path):
    # A second person keeps the role in the account, as in most teams.
    directory.assign(directory.person("eva"), directory.builder, DEV)
    issued = with_keys(world, tmp_path, ana.gives("credentials"))
    directory.unassign(directory.ana, directory.builder, DEV)
    assert "No access" in ana.refused("credentials")["message"]
    asked = {"accessToken": ana.cache.read()["accessToken"], "accountId": DEV, "roleName": "Builder"}
    refusal = issued.refused("sso", "GetRoleCredentials", **asked)
    assert (refusal["name"], refusal["status"]) == ("ForbiddenException", 403)
    assert issued.gives("sts", "GetCallerIdentity")["Arn"].endswith("/ana")


def test_a_device_meets_the_errors_it_waits_by(world, directory, tmp_path):
    device = Script(tmp_path, AWS_ENDPOINT_URL=world.url)
    registered = device.gives(
        "sso-oidc", "RegisterClient", clientName="js", clientType="public", scopes=[ACCOUNT_ACCESS]
    )
    client = {name: registered[name] for name in ("clientId", "clientSecret")}
    started = device.gives("sso-oidc", "StartDeviceAuthorization", startUrl=directory.start_url, **client)
    ask = {"grantType": DEVICE_CODE, "deviceCode": started["deviceCode"], **client}
    refusal = device.refused("sso-oidc", "CreateToken", **ask)
    assert (refusal["name"], refusal["code"]) == ("AuthorizationPendingException", "authorization_pending")
    directory.approve("ana", started["userCode"])
    token = device.gives("sso-oidc", "CreateToken", **ask)["accessToken"]
    accounts = device.gives("sso", "ListAccounts", accessToken=token)["accountList"]
    assert [account["accountId"] for account in accounts] == [DEV]
