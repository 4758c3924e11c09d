"""SecureCart's log archive from outside: what accounts do lands there, security reads it, and nobody takes it away.

https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html
"""

import gzip
import json
from datetime import UTC, datetime, timedelta

import pytest

from support.refusal import refused
from support.securecart import DEV, MANAGEMENT, ORGANIZATION, PROD, ROOT, SECURITY_LOGGING
from support.shell import Shell

BUCKET = "securecart-org-logs"
TRAIL = f"arn:aws:cloudtrail:us-east-1:{MANAGEMENT}:trail/org-trail"


def act(world) -> None:
    """Something happens in three accounts, and some of it is refused."""
    world.client("management-admin", "iam").list_roles()
    with refused("AccessDenied"):
        world.client("dev-developer", "iam").create_user(UserName="mallory")
    with refused("AccessDeniedException"):
        world.client("prod-operations", "cloudtrail").stop_logging(Name="org-trail")


def keys(world) -> list[str]:
    listed = world.client("security-auditor", "s3").get_paginator("list_objects_v2").paginate(Bucket=BUCKET)
    return [found["Key"] for page in listed for found in page.get("Contents", [])]


def records(world, account: str) -> list[dict]:
    """What the log files of an account have, read as security does."""
    s3 = world.client("security-auditor", "s3")
    folder = f"AWSLogs/{ORGANIZATION}/{account}/CloudTrail/"
    bodies = [s3.get_object(Bucket=BUCKET, Key=key)["Body"].read() for key in keys(world) if key.startswith(folder)]
    return [record for body in bodies for record in json.loads(gzip.decompress(body))["Records"]]


def some_log(world) -> dict:
    """Key and version of a log file."""
    act(world)
    versions = world.client("security-auditor", "s3").list_object_versions(Bucket=BUCKET)["Versions"]
    return next(
        {"Key": version["Key"], "VersionId": version["VersionId"]}
        for version in versions
        if "/CloudTrail/" in version["Key"]
    )


def test_what_accounts_do_lands_in_the_archive_refusals_included(world):
    act(world)
    names = {(record["eventName"], record.get("errorCode")) for record in records(world, MANAGEMENT)}
    assert ("ListRoles", None) in names
    [created] = [record for record in records(world, DEV) if record["eventName"] == "CreateUser"]
    assert created["errorCode"] == "AccessDenied" and "service control policy" in created["errorMessage"]
    stopped = [record for record in records(world, PROD) if record["eventName"] == "StopLogging"]
    assert [record["errorCode"] for record in stopped] == ["AccessDeniedException"]


def test_files_are_encrypted_with_the_trail_s_key_and_locked(world):
    log = some_log(world)
    told = world.client("security-auditor", "s3").head_object(Bucket=BUCKET, **log)
    kms = world.client("security-logging-root", "kms")
    key = kms.describe_key(KeyId="alias/securecart-org-trail")["KeyMetadata"]["Arn"]
    assert (told["ServerSideEncryption"], told["SSEKMSKeyId"]) == ("aws:kms", key)
    assert told["ObjectLockMode"] == "COMPLIANCE"
    assert told["ObjectLockRetainUntilDate"] - told["LastModified"] == timedelta(days=365)
    described = world.client("management-admin", "cloudtrail").get_trail(Name="org-trail")["Trail"]
    assert described["KmsKeyId"] == key
    world.advance(2 * 3600)
    digest = next(key for key in keys(world) if "/CloudTrail-Digest/" in key)
    assert world.client("security-auditor", "s3").head_object(Bucket=BUCKET, Key=digest)["SSEKMSKeyId"] == key


@pytest.mark.parametrize(
    "profile",
    [
        "management-admin",
        "management-root",
        "dev-developer",
        "staging-developer",
        "prod-operations",
        "prod-break-glass",
        "ci-deployer",
        "finance-billing",
        "security-logging-root",
    ],
)
def test_nobody_else_reads_the_logs(world, profile):
    log = some_log(world)
    with refused("AccessDenied") as denied:
        world.client(profile, "s3").get_object(Bucket=BUCKET, **log)
    if profile == "security-logging-root":
        # The bucket is its account's; the key decides.
        assert "kms:Decrypt" in denied.message


