"""DynamoDB tables: who may use them by policy, from another account, and item by item."""

import json

import pytest

from support.refusal import refused
from support.securecart import DEV, STAGING, document

TABLE = f"arn:aws:dynamodb:eu-west-1:{DEV}:table/orders"


@pytest.fixture
def dynamodb(world):
    return world.client("dev-root", "dynamodb", "eu-west-1")


@pytest.fixture
def table(dynamodb):
    made = dynamodb.create_table(
        TableName="orders",
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in ("customer", "day")],
        KeySchema=[{"AttributeName": "customer", "KeyType": "HASH"}, {"AttributeName": "day", "KeyType": "RANGE"}],
        GlobalSecondaryIndexes=[
            {
                "IndexName": "by-day",
                "KeySchema": [{"AttributeName": "day", "KeyType": "HASH"}],
                "Projection": {"ProjectionType": "KEYS_ONLY"},
            }
        ],
        BillingMode="PAY_PER_REQUEST",
        Tags=[{"Key": "team", "Value": "shop"}],
    )["TableDescription"]
    dynamodb.get_waiter("table_exists").wait(TableName="orders")
    return made["TableArn"]


def key(customer: str, day: str = "1") -> dict:
    return {"customer": {"S": customer}, "day": {"S": day}}


def letting(principal: str, *actions: str, resource=TABLE, **condition) -> str:
    """A resource policy."""
    statement = {"Effect": "Allow", "Principal": {"AWS": principal}, "Action": list(actions), "Resource": resource}
    return json.dumps(document(statement | ({"Condition": condition} if condition else {})))


def test_a_table_lives_from_creation_to_deletion(dynamodb, table):
    """https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html"""
    assert table == TABLE
    assert dynamodb.list_tables()["TableNames"] == ["orders"]
    dynamodb.tag_resource(ResourceArn=TABLE, Tags=[{"Key": "stage", "Value": "dev"}])
    dynamodb.untag_resource(ResourceArn=TABLE, TagKeys=["team"])
    assert dynamodb.list_tags_of_resource(ResourceArn=TABLE)["Tags"] == [{"Key": "stage", "Value": "dev"}]
    dynamodb.update_time_to_live(
        TableName="orders", TimeToLiveSpecification={"Enabled": True, "AttributeName": "until"}
    )
    described = dynamodb.describe_time_to_live(TableName="orders")["TimeToLiveDescription"]
    assert described == {"TimeToLiveStatus": "ENABLED", "AttributeName": "until"}
    dynamodb.update_table(TableName="orders", DeletionProtectionEnabled=True)
    with refused("ValidationException"):
        dynamodb.delete_table(TableName="orders")
    dynamodb.update_table(TableName="orders", DeletionProtectionEnabled=False)
    dynamodb.delete_table(TableName="orders")
    with refused("ResourceNotFoundException") as refusal:
        dynamodb.describe_table(TableName="orders")
    assert refusal.message == "Requested resource not found: Table: orders not found"


def test_items_come_and_go_by_their_key(dynamodb, table):
    """https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html"""
    item = key("ada") | {"total": {"N": "7.50"}, "lines": {"L": [{"M": {"sku": {"S": "x"}}}, {"NULL": True}]}}
    dynamodb.put_item(TableName="orders", Item=item)
    found = dynamodb.get_item(TableName="orders", Key=key("ada"))["Item"]
    assert found == item | {"total": {"N": "7.5"}}
    names = {"#t": "total"}
    some = dynamodb.get_item(
        TableName="orders", Key=key("ada"), ProjectionExpression="#t, customer", ExpressionAttributeNames=names
    )
    assert set(some["Item"]) == {"total", "customer"}
    gone = dynamodb.delete_item(TableName="orders", Key=key("ada"), ReturnValues="ALL_OLD")
    assert gone["Attributes"] == found
    assert "Item" not in dynamodb.get_item(TableName="orders", Key=key("ada"))
    with refused("NotImplemented"):
        dynamodb.scan(TableName="orders")


def test_another_account_uses_the_table_as_far_as_its_policy_says(world, dynamodb, table):
    """https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-cross-account-access.html"""
    staging = world.client("staging-root", "dynamodb", "eu-west-1")
    with refused("AccessDeniedException"):
        staging.get_item(TableName=TABLE, Key=key("ada"))
    # https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-bpa-rbp.html
    with refused("ValidationException"):
        dynamodb.put_resource_policy(ResourceArn=TABLE, Policy=letting("*", "dynamodb:GetItem"))
    policy = letting(STAGING, "dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutResourcePolicy", resource=f"{TABLE}*")
    revision = dynamodb.put_resource_policy(ResourceArn=TABLE, Policy=policy)["RevisionId"]
    assert dynamodb.get_resource_policy(ResourceArn=TABLE) | {"ResponseMetadata": {}} == {
        "Policy": policy,
        "RevisionId": revision,
        "ResponseMetadata": {},
    }
    assert "Item" not in staging.get_item(TableName=TABLE, Key=key("ada"))
    with refused("AccessDeniedException"):
        staging.put_item(TableName=TABLE, Item=key("ada"))
    # The policy of a table speaks for its indexes: allowed, and nobody has built it.
    values = {":d": {"S": "1"}}
    with refused("NotImplemented"):
        staging.query(
            TableName=TABLE, IndexName="by-day", KeyConditionExpression="day = :d", ExpressionAttributeValues=values
        )
    # "don't support cross-account access": https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-iam-actions.html
    with refused("AccessDeniedException"):
        staging.put_resource_policy(ResourceArn=TABLE, Policy=policy)
    dynamodb.delete_resource_policy(ResourceArn=TABLE)
    with refused("AccessDeniedException"):
        staging.get_item(TableName=TABLE, Key=key("ada"))


