"""AWS Config: advanced queries over one account, and over many through an aggregator."""

import json

import pytest

from support.config import REGION, TRUST, record
from support.refusal import refused
from support.securecart import DEV, MANAGEMENT, SECURITY_LOGGING, STAGING

def rows(answer: dict) -> list[dict]:
    return [json.loads(row) for row in answer["Results"]]


@pytest.fixture
def dev(world):
    config = record(world, "dev-root", DEV)
    iam = world.client("dev-root", "iam")
    iam.create_role(RoleName="Queried", Path="/team/", AssumeRolePolicyDocument=TRUST, Tags=[{"Key": "team", "Value": "a"}])
    iam.create_role(RoleName="QueriedToo", AssumeRolePolicyDocument=TRUST)
    return config


def test_a_query_finds_what_was_recorded(dev):
    """https://docs.aws.amazon.com/config/latest/developerguide/querying-AWS-resources.html"""
    named = "SELECT resourceName, configuration.path WHERE resourceType = 'AWS::IAM::Role' AND resourceName LIKE 'Queried%' ORDER BY resourceName"
    answer = dev.select_resource_config(Expression=named)
    assert rows(answer) == [
        {"resourceName": "Queried", "configuration": {"path": "/team/"}},
        {"resourceName": "QueriedToo", "configuration": {"path": "/"}},
    ]
    assert answer["QueryInfo"]["SelectFields"] == [{"Name": "resourceName"}, {"Name": "configuration.path"}]
    tagged = dev.select_resource_config(Expression="SELECT resourceName WHERE tags.tag = 'team=a' AND awsRegion = 'global'")
    assert rows(tagged) == [{"resourceName": "Queried"}]
    first = dev.select_resource_config(Expression=named, Limit=1)
    rest = dev.select_resource_config(Expression=named, Limit=1, NextToken=first["NextToken"])
    assert rows(first) + rows(rest) == rows(answer)
    with refused("InvalidNextTokenException"):
        dev.select_resource_config(Expression="SELECT arn", NextToken=first["NextToken"])


@pytest.mark.parametrize(
    "expression",
    [
        "SELECT resourceId FROM items",
        "SELECT resourceId AS id",
        "SELECT resourceId WHERE resourceType LIKE '%::Role'",
        "SELECT resourceId WHERE resourceType LIKE 'ab%'",
        "SELECT COUNT(*), accountId GROUP BY accountId HAVING COUNT(*) > 1",
        "SELECT resourceId WHERE " + "(" * 400 + "a = 1" + ")" * 400,
    ],
)
def test_what_the_language_lacks_is_refused(world, expression):
    """Behaviour 45: https://docs.aws.amazon.com/config/latest/developerguide/querying-AWS-resources.html#query-limitations"""
    with refused("InvalidExpressionException"):
        world.client("dev-root", "config").select_resource_config(Expression=expression)


def test_an_aggregator_sees_accounts_that_let_it(world, dev):
    """https://docs.aws.amazon.com/config/latest/developerguide/authorize-aggregator-account-console.html"""
    security = world.client("security-logging-root", "config")
    sources = [{"AccountIds": [DEV], "AllAwsRegions": True}]
    security.put_configuration_aggregator(ConfigurationAggregatorName="all", AccountAggregationSources=sources)
    counted = "SELECT accountId, COUNT(*) WHERE resourceType = 'AWS::IAM::Role' GROUP BY accountId"
    ask = {"ConfigurationAggregatorName": "all", "Expression": counted}
    assert security.select_aggregate_resource_config(**ask)["Results"] == []
    (status,) = security.describe_configuration_aggregator_sources_status(ConfigurationAggregatorName="all")[
        "AggregatedSourceStatusList"
    ]
    assert (status["SourceId"], status["LastUpdateStatus"]) == (DEV, "FAILED")
    pending = dev.describe_pending_aggregation_requests()["PendingAggregationRequests"]
    assert pending == [{"RequesterAccountId": SECURITY_LOGGING, "RequesterAwsRegion": REGION}]

    dev.put_aggregation_authorization(AuthorizedAccountId=SECURITY_LOGGING, AuthorizedAwsRegion=REGION)
    assert dev.describe_pending_aggregation_requests()["PendingAggregationRequests"] == []
    (found,) = rows(security.select_aggregate_resource_config(**ask))
    assert found["accountId"] == DEV and found["COUNT(*)"] >= 2
    counts = security.get_aggregate_discovered_resource_counts(ConfigurationAggregatorName="all", GroupByKey="ACCOUNT_ID")
    (group,) = counts["GroupedResourceCounts"]
    assert group == {"GroupName": DEV, "ResourceCount": counts["TotalDiscoveredResources"]}
    (role,) = security.list_aggregate_discovered_resources(
        ConfigurationAggregatorName="all", ResourceType="AWS::IAM::Role", Filters={"ResourceName": "Queried"}
    )["ResourceIdentifiers"]
    item = security.get_aggregate_resource_config(ConfigurationAggregatorName="all", ResourceIdentifier=role)
    assert item["ConfigurationItem"]["resourceName"] == "Queried"
    missing = role | {"ResourceId": "AROANONE"}
    batch = security.batch_get_aggregate_resource_config(ConfigurationAggregatorName="all", ResourceIdentifiers=[role, missing])
    assert [one["resourceName"] for one in batch["BaseConfigurationItems"]] == ["Queried"]
    assert batch["UnprocessedResourceIdentifiers"] == [missing]

    dev.delete_aggregation_authorization(AuthorizedAccountId=SECURITY_LOGGING, AuthorizedAwsRegion=REGION)
    assert security.select_aggregate_resource_config(**ask)["Results"] == []
    security.delete_configuration_aggregator(ConfigurationAggregatorName="all")
    with refused("NoSuchConfigurationAggregatorException"):
        security.select_aggregate_resource_config(**ask)


def test_an_aggregator_of_the_organization_needs_no_authorization(world, dev):
    """https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationAggregator.html"""
    record(world, "staging-root", STAGING)
    management = world.client("management-admin", "config")
    role = world.client("management-admin", "iam").create_role(RoleName="Aggregates", AssumeRolePolicyDocument=TRUST)
    source = {"RoleArn": role["Role"]["Arn"], "AllAwsRegions": True}
    with refused("OrganizationAccessDeniedException"):
        dev.put_configuration_aggregator(ConfigurationAggregatorName="org", OrganizationAggregationSource=source)
    with refused("InvalidRoleException"):
        management.put_configuration_aggregator(
            ConfigurationAggregatorName="org", OrganizationAggregationSource=source | {"RoleArn": f"arn:aws:iam::{MANAGEMENT}:role/None"}
        )
    made = management.put_configuration_aggregator(ConfigurationAggregatorName="org", OrganizationAggregationSource=source)
    arn = made["ConfigurationAggregator"]["ConfigurationAggregatorArn"]
    assert arn.startswith(f"arn:aws:config:{REGION}:{MANAGEMENT}:config-aggregator/config-aggregator-")
    services = world.client("management-admin", "organizations").list_aws_service_access_for_organization()
    assert "config.amazonaws.com" in {one["ServicePrincipal"] for one in services["EnabledServicePrincipals"]}
    counted = "SELECT accountId, COUNT(*) GROUP BY accountId"
    answer = management.select_aggregate_resource_config(ConfigurationAggregatorName="org", Expression=counted)
    assert {row["accountId"] for row in rows(answer)} == {DEV, STAGING}
