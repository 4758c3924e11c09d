"""Programs that use the AWS SDK for JavaScript v3."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parents[1] / "javascript"


def require() -> None:
    """Skips the tests of a module where the SDK cannot run."""
    if not has_node():
        pytest.skip("Node.js 20 or newer is not on this machine", allow_module_level=True)
    if not (HERE / "node_modules").exists():
        reason = "the AWS SDK for JavaScript is not installed: sdk-tests/run does it with npm"
        pytest.skip(reason, allow_module_level=True)


def has_node() -> bool:
    """Whether there is a Node.js that the SDK works with."""
    if shutil.which("node") is None:
        return False
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    return int(version.strip().lstrip("v").split(".")[0] or 0) >= 20


class Script:
    """Programs that use the SDK, each in a process of its own."""

    def __init__(self, home: Path, **variables: str):
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        own = {"HOME": str(home), "AWS_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true"}
        # The SDK warns of versions of Node.js that it will leave behind.
        own["NODE_NO_WARNINGS"] = "1"
        self.environment = inherited | own | variables

    def run(self, *arguments: str, program: str = "call.mjs") -> subprocess.CompletedProcess:
        command = ["node", HERE / program, *arguments]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60, check=False)

    def gives(self, *arguments: str, **parameters) -> dict:
        """The answer of a call that succeeds."""
        done = self.run(*arguments, json.dumps(parameters))
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def refused(self, *arguments: str, **parameters) -> dict:
        """The error of a call that fails."""
        done = self.run(*arguments, json.dumps(parameters))
        assert done.returncode == 1, done.stdout or done.stderr
        return json.loads(done.stderr)
