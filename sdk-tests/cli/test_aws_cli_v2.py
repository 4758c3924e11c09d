"""Version 2 of the AWS CLI signs a person in.

https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from support.front import Front
from support.people import ACCOUNT_ACCESS, Directory, approve_shown_code
from support.securecart import DEV, allow, document
from support.shell import Shell


def find_version_2() -> tuple[Path, tuple[int, ...]] | None:
    """The first `aws` on the path that is of version 2, and its version. (`.venv` has one of version 1.)"""
    for folder in os.environ["PATH"].split(os.pathsep):
        aws = Path(folder) / "aws"
        if not os.access(aws, os.X_OK):
            continue
        said = subprocess.run([aws, "--version"], capture_output=True, text=True, check=False).stdout
        if version := re.match(r"aws-cli/(2\.\d+\.\d+)", said):
            return aws, tuple(map(int, version[1].split(".")))
    return None


FOUND = find_version_2()
if FOUND is None:
    pytest.skip("no AWS CLI of version 2 on the path (Debian: apt-get install awscli)", allow_module_level=True)
if shutil.which("openssl") is None:
    pytest.skip("openssl is not on this machine: it makes the certificate of AWS's hosts", allow_module_level=True)
AWS, VERSION = FOUND

# `sso login` and the portal take no other endpoint: versions of 2022 know no setting for it.
OIDC, PORTAL = "oidc.us-east-1.amazonaws.com", "portal.sso.us-east-1.amazonaws.com"


@pytest.fixture
def directory(world) -> Directory:
    """Identity Center with Ana, who is Builder in one account."""
    directory = Directory(world)
    directory.assign(directory.person("ana"), directory.permission_set("Builder", document(allow("*"))), DEV)
    return directory


@pytest.fixture
def front(world, tmp_path):
    with Front(world.url, tmp_path, [OIDC, PORTAL]) as front:
        yield front


@pytest.fixture
def shell(directory, front, tmp_path):
    """Ana's shell, with a profile of either kind."""
    home = tmp_path / "ana"
    home.mkdir()
    role = f"sso_account_id = {DEV}\nsso_role_name = Builder\nregion = us-east-1\n"
    instance = f"sso_start_url = {directory.start_url}\nsso_region = us-east-1\n"
    (home / "config").write_text(
        f"[sso-session securecart]\n{instance}sso_registration_scopes = {ACCOUNT_ACCESS}\n\n"
        f"[profile session]\nsso_session = securecart\n{role}\n"
        f"[profile legacy]\n{instance}{role}"
    )
    return Shell(home, {"AWS_CONFIG_FILE": str(home / "config")} | front.variables())


def login(shell: Shell, directory: Directory, profile: str) -> None:
    """What happens in two windows: the command shows a code and waits, the person says yes to it."""
    # Where both are there, a session would open a browser on this machine.
    device = " --use-device-code" if VERSION >= (2, 22, 0) else ""
    waiting = shell.start(f"{AWS} sso login --no-browser --profile {profile}{device}")
    assert "Successfully logged into Start URL" in approve_shown_code(directory, "ana", waiting)


@pytest.mark.parametrize("profile", ["session", "legacy"])
def test_a_person_logs_in_on_a_device_and_out_again(world, directory, front, shell, profile):
    login(shell, directory, profile)
    assert front.asked[:2] == [f"POST {OIDC}/client/register", f"POST {OIDC}/device_authorization"]
    assert set(front.asked[2:]) == {f"POST {OIDC}/token"}

    who = f"{AWS} --endpoint-url {world.url} --profile {profile} sts get-caller-identity --query Arn --output text"
    arn = shell.allowed(who).strip()
    assert arn.startswith(f"arn:aws:sts::{DEV}:assumed-role/AWSReservedSSO_Builder_") and arn.endswith("/ana")
    assert front.asked[-1] == f"GET {PORTAL}/federation/credentials"
    refusal = shell.refused(f"{AWS} --endpoint-url {world.url} --profile {profile} iam create-user --user-name x")
    assert "with an explicit deny in a service control policy" in refusal

    shell.allowed(f"{AWS} sso logout --profile {profile}")
    assert front.asked[-1] == f"POST {PORTAL}/logout"
    after = shell.run(who)
    assert after.returncode != 0 and "does not exist" in after.stderr, after


def test_a_session_s_token_is_refreshed(world, directory, front, shell):
    login(shell, directory, "session")
    cached = Path(shell.environment["HOME"]) / ".aws/sso/cache" / f"{hashlib.sha1(b'securecart').hexdigest()}.json"
    token = json.loads(cached.read_text())
    cached.write_text(json.dumps(token | {"expiresAt": "2020-01-01T00:00:00Z"}))
    who = f"{AWS} --endpoint-url {world.url} --profile session sts get-caller-identity"
    assert json.loads(shell.allowed(who))["Account"] == DEV
    assert front.asked[-2:] == [f"POST {OIDC}/token", f"GET {PORTAL}/federation/credentials"]
    assert json.loads(cached.read_text())["accessToken"] != token["accessToken"]
