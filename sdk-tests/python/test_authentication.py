"""Who may speak at all: signatures, keys, sessions and time."""

import urllib.error
import urllib.request

import boto3
import pytest
from botocore import UNSIGNED
from botocore.auth import SigV4Auth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from support.refusal import refused
from support.securecart import DEV, DEVELOPER, SHARED_SERVICES

NOBODY = {"AccessKeyId": "AKIAQQQQQQQQQQQQQQQQ", "SecretAccessKey": "secret"}

# The same refusal has another code in services that speak XML and in services that speak JSON.
# https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
# https://docs.aws.amazon.com/organizations/latest/APIReference/CommonErrors.html
CALLS = {
    "sts": lambda client: client.get_caller_identity(),
    "iam": lambda client: client.list_users(),
    "organizations": lambda client: client.list_roots(),
    "cloudtrail": lambda client: client.describe_trails(),
}


def new_key(world):
    """An access key of a new user in shared-services."""
    iam = world.client("shared-services-root", "iam")
    iam.create_user(UserName="alice")
    return iam.create_access_key(UserName="alice")["AccessKey"]


@pytest.mark.parametrize(
    ("service", "code"),
    [
        ("sts", "InvalidClientTokenId"),
        ("iam", "InvalidClientTokenId"),
        ("organizations", "UnrecognizedClientException"),
        ("cloudtrail", "UnrecognizedClientException"),
    ],
)
def test_an_unknown_key_is_refused(world, service, code):
    with refused(code) as refusal:
        CALLS[service](world.client_with(NOBODY, service))
    assert refusal.message == "The security token included in the request is invalid."


def test_a_wrong_secret_is_refused(world):
    key = new_key(world) | {"SecretAccessKey": "wrong"}
    with refused("SignatureDoesNotMatch") as refusal:
        world.client_with(key, "sts").get_caller_identity()
    assert refusal.message.startswith(
        "The request signature we calculated does not match the signature you provided. "
        "Check your AWS Secret Access Key and signing method."
    )


def test_an_inactive_key_is_refused_until_it_is_active_again(world):
    key = new_key(world)
    iam = world.client("shared-services-root", "iam")
    sts = world.client_with(key, "sts")
    assert sts.get_caller_identity()["Arn"] == f"arn:aws:iam::{SHARED_SERVICES}:user/alice"
    iam.update_access_key(UserName="alice", AccessKeyId=key["AccessKeyId"], Status="Inactive")
    with refused("InvalidClientTokenId"):
        sts.get_caller_identity()
    iam.update_access_key(UserName="alice", AccessKeyId=key["AccessKeyId"], Status="Active")
    sts.get_caller_identity()
    iam.delete_access_key(UserName="alice", AccessKeyId=key["AccessKeyId"])
    with refused("InvalidClientTokenId"):
        sts.get_caller_identity()


@pytest.mark.parametrize("service", ["sts", "iam", "organizations"])
def test_an_unsigned_request_is_refused(world, service):
    client = boto3.Session(region_name="us-east-1").client(
        service, endpoint_url=world.url, config=boto3.session.Config(signature_version=UNSIGNED)
    )
    with refused("MissingAuthenticationToken" if service != "organizations" else "MissingAuthenticationTokenException"):
        CALLS[service](client)


@pytest.mark.parametrize(
    ("service", "code"),
    [("sts", "ExpiredToken"), ("iam", "ExpiredToken"), ("organizations", "ExpiredTokenException")],
)
def test_a_session_expires(world, service, code):
    credentials = world.client("workforce", "sts").assume_role(
        RoleArn=DEVELOPER, RoleSessionName="short", DurationSeconds=900
    )["Credentials"]
    client = world.client_with(credentials, service)
    world.advance(800)
    if service != "organizations":
        CALLS[service](client)
    world.advance(101)
    with refused(code) as refusal:
        CALLS[service](client)
    assert refusal.message == "The security token included in the request is expired"


def test_a_session_token_belongs_to_its_key(world):
    sts = world.client("workforce", "sts")
    one, two = (sts.assume_role(RoleArn=DEVELOPER, RoleSessionName=name)["Credentials"] for name in ("one", "two"))
    with refused("InvalidClientTokenId"):
        world.client_with(one | {"SessionToken": two["SessionToken"]}, "sts").get_caller_identity()
    with refused("InvalidClientTokenId"):
        world.client_with(one | {"SessionToken": None}, "sts").get_caller_identity()
    with refused("InvalidClientTokenId"):
        world.client_with(one | {"SessionToken": one["SessionToken"][:-8] + "AAAAAAA="}, "sts").get_caller_identity()


