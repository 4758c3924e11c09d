"""IAM Access Analyzer: validation and checks of policies, analyzers and archive rules."""

import json

import pytest

from support.refusal import refused
from support.securecart import DEV, IRELAND, MANAGEMENT, SECURITY_LOGGING, document

PAGE = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html"
ARN = f"arn:aws:access-analyzer:{IRELAND}:{DEV}:analyzer/mine"


@pytest.fixture
def analyzer(world):
    return world.client("dev-root", "accessanalyzer", IRELAND)


def organization_analyzer(world, profile="management-admin"):
    """A client of an account, in an organization that trusts Access Analyzer."""
    organizations = world.client("management-admin", "organizations")
    organizations.enable_aws_service_access(ServicePrincipal="access-analyzer.amazonaws.com")
    return world.client(profile, "accessanalyzer", IRELAND)


def allow(action, resource="*", **more):
    return json.dumps(document({"Effect": "Allow", "Action": action, "Resource": resource} | more))


def codes(answer):
    return [finding["issueCode"] for finding in answer["findings"]]


def test_a_policy_is_validated(analyzer):
    """https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html"""
    text = '{"Version": "2012-10-17",\n "Statement": [{"Effect": "Allow", "Action": ["s3:GetObjct"], "Resource": "*"}]}'
    (finding,) = analyzer.validate_policy(policyDocument=text, policyType="IDENTITY_POLICY", locale="DE")["findings"]
    assert text[72:85] == '"s3:GetObjct"'
    assert finding == {
        "findingDetails": "The action s3:GetObjct does not exist. Did you mean s3:GetObject?",
        "findingType": "ERROR",
        "issueCode": "INVALID_ACTION",
        "learnMoreLink": f"{PAGE}#access-analyzer-reference-policy-checks-error-invalid-action",
        "locations": [
            {
                "path": [{"value": "Statement"}, {"index": 0}, {"value": "Action"}, {"index": 0}],
                "span": {
                    "start": {"line": 2, "column": 46, "offset": 72},
                    "end": {"line": 2, "column": 59, "offset": 85},
                },
            }
        ],
    }


def test_what_is_no_json_is_a_finding_too(analyzer):
    answer = analyzer.validate_policy(policyDocument="{", policyType="IDENTITY_POLICY")
    assert codes(answer) == ["JSON_SYNTAX_ERROR"]


def test_the_type_of_the_policy_decides(analyzer):
    trust = json.dumps(document({"Effect": "Allow", "Principal": {"AWS": DEV}, "Action": "sts:AssumeRole"}))
    validate = lambda **more: codes(analyzer.validate_policy(policyDocument=trust, **more))  # noqa: E731
    assert validate(policyType="RESOURCE_POLICY") == ["MISSING_RESOURCE"]
    role = "AWS::IAM::AssumeRolePolicyDocument"
    assert validate(policyType="RESOURCE_POLICY", validatePolicyResourceType=role) == []
    assert "SCP_SYNTAX_ERROR_PRINCIPAL" in validate(policyType="SERVICE_CONTROL_POLICY")
    assert "RCP_SYNTAX_ERROR_PRINCIPAL" in validate(policyType="RESOURCE_CONTROL_POLICY")
    with refused("ValidationException"):
        validate(policyType="IDENTITY_POLICY", validatePolicyResourceType=role)


def test_findings_come_in_pages(analyzer):
    text = allow([f"s3:Nope{number}" for number in range(7)])
    pages = analyzer.get_paginator("validate_policy").paginate(
        policyDocument=text, policyType="IDENTITY_POLICY", PaginationConfig={"PageSize": 3}
    )
    assert [len(page["findings"]) for page in pages] == [3, 3, 1]
    with refused("ValidationException"):
        analyzer.validate_policy(policyDocument=text, policyType="IDENTITY_POLICY", nextToken="nonsense")


