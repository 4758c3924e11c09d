"""What Terraform makes of an account itself, it finds again, takes over and takes away.

https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs
"""

from pathlib import Path

import pytest

from support.terraform import Terraform

HERE = Path(__file__).parent
# What only the configuration knows: the private key.
NOT_TOLD = {"aws_iam_server_certificate.shop"}


@pytest.fixture
def terraform(world, tmp_path):
    organizations = world.client("management-admin", "organizations")
    organizations.enable_aws_service_access(ServicePrincipal="iam.amazonaws.com")
    terraform = Terraform(world, HERE / "account", tmp_path / "terraform", "management-admin")
    terraform.run("init", "-no-color")
    return terraform


def test_an_account_is_set_up_found_taken_over_and_put_back(world, terraform):
    terraform.apply()
    assert "No changes." in terraform.plan()

    importable = terraform.resources()
    changed, done = terraform.take_over(importable)
    assert changed <= NOT_TOLD
    assert done["import"] == len(importable)

    terraform.apply("-destroy")
    assert terraform.resources() == []
    iam = world.client("management-admin", "iam")
    with pytest.raises(iam.exceptions.NoSuchEntityException):
        iam.get_account_password_policy()
    assert iam.list_server_certificates()["ServerCertificateMetadataList"] == []
    assert iam.list_organizations_features()["EnabledFeatures"] == []
