"""AWS Config: recorders, what they record, and where it is delivered."""

import gzip
import json

import pytest

from support.refusal import refused
from support.securecart import DEV, SECURITY_LOGGING, document

BUCKET = "securecart-dev-config"
SERVICE = {"Service": "config.amazonaws.com"}
TRUST = json.dumps(document({"Effect": "Allow", "Principal": SERVICE, "Action": "sts:AssumeRole"}))
ROLE = f"arn:aws:iam::{DEV}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
GROUP = {"allSupported": True, "includeGlobalResourceTypes": True}
HOUR = 3600


def bucket_policy(bucket: str, account: str) -> str:
    """https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html#granting-access-in-another-account"""
    of_account = {"AWS:SourceAccount": account}
    put = of_account | {"s3:x-amz-acl": "bucket-owner-full-control"}
    return json.dumps(
        document(
            *(
                {
                    "Effect": "Allow",
                    "Principal": SERVICE,
                    "Action": action,
                    "Resource": f"arn:aws:s3:::{bucket}{path}",
                    "Condition": {"StringEquals": condition},
                }
                for action, path, condition in [
                    ("s3:GetBucketAcl", "", of_account),
                    ("s3:ListBucket", "", of_account),
                    ("s3:PutObject", f"/AWSLogs/{account}/Config/*", put),
                ]
            )
        )
    )


class Recorded:
    """The account `dev`, with a recorder of everything that is started."""

    def __init__(self, world):
        self.world = world
        self.config, self.iam, self.s3 = (world.client("dev-root", name) for name in ("config", "iam", "s3"))
        self.s3.create_bucket(Bucket=BUCKET)
        self.s3.put_bucket_policy(Bucket=BUCKET, Policy=bucket_policy(BUCKET, DEV))
        recorder = {"name": "default", "roleARN": ROLE, "recordingGroup": GROUP}
        self.config.put_configuration_recorder(ConfigurationRecorder=recorder, Tags=[{"Key": "team", "Value": "audit"}])
        self.config.put_delivery_channel(DeliveryChannel={"name": "default", "s3BucketName": BUCKET})
        self.config.start_configuration_recorder(ConfigurationRecorderName="default")

    def role(self, name: str) -> str:
        """Makes a role and gives its id."""
        return self.iam.create_role(RoleName=name, AssumeRolePolicyDocument=TRUST)["Role"]["RoleId"]

    def history(self, role: str) -> list[dict]:
        items = self.config.get_resource_config_history(resourceType="AWS::IAM::Role", resourceId=role)
        return items["configurationItems"]

    def files(self, kind: str) -> dict[str, dict]:
        keys = [found["Key"] for found in self.s3.list_objects_v2(Bucket=BUCKET).get("Contents", [])]
        bodies = {key: self.s3.get_object(Bucket=BUCKET, Key=key)["Body"].read() for key in keys if f"/{kind}/" in key}
        return {key: json.loads(gzip.decompress(body)) for key, body in bodies.items()}


@pytest.fixture
def recorded(world):
    return Recorded(world)


def test_a_role_is_discovered_changed_and_deleted(recorded):
    """https://docs.aws.amazon.com/config/latest/developerguide/config-item-table.html"""
    role = recorded.role("Watched")
    recorded.iam.put_role_policy(
        RoleName="Watched",
        PolicyName="read",
        PolicyDocument=json.dumps(document({"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"})),
    )
    recorded.iam.delete_role_policy(RoleName="Watched", PolicyName="read")
    recorded.iam.delete_role(RoleName="Watched")
    items = recorded.history(role)
    statuses = [item["configurationItemStatus"] for item in items]
    assert statuses == ["ResourceDeleted", "OK", "OK", "ResourceDiscovered"]
    ids = [int(item["configurationStateId"]) for item in items]
    assert ids == sorted(ids, reverse=True) and len(set(ids)) == len(ids)
    assert all(item["awsRegion"] == "global" and item["relatedEvents"] == [] for item in items)
    configuration = json.loads(items[2]["configuration"])
    assert [policy["policyName"] for policy in configuration["rolePolicyList"]] == ["read"]
    assert "configuration" not in items[0]


