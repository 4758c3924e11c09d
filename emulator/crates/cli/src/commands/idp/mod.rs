//! Identity providers that stand in for real ones.

mod push;
mod serve;

use std::io::IsTerminal as _;
use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::remote::{Remote, print, say};

/// What an identity provider of the scenario says: metadata, tokens, assertions, its people.
///
/// A scenario names its providers under `identity_providers`. What is issued here is issued to whoever asks, without a
/// password; on the provider's sign-on page, people give theirs.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  orglab idp token github --claim repository=securecart/shop --claim environment=production > token
  aws sts assume-role-with-web-identity --role-arn arn:aws:iam::333333333333:role/CiDeployer \\
      --role-session-name build --web-identity-token file://token")]
pub(crate) struct Idp {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    remote: Remote,
    /// Print JSON.
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum What {
    Serve(serve::Serve),
    /// The providers, their issuers and where their pages are.
    List,
    /// Print the SAML metadata of a provider.
    #[command(after_help = "Example:\n  orglab idp metadata okta > okta.xml && orglab sso source --metadata okta.xml")]
    Metadata {
        /// Its name in the scenario.
        name: String,
    },
    /// Print a signed token for AssumeRoleWithWebIdentity.
    #[command(after_help = "Example:
  orglab idp token github --claim repository=securecart/shop --claim ref=refs/heads/main
  orglab idp token okta --sub ben@securecart.example --audience shop")]
    Token {
        /// Its name in the scenario.
        name: String,
        /// The claim `sub`. Left out, it is that of a job of GitHub Actions: made of the claims `repository` and
        /// `environment` or `ref`.
        #[arg(long)]
        sub: Option<String>,
        /// The claim `aud`.
        #[arg(long, default_value = "sts.amazonaws.com")]
        audience: String,
        /// Another claim; can be given several times.
        #[arg(long = "claim", value_name = "NAME=VALUE", value_parser = pair)]
        claims: Vec<(String, String)>,
    },
    /// Print a signed assertion for AssumeRoleWithSAML.
    #[command(after_help = "Example:
  orglab idp assertion okta dan --role arn:aws:iam::666666666666:role/Auditor > assertion
  aws sts assume-role-with-saml --role-arn arn:aws:iam::666666666666:role/Auditor \\
      --principal-arn arn:aws:iam::666666666666:saml-provider/okta --saml-assertion file://assertion")]
    Assertion {
        /// Its name in the scenario.
        name: String,
        /// The user name; what is before the `@` will do.
        user: String,
        /// The ARN of a role that may be assumed; can be given several times.
        #[arg(long = "role", value_name = "ARN", required = true)]
        roles: Vec<String>,
        /// As after a second factor.
        #[arg(long)]
        second_factor: bool,
        /// Send `mfa` and the person's attributes as session tags. The role's trust policy must allow sts:TagSession.
        #[arg(long)]
        tags: bool,
    },
    Push(push::Push),
    /// The issuers whose tokens can be verified.
    Issuers,
    /// Make the keys of another issuer known, whose tokens come from elsewhere.
    #[command(after_help = "Example:\n  orglab idp trust https://ci.example --jwks keys.json")]
    Trust {
        /// The claim `iss` of its tokens.
        url: String,
        /// Its JSON Web Key Set.
        #[arg(long, value_name = "FILE")]
        jwks: PathBuf,
    },
    /// Forget the keys of an issuer: its tokens are refused from now on.
    Distrust {
        /// The claim `iss` of its tokens.
        url: String,
    },
}

impl Idp {
    pub(crate) fn run(self) -> anyhow::Result<()> {
        let remote = &self.remote;
        match self.what {
            What::Serve(_) if remote.is_said() || self.json => {
                bail!(
                    "--endpoint and --json are for the other commands of idp: serve is told where by --host and --port"
                )
            }
            What::Serve(serve) => serve.run(),
            What::List => listed(&remote.look("idp")?, "identityProviders", &["name", "issuer", "url"], self.json),
            What::Issuers => listed(&remote.look("issuers")?, "issuers", &["url"], self.json),
            What::Metadata { name } => {
                let metadata = remote.text(&format!("idp/{name}/metadata"))?;
                alone(&json!({ "metadata": metadata }), "metadata", self.json)
            }
            What::Token { name, sub, audience, claims } => {
                let mut fields = vec![("grant_type".to_owned(), "client_credentials".to_owned())];
                fields.push(("audience".to_owned(), audience));
                fields.extend(sub.map(|sub| ("sub".to_owned(), sub)));
                fields.extend(claims);
                alone(&remote.submit(&format!("idp/{name}/token"), &fields)?, "id_token", self.json)
            }
            What::Assertion { name, user, roles, second_factor, tags } => {
                let mut fields = vec![("user_name".to_owned(), user)];
                fields.extend(roles.into_iter().map(|role| ("role".to_owned(), role)));
                fields.push(("second_factor".to_owned(), second_factor.to_string()));
                fields.push(("tags".to_owned(), tags.to_string()));
                alone(&remote.submit(&format!("idp/{name}/assertion"), &fields)?, "SAMLResponse", self.json)
            }
            What::Push(push) => print(&push.run(remote)?, self.json),
            What::Trust { url, jwks } => {
                let text = std::fs::read_to_string(&jwks).with_context(|| format!("cannot read {}", jwks.display()))?;
                let keys: Value =
                    serde_json::from_str(&text).with_context(|| format!("{} is no JSON", jwks.display()))?;
                print(&remote.ask("issuers", &json!({ "url": url, "jwks": keys }))?, self.json)
            }
            What::Distrust { url } => {
                let query = form_urlencoded::Serializer::new(String::new()).append_pair("url", &url).finish();
                print(&remote.delete(&format!("issuers?{query}"))?, self.json)
            }
        }
    }
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').filter(|(name, _)| !name.is_empty()).ok_or("this takes NAME=VALUE")?;
    Ok((name.to_owned(), value.to_owned()))
}

/// One member without anything around it, so that it can stand in another command or file: clients send a file as it is,
/// and a line's end is no part of a token.
fn alone(reply: &Value, member: &str, json: bool) -> anyhow::Result<()> {
    match reply.get(member).and_then(Value::as_str).filter(|_| !json) {
        Some(text) if std::io::stdout().is_terminal() => say(&format!("{text}\n")),
        Some(text) => say(text),
        None => print(reply, true),
    }
}

/// A line for each entry of a list.
fn listed(reply: &Value, list: &str, columns: &[&str], json: bool) -> anyhow::Result<()> {
    if json {
        return print(reply, true);
    }
    let entries = reply.get(list).and_then(Value::as_array).into_iter().flatten();
    let text = |entry: &Value, column: &str| entry.get(column).and_then(Value::as_str).unwrap_or_default().to_owned();
    let lines = entries.map(|entry| columns.iter().map(|column| text(entry, column)).collect::<Vec<_>>().join("  "));
    say(&lines.map(|line| line + "\n").collect::<String>())
}
