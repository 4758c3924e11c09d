"""A company gets IAM Identity Center, from an organization of nothing but its management account to people at work.

https://docs.aws.amazon.com/singlesignon/latest/userguide/getting-started.html
"""

import json
import subprocess
import urllib.request

import pytest

from support.people import ACCOUNT_ACCESS, DEVICE_CODE, Directory, unsigned
from support.refusal import refused
from support.securecart import allow, deny, document
from support.server import World

COMPANY = """
title: An organization of nothing but its management account
organization: { management: management }
accounts:
  management:
    id: "111122223333"
    iam: { users: { admin: { attached: [AdministratorAccess] } } }
profiles:
  admin: { user: management/admin }
"""

UNITS = {
    "Security": ["audit", "log-archive"],
    "Infrastructure": ["network", "pipelines"],
    "Workloads": ["shop-dev", "shop-prod"],
}
EVERYWHERE = [account for accounts in UNITS.values() for account in accounts]

# Ten people each.
GROUPS = ["Platform", "Developers", "Testers", "Auditors", "Finance"]

PERMISSION_SETS = {
    "Admin": document(allow("*")),
    "Developer": document(allow("iam:Get*", "iam:List*", "iam:CreateUser", "iam:CreateGroup")),
    "Auditor": document(allow("iam:Get*", "iam:List*")),
    "Billing": document(allow("iam:ListAccountAliases")),
}

ASSIGNMENTS = [
    ("Platform", "Admin", EVERYWHERE),
    ("Developers", "Developer", UNITS["Workloads"]),
    ("Testers", "Developer", ["shop-dev"]),
    ("Auditors", "Auditor", EVERYWHERE),
    ("Finance", "Billing", ["pipelines"]),
]


@pytest.fixture
def company(serve, tmp_path) -> World:
    """The organization, before anybody has enabled Identity Center."""
    scenario = tmp_path / "company.yaml"
    scenario.write_text(COMPANY)
    return serve("--scenario", str(scenario))


@pytest.fixture
def orglab(binary, company):
    """Runs the `orglab` command against the company, and gives what it answers."""

    def run(*arguments: str) -> dict:
        command = [binary, *arguments, "--json", "--endpoint", company.url]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


