"""SQS queues: messages, and who may send them."""

import json

import pytest

from support.refusal import refused
from support.securecart import DEV, STAGING, document


@pytest.fixture
def sqs(world):
    return world.client("dev-root", "sqs", "eu-west-1")


@pytest.fixture
def url(sqs):
    return sqs.create_queue(QueueName="orders", tags={"team": "shop"})["QueueUrl"]


def test_a_queue_has_a_url_at_this_address(world, sqs, url):
    """https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html"""
    assert url == f"{world.url}/{DEV}/orders"
    assert sqs.get_queue_url(QueueName="orders")["QueueUrl"] == url
    assert sqs.list_queues(QueueNamePrefix="ord")["QueueUrls"] == [url]
    assert sqs.list_queue_tags(QueueUrl=url)["Tags"] == {"team": "shop"}
    sqs.delete_queue(QueueUrl=url)
    # https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-json-faqs.html
    with refused("AWS.SimpleQueueService.NonExistentQueue"):
        sqs.get_queue_url(QueueName="orders")
    with pytest.raises(sqs.exceptions.QueueDoesNotExist):
        sqs.get_queue_url(QueueName="orders")


def test_messages_come_back_until_they_are_deleted(world, sqs, url):
    """https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html

    boto3 compares the MD5 of texts and attributes itself.
    """
    attributes = {"kind": {"DataType": "String", "StringValue": "new"}, "raw": {"DataType": "Binary", "BinaryValue": b"1"}}
    sqs.send_message(QueueUrl=url, MessageBody="hello", MessageAttributes=attributes)
    received = sqs.receive_message(QueueUrl=url, MessageAttributeNames=["All"])["Messages"][0]
    assert (received["Body"], received["MessageAttributes"]) == ("hello", attributes)
    assert "Messages" not in sqs.receive_message(QueueUrl=url, WaitTimeSeconds=20)
    world.advance(31)
    again = sqs.receive_message(QueueUrl=url, AttributeNames=["All"])["Messages"][0]
    assert again["Attributes"]["ApproximateReceiveCount"] == "2"
    sqs.delete_message(QueueUrl=url, ReceiptHandle=again["ReceiptHandle"])
    world.advance(31)
    assert "Messages" not in sqs.receive_message(QueueUrl=url)


def test_another_account_sends_where_the_queue_s_policy_lets_it(world, sqs, url):
    """https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html"""
    staging = world.client("staging-root", "sqs", "eu-west-1")
    with refused("AccessDeniedException"):
        staging.send_message(QueueUrl=url, MessageBody="x")
    sqs.add_permission(QueueUrl=url, Label="staging", AWSAccountIds=[STAGING], Actions=["SendMessage"])
    staging.send_message(QueueUrl=url, MessageBody="x")
    staging.send_message_batch(QueueUrl=url, Entries=[{"Id": "1", "MessageBody": "y"}])
    for call in [
        lambda: staging.receive_message(QueueUrl=url),
        lambda: world.client("prod-root", "sqs", "eu-west-1").send_message(QueueUrl=url, MessageBody="x"),
    ]:
        with refused("AccessDeniedException"):
            call()
    sqs.remove_permission(QueueUrl=url, Label="staging")
    with refused("AccessDeniedException"):
        staging.send_message(QueueUrl=url, MessageBody="x")


def test_another_account_never_deletes_a_queue(world, sqs, url):
    """https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteQueue.html: "Cross-account permissions
    don't apply to this action."
    """
    everything = {
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:aws:iam::{STAGING}:root"},
        "Action": "sqs:*",
        "Resource": f"arn:aws:sqs:eu-west-1:{DEV}:orders",
    }
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": json.dumps(document(everything))})
    staging = world.client("staging-root", "sqs", "eu-west-1")
    staging.purge_queue(QueueUrl=url)
    with refused("AccessDeniedException"):
        staging.delete_queue(QueueUrl=url)