def test_nobody_deletes_a_locked_version_even_when_every_policy_is_gone(world):
    log = some_log(world)
    root = world.client("security-logging-root", "s3")
    for profile in ("management-root", "security-logging-root", "prod-root", "security-auditor"):
        with refused("AccessDenied"):
            world.client(profile, "s3").delete_object(Bucket=BUCKET, **log, BypassGovernanceRetention=True)
    with refused("AccessDenied"):
        root.delete_bucket_policy(Bucket=BUCKET)
    # An attacker who has the management account takes the guardrail away, and with it the bucket's policy.
    organizations = world.client("management-root", "organizations")
    organizations.detach_policy(PolicyId="p-protectlogarchive", TargetId=ROOT)
    root.delete_bucket_policy(Bucket=BUCKET)
    for call in (
        lambda: root.delete_object(Bucket=BUCKET, **log, BypassGovernanceRetention=True),
        lambda: root.put_object_retention(Bucket=BUCKET, **log, Retention={}, BypassGovernanceRetention=True),
        lambda: root.put_object_retention(
            Bucket=BUCKET,
            **log,
            Retention={"Mode": "COMPLIANCE", "RetainUntilDate": datetime.now(UTC) + timedelta(days=1)},
        ),
    ):
        with refused("AccessDenied"):
            call()
    # A delete marker hides it, and it is there all the same.
    root.delete_object(Bucket=BUCKET, Key=log["Key"])
    assert world.client("security-auditor", "s3").get_object(Bucket=BUCKET, **log)["Body"].read()


def test_security_validates_the_logs_of_any_account(world, tmp_path):
    act(world)
    world.advance(3 * 3600)
    act(world)
    now = datetime.now(UTC)
    start, end = [(now + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ") for hours in (-1, 4)]
    shell = Shell(tmp_path, world.files())
    for account in (DEV, PROD, SECURITY_LOGGING):
        command = f"aws --profile security-auditor cloudtrail validate-logs --trail-arn {TRAIL} --account-id {account}"
        said = shell.allowed(f"{command} --start-time {start} --end-time {end} --verbose")
        assert "digest files valid" in said and "INVALID" not in said, said


def test_a_disabled_key_holds_deliveries_back_until_it_is_enabled_again(world):
    act(world)
    before = len(keys(world))
    organizations = world.client("management-root", "organizations")
    organizations.detach_policy(PolicyId="p-protectlogarchive", TargetId=ROOT)
    kms = world.client("security-logging-root", "kms")
    key = kms.describe_key(KeyId="alias/securecart-org-trail")["KeyMetadata"]["KeyId"]
    kms.disable_key(KeyId=key)
    count = len(keys(world))
    act(world)
    assert len(keys(world)) == count >= before
    trails = world.client("management-root", "cloudtrail")
    assert trails.get_trail_status(Name=TRAIL)["LatestDeliveryError"] == "KMS.DisabledException"
    kms.enable_key(KeyId=key)
    assert [record for record in records(world, MANAGEMENT) if record["eventName"] == "GetTrailStatus"]
    assert "LatestDeliveryError" not in trails.get_trail_status(Name=TRAIL)


def test_a_topic_and_its_queue_hear_of_each_log_file(world):
    """https://docs.aws.amazon.com/awscloudtrail/latest/userguide/configure-sns-notifications-for-cloudtrail.html"""

    def let(service: str, action: str, resource: str, source: str) -> str:
        statement = {"Effect": "Allow", "Principal": {"Service": service}, "Action": action, "Resource": resource}
        condition = {"Condition": {"ArnEquals": {"aws:SourceArn": source}}}
        return json.dumps({"Version": "2012-10-17", "Statement": [statement | condition]})

    sns, sqs, trails = (world.client("management-root", name) for name in ("sns", "sqs", "cloudtrail"))
    topic = sns.create_topic(Name="new-logs")["TopicArn"]
    with refused("InsufficientSnsTopicPolicyException"):
        trails.update_trail(Name="org-trail", SnsTopicName="new-logs")
    policy = let("cloudtrail.amazonaws.com", "sns:Publish", topic, TRAIL)
    sns.set_topic_attributes(TopicArn=topic, AttributeName="Policy", AttributeValue=policy)
    queue = sqs.create_queue(QueueName="new-logs")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    policy = let("sns.amazonaws.com", "sqs:SendMessage", arn, topic)
    sqs.set_queue_attributes(QueueUrl=queue, Attributes={"Policy": policy})
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
    assert trails.update_trail(Name="org-trail", SnsTopicName="new-logs")["SnsTopicARN"] == topic
    act(world)
    told = []
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            told.append(json.loads(json.loads(message["Body"])["Message"]))
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
        if len(told) > 20:
            break
    assert {file["s3Bucket"] for file in told} == {BUCKET}
    files = [key for file in told for key in file["s3ObjectKey"]]
    assert any(f"/{DEV}/CloudTrail/" in key for key in files) and set(files) <= set(keys(world))
    status = trails.get_trail_status(Name="org-trail")
    assert status["LatestNotificationTime"] and "LatestNotificationError" not in status
    sns.delete_topic(TopicArn=topic)
    act(world)
    assert trails.get_trail_status(Name="org-trail")["LatestNotificationError"] == "NotFound"