class Scim:
    """An identity provider that pushes people and groups.

    https://docs.aws.amazon.com/singlesignon/latest/developerguide/what-is-scim.html
    """

    def __init__(self, endpoint: str, token: str):
        self.endpoint = endpoint
        self.headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/scim+json"}

    def send(self, method: str, path: str, body: dict | None = None) -> dict:
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(self.endpoint + path, data, self.headers, method=method)
        with urllib.request.urlopen(request, timeout=30) as response:
            text = response.read()
        return json.loads(text) if text else {}

    def person(self, name: str) -> str:
        """Pushes a person; gives the id."""
        email = {"value": f"{name}@example.com", "type": "work", "primary": True}
        person = {
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
            "externalId": f"external-{name}",
            "userName": name,
            "name": {"givenName": name, "familyName": "Example"},
            "displayName": name.title(),
            "emails": [email],
            "active": True,
        }
        return self.send("POST", "/Users", person)["id"]

    def group(self, name: str) -> str:
        """Pushes a group without members; gives the id."""
        group = {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": name}
        return self.send("POST", "/Groups", group)["id"]

    def members(self, op: str, group: str, people: list[str]) -> None:
        """Adds people to a group or removes them."""
        change = {"op": op, "path": "members", "value": [{"value": person} for person in people]}
        schemas = ["urn:ietf:params:scim:api:messages:2.0:PatchOp"]
        assert self.send("PATCH", f"/Groups/{group}", {"schemas": schemas, "Operations": [change]}) == {}


def lay_out(company: World) -> dict[str, str]:
    """Makes the units, their accounts and the service control policy; gives the ids of the accounts."""
    organizations = company.client("admin", "organizations")
    [root] = organizations.list_roots()["Roots"]
    accounts = {}
    for unit, names in UNITS.items():
        made = organizations.create_organizational_unit(ParentId=root["Id"], Name=unit)["OrganizationalUnit"]
        for name in names:
            asked = organizations.create_account(AccountName=name, Email=f"{name}@example.com")["CreateAccountStatus"]
            company.advance(60)
            status = organizations.describe_create_account_status(CreateAccountRequestId=asked["Id"])
            accounts[name] = status["CreateAccountStatus"]["AccountId"]
            organizations.move_account(
                AccountId=accounts[name], SourceParentId=root["Id"], DestinationParentId=made["Id"]
            )
    policy = organizations.create_policy(
        Name="no-iam-users",
        Description="",
        Type="SERVICE_CONTROL_POLICY",
        Content=json.dumps(document(deny("iam:CreateUser"))),
    )["Policy"]["PolicySummary"]
    # The last unit is Workloads.
    organizations.attach_policy(PolicyId=policy["Id"], TargetId=made["Id"])
    return accounts


def sign_in(company: World, directory: Directory, orglab, name: str) -> str:
    """A person signs in on a device; gives the access token."""
    oidc = unsigned(company, "sso-oidc")
    registered = oidc.register_client(clientName="test", clientType="public", scopes=[ACCOUNT_ACCESS])
    client = {name: registered[name] for name in ("clientId", "clientSecret")}
    device = oidc.start_device_authorization(startUrl=directory.start_url, **client)
    orglab("sso", "approve", name, "--code", device["userCode"])
    return oidc.create_token(grantType=DEVICE_CODE, deviceCode=device["deviceCode"], **client)["accessToken"]


def roles(company: World, token: str) -> set[tuple[str, str]]:
    """Every account and role that the portal shows to a person."""
    portal = unsigned(company, "sso")
    shown = set()
    for page in portal.get_paginator("list_accounts").paginate(accessToken=token):
        for account in page["accountList"]:
            pages = portal.get_paginator("list_account_roles").paginate(
                accessToken=token, accountId=account["accountId"]
            )
            shown |= {(account["accountName"], role["roleName"]) for page in pages for role in page["roleList"]}
    return shown


def keys(company: World, token: str, account: str, role: str) -> dict:
    """A person's credentials, as STS spells them."""
    portal = unsigned(company, "sso")
    given = portal.get_role_credentials(accessToken=token, accountId=account, roleName=role)["roleCredentials"]
    return {
        "AccessKeyId": given["accessKeyId"],
        "SecretAccessKey": given["secretAccessKey"],
        "SessionToken": given["sessionToken"],
    }


def test_a_company_of_fifty_goes_to_work(company, orglab):
    accounts = lay_out(company)
    assert orglab("sso", "enable")["account"] == "111122223333"
    directory = Directory(company, "admin")

    # The identity provider pushes everybody.
    pushed = orglab("sso", "scim-token")
    scim = Scim(pushed["endpoint"], pushed["token"])
    people, groups = {}, {}
    for group in GROUPS:
        names = [f"{group.lower()}-{number}" for number in range(10)]
        people |= {name: scim.person(name) for name in names}
        groups[group] = scim.group(group)
        scim.members("add", groups[group], [people[name] for name in names])
    pages = directory.people.get_paginator("list_users").paginate(IdentityStoreId=directory.store)
    assert {user["UserId"] for page in pages for user in page["Users"]} == set(people.values())
    assert len(people) == 50

    sets = {name: directory.permission_set(name, policy) for name, policy in PERMISSION_SETS.items()}
    for group, name, where in ASSIGNMENTS:
        for account in where:
            directory.assign(groups[group], sets[name], accounts[account], "GROUP")

    # Everybody sees what the group was given, and nothing else.
    tokens = {}
    for group, name, where in ASSIGNMENTS:
        person = f"{group.lower()}-7"
        tokens[group] = sign_in(company, directory, orglab, person)
        assert roles(company, tokens[group]) == {(account, name) for account in where}
        session = keys(company, tokens[group], accounts[where[0]], name)
        identity = company.client_with(session, "sts").get_caller_identity()
        assert identity["Account"] == accounts[where[0]]
        assert f"assumed-role/AWSReservedSSO_{name}_" in identity["Arn"] and identity["Arn"].endswith(f"/{person}")
    with refused("ForbiddenException"):
        keys(company, tokens["Testers"], accounts["shop-prod"], "Developer")
    with refused("AccessDenied") as refusal:
        auditor = keys(company, tokens["Auditors"], accounts["audit"], "Auditor")
        company.client_with(auditor, "iam").create_group(GroupName="x")
    assert refusal.message.endswith("because no identity-based policy allows the iam:CreateGroup action")

    # The guardrail binds whoever works in its unit, administrators too.
    developer = keys(company, tokens["Developers"], accounts["shop-dev"], "Developer")
    company.client_with(developer, "iam").create_group(GroupName="x")
    for session in [developer, keys(company, tokens["Platform"], accounts["shop-prod"], "Admin")]:
        with refused("AccessDenied") as refusal:
            company.client_with(session, "iam").create_user(UserName="x")
        assert "with an explicit deny in a service control policy" in refusal.message
    elsewhere = keys(company, tokens["Platform"], accounts["network"], "Admin")
    company.client_with(elsewhere, "iam").create_user(UserName="x")

    # Whoever leaves the group loses the role at the next request for keys; keys that were given work until they expire.
    # https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html
    scim.members("remove", groups["Developers"], [people["developers-7"]])
    with refused("ForbiddenException") as refusal:
        keys(company, tokens["Developers"], accounts["shop-dev"], "Developer")
    assert (refusal.status, refusal.message) == (403, "No access")
    assert roles(company, tokens["Developers"]) == set()
    company.client_with(developer, "iam").list_groups()
    company.advance(3600)
    with refused("ExpiredToken"):
        company.client_with(developer, "sts").get_caller_identity()
    colleague = sign_in(company, directory, orglab, "developers-8")
    keys(company, colleague, accounts["shop-dev"], "Developer")
