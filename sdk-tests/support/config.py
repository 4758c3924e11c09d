"""Accounts that AWS Config records."""

import json

from support.securecart import document

TRUST = json.dumps(document({"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}))
ALL = {"allSupported": True, "includeGlobalResourceTypes": True}
REGION = "us-east-1"


def record(world, profile: str, account: str):
    """Has an account recorded and gives its client; nothing needs to be delivered."""
    config, s3 = world.client(profile, "config"), world.client(profile, "s3")
    role = f"arn:aws:iam::{account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
    config.put_configuration_recorder(ConfigurationRecorder={"name": "default", "roleARN": role, "recordingGroup": ALL})
    bucket = f"securecart-config-{account}"
    s3.create_bucket(Bucket=bucket)
    service = {"Service": "config.amazonaws.com"}
    allowed = {"Effect": "Allow", "Principal": service, "Action": ["s3:GetBucketAcl", "s3:ListBucket", "s3:PutObject"]}
    s3.put_bucket_policy(
        Bucket=bucket,
        Policy=json.dumps(document(allowed | {"Resource": [f"arn:aws:s3:::{bucket}", f"arn:aws:s3:::{bucket}/*"]})),
    )
    config.put_delivery_channel(DeliveryChannel={"name": "default", "s3BucketName": bucket})
    config.start_configuration_recorder(ConfigurationRecorderName="default")
    return config
