"""What SecureCart's service control policies forbid, to whom, and in which words."""

import json

import pytest

from support.refusal import by_scp, refused, sentence
from support.securecart import (
    DEV,
    IRELAND,
    MANAGEMENT,
    NO_IAM_USERS,
    PROD,
    PROTECT_CLOUDTRAIL,
    REGION_LOCK,
    SYDNEY,
    WORKLOADS,
    scp,
)


def principal(world, profile):
    return world.client(profile, "sts").get_caller_identity()["Arn"]


def test_a_developer_with_full_iam_access_may_not_create_a_user(world):
    with refused("AccessDenied") as refusal:
        world.client("dev-developer", "iam").create_user(UserName="x")
    assert refusal.status == 403
    assert refusal.message == sentence(
        principal(world, "dev-developer"), "iam:CreateUser", f"arn:aws:iam::{DEV}:user/x", by_scp(scp(NO_IAM_USERS))
    )


def test_a_refused_call_changes_nothing(world):
    with refused("AccessDenied"):
        world.client("dev-developer", "iam").create_user(UserName="x")
    assert world.client("dev-developer", "iam").list_users()["Users"] == []


@pytest.mark.parametrize("profile", ["dev-root", "staging-root", "prod-root", "prod-break-glass"])
def test_nobody_in_a_workload_account_may_create_a_user_not_even_root(world, profile):
    with refused("AccessDenied") as refusal:
        world.client(profile, "iam").create_user(UserName="x")
    assert refusal.message.endswith(by_scp(scp(NO_IAM_USERS)))


def test_an_account_beside_the_workloads_may_create_users(world):
    user = world.client("shared-services-root", "iam").create_user(UserName="x")["User"]
    assert user["Arn"] == "arn:aws:iam::333333333333:user/x"


STOPPING_A_TRAIL = [
    ("StopLogging", lambda trails: trails.stop_logging(Name="org-trail")),
    ("DeleteTrail", lambda trails: trails.delete_trail(Name="org-trail")),
    ("UpdateTrail", lambda trails: trails.update_trail(Name="org-trail", S3BucketName="elsewhere")),
]


@pytest.mark.parametrize("profile", ["prod-operations", "prod-break-glass", "prod-root"])
@pytest.mark.parametrize(("operation", "call"), STOPPING_A_TRAIL, ids=[operation for operation, _ in STOPPING_A_TRAIL])
def test_nobody_in_production_may_touch_the_trail(world, profile, operation, call):
    with refused("AccessDeniedException") as refusal:
        call(world.client(profile, "cloudtrail"))
    assert refusal.message == sentence(
        principal(world, profile),
        f"cloudtrail:{operation}",
        f"arn:aws:cloudtrail:us-east-1:{PROD}:trail/org-trail",
        by_scp(scp(PROTECT_CLOUDTRAIL)),
    )


def test_the_management_account_is_exempt(world):
    """https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html"""
    world.client("management-admin", "iam").create_user(UserName="x")
    trails = world.client("management-admin", "cloudtrail")
    trails.stop_logging(Name="org-trail")
    assert trails.get_trail_status(Name="org-trail")["IsLogging"] is False
    world.client("management-admin", "sqs", SYDNEY).create_queue(QueueName="q")


# Services, most of which nobody has built here, of every protocol: code of a denial, service, action, call.
ELSEWHERE = [
    (
        "AccessDeniedException",
        "kinesis",
        "kinesis:CreateStream",
        lambda kinesis: kinesis.create_stream(StreamName="s", ShardCount=1),
    ),
    ("AccessDeniedException", "stepfunctions", "states:ListStateMachines", lambda states: states.list_state_machines()),
    (
        "UnauthorizedOperation",
        "ec2",
        "ec2:RunInstances",
        lambda ec2: ec2.run_instances(ImageId="ami-12345678", MinCount=1, MaxCount=1),
    ),
    (
        "AccessDenied",
        "autoscaling",
        "autoscaling:DescribeAutoScalingGroups",
        lambda autoscaling: autoscaling.describe_auto_scaling_groups(),
    ),
    ("AccessDenied", "s3", "s3:CreateBucket", lambda s3: s3.create_bucket(Bucket="securecart-bucket")),
    ("AccessDenied", "s3", "s3:PutObject", lambda s3: s3.put_object(Bucket="securecart-bucket", Key="a/b", Body=b"x")),
    ("AccessDeniedException", "lambda", "lambda:InvokeFunction", lambda fn: fn.invoke(FunctionName="f")),
    ("AccessDeniedException", "eks", "eks:ListClusters", lambda eks: eks.list_clusters()),
]
ELSEWHERE_IDS = [action for _, _, action, _ in ELSEWHERE]


@pytest.mark.parametrize(("code", "service", "action", "call"), ELSEWHERE, ids=ELSEWHERE_IDS)
def test_in_sydney_a_developer_is_refused_in_every_protocol(world, code, service, action, call):
    with refused(code) as refusal:
        call(world.client("dev-developer", service, SYDNEY))
    who = principal(world, "dev-developer")
    assert f"User: {who} is not authorized to perform: {action} on resource: " in refusal.message
    assert by_scp(scp(REGION_LOCK)) in refusal.message


# What is built is answered there: see the tests of S3 and Lambda.
NOT_BUILT = [row for row in ELSEWHERE if row[1] not in ("s3", "lambda")]


