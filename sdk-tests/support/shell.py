"""A person at a shell with the `aws` command."""

import os
import shlex
import subprocess
import sys
from pathlib import Path


class Shell:
    """Runs commands in an environment that has nothing of AWS but what is given."""

    def __init__(self, home: Path, variables: dict[str, str]):
        # The CLI that was installed beside this interpreter, and a home without a cache of credentials.
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        own = {"PATH": path, "HOME": str(home), "AWS_EC2_METADATA_DISABLED": "true", "AWS_PAGER": ""}
        self.environment = inherited | own | variables

    def run(self, command: str) -> subprocess.CompletedProcess:
        """Runs a command line as it would be typed."""
        return subprocess.run(
            shlex.split(command), env=self.environment, capture_output=True, text=True, timeout=60, check=False
        )

    def start(self, command: str) -> subprocess.Popen:
        """Begins a command that waits for something; what it prints comes line by line."""
        output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        return subprocess.Popen(shlex.split(command), env=self.environment | {"PYTHONUNBUFFERED": "1"}, **output)

    def allowed(self, command: str) -> str:
        """What a command that succeeds prints."""
        done = self.run(command)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def refused(self, command: str) -> str:
        """The message of a command that the service refuses."""
        done = self.run(command)
        message = " ".join(done.stderr.split())
        assert done.returncode != 0 and message.startswith("An error occurred ("), (done.stdout, done.stderr)
        return message