def test_new_access_is_found_with_its_statement(analyzer):
    """https://docs.aws.amazon.com/cli/latest/reference/accessanalyzer/check-no-new-access.html"""
    one, both = allow("s3:GetObject"), allow(["s3:GetObject", "s3:GetObjectAcl"])
    check = analyzer.check_no_new_access
    answer = check(newPolicyDocument=both, existingPolicyDocument=one, policyType="IDENTITY_POLICY")
    assert (answer["result"], answer["message"]) == (
        "FAIL",
        "The modified permissions grant new access compared to your existing policy.",
    )
    assert answer["reasons"] == [
        {"description": "New access in the statement with index: 0.", "statementIndex": 0}
    ]
    assert check(newPolicyDocument=one, existingPolicyDocument=both, policyType="IDENTITY_POLICY")["result"] == "PASS"
    with refused("ValidationException"):
        check(newPolicyDocument="{", existingPolicyDocument=one, policyType="IDENTITY_POLICY")


@pytest.mark.parametrize(
    ("access", "result"),
    [
        ({"actions": ["s3:PutObject"]}, "FAIL"),
        ({"actions": ["s3:DeleteObject"]}, "PASS"),
        ({"resources": ["arn:aws:s3:::reports/2026"]}, "FAIL"),
        ({"resources": ["arn:aws:s3:::other/*"]}, "PASS"),
        ({"actions": ["s3:DeleteObject", "s3:PutObject"], "resources": ["arn:aws:s3:::reports/*"]}, "FAIL"),
        ({"actions": ["s3:PutObject"], "resources": ["arn:aws:s3:::other/*"]}, "PASS"),
        ({"actions": ["s3:*"], "resources": ["arn:aws:s3:::other/*", "arn:aws:s3:::reports/x"]}, "FAIL"),
    ],
)
def test_access_is_granted_or_not(analyzer, access, result):
    """https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html"""
    policy = allow("s3:PutObject", "arn:aws:s3:::reports/*", Sid="Write")
    answer = analyzer.check_access_not_granted(
        policyDocument=policy, access=[access], policyType="IDENTITY_POLICY"
    )
    assert answer["result"] == result
    if result == "FAIL":
        (reason,) = answer["reasons"]
        assert (reason["statementId"], reason["statementIndex"]) == ("Write", 0)
        assert reason["description"].endswith("in the statement with sid: Write.")


