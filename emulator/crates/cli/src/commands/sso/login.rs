use std::io::{self, Write as _};
use std::time::Duration;

use anyhow::{Context as _, bail};
use aws::Timestamp;
use clap::Args;
use emulator::Clock;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::config::{Config, Settings};
use super::{browser, cache};
use crate::remote::{Remote, Reply};

/// Sign in and keep the token where AWS's tools and SDKs look for it.
///
/// Opens a browser where there is one, as `aws sso login` does. Without one, or for a profile that names no session, it
/// prints an address and a code and waits until a person has confirmed it there (or `orglab sso approve` has). Either way
/// it writes ~/.aws/sso/cache.
#[derive(Debug, Args)]
pub(crate) struct Login {
    /// A `[sso-session NAME]` of the AWS config file.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["profile", "start_url"])]
    sso_session: Option<String>,
    /// A profile of the AWS config file.
    #[arg(long, value_name = "NAME", conflicts_with = "start_url")]
    profile: Option<String>,
    /// A start URL, for profiles that name no session.
    #[arg(long, value_name = "URL", requires = "region")]
    start_url: Option<String>,
    /// The Region of the instance.
    #[arg(long, requires = "start_url")]
    region: Option<String>,
    /// Print a code to confirm, though there is a browser.
    #[arg(long, conflicts_with = "no_browser")]
    use_device_code: bool,
    /// Print the address in place of opening a browser.
    #[arg(long)]
    no_browser: bool,
}

const DEVICE_CODE: &str = "urn:ietf:params:oauth:grant-type:device_code";
/// How often is asked where the server does not say: <https://www.rfc-editor.org/rfc/rfc8628#section-3.2>.
const INTERVAL: u64 = 5;
/// What is added to the interval each time the server asks to slow down:
/// <https://www.rfc-editor.org/rfc/rfc8628#section-3.5>.
const SLOWER: Duration = Duration::from_secs(5);

/// This client, as the server knows it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Registered {
    pub(super) client_id: String,
    pub(super) client_secret: String,
    client_secret_expires_at: i64,
}

/// The code, and where it is to be confirmed.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Device {
    device_code: String,
    user_code: String,
    verification_uri: String,
    interval: Option<u64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Token {
    access_token: String,
    expires_in: u64,
    refresh_token: Option<String>,
}

/// A file of the cache.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Cached<'a> {
    start_url: &'a str,
    region: &'a str,
    access_token: String,
    expires_at: String,
    client_id: String,
    client_secret: String,
    registration_expires_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token: Option<String>,
}

/// A refusal, as SDKs read it and as OAuth clients do.
#[derive(Deserialize)]
struct Refusal {
    #[serde(alias = "message")]
    error_description: Option<String>,
}

impl Login {
    pub(super) fn run(self, remote: &Remote) -> anyhow::Result<()> {
        let (device, no_browser) = (self.use_device_code, self.no_browser);
        let settings = self.settings()?;
        // Sessions alone name what the code grant needs to know.
        let is_session = !settings.scopes.is_empty();
        let (registered, token) = match is_session && !device && (no_browser || browser::is_there()) {
            true => browser::sign_in(remote, &settings, !no_browser)?,
            false => with_code(remote, &settings)?,
        };
        let file = cache::write(&settings.key, &serde_json::to_value(cached(&settings, registered, token))?)?;
        say(&format!("Signed in to {}; the token is in {}\n", settings.start_url, file.display()))
    }

    fn settings(self) -> anyhow::Result<Settings> {
        match (self.sso_session, self.profile, self.start_url, self.region) {
            (Some(session), ..) => Config::load()?.session(&session),
            (None, Some(profile), ..) => Config::load()?.profile(&profile),
            (None, None, Some(start_url), Some(region)) => Ok(Settings::legacy(start_url, region)),
            (None, None, ..) => {
                let profile = std::env::var("AWS_PROFILE").unwrap_or_else(|_| "default".to_owned());
                Config::load()?.profile(&profile)
            }
        }
    }
}

/// Has a person confirm a code, here or elsewhere.
fn with_code(remote: &Remote, settings: &Settings) -> anyhow::Result<(Registered, Token)> {
    let name = format!("orglab-client-{}", settings.key);
    let register = json!({ "clientName": name, "clientType": "public", "scopes": settings.scopes });
    let registered: Registered = accepted(remote.call("/client/register", &register)?)?;
    let start = json!({
        "clientId": registered.client_id,
        "clientSecret": registered.client_secret,
        "startUrl": settings.start_url,
    });
    let device: Device = accepted(remote.call("/device_authorization", &start)?)?;
    say(&format!("Open {} and confirm this code:\n\n  {}\n\n", device.verification_uri, device.user_code))?;
    let token = wait(remote, &registered, &device)?;
    Ok((registered, token))
}

/// Asks again and again, as often as is allowed.
fn wait(remote: &Remote, client: &Registered, device: &Device) -> anyhow::Result<Token> {
    let mut interval = Duration::from_secs(device.interval.unwrap_or(INTERVAL));
    let ask = json!({
        "clientId": client.client_id,
        "clientSecret": client.client_secret,
        "grantType": DEVICE_CODE,
        "deviceCode": device.device_code,
    });
    loop {
        let reply = remote.call("/token", &ask)?;
        match reply.error_type.as_deref() {
            Some("AuthorizationPendingException") => {}
            Some("SlowDownException") => interval += SLOWER,
            Some("ExpiredTokenException") => bail!("nobody confirmed the code in time"),
            None | Some(_) => return accepted(reply),
        }
        pause(interval);
    }
}

#[expect(clippy::disallowed_methods, reason = "a person takes real time, and only the server can be asked how it went")]
pub(super) fn pause(interval: Duration) {
    std::thread::sleep(interval);
}

pub(super) fn accepted<T: DeserializeOwned>(reply: Reply) -> anyhow::Result<T> {
    if reply.status < 400 {
        return serde_json::from_value(reply.body).context("the server does not answer as IAM Identity Center does");
    }
    let refusal: Option<Refusal> = serde_json::from_value(reply.body).ok();
    let said = refusal.and_then(|refusal| refusal.error_description);
    bail!("{}: {}", reply.error_type.unwrap_or_default(), said.unwrap_or_else(|| "no reason was given".to_owned()))
}

/// The token with all that is needed to refresh it. Those who read it compare with the real time.
fn cached(settings: &Settings, registered: Registered, token: Token) -> Cached<'_> {
    Cached {
        start_url: &settings.start_url,
        region: &settings.region,
        access_token: token.access_token,
        expires_at: Clock::system().now().after(Duration::from_secs(token.expires_in)).to_string(),
        client_id: registered.client_id,
        client_secret: registered.client_secret,
        registration_expires_at: Timestamp::from_seconds(registered.client_secret_expires_at).to_string(),
        refresh_token: token.refresh_token,
    }
}

pub(super) fn say(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    Ok(out.write_all(text.as_bytes()).and_then(|()| out.flush())?)
}
