"""How S3 answers what is asked of it at the edges, as boto3 sees it. Pages without an address of their own are those of the
operations, under https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html."""

import hashlib
import json
from base64 import b64encode

import pytest
from botocore.exceptions import ClientError

BUCKET = "details-of-tests"


@pytest.fixture
def s3(world):
    client = world.client("management-admin", "s3")
    client.create_bucket(Bucket=BUCKET)
    return client


def status(answer) -> int:
    return answer["ResponseMetadata"]["HTTPStatusCode"]


def said(call, **parameters) -> dict:
    """What a refusal says beside its code."""
    with pytest.raises(ClientError) as error:
        call(**parameters)
    return error.value.response["Error"]


def refused(call, **parameters) -> str:
    return said(call, **parameters)["Code"]


def test_a_bucket_is_made_again_in_the_first_region_only(world, s3):
    # https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList: BucketAlreadyOwnedByYou
    owned = dict(Bucket=BUCKET, OwnershipControls={"Rules": [{"ObjectOwnership": "BucketOwnerPreferred"}]})
    s3.put_bucket_ownership_controls(**owned)
    s3.put_bucket_acl(Bucket=BUCKET, ACL="log-delivery-write")
    s3.create_bucket(Bucket=BUCKET)
    # It "resets the bucket access control lists".
    assert len(s3.get_bucket_acl(Bucket=BUCKET)["Grants"]) == 1
    elsewhere = world.client("management-admin", "s3", "eu-north-1")
    constraint = {"CreateBucketConfiguration": {"LocationConstraint": "eu-north-1"}}
    assert refused(elsewhere.create_bucket, Bucket=BUCKET, **constraint) == "BucketAlreadyOwnedByYou"
    elsewhere.create_bucket(Bucket="in-stockholm", **constraint)
    for client in (elsewhere, s3):
        again = constraint if client is elsewhere else {}
        assert refused(client.create_bucket, Bucket="in-stockholm", **again) == "BucketAlreadyOwnedByYou"


@pytest.mark.parametrize(
    ("name", "namespace", "want"),
    [
        ("mine-111111111111-us-east-1-an", "account-regional", None),
        ("mine-111111111111-eu-west-1-an", "account-regional", "InvalidNamespaceHeader"),
        ("mine-222222222222-us-east-1-an", "account-regional", "InvalidNamespaceHeader"),
        ("mine", "account-regional", "InvalidNamespaceHeader"),
        ("mine-111111111111-us-east-1-an", "global", "InvalidBucketName"),
        ("mine-111111111111-us-east-1-an", None, "InvalidBucketName"),
        ("mine-of-all", "global", None),
    ],
)
def test_names_that_end_in_an_are_of_an_account(s3, name, namespace, want):
    # https://docs.aws.amazon.com/AmazonS3/latest/userguide/gpbucketnamespaces.html
    asked = {"Bucket": name} | ({"BucketNamespace": namespace} if namespace else {})
    if want is None:
        s3.create_bucket(**asked)
    else:
        assert refused(s3.create_bucket, **asked) == want


def test_the_namespace_can_be_demanded_by_policies(world, s3):
    # https://docs.aws.amazon.com/AmazonS3/latest/userguide/gpbucketnamespaces.html#require-account-regional
    iam = world.client("management-admin", "iam")
    iam.create_user(UserName="maker")
    condition = {"StringNotEquals": {"s3:x-amz-bucket-namespace": "account-regional"}}
    statements = [
        {"Effect": "Allow", "Action": "s3:CreateBucket", "Resource": "*"},
        {"Effect": "Deny", "Action": "s3:CreateBucket", "Resource": "*", "Condition": condition},
    ]
    policy = json.dumps({"Version": "2012-10-17", "Statement": statements})
    iam.put_user_policy(UserName="maker", PolicyName="p", PolicyDocument=policy)
    maker = world.client_with(iam.create_access_key(UserName="maker")["AccessKey"], "s3")
    assert refused(maker.create_bucket, Bucket="for-everybody") == "AccessDenied"
    maker.create_bucket(Bucket="made-111111111111-us-east-1-an", BucketNamespace="account-regional")


