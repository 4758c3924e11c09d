"""SNS topics, and what reaches the queues behind them."""

import json

import pytest

from support.refusal import refused
from support.securecart import DEV, STAGING, document


@pytest.fixture
def sns(world):
    return world.client("dev-root", "sns", "eu-west-1")


@pytest.fixture
def topic(sns):
    return sns.create_topic(Name="order-events", Tags=[{"Key": "team", "Value": "shop"}])["TopicArn"]


@pytest.fixture
def queue(world):
    sqs = world.client("dev-root", "sqs", "eu-west-1")
    return sqs, sqs.create_queue(QueueName="order-events")["QueueUrl"]


def from_topic(topic: str) -> str:
    """A queue policy that lets a topic in: https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html"""
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": "sns.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": "*",
        "Condition": {"ArnEquals": {"aws:SourceArn": topic}},
    }
    return json.dumps(document(statement))


def received(queue):
    sqs, url = queue
    return [one["Body"] for one in sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", [])]


def test_a_message_reaches_a_queue_whose_policy_lets_the_topic_in(sns, topic, queue):
    sqs, url = queue
    arn = f"arn:aws:sqs:eu-west-1:{DEV}:order-events"
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
    sns.publish(TopicArn=topic, Message="lost")
    assert received(queue) == []
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": from_topic(topic + "-other")})
    sns.publish(TopicArn=topic, Message="lost")
    assert received(queue) == []
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": from_topic(topic)})
    sent = sns.publish(TopicArn=topic, Message="kept", Subject="order")
    (body,) = [json.loads(body) for body in received(queue)]
    assert (body["Message"], body["Subject"], body["MessageId"]) == ("kept", "order", sent["MessageId"])


def test_a_subscriber_chooses_form_and_kind_of_messages(sns, topic, queue):
    """https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html"""
    sqs, url = queue
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": from_topic(topic)})
    sns.subscribe(
        TopicArn=topic,
        Protocol="sqs",
        Endpoint=f"arn:aws:sqs:eu-west-1:{DEV}:order-events",
        Attributes={"RawMessageDelivery": "true", "FilterPolicy": json.dumps({"kind": ["new"]})},
    )
    for kind in ("old", "new"):
        attributes = {"kind": {"DataType": "String", "StringValue": kind}}
        sns.publish(TopicArn=topic, Message=kind, MessageAttributes=attributes)
    assert received(queue) == ["new"]


def test_another_account_publishes_where_the_topic_s_policy_lets_it(world, sns, topic):
    """https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html"""
    staging = world.client("staging-root", "sns", "eu-west-1")
    with refused("AccessDenied"):
        staging.publish(TopicArn=topic, Message="x")
    sns.add_permission(TopicArn=topic, Label="staging", AWSAccountId=[STAGING], ActionName=["Publish"])
    staging.publish(TopicArn=topic, Message="x")
    with refused("AccessDenied"):
        staging.delete_topic(TopicArn=topic)
    sns.remove_permission(TopicArn=topic, Label="staging")
    with refused("AccessDenied"):
        staging.publish(TopicArn=topic, Message="x")


def test_a_queue_of_another_account_confirms_its_subscription(world, sns, topic):
    """https://docs.aws.amazon.com/sns/latest/dg/sns-send-message-to-sqs-cross-account.html"""
    sqs = world.client("staging-root", "sqs", "eu-west-1")
    url = sqs.create_queue(QueueName="events", Attributes={"Policy": from_topic(topic)})["QueueUrl"]
    arn = f"arn:aws:sqs:eu-west-1:{STAGING}:events"
    assert sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)["SubscriptionArn"] == "pending confirmation"
    (asked,) = [json.loads(body) for body in received((sqs, url))]
    assert asked["Type"] == "SubscriptionConfirmation"
    confirmed = sns.confirm_subscription(TopicArn=topic, Token=asked["Token"])
    sns.publish(TopicArn=topic, Message="hello")
    assert [json.loads(body)["Message"] for body in received((sqs, url))] == ["hello"]
    sns.unsubscribe(SubscriptionArn=confirmed["SubscriptionArn"])
    assert sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"] == []


def test_a_topic_tells_what_it_is(sns, topic):
    attributes = sns.get_topic_attributes(TopicArn=topic)["Attributes"]
    assert (attributes["Owner"], attributes["SubscriptionsConfirmed"]) == (DEV, "0")
    assert sns.list_tags_for_resource(ResourceArn=topic)["Tags"] == [{"Key": "team", "Value": "shop"}]
    assert topic in [one["TopicArn"] for one in sns.list_topics()["Topics"]]
    sns.delete_topic(TopicArn=topic)
    with refused("NotFound"):
        sns.get_topic_attributes(TopicArn=topic)
