"""`aws cloudtrail validate-logs` on what a trail has delivered.

https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-cli.html
"""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from support.trail import bucket_policy

BUCKET = "validated-logs"
AWS = shutil.which("aws", path=str(Path(sys.executable).parent))


@pytest.fixture
def operator(world):
    """Long-term keys, which a clock that is moved does not end."""
    iam = world.client("management-admin", "iam")
    iam.create_user(UserName="operator")
    iam.attach_user_policy(UserName="operator", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
    return iam.create_access_key(UserName="operator")["AccessKey"]


def test_delivered_files_are_valid_and_changed_or_missing_ones_are_told(world, operator):
    s3, trails, iam = (world.client_with(operator, service) for service in ("s3", "cloudtrail", "iam"))
    account = world.client_with(operator, "sts").get_caller_identity()["Account"]
    s3.create_bucket(Bucket=BUCKET)
    s3.put_bucket_policy(Bucket=BUCKET, Policy=bucket_policy(BUCKET, account))
    trail = trails.create_trail(Name="validated", S3BucketName=BUCKET, EnableLogFileValidation=True)["TrailARN"]
    trails.start_logging(Name="validated")
    iam.list_roles()
    world.advance(3 * 3600)
    iam.list_roles()

    def validate() -> subprocess.CompletedProcess:
        now = datetime.now(UTC)
        times = [(now + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ") for hours in (-1, 4)]
        keys = {"AWS_ACCESS_KEY_ID": operator["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": operator["SecretAccessKey"]}
        command = [AWS, "cloudtrail", "validate-logs", "--trail-arn", trail, "--start-time", times[0]]
        command += ["--end-time", times[1], "--region", "us-east-1", "--verbose"]
        environment = os.environ | keys | {"AWS_ENDPOINT_URL": world.url}
        return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)

    valid = validate()
    assert valid.returncode == 0, valid.stdout + valid.stderr
    assert "digest files valid" in valid.stdout and "INVALID" not in valid.stdout + valid.stderr

    keys = [listed["Key"] for listed in s3.list_objects_v2(Bucket=BUCKET)["Contents"]]
    log = next(key for key in keys if "/CloudTrail/" in key)
    s3.put_object(Bucket=BUCKET, Key=log, Body=b"tampered with")
    tampered = validate()
    assert tampered.returncode == 1 and "log files INVALID" in tampered.stdout, tampered.stdout
    s3.delete_object(Bucket=BUCKET, Key=log)
    deleted = validate()
    assert deleted.returncode == 1 and "INVALID: not found" in deleted.stderr + deleted.stdout, deleted.stdout

    digests = sorted(key for key in keys if "/CloudTrail-Digest/" in key)
    s3.delete_object(Bucket=BUCKET, Key=digests[1])
    broken = validate()
    assert broken.returncode == 1 and "digest files INVALID" in broken.stdout, broken.stdout
