use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use emulator::Emulator;

use crate::listening::{At, say};

/// Serve the identity providers of a scenario alone, for service providers elsewhere.
///
/// Prints the providers with the addresses of their pages, and then `ready URL`: metadata at `/metadata` below a provider's
/// address, sign-on at `/sso`, OpenID Connect at `/.well-known/openid-configuration` and `/jwks`. Stops on SIGINT and SIGTERM.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  orglab idp serve --port 4570 --service-provider http://127.0.0.1:4566
  orglab idp metadata okta --endpoint http://127.0.0.1:4570 > okta.xml")]
pub(crate) struct Serve {
    /// The scenario with the providers; SecureCart when left out.
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,
    /// An address of a service provider that may be sent assertions, such as that of its assertion consumer service; can be
    /// given several times.
    #[arg(long = "service-provider", value_name = "URL", required = true)]
    service_providers: Vec<String>,
    /// Where browsers reach the providers, when not where this listens: the address of a proxy with TLS.
    #[arg(long, value_name = "URL", value_parser = address)]
    url: Option<String>,
    #[command(flatten)]
    at: At,
}

impl Serve {
    pub(crate) fn run(self) -> anyhow::Result<()> {
        let scenario = crate::commands::scenario(self.scenario.as_deref())?;
        let mut providers = scenario.identity_providers().clone();
        if providers.is_empty() {
            bail!("the scenario has no identity provider: see `identity_providers` in docs/scenarios.md");
        }
        for service_provider in &self.service_providers {
            for provider in providers.values_mut() {
                provider.admit(service_provider).map_err(|wrong| anyhow::anyhow!("--service-provider: {wrong}"))?;
            }
        }
        let listener = self.at.listen(false)?;
        let at = self.url.as_deref().unwrap_or(listener.endpoint());
        for (name, provider) in &providers {
            say(&format!("{name}  {}  {at}/_orglab/idp/{name}\n", provider.issuer))?;
        }
        let config = server::Config {
            identity_providers: providers,
            identity_provider_url: self.url,
            only_identity_providers: true,
            ..server::Config::default()
        };
        // There is nothing in it but the clock that the providers go by.
        let server = server::Server::new(Emulator::builder().build(), config)?;
        listener.serve(server)
    }
}

fn address(text: &str) -> Result<String, &'static str> {
    let is_address = ["http://", "https://"].iter().any(|scheme| text.starts_with(scheme) && text.len() > scheme.len());
    if is_address { Ok(text.trim_end_matches('/').to_owned()) } else { Err("this is no http or https address") }
}
