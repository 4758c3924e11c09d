"""What Terraform makes of an organization's identities it finds again, takes over and takes away.

https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs
"""

from pathlib import Path

import pytest

from support.people import Directory
from support.terraform import Terraform, summary

HERE = Path(__file__).parent
# The secret of an access key is shown once: nobody can take one over.
NOT_IMPORTABLE = {"aws_iam_access_key"}
# What only the configuration knows: the key, and options of `terraform destroy`.
NOT_TOLD = {"aws_iam_access_key.robot", "aws_iam_user.robot", "aws_organizations_account.team", "aws_s3_bucket.trail"}


def iam_of(world) -> list[str]:
    """The names of all that IAM has in the management account."""
    kinds = {
        "User": "UserDetailList",
        "Group": "GroupDetailList",
        "Role": "RoleDetailList",
        "LocalManagedPolicy": "Policies",
    }
    details = world.client("management-admin", "iam").get_paginator("get_account_authorization_details")
    pages = list(details.paginate(Filter=list(kinds)))
    return sorted(entity["Arn"] for page in pages for kind in kinds.values() for entity in page[kind])


@pytest.fixture
def terraform(world, tmp_path):
    terraform = Terraform(world, HERE / "organization", tmp_path / "terraform", "management-admin")
    terraform.run("init", "-no-color")
    # SecureCart has it already: whoever creates it there is told of a conflict, and Terraform waits for that to pass.
    directory = Directory(world)
    directory.admin.delete_instance_access_control_attribute_configuration(InstanceArn=directory.instance)
    return terraform


def test_what_terraform_makes_it_finds_again_takes_over_and_takes_away(world, terraform):
    before = iam_of(world)
    terraform.apply()
    terraform.revise()
    done = summary(terraform.apply())
    # What hangs on a name, the bucket and the boundary are made anew; all else is changed where it is.
    assert (done["change"], done["add"], done["remove"]) == (22, 5, 5)
    for name, (found, wanted) in terraform.state()["outputs"]["found"]["value"].items():
        assert found == wanted, name
    assert "No changes." in terraform.plan()

    importable = [resource for resource in terraform.resources() if resource["type"] not in NOT_IMPORTABLE]
    changed, done = terraform.take_over(importable)
    assert changed == NOT_TOLD
    assert (done["import"], done["remove"]) == (len(importable), 0)

    terraform.apply("-destroy")
    assert terraform.resources() == []
    assert iam_of(world) == before
