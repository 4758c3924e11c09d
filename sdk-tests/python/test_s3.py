"""S3 as boto3 knows it with its default settings: objects, versions, object lock, uploads in parts, presigned URLs."""

import base64
import hashlib
import json
import os
import subprocess
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone

import boto3
import pytest
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError

BUCKET = "archive-of-tests"
MIB = 1024 * 1024


@pytest.fixture
def s3(world):
    """An administrator of the management account, with an empty bucket."""
    client = world.client("management-admin", "s3")
    client.create_bucket(Bucket=BUCKET)
    return client


def refused(call, *arguments, **parameters) -> tuple[str, int]:
    """The code and status of a refusal."""
    with pytest.raises(ClientError) as error:
        call(*arguments, **parameters)
    response = error.value.response
    return response["Error"]["Code"], response["ResponseMetadata"]["HTTPStatusCode"]


def keys(page) -> list[str]:
    return [entry["Key"] for entry in page.get("Contents", [])]


def test_buckets_are_made_listed_and_deleted(world, s3):
    assert [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]] == [BUCKET]
    assert s3.head_bucket(Bucket=BUCKET)["BucketRegion"] == "us-east-1"
    assert s3.get_bucket_location(Bucket=BUCKET)["LocationConstraint"] is None
    # https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html: in us-east-1 the owner may make it again.
    s3.create_bucket(Bucket=BUCKET)
    other = world.client("dev-root", "s3")
    assert refused(other.create_bucket, Bucket=BUCKET) == ("BucketAlreadyExists", 409)
    assert refused(s3.create_bucket, Bucket="UPPER_case") == ("InvalidBucketName", 400)
    west = world.client("management-admin", "s3", "eu-west-1")
    west.create_bucket(Bucket="in-ireland", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    assert west.get_bucket_location(Bucket="in-ireland")["LocationConstraint"] == "eu-west-1"
    again = dict(Bucket="in-ireland", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    assert refused(west.create_bucket, **again) == ("BucketAlreadyOwnedByYou", 409)
    assert refused(west.create_bucket, Bucket="elsewhere") == ("IllegalLocationConstraintException", 400)
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"")
    assert refused(s3.delete_bucket, Bucket=BUCKET) == ("BucketNotEmpty", 409)
    s3.delete_object(Bucket=BUCKET, Key="k")
    s3.delete_bucket(Bucket=BUCKET)
    assert refused(s3.head_bucket, Bucket=BUCKET) == ("404", 404)
    assert refused(s3.list_objects_v2, Bucket=BUCKET) == ("NoSuchBucket", 404)


@pytest.mark.parametrize("size", [0, 1, 1000, 256 * 1024, 256 * 1024 + 1, 5 * MIB, 9 * MIB])
def test_what_is_put_comes_back(s3, size):
    body = os.urandom(size)
    put = s3.put_object(Bucket=BUCKET, Key="k", Body=body, Metadata={"Color": "red"}, ContentType="text/x")
    assert put["ETag"] == f'"{hashlib.md5(body).hexdigest()}"'
    assert put["ChecksumCRC32"]
    got = s3.get_object(Bucket=BUCKET, Key="k")
    assert got["Body"].read() == body
    assert (got["ContentType"], got["Metadata"], got["ContentLength"]) == ("text/x", {"color": "red"}, size)
    head = s3.head_object(Bucket=BUCKET, Key="k", ChecksumMode="ENABLED")
    assert head["ChecksumCRC32"] == put["ChecksumCRC32"]
    if size > 10:
        part = s3.get_object(Bucket=BUCKET, Key="k", Range="bytes=3-7")
        assert part["Body"].read() == body[3:8]
        assert part["ContentRange"] == f"bytes 3-7/{size}"
        assert part["ResponseMetadata"]["HTTPStatusCode"] == 206
    assert refused(s3.get_object, Bucket=BUCKET, Key="k", Range=f"bytes={size}-") == ("InvalidRange", 416)


@pytest.mark.parametrize("algorithm", ["CRC32", "SHA1", "SHA256"])
def test_checksums_are_kept_and_wrong_ones_refused(s3, algorithm):
    name = f"Checksum{algorithm}"
    put = s3.put_object(Bucket=BUCKET, Key="k", Body=b"hello", ChecksumAlgorithm=algorithm)
    got = s3.get_object(Bucket=BUCKET, Key="k", ChecksumMode="ENABLED")
    assert (got[name], got["ChecksumType"]) == (put[name], "FULL_OBJECT")
    wrong = {"Bucket": BUCKET, "Key": "other", "Body": b"hellp", name: put[name]}
    assert refused(s3.put_object, **wrong) == ("BadDigest", 400)
    wrong = {"Bucket": BUCKET, "Key": "other", "Body": b"hello", name: "AAA="}
    assert refused(s3.put_object, **wrong) == ("InvalidRequest", 400)
    md5 = base64.b64encode(hashlib.md5(b"other").digest()).decode()
    assert refused(s3.put_object, Bucket=BUCKET, Key="other", Body=b"hello", ContentMD5=md5) == ("BadDigest", 400)
    assert refused(s3.put_object, Bucket=BUCKET, Key="other", Body=b"hello", ContentMD5="x") == ("InvalidDigest", 400)
    assert refused(s3.head_object, Bucket=BUCKET, Key="other") == ("404", 404)


ODD = ["a b", "a+b", "ü/ß", "//", "a//b", "../x", "./x", "x/", "%41", "a&b=c?d#e", "'\"<>", "\x01", "a\tb", "😀", "a" * 1024]


def test_keys_may_be_odd(s3):
    for key in ODD:
        s3.put_object(Bucket=BUCKET, Key=key, Body=key.encode())
    for key in ODD:
        assert s3.get_object(Bucket=BUCKET, Key=key)["Body"].read() == key.encode(), key
    assert keys(s3.list_objects_v2(Bucket=BUCKET)) == sorted(ODD, key=str.encode)
    versions = s3.list_object_versions(Bucket=BUCKET)["Versions"]
    assert [version["Key"] for version in versions] == sorted(ODD, key=str.encode)
    assert refused(s3.put_object, Bucket=BUCKET, Key="a" * 1025, Body=b"") == ("KeyTooLongError", 400)
    plain = [key for key in ODD if key != "\x01"]
    deleted = s3.delete_objects(Bucket=BUCKET, Delete={"Objects": [{"Key": key} for key in plain]})
    assert len(deleted["Deleted"]) == len(plain)
    assert keys(s3.list_objects_v2(Bucket=BUCKET)) == ["\x01"]


def test_listings_have_prefixes_and_pages(s3):
    for key in ["a", "b/1", "b/2", "b/c/3", "c"]:
        s3.put_object(Bucket=BUCKET, Key=key, Body=b"x")
    page = s3.list_objects_v2(Bucket=BUCKET, Delimiter="/")
    assert (keys(page), page["CommonPrefixes"], page["KeyCount"]) == (["a", "c"], [{"Prefix": "b/"}], 3)
    assert keys(s3.list_objects_v2(Bucket=BUCKET, Prefix="b/", Delimiter="/")) == ["b/1", "b/2"]
    assert keys(s3.list_objects_v2(Bucket=BUCKET, StartAfter="b/2")) == ["b/c/3", "c"]
    for name in ["list_objects_v2", "list_objects"]:
        pages = list(s3.get_paginator(name).paginate(Bucket=BUCKET, PaginationConfig={"PageSize": 2}))
        assert [keys(page) for page in pages] == [["a", "b/1"], ["b/2", "b/c/3"], ["c"]]
    assert refused(s3.list_objects_v2, Bucket=BUCKET, ContinuationToken="x") == ("InvalidArgument", 400)
    assert refused(s3.list_objects_v2, Bucket=BUCKET, MaxKeys=-1) == ("InvalidArgument", 400)


def test_requests_can_be_conditional(s3):
    tag = s3.put_object(Bucket=BUCKET, Key="k", Body=b"1")["ETag"]
    assert refused(s3.put_object, Bucket=BUCKET, Key="k", Body=b"2", IfNoneMatch="*") == ("PreconditionFailed", 412)
    assert refused(s3.put_object, Bucket=BUCKET, Key="k", Body=b"2", IfMatch='"x"') == ("PreconditionFailed", 412)
    assert refused(s3.put_object, Bucket=BUCKET, Key="n", Body=b"2", IfMatch=tag) == ("NoSuchKey", 404)
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"1", IfMatch=tag)
    assert refused(s3.get_object, Bucket=BUCKET, Key="k", IfNoneMatch=tag) == ("304", 304)
    assert refused(s3.get_object, Bucket=BUCKET, Key="k", IfMatch='"x"') == ("PreconditionFailed", 412)
    later = datetime.now(timezone.utc) + timedelta(days=1)
    assert refused(s3.get_object, Bucket=BUCKET, Key="k", IfModifiedSince=later)[1] == 304


