"""AWS Config: rules, evaluations and compliance."""

import io
import json
import zipfile

import pytest

from support.refusal import refused
from support.securecart import MANAGEMENT, document

SERVICE = {"Service": "config.amazonaws.com"}
BUCKET = "securecart-config"
GROUP = {"allSupported": True, "includeGlobalResourceTypes": True}
ADMINISTRATOR = {"Effect": "Allow", "Action": "*", "Resource": "*"}


def package() -> bytes:
    """A deployment package that nothing runs."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.py", "def b(event, context): pass")
    return buffer.getvalue()


class Recorded:
    """The management account, with a recorder of everything that is started."""

    def __init__(self, world):
        self.world = world
        self.config, self.iam, s3 = (world.client("management-root", name) for name in ("config", "iam", "s3"))
        resources = [f"arn:aws:s3:::{BUCKET}", f"arn:aws:s3:::{BUCKET}/*"]
        actions = ["s3:GetBucketAcl", "s3:ListBucket", "s3:PutObject"]
        policy = document({"Effect": "Allow", "Principal": SERVICE, "Action": actions, "Resource": resources})
        s3.create_bucket(Bucket=BUCKET)
        s3.put_bucket_policy(Bucket=BUCKET, Policy=json.dumps(policy))
        role = "role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
        recorder = {"name": "default", "roleARN": f"arn:aws:iam::{MANAGEMENT}:{role}", "recordingGroup": GROUP}
        self.config.put_configuration_recorder(ConfigurationRecorder=recorder)
        self.config.put_delivery_channel(DeliveryChannel={"name": "default", "s3BucketName": BUCKET})
        self.config.start_configuration_recorder(ConfigurationRecorderName="default")

    def function(self, name: str) -> str:
        """Makes a function and gives its ARN."""
        role = f"arn:aws:iam::{MANAGEMENT}:role/Judge"
        trust = document({"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"})
        self.iam.create_role(RoleName="Judge", AssumeRolePolicyDocument=json.dumps(trust))
        self.functions = self.world.client("management-root", "lambda")
        made = self.functions.create_function(
            FunctionName=name, Role=role, Runtime="python3.13", Handler="a.b", Code={"ZipFile": package()}
        )
        return made["FunctionArn"]

    def put(self, name: str, source: dict, **rest):
        self.config.put_config_rule(ConfigRule={"ConfigRuleName": name, "Source": source, **rest})

    def managed(self, identifier: str, **parameters: str):
        source = {"Owner": "AWS", "SourceIdentifier": identifier}
        self.put(identifier, source, InputParameters=json.dumps(parameters))

    def compliance(self, rule: str) -> str:
        (found,) = self.config.describe_compliance_by_config_rule(ConfigRuleNames=[rule])["ComplianceByConfigRules"]
        return found["Compliance"]["ComplianceType"]

    def failing(self, rule: str) -> set[str]:
        """The ids of the resources that a rule finds fault with."""
        pages = self.config.get_paginator("get_compliance_details_by_config_rule")
        results = pages.paginate(ConfigRuleName=rule, ComplianceTypes=["NON_COMPLIANT"]).build_full_result()
        identifiers = (result["EvaluationResultIdentifier"] for result in results["EvaluationResults"])
        return {identifier["EvaluationResultQualifier"]["ResourceId"] for identifier in identifiers}


@pytest.fixture
def recorded(world):
    return Recorded(world)


def test_a_policy_is_judged_as_it_changes(recorded):
    """https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-no-statements-with-admin-access.html"""
    rule = "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS"
    recorded.managed(rule)
    text = json.dumps(document(ADMINISTRATOR))
    policy = recorded.iam.create_policy(PolicyName="everything", PolicyDocument=text)["Policy"]
    assert recorded.failing(rule) == {policy["PolicyId"]}
    mended = json.dumps(document({**ADMINISTRATOR, "Action": "s3:*"}))
    recorded.iam.create_policy_version(PolicyArn=policy["Arn"], PolicyDocument=mended, SetAsDefault=True)
    assert recorded.failing(rule) == set()


def test_a_key_grows_old(recorded):
    """https://docs.aws.amazon.com/config/latest/developerguide/access-keys-rotated.html"""
    user = recorded.iam.create_user(UserName="robot")["User"]
    recorded.iam.create_access_key(UserName="robot")
    recorded.managed("ACCESS_KEYS_ROTATED", maxAccessKeyAge="90")
    assert recorded.compliance("ACCESS_KEYS_ROTATED") == "COMPLIANT"
    recorded.world.advance(92 * 24 * 3600)
    assert recorded.failing("ACCESS_KEYS_ROTATED") == {user["UserId"]}


