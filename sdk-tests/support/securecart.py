"""SecureCart in names: what `scenarios/securecart.yaml` lays down."""

MANAGEMENT = "111111111111"
SECURITY_LOGGING = "222222222222"
SHARED_SERVICES = "333333333333"
DEV = "444444444444"
STAGING = "555555555555"
PROD = "666666666666"

ORGANIZATION = "o-securecart"
ROOT = "r-cart"
WORKLOADS = "ou-cart-workloads"

NO_IAM_USERS = "p-noiamusers"
PROTECT_CLOUDTRAIL = "p-protectcloudtrail"
PROTECT_LOG_ARCHIVE = "p-protectlogarchive"
REGION_LOCK = "p-regionlock"

SYDNEY = "ap-southeast-2"
IRELAND = "eu-west-1"

DEPLOYER = f"arn:aws:iam::{PROD}:role/Deployer"
DEPLOY_PROD = "securecart-deploy-prod"
ADMINISTRATOR = f"arn:aws:iam::{MANAGEMENT}:role/Administrator"
DEVELOPER = f"arn:aws:iam::{DEV}:role/Developer"
DEVELOPER_BOUNDARY = f"arn:aws:iam::{DEV}:policy/DeveloperBoundary"


def scp(policy: str) -> str:
    """The ARN of a service control policy of SecureCart."""
    return f"arn:aws:organizations::{MANAGEMENT}:policy/{ORGANIZATION}/service_control_policy/{policy}"


def trust(principal: str, **condition) -> dict:
    """A trust policy for one principal."""
    statement = {"Effect": "Allow", "Principal": {"AWS": principal}, "Action": "sts:AssumeRole"}
    return document(statement | ({"Condition": condition} if condition else {}))


def document(*statements: dict) -> dict:
    """A policy document."""
    return {"Version": "2012-10-17", "Statement": list(statements)}


def allow(*actions: str, resource: str = "*") -> dict:
    """A statement that allows."""
    return {"Effect": "Allow", "Action": list(actions), "Resource": resource}


def deny(*actions: str, resource: str = "*") -> dict:
    """A statement that denies."""
    return {"Effect": "Deny", "Action": list(actions), "Resource": resource}
