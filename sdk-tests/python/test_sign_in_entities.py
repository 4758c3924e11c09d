"""Passwords, service-linked roles, identity providers and federated users, as boto3 knows them."""

import json

import pytest
from botocore.exceptions import ClientError

from support.securecart import MANAGEMENT, allow, document


@pytest.fixture
def iam(world):
    return world.client("management-admin", "iam")


def test_a_password_obeys_the_rules_and_is_changed_by_its_owner(world, iam):
    iam.create_user(UserName="alice")
    with pytest.raises(iam.exceptions.PasswordPolicyViolationException):
        iam.create_login_profile(UserName="alice", Password="short")
    profile = iam.create_login_profile(UserName="alice", Password="correct-Horse7", PasswordResetRequired=True)
    assert profile["LoginProfile"]["PasswordResetRequired"] is True
    policy = document(allow("iam:ChangePassword", resource=f"arn:aws:iam::{MANAGEMENT}:user/${{aws:username}}"))
    iam.put_user_policy(UserName="alice", PolicyName="own", PolicyDocument=json.dumps(policy))
    own = world.client_with(iam.create_access_key(UserName="alice")["AccessKey"], "iam")
    own.change_password(OldPassword="correct-Horse7", NewPassword="another-Horse8")
    assert iam.get_login_profile(UserName="alice")["LoginProfile"]["PasswordResetRequired"] is False
    iam.delete_login_profile(UserName="alice")
    with pytest.raises(iam.exceptions.NoSuchEntityException):
        iam.get_login_profile(UserName="alice")


def test_a_service_linked_role_is_the_service_s_own(iam):
    role = iam.create_service_linked_role(AWSServiceName="guardduty.amazonaws.com")["Role"]
    assert role["Path"] == "/aws-service-role/guardduty.amazonaws.com/"
    assert role["AssumeRolePolicyDocument"]["Statement"][0]["Principal"] == {"Service": "guardduty.amazonaws.com"}
    name = role["RoleName"]
    assert name == "AWSServiceRoleForAmazonGuardDuty"
    with pytest.raises(iam.exceptions.UnmodifiableEntityException):
        iam.delete_role(RoleName=name)
    with pytest.raises(iam.exceptions.InvalidInputException, match="has been taken in this account"):
        iam.create_service_linked_role(AWSServiceName="guardduty.amazonaws.com")
    task = iam.delete_service_linked_role(RoleName=name)["DeletionTaskId"]
    assert iam.get_service_linked_role_deletion_status(DeletionTaskId=task)["Status"] == "SUCCEEDED"


def test_an_oidc_provider_lives_and_goes(iam):
    arn = iam.create_open_id_connect_provider(
        Url="https://token.actions.githubusercontent.com",
        ClientIDList=["sts.amazonaws.com"],
        Tags=[{"Key": "team", "Value": "blue"}],
    )["OpenIDConnectProviderArn"]
    iam.add_client_id_to_open_id_connect_provider(OpenIDConnectProviderArn=arn, ClientID="other")
    provider = iam.get_open_id_connect_provider(OpenIDConnectProviderArn=arn)
    assert provider["Url"] == "token.actions.githubusercontent.com"
    assert provider["ClientIDList"] == ["sts.amazonaws.com", "other"]
    assert iam.list_open_id_connect_provider_tags(OpenIDConnectProviderArn=arn)["Tags"][0]["Value"] == "blue"
    iam.delete_open_id_connect_provider(OpenIDConnectProviderArn=arn)
    assert iam.list_open_id_connect_providers()["OpenIDConnectProviderList"] == []


def test_metadata_that_is_none_is_refused(iam):
    with pytest.raises(iam.exceptions.InvalidInputException, match="Could not parse metadata"):
        iam.create_saml_provider(Name="okta", SAMLMetadataDocument="x" * 1000)


def test_a_federated_user_may_what_both_allow(world, iam):
    iam.create_user(UserName="broker")
    policy = document(allow("sts:GetFederationToken", "sqs:ListQueues"))
    iam.put_user_policy(UserName="broker", PolicyName="p", PolicyDocument=json.dumps(policy))
    sts = world.client_with(iam.create_access_key(UserName="broker")["AccessKey"], "sts")
    answer = sts.get_federation_token(Name="Bob", Policy=json.dumps(document(allow("sqs:*"))))
    assert answer["FederatedUser"]["Arn"] == f"arn:aws:sts::{MANAGEMENT}:federated-user/Bob"
    sqs = world.client_with(answer["Credentials"], "sqs")
    sqs.list_queues()
    with pytest.raises(ClientError, match="AccessDenied"):
        sqs.create_queue(QueueName="q")
    with pytest.raises(ClientError, match="security token included in the request is invalid"):
        world.client_with(answer["Credentials"], "iam").list_users()