def test_copies_take_properties_along_or_replace_them(s3):
    s3.put_object(Bucket=BUCKET, Key="a b", Body=b"1", Metadata={"x": "1"}, Tagging="t=1", ContentType="text/x")
    s3.copy_object(Bucket=BUCKET, Key="copy", CopySource={"Bucket": BUCKET, "Key": "a b"})
    got = s3.get_object(Bucket=BUCKET, Key="copy")
    assert (got["Body"].read(), got["Metadata"], got["ContentType"], got["TagCount"]) == (b"1", {"x": "1"}, "text/x", 1)
    replaced = dict(MetadataDirective="REPLACE", Metadata={"y": "2"})
    s3.copy_object(Bucket=BUCKET, Key="copy", CopySource=f"{BUCKET}/copy", **replaced)
    assert s3.head_object(Bucket=BUCKET, Key="copy")["Metadata"] == {"y": "2"}
    assert refused(s3.copy_object, Bucket=BUCKET, Key="copy", CopySource=f"{BUCKET}/copy") == ("InvalidRequest", 400)
    assert refused(s3.copy_object, Bucket=BUCKET, Key="z", CopySource=f"{BUCKET}/none") == ("NoSuchKey", 404)


def test_objects_have_tags(s3):
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"", Tagging="a=1&b=%20")
    tags = s3.get_object_tagging(Bucket=BUCKET, Key="k")["TagSet"]
    assert tags == [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": " "}]
    s3.put_object_tagging(Bucket=BUCKET, Key="k", Tagging={"TagSet": [{"Key": "c", "Value": "3"}]})
    assert s3.head_object(Bucket=BUCKET, Key="k")["TagCount"] == 1
    many = [{"Key": str(number), "Value": ""} for number in range(11)]
    assert refused(s3.put_object_tagging, Bucket=BUCKET, Key="k", Tagging={"TagSet": many}) == ("BadRequest", 400)
    s3.delete_object_tagging(Bucket=BUCKET, Key="k")
    assert s3.get_object_tagging(Bucket=BUCKET, Key="k")["TagSet"] == []


def test_versions_and_delete_markers(s3):
    assert "Status" not in s3.get_bucket_versioning(Bucket=BUCKET)
    s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    first = s3.put_object(Bucket=BUCKET, Key="k", Body=b"1")["VersionId"]
    second = s3.put_object(Bucket=BUCKET, Key="k", Body=b"2")["VersionId"]
    marker = s3.delete_object(Bucket=BUCKET, Key="k")
    assert marker["DeleteMarker"]
    assert refused(s3.get_object, Bucket=BUCKET, Key="k") == ("NoSuchKey", 404)
    assert refused(s3.get_object, Bucket=BUCKET, Key="k", VersionId=marker["VersionId"]) == ("MethodNotAllowed", 405)
    assert refused(s3.get_object, Bucket=BUCKET, Key="k", VersionId="v5n1PPUjOCMHLyyfq0ayjoZ5RZLfVQKA") == ("NoSuchVersion", 404)
    assert s3.get_object(Bucket=BUCKET, Key="k", VersionId=first)["Body"].read() == b"1"
    listed = s3.list_object_versions(Bucket=BUCKET)
    assert [version["VersionId"] for version in listed["Versions"]] == [second, first]
    assert listed["DeleteMarkers"][0]["IsLatest"]
    pages = s3.get_paginator("list_object_versions").paginate(Bucket=BUCKET, PaginationConfig={"PageSize": 1})
    assert [len(page.get("Versions", [])) for page in pages] == [0, 1, 1]
    s3.delete_object(Bucket=BUCKET, Key="k", VersionId=marker["VersionId"])
    assert s3.get_object(Bucket=BUCKET, Key="k")["VersionId"] == second
    # Behind a version that was deleted since, the listing goes on with the key's others.
    gone = dict(Bucket=BUCKET, KeyMarker="k", VersionIdMarker=marker["VersionId"])
    assert [version["VersionId"] for version in s3.list_object_versions(**gone)["Versions"]] == [second, first]
    # https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-deletes.html
    answer = s3.delete_objects(Bucket=BUCKET, Delete={"Objects": [{"Key": "k", "ETag": '"other"'}]})
    assert answer["Errors"][0]["Code"] == "PreconditionFailed"
    assert s3.get_object(Bucket=BUCKET, Key="k")["VersionId"] == second
    s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Suspended"})
    assert s3.put_object(Bucket=BUCKET, Key="k", Body=b"3")["VersionId"] == "null"


def test_a_locked_version_stays(world):
    s3 = world.client("management-root", "s3")
    s3.create_bucket(Bucket=BUCKET, ObjectLockEnabledForBucket=True)
    assert s3.get_bucket_versioning(Bucket=BUCKET)["Status"] == "Enabled"
    rule = {"DefaultRetention": {"Mode": "COMPLIANCE", "Days": 30}}
    configuration = {"ObjectLockEnabled": "Enabled", "Rule": rule}
    s3.put_object_lock_configuration(Bucket=BUCKET, ObjectLockConfiguration=configuration)
    assert s3.get_object_lock_configuration(Bucket=BUCKET)["ObjectLockConfiguration"] == configuration
    suspend = dict(Bucket=BUCKET, VersioningConfiguration={"Status": "Suspended"})
    assert refused(s3.put_bucket_versioning, **suspend) == ("InvalidBucketState", 409)

    version = s3.put_object(Bucket=BUCKET, Key="log", Body=b"1")["VersionId"]
    head = s3.head_object(Bucket=BUCKET, Key="log")
    assert head["ObjectLockMode"] == "COMPLIANCE"
    until = head["ObjectLockRetainUntilDate"]
    named = dict(Bucket=BUCKET, Key="log", VersionId=version)
    for bypass in [{}, {"BypassGovernanceRetention": True}]:
        assert refused(s3.delete_object, **named, **bypass) == ("AccessDenied", 403)
        answer = s3.delete_objects(Bucket=BUCKET, Delete={"Objects": [{"Key": "log", "VersionId": version}]}, **bypass)
        assert answer["Errors"][0]["Code"] == "AccessDenied"
        shorter = {"Mode": "COMPLIANCE", "RetainUntilDate": until - timedelta(days=1)}
        assert refused(s3.put_object_retention, **named, Retention=shorter, **bypass) == ("AccessDenied", 403)
        weaker = {"Mode": "GOVERNANCE", "RetainUntilDate": until + timedelta(days=1)}
        assert refused(s3.put_object_retention, **named, Retention=weaker, **bypass) == ("AccessDenied", 403)
    longer = {"Mode": "COMPLIANCE", "RetainUntilDate": until + timedelta(days=1)}
    s3.put_object_retention(**named, Retention=longer)
    s3.delete_object(Bucket=BUCKET, Key="log")
    assert s3.get_object(**named)["Body"].read() == b"1"

    own = dict(ObjectLockMode="GOVERNANCE", ObjectLockRetainUntilDate=until)
    governed = s3.put_object(Bucket=BUCKET, Key="g", Body=b"1", **own)["VersionId"]
    named = dict(Bucket=BUCKET, Key="g", VersionId=governed)
    s3.put_object_legal_hold(**named, LegalHold={"Status": "ON"})
    assert refused(s3.delete_object, **named, BypassGovernanceRetention=True) == ("AccessDenied", 403)
    s3.put_object_legal_hold(**named, LegalHold={"Status": "OFF"})
    assert refused(s3.delete_object, **named) == ("AccessDenied", 403)
    s3.delete_object(**named, BypassGovernanceRetention=True)


def test_locks_want_a_bucket_with_lock(s3):
    assert refused(s3.get_object_lock_configuration, Bucket=BUCKET) == ("ObjectLockConfigurationNotFoundError", 404)
    until = datetime.now(timezone.utc) + timedelta(days=1)
    own = dict(ObjectLockMode="GOVERNANCE", ObjectLockRetainUntilDate=until)
    assert refused(s3.put_object, Bucket=BUCKET, Key="k", Body=b"", **own) == ("InvalidRequest", 400)
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"")
    assert refused(s3.get_object_retention, Bucket=BUCKET, Key="k") == ("InvalidRequest", 400)


