"""Every service that boto3 knows: recognised, decided by the organization's rules, and then said to be missing."""

import pytest
from botocore import xform_name
from botocore.exceptions import ClientError

from support.refusal import by_scp
from support.securecart import IRELAND, REGION_LOCK, SYDNEY, scp

SERVED = set(
    """
    accessanalyzer account cloudtrail config dynamodb ecr iam identitystore kms lambda organizations s3 s3control
    secretsmanager sns sqs sso sso-admin sso-oidc sts
    """.split()
)
# Clients that cannot be pointed at a plain endpoint, or that sign in another way.
OUT_OF_REACH = {
    "codecatalyst": "wants a bearer token",
    "importexport": "signs with Signature Version 2",
    "s3outposts": "signs S3's name without S3's headers",
    "sdb": "signs with Signature Version 2",
    "signin": "has no endpoint setting",
}
# Asked for where the service is before it is asked for anything.
DISCOVERED = {"timestream-query", "timestream-write"}
# Outside of the region lock: its own exemptions, and services whose one endpoint is in an American Region.
EVERYWHERE = set(
    """
    account acm billingconductor ce chime chime-sdk-identity chime-sdk-media-pipelines chime-sdk-messaging
    chime-sdk-voice cloudfront cur directconnect fms globalaccelerator health kms marketplace-agreement
    marketplace-discovery networkmanager notificationscontacts pricing pricing-plan-manager route53
    route53-recovery-cluster route53-recovery-control-config route53-recovery-readiness route53domains s3 savingsplans
    shield support taxsettings trustedadvisor waf waf-regional wafv2 wellarchitected
    """.split()
)


def answers(world, profile, region):
    """Service, operation and the answer to the first operation that needs no parameters, of every service."""
    session = world.session(profile, region)
    for service in session.get_available_services():
        if service in SERVED or service in OUT_OF_REACH:
            continue
        client = session.client(service)
        for operation in client.meta.service_model.operation_names:
            model = client.meta.service_model.operation_model(operation)
            unsigned = model.auth_type == "none"
            needs = model.input_shape is not None and model.input_shape.required_members
            # Some clients put a host of their own before the endpoint's.
            if needs or unsigned or model.endpoint or model.has_event_stream_output:
                continue
            call = getattr(client, xform_name(operation), None)
            if call is None:
                continue
            with pytest.raises(ClientError) as raised:
                call()
            yield service, operation, raised.value.response
            break


def test_every_service_is_recognised_and_not_implemented(world):
    seen = 0
    for service, operation, response in answers(world, "management-admin", IRELAND):
        error = response["Error"]
        assert error["Code"] == "NotImplemented", (service, operation, error)
        assert response["ResponseMetadata"]["HTTPStatusCode"] == 501, (service, operation)
        assert operation in error["Message"] or service in DISCOVERED, (service, operation, error)
        seen += 1
    assert seen > 300


def test_every_service_is_under_the_region_lock(world):
    refused = 0
    for service, operation, response in answers(world, "prod-root", SYDNEY):
        error = response["Error"]
        if service in EVERYWHERE:
            assert error["Code"] == "NotImplemented", (service, operation, error)
        else:
            assert by_scp(scp(REGION_LOCK)) in error["Message"], (service, operation, error)
            refused += 1
    assert refused > 250
