"""What people do with the AWS CLI beyond the tour, each on a fork of its own."""

import json
import subprocess

import pytest

from support.refusal import by_scp
from support.securecart import DEV, MANAGEMENT, NO_IAM_USERS, REGION_LOCK, scp
from support.shell import Shell


@pytest.fixture
def shell(world, tmp_path):
    return Shell(tmp_path, world.files())


def test_every_profile_works(world, shell):
    for profile in world.profiles():
        # Nobody has signed in as a person yet.
        if profile == "default" or "sso_session" in world.profile(profile):
            continue
        account = shell.allowed(f"aws --profile {profile} sts get-caller-identity --query Account --output text")
        assert account.strip().isdigit(), profile


@pytest.mark.parametrize(
    "command",
    [
        "ec2 run-instances --image-id ami-1 --count 1",
        "s3api create-bucket --bucket securecart-bucket",
        "s3 ls s3://securecart-bucket",
        "lambda list-functions",
        "dynamodb list-tables",
        "sns create-topic --name t",
        "ecs list-clusters",
    ],
)
def test_sydney_is_closed_for_every_service(shell, command):
    refusal = shell.refused(f"aws --profile dev-developer --region ap-southeast-2 {command}")
    assert f"User: arn:aws:sts::{DEV}:assumed-role/Developer/" in refusal
    assert by_scp(scp(REGION_LOCK)) in refusal


def test_output_formats_and_queries_work(shell):
    names = shell.allowed("aws --profile dev-developer iam list-roles --query Roles[].RoleName --output text").split()
    assert {"Developer", "SecurityAudit"} <= set(names)
    assert "Developer" in shell.allowed("aws --profile dev-developer iam list-roles --output table")


def test_pages_are_followed_by_the_cli(shell):
    for name in ("one", "two", "three"):
        shell.allowed(f"aws --profile management-admin iam create-group --group-name {name} --path /many/")
    listed = shell.allowed(
        "aws --profile management-admin iam list-groups --path-prefix /many/ --page-size 1 "
        "--query Groups[].GroupName --output text"
    )
    assert listed.split() == ["one", "three", "two"]


def test_a_waiter_of_the_cli_ends(shell):
    shell.allowed("aws --profile management-admin iam create-user --user-name alice")
    shell.allowed("aws --profile management-admin iam wait user-exists --user-name alice")


def test_a_policy_is_read_from_a_file(shell, tmp_path):
    policy = tmp_path / "policy.json"
    policy.write_text(
        json.dumps({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}})
    )
    created = json.loads(
        shell.allowed(
            f"aws --profile management-admin iam create-policy --policy-name read --policy-document file://{policy}"
        )
    )
    assert created["Policy"]["Arn"] == f"arn:aws:iam::{MANAGEMENT}:policy/read"


def test_an_scp_is_attached_and_felt(shell):
    refusal = shell.refused("aws --profile prod-root iam create-user --user-name x")
    assert refusal.endswith(by_scp(scp(NO_IAM_USERS)))
    shell.allowed(
        f"aws --profile management-admin organizations detach-policy --policy-id {NO_IAM_USERS} "
        "--target-id ou-cart-workloads"
    )
    shell.allowed("aws --profile prod-root iam create-user --user-name x")
    shell.allowed(
        f"aws --profile management-admin organizations attach-policy --policy-id {NO_IAM_USERS} "
        "--target-id ou-cart-workloads"
    )
    shell.refused("aws --profile prod-root iam create-user --user-name y")


def test_break_glass_opens_production_but_not_the_guardrails(shell):
    shell.allowed("aws --profile prod-break-glass iam list-roles")
    refusal = shell.refused("aws --profile prod-break-glass cloudtrail delete-trail --name org-trail")
    assert "with an explicit deny in a service control policy" in refusal


def test_coverage_counts_what_is_implemented(binary):
    table = subprocess.run([binary, "coverage", "--json"], check=True, stdout=subprocess.PIPE).stdout
    services = json.loads(table)["services"]
    assert services["iam"]["operations"] > services["iam"]["implemented"] > 60
    for service in ("sts", "organizations", "cloudtrail"):
        assert 0 < services[service]["implemented"] <= services[service]["operations"]
