"""What version 2 of the AWS CLI sends when a person signs in to an `sso-session` with a browser on the same machine.

The commands of today ask in this way, step for step: https://github.com/aws/aws-cli/blob/v2/awscli/botocore/utils.py
(`SSOTokenFetcherAuth`) and https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html.
"""

import base64
import hashlib
import threading
import urllib.parse
import uuid
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from support.browser import Browser
from support.people import ACCOUNT_ACCESS, Directory, unsigned
from support.refusal import refused
from support.securecart import DEV

VERIFIER = "the-command-draws-sixty-four-characters-for-each-sign-in-and-so-"
PASSWORD = "Secret-aA1x"


class Callback:
    """The command's own server, which waits for the browser to come back."""

    def __init__(self):
        came = self.came = {}

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                came.update(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.path).query))
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"You can close this window.")

            def log_message(self, *_):
                """Says nothing."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        # The port is drawn: the client registered the address without one.
        self.uri = f"http://127.0.0.1:{self.server.server_port}/oauth/callback"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def callback():
    callback = Callback()
    yield callback
    callback.server.shutdown()
    callback.server.server_close()


@pytest.fixture
def client(world):
    """The command, registered."""
    oidc = unsigned(world, "sso-oidc")
    registered = oidc.register_client(
        clientName="botocore-client-ben",
        clientType="public",
        grantTypes=["authorization_code", "refresh_token"],
        redirectUris=["http://127.0.0.1/oauth/callback"],
        issuerUrl=Directory(world).start_url,
        scopes=[ACCOUNT_ACCESS],
    )
    oidc.registered = {name: registered[name] for name in ("clientId", "clientSecret")}
    return oidc


def authorize_url(world, client, callback, state: str) -> str:
    """The page the command opens: of the endpoint it keeps scheme and host, and drops the path."""
    challenge = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
    query = {
        "response_type": "code",
        "client_id": client.registered["clientId"],
        "redirect_uri": callback.uri,
        "state": state,
        "code_challenge_method": "S256",
        "scopes": ACCOUNT_ACCESS,
        "code_challenge": challenge,
    }
    endpoint = urllib.parse.urlsplit(world.url)
    # The parameter for scopes has a name of the command's own.
    return f"{endpoint.scheme}://{endpoint.netloc}/authorize?{urllib.parse.urlencode(query)}"


def sign_in(world, client, callback, answer: str = "allow") -> dict:
    """What the person does in the browser, at Identity Center's own page; gives what comes back to the command."""
    world.post("/_orglab/identity-center/source", directory=True)
    world.post("/_orglab/identity-center/password", user="ben", password=PASSWORD)
    state, browser = str(uuid.uuid4()), Browser()
    page = browser.open(authorize_url(world, client, callback, state))
    consent = browser.submit(page, user_name="ben@securecart.example", password=PASSWORD)
    assert "botocore-client-ben" in consent
    browser.submit(consent, answer=answer)
    assert callback.came.pop("state") == state
    return callback.came


def trade(client, callback, code: str, **changed) -> dict:
    asked = {"grantType": "authorization_code", "code": code, "redirectUri": callback.uri, "codeVerifier": VERIFIER}
    return client.create_token(**client.registered, **(asked | changed))


def test_the_browser_brings_a_code_that_gives_a_token_with_a_refresh(world, client, callback):
    code = sign_in(world, client, callback)["code"]
    tokens = trade(client, callback, code)
    assert tokens["tokenType"] == "Bearer"
    sso = unsigned(world, "sso")
    accounts = sso.list_accounts(accessToken=tokens["accessToken"])["accountList"]
    assert DEV in {account["accountId"] for account in accounts}
    fresh = client.create_token(grantType="refresh_token", refreshToken=tokens["refreshToken"], **client.registered)
    assert fresh["accessToken"] != tokens["accessToken"]
    sso.get_role_credentials(accessToken=fresh["accessToken"], accountId=DEV, roleName="Developer")
    with refused("InvalidGrantException"):
        trade(client, callback, code)


@pytest.mark.parametrize(
    "changed", [{"codeVerifier": VERIFIER[::-1]}, {"redirectUri": "http://127.0.0.1:1/oauth/callback"}]
)
def test_a_code_is_for_the_one_who_asked(world, client, callback, changed):
    code = sign_in(world, client, callback)["code"]
    with refused("InvalidGrantException"):
        trade(client, callback, code, **changed)


def test_the_command_hears_of_a_no(world, client, callback):
    assert sign_in(world, client, callback, answer="deny")["error"] == "access_denied"
