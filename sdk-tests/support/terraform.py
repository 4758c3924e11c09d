"""Terraform with the AWS provider, in a folder of its own."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

# A folder or an archive of that version.
PROVIDER = "registry.terraform.io/hashicorp/aws/*5.100.0*"
# Where the provider is kept, as `terraform providers mirror` lays it out. It is half a gigabyte, so nothing fetches it.
MIRROR = Path(os.environ.get("ORGLAB_TERRAFORM_MIRROR", "/opt/tf-plugins"))

if shutil.which("terraform") is None:
    pytest.skip("terraform is not on this machine", allow_module_level=True)
if not list(MIRROR.glob(PROVIDER)):
    pytest.skip(
        f"{MIRROR} has no AWS provider 5.100.0: name a mirror of providers in ORGLAB_TERRAFORM_MIRROR",
        allow_module_level=True,
    )

# What identifies a resource to `terraform import`, where that is not its `id`.
IMPORT_IDS = {
    "aws_iam_group_policy_attachment": "{group}/{policy_arn}",
    "aws_iam_role_policy_attachment": "{role}/{policy_arn}",
    "aws_iam_server_certificate": "{name}",
    "aws_iam_user_group_membership": "{user}/{groups[0]}",
    "aws_iam_user_policy_attachment": "{user}/{policy_arn}",
    "aws_identitystore_group": "{identity_store_id}/{group_id}",
    "aws_identitystore_group_membership": "{identity_store_id}/{membership_id}",
    "aws_identitystore_user": "{identity_store_id}/{user_id}",
    "aws_lambda_alias": "{function_name}/{name}",
    "aws_lambda_permission": "{function_name}:{qualifier}/{statement_id}",
}


class Terraform:
    """A working folder with a copy of a configuration."""

    def __init__(self, world, configuration: Path, folder: Path, profile: str):
        self.folder = shutil.copytree(configuration, folder)
        settings = folder / "terraformrc"
        settings.write_text(f'provider_installation {{\n  filesystem_mirror {{\n    path = "{MIRROR}"\n  }}\n}}\n')
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "TF_"))}
        self.environment = inherited | world.files() | {
            "AWS_PROFILE": profile,
            "AWS_EC2_METADATA_DISABLED": "true",
            "CHECKPOINT_DISABLE": "1",
            "TF_CLI_CONFIG_FILE": str(settings),
            "TF_IN_AUTOMATION": "1",
            "TF_INPUT": "0",
        }

    def run(self, *arguments: str) -> str:
        """What a command that succeeds prints."""
        command = ["terraform", *arguments]
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=300, check=False
        )
        assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
        return done.stdout

    def apply(self, *arguments: str) -> list[dict]:
        """Does what is to be done, and tells of it in messages.

        https://developer.hashicorp.com/terraform/internals/machine-readable-ui
        """
        printed = self.run("apply", "-auto-approve", "-json", "-parallelism=20", *arguments)
        return [json.loads(line) for line in printed.splitlines()]

    def plan(self) -> str:
        return self.run("plan", "-no-color")

    def state(self) -> dict:
        return json.loads((self.folder / "terraform.tfstate").read_text())

    def resources(self) -> list[dict]:
        """What the state knows that is managed."""
        return [resource for resource in self.state()["resources"] if resource["mode"] == "managed"]

    def revise(self) -> None:
        """From now on, the configuration wants something else."""
        self.environment["TF_VAR_revision"] = "2"

    def take_over(self, resources: list[dict]) -> tuple[set[str], dict]:
        """Forgets everything and imports these: which are changed as that is done, and how many come and go.

        So does somebody who has the same configuration and no state.
        """
        (self.folder / "terraform.tfstate").unlink()
        (self.folder / "import.tf").write_text("\n".join(map(import_block, resources)))
        messages = self.apply()
        planned = [said["change"] for said in messages if said["type"] == "planned_change"]
        changed = {change["resource"]["addr"] for change in planned if change["action"] not in ("import", "read")}
        return changed, summary(messages)


def import_block(resource: dict) -> str:
    """HCL that takes a resource over.

    https://developer.hashicorp.com/terraform/language/import
    """
    [instance] = resource["instances"]
    form = IMPORT_IDS.get(resource["type"], "{id}")
    identifier = json.dumps(form.format(**instance["attributes"]))
    return f'import {{\n  to = {resource["type"]}.{resource["name"]}\n  id = {identifier}\n}}\n'


def summary(messages: list[dict]) -> dict:
    """How many resources an apply has added, changed, imported and removed."""
    return [said["changes"] for said in messages if said["type"] == "change_summary"][-1]