def test_get_session_token_keeps_the_user_and_closes_iam(world):
    """https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html"""
    session = world.client_with(new_key(world), "sts").get_session_token()["Credentials"]
    alice = f"arn:aws:iam::{SHARED_SERVICES}:user/alice"
    assert world.client_with(session, "sts").get_caller_identity()["Arn"] == alice
    with refused("InvalidClientTokenId"):
        world.client_with(session, "iam").get_user()
    with refused("AccessDenied") as refusal:
        world.client_with(session, "sts").get_session_token()
    assert refusal.message == "Cannot call GetSessionToken with session credentials"


def presigned(world, profile, headers=None, expires=60):
    """A presigned GetCallerIdentity as EKS's `aws eks get-token` makes it."""
    session = world.session(profile)
    request = AWSRequest("GET", f"{world.url}/?Action=GetCallerIdentity&Version=2011-06-15", headers=headers or {})
    SigV4QueryAuth(session.get_credentials(), "sts", "us-east-1", expires=expires).add_auth(request)
    return request.url


def test_a_presigned_identity_proves_who_somebody_is_to_a_third_party(world):
    """How EKS and Vault authenticate.

    https://github.com/kubernetes-sigs/aws-iam-authenticator#api-authorization-from-outside-a-cluster
    """
    url = presigned(world, "dev-developer", {"x-k8s-aws-id": "securecart"})
    request = urllib.request.Request(url, headers={"x-k8s-aws-id": "securecart", "Accept": "application/json"})
    with urllib.request.urlopen(request) as response:
        assert "assumed-role/Developer/" in response.read().decode()


def test_a_presigned_identity_for_one_cluster_is_worthless_for_another(world):
    url = presigned(world, "dev-developer", {"x-k8s-aws-id": "securecart"})
    request = urllib.request.Request(url, headers={"x-k8s-aws-id": "another"})
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(request)
    assert raised.value.code == 403
    assert "<Code>SignatureDoesNotMatch</Code>" in raised.value.read().decode()


def test_boto3_presigns_for_itself(world):
    url = world.client("dev-developer", "sts").generate_presigned_url("get_caller_identity", HttpMethod="GET")
    with urllib.request.urlopen(url) as response:
        assert f"<Account>{DEV}</Account>" in response.read().decode()


def signed(world, **changes):
    """A signed GetCallerIdentity, changed after it was signed."""
    key = new_key(world)
    request = AWSRequest("POST", f"{world.url}/", data="Action=GetCallerIdentity&Version=2011-06-15")
    request.headers["Content-Type"] = "application/x-www-form-urlencoded"
    SigV4Auth(Credentials(key["AccessKeyId"], key["SecretAccessKey"]), "sts", "us-east-1").add_auth(request)
    headers = dict(request.headers.items()) | changes
    return urllib.request.Request(f"{world.url}/", request.data.encode(), headers, method="POST")


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"X-Amz-Date": "20200101T000000Z"}, 403, "SignatureDoesNotMatch"),
        ({"Authorization": "AWS4-HMAC-SHA256 Credential=AKIA"}, 403, "IncompleteSignature"),
        ({"Authorization": "Bearer xyz"}, 403, "IncompleteSignature"),
        ({"Host": "sts.amazonaws.com"}, 403, "SignatureDoesNotMatch"),
    ],
    ids=["another date", "half a header", "another scheme", "another host"],
)
def test_what_was_signed_may_not_be_changed(world, changes, status, code):
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(signed(world, **changes))
    body = raised.value.read().decode()
    assert f"<Code>{code}</Code>" in body, body
    assert raised.value.code in (status, 400)


def test_the_change_is_what_breaks_it(world):
    with urllib.request.urlopen(signed(world)) as response:
        assert response.status == 200


def test_sts_answers_in_json_to_whoever_asks_for_it(world):
    """Vault and others read GetCallerIdentity as JSON."""
    with urllib.request.urlopen(signed(world, Accept="application/json")) as response:
        body = response.read().decode()
    assert "alice" in body
