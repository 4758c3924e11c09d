"""`orglab sso login` with a browser on this machine: the authorization code grant with PKCE.

https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html
"""

import hashlib
import json
import os
import subprocess

import pytest

from support.browser import Browser

PASSWORD = "Secret-aA1x"
SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture
def orglab(binary, world):
    def run(*arguments: str) -> str:
        command = [binary, *arguments, "--endpoint", world.url]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_a_person_signs_in_with_a_second_factor_and_the_command_gets_the_token(world, binary, orglab, tmp_path):
    """At Identity Center itself."""
    orglab("sso", "source", "--directory")
    orglab("sso", "password", "ben", "--password", PASSWORD)
    orglab("sso", "mfa", "ben", "--seed", SEED)
    config = world.home / "config"
    command = [binary, "sso", "login", "--no-browser", "--sso-session", "ben", "--endpoint", world.url]
    environment = os.environ | {"HOME": str(tmp_path), "AWS_CONFIG_FILE": str(config)}
    login = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    while "http" not in (line := login.stdout.readline()):
        assert line
    browser = Browser()
    challenge = browser.submit(browser.open(line.strip()), user_name="ben@securecart.example", password=PASSWORD)
    assert "Additional verification required" in challenge
    consent = browser.submit(challenge, code=orglab("mfa", "code", "ben@securecart.example").strip())
    assert "You are signed in." in browser.submit(consent, answer="allow")
    assert login.wait(timeout=30) == 0
    cached = tmp_path / ".aws/sso/cache" / f"{hashlib.sha1(b'ben').hexdigest()}.json"
    assert {"accessToken", "refreshToken", "clientId", "startUrl"} <= json.loads(cached.read_text()).keys()


def test_a_device_that_is_not_there_is_named_with_those_that_are(binary, world, orglab):
    orglab("sso", "mfa", "cleo", "--seed", SEED)
    command = [binary, "mfa", "code", "nobody", "--endpoint", world.url]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1 and "known: cleo@securecart.example; at identity providers: ada@" in done.stderr
