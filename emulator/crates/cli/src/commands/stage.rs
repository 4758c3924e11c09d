//! What the questions have in common: the organization they are about, the request they think of, and how answers are
//! written.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use access::analysis::text::{Paint, Style};
use access::analysis::{Asker, Kind, Legend, Named, Query, StatementRef};
use anyhow::{Context as _, anyhow, bail};
use aws::{Arn, Timestamp};
use clap::Args;
use scenario::Scenario;
use serde::Serialize;
use serde_json::Value;
use state::Partition;

/// The exit code of a no: denied, something changed.
pub(crate) const NO: u8 = 1;
/// The exit code of a question that could not be asked.
const WRONG: u8 = 2;

/// The organization that is asked about.
#[derive(Debug, Args)]
pub(crate) struct Stage {
    /// A scenario file; SecureCart when left out.
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,
    /// A running server, such as `http://127.0.0.1:4566`.
    #[arg(long, value_name = "URL", conflicts_with = "scenario")]
    endpoint: Option<String>,
}

/// The request that is thought of.
#[derive(Debug, Args)]
pub(crate) struct Terms {
    /// A condition key and its value; again for more keys or values, and without a value to have the key absent.
    #[arg(long = "context", value_name = "KEY=VALUE")]
    context: Vec<String>,
    /// The Region the request would be sent to.
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
}

/// A question about one principal, one action and one resource.
#[derive(Debug, Args)]
pub(crate) struct Call {
    /// An ARN, ACCOUNT/role/NAME, ACCOUNT/user/NAME, ACCOUNT/permission-set/NAME, ACCOUNT/permission-set/NAME/PERSON,
    /// ACCOUNT/root, service:NAME or anonymous.
    principal: String,
    /// Such as s3:GetObject.
    action: String,
    /// An ARN, ACCOUNT/role/NAME, ACCOUNT/user/NAME, or `*` for an action without a resource.
    #[arg(default_value = "*")]
    resource: String,
    #[command(flatten)]
    terms: Terms,
    #[command(flatten)]
    stage: Stage,
    #[command(flatten)]
    output: Output,
}

impl Call {
    /// Asks whether it is allowed, or why.
    pub(crate) fn ask(self, kind: Kind) -> anyhow::Result<ExitCode> {
        let query = Query {
            principal: Some(self.principal),
            action: Some(self.action),
            resource: Some(self.resource),
            ..self.terms.query()?
        };
        self.stage.ask(kind, &query, &self.output)
    }
}

/// How an answer is written.
#[derive(Debug, Args)]
pub(crate) struct Output {
    /// Print everything as JSON.
    #[arg(long)]
    json: bool,
}

/// A scenario that was built.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) partition: Arc<Partition>,
    pub(crate) now: Timestamp,
    pub(crate) scenario: Scenario,
}

impl World {
    /// Builds a scenario; SecureCart when no file is named.
    pub(crate) fn new(path: Option<&Path>) -> anyhow::Result<World> {
        let scenario = super::scenario(path)?;
        let emulator = scenario.build(0)?;
        Ok(World { partition: emulator.snapshot(), now: emulator.clock().now(), scenario })
    }
    fn principal(&self, text: &str) -> Result<Asker, String> {
        self.scenario.principal(&self.partition, text)
    }
}

/// Policies are called as in AWS, places and files as in the scenario.
impl Legend for World {
    fn policy(&self, source: &str) -> String {
        self.partition.policy(source)
    }
    fn place(&self, target: &str) -> String {
        let account = target.parse().ok().and_then(|id| self.scenario.account_key(id));
        let unit = || self.scenario.units().find(|(_, id)| *id == target);
        match account {
            Some(key) => format!("the account {key} ({target})"),
            None => match unit() {
                Some((path, _)) => format!("the unit {path} ({target})"),
                None => self.partition.place(target),
            },
        }
    }
    fn written(&self, source: &str, holder: &str, statement: &StatementRef) -> Option<String> {
        let holder = Arn::parse(holder).ok();
        self.scenario.position_of(source, holder.as_ref(), statement.index).map(|place| place.to_string())
    }
}

