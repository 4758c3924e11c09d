//! What a request says that comes through a VPC endpoint.

use policy::Context;
use state::{Call, Partition};

use super::{given, organization, prefix};
use crate::Attempt;

/// What a request through an endpoint says of it, and a service's onward request does not.
pub(super) const KEYS: &[&str] = &["aws:SourceVpc", "aws:SourceVpce", "aws:VpcSourceIp"];

/// The services that say who owns the endpoint and, by its ARN, which VPC it belongs to. The lists of both keys differ
/// in the services of [`ACCOUNT_ONLY`]. See
/// [`aws:VpceAccount`](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount)
/// and [`aws:SourceVpcArn`](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcevpcarn).
const OWNER_KNOWN: &[&str] = &[
    "acm-pca",
    "applicationinsights",
    "apprunner",
    "athena",
    "cloudformation",
    "comprehendmedical",
    "compute-optimizer",
    "datasync",
    "discovery",
    "dynamodb",
    "ebs",
    "ecr",
    "ecs",
    "firehose",
    "gamelift",
    "healthlake",
    "iam",
    "iotfleetwise",
    "iotwireless",
    "kinesisanalytics",
    "kms",
    "lambda",
    "medical-imaging",
    "omics",
    "payment-cryptography",
    "polly",
    "rbin",
    "rekognition",
    "route53",
    "s3",
    "scheduler",
    "servicediscovery",
    "servicequotas",
    "shield",
    "ssm-contacts",
    "storagegateway",
    "textract",
    "transcribe",
    "transfer",
];

/// Services with `aws:VpceAccount` and without `aws:SourceVpcArn`.
const ACCOUNT_ONLY: &[&str] = &["dynamodb", "gamelift", "shield"];

/// The services that say which organization owns the endpoint, beside those of [`OWNER_KNOWN`]. See
/// [`aws:VpceOrgID`](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceorgid).
const ORGANIZATION_KNOWN: &[&str] = &[
    "b2bi",
    "cassandra",
    "cloudhsmv2",
    "cognito-identity",
    "dms",
    "ds-data",
    "identitystore",
    "iottwinmaker",
    "kinesis",
    "network-firewall",
    "pricing",
    "qbusiness",
    "ses",
    "sms-voice",
    "sqs",
];

/// "The `aws:SourceIp` key is not available" to a request through an endpoint; others are instead.
pub(super) fn request_came_through(context: &mut Context, partition: &Partition, call: &Call, attempt: &Attempt<'_>) {
    let Some(id) = given(attempt, "aws:SourceVpce") else { return };
    context.remove("aws:SourceIp");
    context.set("aws:VpcSourceIp", call.source_ip.to_string().as_str());
    let Some(endpoint) = partition.vpc_endpoint(id) else { return };
    context.set("aws:SourceVpc", &*endpoint.vpc);
    let service = prefix(attempt);
    let one_of = |services: &[&str]| services.iter().any(|known| known.eq_ignore_ascii_case(service));
    // "except for the iam:PassRole action"
    if attempt.action.eq_ignore_ascii_case("iam:PassRole") {
        return;
    }
    if one_of(OWNER_KNOWN) {
        context.set("aws:VpceAccount", endpoint.account.to_string().as_str());
        if !one_of(ACCOUNT_ONLY) {
            let vpc = format!("vpc/{}", endpoint.vpc);
            let arn = partition.arn("ec2", endpoint.region.as_str(), endpoint.account, &vpc);
            context.set("aws:SourceVpcArn", arn.as_str());
        }
    }
    if one_of(OWNER_KNOWN) || one_of(ORGANIZATION_KNOWN) {
        organization(context, partition, endpoint.account, "aws:VpceOrgID", "aws:VpceOrgPaths");
    }
}
