"""docs/identity-provider.md, typed as it stands there, against a server with the page's own organization.

`…` stands for what is another at each run, and on a line of its own for lines.
"""

import re
import subprocess

import pytest

from support.binary import ROOT
from support.shell import Shell

PAGE = (ROOT / "docs/identity-provider.md").read_text()
MARK = "--- the next command ---"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reader")
    (folder / "shop.yaml").write_text(blocks("yaml shop.yaml")[0])
    return folder


def test_the_page_prints_what_it_shows(binary, serve, folder):
    server = serve("--scenario", str(folder / "shop.yaml"))
    environment = Shell(folder, server.files()).environment
    typed, other = 0, []
    for block in blocks("console"):
        commands = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
        script = "exec 2>&1\n" + "".join(f"{command}\necho '{MARK}'\n" for command, _ in commands)
        script = script.replace("http://127.0.0.1:4566", server.url)
        script = re.sub(r"\borglab (\w+)", rf"{binary} \1 --endpoint {server.url}", script)
        done = subprocess.run(
            ["bash", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, timeout=120
        )
        printed = done.stdout.replace(server.url, "http://127.0.0.1:4566").split(f"{MARK}\n")
        for (command, expected), actual in zip(commands, printed, strict=False):
            typed += 1
            pattern = re.escape(expected.strip()).replace("…", ".*")
            if not re.fullmatch(pattern, actual.strip()):
                other.append(f"$ {command}\n{actual}")
        assert len(printed) == len(commands) + 1, done.stdout
    assert not other, "\n".join(other)
    assert typed > 15
