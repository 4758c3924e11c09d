"""SecureCart, watched: each thing that goes wrong is seen by the right service, in the right account, and resolves when mended.

The story that `docs/watched.md` tells.
"""

import json

from support import securecart
from support.binary import ROOT

SCENARIO = ROOT / "scenarios/watched.yaml"
DAY = 24 * 60 * 60
PARTNER = "999988887777"


def external(world, status="ACTIVE"):
    """What the analyzer of the organization found, by resource."""
    analyzer = world.client("security-auditor", "accessanalyzer")
    (arn,) = [it["arn"] for it in analyzer.list_analyzers(type="ORGANIZATION")["analyzers"]]
    pages = analyzer.get_paginator("list_findings").paginate(analyzerArn=arn, filter={"status": {"eq": [status]}})
    return {found["resource"]: found for page in pages for found in page["findings"]}


def findings(world, **filters):
    """What Security Hub has of all accounts that is like this."""
    hub = world.client("security-auditor", "securityhub")
    wanted = {name: [{"Value": value, "Comparison": "EQUALS"}] for name, value in filters.items()}
    return [found for page in hub.get_paginator("get_findings").paginate(Filters=wanted) for found in page["Findings"]]


def control(world, identifier, account):
    """How a control judges an account: status, severity, workflow, of the worst of its active findings."""
    found = findings(world, ComplianceSecurityControlId=identifier, AwsAccountId=account, RecordState="ACTIVE")
    seen = {(it["Compliance"]["Status"], it["Severity"]["Label"], it["Workflow"]["Status"]) for it in found}
    return max(seen, key=lambda one: one[0] == "FAILED", default=None)


def test_it_starts_clean(shop):
    assert external(shop) == {}
    archived = external(shop, "ARCHIVED")
    assert all("/AWSReservedSSO_" in resource or resource.endswith("/CiDeployer") for resource in archived)
    failed = findings(shop, ComplianceStatus="FAILED", RecordState="ACTIVE")
    assert {it["Severity"]["Label"] for it in failed} <= {"MEDIUM", "LOW"}
    assert {it["AwsAccountId"] for it in findings(shop)} == {
        securecart.MANAGEMENT,
        securecart.SECURITY_LOGGING,
        securecart.SHARED_SERVICES,
        securecart.DEV,
        securecart.STAGING,
        securecart.PROD,
    }


def test_a_role_that_is_opened_to_an_outside_account(shop):
    iam = shop.client("prod-root", "iam")
    trust = json.dumps(securecart.trust(f"arn:aws:iam::{PARTNER}:root"))
    role = iam.create_role(RoleName="Partner", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    found = external(shop)[role]
    assert (found["principal"], found["isPublic"], found["resourceOwnerAccount"]) == (
        {"AWS": PARTNER},
        False,
        securecart.PROD,
    )
    (told,) = findings(shop, ProductName="IAM Access Analyzer", ResourceId=role)
    assert (told["RecordState"], told["Severity"]["Label"]) == ("ACTIVE", "LOW")

    ours = json.dumps(securecart.trust(f"arn:aws:iam::{securecart.SHARED_SERVICES}:root"))
    iam.update_assume_role_policy(RoleName="Partner", PolicyDocument=ours)
    assert role not in external(shop) and role in external(shop, "RESOLVED")
    (told,) = findings(shop, ProductName="IAM Access Analyzer", ResourceId=role)
    assert told["RecordState"] == "ARCHIVED"


def test_a_key_that_grows_old(shop):
    iam = shop.client("management-root", "iam")
    iam.create_user(UserName="robot")
    key = iam.create_access_key(UserName="robot")["AccessKey"]["AccessKeyId"]
    shop.advance(2 * DAY)
    assert control(shop, "IAM.3", securecart.MANAGEMENT) == ("PASSED", "INFORMATIONAL", "RESOLVED")

    shop.advance(90 * DAY)
    assert control(shop, "IAM.3", securecart.MANAGEMENT) == ("FAILED", "MEDIUM", "NEW")
    rules = shop.client("management-root", "config")
    (rule,) = [it["ConfigRuleName"] for it in rules.describe_config_rules()["ConfigRules"] if "access-keys" in it["ConfigRuleName"]]
    (judged,) = rules.get_compliance_details_by_config_rule(ConfigRuleName=rule, ComplianceTypes=["NON_COMPLIANT"])[
        "EvaluationResults"
    ]
    assert judged["EvaluationResultIdentifier"]["EvaluationResultQualifier"]["ResourceType"] == "AWS::IAM::User"

    iam.delete_access_key(UserName="robot", AccessKeyId=key)
    shop.advance(2 * DAY)
    assert control(shop, "IAM.3", securecart.MANAGEMENT) == ("PASSED", "INFORMATIONAL", "RESOLVED")


def test_a_recorder_that_is_stopped(shop):
    """The management account alone can: for all others the policy of the organization forbids it."""
    config = shop.client("management-root", "config")
    config.stop_configuration_recorder(ConfigurationRecorderName="default")
    shop.advance(DAY)
    assert control(shop, "Config.1", securecart.MANAGEMENT) == ("FAILED", "CRITICAL", "NEW")
    config.start_configuration_recorder(ConfigurationRecorderName="default")
    shop.advance(DAY)
    assert control(shop, "Config.1", securecart.MANAGEMENT) == ("PASSED", "INFORMATIONAL", "RESOLVED")


def test_a_policy_that_is_widened(shop):
    iam = shop.client("dev-root", "iam")
    narrow = json.dumps(securecart.document(securecart.allow("s3:GetObject")))
    policy = iam.create_policy(PolicyName="Work", PolicyDocument=narrow)["Policy"]["Arn"]
    assert control(shop, "IAM.1", securecart.DEV) == ("PASSED", "INFORMATIONAL", "RESOLVED")

    wide = json.dumps(securecart.document(securecart.allow("*")))
    iam.create_policy_version(PolicyArn=policy, PolicyDocument=wide, SetAsDefault=True)
    assert control(shop, "IAM.1", securecart.DEV) == ("FAILED", "HIGH", "NEW")

    iam.set_default_policy_version(PolicyArn=policy, VersionId="v1")
    assert control(shop, "IAM.1", securecart.DEV) == ("PASSED", "INFORMATIONAL", "RESOLVED")


def test_findings_leave_as_events_of_eventbridge(serve, tmp_path):
    """https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html"""
    path = tmp_path / "findings.jsonl"
    server = serve("--scenario", str(SCENARIO), "--findings", str(path))
    policy = json.dumps(securecart.document(securecart.allow("*")))
    server.client("dev-root", "iam").create_policy(PolicyName="Work", PolicyDocument=policy)
    assert server.stop() == 0
    events = [json.loads(line) for line in path.read_text().splitlines()]
    assert {(it["detail-type"], it["source"]) for it in events} == {
        ("Security Hub Findings - Imported", "aws.securityhub")
    }
    told = [finding for it in events for finding in it["detail"]["findings"]]
    (found,) = [
        it for it in told if it["Resources"][0]["Id"].endswith("policy/Work") and it["Compliance"]["SecurityControlId"] == "IAM.1"
    ]
    assert (found["Compliance"]["Status"], found["AwsAccountId"]) == ("FAILED", securecart.DEV)
