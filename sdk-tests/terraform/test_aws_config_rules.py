"""What Terraform makes of AWS Config's rules, it finds again, takes over and takes away.

https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/config_config_rule
"""

from pathlib import Path

import pytest

from support.terraform import Terraform

HERE = Path(__file__).parent
# The text of a policy is told by GetCustomRulePolicy alone, which the provider does not ask.
NOT_TOLD = {"aws_config_config_rule.guarded"}


@pytest.fixture
def terraform(world, tmp_path):
    terraform = Terraform(world, HERE / "config_rules", tmp_path / "terraform", "management-admin")
    terraform.run("init", "-no-color")
    return terraform


def test_rules_are_made_found_taken_over_and_deleted(world, terraform):
    terraform.apply()
    assert "No changes." in terraform.plan()

    importable = terraform.resources()
    changed, done = terraform.take_over(importable)
    assert changed <= NOT_TOLD
    assert done["import"] == len(importable)

    terraform.apply("-destroy")
    assert terraform.resources() == []
    assert world.client("management-admin", "config").describe_config_rules()["ConfigRules"] == []
