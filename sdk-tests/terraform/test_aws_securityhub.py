"""Security Hub as Terraform sets it up, finds it again, takes it over and takes it away.

https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/securityhub_account
"""

from pathlib import Path

import pytest

from support.refusal import refused
from support.terraform import Terraform

HERE = Path(__file__).parent
# What only the configuration knows: which standards were to be enabled with it.
NOT_TOLD = {"aws_securityhub_account.this"}


@pytest.fixture
def terraform(world, tmp_path):
    terraform = Terraform(world, HERE / "security_hub", tmp_path / "terraform", "management-admin")
    terraform.run("init", "-no-color")
    return terraform


def test_security_hub_is_set_up_found_taken_over_and_put_back(world, terraform):
    terraform.apply()
    assert "No changes." in terraform.plan()

    importable = terraform.resources()
    changed, done = terraform.take_over(importable)
    assert changed <= NOT_TOLD
    assert done["import"] == len(importable)

    terraform.apply("-destroy")
    assert terraform.resources() == []
    with refused("InvalidAccessException"):
        world.client("management-admin", "securityhub", "us-east-1").describe_hub()