def test_uploads_in_parts(s3):
    parts = [os.urandom(5 * MIB), os.urandom(5 * MIB), b"end"]
    id = s3.create_multipart_upload(Bucket=BUCKET, Key="big", Metadata={"x": "1"})["UploadId"]
    named = []
    for number, body in enumerate(parts, 1):
        answer = s3.upload_part(Bucket=BUCKET, Key="big", UploadId=id, PartNumber=number, Body=body)
        named.append({"PartNumber": number, "ETag": answer["ETag"], "ChecksumCRC32": answer["ChecksumCRC32"]})
    assert [part["Size"] for part in s3.list_parts(Bucket=BUCKET, Key="big", UploadId=id)["Parts"]] == [5 * MIB, 5 * MIB, 3]
    assert [upload["Key"] for upload in s3.list_multipart_uploads(Bucket=BUCKET)["Uploads"]] == ["big"]

    def complete(parts, id=id):
        return dict(Bucket=BUCKET, Key="big", UploadId=id, MultipartUpload={"Parts": parts})

    assert refused(s3.complete_multipart_upload, **complete(named[::-1])) == ("InvalidPartOrder", 400)
    wrong = [{"PartNumber": 1, "ETag": '"' + "0" * 32 + '"'}]
    assert refused(s3.complete_multipart_upload, **complete(wrong)) == ("InvalidPart", 400)
    done = s3.complete_multipart_upload(**complete(named))
    md5s = b"".join(hashlib.md5(part).digest() for part in parts)
    assert done["ETag"] == f'"{hashlib.md5(md5s).hexdigest()}-3"'
    got = s3.get_object(Bucket=BUCKET, Key="big")
    assert got["Body"].read() == b"".join(parts)
    second = s3.get_object(Bucket=BUCKET, Key="big", PartNumber=2)
    assert (second["Body"].read(), second["PartsCount"]) == (parts[1], 3)
    attributes = s3.get_object_attributes(Bucket=BUCKET, Key="big", ObjectAttributes=["ObjectParts", "ObjectSize"])
    assert (attributes["ObjectParts"]["TotalPartsCount"], attributes["ObjectSize"]) == (3, 10 * MIB + 3)

    small = s3.create_multipart_upload(Bucket=BUCKET, Key="big")["UploadId"]
    tags = [
        s3.upload_part(Bucket=BUCKET, Key="big", UploadId=small, PartNumber=number, Body=b"x")["ETag"]
        for number in (1, 2)
    ]
    named = [{"PartNumber": number, "ETag": tag} for number, tag in enumerate(tags, 1)]
    assert refused(s3.complete_multipart_upload, **complete(named, small)) == ("EntityTooSmall", 400)
    s3.abort_multipart_upload(Bucket=BUCKET, Key="big", UploadId=small)
    assert "Uploads" not in s3.list_multipart_uploads(Bucket=BUCKET)