def test_answers_have_the_status_and_type_of_their_pages(s3):
    # The samples of PutBucketTagging and PutBucketPolicy.
    assert status(s3.put_bucket_tagging(Bucket=BUCKET, Tagging={"TagSet": [{"Key": "a", "Value": "1"}]})) == 204
    statement = {"Effect": "Deny", "Principal": "*", "Action": "s3:DeleteObject", "Resource": f"arn:aws:s3:::{BUCKET}/*"}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    assert status(s3.put_bucket_policy(Bucket=BUCKET, Policy=policy)) == 204
    head = s3.head_bucket(Bucket=BUCKET)
    assert (head["BucketRegion"], head["AccessPointAlias"], "BucketArn" in head) == ("us-east-1", False, False)
    assert head["ResponseMetadata"]["HTTPHeaders"]["content-type"] == "application/xml"


def test_documents_that_are_missing_or_malformed(s3):
    # https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList
    s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    missing = said(s3.put_object_lock_configuration, Bucket=BUCKET)
    assert (missing["Code"], missing["Message"]) == ("MissingRequestBodyError", "Request Body is empty")
    empty = dict(Bucket=BUCKET, ObjectLockConfiguration={})
    assert refused(s3.put_object_lock_configuration, **empty) == "MalformedXML"
    grant = {"Grantee": {"Type": "Group", "URI": "http://acs.amazonaws.com/groups/s3/LogDelivery"}, "Permission": "WRITE"}
    nobody = dict(Bucket=BUCKET, AccessControlPolicy={"Grants": [grant]})
    assert refused(s3.put_bucket_acl, **nobody) == "MalformedACLError"


def test_ids_of_versions_have_a_form(s3):
    # As AWS answers: what is no id is a wrong argument, what is one and not there no version.
    s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"")
    for call in (s3.get_object, s3.get_object_tagging, s3.delete_object, s3.get_object_acl):
        assert refused(call, Bucket=BUCKET, Key="k", VersionId="dsf") == "InvalidArgument", call.__name__
    assert refused(s3.head_object, Bucket=BUCKET, Key="k", VersionId="dsf") == "400"
    unknown = "v5n1PPUjOCMHLyyfq0ayjoZ5RZLfVQKA"
    assert refused(s3.get_object, Bucket=BUCKET, Key="k", VersionId=unknown) == "NoSuchVersion"
    assert refused(s3.head_object, Bucket=BUCKET, Key="k", VersionId=unknown) == "404"


def test_a_delete_marker_takes_no_tags(s3):
    # https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html
    s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"")
    named = dict(Bucket=BUCKET, Key="k", VersionId=s3.delete_object(Bucket=BUCKET, Key="k")["VersionId"])
    tags = {"Tagging": {"TagSet": [{"Key": "a", "Value": "1"}]}}
    for call, more, method in [
        (s3.put_object_tagging, tags, "PUT"),
        (s3.delete_object_tagging, {}, "DELETE"),
        (s3.get_object, {}, "GET"),
    ]:
        error = said(call, **named, **more)
        assert (error["Code"], error["Method"], error["ResourceType"]) == ("MethodNotAllowed", method, "DeleteMarker")
    reserved = said(s3.put_object, Bucket=BUCKET, Key="k", Body=b"", Tagging="aws:a=1")
    assert (reserved["Code"], reserved["Message"]) == ("InvalidTag", "Your TagKey cannot be prefixed with aws:")


def test_what_is_archived_is_not_copied(s3):
    # CopyObject: ObjectNotInActiveTierError
    s3.put_object(Bucket=BUCKET, Key="cold", Body=b"", StorageClass="GLACIER")
    copy = dict(Bucket=BUCKET, Key="copy", CopySource=f"{BUCKET}/cold")
    assert refused(s3.copy_object, **copy) == "ObjectNotInActiveTierError"
    assert refused(s3.get_object, Bucket=BUCKET, Key="cold") == "InvalidObjectState"


def test_a_copy_in_place_changes_encryption(s3):
    # "Without changing the object's metadata, storage class, website redirect location or encryption attributes."
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"x", ServerSideEncryption="aws:kms")
    itself = dict(Bucket=BUCKET, Key="k", CopySource=f"{BUCKET}/k")
    assert s3.copy_object(**itself)["ServerSideEncryption"] == "AES256"
    assert refused(s3.copy_object, **itself) == "InvalidRequest"
    assert s3.copy_object(**itself, ServerSideEncryption="AES256")["ServerSideEncryption"] == "AES256"


