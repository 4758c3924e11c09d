"""The tour of the README, typed as it stands there: against the server itself, with the two exports it prints."""

import json
import re
import shlex
import subprocess

import pytest

from support.binary import ROOT
from support.refusal import by_scp
from support.securecart import (
    DEPLOY_PROD,
    DEPLOYER,
    DEV,
    NO_IAM_USERS,
    PROD,
    PROTECT_CLOUDTRAIL,
    PROTECT_LOG_ARCHIVE,
    REGION_LOCK,
    SECURITY_LOGGING,
    scp,
)
from support.shell import Shell


def exports(binary, server):
    """What `eval "$(orglab env)"` takes over."""
    printed = subprocess.run([binary, "env", "--home", server.home], check=True, stdout=subprocess.PIPE, text=True)
    variables = dict(shlex.split(line)[1].split("=", 1) for line in printed.stdout.splitlines())
    assert set(variables) == {"AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"}
    return variables


@pytest.fixture(scope="module")
def shell(server, binary, tmp_path_factory):
    """A shell after `eval "$(orglab env)"`."""
    return Shell(tmp_path_factory.mktemp("home"), exports(binary, server))


def test_a_developer_may_not_create_a_user(shell):
    refusal = shell.refused("aws --profile dev-developer iam create-user --user-name x")
    assert re.fullmatch(
        r"An error occurred \(AccessDenied\) when calling the CreateUser operation: "
        rf"User: arn:aws:sts::{DEV}:assumed-role/Developer/[\w+=,.@-]+ "
        rf"is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::{DEV}:user/x "
        + re.escape(by_scp(scp(NO_IAM_USERS))),
        refusal,
    )


def test_the_pipeline_deploys_with_the_external_id(shell):
    command = f"aws --profile ci-deployer sts assume-role --role-arn {DEPLOYER} --role-session-name release"
    refusal = shell.refused(command)
    assert re.fullmatch(
        r"An error occurred \(AccessDenied\) when calling the AssumeRole operation: "
        r"User: arn:aws:sts::333333333333:assumed-role/CiDeployer/[\w+=,.@-]+ "
        rf"is not authorized to perform: sts:AssumeRole on resource: {DEPLOYER} "
        r"because no role trust policy allows the sts:AssumeRole action",
        refusal,
    )
    assumed = json.loads(shell.allowed(f"{command} --external-id {DEPLOY_PROD}"))
    assert assumed["AssumedRoleUser"]["Arn"] == f"arn:aws:sts::{PROD}:assumed-role/Deployer/release"


def test_operations_may_not_stop_the_trail(shell):
    refusal = shell.refused("aws --profile prod-operations cloudtrail stop-logging --name org-trail")
    assert re.fullmatch(
        r"An error occurred \(AccessDeniedException\) when calling the StopLogging operation: "
        rf"User: arn:aws:sts::{PROD}:assumed-role/Operations/[\w+=,.@-]+ "
        rf"is not authorized to perform: cloudtrail:StopLogging on resource: "
        rf"arn:aws:cloudtrail:us-east-1:{PROD}:trail/org-trail " + re.escape(by_scp(scp(PROTECT_CLOUDTRAIL))),
        refusal,
    )


def test_security_reads_the_archive_and_its_root_user_does_not_open_it(shell):
    shell.refused("aws --profile dev-developer iam create-user --user-name x")
    folder = f"s3://securecart-org-logs/AWSLogs/o-securecart/{DEV}/"
    assert shell.allowed(f"aws --profile security-auditor s3 ls {folder}").split() == ["PRE", "CloudTrail/"]
    refusal = shell.refused(
        "aws --profile security-logging-root s3api delete-bucket-policy --bucket securecart-org-logs"
    )
    assert refusal == (
        "An error occurred (AccessDenied) when calling the DeleteBucketPolicy operation: "
        f"User: arn:aws:iam::{SECURITY_LOGGING}:root is not authorized to perform: s3:DeleteBucketPolicy on resource: "
        "arn:aws:s3:::securecart-org-logs " + by_scp(scp(PROTECT_LOG_ARCHIVE))
    )


@pytest.fixture
def sqs(server):
    """Version 1 of the AWS CLI asks for the endpoint of SQS again: https://github.com/aws/aws-cli/issues/8737"""
    return f"--endpoint-url {server.url} sqs"


def test_sydney_is_closed_and_ireland_is_open(shell, server, sqs):
    refusal = shell.refused(f"aws --profile dev-developer --region ap-southeast-2 {sqs} create-queue --queue-name q")
    assert "is not authorized to perform: sqs:CreateQueue on resource: arn:aws:sqs:ap-southeast-2:" in refusal
    assert refusal.endswith(by_scp(scp(REGION_LOCK)))
    made = json.loads(
        shell.allowed(f"aws --profile dev-developer --region eu-west-1 {sqs} create-queue --queue-name q")
    )
    assert made["QueueUrl"] == f"{server.url}/{DEV}/q"
    refusal = shell.refused("aws --profile dev-developer --region eu-west-1 kinesis list-streams")
    assert refusal.startswith("An error occurred (NotImplemented) when calling the ListStreams operation")


def test_the_management_account_is_exempt(shell, sqs):
    shell.allowed("aws --profile management-admin cloudtrail stop-logging --name org-trail")
    shell.allowed("aws --profile management-admin cloudtrail start-logging --name org-trail")
    shell.allowed(f"aws --profile management-admin --region ap-southeast-2 {sqs} create-queue --queue-name q")


def test_the_refusals_are_in_the_event_history(shell):
    shell.refused("aws --profile dev-developer iam create-user --user-name x")
    looked_up = json.loads(
        shell.allowed(
            "aws --profile dev-developer cloudtrail lookup-events "
            "--lookup-attributes AttributeKey=EventName,AttributeValue=CreateUser"
        )
    )
    record = json.loads(looked_up["Events"][0]["CloudTrailEvent"])
    assert record["errorCode"] == "AccessDenied"
    assert record["errorMessage"].endswith(by_scp(scp(NO_IAM_USERS)))


def tour():
    """The commands of the README's tour, each with what it is said to print."""
    readme = (ROOT / "README.md").read_text()
    for block in re.findall(r"^```console\n(.*?)^```", readme, re.DOTALL | re.MULTILINE):
        for command, printed in re.findall(r"^\$ (aws .*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            yield command, printed.strip()


def test_the_tour_prints_what_the_readme_shows(binary, serve, tmp_path):
    """Every command in its order, against a server that nobody has used before."""
    fresh = serve()
    shell = Shell(tmp_path, exports(binary, fresh))
    commands = list(tour())
    assert len(commands) > 5
    for command, expected in commands:
        done = shell.run(command.replace("http://127.0.0.1:4566", fresh.url))
        assert (done.stdout + done.stderr).strip() == expected.replace("http://127.0.0.1:4566", fresh.url), command


def test_the_server_printed_what_a_person_needs(server):
    """Two exports, the mode, and `ready` with the address on a line of its own."""
    lines = [line.rstrip("\n") for line in server.printed]
    assert sum(line.strip().startswith("export AWS_") for line in lines) == 2
    assert any("strict" in line for line in lines)
    assert f"ready {server.url}" in lines