def test_transfers_of_boto3(s3, tmp_path):
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(os.urandom(20 * MIB))
    s3.upload_file(str(source), BUCKET, "big")
    s3.download_file(BUCKET, "big", str(target))
    assert target.read_bytes() == source.read_bytes()
    s3.copy({"Bucket": BUCKET, "Key": "big"}, BUCKET, "copy")
    assert s3.head_object(Bucket=BUCKET, Key="copy")["ContentLength"] == 20 * MIB


def fetch(request) -> tuple[int, bytes]:
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def test_presigned_urls(world, s3):
    s3 = world.client("management-admin", "s3", signature_version="s3v4")
    put = s3.generate_presigned_url("put_object", Params={"Bucket": BUCKET, "Key": "a b"}, ExpiresIn=60)
    assert fetch(urllib.request.Request(put, data=b"hello", method="PUT"))[0] == 200
    get = s3.generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": "a b"}, ExpiresIn=60)
    assert fetch(get) == (200, b"hello")
    code, body = fetch(get.replace("a%20b", "other"))
    assert (code, b"SignatureDoesNotMatch" in body) == (403, True)


def test_nobody_reads_what_is_not_public(world, s3):
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"x")
    nobody = boto3.client("s3", region_name="us-east-1", endpoint_url=world.url, config=Config(signature_version=UNSIGNED))
    assert refused(nobody.get_object, Bucket=BUCKET, Key="k") == ("AccessDenied", 403)
    assert refused(nobody.put_object, Bucket=BUCKET, Key="k", Body=b"y") == ("AccessDenied", 403)