@pytest.mark.parametrize(
    ("principal", "result"), [("*", "FAIL"), ({"AWS": "111122223333"}, "PASS"), ({"AWS": "arn:aws:iam::111122223333:role/x"}, "PASS")]
)
def test_access_is_public_or_not(analyzer, principal, result):
    """https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoPublicAccess.html"""
    statement = {"Sid": "Read", "Effect": "Allow", "Principal": principal, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"}
    policy = json.dumps(document(statement))
    answer = analyzer.check_no_public_access(policyDocument=policy, resourceType="AWS::S3::Bucket")
    assert answer["result"] == result
    closed = json.dumps(document(statement | {"Principal": {"AWS": "111122223333"}}))
    compared = analyzer.check_no_new_access(
        newPolicyDocument=policy, existingPolicyDocument=closed, policyType="RESOURCE_POLICY"
    )
    assert compared["result"] == result
    if result == "FAIL":
        (reason,) = answer["reasons"]
        assert (reason["statementId"], reason["statementIndex"]) == ("Read", 0)
    with refused("ValidationException"):
        analyzer.check_no_public_access(policyDocument=policy, resourceType="AWS::S3::Nothing")


def test_an_analyzer_lives_from_creation_to_deletion(world, analyzer):
    """https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CreateAnalyzer.html"""
    made = analyzer.create_analyzer(analyzerName="mine", type="ACCOUNT", tags={"team": "shop"})
    assert made["arn"] == ARN
    found = analyzer.get_analyzer(analyzerName="mine")["analyzer"]
    assert (found["type"], found["status"], found["tags"]) == ("ACCOUNT", "ACTIVE", {"team": "shop"})
    assert world.client("dev-root", "iam").get_role(RoleName="AWSServiceRoleForAccessAnalyzer")
    with refused("ConflictException"):
        analyzer.create_analyzer(analyzerName="mine", type="ACCOUNT")
    with refused("ServiceQuotaExceededException") as refusal:
        analyzer.create_analyzer(analyzerName="other", type="ACCOUNT")
    assert refusal.status == 402
    with refused("ValidationException"):
        analyzer.create_analyzer(analyzerName="0", type="ACCOUNT")
    with refused("ValidationException"):
        analyzer.update_analyzer(analyzerName="mine", configuration={"unusedAccess": {"unusedAccessAge": 30}})
    assert [one["name"] for one in analyzer.list_analyzers()["analyzers"]] == ["mine"]
    assert analyzer.list_analyzers(type="ORGANIZATION")["analyzers"] == []
    elsewhere = world.client("dev-root", "accessanalyzer", "eu-central-1")
    assert elsewhere.list_analyzers()["analyzers"] == []
    analyzer.delete_analyzer(analyzerName="mine")
    with refused("ResourceNotFoundException") as refusal:
        analyzer.get_analyzer(analyzerName="mine")
    assert refusal.status == 404


def test_the_service_keeps_its_role_while_it_has_analyzers(world, analyzer):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-using-service-linked-roles.html"""
    analyzer.create_analyzer(analyzerName="mine", type="ACCOUNT")
    iam = world.client("dev-root", "iam")

    def delete():
        task = iam.delete_service_linked_role(RoleName="AWSServiceRoleForAccessAnalyzer")["DeletionTaskId"]
        return iam.get_service_linked_role_deletion_status(DeletionTaskId=task)["Status"]

    assert delete() == "FAILED"
    analyzer.delete_analyzer(analyzerName="mine")
    assert delete() == "SUCCEEDED"


def test_what_unused_and_internal_access_leave_out_and_take_in(analyzer):
    """https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_AnalyzerConfiguration.html"""
    analyzer.create_analyzer(analyzerName="unused", type="ACCOUNT_UNUSED_ACCESS")
    found = lambda name: analyzer.get_analyzer(analyzerName=name)["analyzer"]["configuration"]  # noqa: E731
    assert found("unused") == {"unusedAccess": {"unusedAccessAge": 90}}
    rule = {"exclusions": [{"resourceTags": [{"keep": "yes"}]}]}
    changed = {"unusedAccess": {"unusedAccessAge": 30, "analysisRule": rule}}
    assert analyzer.update_analyzer(analyzerName="unused", configuration=changed)["configuration"] == changed
    for wrong in ({"unusedAccessAge": 0}, {"unusedAccessAge": 366}, {"analysisRule": {"exclusions": [{"accountIds": [DEV]}]}}):
        with refused("ValidationException"):
            analyzer.update_analyzer(analyzerName="unused", configuration={"unusedAccess": wrong})
    inside = {"internalAccess": {"analysisRule": {"inclusions": [{"resourceTypes": ["AWS::S3::Bucket"]}]}}}
    analyzer.create_analyzer(analyzerName="inside", type="ACCOUNT_INTERNAL_ACCESS", configuration=inside)
    assert found("inside") == inside
    with refused("ValidationException"):
        analyzer.update_analyzer(analyzerName="inside", configuration=changed)


def test_archive_rules_are_kept(analyzer):
    """https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CreateArchiveRule.html"""
    rule = {"ruleName": "inline", "filter": {"isPublic": {"eq": ["false"]}}}
    analyzer.create_analyzer(analyzerName="mine", type="ACCOUNT", archiveRules=[rule])
    other = {"principal.AWS": {"contains": [MANAGEMENT]}, "error": {"exists": False}}
    analyzer.create_archive_rule(analyzerName="mine", ruleName="other", filter=other)
    rules = analyzer.list_archive_rules(analyzerName="mine")["archiveRules"]
    assert {one["ruleName"]: one["filter"] for one in rules} == {"inline": rule["filter"], "other": other}
    changed = {"resource": {"neq": ["arn:aws:s3:::b"]}}
    analyzer.update_archive_rule(analyzerName="mine", ruleName="other", filter=changed)
    assert analyzer.get_archive_rule(analyzerName="mine", ruleName="other")["archiveRule"]["filter"] == changed
    analyzer.apply_archive_rule(analyzerArn=ARN, ruleName="other")
    with refused("ConflictException"):
        analyzer.create_archive_rule(analyzerName="mine", ruleName="other", filter=changed)
    for wrong in ({}, {"status": {"eq": ["ACTIVE"]}}, {"nonsense": {"eq": ["x"]}}, {"resource": {}}):
        with refused("ValidationException"):
            analyzer.create_archive_rule(analyzerName="mine", ruleName="wrong", filter=wrong)
    analyzer.delete_archive_rule(analyzerName="mine", ruleName="other")
    for gone in (analyzer.get_archive_rule, analyzer.delete_archive_rule):
        with refused("ResourceNotFoundException"):
            gone(analyzerName="mine", ruleName="other")
    for number in range(99):
        analyzer.create_archive_rule(analyzerName="mine", ruleName=f"rule{number}", filter=changed)
    with refused("ServiceQuotaExceededException"):
        analyzer.create_archive_rule(analyzerName="mine", ruleName="last", filter=changed)


def test_tags_are_kept_and_decide(world, analyzer):
    """https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamaccessanalyzer.html"""
    analyzer.create_analyzer(analyzerName="mine", type="ACCOUNT", tags={"team": "shop"})
    analyzer.tag_resource(resourceArn=ARN, tags={"stage": "dev"})
    analyzer.untag_resource(resourceArn=ARN, tagKeys=["team"])
    assert analyzer.list_tags_for_resource(resourceArn=ARN)["tags"] == {"stage": "dev"}
    with refused("ValidationException"):
        analyzer.tag_resource(resourceArn=ARN, tags={"aws:x": "y"})
    with refused("ResourceNotFoundException"):
        analyzer.list_tags_for_resource(resourceArn=ARN + "s")


def test_an_organization_is_analyzed_by_who_administers_it(world):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-delegated-administrator.html"""
    client = world.client("management-admin", "accessanalyzer", IRELAND)
    with refused("ValidationException") as refusal:
        client.create_analyzer(analyzerName="all", type="ORGANIZATION")
    assert refusal.message == "Service not enabled for AWS Organizations"
    organization_analyzer(world).create_analyzer(analyzerName="all", type="ORGANIZATION")
    for profile in ("dev-root", "prod-root"):
        assert world.client(profile, "iam").get_role(RoleName="AWSServiceRoleForAccessAnalyzer")
    member = world.client("security-logging-root", "accessanalyzer", IRELAND)
    with refused("AccessDeniedException") as refusal:
        member.create_analyzer(analyzerName="all", type="ORGANIZATION")
    assert refusal.message == f"Account {SECURITY_LOGGING} is not a delegated administrator"
    organizations = world.client("management-admin", "organizations")
    delegation = {"AccountId": SECURITY_LOGGING, "ServicePrincipal": "access-analyzer.amazonaws.com"}
    organizations.register_delegated_administrator(**delegation)
    member.create_analyzer(analyzerName="all", type="ORGANIZATION")
    status = lambda: member.get_analyzer(analyzerName="all")["analyzer"]  # noqa: E731
    assert status()["status"] == "ACTIVE"
    organizations.deregister_delegated_administrator(**delegation)
    assert status()["status"] == "DISABLED"
    assert status()["statusReason"] == {"code": "DELEGATED_ADMINISTRATOR_DEREGISTERED"}
    organizations.register_delegated_administrator(**delegation)
    assert status()["status"] == "ACTIVE"


OUTSIDE = "999988887777"


def trust(principal):
    return json.dumps(document({"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}))


def test_access_from_outside_is_found_and_resolved(world, analyzer):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html"""
    analyzer.create_analyzer(analyzerName="mine", type="ACCOUNT")
    iam = world.client("dev-root", "iam")
    role = iam.create_role(RoleName="open", AssumeRolePolicyDocument=trust({"AWS": OUTSIDE}))["Role"]["Arn"]
    about_role = {"resource": {"eq": [role]}}
    findings = lambda: analyzer.list_findings(analyzerArn=ARN, filter=about_role)["findings"]  # noqa: E731
    (found,) = findings()
    assert (found["principal"], found["action"], found["isPublic"]) == ({"AWS": OUTSIDE}, ["sts:AssumeRole"], False)
    assert (found["status"], found["resourceType"], found["resourceOwnerAccount"]) == ("ACTIVE", "AWS::IAM::Role", DEV)
    assert analyzer.get_finding(analyzerArn=ARN, id=found["id"])["finding"] == found
    (second,) = analyzer.list_findings_v2(analyzerArn=ARN, filter=about_role)["findings"]
    assert (second["id"], second["findingType"]) == (found["id"], "ExternalAccess")
    details = analyzer.get_finding_v2(analyzerArn=ARN, id=found["id"])["findingDetails"]
    assert details[0]["externalAccessDetails"]["principal"] == {"AWS": OUTSIDE}
    resource = analyzer.get_analyzed_resource(analyzerArn=ARN, resourceArn=role)["resource"]
    assert (resource["status"], resource["actions"], resource["isPublic"]) == ("ACTIVE", ["sts:AssumeRole"], False)
    listed = analyzer.get_paginator("list_analyzed_resources").paginate(
        analyzerArn=ARN, resourceType="AWS::IAM::Role", PaginationConfig={"PageSize": 2}
    )
    assert role in [one["resourceArn"] for page in listed for one in page["analyzedResources"]]
    (statistics,) = analyzer.get_findings_statistics(analyzerArn=ARN)["findingsStatistics"]
    of_roles = statistics["externalAccessFindingsStatistics"]["resourceTypeStatistics"]["AWS::IAM::Role"]
    assert of_roles["totalActiveCrossAccount"] >= 1
    analyzer.update_findings(analyzerArn=ARN, ids=[found["id"]], status="ARCHIVED")
    assert findings()[0]["status"] == "ARCHIVED"
    analyzer.start_resource_scan(analyzerArn=ARN, resourceArn=role)
    assert analyzer.get_analyzer(analyzerName="mine")["analyzer"]["lastResourceAnalyzed"] == role
    iam.update_assume_role_policy(RoleName="open", PolicyDocument=trust({"Service": "ec2.amazonaws.com"}))
    assert findings()[0]["status"] == "RESOLVED"
    for wrong in ({"nonsense": {"eq": ["x"]}}, {"resource": {}}):
        with refused("ValidationException"):
            analyzer.list_findings(analyzerArn=ARN, filter=wrong)
    with refused("ResourceNotFoundException"):
        analyzer.get_finding(analyzerArn=ARN, id="00000000-0000-4000-a000-000000000000")
    with refused("ResourceNotFoundException"):
        analyzer.start_resource_scan(analyzerArn=ARN, resourceArn=role + "s")


def test_what_would_be_shared_is_previewed(analyzer):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-access-preview.html"""
    analyzer.create_analyzer(analyzerName="mine", type="ACCOUNT")
    policy = document({"Effect": "Allow", "Principal": {"AWS": OUTSIDE}, "Action": "sqs:SendMessage", "Resource": "*"})
    proposed = {f"arn:aws:sqs:{IRELAND}:{DEV}:orders": {"sqsQueue": {"queuePolicy": json.dumps(policy)}}}
    made = analyzer.create_access_preview(analyzerArn=ARN, configurations=proposed)["id"]
    preview = analyzer.get_access_preview(analyzerArn=ARN, accessPreviewId=made)["accessPreview"]
    assert (preview["status"], preview["configurations"]) == ("COMPLETED", proposed)
    (found,) = analyzer.list_access_preview_findings(analyzerArn=ARN, accessPreviewId=made)["findings"]
    assert (found["changeType"], found["principal"], found["status"]) == ("NEW", {"AWS": OUTSIDE}, "ACTIVE")
    assert [one["id"] for one in analyzer.list_access_previews(analyzerArn=ARN)["accessPreviews"]] == [made]


def test_what_nobody_uses_is_found_when_time_has_passed(world, analyzer):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html"""
    analyzer.create_analyzer(analyzerName="unused", type="ACCOUNT_UNUSED_ACCESS")
    arn = ARN.replace("mine", "unused")
    iam = world.client("dev-root", "iam")
    role = iam.create_role(RoleName="idle", AssumeRolePolicyDocument=trust({"AWS": DEV}))["Role"]["Arn"]
    idle = {"resource": {"eq": [role]}}
    assert analyzer.list_findings_v2(analyzerArn=arn, filter=idle)["findings"] == []
    world.advance(91 * 24 * 3600)
    (found,) = analyzer.list_findings_v2(analyzerArn=arn, filter=idle)["findings"]
    assert found["findingType"] == "UnusedIAMRole"
    with refused("ValidationException"):
        analyzer.list_findings(analyzerArn=arn)


def test_a_policy_is_generated_from_what_was_done(world, analyzer):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html"""
    developer = world.client("dev-developer", "iam")
    with refused("AccessDenied"):
        developer.create_user(UserName="x")
    role = f"arn:aws:iam::{DEV}:role/Developer"
    job = analyzer.start_policy_generation(policyGenerationDetails={"principalArn": role})["jobId"]
    assert analyzer.get_generated_policy(jobId=job)["jobDetails"]["status"] in ("IN_PROGRESS", "SUCCEEDED")
    world.advance(3600)
    got = analyzer.get_generated_policy(jobId=job)
    assert got["jobDetails"]["status"] == "SUCCEEDED"
    (policy,) = got["generatedPolicyResult"]["generatedPolicies"]
    actions = [action for statement in json.loads(policy["policy"])["Statement"] for action in statement["Action"]]
    assert "iam:CreateUser" in actions
    assert [one["jobId"] for one in analyzer.list_policy_generations()["policyGenerations"]] == [job]


def test_the_role_that_reads_trails_is_passed(world, analyzer):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html"""
    iam = world.client("dev-root", "iam")
    role = iam.create_role(RoleName="generator", AssumeRolePolicyDocument=trust({"AWS": f"arn:aws:iam::{DEV}:root"}))
    arn = role["Role"]["Arn"]
    iam.put_role_policy(RoleName="generator", PolicyName="p", PolicyDocument=allow("access-analyzer:*"))
    credentials = world.client("dev-developer", "sts").assume_role(RoleArn=arn, RoleSessionName="generator")["Credentials"]
    generator = world.client_with(credentials, "accessanalyzer", IRELAND)
    trail = {"cloudTrailArn": f"arn:aws:cloudtrail:{IRELAND}:{DEV}:trail/t", "allRegions": True}
    details = {"trails": [trail], "accessRole": arn, "startTime": "2026-01-01T00:00:00Z"}
    with refused("AccessDeniedException") as refusal:
        generator.start_policy_generation(policyGenerationDetails={"principalArn": arn}, cloudTrailDetails=details)
    assert f"not authorized to perform: iam:PassRole on resource: {arn}" in refusal.message
    assert generator.start_policy_generation(policyGenerationDetails={"principalArn": arn})["jobId"]
