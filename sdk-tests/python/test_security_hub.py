"""AWS Security Hub: findings, standards and who sees them."""

import json

import pytest

from support.refusal import refused
from support.securecart import IRELAND, MANAGEMENT, PROD, SECURITY_LOGGING, allow, deny, document, trust

FSBP = f"arn:aws:securityhub:{IRELAND}::standards/aws-foundational-security-best-practices/v/1.0.0"


@pytest.fixture
def hub(world):
    client = world.client("prod-root", "securityhub", IRELAND)
    client.enable_security_hub(EnableDefaultStandards=False)
    return client


def finding(number, account=PROD, **more):
    product = f"arn:aws:securityhub:{IRELAND}:{account}:product/{account}/default"
    return {
        "SchemaVersion": "2018-10-08",
        "Id": f"finding-{number}",
        "ProductArn": product,
        "GeneratorId": "scanner",
        "AwsAccountId": account,
        "CreatedAt": "2026-11-24T00:00:00Z",
        "UpdatedAt": "2026-11-24T00:00:00Z",
        "Severity": {"Label": "HIGH"},
        "Title": "A library is old",
        "Description": "It has a vulnerability.",
        "Resources": [{"Type": "Other", "Id": "library"}],
    } | more


def identifier(found):
    return {"Id": found["Id"], "ProductArn": found["ProductArn"]}


def equals(value):
    return [{"Value": value, "Comparison": "EQUALS"}]


def test_it_is_off_until_it_is_enabled(world):
    """https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html"""
    client = world.client("prod-root", "securityhub", IRELAND)
    with refused("InvalidAccessException") as refusal:
        client.describe_hub()
    assert refusal.message == f"Account {PROD} is not subscribed to AWS Security Hub"
    assert refusal.status == 401
    client.enable_security_hub(Tags={"team": "blue"})
    arn = client.describe_hub()["HubArn"]
    assert client.list_tags_for_resource(ResourceArn=arn)["Tags"] == {"team": "blue"}
    client.untag_resource(ResourceArn=arn, TagKeys=["team"])
    assert client.list_tags_for_resource(ResourceArn=arn)["Tags"] == {}
    with refused("ResourceConflictException"):
        client.enable_security_hub()
    assert len(client.get_enabled_standards()["StandardsSubscriptions"]) == 2
    client.disable_security_hub()


def test_findings_are_imported_found_and_changed(hub):
    """https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchimportfindings.html"""
    answer = hub.batch_import_findings(Findings=[finding(1), finding(2), finding(3, Severity={"Original": "x"})])
    assert (answer["SuccessCount"], answer["FailedCount"]) == (2, 1)
    assert answer["FailedFindings"][0]["ErrorCode"] == "InvalidInput"
    hub.batch_update_findings(
        FindingIdentifiers=[identifier(finding(1))],
        Workflow={"Status": "NOTIFIED"},
        Note={"Text": "looked at", "UpdatedBy": "anika"},
    )
    (found,) = hub.get_findings(Filters={"WorkflowStatus": equals("NOTIFIED")})["Findings"]
    assert (found["Id"], found["Note"]["Text"], found["UpdatedAt"]) == ("finding-1", "looked at", "2026-11-24T00:00:00Z")
    pages = hub.get_paginator("get_findings").paginate(PaginationConfig={"PageSize": 1})
    assert sorted(found["Id"] for page in pages for found in page["Findings"]) == ["finding-1", "finding-2"]
    history = hub.get_finding_history(FindingIdentifier=identifier(finding(1)))["Records"]
    assert [record["FindingCreated"] for record in history] == [False, True]
    with refused("InvalidInputException"):
        clash = [{"Value": "a", "Comparison": "EQUALS"}, {"Value": "b", "Comparison": "NOT_EQUALS"}]
        hub.get_findings(Filters={"Title": clash})


