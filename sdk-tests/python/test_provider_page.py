"""People in a real browser, Chromium, at the page of SecureCart's identity provider.

https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html
"""

import os
import re
import shutil
import subprocess

import pytest

from support.shell import Shell

playwright = pytest.importorskip("playwright.sync_api")

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium (Debian: apt-get install chromium)")

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
# Where pictures of the pages are left, for people to look at.
PICTURES = os.environ.get("ORGLAB_PICTURES")


@pytest.fixture(scope="module")
def browser():
    # Chromium's sandbox cannot be had by root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(browser, request):
    """An empty browser without script: the pages work without."""
    context = browser.new_context(viewport=request.param, java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


@pytest.fixture
def orglab(binary, world):
    def run(*arguments: str) -> str:
        command = [binary, *arguments, "--endpoint", world.url]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def look(page, name: str) -> None:
    """Nothing is wider than the screen; with ORGLAB_PICTURES set, a picture is left."""
    assert page.locator("html").bounding_box()["width"] <= page.viewport_size["width"]
    if PICTURES:
        page.screenshot(path=f"{PICTURES}/{name}-{page.viewport_size['width']}.png", full_page=True)


class Login:
    """`orglab sso login` that waits for a browser."""

    def __init__(self, world, binary, home, session: str):
        command = [binary, "sso", "login", "--no-browser", "--sso-session", session, "--endpoint", world.url]
        # The SDK and the command share the token in the home folder.
        self.environment = os.environ | {"HOME": str(home), "AWS_CONFIG_FILE": str(world.home / "config")}
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=self.environment)
        while "http" not in (line := self.process.stdout.readline()):
            assert line
        self.url = line.strip()

    def sign_in(self, page, user: str, password: str, code: str = "") -> None:
        page.goto(self.url)
        assert "/_orglab/idp/okta/sso" in page.url
        look(page, "sign-on")
        page.get_by_label("Username").fill(user)
        page.get_by_label("Password").fill(password)
        page.get_by_label("Code of your authenticator app").fill(code)
        page.get_by_role("button", name="Sign in").click()

    def allow(self, page) -> None:
        look(page, "signed-on")
        page.get_by_role("button", name="Continue").click()
        look(page, "consent")
        page.get_by_role("button", name="Allow").click()
        playwright.expect(page.get_by_text("You are signed in.")).to_be_visible()
        assert self.process.wait(timeout=30) == 0


@pytest.fixture
def shell(world, tmp_path):
    """The AWS CLI with the token that `orglab sso login` left."""
    return Shell(tmp_path, world.files())


@pytest.fixture
def login(world, binary, tmp_path):
    started = []

    def start(session: str) -> Login:
        started.append(Login(world, binary, tmp_path, session))
        return started[-1]

    yield start
    for login in started:
        login.process.kill()


def test_with_a_second_factor_the_privileged_set_is_used_and_the_guardrails_hold(orglab, login, page, shell):
    dan = login("dan")
    dan.sign_in(page, "dan@securecart.example", "securecart-dan", orglab("mfa", "code", "dan").strip())
    dan.allow(page)
    identity = shell.allowed("aws --profile dan-prod sts get-caller-identity --query Arn --output text")
    assert re.search(r"/AWSReservedSSO_Security_\w{16}/dan@securecart\.example$", identity.strip())
    assert "Deployer" in shell.allowed("aws --profile dan-prod iam list-roles")
    # The permission set has no more than SecurityAudit, and nobody in a member account stops the trail.
    refusal = shell.refused("aws --profile dan-prod iam create-group --group-name x")
    assert "because no identity-based policy allows the iam:CreateGroup action" in refusal
    refusal = shell.refused("aws --profile dan-prod cloudtrail stop-logging --name org-trail")
    assert "with an explicit deny in a service control policy" in refusal


def test_without_a_second_factor_the_privileged_set_is_refused_and_the_developers_is_not(login, page, shell):
    dan = login("dan")
    dan.sign_in(page, "dan@securecart.example", "securecart-dan")
    dan.allow(page)
    refusal = shell.refused("aws --profile dan-prod iam list-roles")
    assert "with an explicit deny in an identity-based policy" in refusal

    page.context.clear_cookies()
    ben = login("ben")
    ben.sign_in(page, "ben@securecart.example", "securecart-ben")
    ben.allow(page)
    assert "Developer" in shell.allowed("aws --profile ben-dev iam list-roles")
    refusal = shell.refused("aws --profile ben-dev iam create-user --user-name x")
    assert "with an explicit deny in a service control policy" in refusal


def test_a_wrong_password_or_code_lets_nobody_in(login, page):
    dan = login("dan")
    for password, code, says in [
        ("wrong", "", "Incorrect username or password."),
        ("securecart-dan", "000000", "The code is not right."),
    ]:
        dan.sign_in(page, "dan@securecart.example", password, code)
        playwright.expect(page.get_by_role("alert")).to_have_text(says)
        look(page, "refused")
    assert dan.process.poll() is None


def test_a_fork_whose_clock_was_moved_has_its_provider_at_its_time(world, orglab, login, page):
    world.advance(90 * 86_400)
    eve = login("eve")
    eve.sign_in(page, "eve@securecart.example", "securecart-eve", orglab("mfa", "code", "eve").strip())
    assert page.url.startswith(f"{world.url}/_orglab/idp/okta")
    eve.allow(page)


def test_the_portal_leads_to_the_provider_and_back(world, orglab, page):
    [instance] = world.get("/_orglab/identity-center")["instances"]
    page.goto(instance["startUrl"])
    look(page, "sign-on")
    page.get_by_label("Username").fill("ada@securecart.example")
    page.get_by_label("Password").fill("securecart-ada")
    page.get_by_label("Code of your authenticator app").fill(orglab("mfa", "code", "ada").strip())
    # With the keyboard alone.
    page.keyboard.press("Enter")
    playwright.expect(page.get_by_role("button", name="Continue")).to_be_focused()
    page.keyboard.press("Enter")
    playwright.expect(page.get_by_text("SecureCart Management")).to_be_visible()
    look(page, "portal")
