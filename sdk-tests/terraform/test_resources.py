"""What Terraform makes of resources with policies it finds again, takes over and takes away.

https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs
"""

import zipfile
from pathlib import Path

import pytest

from support.terraform import Terraform

HERE = Path(__file__).parent
# Packages stand in the configuration alone, and another one makes another version: nobody can take one over.
NOT_IMPORTABLE = {"aws_lambda_layer_version", "aws_lambda_layer_version_permission"}
# What only the configuration knows: packages and waiting times, and what follows from them.
NOT_TOLD = {
    "aws_dynamodb_resource_policy.orders",
    "aws_kms_key.orders",
    "aws_lambda_alias.live",
    "aws_lambda_function.checkout",
    "aws_lambda_layer_version.tracing",
    "aws_lambda_layer_version_permission.guest",
    "aws_sns_topic_subscription.orders",
}


@pytest.fixture
def terraform(serve, tmp_path):
    # Terraform takes no queue URL with the path of a fork in it.
    terraform = Terraform(serve(), HERE / "resources", tmp_path / "terraform", "management-admin")
    with zipfile.ZipFile(terraform.folder / "package.zip", "w") as archive:
        archive.writestr("app.py", "def handler(event, context): return event")
    terraform.run("init", "-no-color")
    return terraform


def test_resources_are_made_found_taken_over_and_taken_away(terraform):
    terraform.apply()
    assert "No changes." in terraform.plan()

    importable = [resource for resource in terraform.resources() if resource["type"] not in NOT_IMPORTABLE]
    changed, done = terraform.take_over(importable)
    assert changed == NOT_TOLD
    assert (done["import"], done["remove"]) == (len(importable), 0)

    terraform.apply("-destroy")
    assert terraform.resources() == []
