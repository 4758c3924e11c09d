"""The organization: its tree, its accounts, its policies."""

import json

import pytest
from botocore.exceptions import ClientError

from support.refusal import refused
from support.securecart import DEV, MANAGEMENT, ORGANIZATION, PROD, REGION_LOCK, ROOT, WORKLOADS, deny, document

SCP = "SERVICE_CONTROL_POLICY"


@pytest.fixture
def organizations(world):
    return world.client("management-admin", "organizations")


def attached(organizations, target):
    return {policy["Id"] for policy in organizations.list_policies_for_target(TargetId=target, Filter=SCP)["Policies"]}


def test_the_organization_describes_itself(organizations):
    organization = organizations.describe_organization()["Organization"]
    assert organization["Id"] == ORGANIZATION
    assert organization["Arn"] == f"arn:aws:organizations::{MANAGEMENT}:organization/{ORGANIZATION}"
    assert organization["MasterAccountId"] == MANAGEMENT
    assert organization["FeatureSet"] == "ALL"


def test_the_tree_can_be_walked_from_the_root(organizations):
    (root,) = organizations.list_roots()["Roots"]
    assert root["Id"] == ROOT
    assert root["PolicyTypes"] == [{"Type": SCP, "Status": "ENABLED"}]
    units = organizations.list_organizational_units_for_parent(ParentId=ROOT)["OrganizationalUnits"]
    assert {unit["Name"] for unit in units} == {"Security", "Infrastructure", "Workloads"}
    below = organizations.list_children(ParentId=WORKLOADS, ChildType="ORGANIZATIONAL_UNIT")["Children"]
    assert len(below) == 3
    (parent,) = organizations.list_parents(ChildId=DEV)["Parents"]
    assert parent["Type"] == "ORGANIZATIONAL_UNIT"
    (grandparent,) = organizations.list_parents(ChildId=parent["Id"])["Parents"]
    assert grandparent == {"Id": WORKLOADS, "Type": "ORGANIZATIONAL_UNIT"}


def test_full_aws_access_is_attached_everywhere(organizations):
    for target in (ROOT, WORKLOADS, DEV, MANAGEMENT):
        assert "p-FullAWSAccess" in attached(organizations, target)


def test_the_last_scp_of_a_target_is_not_detachable(organizations):
    """https://docs.aws.amazon.com/organizations/latest/APIReference/API_DetachPolicy.html"""
    with pytest.raises(organizations.exceptions.ConstraintViolationException) as raised:
        organizations.detach_policy(PolicyId="p-FullAWSAccess", TargetId=DEV)
    assert raised.value.response["Reason"] == "MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED"


def test_a_policy_in_use_is_not_deletable(organizations):
    with pytest.raises(organizations.exceptions.PolicyInUseException):
        organizations.delete_policy(PolicyId=REGION_LOCK)


def test_a_policy_lives_from_creation_to_deletion(organizations):
    content = json.dumps(document(deny("sqs:*")))
    policy = organizations.create_policy(Name="no-queues", Description="d", Type=SCP, Content=content)["Policy"]
    policy_id = policy["PolicySummary"]["Id"]
    assert policy["PolicySummary"]["AwsManaged"] is False
    organizations.attach_policy(PolicyId=policy_id, TargetId=DEV)
    with pytest.raises(organizations.exceptions.DuplicatePolicyAttachmentException):
        organizations.attach_policy(PolicyId=policy_id, TargetId=DEV)
    (target,) = organizations.list_targets_for_policy(PolicyId=policy_id)["Targets"]
    assert (target["TargetId"], target["Type"]) == (DEV, "ACCOUNT")
    changed = json.dumps(document(deny("sns:*")))
    organizations.update_policy(PolicyId=policy_id, Content=changed)
    assert organizations.describe_policy(PolicyId=policy_id)["Policy"]["Content"] == changed
    organizations.detach_policy(PolicyId=policy_id, TargetId=DEV)
    with pytest.raises(organizations.exceptions.PolicyNotAttachedException):
        organizations.detach_policy(PolicyId=policy_id, TargetId=DEV)
    organizations.delete_policy(PolicyId=policy_id)
    with pytest.raises(organizations.exceptions.PolicyNotFoundException):
        organizations.describe_policy(PolicyId=policy_id)


def test_a_malformed_policy_is_refused(organizations):
    with pytest.raises(organizations.exceptions.MalformedPolicyDocumentException):
        organizations.create_policy(Name="p", Description="", Type=SCP, Content="{}")


def test_a_new_account_has_a_role_that_the_management_account_may_take_on(world, organizations):
    """https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_access.html"""
    creation = organizations.create_account(AccountName="Sandbox", Email="sandbox@securecart.example")
    request = creation["CreateAccountStatus"]["Id"]
    status = organizations.describe_create_account_status(CreateAccountRequestId=request)["CreateAccountStatus"]
    assert status["State"] == "SUCCEEDED"
    account = status["AccountId"]
    assert organizations.list_parents(ChildId=account)["Parents"] == [{"Id": ROOT, "Type": "ROOT"}]
    assert attached(organizations, account) == {"p-FullAWSAccess"}
    session = world.client("management-admin", "sts").assume_role(
        RoleArn=f"arn:aws:iam::{account}:role/OrganizationAccountAccessRole", RoleSessionName="first"
    )["Credentials"]
    assert world.client_with(session, "sts").get_caller_identity()["Account"] == account
    iam = world.client_with(session, "iam")
    iam.create_user(UserName="allowed-at-the-root")

    organizations.move_account(AccountId=account, SourceParentId=ROOT, DestinationParentId=WORKLOADS)
    with refused("AccessDenied") as refusal:
        iam.create_user(UserName="forbidden-among-the-workloads")
    assert refusal.message.endswith("/p-noiamusers")


