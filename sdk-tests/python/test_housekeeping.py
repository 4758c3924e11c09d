"""Forks, resets and the clock: what a test suite needs and AWS does not have."""

import urllib.request
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from support.refusal import refused


def users(world):
    return {user["UserName"] for user in world.client("management-admin", "iam").list_users()["Users"]}


def test_the_server_says_that_it_is_well(server):
    health = server.get("/_orglab/health")
    assert health["status"] == "ok"


def test_forks_never_see_each_other(server, tmp_path):
    """Two jobs of a pipeline share one server."""
    before = users(server)

    def job(name):
        fork = server.fork(tmp_path / name)
        iam = fork.client("management-admin", "iam")
        for number in range(10):
            iam.create_user(UserName=f"{name}-{number}")
        return users(fork) - before

    with ThreadPoolExecutor() as pool:
        one, two = pool.map(job, ["one", "two"])
    assert one == {f"one-{number}" for number in range(10)}
    assert two == {f"two-{number}" for number in range(10)}
    assert users(server) == before


def test_a_fork_starts_with_what_its_parent_has(world, tmp_path):
    world.client("management-admin", "iam").create_user(UserName="parent")
    child = world.fork(tmp_path / "child")
    child.client("management-admin", "iam").create_user(UserName="child")
    assert {"parent", "child"} <= users(child)
    assert "child" not in users(world)


def test_a_session_of_the_parent_is_good_in_the_fork(world, tmp_path):
    session = world.client("workforce", "sts").assume_role(
        RoleArn="arn:aws:iam::444444444444:role/Developer", RoleSessionName="session"
    )["Credentials"]
    child = world.fork(tmp_path / "child")
    assert child.client_with(session, "sts").get_caller_identity()["Account"] == "444444444444"


@pytest.mark.parametrize("path", ["/_orglab/reset", "/moto-api/reset"])
def test_a_reset_brings_back_the_start(world, path):
    before = users(world)
    world.client("management-admin", "iam").create_user(UserName="x")
    assert users(world) == before | {"x"}
    world.post(path)
    assert users(world) == before


def test_a_reset_of_one_fork_leaves_the_others(world, tmp_path):
    other = world.fork(tmp_path / "other")
    other.client("management-admin", "iam").create_user(UserName="x")
    world.post("/_orglab/reset")
    assert "x" in users(other)


def test_the_clock_moves_forward(world):
    world.advance(30 * 24 * 3600)
    created = world.client("management-admin", "iam").create_user(UserName="x")["User"]["CreateDate"]
    ahead = created - datetime.now(UTC)
    assert timedelta(days=29, hours=23) < ahead < timedelta(days=30, hours=1)


def test_the_clock_of_a_fork_is_its_own(world, tmp_path):
    other = world.fork(tmp_path / "other")
    world.advance(30 * 24 * 3600)
    created = other.client("management-admin", "iam").create_user(UserName="x")["User"]["CreateDate"]
    assert abs(created - datetime.now(UTC)) < timedelta(minutes=5)


def test_a_fork_that_was_closed_is_gone(world, tmp_path):
    child = world.fork(tmp_path / "child")
    assert users(child) == users(world)
    child.close()
    with refused("NoSuchFork"):
        child.client_with({"AccessKeyId": "any", "SecretAccessKey": "x"}, "sts").get_caller_identity()


def test_an_unknown_fork_is_no_place(server):
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(f"{server.url}/_fork/no-such-fork/?Action=GetCallerIdentity")
    assert raised.value.code == 404


def test_an_unknown_profile_key_stays_unknown_in_a_fork(world):
    with refused("InvalidClientTokenId"):
        world.client_with({"AccessKeyId": "AKIAQQQQQQQQQQQQQQQQ", "SecretAccessKey": "x"}, "sts").get_caller_identity()
