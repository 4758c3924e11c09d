//! A running server, asked over HTTP.

use anyhow::{Context as _, bail};
use clap::Args;
use serde_json::Value;
use ureq::http::Response;
use ureq::{Agent, Body};

/// Which server is asked.
#[derive(Debug, Args)]
pub(crate) struct Remote {
    /// The address that `orglab serve` printed; with `/_fork/ID` at its end, one of its forks. `http://127.0.0.1:4566` when
    /// left out.
    #[arg(long, value_name = "URL", global = true)]
    endpoint: Option<String>,
}

/// Where a server listens that was told nothing else.
const ENDPOINT: &str = "http://127.0.0.1:4566";

/// What was answered.
pub(crate) struct Reply {
    pub(crate) status: u16,
    /// `x-amzn-ErrorType`, of AWS's own answers.
    pub(crate) error_type: Option<String>,
    pub(crate) body: Value,
}

impl Remote {
    /// The address of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.endpoint.as_deref().unwrap_or(ENDPOINT).trim_end_matches('/'))
    }
    /// Whether somebody said which.
    pub(crate) fn is_said(&self) -> bool {
        self.endpoint.is_some()
    }
    /// Reads a housekeeping endpoint.
    pub(crate) fn look(&self, path: &str) -> anyhow::Result<Value> {
        let url = self.url(&format!("/_orglab/{path}"));
        granted(&url, agent().get(&url).call())
    }
    /// Calls a housekeeping endpoint.
    pub(crate) fn ask(&self, path: &str, body: &Value) -> anyhow::Result<Value> {
        let url = self.url(&format!("/_orglab/{path}"));
        granted(&url, send(&url, body))
    }
    /// Deletes what a housekeeping endpoint has.
    pub(crate) fn delete(&self, path: &str) -> anyhow::Result<Value> {
        let url = self.url(&format!("/_orglab/{path}"));
        granted(&url, agent().delete(&url).call())
    }
    /// Sends a form to a housekeeping endpoint.
    pub(crate) fn submit(&self, path: &str, fields: &[(String, String)]) -> anyhow::Result<Value> {
        let url = self.url(&format!("/_orglab/{path}"));
        let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        granted(&url, agent().post(&url).send_form(fields))
    }
    /// Reads a text at a housekeeping endpoint.
    pub(crate) fn text(&self, path: &str) -> anyhow::Result<String> {
        let url = self.url(&format!("/_orglab/{path}"));
        let mut response = agent().get(&url).call().with_context(|| unreachable(&url))?;
        if response.status().is_success() {
            return response.body_mut().read_to_string().with_context(|| format!("cannot read what {url} answers"));
        }
        granted(&url, Ok(response)).map(|answer| answer.to_string())
    }
    /// Calls an operation that nobody signs.
    pub(crate) fn call(&self, path: &str, body: &Value) -> anyhow::Result<Reply> {
        let url = self.url(path);
        read(&url, send(&url, body))
    }
}

pub(crate) fn agent() -> Agent {
    Agent::config_builder().http_status_as_error(false).build().into()
}

fn send(url: &str, body: &Value) -> Result<Response<Body>, ureq::Error> {
    agent().post(url).header("content-type", "application/json").send(body.to_string())
}

fn unreachable(url: &str) -> String {
    format!("cannot ask {url}; is `orglab serve` running there?")
}

fn read(url: &str, sent: Result<Response<Body>, ureq::Error>) -> anyhow::Result<Reply> {
    let mut response = sent.with_context(|| unreachable(url))?;
    let error_type = response.headers().get("x-amzn-errortype").and_then(|value| value.to_str().ok());
    let (status, error_type) = (response.status().as_u16(), error_type.map(str::to_owned));
    let text = response.body_mut().read_to_string().with_context(|| format!("cannot read what {url} answers"))?;
    let body = serde_json::from_str(&text).with_context(|| format!("{url} does not answer as orglab does"))?;
    Ok(Reply { status, error_type, body })
}

fn granted(url: &str, sent: Result<Response<Body>, ureq::Error>) -> anyhow::Result<Value> {
    let reply = read(url, sent)?;
    // OAuth has a code there, and the sentence elsewhere.
    let said = reply.body.get("error_description").or_else(|| reply.body.get("error"));
    match said.and_then(Value::as_str) {
        Some(error) => bail!("{error}"),
        None if reply.status >= 400 => bail!("{url} answers {}", reply.status),
        None => Ok(reply.body),
    }
}

/// The members of a reply, a line each, or the reply itself.
pub(crate) fn print(reply: &Value, json: bool) -> anyhow::Result<()> {
    use std::io::Write as _;
    let text = match reply.as_object().filter(|_| !json) {
        Some(members) => members.iter().map(|(name, value)| format!("{name}: {}\n", plain(value))).collect(),
        None => format!("{reply}\n"),
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

/// Text for standard output.
pub(crate) fn say(text: &str) -> anyhow::Result<()> {
    use std::io::Write as _;
    Ok(std::io::stdout().lock().write_all(text.as_bytes())?)
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
