"""Objects that others own than the bucket's account. See
https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html and
https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-auth-workflow-object-operation.html."""

import json

import boto3
import pytest
from botocore import UNSIGNED
from botocore.config import Config

from support.refusal import refused

OWNER, OTHER = "111111111111", "222222222222"
BUCKET = "shop-inbox"
EVERYTHING = "{ Version: 2012-10-17, Statement: { Effect: Allow, Action: 's3:*', Resource: '*' } }"
# Of nobody: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#specifying-grantee
ANONYMOUS = "65a011a29cdf8ec533ec3d1ccaae921c"

SCENARIO = f"""
accounts:
  shop:
    id: "{OWNER}"
    iam:
      users:
        Clerk: {{}}
        Manager: {{ inline: {{ all: {EVERYTHING} }} }}
        Writer:
          inline:
            put: {{ Version: 2012-10-17, Statement: {{ Effect: Allow, Action: "s3:PutObject", Resource: "*" }} }}
  vendor:
    id: "{OTHER}"
    iam:
      users:
        Sender: {{ inline: {{ all: {EVERYTHING} }} }}
profiles:
  clerk: {{ user: shop/Clerk }}
  manager: {{ user: shop/Manager }}
  writer: {{ user: shop/Writer }}
  sender: {{ user: vendor/Sender }}
"""


@pytest.fixture
def manager(shop):
    """An administrator of the bucket, whose objects belong to whoever puts them."""
    s3 = shop.client("manager", "s3", "us-east-1")
    s3.create_bucket(Bucket=BUCKET)
    own(s3, "ObjectWriter")
    s3.delete_public_access_block(Bucket=BUCKET)
    return s3


def own(s3, ownership):
    s3.put_bucket_ownership_controls(Bucket=BUCKET, OwnershipControls={"Rules": [{"ObjectOwnership": ownership}]})


def allow(s3, *statements):
    """The bucket's policy: who may do what to its objects."""
    resource = f"arn:aws:s3:::{BUCKET}/*"
    entries = [
        {"Effect": "Allow", "Principal": principal, "Action": actions, "Resource": resource}
        for principal, actions in statements
    ]
    s3.put_bucket_policy(Bucket=BUCKET, Policy=json.dumps({"Version": "2012-10-17", "Statement": entries}))


@pytest.fixture
def nobody(shop):
    config = Config(signature_version=UNSIGNED)
    return boto3.client("s3", region_name="us-east-1", endpoint_url=shop.url, config=config)


SENDER = {"AWS": OTHER}
CLERK = {"AWS": f"arn:aws:iam::{OWNER}:user/Clerk"}


def test_the_bucket_s_policy_passes_on_what_the_owner_of_an_object_grants(shop, manager):
    """"If the parent also owns the resource in the request (bucket or object), Amazon S3 evaluates the corresponding resource
    policies (bucket policy, bucket ACL, and object ACL) at the same time.\""""
    allow(manager, (SENDER, ["s3:PutObject", "s3:PutObjectAcl"]), (CLERK, "s3:GetObject"))
    sender, clerk = (shop.client(name, "s3", "us-east-1") for name in ("sender", "clerk"))
    sender.put_object(Bucket=BUCKET, Key="shared", Body=b"x", ACL="bucket-owner-read")
    sender.put_object(Bucket=BUCKET, Key="private", Body=b"x")
    for client in (clerk, manager):
        assert client.get_object(Bucket=BUCKET, Key="shared")["Body"].read() == b"x"
        with refused("AccessDenied"):
            client.get_object(Bucket=BUCKET, Key="private")
    # Without the bucket's word, the grant to the account is not the clerk's.
    allow(manager, (SENDER, ["s3:PutObject", "s3:PutObjectAcl"]))
    with refused("AccessDenied"):
        clerk.get_object(Bucket=BUCKET, Key="shared")


def test_what_nobody_in_particular_puts_is_nobody_s(manager, nobody):
    allow(manager, ("*", ["s3:PutObject"]))
    nobody.put_object(Bucket=BUCKET, Key="k", Body=b"x")
    assert manager.list_objects(Bucket=BUCKET)["Contents"][0]["Owner"] == {"ID": ANONYMOUS}
    with refused("AccessDenied"):
        manager.get_object(Bucket=BUCKET, Key="k")
    assert nobody.get_object(Bucket=BUCKET, Key="k")["Body"].read() == b"x"
    # What the bucket's owner may do all the same: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-policy-language-overview.html
    manager.delete_object(Bucket=BUCKET, Key="k")
    # "Anonymous users cannot initiate multipart uploads": mpuoverview.html
    with refused("AccessDenied"):
        nobody.create_multipart_upload(Bucket=BUCKET, Key="k")
    own(manager, "BucketOwnerEnforced")
    nobody.put_object(Bucket=BUCKET, Key="k", Body=b"x")
    assert manager.get_object(Bucket=BUCKET, Key="k")["Body"].read() == b"x"


def test_an_upload_begins_with_its_list(shop, manager):
    """The list of the object is checked where it is given, as PutObject does, and the object is whose the upload is."""
    allow(manager, (SENDER, ["s3:PutObject", "s3:PutObjectAcl"]))
    sender, writer = (shop.client(name, "s3", "us-east-1") for name in ("sender", "writer"))
    with refused("AccessDenied") as refusal:
        writer.create_multipart_upload(Bucket=BUCKET, Key="k", ACL="private")
    assert "s3:PutObjectAcl" in refusal.message
    upload = sender.create_multipart_upload(Bucket=BUCKET, Key="k", ACL="bucket-owner-read")
    upload = dict(Bucket=BUCKET, Key="k", UploadId=upload["UploadId"])
    part = {"PartNumber": 1, "ETag": sender.upload_part(**upload, PartNumber=1, Body=b"x")["ETag"]}
    owner = manager.list_parts(**upload)["Owner"]
    manager.complete_multipart_upload(**upload, MultipartUpload={"Parts": [part]})
    listed = manager.list_objects(Bucket=BUCKET)["Contents"][0]
    assert listed["Owner"] == owner != manager.get_bucket_acl(Bucket=BUCKET)["Owner"]
    blocked = {name: name == "BlockPublicAcls" for name in ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy")}
    manager.put_public_access_block(Bucket=BUCKET, PublicAccessBlockConfiguration=blocked)
    with refused("AccessDenied"):
        manager.create_multipart_upload(Bucket=BUCKET, Key="k", ACL="public-read")
    own(manager, "BucketOwnerEnforced")
    with refused("AccessControlListNotSupported"):
        manager.create_multipart_upload(Bucket=BUCKET, Key="k", ACL="private")
    manager.create_multipart_upload(Bucket=BUCKET, Key="k", ACL="bucket-owner-full-control")
    assert "Uploads" in manager.list_multipart_uploads(Bucket=BUCKET)
