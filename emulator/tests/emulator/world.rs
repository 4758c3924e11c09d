//! SecureCart and how to speak to it.

use std::sync::LazyLock;

use aws::AccountId;
use bytes::Bytes;
use http::{HeaderMap, Request, Response, StatusCode};
use orglab::{Credentials, Emulator};

static SECURECART: LazyLock<Emulator> = LazyLock::new(|| Emulator::builder().build().unwrap());

/// SecureCart as nobody has touched it yet.
pub(crate) fn securecart() -> Emulator {
    SECURECART.fork()
}

/// SecureCart before anybody has enabled IAM Identity Center in it: nobody has signed in, and root users alone have
/// credentials.
pub(crate) fn without_identity_center() -> Emulator {
    let emulator = securecart();
    let remove = |tx: &mut state::Tx<'_>| {
        let instance = tx.partition().instances.keys().next().cloned().unwrap();
        state::identity_center::delete_instance(tx, &instance)
    };
    emulator.core().change(AccountId::new(111_111_111_111), remove).unwrap();
    emulator
}

/// A call of somebody in a Region.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Call<'a> {
    pub(crate) service: &'a str,
    pub(crate) region: &'a str,
    pub(crate) body: Body<'a>,
}

/// What is called, in the form of a protocol.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Body<'a> {
    /// awsQuery: a form.
    Form(&'a str),
    /// awsJson: a target and a document.
    Json(&'a str, &'a str),
    /// REST: method and path.
    Rest(&'a str, &'a str),
}

impl<'a> Call<'a> {
    /// A call of IAM.
    pub(crate) fn iam(form: &'a str) -> Call<'a> {
        Call { service: "iam", region: "us-east-1", body: Body::Form(form) }
    }
    /// A call of STS.
    pub(crate) fn sts(form: &'a str) -> Call<'a> {
        Call { service: "sts", region: "us-east-1", body: Body::Form(form) }
    }
    /// A call of Organizations.
    pub(crate) fn organizations(operation: &'a str, json: &'a str) -> Call<'a> {
        Call { service: "organizations", region: "us-east-1", body: Body::Json(operation, json) }
    }
    /// A call of CloudTrail.
    pub(crate) fn cloudtrail(operation: &'a str, json: &'a str) -> Call<'a> {
        Call { service: "cloudtrail", region: "us-east-1", body: Body::Json(operation, json) }
    }

    /// The request before it is signed.
    pub(crate) fn request(&self) -> Request<Bytes> {
        let content_type = "content-type";
        let (builder, body) = match self.body {
            Body::Form(form) => {
                let version = if self.service == "sts" { "2011-06-15" } else { version(self.service) };
                let form = format!("Version={version}&Action={form}");
                (Request::post("http://localhost/").header(content_type, "application/x-www-form-urlencoded"), form)
            }
            Body::Json(operation, json) => {
                let (prefix, json_version) = target(self.service);
                let builder = Request::post("http://localhost/")
                    .header("x-amz-target", format!("{prefix}.{operation}"))
                    .header(content_type, format!("application/x-amz-json-{json_version}"));
                (builder, json.to_owned())
            }
            Body::Rest(method, path) => {
                (Request::builder().method(method).uri(format!("http://localhost{path}")), String::new())
            }
        };
        builder.body(Bytes::from(body)).unwrap()
    }

    /// The answer to this call with these credentials.
    pub(crate) fn with(&self, emulator: &Emulator, credentials: &Credentials) -> Answer {
        let mut request = self.request();
        let signer = credentials.signer(self.region, self.service);
        signer.sign(&mut request, emulator.clock().unmoved().seconds()).unwrap();
        Answer::from(emulator.exchange(request))
    }

    /// The answer to this call by a profile.
    pub(crate) fn by(&self, emulator: &Emulator, profile: &str) -> Answer {
        self.with(emulator, &emulator.credentials(profile).unwrap())
    }
}

fn version(service: &str) -> &'static str {
    match service {
        "iam" => "2010-05-08",
        "ec2" => "2016-11-15",
        "sns" => "2010-03-31",
        other => panic!("the tests know no version of {other}"),
    }
}

fn target(service: &str) -> (&'static str, &'static str) {
    match service {
        "organizations" => ("AWSOrganizationsV20161128", "1.1"),
        "cloudtrail" => ("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101", "1.1"),
        "identitystore" => ("AWSIdentityStore", "1.1"),
        "sqs" => ("AmazonSQS", "1.0"),
        "dynamodb" => ("DynamoDB_20120810", "1.0"),
        other => panic!("the tests know no target of {other}"),
    }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl From<Response<Bytes>> for Answer {
    fn from(response: Response<Bytes>) -> Answer {
        let (head, body) = response.into_parts();
        Answer { status: head.status, headers: head.headers, text: String::from_utf8(body.to_vec()).unwrap() }
    }
}

impl Answer {
    /// Asserts a success and gives its text.
    #[track_caller]
    pub(crate) fn ok(self) -> String {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text);
        self.text
    }
    /// Asserts a refusal with this code, and gives its text.
    #[track_caller]
    pub(crate) fn refused(self, code: &str) -> String {
        let error_type = self.headers.get("x-amzn-errortype").and_then(|value| value.to_str().ok());
        let error_type = error_type.and_then(|kind| kind.rsplit('#').next());
        let found = error_type.or_else(|| between(&self.text, "<Code>", "</Code>"));
        assert_eq!(found, Some(code), "{}", self.text);
        self.text
    }
}

/// What stands between two texts.
pub(crate) fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(between, _)| between)
}

/// The credentials in an answer of STS or of CreateAccessKey.
pub(crate) fn credentials_in(answer: &str) -> Credentials {
    let leaf = |name: &str| between(answer, &format!("<{name}>"), &format!("</{name}>")).map(str::to_owned);
    Credentials {
        access_key_id: leaf("AccessKeyId").unwrap(),
        secret_access_key: leaf("SecretAccessKey").unwrap(),
        session_token: leaf("SessionToken"),
    }
}
