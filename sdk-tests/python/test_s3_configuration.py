"""How buckets are set up, as boto3 sees it. The pages of the operations are under
https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html."""

import json
import socket

import pytest
from botocore.exceptions import ClientError

from support.refusal import refused

OWNER, OTHER = "111111111111", "222222222222"
BUCKET = "shop-logs"

SCENARIO = f"""
accounts:
  shop:
    id: "{OWNER}"
    resources:
      buckets:
        {BUCKET}: {{}}
        shop-access-logs: {{}}
  vendor:
    id: "{OTHER}"
    iam:
      users:
        Reader:
          inline:
            all: {{ Version: 2012-10-17, Statement: {{ Effect: Allow, Action: "s3:*", Resource: "*" }} }}
profiles:
  reader: {{ user: vendor/Reader }}
  shop-root: {{ root: shop }}
"""


@pytest.fixture
def s3(shop):
    return shop.client("shop-root", "s3", "us-east-1")


@pytest.fixture
def control(shop, monkeypatch):
    """SDKs put the account in front of S3 Control's host, which a name server resolves, and this stands in for it."""
    resolve = socket.getaddrinfo
    prefix = f"{OWNER}."
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **more: resolve(host.removeprefix(prefix), *rest, **more))
    return shop.client("shop-root", "s3control", "us-east-1")


def policy(principal, action="s3:GetBucketAcl"):
    resource = [f"arn:aws:s3:::{BUCKET}", f"arn:aws:s3:::{BUCKET}/*"]
    statement = {"Effect": "Allow", "Principal": principal, "Action": action, "Resource": resource}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def without_metadata(answer):
    return {key: value for key, value in answer.items() if key != "ResponseMetadata"}


# What Terraform's `aws_s3_bucket` reads at every refresh, of a bucket of which nothing was set.
@pytest.mark.parametrize(
    ("operation", "code"),
    [
        ("get_bucket_policy", "NoSuchBucketPolicy"),
        ("get_bucket_policy_status", "NoSuchBucketPolicy"),
        ("get_bucket_cors", "NoSuchCORSConfiguration"),
        ("get_bucket_website", "NoSuchWebsiteConfiguration"),
        ("get_bucket_lifecycle_configuration", "NoSuchLifecycleConfiguration"),
        ("get_bucket_replication", "ReplicationConfigurationNotFoundError"),
        ("get_bucket_tagging", "NoSuchTagSet"),
    ],
)
def test_what_was_never_set_is_not_found(s3, operation, code):
    with refused(code) as refusal:
        getattr(s3, operation)(Bucket=BUCKET)
    assert refusal.status == 404


