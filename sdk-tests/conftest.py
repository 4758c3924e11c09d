"""Fixtures: one server for each worker, one fork of it for each test."""

import os
from collections.abc import Iterator

import pytest

from support.binary import build
from support.server import Server, World


@pytest.fixture(scope="session", autouse=True)
def nothing_from_outside(tmp_path_factory):
    """No credentials, profiles or caches of whoever runs the tests, and no look for a metadata service."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("AWS_")]:
            patch.delenv(name)
        patch.setenv("AWS_EC2_METADATA_DISABLED", "true")
        patch.setenv("AWS_CONFIG_FILE", str(tmp_path_factory.mktemp("aws") / "none"))
        patch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path_factory.mktemp("aws") / "none"))
        yield


@pytest.fixture(scope="session")
def binary():
    """The `orglab` binary."""
    return build()


@pytest.fixture(scope="session")
def server(binary, tmp_path_factory):
    """SecureCart, as `orglab serve` starts it."""
    server = Server(binary, tmp_path_factory.mktemp("orglab"))
    yield server
    server.stop()


@pytest.fixture
def world(server, tmp_path) -> Iterator[World]:
    """SecureCart as nobody has touched it yet: a fork for this test alone."""
    fork = server.fork(tmp_path / "orglab")
    yield fork
    fork.close()


@pytest.fixture
def serve(binary, tmp_path_factory):
    """Starts further servers, with arguments of their own."""
    servers = []

    def start(*arguments: str) -> Server:
        servers.append(Server(binary, tmp_path_factory.mktemp("orglab"), *arguments))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.fixture(scope="module")
def shops(request, binary, tmp_path_factory) -> Iterator[Server]:
    """The scenario that a file of tests has as SCENARIO: its text, or its path."""
    home = tmp_path_factory.mktemp("shops")
    scenario = request.module.SCENARIO
    if isinstance(scenario, str):
        scenario = home / "shops.yaml"
        scenario.write_text(request.module.SCENARIO)
    server = Server(binary, home, "--scenario", str(scenario))
    yield server
    server.stop()


@pytest.fixture
def shop(shops, tmp_path) -> Iterator[World]:
    """That scenario as nobody has touched it yet."""
    fork = shops.fork(tmp_path / "shop")
    yield fork
    fork.close()