def test_who_may_not_list_is_not_told_what_is_missing(world, s3):
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"x", Tagging="secret=yes")
    s3.put_object(Bucket=BUCKET, Key="public", Body=b"x")
    iam = world.client("management-admin", "iam")
    iam.create_user(UserName="reader")
    everything = f"arn:aws:s3:::{BUCKET}/*"
    statements = [
        {"Effect": "Allow", "Action": ["s3:GetObject", "s3:DeleteObject", "s3:PutObject"], "Resource": everything},
        {
            "Effect": "Deny",
            "Action": "s3:GetObject",
            "Resource": everything,
            "Condition": {"StringEquals": {"s3:ExistingObjectTag/secret": "yes"}},
        },
        {"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": f"arn:aws:s3:::{BUCKET}/k"},
        {
            "Effect": "Deny",
            "Action": "s3:PutObject",
            "Resource": everything,
            "Condition": {"StringNotEqualsIfExists": {"s3:x-amz-storage-class": "STANDARD"}},
        },
    ]
    policy = json.dumps({"Version": "2012-10-17", "Statement": statements})
    iam.put_user_policy(UserName="reader", PolicyName="p", PolicyDocument=policy)
    key = iam.create_access_key(UserName="reader")["AccessKey"]
    reader = world.client_with(key, "s3")
    assert reader.get_object(Bucket=BUCKET, Key="public")["Body"].read() == b"x"
    assert refused(reader.get_object, Bucket=BUCKET, Key="k") == ("AccessDenied", 403)
    assert refused(reader.get_object, Bucket=BUCKET, Key="missing") == ("AccessDenied", 403)
    assert refused(s3.get_object, Bucket=BUCKET, Key="missing") == ("NoSuchKey", 404)
    assert refused(reader.put_object_tagging, Bucket=BUCKET, Key="k", Tagging={"TagSet": []}) == ("AccessDenied", 403)
    assert refused(reader.put_object, Bucket=BUCKET, Key="t", Body=b"", Tagging="a=1") == ("AccessDenied", 403)
    glacier = dict(Bucket=BUCKET, Key="t", Body=b"", StorageClass="GLACIER")
    assert refused(reader.put_object, **glacier) == ("AccessDenied", 403)
    # https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html: each key is decided for itself.
    answer = reader.delete_objects(Bucket=BUCKET, Delete={"Objects": [{"Key": "k"}, {"Key": "public"}]})
    assert [entry["Key"] for entry in answer["Deleted"]] == ["public"]
    assert [(entry["Key"], entry["Code"]) for entry in answer["Errors"]] == [("k", "AccessDenied")]


def test_the_aws_cli_copies_and_syncs(world, s3, tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    (source / "big").write_bytes(os.urandom(64 * MIB))
    (source / "small").write_text("hello")
    for file in source.iterdir():
        # Moments of objects are whole seconds: a younger file would be taken for changed.
        os.utime(file, (1_700_000_000, 1_700_000_000))
    environment = os.environ | world.files() | {"AWS_PROFILE": "management-admin"}

    def aws(*arguments: str) -> str:
        command = ["aws", "s3", *arguments]
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout

    aws("sync", str(source), f"s3://{BUCKET}/tree")
    assert s3.head_object(Bucket=BUCKET, Key="tree/big")["ETag"].endswith('-8"')
    assert [line.split()[-1] for line in aws("ls", f"s3://{BUCKET}/tree/").splitlines()] == ["big", "small"]
    aws("cp", f"s3://{BUCKET}/tree/big", str(tmp_path / "back"))
    assert (tmp_path / "back").read_bytes() == (source / "big").read_bytes()
    assert aws("sync", str(source), f"s3://{BUCKET}/tree") == ""