@pytest.mark.parametrize(
    ("operation", "answer"),
    [
        ("get_bucket_accelerate_configuration", {}),
        ("get_bucket_logging", {}),
        ("get_bucket_notification_configuration", {}),
        ("get_bucket_request_payment", {"Payer": "BucketOwner"}),
        (
            "get_bucket_encryption",
            {
                "ServerSideEncryptionConfiguration": {
                    "Rules": [
                        {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": False}
                    ]
                }
            },
        ),
        ("get_bucket_ownership_controls", {"OwnershipControls": {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}}),
        ("get_bucket_abac", {"AbacStatus": {"Status": "Disabled"}}),
        ("list_bucket_metrics_configurations", {"IsTruncated": False}),
    ],
)
def test_what_was_never_set_has_an_answer(s3, operation, answer):
    assert without_metadata(getattr(s3, operation)(Bucket=BUCKET)) == answer


# Each is read back as it was put, and deleted.
@pytest.mark.parametrize(
    ("name", "document", "deletes"),
    [
        (
            "bucket_cors",
            {"CORSConfiguration": {"CORSRules": [{"AllowedMethods": ["GET", "PUT"], "AllowedOrigins": ["https://a.example"]}]}},
            "delete_bucket_cors",
        ),
        (
            "bucket_lifecycle_configuration",
            {
                "LifecycleConfiguration": {
                    "Rules": [
                        {
                            "ID": "old",
                            "Status": "Enabled",
                            "Filter": {"And": {"Prefix": "a/", "Tags": [{"Key": "k", "Value": "v"}]}},
                            "Expiration": {"Days": 30},
                            "Transitions": [{"Days": 10, "StorageClass": "GLACIER"}],
                            "NoncurrentVersionExpiration": {"NoncurrentDays": 7},
                        }
                    ]
                }
            },
            "delete_bucket_lifecycle",
        ),
        (
            "bucket_website",
            {"WebsiteConfiguration": {"IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": "404.html"}}},
            "delete_bucket_website",
        ),
        (
            "bucket_replication",
            {
                "ReplicationConfiguration": {
                    "Role": f"arn:aws:iam::{OWNER}:role/copy",
                    "Rules": [
                        {
                            "ID": "all",
                            "Priority": 1,
                            "Status": "Enabled",
                            "Filter": {"Prefix": ""},
                            "DeleteMarkerReplication": {"Status": "Disabled"},
                            "Destination": {"Bucket": "arn:aws:s3:::copy"},
                        }
                    ],
                }
            },
            "delete_bucket_replication",
        ),
        (
            "bucket_logging",
            {"BucketLoggingStatus": {"LoggingEnabled": {"TargetBucket": "shop-access-logs", "TargetPrefix": "l/"}}},
            None,
        ),
        (
            "bucket_notification_configuration",
            {
                "NotificationConfiguration": {
                    "TopicConfigurations": [
                        {"Id": "t", "TopicArn": f"arn:aws:sns:us-east-1:{OWNER}:t", "Events": ["s3:ObjectCreated:*"]}
                    ],
                    "EventBridgeConfiguration": {},
                }
            },
            None,
        ),
        ("bucket_accelerate_configuration", {"AccelerateConfiguration": {"Status": "Suspended"}}, None),
        ("bucket_request_payment", {"RequestPaymentConfiguration": {"Payer": "Requester"}}, None),
    ],
)
def test_what_is_put_comes_back(s3, name, document, deletes):
    # What replication asks for.
    s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    getattr(s3, f"put_{name}")(Bucket=BUCKET, **document)
    (content,) = document.values()
    found = without_metadata(getattr(s3, f"get_{name}")(Bucket=BUCKET))
    found.pop("TransitionDefaultMinimumObjectSize", None)
    assert found in (content, document)
    if deletes:
        getattr(s3, deletes)(Bucket=BUCKET)
        with pytest.raises(ClientError) as gone:
            getattr(s3, f"get_{name}")(Bucket=BUCKET)
        assert gone.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404


def test_configurations_with_an_id_are_listed(s3):
    for name in ("b", "a"):
        s3.put_bucket_metrics_configuration(Bucket=BUCKET, Id=name, MetricsConfiguration={"Id": name})
    assert s3.get_bucket_metrics_configuration(Bucket=BUCKET, Id="a")["MetricsConfiguration"] == {"Id": "a"}
    listed = s3.list_bucket_metrics_configurations(Bucket=BUCKET)
    assert [entry["Id"] for entry in listed["MetricsConfigurationList"]] == ["a", "b"]
    s3.delete_bucket_metrics_configuration(Bucket=BUCKET, Id="a")
    with refused("NoSuchConfiguration"):
        s3.get_bucket_metrics_configuration(Bucket=BUCKET, Id="a")


def test_a_body_against_the_schema_is_malformed(s3):
    with refused("MalformedXML") as refusal:
        s3.put_bucket_request_payment(Bucket=BUCKET, RequestPaymentConfiguration={"Payer": "Nobody"})
    assert refusal.status == 400


def test_a_bucket_that_is_not_there(s3):
    with refused("NoSuchBucket") as refusal:
        s3.get_bucket_cors(Bucket="nowhere-at-all")
    assert refusal.status == 404


# https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
def test_a_policy_lets_another_account_in_and_a_public_one_does_not(s3, shop, control):
    reader = shop.client("reader", "s3", "us-east-1")
    with refused("AccessDenied"):
        reader.get_bucket_acl(Bucket=BUCKET)
    s3.put_bucket_policy(Bucket=BUCKET, Policy=policy({"AWS": OTHER}))
    assert json.loads(s3.get_bucket_policy(Bucket=BUCKET)["Policy"]) == json.loads(policy({"AWS": OTHER}))
    reader.get_bucket_acl(Bucket=BUCKET)
    with refused("AccessDenied") as refusal:
        s3.put_bucket_policy(Bucket=BUCKET, Policy=policy("*"))
    assert "BlockPublicPolicy setting in S3 Block Public Access" in refusal.message
    s3.delete_public_access_block(Bucket=BUCKET)
    with refused("NoSuchPublicAccessBlockConfiguration"):
        s3.get_public_access_block(Bucket=BUCKET)
    s3.put_bucket_policy(Bucket=BUCKET, Policy=policy("*"))
    assert s3.get_bucket_policy_status(Bucket=BUCKET)["PolicyStatus"] == {"IsPublic": True}
    reader.get_bucket_acl(Bucket=BUCKET)
    restricts = {"RestrictPublicBuckets": True}
    control.put_public_access_block(AccountId=OWNER, PublicAccessBlockConfiguration=restricts)
    found = control.get_public_access_block(AccountId=OWNER)["PublicAccessBlockConfiguration"]
    assert found == {
        "BlockPublicAcls": False,
        "IgnorePublicAcls": False,
        "BlockPublicPolicy": False,
        "RestrictPublicBuckets": True,
    }
    with refused("AccessDenied"):
        reader.get_bucket_acl(Bucket=BUCKET)
    s3.get_bucket_acl(Bucket=BUCKET)
    control.delete_public_access_block(AccountId=OWNER)
    reader.get_bucket_acl(Bucket=BUCKET)
    with refused("NoSuchPublicAccessBlockConfiguration"):
        control.get_public_access_block(AccountId=OWNER)


