"""What moto's tests leave out and AWS demands: done for them, against moto itself as against orglab.

Without it most tests fail at their first step, and say nothing of what they are about. `sdk-tests/moto --as-is` runs the
suites without. docs/moto.md lists them.
"""

import contextlib
import json
import os
import re
from pathlib import Path

import boto3
from botocore.exceptions import ClientError

FULL_ACCESS = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "kms:*", "Resource": "*"}],
    }
)


def for_service(service, resource, *actions):
    """A policy that lets a service of AWS in."""
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": f"{service}.amazonaws.com"},
        "Action": list(actions),
        "Resource": resource,
    }
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


class Concessions:
    """Changes calls and adds some, given how a client makes one."""

    def __init__(self, call):
        self.call = call
        self.suite = ""
        self.test = ""

    def begin(self, item):
        """The next calls are those of this test."""
        self.suite, self.test = Path(item.path).parent.name, item.nodeid

    def before(self, client, operation, parameters):
        """What is called instead, and what is to be called afterwards."""
        parameters = dict(parameters)
        for name in ("Bucket", "S3BucketName"):
            # Names of buckets have no underscores since 2018.
            if "_" in str(parameters.get(name, "")):
                parameters[name] = parameters[name].replace("_", "-")
        if operation in ("CreateTrail", "UpdateTrail") and parameters.get("KmsKeyId") == "kki":
            # Files are encrypted with keys that are there.
            del parameters["KmsKeyId"]
        match operation:
            case "CreateKey" | "PutKeyPolicy" if "Policy" in parameters:
                # moto takes any text for a policy, and any that lock the caller out.
                parameters["BypassPolicyLockoutSafetyCheck"] = True
                try:
                    json.loads(parameters["Policy"])
                except ValueError:
                    parameters["Policy"] = FULL_ACCESS
            case "CreateQueue" if "Attributes" in parameters:
                # moto ignores names that it does not know, such as "VisibilityTimeout ".
                attributes = parameters["Attributes"]
                parameters["Attributes"] = {name.strip(): value for name, value in attributes.items()}
            case "CreateGrant":
                # The tests write "DECRYPT", and name roles that nobody made.
                for who in ("GranteePrincipal", "RetiringPrincipal"):
                    self.make_role(client, parameters.get(who, ""))
                operations = [name.title() if name.isupper() else name for name in parameters["Operations"]]
                parameters["Operations"] = operations
            case "PutBucketPolicy":
                # Policies that name roles which nobody made are malformed.
                for arn in set(re.findall(r"arn:aws:iam::\d{12}:role/[\w/+=,.@-]+", parameters["Policy"])):
                    self.make_role(client, arn)
            case "Subscribe" if parameters.get("Protocol", "").startswith("http"):
                # At moto, nobody has to confirm a subscription.
                parameters["ReturnSubscriptionArn"] = True
            case "CreateTrail" | "UpdateTrail" if parameters.get("IsOrganizationTrail"):
                # It needs an organization that trusts CloudTrail.
                organizations = boto3.client("organizations", "us-east-1", endpoint_url=client.meta.endpoint_url)
                with contextlib.suppress(ClientError):
                    self.call(organizations, "EnableAWSServiceAccess", {"ServicePrincipal": "cloudtrail.amazonaws.com"})
            case "CreateBucket" if self.suite == "test_s3" and "ownership" not in self.test:
                # Since April 2023 new buckets have no access control lists and block public ones.
                acl = {name: parameters.pop(name) for name in list(parameters) if name == "ACL" or "Grant" in name}
                if acl and acl.get("ACL") != "private":
                    return parameters, [("PutBucketAcl", acl)]
                return parameters | acl, []
        return parameters, []

    def make_role(self, client, arn):
        """Makes a role of the ARN of one."""
        _, found, path = arn.partition(":role/")
        if not found:
            return
        path, _, name = f"/{path}".rpartition("/")
        trust = for_service("ec2", None, "sts:AssumeRole").replace(', "Resource": null', "")
        role = {"RoleName": name, "Path": f"{path}/", "AssumeRolePolicyDocument": trust}
        with contextlib.suppress(ClientError):
            self.call(boto3.client("iam", "us-east-1", endpoint_url=client.meta.endpoint_url), "CreateRole", role)

    def after(self, client, operation, parameters, answer, more):
        """What AWS wants beside a call that succeeded."""
        match operation, self.suite:
            case "CreateBucket", "test_s3" if "ownership" not in self.test and "public_access" not in self.test:
                bucket = {"Bucket": parameters["Bucket"]}
                rules = {"Rules": [{"ObjectOwnership": "ObjectWriter"}]}
                self.call(client, "DeletePublicAccessBlock", bucket)
                self.call(client, "PutBucketOwnershipControls", bucket | {"OwnershipControls": rules})
                for following, further in more:
                    self.call(client, following, bucket | further)
            case "CreateBucket", "test_cloudtrail":
                # "Your bucket must have a policy that lets CloudTrail write."
                arn = f"arn:aws:s3:::{parameters['Bucket']}"
                policy = for_service("cloudtrail", [arn, f"{arn}/*"], "s3:GetBucketAcl", "s3:PutObject")
                self.call(client, "PutBucketPolicy", {"Bucket": parameters["Bucket"], "Policy": policy})
            case "CreateTopic", "test_cloudtrail":
                arn = answer["TopicArn"]
                policy = for_service("cloudtrail", arn, "sns:Publish")
                policy = {"AttributeName": "Policy", "AttributeValue": policy}
                self.call(client, "SetTopicAttributes", {"TopicArn": arn} | policy)
            case "CreateQueue", "test_sns":
                # A queue takes messages of a topic where its policy lets SNS in.
                policy = for_service("sns", "*", "sqs:SendMessage")
                attributes = {"QueueUrl": answer["QueueUrl"], "Attributes": {"Policy": policy}}
                self.call(client, "SetQueueAttributes", attributes)


def concessions(call):
    """None where the suites are to run as they are."""
    return None if os.environ.get("MOTO_AS_IS") else Concessions(call)
