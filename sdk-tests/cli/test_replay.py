"""`orglab replay` on what SecureCart's trail has delivered: every call is decided as it was.

docs/replay.md says what a record does not tell.
"""

import json
import subprocess
import zlib

import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from support.securecart import DEPLOYER, DEVELOPER, IRELAND, SYDNEY, allow, document, trust
from support.trail import Archive, records

PROFILES = [
    "management-admin",
    "finance-billing",
    "security-auditor",
    "dev-developer",
    "staging-developer",
    "prod-operations",
    "prod-break-glass",
    "ci-deployer",
    "dev-root",
    "prod-root",
    "security-logging-root",
]


class Actor:
    """A profile that tries everything; what it is refused is as much a part of the story as what it may."""

    def __init__(self, world, profile: str):
        self.session, self.profile = world.session(profile), profile
        self.clients = {}
        # Names are everybody's in S3.
        self.name = f"{profile}-{zlib.crc32(profile.encode()):08x}"

    def tries(self, service: str, operation: str, region: str = "us-east-1", **parameters) -> dict:
        if (service, region) not in self.clients:
            # What nobody has built answers 501, which clients would try again.
            once = Config(retries={"total_max_attempts": 1})
            self.clients[service, region] = self.session.client(service, region, config=once)
        try:
            return getattr(self.clients[service, region], operation)(**parameters)
        except ClientError as refused:
            return {"refused": refused.response["Error"]["Code"]}

    def plays(self) -> None:
        self.identity()
        self.buckets()
        self.keys()
        self.messages()
        for region in ("us-east-1", IRELAND, SYDNEY):
            self.tries("sqs", "list_queues", region)
            self.tries("kinesis", "list_streams", region)
            self.tries("ec2", "describe_instances", region)
        self.tries("organizations", "list_accounts")
        self.tries("organizations", "describe_organization")
        self.tries("cloudtrail", "describe_trails")
        self.tries("cloudtrail", "stop_logging", Name="arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail")

    def identity(self) -> None:
        self.tries("sts", "get_caller_identity")
        self.tries("sts", "assume_role", RoleArn=DEPLOYER, RoleSessionName="story")
        self.tries("sts", "assume_role", RoleArn=DEVELOPER, RoleSessionName="story", DurationSeconds=900)
        self.tries("iam", "list_roles")
        self.tries("iam", "get_account_summary")
        self.tries("iam", "create_user", UserName=self.name, Tags=[{"Key": "team", "Value": "cart"}])
        self.tries("iam", "create_role", RoleName=self.name, AssumeRolePolicyDocument=json.dumps(trust("*")))
        policy = json.dumps(document(allow("s3:Get*")))
        self.tries("iam", "put_role_policy", RoleName=self.name, PolicyName="p", PolicyDocument=policy)
        self.tries("iam", "delete_role_policy", RoleName=self.name, PolicyName="p")
        self.tries("iam", "delete_role", RoleName=self.name)
        self.tries("iam", "delete_user", UserName=self.name)

    def buckets(self) -> None:
        bucket = {"Bucket": self.name}
        self.tries("s3", "list_buckets")
        self.tries("s3", "create_bucket", **bucket)
        europe = {"CreateBucketConfiguration": {"LocationConstraint": SYDNEY}}
        self.tries("s3", "create_bucket", SYDNEY, Bucket=f"{self.name}-sydney", **europe)
        self.tries("s3", "put_bucket_versioning", **bucket, VersioningConfiguration={"Status": "Enabled"})
        rules = [{"ID": "all", "Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 9}}]
        self.tries("s3", "put_bucket_lifecycle_configuration", **bucket, LifecycleConfiguration={"Rules": rules})
        self.tries("s3", "get_bucket_lifecycle_configuration", **bucket)
        self.tries("s3", "get_public_access_block", **bucket)
        self.tries("s3", "get_bucket_location", **bucket)
        for key in ("plain", "odd/ü +&?.txt"):
            self.tries("s3", "put_object", **bucket, Key=key, Body=b"body", ACL="bucket-owner-full-control")
            self.tries("s3", "get_object", **bucket, Key=key)
            self.tries("s3", "head_object", **bucket, Key=key)
        self.tries("s3", "copy_object", **bucket, Key="copy", CopySource=f"{self.name}/plain")
        self.tries("s3", "put_object_tagging", **bucket, Key="copy", Tagging={"TagSet": [{"Key": "a", "Value": "b"}]})
        upload = self.tries("s3", "create_multipart_upload", **bucket, Key="parts")
        if "UploadId" in upload:
            part = {"Key": "parts", "UploadId": upload["UploadId"]}
            self.tries("s3", "upload_part", **bucket, **part, PartNumber=1, Body=b"part")
            self.tries("s3", "list_parts", **bucket, **part)
            self.tries("s3", "abort_multipart_upload", **bucket, **part)
        self.tries("s3", "list_objects_v2", **bucket, Prefix="odd/", MaxKeys=10)
        self.tries("s3", "list_object_versions", **bucket)
        self.tries("s3", "delete_objects", **bucket, Delete={"Objects": [{"Key": "copy"}, {"Key": "plain"}]})
        self.tries("s3", "get_object", Bucket=Archive.BUCKET, Key="AWSLogs/stolen")
        self.tries("s3", "put_bucket_policy", Bucket=Archive.BUCKET, Policy="{}")

    def keys(self) -> None:
        made = self.tries("kms", "create_key", Description=self.name, Tags=[{"TagKey": "team", "TagValue": "cart"}])
        key = made.get("KeyMetadata", {}).get("Arn")
        self.tries("kms", "list_keys")
        if key:
            self.tries("kms", "create_alias", AliasName=f"alias/{self.profile}", TargetKeyId=key)
            secret = self.tries("kms", "encrypt", KeyId=key, Plaintext=b"x", EncryptionContext={"a": "b"})
            self.tries("kms", "decrypt", CiphertextBlob=secret.get("CiphertextBlob", b"?"), EncryptionContext={"a": "b"})
            self.tries("kms", "generate_data_key", KeyId=f"alias/{self.profile}", KeySpec="AES_256")
            self.tries("kms", "schedule_key_deletion", KeyId=key, PendingWindowInDays=7)

    def messages(self) -> None:
        for region in (IRELAND, SYDNEY):
            url = self.tries("sqs", "create_queue", region, QueueName=self.name).get("QueueUrl")
            if url:
                self.tries("sqs", "send_message", region, QueueUrl=url, MessageBody="hello")
                self.tries("sqs", "receive_message", region, QueueUrl=url)
                self.tries("sqs", "get_queue_attributes", region, QueueUrl=url, AttributeNames=["All"])
                self.tries("sqs", "delete_queue", region, QueueUrl=url)
        topic = self.tries("sns", "create_topic", Name=self.name).get("TopicArn")
        if topic:
            self.tries("sns", "publish", TopicArn=topic, Message="hello", Subject="story")
            self.tries("sns", "list_subscriptions_by_topic", TopicArn=topic)
            self.tries("sns", "delete_topic", TopicArn=topic)
        secret = self.tries("secretsmanager", "create_secret", Name=self.name, SecretString="hunter2")
        if "ARN" in secret:
            self.tries("secretsmanager", "get_secret_value", SecretId=self.name)
            self.tries("secretsmanager", "put_secret_value", SecretId=secret["ARN"], SecretString="hunter3")
            self.tries("secretsmanager", "delete_secret", SecretId=self.name)


@pytest.fixture
def delivered(world, tmp_path):
    """The files of the story."""
    archive = Archive(world)
    for profile in PROFILES:
        Actor(world, profile).plays()
    return archive.download(tmp_path / "files")


def test_every_delivered_event_is_decided_as_it_was(binary, delivered):
    told = records(delivered)
    assert "hunter" not in json.dumps(told)
    assert {"Data", "Management"} == {record["eventCategory"] for record in told}
    command = [binary, "replay", "--events", delivered, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode in (0, 1), done.stderr
    report = json.loads(done.stdout)
    assert report["records"] == len(told) > 600
    assert report["broken"]["records"] == 0
    assert report["denied"] > 150 and report["allowed"] > 200
    assert report["drift_allowed"]["groups"] == []
    # Of a session, a record does not tell the tags. Those of the workforce's say that a second factor was given, which two
    # roles want.
    for group in report["drift_denied"]["groups"]:
        assert "/AWSReservedSSO_Workforce_" in group["principal"] and group["action"] == "sts:AssumeRole", group
    assert report["drift_denied"]["calls"] <= 2
    assert {reason["reason"] for reason in report["undecided"]} == {
        "a copy for the resource's account, which does not name the caller",
        "a bucket of another account that is not in the scenario",
        "a federated sign-in, whose assertion is not recorded",
        # What was deleted many at a time.
        "not an API call",
    }
