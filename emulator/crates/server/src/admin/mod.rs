//! Housekeeping under `/_orglab/`: unsigned, JSON, for the suite that runs the server and not for what it tests.

mod clock;
mod config;
mod coverage;
mod forks;
mod identity_center;
mod identity_providers;
mod issuers;
mod mfa;
mod questions;
mod reply;
mod state;

use bytes::Bytes;
use http::{Method, Request, Response};

use crate::forks::Instance;
use crate::respond::Shared;
pub use coverage::coverage_json;
use reply::{Problem, Reply};

/// A housekeeping call.
struct Ask<'a> {
    shared: &'a Shared,
    /// What the path addresses: the emulator itself or a fork.
    instance: &'a Instance,
    request: &'a Request<Bytes>,
    /// The part of the path that an endpoint leaves open.
    parameter: &'a str,
}

/// Something that can be asked for.
struct Endpoint {
    method: Method,
    /// Below `/_orglab/`. `{…}` stands for one segment.
    path: &'static str,
    about: &'static str,
    answer: fn(&Ask<'_>) -> Result<Reply, Problem>,
}

static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        method: Method::GET,
        path: "health",
        about: "whether the server answers and bodies can be written, and how far its state has come",
        answer: state::health,
    },
    Endpoint {
        method: Method::POST,
        path: "reset",
        about: "goes back to the state at the start",
        answer: state::reset,
    },
    Endpoint { method: Method::GET, path: "clock", about: "what time it is for the emulator", answer: clock::show },
    Endpoint {
        method: Method::POST,
        path: "clock",
        about: r#"moves the clock: {"advance": "2h"}, {"advance": 90} (seconds) or {"set": "2026-11-24T10:30:00Z"}"#,
        answer: clock::change,
    },
    Endpoint {
        method: Method::POST,
        path: "mfa/code",
        about: r#"the code that an MFA device shows now: {"device": ARN} or {"device": USER}"#,
        answer: mfa::code,
    },
    Endpoint {
        method: Method::POST,
        path: "fork",
        about: "opens an isolated copy with an endpoint of its own",
        answer: forks::open,
    },
    Endpoint { method: Method::GET, path: "forks", about: "the forks that are open", answer: forks::list },
    Endpoint { method: Method::DELETE, path: "fork/{id}", about: "closes a fork", answer: forks::close },
    Endpoint {
        method: Method::GET,
        path: "coverage",
        about: "implemented and known operations of each service",
        answer: coverage::coverage,
    },
    Endpoint {
        method: Method::GET,
        path: "config/invocations",
        about: "what functions of AWS Config's custom rules are asked; PutEvaluations answers with the token",
        answer: config::invocations,
    },
    Endpoint {
        method: Method::POST,
        path: "can",
        about: r#"whether a call would be allowed: {"principal": ARN, "action": "s3:GetObject", "resource": ARN}"#,
        answer: questions::can,
    },
    Endpoint {
        method: Method::POST,
        path: "explain",
        about: "the same, with what every layer has to say and the smallest change that turns the answer round",
        answer: questions::explain,
    },
    Endpoint {
        method: Method::POST,
        path: "who-can",
        about: r#"everybody who may: {"action": "s3:GetObject", "resource": ARN}"#,
        answer: questions::who_can,
    },
    Endpoint {
        method: Method::POST,
        path: "permissions",
        about: r#"everything that a principal may: {"principal": ARN}"#,
        answer: questions::permissions,
    },
    Endpoint {
        method: Method::POST,
        path: "paths",
        about: r#"how one principal becomes another: {"from": ARN, "to": ARN}"#,
        answer: questions::paths,
    },
    Endpoint {
        method: Method::GET,
        path: "identity-center",
        about: "instances of IAM Identity Center, and the codes of devices that wait",
        answer: identity_center::show,
    },
    Endpoint {
        method: Method::POST,
        path: "identity-center/enable",
        about: r#"enables it for the organization: {} or {"region": "us-east-1"}"#,
        answer: identity_center::enable,
    },
    Endpoint {
        method: Method::POST,
        path: "identity-center/approve",
        about: r#"confirms a device's code: {"user": NAME}; also "code": CODE, "second_factor": true"#,
        answer: identity_center::approve,
    },
    Endpoint {
        method: Method::POST,
        path: "identity-center/source",
        about: r#"where people sign in: {"directory": true} or {"metadata": SAML METADATA}"#,
        answer: identity_center::source,
    },
    Endpoint {
        method: Method::POST,
        path: "identity-center/scim-token",
        about: "a token for automatic provisioning, and its endpoint",
        answer: identity_center::scim_token,
    },
    Endpoint {
        method: Method::POST,
        path: "identity-center/password",
        about: r#"sets a password: {"user": NAME} or {"user": NAME, "password": TEXT}"#,
        answer: identity_center::password,
    },
    Endpoint {
        method: Method::POST,
        path: "identity-center/mfa",
        about: r#"an authenticator app: {"user": NAME}; who needs one: {"mode": "everybody"}"#,
        answer: identity_center::mfa,
    },
    Endpoint {
        method: Method::POST,
        path: "identity-center/end-sessions",
        about: r#"has a person sign in again: {"user": NAME}"#,
        answer: identity_center::end_sessions,
    },
    Endpoint {
        method: Method::POST,
        path: "identity-center/disable-user",
        about: r#"locks a person out: {"user": NAME}"#,
        answer: identity_center::disable_user,
    },
    Endpoint {
        method: Method::POST,
        path: "identity-center/enable-user",
        about: r#"lets a person in again: {"user": NAME}"#,
        answer: identity_center::enable_user,
    },
    Endpoint {
        method: Method::GET,
        path: "idp",
        about: "identity providers of the scenario; below `idp/NAME/`: metadata, sso, token, assertion, jwks, directory",
        answer: identity_providers::list,
    },
    Endpoint {
        method: Method::GET,
        path: "issuers",
        about: "issuers of identity tokens, and their public keys",
        answer: issuers::list,
    },
    Endpoint {
        method: Method::PUT,
        path: "issuers",
        about: r#"makes an issuer's keys known: {"url": "https://…", "jwks": {"keys": […]}}"#,
        answer: issuers::set,
    },
    Endpoint { method: Method::POST, path: "issuers", about: "the same", answer: issuers::set },
    Endpoint {
        method: Method::DELETE,
        path: "issuers",
        about: "forgets an issuer's keys: `?url=https%3A%2F%2F…`",
        answer: issuers::delete,
    },
];

