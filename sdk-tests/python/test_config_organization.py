"""AWS Config: rules of a whole organization, and conformance packs."""

import json

import pytest

from support.config import TRUST, record
from support.refusal import refused
from support.securecart import DEV, STAGING, document

INLINE = {"RuleIdentifier": "IAM_NO_INLINE_POLICY_CHECK"}


@pytest.fixture
def management(world):
    return world.client("management-admin", "config")


def member_rules(config) -> dict[str, str]:
    return {rule["ConfigRuleName"]: rule["ConfigRuleState"] for rule in config.describe_config_rules()["ConfigRules"]}


def test_all_accounts_have_an_organizations_rule(world, management):
    """https://docs.aws.amazon.com/config/latest/APIReference/API_PutOrganizationConfigRule.html"""
    dev, staging = record(world, "dev-root", DEV), record(world, "staging-root", STAGING)
    with refused("OrganizationAccessDeniedException"):  # behaviour 46
        dev.put_organization_config_rule(OrganizationConfigRuleName="no-inline", OrganizationManagedRuleMetadata=INLINE)
    made = management.put_organization_config_rule(
        OrganizationConfigRuleName="no-inline", OrganizationManagedRuleMetadata=INLINE, ExcludedAccounts=[STAGING]
    )
    assert ":organization-config-rule/no-inline-" in made["OrganizationConfigRuleArn"]
    (name,) = member_rules(dev)
    assert name.startswith("OrgConfigRule-no-inline-")
    assert member_rules(staging) == {}
    details = management.get_organization_config_rule_detailed_status(OrganizationConfigRuleName="no-inline")
    statuses = {one["AccountId"]: one["MemberAccountRuleStatus"] for one in details["OrganizationConfigRuleDetailedStatus"]}
    assert statuses[DEV] == "CREATE_SUCCESSFUL" and STAGING not in statuses
    # Accounts without a recorder have no rule, and the whole says so.
    assert set(statuses.values()) == {"CREATE_SUCCESSFUL", "CREATE_FAILED"}
    (whole,) = management.describe_organization_config_rule_statuses()["OrganizationConfigRuleStatuses"]
    assert (whole["OrganizationRuleStatus"], whole["ErrorCode"]) == ("CREATE_FAILED", "NoAvailableConfigurationRecorder")

    # The member cannot touch what its organization gave it.
    with refused("ResourceInUseException"):
        dev.delete_config_rule(ConfigRuleName=name)
    management.put_organization_config_rule(OrganizationConfigRuleName="no-inline", OrganizationManagedRuleMetadata=INLINE)
    assert list(member_rules(dev)) == [name] and len(member_rules(staging)) == 1
    management.delete_organization_config_rule(OrganizationConfigRuleName="no-inline")
    assert member_rules(dev) == member_rules(staging) == {}
    with refused("NoSuchOrganizationConfigRuleException"):
        management.delete_organization_config_rule(OrganizationConfigRuleName="no-inline")


def test_an_account_that_comes_later_receives_the_rule(world, management):
    """Behaviour 46. An account is recorded later than it is made."""
    management.put_organization_config_rule(OrganizationConfigRuleName="no-inline", OrganizationManagedRuleMetadata=INLINE)
    dev = record(world, "dev-root", DEV)
    assert len(member_rules(dev)) == 1


def test_a_policy_rule_of_an_organization_keeps_its_text(management):
    """https://docs.aws.amazon.com/config/latest/APIReference/API_GetOrganizationCustomRulePolicy.html"""
    text = "rule named when resourceType == 'AWS::IAM::Role' { configuration.roleName exists }"
    metadata = {
        "PolicyRuntime": "guard-2.x.x",
        "PolicyText": text,
        "OrganizationConfigRuleTriggerTypes": ["ConfigurationItemChangeNotification"],
        "ResourceTypesScope": ["AWS::IAM::Role"],
    }
    management.put_organization_config_rule(OrganizationConfigRuleName="guard", OrganizationCustomPolicyRuleMetadata=metadata)
    assert management.get_organization_custom_rule_policy(OrganizationConfigRuleName="guard")["PolicyText"] == text
    (rule,) = management.describe_organization_config_rules(OrganizationConfigRuleNames=["guard"])["OrganizationConfigRules"]
    shown = rule["OrganizationCustomPolicyRuleMetadata"]
    assert shown["ResourceTypesScope"] == ["AWS::IAM::Role"] and "PolicyText" not in shown
    with refused("InvalidParameterValueException"):
        broken = metadata | {"PolicyText": "rule a { b\n }\nrule b { a\n }"}
        management.put_organization_config_rule(OrganizationConfigRuleName="bad", OrganizationCustomPolicyRuleMetadata=broken)