def test_a_policy_keeps_from_suppressing(world):
    """https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchupdatefindings.html#batchupdatefindings-configure-access"""
    hub, iam, sts = (world.client("management-admin", name, IRELAND) for name in ("securityhub", "iam", "sts"))
    hub.enable_security_hub(EnableDefaultStandards=False)
    iam.create_role(RoleName="Analyst", AssumeRolePolicyDocument=json.dumps(trust(MANAGEMENT)))
    condition = {"StringEquals": {"securityhub:ASFFSyntaxPath/Workflow.Status": "SUPPRESSED"}}
    statements = [allow("securityhub:*"), deny("securityhub:BatchUpdateFindings") | {"Condition": condition}]
    policy = json.dumps(document(*statements))
    iam.put_role_policy(RoleName="Analyst", PolicyName="findings", PolicyDocument=policy)
    hub.batch_import_findings(Findings=[finding(1, MANAGEMENT)])
    role = f"arn:aws:iam::{MANAGEMENT}:role/Analyst"
    credentials = sts.assume_role(RoleArn=role, RoleSessionName="session")["Credentials"]
    analyst = world.client_with(credentials, "securityhub", IRELAND)
    one = [identifier(finding(1, MANAGEMENT))]
    analyst.batch_update_findings(FindingIdentifiers=one, Workflow={"Status": "NOTIFIED"})
    with refused("AccessDeniedException"):
        analyst.batch_update_findings(FindingIdentifiers=one, Workflow={"Status": "SUPPRESSED"})


def test_insights_and_rules(hub):
    """https://docs.aws.amazon.com/securityhub/latest/userguide/automation-rules.html"""
    hub.create_automation_rule(
        RuleName="lower",
        RuleOrder=1,
        Description="libraries are not that bad",
        Criteria={"Title": [{"Value": "A library", "Comparison": "PREFIX"}]},
        Actions=[{"Type": "FINDING_FIELDS_UPDATE", "FindingFieldsUpdate": {"Severity": {"Label": "LOW"}}}],
    )
    (rule,) = hub.list_automation_rules()["AutomationRulesMetadata"]
    assert rule["RuleStatus"] == "ENABLED"
    hub.batch_import_findings(Findings=[finding(1), finding(2)])
    arn = hub.create_insight(Name="labels", Filters={}, GroupByAttribute="SeverityLabel")["InsightArn"]
    results = hub.get_insight_results(InsightArn=arn)["InsightResults"]
    assert results["ResultValues"] == [{"GroupByAttributeValue": "LOW", "Count": 2}]


def test_controls_are_judged(hub):
    """https://docs.aws.amazon.com/securityhub/latest/userguide/controls-findings-create-update.html"""
    hub.batch_enable_standards(StandardsSubscriptionRequests=[{"StandardsArn": FSBP}])
    (found,) = hub.get_findings(Filters={"RecordState": equals("ACTIVE")})["Findings"]
    assert found["Compliance"]["SecurityControlId"] == "Config.1"
    assert (found["Compliance"]["Status"], found["Severity"]["Label"]) == ("FAILED", "CRITICAL")
    assert found["Compliance"]["StatusReasons"][0]["ReasonCode"] == "CONFIG_RECORDER_DISABLED"
    definitions = hub.get_paginator("list_security_control_definitions").paginate(StandardsArn=FSBP)
    assert "IAM.1" in [one["SecurityControlId"] for page in definitions for one in page["SecurityControlDefinitions"]]


def test_the_administrator_sees_all_accounts(world):
    """https://docs.aws.amazon.com/securityhub/latest/userguide/designate-orgs-admin-account.html"""
    management = world.client("management-admin", "securityhub", IRELAND)
    management.enable_organization_admin_account(AdminAccountId=SECURITY_LOGGING)
    (named,) = management.list_organization_admin_accounts()["AdminAccounts"]
    assert named == {"AccountId": SECURITY_LOGGING, "Status": "ENABLED"}
    security = world.client("security-logging-root", "securityhub", IRELAND)
    security.create_members(AccountDetails=[{"AccountId": PROD}, {"AccountId": MANAGEMENT}])
    prod = world.client("prod-root", "securityhub", IRELAND)
    prod.batch_import_findings(Findings=[finding(1)])
    assert [found["AwsAccountId"] for found in security.get_findings()["Findings"]] == [PROD]
    security.batch_update_findings(FindingIdentifiers=[identifier(finding(1))], Workflow={"Status": "RESOLVED"})
    assert prod.get_findings()["Findings"][0]["Workflow"]["Status"] == "RESOLVED"
    assert prod.get_administrator_account()["Administrator"]["AccountId"] == SECURITY_LOGGING