@pytest.mark.parametrize(("code", "service", "action", "call"), NOT_BUILT, ids=[row[2] for row in NOT_BUILT])
def test_in_ireland_the_same_call_is_allowed_and_not_implemented(world, code, service, action, call):
    with refused("NotImplemented") as refusal:
        call(world.client("dev-developer", service, IRELAND))
    assert refusal.status == 501
    assert f"{service}:" in refusal.message


@pytest.mark.parametrize("region", ["us-east-1", "us-west-2", "ca-central-1", "eu-central-1", "mx-central-1"])
def test_american_and_european_regions_are_open(world, region):
    world.client("dev-developer", "sqs", region).list_queues()


@pytest.mark.parametrize("region", [SYDNEY, "ap-northeast-1", "sa-east-1", "me-south-1", "af-south-1"])
def test_all_other_regions_are_closed(world, region):
    with refused("AccessDeniedException") as refusal:
        world.client("dev-developer", "sqs", region).list_queues()
    assert refusal.message.endswith(by_scp(scp(REGION_LOCK)))


def test_global_services_are_exempt_from_the_region_lock(world):
    world.client("dev-developer", "iam", SYDNEY).list_roles()
    world.client("dev-developer", "sts", SYDNEY).get_caller_identity()


def test_a_denial_can_be_decoded(world):
    """https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html"""
    with refused("AccessDenied") as refusal:
        world.client("dev-developer", "iam").create_user(UserName="x")
    encoded = refusal.headers["x-orglab-encoded-authorization-message"]
    decoded = world.client("dev-developer", "sts").decode_authorization_message(EncodedMessage=encoded)
    said = json.loads(decoded["DecodedMessage"])
    assert said["allowed"] is False
    assert said["explicitDeny"] is True
    assert said["policyType"] == "service control policy"
    assert said["organizationTarget"] == WORKLOADS
    (statement,) = said["matchedStatements"]["items"]
    assert statement["statementId"] == "NoIamUsers"
    assert statement["sourcePolicyId"] == scp(NO_IAM_USERS)
    assert said["context"]["principal"]["arn"] == principal(world, "dev-developer")
    assert said["context"]["action"] == "iam:CreateUser"
    assert said["context"]["resource"] == f"arn:aws:iam::{DEV}:user/x"


def test_ec2_carries_the_encoded_message_in_its_sentence(world):
    with refused("UnauthorizedOperation") as refusal:
        world.client("dev-developer", "ec2", SYDNEY).run_instances(ImageId="ami-1", MinCount=1, MaxCount=1)
    start, encoded = refusal.message.split("Encoded authorization failure message: ")
    assert start.startswith("You are not authorized to perform this operation.")
    decoded = world.client("dev-developer", "sts").decode_authorization_message(EncodedMessage=encoded)
    assert json.loads(decoded["DecodedMessage"])["context"]["action"] == "ec2:RunInstances"


def test_decoding_needs_a_permission_and_a_message_of_this_emulator(world):
    with refused("InvalidAuthorizationMessageException"):
        world.client("dev-developer", "sts").decode_authorization_message(EncodedMessage="bm9uZQ")
    with refused("AccessDenied"):
        world.client("workforce", "sts").decode_authorization_message(EncodedMessage="bm9uZQ")


def test_an_scp_takes_effect_on_sessions_that_are_already_there(world):
    queue = world.client("dev-developer", "sqs", IRELAND)
    queue.list_queues()
    organizations = world.client("management-admin", "organizations")
    content = '{"Version":"2012-10-17","Statement":{"Sid":"No","Effect":"Deny","Action":"sqs:*","Resource":"*"}}'
    policy = organizations.create_policy(
        Name="no-queues", Description="", Type="SERVICE_CONTROL_POLICY", Content=content
    )["Policy"]["PolicySummary"]
    organizations.attach_policy(PolicyId=policy["Id"], TargetId=DEV)
    with refused("AccessDeniedException") as refusal:
        queue.list_queues()
    assert refusal.message.endswith(by_scp(policy["Arn"]))
    organizations.detach_policy(PolicyId=policy["Id"], TargetId=DEV)
    queue.list_queues()


def test_without_full_aws_access_nothing_is_left(world):
    """A level that allows nothing allows nothing below it either."""
    organizations = world.client("management-admin", "organizations")
    content = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:*","Resource":"*"}}'
    policy = organizations.create_policy(
        Name="only-iam", Description="", Type="SERVICE_CONTROL_POLICY", Content=content
    )["Policy"]["PolicySummary"]
    organizations.attach_policy(PolicyId=policy["Id"], TargetId=WORKLOADS)
    organizations.detach_policy(PolicyId="p-FullAWSAccess", TargetId=WORKLOADS)
    world.client("dev-developer", "iam").list_roles()
    with refused("AccessDeniedException") as refusal:
        world.client("dev-developer", "sqs").list_queues()
    assert refusal.message.endswith("because no service control policy allows the sqs:ListQueues action")


def test_the_management_account_names_itself_in_the_organization(world):
    organization = world.client("dev-developer", "sts").get_caller_identity()
    assert organization["Account"] == DEV
    described = world.client("management-admin", "organizations").describe_organization()["Organization"]
    assert described["MasterAccountId"] == MANAGEMENT
