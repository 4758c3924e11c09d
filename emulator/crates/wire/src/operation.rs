use crate::{ErrorShape, Shape};

/// A service as its model describes it.
#[derive(Debug)]
pub struct Service {
    /// The name SDKs and the command line use, such as `organizations` (botocore's folder name).
    pub name: &'static str,
    /// The name in a signature's credential scope.
    pub signing_name: &'static str,
    /// The prefix of its IAM actions.
    pub iam_prefix: &'static str,
    /// `2010-05-08` and the like.
    pub api_version: &'static str,
    /// How it speaks.
    pub protocol: Protocol,
    /// The part of `X-Amz-Target` before the dot; empty for protocols without it.
    pub target_prefix: &'static str,
    /// The namespace of its XML responses; empty for JSON.
    pub xml_namespace: &'static str,
    /// `cloudtrail.amazonaws.com`: the source of its events.
    pub event_source: &'static str,
    /// Where its one endpoint is, for services that are not regional: the value of `aws:RequestedRegion`.
    pub global_region: Option<&'static str>,
    /// How violated constraints are worded.
    pub constraints: ConstraintStyle,
    /// Every operation of the model, sorted by name.
    pub operations: &'static [&'static Operation],
}

/// An operation as its model describes it.
#[derive(Debug)]
pub struct Operation {
    /// `CreateRole`.
    pub name: &'static str,
    /// The request; an empty structure where the model has none.
    pub input: &'static Shape,
    /// The response; an empty structure where the model has none.
    pub output: &'static Shape,
    /// The XML element around the result in awsQuery (`CreateRoleResult`), where there is one.
    pub result_wrapper: Option<&'static str>,
    /// The errors it declares.
    pub errors: &'static [&'static ErrorShape],
    /// Method and path.
    pub http: Http,
    /// Whether it may be called without a signature (`authtype: none`).
    pub unsigned: bool,
}

/// How an operation is bound to HTTP. RPC protocols use `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct Http {
    /// `POST`, `GET`, …
    pub method: &'static str,
    /// `/2015-03-31/functions/{FunctionName}`.
    pub uri: &'static str,
    /// The status of a success.
    pub status: u16,
}

/// A wire protocol. See [Smithy's AWS protocols](https://smithy.io/2.0/aws/protocols/index.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Protocol {
    /// Form-encoded requests, XML responses.
    AwsQuery,
    /// EC2's variety of awsQuery.
    Ec2Query,
    /// JSON, `X-Amz-Target`, `application/x-amz-json-1.0`.
    AwsJson10,
    /// JSON, `X-Amz-Target`, `application/x-amz-json-1.1`.
    AwsJson11,
    /// REST with JSON bodies.
    RestJson1,
    /// REST with XML bodies.
    RestXml,
    /// CBOR under `/service/NAME/operation/NAME`.
    RpcV2Cbor,
}

/// How a service words a violated constraint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConstraintStyle {
    /// `1 validation error detected: Value '…' at '…' failed to satisfy constraint: …`, under this code.
    Detected(&'static str),
    /// Organizations' `InvalidInputException` with a `Reason`.
    Reason,
}

impl Service {
    /// An operation by name.
    pub fn operation(&self, name: &str) -> Option<&'static Operation> {
        let at = self.operations.binary_search_by(|operation| operation.name.cmp(name)).ok()?;
        self.operations.get(at).copied()
    }
}