impl Endpoint {
    /// What stands for the open segment, when the path is this endpoint's.
    fn parameter<'p>(&self, path: &'p str) -> Option<&'p str> {
        match self.path.split_once('{') {
            None => (path == self.path).then_some(""),
            Some((before, _)) => path.strip_prefix(before).filter(|rest| !rest.is_empty() && !rest.contains('/')),
        }
    }
    fn described(&self) -> String {
        format!("{} /_orglab/{}: {}", self.method, self.path, self.about)
    }
}

/// What there is to ask where identity providers are all there is: they go by the clock, and their people have devices.
const OF_IDENTITY_PROVIDERS: [&str; 4] = ["health", "clock", "mfa/code", "idp"];

/// Answers a request for `/_orglab/` and this path.
pub(crate) fn answer(shared: &Shared, instance: &Instance, path: &str, request: &Request<Bytes>) -> Response<Bytes> {
    let offered =
        |endpoint: &&Endpoint| !shared.config.only_identity_providers || OF_IDENTITY_PROVIDERS.contains(&endpoint.path);
    let described = || ENDPOINTS.iter().filter(offered).map(Endpoint::described).collect();
    let found = || {
        let offered = ENDPOINTS.iter().filter(offered);
        offered.filter_map(|endpoint| Some((endpoint, endpoint.parameter(path)?)))
    };
    let result = match found().find(|(endpoint, _)| endpoint.method == request.method()) {
        Some((endpoint, parameter)) => (endpoint.answer)(&Ask { shared, instance, request, parameter }),
        None if path.is_empty() => Ok(Reply::new(&serde_json::json!({ "endpoints": described() as Vec<String> }))),
        None => {
            let methods: Vec<&str> = found().map(|(endpoint, _)| endpoint.method.as_str()).collect();
            Err(if methods.is_empty() { Problem::unknown_path(path, described()) } else { Problem::method(&methods) })
        }
    };
    result.map_or_else(Problem::into_response, Reply::into_response)
}

/// moto's own reset, in its own words.
pub(crate) fn moto_reset(instance: &Instance, request: &Request<Bytes>) -> Response<Bytes> {
    if request.method() != Method::POST {
        return Problem::method(&["POST"]).into_response();
    }
    instance.reset();
    Reply::new(&serde_json::json!({ "status": "ok" })).into_response()
}

/// The path names a fork that is not open.
pub(crate) fn no_such_fork(id: &str) -> Response<Bytes> {
    Problem::no_such_fork(id).into_response()
}

/// What is asked of AWS where there are identity providers alone.
pub(crate) fn only_identity_providers() -> Response<Bytes> {
    let sentence = "only identity providers are served here: `GET /_orglab/idp` lists them; `orglab serve` serves AWS";
    Problem::not_found(sentence.to_owned()).into_response()
}

/// The path names an identity provider that the scenario does not have.
pub(crate) fn no_such_identity_provider(name: &str, known: &[&str]) -> Response<Bytes> {
    let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
    let name: String = name.chars().take(64).collect();
    Problem::not_found(format!("there is no identity provider `{name}`; known: {known}")).into_response()
}
