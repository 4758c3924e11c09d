use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use crate::tls::Tls;

/// The limits of a server, and what it does beside answering.
#[derive(Debug, Clone)]
pub struct Config {
    /// The largest request body, in bytes.
    pub body_limit: usize,
    /// How many forks may be open at once.
    pub fork_limit: usize,
    /// How long a client may take to send the head of a request, and may keep a connection idle.
    pub header_timeout: Duration,
    /// How long a client may take to send a body.
    pub body_timeout: Duration,
    /// How long open requests may take once the server was told to stop.
    pub grace: Duration,
    /// What the ids of forks follow from.
    pub seed: u64,
    /// A file that every event, those of forks as well, is appended to, one CloudTrail record a line.
    pub events: Option<PathBuf>,
    /// A file that every finding of Security Hub is appended to as it comes or changes, one EventBridge event a line.
    pub findings: Option<PathBuf>,
    /// Identity providers that stand in for real ones, by the name in their address `/_orglab/idp/NAME`.
    pub identity_providers: BTreeMap<String, idp::Provider>,
    /// Where browsers reach the identity providers, such as `https://idp.example` of a proxy in front; none where that is
    /// the host that they ask.
    pub identity_provider_url: Option<String>,
    /// Certificates for clients that speak TLS, on the same port as those that do not; none: nobody can.
    pub tls: Option<Tls>,
    /// Whether the identity providers are all there is: AWS is not answered.
    pub only_identity_providers: bool,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            body_limit: 6 * 1024 * 1024,
            fork_limit: 1000,
            header_timeout: Duration::from_secs(60),
            body_timeout: Duration::from_secs(60),
            grace: Duration::from_secs(5),
            seed: 0,
            events: None,
            findings: None,
            identity_providers: BTreeMap::new(),
            identity_provider_url: None,
            tls: None,
            only_identity_providers: false,
        }
    }
}
