"""What IAM tells of an account: credentials, certificates, what was last used, and root users."""

import csv
import io
from pathlib import Path

import pytest
from botocore.exceptions import ClientError

from support.securecart import DEV, MANAGEMENT, ORGANIZATION, ROOT, SHARED_SERVICES

PEM = Path(__file__).parents[1] / "terraform" / "account"
TASK = "arn:aws:iam::aws:policy/root-task/"


@pytest.fixture
def iam(world):
    return world.client("management-admin", "iam")


@pytest.fixture
def body():
    return (PEM / "shop.pem").read_text()


def test_a_password_obeys_the_account_s_policy(iam):
    iam.update_account_password_policy(MinimumPasswordLength=12, RequireSymbols=True)
    assert iam.get_account_password_policy()["PasswordPolicy"]["MinimumPasswordLength"] == 12
    iam.create_user(UserName="bob")
    with pytest.raises(iam.exceptions.PasswordPolicyViolationException) as raised:
        iam.create_login_profile(UserName="bob", Password="short")
    assert raised.value.response["Error"]["Message"] == "Password should have a minimum length of 12"
    iam.delete_account_password_policy()


def test_a_credential_report(iam):
    with pytest.raises(iam.exceptions.CredentialReportNotPresentException):
        iam.get_credential_report()
    iam.create_user(UserName="bob")
    assert iam.generate_credential_report()["State"] == "STARTED"
    assert iam.generate_credential_report()["State"] == "COMPLETE"
    report = iam.get_credential_report()
    root, bob = csv.DictReader(io.StringIO(report["Content"].decode()))
    assert (root["user"], root["mfa_active"]) == ("<root_account>", "true")
    assert (bob["user"], bob["password_enabled"], bob["access_key_1_active"]) == ("bob", "false", "false")


def test_a_server_certificate(iam, body):
    named = {"ServerCertificateName": "shop"}
    iam.upload_server_certificate(
        **named, CertificateBody=body, PrivateKey=(PEM / "shop-key.pem").read_text(), Path="/cloudfront/"
    )
    assert iam.get_server_certificate(**named)["ServerCertificate"]["CertificateBody"].strip() == body.strip()
    iam.tag_server_certificate(**named, Tags=[{"Key": "team", "Value": "shop"}])
    assert iam.list_server_certificate_tags(**named)["Tags"] == [{"Key": "team", "Value": "shop"}]
    iam.untag_server_certificate(**named, TagKeys=["team"])
    iam.update_server_certificate(**named, NewPath="/")
    [listed] = iam.list_server_certificates()["ServerCertificateMetadataList"]
    assert listed["Arn"] == f"arn:aws:iam::{MANAGEMENT}:server-certificate/shop"
    iam.delete_server_certificate(**named)
    with pytest.raises(iam.exceptions.NoSuchEntityException):
        iam.get_server_certificate(**named)


def test_a_signing_certificate(iam, body):
    iam.create_user(UserName="bob")
    id = iam.upload_signing_certificate(UserName="bob", CertificateBody=body)["Certificate"]["CertificateId"]
    iam.update_signing_certificate(UserName="bob", CertificateId=id, Status="Inactive")
    [certificate] = iam.list_signing_certificates(UserName="bob")["Certificates"]
    assert (certificate["CertificateId"], certificate["Status"]) == (id, "Inactive")
    iam.delete_signing_certificate(UserName="bob", CertificateId=id)


