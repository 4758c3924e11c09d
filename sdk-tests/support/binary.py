"""Builds the `orglab` binary that the stories run against."""

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def build() -> Path:
    """The path of the freshly built binary. Cargo does nothing when it is up to date, and locks out its twins."""
    command = ["cargo", "build", "--quiet", "--package", "orglab-cli", "--message-format", "json"]
    built = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    artifacts = [json.loads(line) for line in built.stdout.splitlines()]
    (path,) = [Path(artifact["executable"]) for artifact in artifacts if artifact.get("executable")]
    return path
