"""The identity provider pushes its people and groups to an Identity Center that knows nobody, and they sign in there.

https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html
"""

import json
import subprocess

import pytest
from botocore.exceptions import ClientError

from support.people import Directory, device_token, unsigned

MAIN = "111111111111"
PEOPLE = [f"person{number:02}@shop.example" for number in range(50)]
GROUPS = {f"Team {letter}": PEOPLE[number::5] for number, letter in enumerate("ABCDE")}
POLICY = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iam:*", "Resource": "*"}]}


def scenario(groups: dict[str, list[str]]) -> str:
    """An organization without Identity Center, in JSON, which is YAML."""
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    user = {"password": "right", "mfa_secret": secret, "attributes": {"enterprise.costCenter": "7"}}
    provider = {
        "issuer": "https://shop.okta.example",
        "access_control": {"costCenter": "${path:enterprise.costCenter}"},
        "users": {name: user for name in PEOPLE},
        "groups": {name: {"members": members} for name, members in groups.items()},
    }
    return json.dumps(
        {
            "organization": {"management": "main"},
            "accounts": {"main": {"id": MAIN, "iam": {"users": {"admin": {"attached": ["AdministratorAccess"]}}}}},
            "identity_providers": {"okta": provider},
            "profiles": {"admin": {"user": "main/admin"}},
        }
    )


def run(binary, server, *arguments: str) -> dict:
    command = [binary, *arguments, "--json", "--endpoint", server.url]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_fifty_people_come_by_push_and_sign_in_with_a_second_factor(binary, serve, tmp_path):
    (tmp_path / "shop.json").write_text(scenario(GROUPS))
    server = serve("--scenario", str(tmp_path / "shop.json"))
    run(binary, server, "sso", "enable")
    pushed = run(binary, server, "idp", "push", "okta")
    counted = {name: pushed[name] for name in ("usersCreated", "usersChanged", "groups", "membershipsChanged")}
    assert counted == {"usersCreated": 50, "usersChanged": 0, "groups": 5, "membershipsChanged": 50}
    again = run(binary, server, "idp", "push", "okta", "--token", pushed["token"])
    assert (again["usersCreated"], again["usersChanged"], again["membershipsChanged"]) == (0, 0, 0)

    metadata = run(binary, server, "idp", "metadata", "okta")["metadata"]
    (tmp_path / "okta.xml").write_text(metadata)
    assert run(binary, server, "sso", "source", "--metadata", str(tmp_path / "okta.xml"))["source"] == "external"
    directory = Directory(server, "admin")
    attributes = {"AccessControlAttributes": []}
    directory.admin.create_instance_access_control_attribute_configuration(
        InstanceArn=directory.instance, InstanceAccessControlAttributeConfiguration=attributes
    )
    condition = {"StringEquals": {"aws:PrincipalTag/mfa": "true", "aws:PrincipalTag/costCenter": "7"}}
    statement = POLICY["Statement"][0] | {"Condition": condition}
    guarded = directory.permission_set("Guarded", POLICY | {"Statement": [statement]})
    team = directory.people.get_group_id(
        IdentityStoreId=directory.store,
        AlternateIdentifier={"UniqueAttribute": {"AttributePath": "displayName", "AttributeValue": "Team A"}},
    )["GroupId"]
    directory.assign(team, guarded, MAIN, "GROUP")

    # Who is in the team; what the person may do follows from the second factor.
    sso = unsigned(server, "sso")
    for second_factor in (False, True):
        name = PEOPLE[0]
        directory.approve = lambda name, code: server.post(
            "/_orglab/identity-center/approve", user=name, code=code, second_factor=second_factor
        )
        _, tokens = device_token(directory, name)
        keys = sso.get_role_credentials(accessToken=tokens["accessToken"], accountId=MAIN, roleName="Guarded")
        keys = {name[0].upper() + name[1:]: value for name, value in keys["roleCredentials"].items()}
        iam = server.client_with(keys, "iam")
        if second_factor:
            assert iam.list_users()["Users"]
        else:
            with pytest.raises(ClientError, match="AccessDenied"):
                iam.list_users()

    # Whoever is in another team does not get in.
    _, tokens = device_token(directory, PEOPLE[1])
    with pytest.raises(ClientError, match="ForbiddenException"):
        sso.get_role_credentials(accessToken=tokens["accessToken"], accountId=MAIN, roleName="Guarded")


def test_a_refusal_of_the_endpoint_is_told(binary, serve, tmp_path):
    (tmp_path / "shop.json").write_text(scenario(GROUPS))
    server = serve("--scenario", str(tmp_path / "shop.json"))
    run(binary, server, "sso", "enable")
    run(binary, server, "sso", "scim-token")
    for arguments, says in [
        (["okta", "--token", "wrong-token-of-nobody"], "refused with 401"),
        (["entra"], "there is no identity provider `entra`; known: okta"),
    ]:
        command = [binary, "idp", "push", *arguments, "--endpoint", server.url]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == 1 and says in done.stderr, done.stderr