def test_an_ou_is_created_filled_and_emptied(organizations):
    unit = organizations.create_organizational_unit(ParentId=ROOT, Name="Sandbox")["OrganizationalUnit"]
    assert unit["Arn"] == f"arn:aws:organizations::{MANAGEMENT}:ou/{ORGANIZATION}/{unit['Id']}"
    with pytest.raises(organizations.exceptions.DuplicateOrganizationalUnitException):
        organizations.create_organizational_unit(ParentId=ROOT, Name="Sandbox")
    parent = organizations.list_parents(ChildId=DEV)["Parents"][0]["Id"]
    organizations.move_account(AccountId=DEV, SourceParentId=parent, DestinationParentId=unit["Id"])
    accounts = organizations.list_accounts_for_parent(ParentId=unit["Id"])["Accounts"]
    assert [account["Id"] for account in accounts] == [DEV]
    with pytest.raises(organizations.exceptions.OrganizationalUnitNotEmptyException):
        organizations.delete_organizational_unit(OrganizationalUnitId=unit["Id"])
    organizations.move_account(AccountId=DEV, SourceParentId=unit["Id"], DestinationParentId=parent)
    organizations.update_organizational_unit(OrganizationalUnitId=unit["Id"], Name="Empty")
    organizations.delete_organizational_unit(OrganizationalUnitId=unit["Id"])
    with pytest.raises(organizations.exceptions.OrganizationalUnitNotFoundException):
        organizations.describe_organizational_unit(OrganizationalUnitId=unit["Id"])


def test_a_move_out_of_the_workloads_lifts_their_scp_at_once(world, organizations):
    iam = world.client("dev-developer", "iam")
    with refused("AccessDenied"):
        iam.create_user(UserName="x")
    parent = organizations.list_parents(ChildId=DEV)["Parents"][0]["Id"]
    organizations.move_account(AccountId=DEV, SourceParentId=parent, DestinationParentId=ROOT)
    iam.create_user(UserName="x")


def test_units_nest_five_deep(organizations):
    """https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html"""
    parent = ROOT
    for level in range(5):
        unit = organizations.create_organizational_unit(ParentId=parent, Name=f"level-{level}")["OrganizationalUnit"]
        parent = unit["Id"]
    with pytest.raises(organizations.exceptions.ConstraintViolationException) as raised:
        organizations.create_organizational_unit(ParentId=parent, Name="too-deep")
    assert raised.value.response["Reason"] == "OU_DEPTH_LIMIT_EXCEEDED"


def test_accounts_are_listed_page_by_page(organizations):
    pages = organizations.get_paginator("list_accounts").paginate(PaginationConfig={"PageSize": 4})
    accounts = [account for page in pages for account in page["Accounts"]]
    assert len({account["Id"] for account in accounts}) == len(accounts) == 6
    assert all(account["Status"] == "ACTIVE" for account in accounts)
    prod = organizations.describe_account(AccountId=PROD)["Account"]
    assert prod["Name"] == "SecureCart Production"
    assert prod["Arn"] == f"arn:aws:organizations::{MANAGEMENT}:account/{ORGANIZATION}/{PROD}"


def test_members_may_describe_the_organization_and_change_nothing(world):
    organizations = world.client("prod-root", "organizations")
    assert organizations.describe_organization()["Organization"]["Id"] == ORGANIZATION
    with pytest.raises(ClientError) as raised:
        organizations.create_organizational_unit(ParentId=ROOT, Name="mine")
    assert raised.value.response["Error"]["Code"] == "AccessDeniedException"
    with pytest.raises(ClientError) as raised:
        organizations.list_accounts()
    assert raised.value.response["Error"]["Code"] == "AccessDeniedException"
    assert raised.value.response["Error"]["Message"] == "You don't have permissions to access this resource."


def test_what_terraform_asks_of_an_organization_is_answered(organizations):
    """aws_organizations_organization reads trusted access and delegated administrators when all features are on."""

    def trusted() -> list[str]:
        enabled = organizations.list_aws_service_access_for_organization()["EnabledServicePrincipals"]
        return sorted(service["ServicePrincipal"] for service in enabled)

    # IAM Identity Center has it in every organization that it is enabled for, CloudTrail for the organization's trail.
    assert trusted() == ["cloudtrail.amazonaws.com", "sso.amazonaws.com"]
    assert organizations.list_delegated_administrators()["DelegatedAdministrators"] == []
    organizations.enable_aws_service_access(ServicePrincipal="config.amazonaws.com")
    organizations.register_delegated_administrator(AccountId=PROD, ServicePrincipal="config.amazonaws.com")
    assert trusted() == ["cloudtrail.amazonaws.com", "config.amazonaws.com", "sso.amazonaws.com"]
    (administrator,) = organizations.list_delegated_administrators()["DelegatedAdministrators"]
    assert administrator["Id"] == PROD
    (service,) = organizations.list_delegated_services_for_account(AccountId=PROD)["DelegatedServices"]
    assert service["ServicePrincipal"] == "config.amazonaws.com"
    assert organizations.list_policies(Filter="DECLARATIVE_POLICY_EC2")["Policies"] == []