def test_what_a_role_last_used(iam):
    role = f"arn:aws:iam::{MANAGEMENT}:role/Administrator"
    iam.list_users()
    job = iam.generate_service_last_accessed_details(Arn=role, Granularity="ACTION_LEVEL")["JobId"]
    pages = iam.get_service_last_accessed_details(JobId=job, MaxItems=1000)
    assert (pages["JobStatus"], pages["JobType"]) == ("COMPLETED", "ACTION_LEVEL")
    services = {service["ServiceNamespace"]: service for service in pages["ServicesLastAccessed"]}
    assert services["iam"]["LastAuthenticatedEntity"] == role
    assert "LastAuthenticated" not in services["ec2"]
    details = iam.get_service_last_accessed_details_with_entities(JobId=job, ServiceNamespace="iam")
    assert [entity["EntityInfo"]["Arn"] for entity in details["EntityDetailsList"]] == [role]
    granting = iam.list_policies_granting_service_access(Arn=role, ServiceNamespaces=["iam"])
    [entry] = granting["PoliciesGrantingServiceAccess"]
    assert entry["Policies"][0]["PolicyName"] == "AdministratorAccess"


def test_what_an_organization_last_used(world, iam):
    world.client("dev-developer", "iam").list_roles()
    path = f"{ORGANIZATION}/{ROOT}"
    job = iam.generate_organizations_access_report(EntityPath=path)["JobId"]
    report = iam.get_organizations_access_report(JobId=job, MaxItems=1000)
    details = {detail["ServiceNamespace"]: detail for detail in report["AccessDetails"]}
    assert details["iam"]["EntityPath"].endswith(DEV)
    assert report["NumberOfServicesNotAccessed"] < report["NumberOfServicesAccessible"] == len(details)
    with pytest.raises(ClientError):
        world.client("dev-developer", "iam").generate_organizations_access_report(EntityPath=path)


@pytest.fixture
def central(world, iam):
    organizations = world.client("management-admin", "organizations")
    organizations.enable_aws_service_access(ServicePrincipal="iam.amazonaws.com")
    return iam


def test_central_root_access_is_switched_on_and_off(world, iam):
    with pytest.raises(iam.exceptions.ServiceAccessNotEnabledException):
        iam.enable_organizations_root_sessions()
    organizations = world.client("management-admin", "organizations")
    organizations.enable_aws_service_access(ServicePrincipal="iam.amazonaws.com")
    assert iam.enable_organizations_root_sessions()["EnabledFeatures"] == ["RootSessions"]
    both = iam.enable_organizations_root_credentials_management()
    assert both["EnabledFeatures"] == ["RootCredentialsManagement", "RootSessions"]
    assert iam.list_organizations_features()["OrganizationId"] == ORGANIZATION
    iam.disable_organizations_root_sessions()
    assert iam.disable_organizations_root_credentials_management()["EnabledFeatures"] == []
    with pytest.raises(ClientError):
        world.client("security-auditor", "iam").list_organizations_features()


def root_of(world, account: str, task: str):
    """IAM as the root user of a member account that has one task."""
    sts = world.client("management-admin", "sts")
    session = sts.assume_root(TargetPrincipal=account, TaskPolicyArn={"arn": TASK + task})["Credentials"]
    return world.client_with(session, "iam")


def test_a_root_user_is_assumed_for_one_task(world, central):
    with pytest.raises(ClientError):
        root_of(world, SHARED_SERVICES, "IAMAuditRootUserCredentials")
    central.enable_organizations_root_credentials_management()
    audit = root_of(world, SHARED_SERVICES, "IAMAuditRootUserCredentials")
    assert audit.get_user()["User"]["Arn"] == f"arn:aws:iam::{SHARED_SERVICES}:root"
    assert audit.get_account_summary()["SummaryMap"]["AccountPasswordPresent"] == 0
    with pytest.raises(ClientError) as raised:
        audit.list_users()
    assert raised.value.response["Error"]["Code"] == "AccessDenied"
    with pytest.raises(audit.exceptions.NoSuchEntityException):
        audit.get_login_profile()
    root_of(world, SHARED_SERVICES, "IAMCreateRootUserPassword").create_login_profile()
    assert audit.get_account_summary()["SummaryMap"]["AccountPasswordPresent"] == 1
    root_of(world, SHARED_SERVICES, "IAMDeleteRootUserCredentials").delete_login_profile()
    assert audit.get_account_summary()["SummaryMap"]["AccountPasswordPresent"] == 0