PACK = """
Parameters:
  MaxAge: {Type: String, Default: '90'}
Resources:
  NoInline:
    Type: AWS::Config::ConfigRule
    Properties:
      ConfigRuleName: no-inline
      Source: {Owner: AWS, SourceIdentifier: IAM_NO_INLINE_POLICY_CHECK}
  Rotated:
    Type: AWS::Config::ConfigRule
    Properties:
      ConfigRuleName: rotated
      InputParameters: {maxAccessKeyAge: !Ref MaxAge}
      Source: {Owner: AWS, SourceIdentifier: ACCESS_KEYS_ROTATED}
"""


def test_a_conformance_pack_makes_and_deletes_its_rules(world):
    """https://docs.aws.amazon.com/config/latest/APIReference/API_PutConformancePack.html"""
    dev = record(world, "dev-root", DEV)
    given = [{"ParameterName": "MaxAge", "ParameterValue": "30"}]
    made = dev.put_conformance_pack(ConformancePackName="basics", TemplateBody=PACK, ConformancePackInputParameters=given)
    assert ":conformance-pack/basics/conformance-pack-" in made["ConformancePackArn"]
    (status,) = dev.describe_conformance_pack_status()["ConformancePackStatusDetails"]
    assert status["ConformancePackState"] == "CREATE_COMPLETE"
    rules = {rule["ConfigRuleName"]: rule for rule in dev.describe_config_rules()["ConfigRules"]}
    no_inline, rotated = sorted(rules)
    assert no_inline.startswith("no-inline-conformance-pack-") and rotated.startswith("rotated-conformance-pack-")
    assert json.loads(rules[rotated]["InputParameters"]) == {"maxAccessKeyAge": "30"}

    iam = world.client("dev-root", "iam")
    iam.create_role(RoleName="Inline", AssumeRolePolicyDocument=TRUST)
    policy = json.dumps(document({"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}))
    iam.put_role_policy(RoleName="Inline", PolicyName="read", PolicyDocument=policy)
    summary = dev.get_conformance_pack_compliance_summary(ConformancePackNames=["basics"])
    (one,) = summary["ConformancePackComplianceSummaryList"]
    assert one["ConformancePackComplianceStatus"] == "NON_COMPLIANT"
    compliance = dev.describe_conformance_pack_compliance(ConformancePackName="basics")
    by_rule = {one["ConfigRuleName"]: one["ComplianceType"] for one in compliance["ConformancePackRuleComplianceList"]}
    assert by_rule[no_inline] == "NON_COMPLIANT"
    details = dev.get_conformance_pack_compliance_details(
        ConformancePackName="basics", Filters={"ComplianceType": "NON_COMPLIANT"}
    )["ConformancePackRuleEvaluationResults"]
    qualifiers = [one["EvaluationResultIdentifier"]["EvaluationResultQualifier"] for one in details]
    assert {one["ConfigRuleName"] for one in qualifiers} == {no_inline}
    (score,) = dev.list_conformance_pack_compliance_scores()["ConformancePackComplianceScores"]
    assert 0 <= float(score["Score"]) < 100

    with refused("ConformancePackTemplateValidationException"):
        dev.put_conformance_pack(ConformancePackName="bad", TemplateBody="Resources: {a: {Type: AWS::S3::Bucket}}")
    unknown = PACK.replace("IAM_NO_INLINE_POLICY_CHECK", "NO_SUCH_RULE")
    dev.put_conformance_pack(ConformancePackName="failing", TemplateBody=unknown)
    (failed,) = dev.describe_conformance_pack_status(ConformancePackNames=["failing"])["ConformancePackStatusDetails"]
    assert failed["ConformancePackState"] == "CREATE_FAILED" and "NO_SUCH_RULE" in failed["ConformancePackStatusReason"]
    for name in ("basics", "failing"):
        dev.delete_conformance_pack(ConformancePackName=name)
    assert dev.describe_config_rules()["ConfigRules"] == []


def test_an_account_that_leaves_loses_the_rule(world, management):
    """Behaviour 46, the other way."""
    dev = record(world, "dev-root", DEV)
    management.put_organization_config_rule(OrganizationConfigRuleName="no-inline", OrganizationManagedRuleMetadata=INLINE)
    assert len(member_rules(dev)) == 1
    world.client("management-admin", "organizations").remove_account_from_organization(AccountId=DEV)
    assert member_rules(dev) == {}
    details = management.get_organization_config_rule_detailed_status(OrganizationConfigRuleName="no-inline")
    assert DEV not in {one["AccountId"] for one in details["OrganizationConfigRuleDetailedStatus"]}