# https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
def test_the_root_user_gets_back_into_a_locked_bucket(s3):
    closed = json.loads(policy("*", "s3:*"))
    closed["Statement"][0]["Effect"] = "Deny"
    s3.put_bucket_policy(Bucket=BUCKET, Policy=json.dumps(closed))
    with refused("AccessDenied"):
        s3.get_bucket_acl(Bucket=BUCKET)
    s3.delete_bucket_policy(Bucket=BUCKET)
    s3.get_bucket_acl(Bucket=BUCKET)


# https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
def test_lists_count_once_they_are_switched_on(s3, shop):
    reader = shop.client("reader", "s3", "us-east-1")
    with refused("AccessControlListNotSupported") as refusal:
        s3.put_bucket_acl(Bucket=BUCKET, ACL="private")
    assert (refusal.status, refusal.message) == (400, "The bucket does not allow ACLs")
    s3.put_bucket_ownership_controls(
        Bucket=BUCKET, OwnershipControls={"Rules": [{"ObjectOwnership": "BucketOwnerPreferred"}]}
    )
    answer = s3.get_bucket_acl(Bucket=BUCKET)
    owner = {"ID": answer["Owner"]["ID"], "Type": "CanonicalUser"}
    assert answer["Grants"] == [{"Grantee": owner, "Permission": "FULL_CONTROL"}]
    with refused("AccessDenied"):
        s3.put_bucket_acl(Bucket=BUCKET, ACL="public-read")
    everyone = {"URI": "http://acs.amazonaws.com/groups/global/AllUsers", "Type": "Group"}
    s3.delete_public_access_block(Bucket=BUCKET)
    s3.put_bucket_acl(
        Bucket=BUCKET,
        AccessControlPolicy={
            "Owner": answer["Owner"],
            "Grants": [*answer["Grants"], {"Grantee": everyone, "Permission": "READ_ACP"}],
        },
    )
    assert reader.get_bucket_acl(Bucket=BUCKET)["Grants"][1] == {"Grantee": everyone, "Permission": "READ_ACP"}
    s3.put_bucket_acl(Bucket=BUCKET, GrantRead=f'uri="{everyone["URI"]}"')
    with refused("AccessDenied"):
        reader.get_bucket_acl(Bucket=BUCKET)


# https://docs.aws.amazon.com/AmazonS3/latest/userguide/buckets-tagging.html
def test_tags_are_put_by_either_service(s3, control):
    arn = f"arn:aws:s3:::{BUCKET}"
    s3.put_bucket_tagging(Bucket=BUCKET, Tagging={"TagSet": [{"Key": "team", "Value": "red"}]})
    control.tag_resource(AccountId=OWNER, ResourceArn=arn, Tags=[{"Key": "stage", "Value": "prod"}])
    both = [{"Key": "stage", "Value": "prod"}, {"Key": "team", "Value": "red"}]
    assert s3.get_bucket_tagging(Bucket=BUCKET)["TagSet"] == both
    assert control.list_tags_for_resource(AccountId=OWNER, ResourceArn=arn)["Tags"] == both
    control.untag_resource(AccountId=OWNER, ResourceArn=arn, TagKeys=["team"])
    assert s3.get_bucket_tagging(Bucket=BUCKET)["TagSet"] == both[:1]
    s3.put_bucket_abac(Bucket=BUCKET, AbacStatus={"Status": "Enabled"})
    with refused("InvalidRequest"):
        s3.delete_bucket_tagging(Bucket=BUCKET)
