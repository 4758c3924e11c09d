use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command as Process, ExitCode};

use anyhow::{Context as _, bail};
use aws::AccountId;
use clap::{Args, Subcommand};
use import::live::{Credentials, Entrance, Live};
use import::{Imported, Input, Stack};
use serde_json::Value;

use super::stage::{asked, write};

/// Write a scenario of an organization that exists.
///
/// What is not in the scenario, or not as it was, is told on standard error. The exit code is 0 when the scenario loads,
/// and 2 when it does not or cannot be made.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  orglab import aws --authorization-details details-*.json --organizations organization/ -o organization.yaml"
)]
pub(crate) struct Import {
    #[command(subcommand)]
    from: From,
    /// Write the scenario to this file instead of the standard output.
    #[arg(long, short, value_name = "FILE", global = true)]
    output: Option<PathBuf>,
    /// Write the list of what was left out to this file, as JSON.
    #[arg(long, value_name = "FILE", global = true)]
    report: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum From {
    Aws(Aws),
    Terraform(Terraform),
    Cloudformation(Cloudformation),
    Live(LiveArgs),
}

/// From what the AWS CLI prints.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  aws iam get-account-authorization-details > details.json\n  orglab import aws --authorization-details details.json -o account.yaml"
)]
struct Aws {
    /// Outputs of `aws iam get-account-authorization-details`, one or more for each account.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    authorization_details: Vec<PathBuf>,
    /// Outputs of `aws organizations` commands: files, or a directory of them.
    #[arg(long, value_name = "PATH", num_args = 1..)]
    organizations: Vec<PathBuf>,
}

/// From `terraform show -json` of a state or a plan.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  terraform show -json plan.out > plan.json\n  orglab import terraform plan.json --account 444444444444 -o organization.yaml"
)]
struct Terraform {
    /// The JSON.
    file: PathBuf,
    /// The account of what has no ARN yet.
    #[arg(long, value_name = "ID")]
    account: Option<AccountId>,
}

/// From CloudFormation templates.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  orglab import cloudformation template.yaml --account 444444444444 --parameter Stage=prod -o stack.yaml"
)]
struct Cloudformation {
    /// Templates, in YAML or JSON.
    #[arg(required = true)]
    templates: Vec<PathBuf>,
    /// The account they are deployed in.
    #[arg(long, value_name = "ID", default_value = "123456789012")]
    account: AccountId,
    /// The Region they are deployed in.
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// A parameter and its value.
    #[arg(long = "parameter", value_name = "NAME=VALUE")]
    parameters: Vec<String>,
}

/// From the API: of AWS, or of anything that speaks like it.
///
/// Keys come from the profile, or from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab import live --profile management-admin -o organization.yaml")]
struct LiveArgs {
    /// Where the API is; AWS itself when left out.
    #[arg(long, value_name = "URL")]
    endpoint: Option<String>,
    /// A profile of the AWS CLI, which is asked for its keys.
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
    /// The Region to sign for.
    #[arg(long, value_name = "REGION", default_value = "us-east-1")]
    region: String,
    /// The role that is assumed in the other accounts.
    #[arg(long, value_name = "NAME", default_value = "OrganizationAccountAccessRole")]
    role: String,
    /// Call each account with its id as the access key: for servers that take any key (`orglab serve --auth any-key`).
    #[arg(long, conflicts_with = "role")]
    account_keys: bool,
    /// Look into the caller's own account only.
    #[arg(long, conflicts_with = "account_keys")]
    own_account: bool,
}

impl Import {
    pub(crate) fn run(self) -> ExitCode {
        asked(self.import())
    }

    fn import(self) -> anyhow::Result<ExitCode> {
        let imported = match &self.from {
            From::Aws(aws) => aws.import()?,
            From::Terraform(terraform) => {
                let account = terraform.account.map(|account| account.to_string());
                import::terraform(&read(&terraform.file)?, account.as_deref())?
            }
            From::Cloudformation(templates) => templates.import()?,
            From::Live(live) => live.import()?,
        };
        let text = imported.scenario()?;
        match &self.output {
            Some(path) => fs::write(path, &text).with_context(|| format!("cannot write {}", path.display()))?,
            None => write(&text)?,
        }
        self.tell(&imported)?;
        // The proof of an import: what was written can be built.
        let name = self.output.as_deref().unwrap_or(Path::new("scenario.yaml")).display().to_string();
        scenario::parse(&name, &text)?.build(0).context("the scenario was written and does not load")?;
        Ok(ExitCode::SUCCESS)
    }

