"""What happened, as CloudTrail tells it."""

import json
from datetime import timedelta

import pytest

from support.refusal import refused
from support.securecart import DEV, DEVELOPER, NO_IAM_USERS, PROD, SYDNEY, scp


def lookup(world, profile, name, region="us-east-1"):
    """The records of an event in the account of a profile, the newest first."""
    pages = (
        world.client(profile, "cloudtrail", region)
        .get_paginator("lookup_events")
        .paginate(LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": name}])
    )
    return [json.loads(event["CloudTrailEvent"]) for page in pages for event in page["Events"]]


def test_a_refusal_is_an_event(world):
    """https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html"""
    with refused("AccessDenied") as refusal:
        world.client("dev-developer", "iam").create_user(UserName="x")
    (record,) = lookup(world, "dev-developer", "CreateUser")
    assert record["errorCode"] == "AccessDenied"
    assert record["errorMessage"] == refusal.message
    assert record["errorMessage"].endswith(scp(NO_IAM_USERS))
    assert record["eventSource"] == "iam.amazonaws.com"
    assert record["eventName"] == "CreateUser"
    assert record["awsRegion"] == "us-east-1"
    assert record["recipientAccountId"] == DEV
    assert record["readOnly"] is False
    assert record["responseElements"] is None
    assert record["userIdentity"]["type"] == "AssumedRole"
    assert record["userIdentity"]["accountId"] == DEV
    assert record["userIdentity"]["sessionContext"]["sessionIssuer"]["arn"] == DEVELOPER
    assert record["userAgent"].startswith("Boto3/")
    assert record["requestID"] == refusal.headers["x-amzn-requestid"]


def test_a_success_is_an_event_with_what_was_asked_and_answered(world):
    iam = world.client("shared-services-root", "iam")
    created = iam.create_user(UserName="alice", Tags=[{"Key": "team", "Value": "cart"}])["User"]
    (record,) = lookup(world, "shared-services-root", "CreateUser")
    assert "errorCode" not in record
    assert record["requestParameters"] == {"userName": "alice", "tags": [{"key": "team", "value": "cart"}]}
    assert record["responseElements"]["user"]["arn"] == created["Arn"]
    assert record["userIdentity"]["type"] == "Root"


def test_no_secret_is_ever_recorded(world):
    iam = world.client("shared-services-root", "iam")
    iam.create_user(UserName="alice")
    secret = iam.create_access_key(UserName="alice")["AccessKey"]["SecretAccessKey"]
    (record,) = lookup(world, "shared-services-root", "CreateAccessKey")
    assert secret not in json.dumps(record)
    session = world.client("workforce", "sts").assume_role(RoleArn=DEVELOPER, RoleSessionName="session")["Credentials"]
    recorded = json.dumps(lookup(world, "shared-services-root", "AssumeRole"))
    assert session["AccessKeyId"] in recorded
    assert session["SecretAccessKey"] not in recorded


def test_an_account_sees_its_own_events_only(world):
    with refused("AccessDenied"):
        world.client("dev-developer", "iam").create_user(UserName="x")
    assert len(lookup(world, "dev-developer", "CreateUser")) == 1
    assert lookup(world, "prod-operations", "CreateUser") == []


def test_a_call_in_sydney_is_an_event_in_sydney(world):
    """LookupEvents itself is refused there, to all but the management account."""
    world.client("management-admin", "sqs", SYDNEY).create_queue(QueueName="q")
    assert lookup(world, "management-admin", "CreateQueue") == []
    (record,) = lookup(world, "management-admin", "CreateQueue", SYDNEY)
    assert record["eventSource"] == "sqs.amazonaws.com"
    assert record["awsRegion"] == SYDNEY


def test_assuming_a_role_is_an_event_on_both_sides(world):
    world.client("workforce", "sts").assume_role(RoleArn=DEVELOPER, RoleSessionName="both")
    for profile, account in (("shared-services-root", "333333333333"), ("dev-root", DEV)):
        records = lookup(world, profile, "AssumeRole")
        ours = [record for record in records if record["requestParameters"]["roleSessionName"] == "both"]
        assert [record["recipientAccountId"] for record in ours] == [account]


def test_events_can_be_looked_up_by_several_attributes(world):
    iam = world.client("shared-services-root", "iam")
    for name in ("alice", "bob"):
        iam.create_user(UserName=name)
    trails = world.client("shared-services-root", "cloudtrail")
    for key, value, expected in (
        ("EventName", "CreateUser", 2),
        ("EventSource", "iam.amazonaws.com", 2),
        ("ReadOnly", "false", 2),
        ("ResourceName", "alice", 1),
        ("EventName", "DeleteUser", 0),
    ):
        events = trails.lookup_events(LookupAttributes=[{"AttributeKey": key, "AttributeValue": value}])["Events"]
        found = [event for event in events if event["EventName"] == "CreateUser"]
        assert len(found) == expected, (key, value)


def test_events_are_within_the_times_asked_for(world):
    iam = world.client("shared-services-root", "iam")
    iam.create_user(UserName="early")
    world.advance(3600)
    iam.create_user(UserName="late")
    trails = world.client("shared-services-root", "cloudtrail")
    attributes = [{"AttributeKey": "EventName", "AttributeValue": "CreateUser"}]
    late, early = trails.lookup_events(LookupAttributes=attributes)["Events"]
    assert timedelta(minutes=59) < late["EventTime"] - early["EventTime"] < timedelta(minutes=61)
    (only,) = trails.lookup_events(LookupAttributes=attributes, StartTime=late["EventTime"])["Events"]
    assert only["EventId"] == late["EventId"]


def test_events_come_fifty_at_a_time(world):
    iam = world.client("shared-services-root", "iam")
    for _ in range(60):
        iam.list_account_aliases()
    assert len(lookup(world, "shared-services-root", "ListAccountAliases")) == 60
    first = world.client("shared-services-root", "cloudtrail").lookup_events()
    assert len(first["Events"]) == 50
    assert first["NextToken"]


def test_the_event_file_holds_the_records_that_lookup_events_returns(serve, tmp_path):
    file = tmp_path / "events.jsonl"
    world = serve("--events", str(file))
    with refused("AccessDenied"):
        world.client("dev-developer", "iam").create_user(UserName="x")
    with refused("AccessDeniedException"):
        world.client("prod-operations", "cloudtrail").stop_logging(Name="org-trail")
    looked_up = lookup(world, "dev-developer", "CreateUser") + lookup(world, "prod-operations", "StopLogging")
    written = [json.loads(line) for line in file.read_text().splitlines()]
    for record in looked_up:
        assert record in written
    assert {record["recipientAccountId"] for record in looked_up} == {DEV, PROD}
    assert "AssumeRole" in {record["eventName"] for record in written}


def test_the_trail_of_the_organization_is_there(world):
    trails = world.client("management-admin", "cloudtrail")
    (trail,) = trails.describe_trails()["trailList"]
    assert trail["Name"] == "org-trail"
    assert trail["IsOrganizationTrail"] and trail["IsMultiRegionTrail"] and trail["LogFileValidationEnabled"]
    assert trails.get_trail_status(Name="org-trail")["IsLogging"] is True
    trails.stop_logging(Name=trail["TrailARN"])
    assert trails.get_trail_status(Name="org-trail")["IsLogging"] is False
    trails.start_logging(Name="org-trail")
    assert trails.get_trail_status(Name="org-trail")["IsLogging"] is True
    with pytest.raises(trails.exceptions.S3BucketDoesNotExistException):
        trails.update_trail(Name="org-trail", S3BucketName="another-bucket")
    trails.delete_trail(Name="org-trail")
    with pytest.raises(trails.exceptions.TrailNotFoundException):
        trails.get_trail(Name="org-trail")
