"""Tools that read what a trail has delivered, and know CloudTrail from AWS alone."""

import json
import shlex
import subprocess

import pytest

from support.refusal import refused
from support.securecart import DEV, DEVELOPER, MANAGEMENT, ORGANIZATION
from support.shell import Shell
from support.trail import Archive, records


@pytest.fixture
def archive(world):
    """A developer made a queue and was refused a user; an administrator put an object."""
    archive = Archive(world)
    world.client("dev-developer", "sqs").create_queue(QueueName="orders")
    with refused("AccessDenied"):
        world.client("dev-developer", "iam").create_user(UserName="x")
    s3 = world.client("management-admin", "s3")
    s3.create_bucket(Bucket="looked-at")
    s3.put_object(Bucket="looked-at", Key="a/b", Body=b"body")
    return archive


def test_trailscraper_fetches_the_files_and_makes_a_policy_of_them(world, archive, tmp_path):
    """https://github.com/flosell/trailscraper"""
    pytest.importorskip("trailscraper", reason="trailscraper is not installed: sdk-tests/run does it")
    # It takes endpoint and keys from the environment.
    keys = world.session("management-admin").get_credentials().get_frozen_credentials()
    shell = Shell(
        tmp_path,
        {
            "AWS_ENDPOINT_URL": world.url,
            "AWS_ACCESS_KEY_ID": keys.access_key,
            "AWS_SECRET_ACCESS_KEY": keys.secret_key,
            "AWS_SESSION_TOKEN": keys.token,
            "AWS_DEFAULT_REGION": "us-east-1",
        },
    )
    logs = tmp_path / "logs"
    shell.allowed(
        f"trailscraper download --bucket {Archive.BUCKET} --org-id {ORGANIZATION} --account-id {DEV} "
        f"--account-id {MANAGEMENT} --region us-east-1 --log-dir {logs} --from '-1 hour' --to 'in 1 hour'"
    )
    assert list(logs.rglob(f"{DEV}_CloudTrail_us-east-1_*.json.gz"))
    times = "--from '-1 hour' --to 'in 1 hour'"
    chosen = shell.allowed(f"trailscraper select --log-dir {logs} --filter-assumed-role-arn {DEVELOPER} {times}")
    names = {record["eventName"] for record in json.loads(chosen)["Records"]}
    assert {"CreateQueue", "CreateUser"} <= names
    everything = shell.allowed(f"trailscraper select --log-dir {logs} {times}")
    policy = json.loads(_piped(shell, "trailscraper generate", everything))
    actions = {action for statement in policy["Statement"] for action in statement["Action"]}
    assert {"sqs:CreateQueue", "iam:CreateUser", "s3:CreateBucket", "s3:PutObject"} <= actions
    [put] = [statement for statement in policy["Statement"] if "s3:PutObject" in statement["Action"]]
    assert "arn:aws:s3:::looked-at/a/b" in put["Resource"]


def test_duckdb_asks_the_files(archive, tmp_path):
    """https://duckdb.org/docs/stable/data/json/loading_json"""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed: sdk-tests/run does it")
    files = archive.download(tmp_path / "files") / "**/*.json.gz"
    rows = f"(SELECT unnest(Records) AS r FROM read_json('{files}', maximum_object_size = 100000000))"
    ask = duckdb.connect().execute
    refusals = ask(
        f"SELECT r.eventName, r.errorCode, r.userIdentity.sessionContext.sessionIssuer.arn FROM {rows} "
        "WHERE r.errorCode IS NOT NULL"
    ).fetchall()
    assert refusals == [("CreateUser", "AccessDenied", DEVELOPER)]
    written = ask(
        f"SELECT r.requestParameters.bucketName, r.requestParameters.key, r.additionalEventData.bytesTransferredIn "
        f"FROM {rows} WHERE r.eventName = 'PutObject' AND NOT r.managementEvent"
    ).fetchall()
    assert written == [("looked-at", "a/b", 4)]
    twice = ask(f"SELECT count(*) - count(DISTINCT r.eventID) FROM {rows}").fetchone()
    assert twice == (0,)
    types = dict(ask(f"SELECT r.eventName, typeof(r.eventTime) FROM {rows}").fetchall())
    assert types["CreateQueue"].startswith("TIMESTAMP")


def test_what_is_deleted_at_once_is_told_one_by_one(world, archive, tmp_path):
    """https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html#cloudtrail-logging-s3-requests"""
    s3 = world.client("management-admin", "s3")
    s3.delete_objects(Bucket="looked-at", Delete={"Objects": [{"Key": "a/b"}, {"Key": "c"}], "Quiet": True})
    told = [record for record in records(archive.download(tmp_path / "files")) if "DeleteObject" in record["eventName"]]
    [whole] = [record for record in told if record["eventName"] == "DeleteObjects"]
    assert whole["requestParameters"]["delete"] == "" and "a/b" not in json.dumps(whole)
    assert whole["eventType"] == "AwsApiCall"
    single = [record for record in told if record["eventName"] == "DeleteObject"]
    assert {record["requestParameters"]["key"] for record in single} == {"a/b", "c"}
    for record in single:
        assert record["eventType"] == "AwsServiceEvent" and record["requestID"] == whole["requestID"]
        assert record["userIdentity"] == whole["userIdentity"] and record["readOnly"] is False


def _piped(shell: Shell, command: str, text: str) -> str:
    done = subprocess.run(
        shlex.split(command), env=shell.environment, input=text, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
