"""Lambda functions and layers: who may call and use them, and with which role they run."""

import io
import json
import zipfile

import pytest

from support.refusal import refused
from support.securecart import DEV, DEVELOPER, ORGANIZATION, STAGING, allow, document, trust

FUNCTION = f"arn:aws:lambda:eu-west-1:{DEV}:function:checkout"
LAYER = f"arn:aws:lambda:eu-west-1:{DEV}:layer:tracing"
BY_LAMBDA = document(
    {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
)


def package() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("app.py", "def handler(event, context): return event")
    return made.getvalue()


@pytest.fixture
def role(world):
    iam = world.client("dev-root", "iam")
    return iam.create_role(RoleName="Checkout", AssumeRolePolicyDocument=json.dumps(BY_LAMBDA))["Role"]["Arn"]


@pytest.fixture
def functions(world):
    return world.client("dev-root", "lambda", "eu-west-1")


def create(client, role: str, name: str = "checkout", **more) -> dict:
    return client.create_function(
        FunctionName=name, Runtime="python3.13", Handler="app.handler", Role=role, Code={"ZipFile": package()}, **more
    )


@pytest.fixture
def function(functions, role):
    made = create(functions, role, Tags={"team": "shop"}, Environment={"Variables": {"STAGE": "dev"}})
    functions.get_waiter("function_active_v2").wait(FunctionName="checkout")
    return made


def test_a_function_lives_from_creation_to_deletion(functions, function):
    """https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"""
    assert function["FunctionArn"] == FUNCTION
    for name in ["checkout", FUNCTION, f"{DEV}:function:checkout"]:
        found = functions.get_function(FunctionName=name)
        assert (found["Configuration"]["Environment"]["Variables"], found["Tags"]) == (
            {"STAGE": "dev"},
            {"team": "shop"},
        )
    functions.tag_resource(Resource=FUNCTION, Tags={"stage": "dev"})
    functions.untag_resource(Resource=FUNCTION, TagKeys=["team"])
    assert functions.list_tags(Resource=FUNCTION)["Tags"] == {"stage": "dev"}
    functions.update_function_configuration(FunctionName="checkout", MemorySize=512)
    assert functions.publish_version(FunctionName="checkout")["Version"] == "1"
    functions.create_alias(FunctionName="checkout", Name="live", FunctionVersion="1")
    versions = functions.list_versions_by_function(FunctionName="checkout")["Versions"]
    assert [one["Version"] for one in versions] == ["$LATEST", "1"]
    assert [one["FunctionName"] for one in functions.list_functions()["Functions"]] == ["checkout"]
    functions.delete_function(FunctionName="checkout")
    with refused("ResourceNotFoundException") as refusal:
        functions.get_function(FunctionName="checkout")
    assert refusal.message == f"Function not found: {FUNCTION}"


def test_who_makes_a_function_hands_on_its_role(world, functions, role):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html"""
    iam, sts = world.client("dev-root", "iam"), world.client("dev-developer", "sts")
    iam.create_role(RoleName="Deploys", AssumeRolePolicyDocument=json.dumps(trust(DEVELOPER)))
    everything = json.dumps(document(allow("*")))
    iam.put_role_policy(RoleName="Deploys", PolicyName="everything", PolicyDocument=everything)

    def deploying(*statements: dict):
        session = sts.assume_role(
            RoleArn=f"arn:aws:iam::{DEV}:role/Deploys",
            RoleSessionName="deploys",
            Policy=json.dumps(document(*statements)),
        )
        return world.client_with(session["Credentials"], "lambda", "eu-west-1")

    work = allow("lambda:*")
    handing = allow("iam:PassRole", resource=role)
    elsewhere = handing | {"Condition": {"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}}
    here = handing | {"Condition": {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}}
    for statements in [(work,), (work, elsewhere)]:
        with refused("AccessDeniedException") as refusal:
            create(deploying(*statements), role)
        assert "iam:PassRole" in refusal.message
    create(deploying(work, here), role)
    with refused("InvalidParameterValueException") as refusal:
        create(functions, f"arn:aws:iam::{DEV}:role/Deploys", "other")
    assert refusal.message == "The role defined for the function cannot be assumed by Lambda."


def test_another_account_calls_what_the_policy_lets_it(world, functions, function):
    """https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-cross-account.html"""
    staging = world.client("staging-root", "lambda", "eu-west-1")

    def may(name: str) -> bool:
        """`DryRun` verifies the permission alone: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html"""
        answer = staging.invoke(FunctionName=name, InvocationType="DryRun")
        return answer["StatusCode"] == 204

    with refused("AccessDeniedException"):
        may(FUNCTION)
    functions.publish_version(FunctionName="checkout")
    functions.create_alias(FunctionName="checkout", Name="live", FunctionVersion="1")
    statement = functions.add_permission(
        FunctionName="checkout:live", StatementId="staging", Action="lambda:InvokeFunction", Principal=STAGING
    )["Statement"]
    assert json.loads(statement) == {
        "Sid": "staging",
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:aws:iam::{STAGING}:root"},
        "Action": "lambda:InvokeFunction",
        "Resource": f"{FUNCTION}:live",
    }
    # "the invoker must use the full Amazon Resource Name (ARN) of that version or alias"
    assert may(f"{FUNCTION}:live")
    for name in [FUNCTION, f"{FUNCTION}:1"]:
        with refused("AccessDeniedException"):
            may(name)
    with refused("NotImplemented") as refusal:
        staging.invoke(FunctionName=f"{FUNCTION}:live")
    assert refusal.status == 501
    with refused("AccessDeniedException"):
        staging.get_function(FunctionName=f"{FUNCTION}:live")
    policy = functions.get_policy(FunctionName="checkout", Qualifier="live")
    assert [one["Sid"] for one in json.loads(policy["Policy"])["Statement"]] == ["staging"]
    functions.remove_permission(
        FunctionName="checkout", Qualifier="live", StatementId="staging", RevisionId=policy["RevisionId"]
    )
    with refused("AccessDeniedException"):
        may(f"{FUNCTION}:live")


def test_an_organization_can_be_let_in(world, functions, function):
    """https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-organization.html"""
    staging = world.client("staging-root", "lambda", "eu-west-1")
    for organization, allowed in [("o-elsewhere12", False), (ORGANIZATION, True)]:
        functions.add_permission(
            FunctionName="checkout",
            StatementId=organization,
            Action="lambda:InvokeFunction",
            Principal="*",
            PrincipalOrgID=organization,
        )
        if allowed:
            assert staging.invoke(FunctionName=FUNCTION, InvocationType="DryRun")["StatusCode"] == 204
        else:
            with refused("AccessDeniedException"):
                staging.invoke(FunctionName=FUNCTION, InvocationType="DryRun")


def test_another_account_uses_a_version_of_a_layer_that_it_is_let(world, functions, role):
    """https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html"""
    for _ in range(2):
        functions.publish_layer_version(LayerName="tracing", Content={"ZipFile": package()})
    functions.add_layer_version_permission(
        LayerName="tracing",
        VersionNumber=1,
        StatementId="staging",
        Action="lambda:GetLayerVersion",
        Principal=STAGING,
    )
    staging = world.client("staging-root", "lambda", "eu-west-1")
    assert staging.get_layer_version_by_arn(Arn=f"{LAYER}:1")["Version"] == 1
    with refused("AccessDeniedException"):
        staging.get_layer_version_by_arn(Arn=f"{LAYER}:2")
    own = world.client("staging-root", "iam").create_role(
        RoleName="Runs", AssumeRolePolicyDocument=json.dumps(BY_LAMBDA)
    )["Role"]["Arn"]
    with refused("AccessDeniedException") as refusal:
        create(staging, own, Layers=[f"{LAYER}:2"])
    assert "lambda:GetLayerVersion" in refusal.message
    made = create(staging, own, Layers=[f"{LAYER}:1"])
    assert made["Layers"][0]["Arn"] == f"{LAYER}:1"
    functions.remove_layer_version_permission(LayerName="tracing", VersionNumber=1, StatementId="staging")
    with refused("ResourceNotFoundException"):
        functions.get_layer_version_policy(LayerName="tracing", VersionNumber=1)


def test_code_comes_from_a_bucket_that_the_caller_may_read(world, functions, role):
    """https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html"""
    s3 = world.client("dev-root", "s3", "eu-west-1")
    s3.create_bucket(Bucket="dev-code", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    s3.put_object(Bucket="dev-code", Key="app.zip", Body=package())

    def with_key(key: str) -> dict:
        return functions.create_function(
            FunctionName="checkout",
            Runtime="python3.13",
            Handler="app.handler",
            Role=role,
            Code={"S3Bucket": "dev-code", "S3Key": key},
        )

    with refused("InvalidParameterValueException") as refusal:
        with_key("none.zip")
    assert "NoSuchKey" in refusal.message
    assert with_key("app.zip")["CodeSize"] == len(package())

    developer = world.client("dev-developer", "lambda", "eu-west-1")
    world.client("dev-root", "s3", "eu-west-1").put_bucket_policy(
        Bucket="dev-code",
        Policy=json.dumps(
            document(
                {
                    "Effect": "Deny",
                    "Principal": {"AWS": DEV},
                    "Action": "s3:GetObject",
                    "Resource": "arn:aws:s3:::dev-code/*",
                }
            )
        ),
    )
    with refused("AccessDeniedException") as refusal:
        developer.publish_layer_version(LayerName="tracing", Content={"S3Bucket": "dev-code", "S3Key": "app.zip"})
    assert "s3:GetObject" in refusal.message


def test_a_role_that_is_gone_stays_in_the_policy(world, functions, function):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-roles"""
    iam = world.client("staging-root", "iam")
    arn = iam.create_role(RoleName="Caller", AssumeRolePolicyDocument=json.dumps(trust(STAGING)))["Role"]["Arn"]

    def let(statement: str, principal: str):
        functions.add_permission(
            FunctionName="checkout", StatementId=statement, Action="lambda:InvokeFunction", Principal=principal
        )

    let("caller", arn)
    iam.delete_role(RoleName="Caller")
    with refused("InvalidParameterValueException"):
        let("again", arn.replace("Caller", "None"))
    let("s3", "s3.amazonaws.com")
    functions.remove_permission(FunctionName="checkout", StatementId="s3")
    functions.remove_permission(FunctionName="checkout", StatementId="caller")
    with refused("ResourceNotFoundException"):
        functions.get_policy(FunctionName="checkout")
