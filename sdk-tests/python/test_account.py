"""Account Management as boto3 knows it.

https://docs.aws.amazon.com/accounts/latest/APIReference/API_Operations.html
"""

import pytest
from botocore.exceptions import ClientError

from support.securecart import DEV, MANAGEMENT, PROD

SECURITY = {"AlternateContactType": "SECURITY"}
ANIKA = SECURITY | {
    "Name": "Anika",
    "Title": "COO",
    "EmailAddress": "anika@securecart.example",
    "PhoneNumber": "206-555-0198",
}
OWNER = {
    "FullName": "Anika",
    "AddressLine1": "1 Main Street",
    "City": "Seattle",
    "PostalCode": "98101",
    "CountryCode": "US",
    "PhoneNumber": "+12065550198",
}


@pytest.fixture
def account(world):
    return world.client("management-admin", "account")


@pytest.fixture
def trusted(world, account):
    organizations = world.client("management-admin", "organizations")
    organizations.enable_aws_service_access(ServicePrincipal="account.amazonaws.com")
    return account


def test_alternate_contacts(account):
    with pytest.raises(account.exceptions.ResourceNotFoundException):
        account.get_alternate_contact(**SECURITY)
    account.put_alternate_contact(**ANIKA)
    assert account.get_alternate_contact(**SECURITY)["AlternateContact"] == ANIKA
    account.delete_alternate_contact(**SECURITY)
    with pytest.raises(account.exceptions.ResourceNotFoundException):
        account.delete_alternate_contact(**SECURITY)


def test_contact_information(account):
    account.put_contact_information(ContactInformation=OWNER)
    assert account.get_contact_information()["ContactInformation"] == OWNER


def test_regions(account):
    account.enable_region(RegionName="af-south-1")
    assert account.get_region_opt_status(RegionName="af-south-1")["RegionOptStatus"] == "ENABLED"
    account.disable_region(RegionName="af-south-1")
    pages = account.get_paginator("list_regions").paginate(RegionOptStatusContains=["ENABLED_BY_DEFAULT"])
    assert len([region for page in pages for region in page["Regions"]]) == 17


def test_names_and_addresses(trusted):
    trusted.put_account_name(AccountId=DEV, AccountName="Development")
    assert trusted.get_account_information(AccountId=DEV)["AccountName"] == "Development"
    assert trusted.get_primary_email(AccountId=DEV)["PrimaryEmail"].endswith("@securecart.example")


def test_a_violated_constraint_is_a_validation_exception(account):
    with pytest.raises(account.exceptions.ValidationException):
        account.put_alternate_contact(**ANIKA | {"AlternateContactType": "SALES"})


def test_only_who_administers_names_an_account(world, account):
    with pytest.raises(ClientError) as raised:
        account.get_alternate_contact(**SECURITY, AccountId=PROD)
    assert raised.value.response["Error"]["Code"] == "AccessDeniedException"
    organizations = world.client("management-admin", "organizations")
    organizations.enable_aws_service_access(ServicePrincipal="account.amazonaws.com")
    account.put_alternate_contact(**ANIKA, AccountId=PROD)
    assert account.get_alternate_contact(**SECURITY, AccountId=PROD)["AlternateContact"] == ANIKA
    with pytest.raises(ClientError) as raised:
        account.get_alternate_contact(**SECURITY, AccountId=MANAGEMENT)
    assert "standalone context" in raised.value.response["Error"]["Message"]
