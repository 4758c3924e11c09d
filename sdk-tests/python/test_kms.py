"""KMS keys: who may use them by policy, by grant and from another account."""

import json

import pytest

from support.refusal import refused
from support.securecart import ADMINISTRATOR, DEV, STAGING, document



@pytest.fixture
def kms(world):
    """KMS as the root user of an account without keys."""
    return world.client("dev-root", "kms", "eu-west-1")


@pytest.fixture
def key(kms):
    return kms.create_key(Description="orders", Tags=[{"TagKey": "team", "TagValue": "shop"}])["KeyMetadata"]


def policy(*more: dict) -> str:
    """A key policy that leaves the key to its account, and more."""
    owner = {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{DEV}:root"}, "Action": "kms:*", "Resource": "*"}
    return json.dumps(document(owner, *more))


def test_a_key_lives_from_creation_to_deletion(world, kms, key):
    """https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html"""
    kms.create_alias(AliasName="alias/orders", TargetKeyId=key["KeyId"])
    assert kms.describe_key(KeyId="alias/orders")["KeyMetadata"]["Arn"] == key["Arn"]
    assert key["KeyId"] in [one["KeyId"] for one in kms.list_keys()["Keys"]]
    kms.enable_key_rotation(KeyId=key["KeyId"])
    assert kms.get_key_rotation_status(KeyId=key["KeyId"])["RotationPeriodInDays"] == 365
    kms.schedule_key_deletion(KeyId=key["KeyId"], PendingWindowInDays=7)
    with refused("KMSInvalidStateException"):
        kms.encrypt(KeyId="alias/orders", Plaintext=b"x")
    world.advance(8 * 24 * 3600)
    with refused("NotFoundException"):
        kms.describe_key(KeyId=key["KeyId"])


def test_what_is_encrypted_is_read_with_the_same_encryption_context(kms, key):
    """https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html"""
    made = kms.generate_data_key(KeyId=key["KeyId"], KeySpec="AES_256", EncryptionContext={"order": "1"})
    opened = kms.decrypt(CiphertextBlob=made["CiphertextBlob"], EncryptionContext={"order": "1"})
    assert (opened["Plaintext"], opened["KeyId"]) == (made["Plaintext"], key["Arn"])
    with refused("InvalidCiphertextException"):
        kms.decrypt(CiphertextBlob=made["CiphertextBlob"], EncryptionContext={"order": "2"})


def test_another_account_uses_the_key_as_far_as_its_policy_says(world, kms, key):
    """https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html"""
    staging = world.client("staging-root", "kms", "eu-west-1")
    with refused("AccessDeniedException"):
        staging.encrypt(KeyId=key["Arn"], Plaintext=b"x")
    condition = {"StringEquals": {"kms:EncryptionContext:stage": "staging"}}
    outside = {
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:aws:iam::{STAGING}:root"},
        "Action": ["kms:Encrypt", "kms:ScheduleKeyDeletion"],
        "Resource": "*",
        "Condition": condition,
    }
    kms.put_key_policy(KeyId=key["KeyId"], Policy=policy(outside))
    staging.encrypt(KeyId=key["Arn"], Plaintext=b"x", EncryptionContext={"stage": "staging"})
    for call in [
        lambda: staging.encrypt(KeyId=key["Arn"], Plaintext=b"x", EncryptionContext={"stage": "prod"}),
        lambda: staging.schedule_key_deletion(KeyId=key["Arn"]),
        lambda: world.client("prod-root", "kms", "eu-west-1").encrypt(KeyId=key["Arn"], Plaintext=b"x"),
    ]:
        with refused("AccessDeniedException"):
            call()


def test_a_grant_gives_what_no_policy_does(world, kms, key):
    """https://docs.aws.amazon.com/kms/latest/developerguide/grants.html"""
    sealed = kms.encrypt(KeyId=key["KeyId"], Plaintext=b"x", EncryptionContext={"order": "1"})["CiphertextBlob"]
    open_it = {"CiphertextBlob": sealed, "EncryptionContext": {"order": "1"}}
    grantee = ADMINISTRATOR
    outside = world.client("management-admin", "kms", "eu-west-1")
    with refused("AccessDeniedException"):
        outside.decrypt(**open_it)
    grant = kms.create_grant(
        KeyId=key["KeyId"],
        GranteePrincipal=grantee,
        RetiringPrincipal=grantee,
        Operations=["Decrypt"],
        Constraints={"EncryptionContextSubset": {"order": "1"}},
    )
    assert outside.decrypt(**open_it)["Plaintext"] == b"x"
    other = kms.encrypt(KeyId=key["KeyId"], Plaintext=b"x")["CiphertextBlob"]
    for call in [
        lambda: outside.encrypt(KeyId=key["Arn"], Plaintext=b"x", EncryptionContext={"order": "1"}),
        lambda: outside.decrypt(CiphertextBlob=other),
    ]:
        with refused("AccessDeniedException"):
            call()
    outside.retire_grant(GrantToken=grant["GrantToken"])
    with refused("AccessDeniedException"):
        outside.decrypt(**open_it)


def test_tags_of_the_request_decide(world, kms):
    """https://docs.aws.amazon.com/kms/latest/developerguide/tag-authorization.html"""
    untagged = {
        "Effect": "Deny",
        "Principal": {"AWS": "*"},
        "Action": "kms:UntagResource",
        "Resource": "*",
        "Condition": {"ForAnyValue:StringEquals": {"aws:TagKeys": "team"}},
    }
    key = kms.create_key(Policy=policy(untagged), Tags=[{"TagKey": "team", "TagValue": "shop"}])["KeyMetadata"]
    kms.untag_resource(KeyId=key["KeyId"], TagKeys=["stage"])
    with refused("AccessDeniedException"):
        kms.untag_resource(KeyId=key["KeyId"], TagKeys=["team"])
