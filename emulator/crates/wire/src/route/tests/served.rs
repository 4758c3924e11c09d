use super::Sent;
use crate::Protocol::{AwsJson10, AwsJson11, AwsQuery, RestXml};
use crate::{Bounds, ConstraintStyle, Http, Kind, Location, Member, Operation, Protocol, Service, Shape};

static TEXT: Shape =
    Shape { name: "String", kind: Kind::String { length: Bounds::NONE, pattern: None, values: &[] }, sensitive: false };
static EMPTY: Shape = Shape { name: "Empty", kind: Kind::Structure(&[]), sensitive: false };
static UPLOAD: Shape = Shape {
    name: "UploadPartRequest",
    kind: Kind::Structure(&[
        required("UploadId", "uploadId", Location::QueryString),
        required("PartNumber", "partNumber", Location::QueryString),
    ]),
    sensitive: false,
};
static COPY: Shape = Shape {
    name: "CopyObjectRequest",
    kind: Kind::Structure(&[required("CopySource", "x-amz-copy-source", Location::Header)]),
    sensitive: false,
};

const fn required(name: &'static str, wire: &'static str, location: Location) -> Member {
    Member::new(name, &TEXT).wire(wire).location(location).required()
}

const fn operation(name: &'static str, method: &'static str, uri: &'static str, input: &'static Shape) -> Operation {
    let http = Http { method, uri, status: 200 };
    Operation { name, input, output: &EMPTY, result_wrapper: None, errors: &[], http, unsigned: false }
}

const fn service(
    name: &'static str,
    protocol: Protocol,
    api_version: &'static str,
    target_prefix: &'static str,
    operations: &'static [&'static Operation],
) -> Service {
    Service {
        name,
        signing_name: name,
        iam_prefix: name,
        api_version,
        protocol,
        target_prefix,
        xml_namespace: "",
        event_source: "",
        global_region: None,
        constraints: ConstraintStyle::Reason,
        operations,
    }
}

static CREATE_ROLE: Operation = operation("CreateRole", "POST", "/", &EMPTY);
static CREATE_ACCOUNT: Operation = operation("CreateAccount", "POST", "/", &EMPTY);
static SEND_MESSAGE: Operation = operation("SendMessage", "POST", "/", &EMPTY);
static COPY_OBJECT: Operation = operation("CopyObject", "PUT", "/{Bucket}/{Key+}", &COPY);
static GET_OBJECT: Operation = operation("GetObject", "GET", "/{Bucket}/{Key+}", &EMPTY);
static PUT_OBJECT: Operation = operation("PutObject", "PUT", "/{Bucket}/{Key+}", &EMPTY);
static UPLOAD_PART: Operation = operation("UploadPart", "PUT", "/{Bucket}/{Key+}", &UPLOAD);

static IAM: Service = service("iam", AwsQuery, "2010-05-08", "", &[&CREATE_ROLE]);
static ORGANIZATIONS: Service =
    service("organizations", AwsJson11, "2016-11-28", "AWSOrganizationsV20161128", &[&CREATE_ACCOUNT]);
static SQS: Service = service("sqs", AwsJson10, "2012-11-05", "AmazonSQS", &[&SEND_MESSAGE]);
static S3: Service = service("s3", RestXml, "2006-03-01", "", &[&COPY_OBJECT, &GET_OBJECT, &PUT_OBJECT, &UPLOAD_PART]);
static SERVED: [&Service; 4] = [&IAM, &ORGANIZATIONS, &SQS, &S3];

#[test]
fn served_services_route_to_their_own_tables() {
    let form = ("content-type", "application/x-www-form-urlencoded");
    let create = ("x-amz-target", "AWSOrganizationsV20161128.CreateAccount");
    let cases = [
        (Some("iam"), "POST", "/", form, "Action=CreateRole&Version=2010-05-08", &CREATE_ROLE, AwsQuery),
        (None, "POST", "/", form, "Action=CreateRole&Version=2010-05-08", &CREATE_ROLE, AwsQuery),
        (Some("organizations"), "POST", "/", create, "{}", &CREATE_ACCOUNT, AwsJson11),
        (None, "POST", "/", create, "{}", &CREATE_ACCOUNT, AwsJson11),
        (Some("sqs"), "POST", "/", ("x-amz-target", "AmazonSQS.SendMessage"), "{}", &SEND_MESSAGE, AwsJson10),
        (Some("sqs"), "POST", "/1/q", form, "Action=SendMessage&Version=2012-11-05", &SEND_MESSAGE, AwsQuery),
        (Some("s3"), "GET", "/b/k", ("host", "localhost"), "", &GET_OBJECT, RestXml),
        (None, "GET", "/b/k", ("host", "localhost"), "", &GET_OBJECT, RestXml),
        (Some("s3"), "GET", "/k", ("host", "b.localhost:4566"), "", &GET_OBJECT, RestXml),
        (Some("s3"), "PUT", "/b/k", ("host", "localhost"), "", &PUT_OBJECT, RestXml),
        (Some("s3"), "PUT", "/b/k", ("x-amz-copy-source", "a/b"), "", &COPY_OBJECT, RestXml),
        (Some("s3"), "PUT", "/b/k?uploadId=1&partNumber=1", ("host", "localhost"), "", &UPLOAD_PART, RestXml),
    ];
    for (scope, method, uri, header, body, operation, protocol) in cases {
        let sent = Sent { scope, method, uri, headers: &[header], body };
        let route = sent.route(&SERVED).unwrap_or_else(|problem| panic!("{sent:?}: {problem}"));
        let (_, found) = route.served.unwrap_or_else(|| panic!("{sent:?} is not served"));
        assert!(std::ptr::eq(found, operation), "{sent:?}: {}", found.name);
        assert_eq!(route.protocol, protocol, "{sent:?}");
    }
}

#[test]
fn other_services_are_known_beside_the_served_ones() {
    let account = ("x-amz-account-id", "111122223333");
    let kms = ("x-amz-target", "TrentService.Encrypt");
    let cases = [
        (Some("s3"), "GET", "/v20180820/jobs/1", account, "s3control", "DescribeJob"),
        (Some("kms"), "POST", "/", kms, "kms", "Encrypt"),
        (Some("lambda"), "GET", "/2015-03-31/functions", ("host", "localhost"), "lambda", "ListFunctions"),
    ];
    for (scope, method, uri, header, service, operation) in cases {
        let sent = Sent { scope, method, uri, headers: &[header], body: "" };
        let route = sent.route(&SERVED).unwrap();
        assert_eq!((route.service, route.operation), (service, operation), "{sent:?}");
        assert!(route.served.is_none(), "{sent:?}");
    }
}

#[test]
fn a_served_service_is_never_found_in_the_table() {
    let form = &[("content-type", "application/x-www-form-urlencoded")];
    let body = "Action=DeleteRole&Version=2010-05-08";
    let sent = Sent { scope: Some("iam"), method: "POST", uri: "/", headers: form, body };
    assert_eq!(sent.route(&SERVED).unwrap_err().fault.code, "InvalidAction");
}