def test_relationships_lead_from_one_resource_to_another(recorded):
    iam = recorded.iam
    policy = iam.create_policy(
        PolicyName="reader", PolicyDocument=json.dumps(document({"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}))
    )["Policy"]
    role = recorded.role("Watched")
    iam.attach_role_policy(RoleName="Watched", PolicyArn=policy["Arn"])
    (newest, *_) = recorded.history(role)
    assert newest["relationships"] == [
        {
            "resourceType": "AWS::IAM::Policy",
            "resourceId": policy["PolicyId"],
            "resourceName": "reader",
            "relationshipName": "Is attached to CustomerManagedPolicy",
        }
    ]
    keys = [{"resourceType": "AWS::IAM::Policy", "resourceId": policy["PolicyId"]}]
    (item,) = recorded.config.batch_get_resource_config(resourceKeys=keys)["baseConfigurationItems"]
    assert json.loads(item["configuration"])["attachmentCount"] == 1


def test_a_stopped_recorder_misses_a_deletion(recorded):
    """https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html"""
    role = recorded.role("Watched")
    recorded.config.stop_configuration_recorder(ConfigurationRecorderName="default")
    recorded.iam.delete_role(RoleName="Watched")
    (status,) = recorded.config.describe_configuration_recorder_status()["ConfigurationRecordersStatus"]
    assert status["recording"] is False and "lastStopTime" in status
    assert [item["configurationItemStatus"] for item in recorded.history(role)] == ["ResourceDiscovered"]


def test_a_recorder_of_buckets_sees_no_roles(recorded):
    group = {"resourceTypes": ["AWS::S3::Bucket"]}
    recorder = {"name": "default", "roleARN": ROLE, "recordingGroup": group}
    recorded.config.put_configuration_recorder(ConfigurationRecorder=recorder)
    role = recorded.role("Unseen")
    with refused("ResourceNotDiscoveredException"):
        recorded.history(role)
    found = recorded.config.list_discovered_resources(resourceType="AWS::S3::Bucket")["resourceIdentifiers"]
    assert BUCKET in [one["resourceId"] for one in found]


def test_files_come_into_the_bucket(recorded):
    """https://docs.aws.amazon.com/config/latest/developerguide/manage-delivery-channel.html"""
    role = recorded.role("Watched")
    snapshot = recorded.config.deliver_config_snapshot(deliveryChannelName="default")["configSnapshotId"]
    ((key, file),) = recorded.files("ConfigSnapshot").items()
    assert key.startswith(f"AWSLogs/{DEV}/Config/us-east-1/") and key.endswith(f"_{snapshot}.json.gz")
    assert file["configSnapshotId"] == snapshot
    (item,) = [item for item in file["configurationItems"] if item["resourceId"] == role]
    assert item["configuration"]["roleName"] == "Watched" and item["awsAccountId"] == DEV

    recorded.world.advance(7 * HOUR)
    histories = recorded.files("ConfigHistory")
    (roles,) = [file for key, file in histories.items() if "_AWS::IAM::Role_" in key]
    assert role in [item["resourceId"] for item in roles["configurationItems"]]
    (status,) = recorded.config.describe_delivery_channel_status()["DeliveryChannelsStatus"]
    assert status["configHistoryDeliveryInfo"]["lastStatus"] == "Success"


def test_a_bucket_must_let_config_in(recorded):
    recorded.s3.delete_bucket_policy(Bucket=BUCKET)
    with refused("InsufficientDeliveryPolicyException"):
        recorded.config.put_delivery_channel(DeliveryChannel={"name": "default", "s3BucketName": BUCKET})


def test_recorders_are_put_listed_tagged_and_deleted(recorded):
    config = recorded.config
    (recorder,) = config.describe_configuration_recorders()["ConfigurationRecorders"]
    assert recorder["recordingGroup"]["recordingStrategy"] == {"useOnly": "ALL_SUPPORTED_RESOURCE_TYPES"}
    assert config.list_tags_for_resource(ResourceArn=recorder["arn"])["Tags"] == [{"Key": "team", "Value": "audit"}]
    config.untag_resource(ResourceArn=recorder["arn"], TagKeys=["team"])
    assert config.list_tags_for_resource(ResourceArn=recorder["arn"])["Tags"] == []

    linked = config.put_service_linked_configuration_recorder(ServicePrincipal="securityhub.amazonaws.com")
    names = [one["name"] for one in config.list_configuration_recorders()["ConfigurationRecorderSummaries"]]
    assert names == [linked["Name"], "default"]
    with refused("UnmodifiableEntityException"):
        config.stop_configuration_recorder(ConfigurationRecorderName=linked["Name"])
    config.delete_service_linked_configuration_recorder(ServicePrincipal="securityhub.amazonaws.com")

    config.delete_configuration_recorder(ConfigurationRecorderName="default")
    config.delete_delivery_channel(DeliveryChannelName="default")
    assert config.describe_configuration_recorders()["ConfigurationRecorders"] == []


def test_queries_are_stored(recorded):
    config = recorded.config
    query = {"QueryName": "roles", "Description": "All roles", "Expression": "SELECT resourceId"}
    arn = config.put_stored_query(StoredQuery=query)["QueryArn"]
    stored = config.get_stored_query(QueryName="roles")["StoredQuery"]
    assert stored["QueryArn"] == arn and stored["Expression"] == "SELECT resourceId"
    assert [one["QueryName"] for one in config.list_stored_queries()["StoredQueryMetadata"]] == ["roles"]
    config.delete_stored_query(QueryName="roles")
    with refused("ResourceNotFoundException"):
        config.get_stored_query(QueryName="roles")


def test_whoever_may_not_is_denied(world):
    """The resource is a recorder whose id nobody knows yet."""
    auditor = world.client("security-auditor", "config")
    with refused("AccessDeniedException") as refusal:
        auditor.put_configuration_recorder(ConfigurationRecorder={"name": "default", "roleARN": ROLE})
    recorder = f"arn:aws:config:us-east-1:{SECURITY_LOGGING}:configuration-recorder/default/*"
    assert f"config:PutConfigurationRecorder on resource: {recorder}" in refusal.message


def test_a_topic_hears_of_changes(recorded):
    """https://docs.aws.amazon.com/config/latest/developerguide/notifications-for-AWS-Config.html"""
    sns, sqs = (recorded.world.client("dev-root", name) for name in ("sns", "sqs"))
    topic = sns.create_topic(Name="config")["TopicArn"]
    publish = {"Effect": "Allow", "Principal": SERVICE, "Action": "sns:Publish", "Resource": topic}
    sns.set_topic_attributes(TopicArn=topic, AttributeName="Policy", AttributeValue=json.dumps(document(publish)))
    queue = sqs.create_queue(QueueName="config")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    send = {"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": arn}
    sqs.set_queue_attributes(QueueUrl=queue, Attributes={"Policy": json.dumps(document(send))})
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": "true"})
    channel = {"name": "default", "s3BucketName": BUCKET, "snsTopicARN": topic}
    recorded.config.put_delivery_channel(DeliveryChannel=channel)

    role = recorded.role("Watched")
    told = [json.loads(message["Body"]) for message in sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)["Messages"]]
    (message,) = [one for one in told if one.get("configurationItem", {}).get("resourceId") == role]
    assert message["messageType"] == "ConfigurationItemChangeNotification"
    assert message["configurationItemDiff"]["changeType"] == "CREATE"
