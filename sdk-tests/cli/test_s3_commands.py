"""`aws s3`, as people use it, with its default settings.

https://docs.aws.amazon.com/cli/latest/userguide/cli-services-s3-commands.html
"""

import filecmp
import hashlib
import json
import os
import re
import urllib.error
import urllib.request

import pytest

from support.shell import Shell

BUCKET = "cli-stories"
S3 = "aws --profile management-admin s3"
# When files were last changed: long before they are sent.
EARLIER = 1_700_000_000


@pytest.fixture
def shell(world, tmp_path):
    shell = Shell(tmp_path, world.files())
    assert shell.allowed(f"{S3} mb s3://{BUCKET}") == f"make_bucket: {BUCKET}\n"
    return shell


def listed(shell, what: str = "") -> list[str]:
    """The names that `aws s3 ls` shows."""
    return [line.split(maxsplit=3)[-1] for line in shell.allowed(f"{S3} ls s3://{BUCKET}/{what} --recursive").splitlines()]


def test_sixty_four_mebibytes_go_up_and_come_down_in_parts(shell, tmp_path):
    """The CLI cuts into parts of 8 MiB what is larger than that.

    https://docs.aws.amazon.com/cli/latest/topic/s3-config.html
    """
    big, back = tmp_path / "big", tmp_path / "back"
    block = os.urandom(1 << 20)
    big.write_bytes(block * 64)
    shell.allowed(f"{S3} cp {big} s3://{BUCKET}/big --no-progress")
    head = json.loads(shell.allowed(f"aws --profile management-admin s3api head-object --bucket {BUCKET} --key big"))
    assert head["ContentLength"] == 64 << 20
    parts = [hashlib.md5(block * 8).digest()] * 8
    assert head["ETag"] == f'"{hashlib.md5(b"".join(parts)).hexdigest()}-8"'
    shell.allowed(f"{S3} cp s3://{BUCKET}/big {back} --no-progress")
    assert filecmp.cmp(big, back, shallow=False)
    # Within S3, in parts as well.
    shell.allowed(f"{S3} mv s3://{BUCKET}/big s3://{BUCKET}/moved --no-progress")
    assert listed(shell) == ["moved"]
    uploads = shell.allowed(f"aws --profile management-admin s3api list-multipart-uploads --bucket {BUCKET}")
    assert "Uploads" not in uploads


def test_folders_are_kept_in_step(shell, tmp_path):
    here, there = tmp_path / "here", tmp_path / "there"
    for name in ("a.txt", "sub/b.txt", "sub/ü +.txt", "empty"):
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("" if name == "empty" else name)
        # S3 counts in seconds: what was written in this one is newer than its copy.
        os.utime(path, (EARLIER, EARLIER))
    shell.allowed(f"{S3} sync {here} s3://{BUCKET}/copy --no-progress")
    assert listed(shell) == ["copy/a.txt", "copy/empty", "copy/sub/b.txt", "copy/sub/ü +.txt"]
    # What did not change is left alone.
    assert shell.allowed(f"{S3} sync {here} s3://{BUCKET}/copy --no-progress") == ""
    (here / "a.txt").write_text("another length")
    (here / "empty").unlink()
    done = shell.allowed(f"{S3} sync {here} s3://{BUCKET}/copy --delete --no-progress")
    assert sorted(re.findall(r"^(upload|delete):", done, re.M)) == ["delete", "upload"]
    assert "copy/empty" not in listed(shell)
    shell.allowed(f"{S3} sync s3://{BUCKET}/copy {there} --no-progress")
    compared = filecmp.dircmp(here, there)
    assert not compared.left_only and not compared.right_only and not compared.diff_files
    # One level: folders are called so.
    assert "PRE sub/" in shell.allowed(f"{S3} ls s3://{BUCKET}/copy/")


def test_texts_come_through_pipes_and_urls(shell, tmp_path):
    file = tmp_path / "file"
    file.write_text("hello")
    shell.allowed(f"{S3} cp {file} s3://{BUCKET}/file")
    assert shell.allowed(f"{S3} cp s3://{BUCKET}/file -") == "hello"
    # Without this, version 1 of the CLI signs URLs for us-east-1 in a way that new buckets do not take any more:
    # https://docs.aws.amazon.com/AmazonS3/latest/API/UsingAWSSDK.html#UsingAWSSDK-sig2-deprecation
    presign = f"{S3} presign s3://{BUCKET}/file --expires-in 60"
    with pytest.raises(urllib.error.HTTPError) as outdated:
        urllib.request.urlopen(shell.allowed(presign).strip())
    assert "Please use AWS4-HMAC-SHA256" in outdated.value.read().decode()
    shell.allowed("aws configure set profile.management-admin.s3.signature_version s3v4")
    url = shell.allowed(presign).strip()
    assert urllib.request.urlopen(url).read() == b"hello"
    with pytest.raises(urllib.error.HTTPError) as changed:
        urllib.request.urlopen(url.replace("/file?", "/other?"))
    assert changed.value.code == 403


def test_everything_goes_in_the_end(shell, tmp_path):
    file = tmp_path / "file"
    file.write_text("x")
    for name in ("a", "b/c", "b/d"):
        shell.allowed(f"{S3} cp {file} s3://{BUCKET}/{name}")
    refused = shell.run(f"{S3} rb s3://{BUCKET}")
    assert refused.returncode == 1 and "BucketNotEmpty" in refused.stderr
    shell.allowed(f"{S3} rm s3://{BUCKET}/b --recursive")
    assert listed(shell) == ["a"]
    shell.allowed(f"{S3} rb s3://{BUCKET} --force")
    assert BUCKET not in shell.allowed(f"{S3} ls")