def test_what_a_rule_must_be_like(recorded, world):
    """https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigRule.html"""
    unknown = {"Owner": "AWS", "SourceIdentifier": "NO_SUCH_RULE"}
    with refused("InvalidParameterValueException"):
        recorded.put("rule", unknown)
    with refused("InvalidParameterValueException"):
        recorded.managed("IAM_PASSWORD_POLICY", MinimumLength="8")
    with refused("NoSuchConfigRuleException"):
        recorded.config.delete_config_rule(ConfigRuleName="rule")
    elsewhere = world.client("management-root", "config", region="eu-west-1")
    with refused("NoAvailableConfigurationRecorderException"):
        elsewhere.put_config_rule(
            ConfigRule={
                "ConfigRuleName": "rule",
                "Source": {"Owner": "AWS", "SourceIdentifier": "IAM_PASSWORD_POLICY"},
            }
        )


def test_a_policy_in_guard(recorded):
    """https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_cfn-guard.html"""
    text = """rule named when resourceType == 'AWS::IAM::Group' {
        configuration.groupName == /^team-/
    }"""
    details = {"PolicyRuntime": "guard-2.x.x", "PolicyText": text}
    scope = {"ComplianceResourceTypes": ["AWS::IAM::Group"]}
    recorded.put("teams", {"Owner": "CUSTOM_POLICY", "CustomPolicyDetails": details}, Scope=scope)
    recorded.iam.create_group(GroupName="team-shop")
    group = recorded.iam.create_group(GroupName="others")["Group"]
    assert recorded.failing("teams") == {group["GroupId"]}
    assert recorded.config.get_custom_rule_policy(ConfigRuleName="teams")["PolicyText"] == text


def test_a_summary_of_everything(recorded):
    """https://docs.aws.amazon.com/config/latest/APIReference/API_GetComplianceSummaryByResourceType.html"""
    recorded.iam.create_group(GroupName="empty")
    recorded.managed("IAM_GROUP_HAS_USERS_CHECK")
    recorded.managed("IAM_ROOT_ACCESS_KEY_CHECK")
    summary = recorded.config.get_compliance_summary_by_config_rule()["ComplianceSummary"]
    assert summary["NonCompliantResourceCount"] == {"CappedCount": 1, "CapExceeded": False}
    assert summary["CompliantResourceCount"]["CappedCount"] == 1
    by_type = recorded.config.get_compliance_summary_by_resource_type(ResourceTypes=["AWS::IAM::Group"])
    (groups,) = by_type["ComplianceSummariesByResourceType"]
    assert groups["ComplianceSummary"]["NonCompliantResourceCount"]["CappedCount"] == 1


def test_a_function_is_asked_and_answered_for(recorded):
    """https://docs.aws.amazon.com/config/latest/APIReference/API_PutEvaluations.html"""
    function = recorded.function("judge")
    details = [{"EventSource": "aws.config", "MessageType": "ConfigurationItemChangeNotification"}]
    source = {"Owner": "CUSTOM_LAMBDA", "SourceIdentifier": function, "SourceDetails": details}
    scope = {"ComplianceResourceTypes": ["AWS::IAM::Group"]}
    with refused("InsufficientPermissionsException"):
        recorded.put("judged", source, Scope=scope)
    recorded.functions.add_permission(
        FunctionName="judge", StatementId="config", Action="lambda:InvokeFunction", Principal=SERVICE["Service"]
    )
    recorded.put("judged", source, Scope=scope)
    group = recorded.iam.create_group(GroupName="team")["Group"]
    (asked,) = recorded.world.get("/_orglab/config/invocations")["invocations"]
    item = json.loads(asked["event"]["invokingEvent"])["configurationItem"]
    assert (asked["function"], item["resourceId"]) == (function, group["GroupId"])
    evaluation = {
        "ComplianceResourceType": item["resourceType"],
        "ComplianceResourceId": item["resourceId"],
        "ComplianceType": "NON_COMPLIANT",
        "OrderingTimestamp": item["configurationItemCaptureTime"],
    }
    with refused("InvalidParameterValueException"):
        recorded.config.put_evaluations(
            Evaluations=[{**evaluation, "ComplianceType": "INSUFFICIENT_DATA"}], ResultToken=asked["resultToken"]
        )
    with refused("InvalidResultTokenException"):
        recorded.config.put_evaluations(Evaluations=[evaluation], ResultToken="none")
    recorded.config.put_evaluations(Evaluations=[evaluation], ResultToken=asked["resultToken"])
    assert recorded.failing("judged") == {group["GroupId"]}
    assert recorded.world.get("/_orglab/config/invocations")["invocations"] == []