impl Stage {
    pub(crate) fn world(&self) -> anyhow::Result<World> {
        match &self.endpoint {
            Some(_) => bail!(
                "--endpoint: this question is about scenarios alone; `orglab import live --endpoint URL -o FILE` makes \
                 one of a running server"
            ),
            None => World::new(self.scenario.as_deref()),
        }
    }

    /// Puts a query to the scenario or the server, and prints the answer.
    pub(crate) fn ask(&self, kind: Kind, query: &Query, output: &Output) -> anyhow::Result<ExitCode> {
        if let Some(endpoint) = &self.endpoint {
            return remote(endpoint, kind, query, output);
        }
        let world = World::new(self.scenario.as_deref())?;
        let mut query = query.clone();
        for text in query.resource.iter_mut().chain(query.context.values_mut().flatten()) {
            *text = world.scenario.substitute(text).map_err(|unknown| anyhow!("{unknown}"))?;
        }
        let found = query
            .run(kind, &world.partition, world.now, &|text| world.principal(text))
            .map_err(|error| anyhow!(error))?;
        let named = Named::new(&found, &world.partition);
        output.print(&named, |paint| named.text(Style { paint, legend: &world }))?;
        Ok(code(found.is_yes()))
    }
}

impl Terms {
    /// A query with these terms and nothing else.
    pub(crate) fn query(&self) -> anyhow::Result<Query> {
        let mut context: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for text in &self.context {
            let (key, value) = text.split_once('=').with_context(|| format!("`{text}` is not KEY=VALUE"))?;
            let values = context.entry(key.to_owned()).or_default();
            if !value.is_empty() {
                values.push(value.to_owned());
            }
        }
        let query = Query { context, region: self.region.clone(), ..Query::default() };
        query.check_terms().map_err(|error| anyhow!(error))?;
        Ok(query)
    }
}

impl Output {
    /// Prints an answer, for people or for programs.
    pub(crate) fn print(&self, answer: &impl Serialize, text: impl FnOnce(Paint) -> String) -> anyhow::Result<()> {
        let text = match self.json {
            true => format!("{}\n", serde_json::to_string_pretty(answer)?),
            false => text(paint()),
        };
        write(&text)
    }
}

/// Writes to the standard output. Whoever has stopped reading has seen enough.
pub(crate) fn write(text: &str) -> anyhow::Result<()> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}

/// Colours for terminals alone, and not for those who do not want them: <https://no-color.org>.
fn paint() -> Paint {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if wanted && io::stdout().is_terminal() { Paint::Coloured } else { Paint::Plain }
}

/// The exit code of a yes or no.
pub(crate) fn code(yes: bool) -> ExitCode {
    if yes { ExitCode::SUCCESS } else { ExitCode::from(NO) }
}

/// A question that could not be asked is told apart from a no by its exit code.
pub(crate) fn asked(result: anyhow::Result<ExitCode>) -> ExitCode {
    result.unwrap_or_else(|error| {
        eprintln!("{}", super::described(&error));
        ExitCode::from(WRONG)
    })
}

fn remote(endpoint: &str, kind: Kind, query: &Query, output: &Output) -> anyhow::Result<ExitCode> {
    let path = match kind {
        Kind::Can => "can",
        Kind::Explain => "explain",
        Kind::WhoCan => "who-can",
        Kind::Permissions => "permissions",
        Kind::Paths => "paths",
    };
    let url = format!("{}/_orglab/{path}", endpoint.trim_end_matches('/'));
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let sent = agent.post(&url).header("content-type", "application/json").send(serde_json::to_string(query)?);
    let mut response = sent.with_context(|| format!("cannot ask {url}; does `orglab serve` run there?"))?;
    let body = response.body_mut().with_config().limit(u64::MAX).read_to_string()?;
    let reply: Value = serde_json::from_str(&body).with_context(|| format!("{url} does not answer as orglab does"))?;
    if let Some(error) = reply.get("error").and_then(Value::as_str) {
        bail!("{error}");
    }
    let yes = reply.get("yes").and_then(Value::as_bool).with_context(|| format!("{url} gives no answer"))?;
    let text = reply.get("text").and_then(Value::as_str).unwrap_or_default();
    output.print(&reply.get("result"), |_| text.to_owned())?;
    Ok(code(yes))
}
