"""How AWS says no."""

from contextlib import contextmanager

import pytest
from botocore.exceptions import ClientError


class Refusal:
    """An error answer, once it is there."""

    code = message = status = headers = None

    def read(self, error: ClientError) -> None:
        self.code = error.response["Error"]["Code"]
        self.message = error.response["Error"]["Message"]
        self.status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        self.headers = error.response["ResponseMetadata"]["HTTPHeaders"]


@contextmanager
def refused(code: str):
    """The calls inside are refused with this error code."""
    refusal = Refusal()
    with pytest.raises(ClientError) as raised:
        yield refusal
    refusal.read(raised.value)
    assert refusal.code == code, refusal.message


def sentence(principal: str, action: str, resource: str, reason: str) -> str:
    """AWS's sentence for a denial.

    https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
    """
    return f"User: {principal} is not authorized to perform: {action} on resource: {resource} {reason}"


def by_scp(policy_arn: str) -> str:
    """The reason that names a service control policy."""
    return f"with an explicit deny in a service control policy: {policy_arn}"


def not_granted(action: str, layer: str = "identity-based policy") -> str:
    """The reason when no policy of a layer allows the action."""
    return f"because no {layer} allows the {action} action"