    fn tell(&self, imported: &Imported) -> anyhow::Result<()> {
        let mut text = String::new();
        for left_out in imported.left_out() {
            text += &format!("left out: {left_out}\n");
        }
        text += &format!("{}\n", imported.summary());
        io::stderr().lock().write_all(text.as_bytes())?;
        if let Some(path) = &self.report {
            let json = serde_json::to_string_pretty(imported.left_out())?;
            fs::write(path, json).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(())
    }
}

impl Aws {
    fn import(&self) -> anyhow::Result<Imported> {
        if self.authorization_details.is_empty() && self.organizations.is_empty() {
            bail!("nothing to import: name files with --authorization-details and --organizations");
        }
        Ok(import::aws(&read_all(&self.authorization_details)?, &read_all(&self.organizations)?)?)
    }
}

impl Cloudformation {
    fn import(&self) -> anyhow::Result<Imported> {
        let pairs = self.parameters.iter().map(|text| {
            let pair = text.split_once('=').with_context(|| format!("`{text}` is not NAME=VALUE"))?;
            Ok((pair.0.to_owned(), pair.1.to_owned()))
        });
        let parameters: BTreeMap<String, String> = pairs.collect::<anyhow::Result<_>>()?;
        let stack = Stack { account: self.account.to_string(), region: self.region.clone(), parameters };
        Ok(import::cloudformation(&read_all(&self.templates)?, &stack)?)
    }
}

impl LiveArgs {
    fn import(&self) -> anyhow::Result<Imported> {
        let entrance = match (self.account_keys, self.own_account) {
            (true, _) => Entrance::AccountKeys,
            (_, true) => Entrance::None,
            _ => Entrance::Role(self.role.clone()),
        };
        let credentials = match &self.profile {
            Some(profile) => of_profile(profile)?,
            None => of_environment()?,
        };
        let (endpoint, region) = (self.endpoint.clone(), self.region.clone());
        Ok(Live { endpoint, region, credentials, entrance, now }.import()?)
    }
}

/// Signatures carry the real time.
fn now() -> i64 {
    emulator::Clock::system().now().seconds()
}

fn of_environment() -> anyhow::Result<Credentials> {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let missing = "no keys: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a --profile";
    Ok(Credentials {
        access_key_id: variable("AWS_ACCESS_KEY_ID").context(missing)?,
        secret_access_key: variable("AWS_SECRET_ACCESS_KEY").context(missing)?,
        session_token: variable("AWS_SESSION_TOKEN"),
    })
}

/// The AWS CLI knows every way to keys (files, SSO, roles, processes); see
/// <https://docs.aws.amazon.com/cli/latest/reference/configure/export-credentials.html>.
fn of_profile(profile: &str) -> anyhow::Result<Credentials> {
    let arguments = ["configure", "export-credentials", "--format", "process", "--profile", profile];
    let output = Process::new("aws").args(arguments).output().context("cannot run the AWS CLI for its profile")?;
    if !output.status.success() {
        bail!("the AWS CLI has no keys of profile {profile}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    let keys: Value = serde_json::from_slice(&output.stdout).context("the AWS CLI printed no keys")?;
    let text = |name: &str| keys.get(name).and_then(Value::as_str).map(str::to_owned);
    Ok(Credentials {
        access_key_id: text("AccessKeyId").context("the AWS CLI printed no AccessKeyId")?,
        secret_access_key: text("SecretAccessKey").context("the AWS CLI printed no SecretAccessKey")?,
        session_token: text("SessionToken"),
    })
}

fn read(path: &Path) -> anyhow::Result<Input> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Input { name: path.display().to_string(), text })
}

/// The files, and the JSON files of directories.
fn read_all(paths: &[PathBuf]) -> anyhow::Result<Vec<Input>> {
    let mut inputs = Vec::new();
    for path in paths {
        if !path.is_dir() {
            inputs.push(read(path)?);
            continue;
        }
        let cannot = || format!("cannot read {}", path.display());
        let entries = fs::read_dir(path).with_context(cannot)?;
        let mut files: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
        files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
        files.sort();
        for file in files {
            inputs.push(read(&file)?);
        }
    }
    Ok(inputs)
}
