"""Secrets: their versions, their end, and who may read them."""

import json

import pytest

from support.refusal import refused
from support.securecart import DEV, STAGING, document


@pytest.fixture
def secrets(world):
    return world.client("dev-root", "secretsmanager", "eu-west-1")


@pytest.fixture
def arn(secrets):
    return secrets.create_secret(Name="shop/db", SecretString="hunter2")["ARN"]


def reads(principal: str, **condition) -> str:
    statement = {
        "Effect": "Allow",
        "Principal": {"AWS": principal},
        "Action": "secretsmanager:GetSecretValue",
        "Resource": "*",
    }
    return json.dumps(document(statement | ({"Condition": condition} if condition else {})))


def test_a_secret_keeps_its_last_value_and_can_be_restored(world, secrets, arn):
    """https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html"""
    assert arn.startswith(f"arn:aws:secretsmanager:eu-west-1:{DEV}:secret:shop/db-")
    secrets.put_secret_value(SecretId="shop/db", SecretString="better")
    assert secrets.get_secret_value(SecretId="shop/db")["SecretString"] == "better"
    previous = secrets.get_secret_value(SecretId=arn, VersionStage="AWSPREVIOUS")
    assert previous["SecretString"] == "hunter2"
    secrets.delete_secret(SecretId="shop/db", RecoveryWindowInDays=7)
    with refused("InvalidRequestException"):
        secrets.get_secret_value(SecretId="shop/db")
    secrets.restore_secret(SecretId="shop/db")
    secrets.delete_secret(SecretId="shop/db", RecoveryWindowInDays=7)
    world.advance(8 * 24 * 3600)
    with refused("ResourceNotFoundException"):
        secrets.describe_secret(SecretId="shop/db")


def test_another_account_reads_where_the_secret_s_policy_lets_it(world, secrets, arn):
    """https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html"""
    staging = world.client("staging-root", "secretsmanager", "eu-west-1")
    with refused("AccessDeniedException"):
        staging.get_secret_value(SecretId=arn)
    current = {"StringEquals": {"secretsmanager:VersionStage": "AWSCURRENT"}}
    policy = reads(f"arn:aws:iam::{STAGING}:root", **current)
    secrets.put_resource_policy(SecretId=arn, ResourcePolicy=policy, BlockPublicPolicy=True)
    assert staging.get_secret_value(SecretId=arn)["SecretString"] == "hunter2"
    for call in [
        lambda: staging.get_secret_value(SecretId=arn, VersionStage="AWSPREVIOUS"),
        lambda: staging.put_secret_value(SecretId=arn, SecretString="x"),
        lambda: world.client("prod-root", "secretsmanager", "eu-west-1").get_secret_value(SecretId=arn),
    ]:
        with refused("AccessDeniedException"):
            call()
    with refused("PublicPolicyException"):
        secrets.put_resource_policy(SecretId=arn, ResourcePolicy=reads("*"), BlockPublicPolicy=True)


def test_values_are_not_in_the_event_history(world, secrets, arn):
    """https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html"""
    secrets.get_secret_value(SecretId=arn)
    events = world.client("dev-root", "cloudtrail", "eu-west-1").lookup_events()["Events"]
    names = [event["EventName"] for event in events]
    assert {"CreateSecret", "GetSecretValue"} <= set(names)
    assert not any("hunter2" in event["CloudTrailEvent"] for event in events)
