//! The few calls an import makes, signed.

use std::fmt;

use http::Request;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value as Json;
use sigv4::Signer;

use super::xml;
use super::{Credentials, Live};
use crate::tree::Tree;

/// Why a call did not succeed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The service said no.
    Refused { code: String, message: String },
    /// There was no answer, or one that cannot be read.
    Broken(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Refused { code, message } => write!(f, "{code}: {message}"),
            Failure::Broken(message) => f.write_str(message),
        }
    }
}

pub(crate) struct Client<'l> {
    live: &'l Live,
    agent: ureq::Agent,
}

/// What one call is about.
struct Call<'c> {
    service: &'c str,
    region: &'c str,
    body: String,
    content_type: &'static str,
    target: Option<String>,
}

/// More pages than any listing has.
const PAGES: usize = 100_000;

impl<'l> Client<'l> {
    pub(crate) fn new(live: &'l Live) -> Client<'l> {
        // Refusals have a body that says why.
        let config = ureq::Agent::config_builder().http_status_as_error(false).build();
        Client { live, agent: config.into() }
    }

    /// A call of a Query API.
    pub(crate) fn query(
        &self,
        service: &str,
        operation: &str,
        parameters: &[(&str, &str)],
        credentials: &Credentials,
    ) -> Result<Tree, Failure> {
        let model = match service {
            "iam" => &models::iam::SERVICE,
            _ => &models::sts::SERVICE,
        };
        let mut body = format!("Action={operation}&Version={}", model.api_version);
        for (name, value) in parameters {
            body += &format!("&{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC));
        }
        let region = if service == "iam" { "us-east-1" } else { self.live.region.as_str() };
        let call = Call { service, region, body, content_type: "application/x-www-form-urlencoded", target: None };
        let (status, text) = self.send(&call, credentials)?;
        let answer = xml::read(&text).map_err(Failure::Broken)?;
        if status >= 300 {
            return Err(answer.refusal(status));
        }
        let output = model.operation(operation).map(|operation| operation.output);
        let output = output.ok_or_else(|| Failure::Broken(format!("{operation} is not in the model")))?;
        let result = answer.child(&format!("{operation}Result"));
        let result = result.ok_or_else(|| Failure::Broken(format!("no {operation}Result in the answer")))?;
        Ok(result.tree(output))
    }

    /// A call of Organizations.
    pub(crate) fn json(&self, operation: &str, input: &Json) -> Result<Tree, Failure> {
        let call = Call {
            service: "organizations",
            region: "us-east-1",
            body: input.to_string(),
            content_type: "application/x-amz-json-1.1",
            target: Some(format!("{}.{operation}", models::organizations::SERVICE.target_prefix)),
        };
        let (status, text) = self.send(&call, &self.live.credentials)?;
        let text = if text.is_empty() { "{}" } else { &text };
        let answer = Tree::json(text).map_err(|error| Failure::Broken(format!("{operation}: {error}")))?;
        if status < 300 {
            return Ok(answer);
        }
        let code = answer.text("__type").unwrap_or_default();
        let code = code.rsplit('#').next().unwrap_or(code).to_owned();
        let message = answer.text("message").or(answer.text("Message")).unwrap_or_default().to_owned();
        Err(Failure::Refused { code, message })
    }

    /// Every page of a listing.
    pub(crate) fn all(&self, operation: &str, list: &str, mut input: Json) -> Result<Vec<Tree>, Failure> {
        let mut found = Vec::new();
        for _ in 0..PAGES {
            let page = self.json(operation, &input)?;
            found.extend_from_slice(page.list(list));
            match (page.text("NextToken"), input.as_object_mut()) {
                (Some(token), Some(input)) => _ = input.insert("NextToken".to_owned(), Json::from(token)),
                _ => return Ok(found),
            }
        }
        Err(Failure::Broken(format!("{operation} never ends")))
    }

    /// Keys of a session of a role.
    pub(crate) fn assume(&self, role: &str) -> Result<Credentials, Failure> {
        let parameters = [("RoleArn", role), ("RoleSessionName", "orglab-import")];
        let answer = self.query("sts", "AssumeRole", &parameters, &self.live.credentials)?;
        let keys = answer.get("Credentials");
        let text = |name: &str| keys.and_then(|keys| keys.text(name)).map(str::to_owned);
        match (text("AccessKeyId"), text("SecretAccessKey")) {
            (Some(access_key_id), Some(secret_access_key)) => {
                Ok(Credentials { access_key_id, secret_access_key, session_token: text("SessionToken") })
            }
            _ => Err(Failure::Broken("AssumeRole gave no keys".to_owned())),
        }
    }

    fn send(&self, call: &Call<'_>, credentials: &Credentials) -> Result<(u16, String), Failure> {
        let broken = |error: &dyn fmt::Display| Failure::Broken(format!("{}: {error}", call.service));
        let mut request = Request::post(self.url(call)).header("content-type", call.content_type);
        if let Some(target) = &call.target {
            request = request.header("x-amz-target", target);
        }
        let mut request = request.body(call.body.clone()).map_err(|error| broken(&error))?;
        let signer = Signer {
            access_key_id: &credentials.access_key_id,
            secret_access_key: &credentials.secret_access_key,
            session_token: credentials.session_token.as_deref(),
            region: call.region,
            service: call.service,
        };
        signer.sign(&mut request, (self.live.now)()).map_err(|error| broken(&error))?;
        let mut response = self.agent.run(request).map_err(|error| broken(&error))?;
        let status = response.status().as_u16();
        let body = response.body_mut().with_config().limit(u64::MAX).read_to_string();
        Ok((status, body.map_err(|error| broken(&error))?))
    }

    fn url(&self, call: &Call<'_>) -> String {
        match (&self.live.endpoint, call.service) {
            (Some(endpoint), _) => format!("{}/", endpoint.trim_end_matches('/')),
            (None, "sts") => format!("https://sts.{}.amazonaws.com/", call.region),
            (None, service @ "iam") => format!("https://{service}.amazonaws.com/"),
            (None, service) => format!("https://{service}.{}.amazonaws.com/", call.region),
        }
    }
}
