"""A running `orglab serve`, and the forks of it that the stories play on."""

import configparser
import json
import subprocess
import threading
import urllib.error
import urllib.request
from pathlib import Path

import boto3
import botocore.session
from botocore.config import Config

READY = "ready "


class World:
    """One emulated AWS: an endpoint, and the profiles of a person who uses it."""

    def __init__(self, url: str, home: Path):
        self.url = url
        self.home = home

    def session(self, profile: str, region: str | None = None) -> boto3.Session:
        """A boto3 session with a profile of the files that `orglab serve` wrote."""
        session = botocore.session.Session(profile=profile)
        session.set_config_variable("config_file", str(self.home / "config"))
        session.set_config_variable("credentials_file", str(self.home / "credentials"))
        return boto3.Session(botocore_session=session, region_name=region)

    def client(self, profile: str, service: str, region: str | None = None, **config):
        """A boto3 client that acts as a profile."""
        return self.session(profile, region).client(service, config=Config(**config))

    def client_with(self, credentials: dict, service: str, region: str = "us-east-1", **config):
        """A boto3 client with credentials as AssumeRole, GetSessionToken or CreateAccessKey return them."""
        return boto3.Session(
            aws_access_key_id=credentials["AccessKeyId"],
            aws_secret_access_key=credentials["SecretAccessKey"],
            aws_session_token=credentials.get("SessionToken"),
            region_name=region,
        ).client(service, endpoint_url=self.url, config=Config(**config))

    def files(self) -> dict[str, str]:
        """The environment of whoever uses the profiles of the files that `orglab serve` wrote."""
        files = {"AWS_CONFIG_FILE": "config", "AWS_SHARED_CREDENTIALS_FILE": "credentials"}
        return {variable: str(self.home / file) for variable, file in files.items()}

    def profile(self, name: str) -> dict[str, str]:
        """What the config file says about a profile."""
        config = configparser.ConfigParser()
        config.read(self.home / "config")
        return dict(config[f"profile {name}"])

    def profiles(self) -> list[str]:
        """The names of all profiles."""
        config = configparser.ConfigParser()
        config.read(self.home / "config")
        # Beside them stand what profiles share, sessions and services.
        of_profiles = ("default", "profile ")
        return [name.removeprefix("profile ") for name in config.sections() if name.startswith(of_profiles)]

    def account(self, name: str) -> str:
        """The id of the account of this name."""
        accounts = self.client("management-admin", "organizations").get_paginator("list_accounts").paginate()
        return next(account["Id"] for page in accounts for account in page["Accounts"] if account["Name"] == name)

    def post(self, path: str, **body) -> dict:
        """Calls a housekeeping endpoint."""
        request = urllib.request.Request(
            self.url + path, json.dumps(body).encode(), {"Content-Type": "application/json"}, method="POST"
        )
        return _answer(request)

    def get(self, path: str) -> dict:
        """Reads a housekeeping endpoint."""
        return _answer(urllib.request.Request(self.url + path))

    def advance(self, seconds: int) -> None:
        """Lets the emulator's time pass."""
        self.post("/_orglab/clock", advance=seconds)

    def fork(self, home: Path) -> "World":
        """An isolated copy of this world, with profile files of its own that point to it."""
        url = self.post("/_orglab/fork")["endpoint"]
        home.mkdir(parents=True, exist_ok=True)
        for name in ("config", "credentials"):
            (home / name).write_text((self.home / name).read_text().replace(self.url, url))
        return World(url, home)

    def close(self) -> None:
        """Forgets this fork."""
        server, fork = self.url.split("/_fork/")
        _answer(urllib.request.Request(f"{server}/_orglab/fork/{fork}", method="DELETE"))


def _answer(request: urllib.request.Request) -> dict:
    with urllib.request.urlopen(request, timeout=30) as response:
        text = response.read()
    return json.loads(text) if text else {}


class Server(World):
    """A process that runs `orglab serve`."""

    def __init__(self, binary: Path, home: Path, *arguments: str):
        self.process = subprocess.Popen(
            [binary, "serve", "--port", "0", "--home", home, *arguments], stdout=subprocess.PIPE, text=True
        )
        self.printed: list[str] = []
        super().__init__(self._wait_until_ready(), home)
        # Nobody may be made to wait by a full pipe.
        threading.Thread(target=self.printed.extend, args=(self.process.stdout,), daemon=True).start()

    def _wait_until_ready(self) -> str:
        for line in self.process.stdout:
            self.printed.append(line)
            if line.startswith(READY):
                return line.removeprefix(READY).strip()
        raise AssertionError(f"the server ended before it was ready: {''.join(self.printed)}")

    def stop(self) -> int:
        """Ends the process as a person would with Ctrl-C, and gives its exit code."""
        self.process.terminate()
        return self.process.wait(timeout=10)
