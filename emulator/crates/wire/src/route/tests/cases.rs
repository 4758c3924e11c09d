use super::Sent;
use crate::Protocol::{self, AwsJson10, AwsJson11, AwsQuery, Ec2Query, RestJson1, RestXml, RpcV2Cbor};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded; charset=utf-8");
const JSON_1_0: (&str, &str) = ("content-type", "application/x-amz-json-1.0");
const JSON_1_1: (&str, &str) = ("content-type", "application/x-amz-json-1.1");
const CBOR: (&str, &str) = ("smithy-protocol", "rpc-v2-cbor");

type Case<'a> = (Sent<'a>, &'a str, &'a str, Protocol);

fn check(cases: &[Case<'_>]) {
    for (sent, service, operation, protocol) in cases {
        let route = sent.route(&[]).unwrap_or_else(|problem| panic!("{sent:?}: {problem}"));
        assert_eq!((route.service, route.operation, route.protocol), (*service, *operation, *protocol), "{sent:?}");
    }
}

fn target<'a>(scope: &'a str, headers: &'a [(&'a str, &'a str)]) -> Sent<'a> {
    Sent { scope: Some(scope), method: "POST", uri: "/", headers, body: "{}" }
}

fn form<'a>(scope: &'a str, body: &'a str) -> Sent<'a> {
    Sent { scope: Some(scope), method: "POST", uri: "/", headers: &[FORM], body }
}

fn rest<'a>(scope: &'a str, method: &'a str, uri: &'a str) -> Sent<'a> {
    Sent { scope: Some(scope), method, uri, headers: &[], body: "" }
}