def test_a_caller_is_held_to_some_keys_and_attributes(world, dynamodb, table):
    """https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html#FGAC_DDB.Examples"""
    staging = world.client("staging-root", "dynamodb", "eu-west-1")
    actions = ["GetItem", "PutItem", "UpdateItem", "Query", "BatchGetItem", "BatchWriteItem"]
    condition = {
        "ForAllValues:StringEquals": {
            "dynamodb:LeadingKeys": ["ada"],
            "dynamodb:Attributes": ["customer", "day", "total"],
        },
        "StringEqualsIfExists": {"dynamodb:Select": "SPECIFIC_ATTRIBUTES"},
    }
    policy = letting(STAGING, *(f"dynamodb:{action}" for action in actions), **condition)
    dynamodb.put_resource_policy(ResourceArn=TABLE, Policy=policy)
    staging.put_item(TableName=TABLE, Item=key("ada") | {"total": {"N": "1"}})
    staging.get_item(TableName=TABLE, Key=key("ada"), ProjectionExpression="total")

    def query(condition: str, values: dict, **more):
        values = {name: {"S": value} for name, value in values.items()}
        return staging.query(
            TableName=TABLE, KeyConditionExpression=condition, ExpressionAttributeValues=values, **more
        )

    with refused("NotImplemented"):
        query("customer = :c", {":c": "ada"}, ProjectionExpression="total")
    for call in [
        lambda: staging.get_item(TableName=TABLE, Key=key("ada")),
        lambda: staging.get_item(TableName=TABLE, Key=key("ben"), ProjectionExpression="total"),
        lambda: staging.get_item(TableName=TABLE, Key=key("ada"), ProjectionExpression="card"),
        lambda: staging.put_item(TableName=TABLE, Item=key("ben")),
        lambda: staging.put_item(TableName=TABLE, Item=key("ada") | {"card": {"S": "1"}}),
        lambda: staging.update_item(
            TableName=TABLE,
            Key=key("ada"),
            UpdateExpression="SET #c = :c",
            ExpressionAttributeNames={"#c": "card"},
            ExpressionAttributeValues={":c": {"S": "1"}},
        ),
        lambda: query("customer = :c", {":c": "ben"}, ProjectionExpression="total"),
        lambda: query("customer = :c", {":c": "ada"}),
        lambda: staging.batch_get_item(
            RequestItems={TABLE: {"Keys": [key("ada"), key("ben")], "ProjectionExpression": "total"}}
        ),
        lambda: staging.batch_write_item(RequestItems={TABLE: [{"DeleteRequest": {"Key": key("ben")}}]}),
    ]:
        with refused("AccessDeniedException"):
            call()


def test_a_transaction_needs_what_its_parts_need(world, dynamodb, table):
    """https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html"""
    staging = world.client("staging-root", "dynamodb", "eu-west-1")
    condition = {"ForAllValues:StringEquals": {"dynamodb:LeadingKeys": ["ada"]}}
    dynamodb.put_resource_policy(ResourceArn=TABLE, Policy=letting(STAGING, "dynamodb:PutItem", **condition))

    def write(*items: dict):
        return staging.transact_write_items(TransactItems=list(items))

    put = {"Put": {"TableName": TABLE, "Item": key("ada")}}
    with refused("NotImplemented"):
        write(put)
    for denied in [
        {"Put": {"TableName": TABLE, "Item": key("ben")}},
        {"Delete": {"TableName": TABLE, "Key": key("ada")}},
    ]:
        with refused("AccessDeniedException"):
            write(put, denied)


def test_a_stream_has_a_policy_of_its_own(world, dynamodb, table):
    """https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-attach-resource-based-policy.html"""
    dynamodb.update_table(
        TableName="orders", StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_IMAGE"}
    )
    stream = dynamodb.describe_table(TableName="orders")["Table"]["LatestStreamArn"]
    policy = letting(STAGING, "dynamodb:GetRecords", resource=stream)
    dynamodb.put_resource_policy(ResourceArn=stream, Policy=policy)
    assert dynamodb.get_resource_policy(ResourceArn=stream)["Policy"] == policy
    with refused("PolicyNotFoundException"):
        dynamodb.get_resource_policy(ResourceArn=TABLE)
