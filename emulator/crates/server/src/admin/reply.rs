use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE};
use http::{HeaderValue, Response, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use wire::Fault;

/// An answer in JSON.
pub(super) struct Reply(Value);

impl Reply {
    pub(super) fn new(value: &impl Serialize) -> Reply {
        // Everything that is answered has text keys and no failing parts; were that not so, the answer would be `null`.
        Reply(serde_json::to_value(value).unwrap_or(Value::Null))
    }
    pub(super) fn into_response(self) -> Response<Bytes> {
        response(StatusCode::OK, &self.0)
    }
}

/// Why there is no answer, and what there would be.
pub(super) struct Problem {
    status: StatusCode,
    body: Value,
    allow: Option<String>,
}

impl Problem {
    fn new(status: StatusCode, body: Value) -> Problem {
        Problem { status, body, allow: None }
    }
    pub(super) fn bad_request(error: impl Into<String>) -> Problem {
        Problem::new(StatusCode::BAD_REQUEST, json!({ "error": error.into() }))
    }
    pub(super) fn not_found(error: impl Into<String>) -> Problem {
        Problem::new(StatusCode::NOT_FOUND, json!({ "error": error.into() }))
    }
    pub(super) fn conflict(error: impl Into<String>) -> Problem {
        Problem::new(StatusCode::CONFLICT, json!({ "error": error.into() }))
    }
    pub(super) fn no_such_fork(id: &str) -> Problem {
        let error = format!("there is no fork `{}`; `GET /_orglab/forks` lists the forks that are open", shorten(id));
        Problem::new(StatusCode::NOT_FOUND, json!({ "error": error }))
    }
    /// What AWS would refuse, with its code.
    pub(super) fn fault(fault: &Fault) -> Problem {
        let status = StatusCode::from_u16(fault.status).unwrap_or(StatusCode::BAD_REQUEST);
        Problem::new(status, json!({ "error": fault.message, "code": fault.code }))
    }
    pub(super) fn unknown_path(path: &str, endpoints: Vec<String>) -> Problem {
        let error = format!("there is no `/_orglab/{}`", shorten(path));
        Problem::new(StatusCode::NOT_FOUND, json!({ "error": error, "endpoints": endpoints }))
    }
    pub(super) fn method(allowed: &[&str]) -> Problem {
        let allow = allowed.join(", ");
        let body = json!({ "error": format!("this takes {}", allowed.join(" or ")) });
        Problem { allow: Some(allow), ..Problem::new(StatusCode::METHOD_NOT_ALLOWED, body) }
    }
    pub(super) fn into_response(self) -> Response<Bytes> {
        let mut response = response(self.status, &self.body);
        if let Some(allow) = self.allow.and_then(|allow| HeaderValue::from_str(&allow).ok()) {
            response.headers_mut().insert(ALLOW, allow);
        }
        response
    }
}

/// Reads a body. `takes` says what would be right.
pub(super) fn read<T: DeserializeOwned>(body: &[u8], takes: &str) -> Result<T, Problem> {
    serde_json::from_slice(body).map_err(|error| Problem::bad_request(format!("{error}; this takes {takes}")))
}

/// Reads a body that says nothing: none at all, or an empty object.
pub(super) fn read_nothing(body: &[u8]) -> Result<(), Problem> {
    match serde_json::from_slice(body) {
        _ if body.trim_ascii().is_empty() => Ok(()),
        Ok(Value::Object(members)) if members.is_empty() => Ok(()),
        _ => Err(Problem::bad_request("this takes no body, or an empty JSON object")),
    }
}

/// A client's text, which may be long.
fn shorten(text: &str) -> String {
    text.chars().take(64).collect()
}

fn response(status: StatusCode, body: &Value) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(format!("{body}\n")));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