def test_parts_are_listed_by_numbers(s3):
    upload = dict(Bucket=BUCKET, Key="k", UploadId=s3.create_multipart_upload(Bucket=BUCKET, Key="k")["UploadId"])
    assert s3.list_parts(**upload)["NextPartNumberMarker"] == 0
    for number in (2, 7, 9):
        s3.upload_part(**upload, PartNumber=number, Body=b"x")
    for more, numbers, marker in [({}, [2, 7, 9], 9), ({"MaxParts": 2}, [2, 7], 7), ({"PartNumberMarker": 7}, [9], 9)]:
        page = s3.list_parts(**upload, **more)
        assert [part["PartNumber"] for part in page["Parts"]] == numbers
        assert page["NextPartNumberMarker"] == marker
    for wrong in (-1, 2**31):
        for member in ("MaxParts", "PartNumberMarker"):
            assert refused(s3.list_parts, **upload, **{member: wrong}) == "InvalidArgument"


def test_an_upload_is_completed_again(s3):
    # A client that has not heard of it asks again; "the upload ID may be invalid, or the upload may have been aborted".
    def begun():
        upload = dict(Bucket=BUCKET, Key="k", UploadId=s3.create_multipart_upload(Bucket=BUCKET, Key="k")["UploadId"])
        return upload, {"Parts": [{"PartNumber": 1, "ETag": s3.upload_part(**upload, PartNumber=1, Body=b"x")["ETag"]}]}

    upload, parts = begun()
    first = s3.complete_multipart_upload(**upload, MultipartUpload=parts)
    again = s3.complete_multipart_upload(**upload, MultipartUpload=parts, IfNoneMatch="*")
    assert (again["ETag"], again["ChecksumCRC32"]) == (first["ETag"], first["ChecksumCRC32"])
    assert refused(s3.abort_multipart_upload, **upload) == "NoSuchUpload"
    s3.delete_object(Bucket=BUCKET, Key="k")
    assert refused(s3.complete_multipart_upload, **upload, MultipartUpload=parts) == "NoSuchUpload"
    upload, parts = begun()
    s3.abort_multipart_upload(**upload)
    assert refused(s3.complete_multipart_upload, **upload, MultipartUpload=parts) == "NoSuchUpload"


def test_the_checksum_of_parts_has_no_number_among_the_attributes(s3):
    # As AWS answers GetObjectAttributes; GetObject has the number: checking-object-integrity-upload.html
    asked = dict(Bucket=BUCKET, Key="k", ChecksumAlgorithm="SHA256")
    upload = dict(Bucket=BUCKET, Key="k", UploadId=s3.create_multipart_upload(**asked)["UploadId"])
    part = s3.upload_part(**upload, PartNumber=1, Body=b"x", ChecksumAlgorithm="SHA256")
    named = {"PartNumber": 1, "ETag": part["ETag"], "ChecksumSHA256": part["ChecksumSHA256"]}
    s3.complete_multipart_upload(**upload, MultipartUpload={"Parts": [named]})
    composite = b64encode(hashlib.sha256(hashlib.sha256(b"x").digest()).digest()).decode()
    attributes = s3.get_object_attributes(Bucket=BUCKET, Key="k", ObjectAttributes=["Checksum"])
    assert attributes["Checksum"] == {"ChecksumSHA256": composite, "ChecksumType": "COMPOSITE"}
    assert s3.head_object(Bucket=BUCKET, Key="k", ChecksumMode="ENABLED")["ChecksumSHA256"] == f"{composite}-1"


def test_the_checksum_is_not_had_without_the_key(world, s3):
    # HeadObject: "you must have permission to use the kms:Decrypt action to retrieve the checksum".
    kms = world.client("management-admin", "kms")
    key = kms.create_key()["KeyMetadata"]["KeyId"]
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"x", ServerSideEncryption="aws:kms", SSEKMSKeyId=key)
    assert s3.head_object(Bucket=BUCKET, Key="k", ChecksumMode="ENABLED")["ChecksumCRC32"]
    kms.disable_key(KeyId=key)
    assert refused(s3.head_object, Bucket=BUCKET, Key="k", ChecksumMode="ENABLED") == "400"
    assert "ChecksumCRC32" not in s3.head_object(Bucket=BUCKET, Key="k")
