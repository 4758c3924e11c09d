"""`serve --tls`: certificates for whatever name a client asks for, beside plain HTTP on the same port."""

import json
import socket
import ssl
import urllib.request
from urllib.parse import urlsplit

import botocore.exceptions
import pytest


@pytest.fixture
def over_tls(serve, monkeypatch):
    server = serve("--tls")
    monkeypatch.setenv("AWS_CA_BUNDLE", str(server.home / "ca.pem"))
    return server


def test_boto3_calls_over_tls(over_tls):
    assert over_tls.url.startswith("https://127.0.0.1:")
    # What the shell is told to export is what boto3 was given.
    assert any(line.startswith("export AWS_CA_BUNDLE=") for line in over_tls.printed)
    identity = over_tls.client("management-admin", "sts").get_caller_identity()
    organization = over_tls.client("management-admin", "organizations").describe_organization()["Organization"]
    assert identity["Account"] == organization["MasterAccountId"]


def test_nobody_trusts_it_without_the_bundle(over_tls, monkeypatch):
    monkeypatch.delenv("AWS_CA_BUNDLE")
    with pytest.raises(botocore.exceptions.SSLError):
        over_tls.client("management-admin", "sts", retries={"total_max_attempts": 1}).get_caller_identity()


@pytest.mark.parametrize("name", ["localhost", "iam.amazonaws.com", "bucket.s3.eu-west-1.amazonaws.com"])
def test_there_is_a_certificate_for_every_name(over_tls, name):
    trusted = ssl.create_default_context(cafile=str(over_tls.home / "ca.pem"))
    address = urlsplit(over_tls.url)
    with socket.create_connection((address.hostname, address.port), timeout=10) as plain:
        with trusted.wrap_socket(plain, server_hostname=name) as secure:
            assert secure.getpeercert()["subjectAltName"] == (("DNS", name),)


def test_plain_http_goes_on_and_places_are_told_as_they_were_reached(over_tls):
    plain = over_tls.url.replace("https:", "http:")
    with urllib.request.urlopen(urllib.request.Request(f"{plain}/_orglab/fork", method="POST"), timeout=10) as answer:
        assert json.load(answer)["endpoint"].startswith(f"{plain}/_fork/")
    trusted = ssl.create_default_context(cafile=str(over_tls.home / "ca.pem"))
    secure = urllib.request.Request(f"{over_tls.url}/_orglab/fork", method="POST")
    with urllib.request.urlopen(secure, timeout=10, context=trusted) as answer:
        assert json.load(answer)["endpoint"].startswith(f"{over_tls.url}/_fork/")


def test_the_bundle_of_an_earlier_server_is_not_left_behind(over_tls, binary):
    from support.server import Server

    over_tls.stop()
    assert (over_tls.home / "ca.pem").exists()
    later = Server(binary, over_tls.home)
    later.stop()
    assert not (over_tls.home / "ca.pem").exists()
    assert not any("AWS_CA_BUNDLE" in line for line in later.printed)
