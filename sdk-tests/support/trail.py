"""A trail that is delivered to a bucket, and the files that come of it."""

import gzip
import json
from pathlib import Path

from support.securecart import MANAGEMENT, ORGANIZATION


def bucket_policy(bucket: str, *folders: str) -> str:
    """Lets CloudTrail put its files under `AWSLogs/`, into folders of accounts and organizations.

    https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
    """
    cloudtrail = {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}}
    put = {
        "Action": "s3:PutObject",
        "Resource": [f"arn:aws:s3:::{bucket}/AWSLogs/{folder}/*" for folder in folders],
        "Condition": {"StringEquals": {"s3:x-amz-acl": "bucket-owner-full-control"}},
    }
    read_acl = {"Action": "s3:GetBucketAcl", "Resource": f"arn:aws:s3:::{bucket}"}
    return json.dumps({"Version": "2012-10-17", "Statement": [cloudtrail | read_acl, cloudtrail | put]})


class Archive:
    """SecureCart's organization trail `story`, of everything there is, delivered to a bucket of the management account."""

    BUCKET = "securecart-story-logs"
    # https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
    KINDS = ["AWS::S3::Object", "AWS::SQS::Queue", "AWS::SNS::Topic"]

    def __init__(self, world):
        self.world = world
        self.s3 = world.client("management-admin", "s3")
        self.s3.create_bucket(Bucket=self.BUCKET)
        policy = bucket_policy(self.BUCKET, MANAGEMENT, ORGANIZATION)
        self.s3.put_bucket_policy(Bucket=self.BUCKET, Policy=policy)
        world.client("management-admin", "organizations").enable_aws_service_access(
            ServicePrincipal="cloudtrail.amazonaws.com"
        )
        trails = world.client("management-admin", "cloudtrail")
        trails.create_trail(
            Name="story", S3BucketName=self.BUCKET, IsMultiRegionTrail=True, IsOrganizationTrail=True
        )
        trails.put_event_selectors(TrailName="story", AdvancedEventSelectors=self._selectors())
        trails.start_logging(Name="story")

    def _selectors(self) -> list[dict]:
        def selector(category: str, *more: dict) -> dict:
            return {"FieldSelectors": [{"Field": "eventCategory", "Equals": [category]}, *more]}

        # Its own files are no events of the story.
        elsewhere = {"Field": "resources.ARN", "NotStartsWith": [f"arn:aws:s3:::{self.BUCKET}"]}
        of = [{"Field": "resources.type", "Equals": [kind]} for kind in self.KINDS]
        return [selector("Management"), *(selector("Data", kind, elsewhere) for kind in of)]

    def download(self, folder: Path) -> Path:
        """Fetches all files that were delivered."""
        for page in self.s3.get_paginator("list_objects_v2").paginate(Bucket=self.BUCKET, Prefix="AWSLogs/"):
            for listed in page.get("Contents", []):
                path = folder / listed["Key"]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(self.s3.get_object(Bucket=self.BUCKET, Key=listed["Key"])["Body"].read())
        return folder


def records(folder: Path) -> list[dict]:
    """All records of downloaded files."""
    files = sorted(folder.rglob("*.json.gz"))
    return [record for file in files for record in json.loads(gzip.decompress(file.read_bytes()))["Records"]]
