"""AWS Config as Terraform sets it up, finds it again, takes it over and takes it away.

https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs
"""

from pathlib import Path

import pytest

from support.terraform import Terraform

HERE = Path(__file__).parent
# What only the configuration knows: whether a bucket may be emptied; its policy then waits for it.
NOT_TOLD = {"aws_s3_bucket.config", "aws_s3_bucket_policy.config"}


@pytest.fixture
def terraform(world, tmp_path):
    terraform = Terraform(world, HERE / "config", tmp_path / "terraform", "management-admin")
    terraform.run("init", "-no-color")
    return terraform


def test_a_recorder_is_set_up_found_taken_over_and_taken_away(world, terraform):
    terraform.apply()
    assert "No changes." in terraform.plan()
    config = world.client("management-admin", "config")
    (status,) = config.describe_configuration_recorder_status()["ConfigurationRecordersStatus"]
    assert status["recording"] is True

    importable = terraform.resources()
    changed, done = terraform.take_over(importable)
    assert changed <= NOT_TOLD
    assert done["import"] == len(importable)

    terraform.apply("-destroy")
    assert terraform.resources() == []
    assert config.describe_configuration_recorders()["ConfigurationRecorders"] == []
    assert config.describe_delivery_channels()["DeliveryChannels"] == []
    assert config.describe_retention_configurations()["RetentionConfigurations"] == []


def test_what_is_for_many_accounts_is_set_up_taken_over_and_taken_away(world, tmp_path):
    terraform = Terraform(world, HERE / "config-organization", tmp_path / "terraform", "management-admin")
    terraform.run("init", "-no-color")
    terraform.apply()
    assert "No changes." in terraform.plan()
    config = world.client("management-admin", "config")
    (pack,) = config.describe_conformance_pack_status()["ConformancePackStatusDetails"]
    assert pack["ConformancePackState"] == "CREATE_COMPLETE"
    (rule,) = config.describe_organization_config_rule_statuses()["OrganizationConfigRuleStatuses"]
    assert rule["OrganizationRuleStatus"] == "CREATE_SUCCESSFUL"
    assert len(config.describe_config_rules()["ConfigRules"]) == 2

    importable = terraform.resources()
    _, done = terraform.take_over(importable)
    assert done["import"] == len(importable)

    terraform.apply("-destroy")
    assert terraform.resources() == []
    assert config.describe_conformance_packs()["ConformancePackDetails"] == []
    assert config.describe_organization_config_rules()["OrganizationConfigRules"] == []
    assert config.describe_configuration_aggregators()["ConfigurationAggregators"] == []
    assert config.describe_aggregation_authorizations()["AggregationAuthorizations"] == []
    assert config.describe_config_rules()["ConfigRules"] == []