#[test]
fn targets_name_operations() {
    // https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
    check(&[
        (target("sqs", &[JSON_1_0, ("x-amz-target", "AmazonSQS.CreateQueue")]), "sqs", "CreateQueue", AwsJson10),
        (
            target("dynamodb", &[JSON_1_0, ("x-amz-target", "DynamoDB_20120810.PutItem")]),
            "dynamodb",
            "PutItem",
            AwsJson10,
        ),
        (
            target("dynamodb", &[JSON_1_0, ("x-amz-target", "DynamoDBStreams_20120810.GetRecords")]),
            "dynamodbstreams",
            "GetRecords",
            AwsJson10,
        ),
        (
            target("organizations", &[JSON_1_1, ("x-amz-target", "AWSOrganizationsV20161128.CreateAccount")]),
            "organizations",
            "CreateAccount",
            AwsJson11,
        ),
        (
            target(
                "cloudtrail",
                &[JSON_1_1, ("x-amz-target", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents")],
            ),
            "cloudtrail",
            "LookupEvents",
            AwsJson11,
        ),
        // As the SDKs for Go, JavaScript and Rust call the same.
        (
            target("cloudtrail", &[JSON_1_1, ("x-amz-target", "CloudTrail_20131101.LookupEvents")]),
            "cloudtrail",
            "LookupEvents",
            AwsJson11,
        ),
        (
            target("codeconnections", &[JSON_1_0, ("x-amz-target", "CodeConnections_20231201.ListConnections")]),
            "codeconnections",
            "ListConnections",
            AwsJson10,
        ),
        (target("kms", &[JSON_1_1, ("x-amz-target", "TrentService.Encrypt")]), "kms", "Encrypt", AwsJson11),
        (
            target("monitoring", &[JSON_1_0, ("x-amz-target", "GraniteServiceVersion20100801.PutMetricData")]),
            "cloudwatch",
            "PutMetricData",
            AwsJson10,
        ),
        (
            target("states", &[("x-amz-target", "AWSStepFunctions.StartExecution")]),
            "stepfunctions",
            "StartExecution",
            AwsJson10,
        ),
        (
            target("timestream", &[("x-amz-target", "Timestream_20181101.WriteRecords")]),
            "timestream-write",
            "WriteRecords",
            AwsJson10,
        ),
        (
            target("timestream", &[("x-amz-target", "Timestream_20181101.Query")]),
            "timestream-query",
            "Query",
            AwsJson10,
        ),
        (
            target("sso", &[("x-amz-target", "SWBExternalService.ListInstances")]),
            "sso-admin",
            "ListInstances",
            AwsJson11,
        ),
        (
            target("identitystore", &[("x-amz-target", "AWSIdentityStore.ListUsers")]),
            "identitystore",
            "ListUsers",
            AwsJson11,
        ),
        (
            target("tagging", &[("x-amz-target", "ResourceGroupsTaggingAPI_20170126.GetResources")]),
            "resourcegroupstaggingapi",
            "GetResources",
            AwsJson11,
        ),
        (
            target("sms-voice", &[("x-amz-target", "PinpointSMSVoiceV2.SendTextMessage")]),
            "pinpoint-sms-voice-v2",
            "SendTextMessage",
            AwsJson10,
        ),
        (
            Sent { scope: None, ..target("", &[("x-amz-target", "AWSCognitoIdentityProviderService.InitiateAuth")]) },
            "cognito-idp",
            "InitiateAuth",
            AwsJson11,
        ),
    ]);
}

#[test]
fn actions_name_operations() {
    // https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
    let web_identity = "Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=x";
    check(&[
        (form("iam", "Action=CreateRole&Version=2010-05-08&RoleName=x"), "iam", "CreateRole", AwsQuery),
        (form("iam", "RoleName=x&Version=2010-05-08&Action=CreateRole"), "iam", "CreateRole", AwsQuery),
        (form("sts", "Action=GetCallerIdentity&Version=2011-06-15"), "sts", "GetCallerIdentity", AwsQuery),
        (Sent { scope: None, ..form("", web_identity) }, "sts", "AssumeRoleWithWebIdentity", AwsQuery),
        (form("sqs", "Action=SendMessage&Version=2012-11-05"), "sqs", "SendMessage", AwsQuery),
        (
            Sent { uri: "/111122223333/queue", ..form("sqs", "Action=SendMessage&Version=2012-11-05") },
            "sqs",
            "SendMessage",
            AwsQuery,
        ),
        (form("ec2", "Action=DescribeInstances&Version=2016-11-15"), "ec2", "DescribeInstances", Ec2Query),
        (form("ec2", "Action=DescribeInstances&Version=2014-10-01"), "ec2", "DescribeInstances", Ec2Query),
        (form("monitoring", "Action=PutMetricData&Version=2010-08-01"), "cloudwatch", "PutMetricData", AwsQuery),
        (
            form("elasticloadbalancing", "Action=CreateLoadBalancer&Version=2012-06-01"),
            "elb",
            "CreateLoadBalancer",
            AwsQuery,
        ),
        (
            form("elasticloadbalancing", "Action=CreateLoadBalancer&Version=2015-12-01"),
            "elbv2",
            "CreateLoadBalancer",
            AwsQuery,
        ),
        (form("rds", "Action=CreateDBInstance&Version=2014-10-31"), "rds", "CreateDBInstance", AwsQuery),
        (form("ses", "Action=SendEmail&Version=2010-12-01"), "ses", "SendEmail", AwsQuery),
        (form("sns", "Action=Publish&Version=2010-03-31"), "sns", "Publish", AwsQuery),
        (form("cloudformation", "Action=CreateStack&Version=2010-05-15"), "cloudformation", "CreateStack", AwsQuery),
        (rest("sts", "GET", "/?Action=GetCallerIdentity&Version=2011-06-15"), "sts", "GetCallerIdentity", AwsQuery),
    ]);
}

#[test]
fn cbor_paths_name_operations() {
    // https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html#requests
    let sent = |uri| Sent { headers: &[CBOR], ..rest("monitoring", "POST", uri) };
    check(&[
        (
            sent("/service/GraniteServiceVersion20100801/operation/PutMetricData"),
            "cloudwatch",
            "PutMetricData",
            RpcV2Cbor,
        ),
        (
            sent("/proxy/service/GraniteServiceVersion20100801/operation/ListMetrics"),
            "cloudwatch",
            "ListMetrics",
            RpcV2Cbor,
        ),
        (
            Sent {
                scope: Some("tagging"),
                ..sent("/service/ResourceGroupsTaggingAPI_20170126/operation/TagResources")
            },
            "resourcegroupstaggingapi",
            "TagResources",
            RpcV2Cbor,
        ),
    ]);
}

#[test]
fn methods_and_paths_name_operations() {
    let role = "/federation/credentials?account_id=111122223333&role_name=x";
    check(&[
        (rest("lambda", "GET", "/2015-03-31/functions/"), "lambda", "ListFunctions", RestJson1),
        (rest("lambda", "GET", "/2015-03-31/functions"), "lambda", "ListFunctions", RestJson1),
        (rest("lambda", "POST", "/2015-03-31/functions/f/invocations?Qualifier=1"), "lambda", "Invoke", RestJson1),
        (
            rest("lambda", "GET", "/2018-10-31/layers?find=LayerVersion&Arn=x"),
            "lambda",
            "GetLayerVersionByArn",
            RestJson1,
        ),
        (rest("lambda", "GET", "/2018-10-31/layers"), "lambda", "ListLayers", RestJson1),
        (rest("apigateway", "GET", "/restapis"), "apigateway", "GetRestApis", RestJson1),
        (rest("apigateway", "POST", "/restapis?mode=import"), "apigateway", "ImportRestApi", RestJson1),
        (rest("apigateway", "POST", "/restapis"), "apigateway", "CreateRestApi", RestJson1),
        (rest("apigateway", "POST", "/v2/apis"), "apigatewayv2", "CreateApi", RestJson1),
        (rest("route53", "POST", "/2013-04-01/hostedzone"), "route53", "CreateHostedZone", RestXml),
        (rest("route53", "POST", "/2013-04-01/hostedzone/Z1/rrset/"), "route53", "ChangeResourceRecordSets", RestXml),
        (rest("cloudfront", "GET", "/2020-05-31/distribution"), "cloudfront", "ListDistributions", RestXml),
        (
            rest("cloudfront", "POST", "/2020-05-31/distribution?WithTags"),
            "cloudfront",
            "CreateDistributionWithTags",
            RestXml,
        ),
        (rest("es", "POST", "/2021-01-01/opensearch/domain"), "opensearch", "CreateDomain", RestJson1),
        (rest("es", "POST", "/2015-01-01/es/domain"), "es", "CreateElasticsearchDomain", RestJson1),
        (rest("ses", "POST", "/v2/email/outbound-emails"), "sesv2", "SendEmail", RestJson1),
        (rest("bedrock", "POST", "/model/m/converse"), "bedrock-runtime", "Converse", RestJson1),
        (rest("bedrock", "GET", "/foundation-models"), "bedrock", "ListFoundationModels", RestJson1),
        (rest("execute-api", "POST", "/@connections/abc"), "apigatewaymanagementapi", "PostToConnection", RestJson1),
        (rest("iotdata", "POST", "/topics/a%2Fb"), "iot-data", "Publish", RestJson1),
        (rest("access-analyzer", "GET", "/analyzer"), "accessanalyzer", "ListAnalyzers", RestJson1),
        (rest("account", "POST", "/getContactInformation"), "account", "GetContactInformation", RestJson1),
        (rest("securityhub", "POST", "/findings"), "securityhub", "GetFindings", RestJson1),
        (rest("ram", "POST", "/createresourceshare"), "ram", "CreateResourceShare", RestJson1),
        (rest("eks", "POST", "/clusters"), "eks", "CreateCluster", RestJson1),
        (Sent { scope: None, ..rest("", "POST", "/token") }, "sso-oidc", "CreateToken", RestJson1),
        (Sent { scope: None, ..rest("", "POST", "/client/register") }, "sso-oidc", "RegisterClient", RestJson1),
        (
            Sent { scope: None, ..rest("", "POST", "/device_authorization") },
            "sso-oidc",
            "StartDeviceAuthorization",
            RestJson1,
        ),
        (Sent { scope: None, ..rest("", "GET", role) }, "sso", "GetRoleCredentials", RestJson1),
        (
            Sent { scope: None, headers: &[("host", "oidc.us-east-1.amazonaws.com")], ..rest("", "POST", "/token") },
            "sso-oidc",
            "CreateToken",
            RestJson1,
        ),
    ]);
}

#[test]
fn s3_tells_operations_apart_by_query_and_headers() {
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
    let s3 = |method, uri| rest("s3", method, uri);
    let copy: &[_] = &[("x-amz-copy-source", "/a/b")];
    let host: &[_] = &[("host", "photos.s3.us-east-1.amazonaws.com")];
    let account: &[_] = &[("x-amz-account-id", "111122223333")];
    check(&[
        (s3("GET", "/"), "s3", "ListBuckets", RestXml),
        (s3("PUT", "/photos"), "s3", "CreateBucket", RestXml),
        (s3("HEAD", "/photos"), "s3", "HeadBucket", RestXml),
        (s3("GET", "/photos"), "s3", "ListObjects", RestXml),
        (s3("GET", "/photos/"), "s3", "ListObjects", RestXml),
        (s3("GET", "/photos?list-type=2&prefix=a"), "s3", "ListObjectsV2", RestXml),
        (s3("GET", "/photos?acl"), "s3", "GetBucketAcl", RestXml),
        (s3("GET", "/photos?acl="), "s3", "GetBucketAcl", RestXml),
        (s3("PUT", "/photos?policy"), "s3", "PutBucketPolicy", RestXml),
        (s3("GET", "/photos?versioning"), "s3", "GetBucketVersioning", RestXml),
        (s3("GET", "/photos?versions"), "s3", "ListObjectVersions", RestXml),
        (s3("GET", "/photos?uploads"), "s3", "ListMultipartUploads", RestXml),
        (s3("GET", "/photos?lifecycle"), "s3", "GetBucketLifecycleConfiguration", RestXml),
        (s3("PUT", "/photos?notification"), "s3", "PutBucketNotificationConfiguration", RestXml),
        (s3("GET", "/photos?analytics"), "s3", "ListBucketAnalyticsConfigurations", RestXml),
        (s3("GET", "/photos?analytics&id=1"), "s3", "GetBucketAnalyticsConfiguration", RestXml),
        (s3("POST", "/photos?delete"), "s3", "DeleteObjects", RestXml),
        (s3("GET", "/photos/a/b.jpg"), "s3", "GetObject", RestXml),
        (s3("GET", "/photos/a/b.jpg?x-id=GetObject&versionId=1"), "s3", "GetObject", RestXml),
        (s3("HEAD", "/photos/a"), "s3", "HeadObject", RestXml),
        (s3("PUT", "/photos/a"), "s3", "PutObject", RestXml),
        (Sent { headers: copy, ..s3("PUT", "/photos/a") }, "s3", "CopyObject", RestXml),
        (s3("PUT", "/photos/a?partNumber=1&uploadId=u"), "s3", "UploadPart", RestXml),
        (Sent { headers: copy, ..s3("PUT", "/photos/a?partNumber=1&uploadId=u") }, "s3", "UploadPartCopy", RestXml),
        (s3("POST", "/photos/a?uploads"), "s3", "CreateMultipartUpload", RestXml),
        (s3("POST", "/photos/a?uploadId=u"), "s3", "CompleteMultipartUpload", RestXml),
        (s3("DELETE", "/photos/a?uploadId=u"), "s3", "AbortMultipartUpload", RestXml),
        (s3("DELETE", "/photos/a"), "s3", "DeleteObject", RestXml),
        (s3("GET", "/photos/a?tagging"), "s3", "GetObjectTagging", RestXml),
        (s3("GET", "/photos?tagging"), "s3", "GetBucketTagging", RestXml),
        (Sent { headers: host, ..s3("GET", "/") }, "s3", "ListObjects", RestXml),
        (Sent { headers: host, ..s3("PUT", "/") }, "s3", "CreateBucket", RestXml),
        (Sent { headers: host, ..s3("GET", "/a/b") }, "s3", "GetObject", RestXml),
        (Sent { headers: host, scope: None, ..s3("GET", "/a/b") }, "s3", "GetObject", RestXml),
        (Sent { scope: None, ..s3("GET", "/photos/a") }, "s3", "GetObject", RestXml),
        (s3("GET", "/v20180820/x"), "s3", "GetObject", RestXml),
        (Sent { headers: account, ..s3("GET", "/v20180820/jobs/1") }, "s3control", "DescribeJob", RestXml),
        (Sent { headers: account, ..s3("PUT", "/v20180820/accesspoint/a") }, "s3control", "CreateAccessPoint", RestXml),
        (
            Sent { headers: account, ..s3("GET", "/v20180820/mrap/instances/a/b/routes") },
            "s3control",
            "GetMultiRegionAccessPointRoutes",
            RestXml,
        ),
    ]);
}

#[test]
fn labels_are_decoded() {
    let path_style = rest("s3", "GET", "/photos/a%20b//c%2Fd/").route(&[]).unwrap();
    assert_eq!(path_style.labels, [("Bucket", "photos".to_owned()), ("Key", "a b//c/d/".to_owned())]);
    let virtual_host = Sent { headers: &[("host", "my.photos.s3.amazonaws.com")], ..rest("s3", "GET", "/a") };
    let labels = virtual_host.route(&[]).unwrap().labels;
    assert_eq!(labels, [("Bucket", "my.photos".to_owned()), ("Key", "a".to_owned())]);
    let arn = "/tags/arn%3Aaws%3Aeks%3Aus-east-1%3A111122223333%3Acluster%2Fc";
    let labels = rest("eks", "GET", arn).route(&[]).unwrap().labels;
    assert_eq!(labels, [("resourceArn", "arn:aws:eks:us-east-1:111122223333:cluster/c".to_owned())]);
}

#[test]
fn refusals_are_in_awss_words() {
    let stray = [FORM];
    let not_a_form = Sent { headers: &[("content-type", "text/plain")], ..form("iam", "Action=CreateRole") };
    let cases = [
        // https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
        (
            form("iam", "Action=CreateRolf&Version=2010-05-08"),
            "InvalidAction",
            400,
            "Could not find operation CreateRolf for version 2010-05-08",
        ),
        (
            form("iam", "Action=CreateRole&Version=2011-05-08"),
            "InvalidAction",
            400,
            "Could not find operation CreateRole for version 2011-05-08",
        ),
        (
            form("iam", "Action=CreateRole"),
            "InvalidAction",
            400,
            "Could not find operation CreateRole for version NO_VERSION_SPECIFIED",
        ),
        (form("iam", "RoleName=x"), "MissingAction", 400, "The request is missing the Action parameter."),
        (not_a_form, "MissingAction", 400, "The request is missing the Action parameter."),
        (
            target("kms", &[("x-amz-target", "TrentService.Encript")]),
            "UnknownOperationException",
            400,
            "Unknown operation `TrentService.Encript`.",
        ),
        (target("kms", &[("x-amz-target", "NoDot")]), "UnknownOperationException", 400, "Unknown operation `NoDot`."),
        (
            target("s3", &[("x-amz-target", "TrentService.Encrypt")]),
            "InvalidSignatureException",
            403,
            "Credential should be scoped to correct service: 'kms'.",
        ),
        (
            rest("lambda", "GET", "/nothing"),
            "UnknownOperationException",
            404,
            "`GET /nothing` is no operation of `lambda`.",
        ),
        (rest("nosuch", "GET", "/"), "UnknownOperationException", 404, "No service signs its requests as `nosuch`."),
        (
            rest("s3", "PATCH", "/photos"),
            "MethodNotAllowed",
            405,
            "The specified method is not allowed against this resource.",
        ),
        (
            Sent { scope: None, headers: &[("host", "photos.s3.amazonaws.com")], ..rest("", "PATCH", "/") },
            "MethodNotAllowed",
            405,
            "The specified method is not allowed against this resource.",
        ),
        (rest("s3", "GET", "/photos/%ff"), "InvalidURI", 400, "Couldn't parse the specified URI."),
        (
            Sent { scope: None, headers: &stray, ..rest("", "GET", "/") },
            "UnknownOperationException",
            404,
            "`GET /` names no operation: no credential scope, X-Amz-Target, Action or known host.",
        ),
    ];
    for (sent, code, status, message) in cases {
        let fault = sent.route(&[]).expect_err(&format!("{sent:?}")).fault;
        assert_eq!((&*fault.code, fault.status, &*fault.message), (code, status, message), "{sent:?}");
    }
}
