use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use aws::AccountId;
use bytes::Bytes;
use http::{Request, Response};
use scenario::{Access, Profile, Scenario};

use crate::endpoint::Endpoint;
use crate::{Builder, Clock, Credentials, Error, sts};

/// A local AWS organization. Cheap to clone: every clone is the same emulator, every fork another.
#[derive(Debug, Clone)]
pub struct Emulator {
    core: emulator::Emulator,
    start: emulator::Emulator,
    scenario: Scenario,
    profiles: Arc<BTreeMap<String, Profile>>,
    endpoint: Arc<Mutex<Option<Endpoint>>>,
    seed: u64,
}

impl Emulator {
    /// Everything that can be set before the start.
    pub fn builder() -> Builder {
        Builder::default()
    }
    pub(crate) fn new(core: emulator::Emulator, scenario: &Scenario, seed: u64) -> Emulator {
        let profiles = scenario.profiles(&core).into_iter().map(|profile| (profile.name.clone(), profile)).collect();
        let scenario = scenario.clone();
        Emulator { start: core.fork(), core, scenario, profiles: Arc::new(profiles), endpoint: Arc::default(), seed }
    }
    /// An isolated copy: what happens in either is not seen in the other. The copy has an endpoint of its own.
    #[must_use]
    pub fn fork(&self) -> Emulator {
        let core = self.core.fork();
        Emulator { start: core.fork(), core, endpoint: Arc::default(), ..self.clone() }
    }
    /// Goes back to the state at the start, or to that at the fork.
    pub fn reset(&self) {
        self.core.restore(&self.start);
        let endpoint = self.endpoint.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(endpoint) = &*endpoint {
            // INVARIANT: what was done when the endpoint began can be done again from the same state.
            self.scenario.place_identity_providers(&self.core, &endpoint.url()).ok();
        }
    }
    /// Answers one HTTP request as AWS would, without a socket.
    pub fn exchange(&self, request: Request<Bytes>) -> Response<Bytes> {
        self.core.exchange(request)
    }
    /// The emulator's time.
    pub fn clock(&self) -> &Clock {
        self.core.clock()
    }
    /// The emulator below: its state and the events it remembers.
    pub fn core(&self) -> &emulator::Emulator {
        &self.core
    }
    /// What AWS's SDKs take as `endpoint_url`. The first call starts a server on a free port of this machine; it stops
    /// when the last clone of this emulator is dropped.
    ///
    /// # Errors
    /// When the system has no port, thread or file descriptor left.
    pub fn endpoint_url(&self) -> Result<String, Error> {
        let mut endpoint = self.endpoint.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(endpoint) = &*endpoint {
            return Ok(endpoint.url());
        }
        let started = Endpoint::start(self.core.clone(), &self.scenario, self.seed).map_err(Error::Endpoint)?;
        Ok(endpoint.insert(started).url())
    }
    /// The names of the scenario's profiles.
    pub fn profiles(&self) -> impl Iterator<Item = &str> {
        self.profiles.keys().map(String::as_str)
    }
    /// The Region of a profile.
    ///
    /// # Errors
    /// When there is no such profile.
    pub fn region(&self, profile: &str) -> Result<&str, Error> {
        Ok(&self.profile(profile)?.region)
    }
    /// What signs the calls of a profile. A role is assumed anew by each call of this, with the credentials of its
    /// source, as AWS's SDKs do it.
    ///
    /// # Errors
    /// When there is no such profile, or its role may not be assumed.
    pub fn credentials(&self, profile: &str) -> Result<Credentials, Error> {
        self.resolve(profile, self.profiles.len())
    }

    /// `depth` bounds a chain of roles, which visits no profile twice.
    fn resolve(&self, name: &str, depth: usize) -> Result<Credentials, Error> {
        let profile = self.profile(name)?;
        match &profile.access {
            Access::Credentials { access_key_id, secret_access_key, session_token } => Ok(Credentials {
                access_key_id: access_key_id.clone(),
                secret_access_key: secret_access_key.clone(),
                session_token: session_token.clone(),
            }),
            Access::SignIn { account_id, role_name, person, attributes, .. } => {
                self.sign_in(name, *account_id, role_name, person.as_deref(), attributes)
            }
            Access::WebIdentity { role_arn, token, session_name, duration_seconds } => {
                let duration = duration_seconds.map(|seconds| seconds.to_string());
                let mut parameters = vec![("RoleArn", role_arn.as_str()), ("RoleSessionName", session_name)];
                parameters.push(("WebIdentityToken", token));
                parameters.extend(duration.as_deref().map(|seconds| ("DurationSeconds", seconds)));
                sts::assume_role_with_web_identity(&self.core, &parameters)
                    .map_err(|answer| Error::AssumeRole { profile: name.to_owned(), answer })
            }
            Access::Role { role_arn, source_profile, external_id, session_name, duration_seconds } => {
                let depth = depth.checked_sub(1).ok_or_else(|| Error::Cycle(name.to_owned()))?;
                let source = self.resolve(source_profile, depth)?;
                let duration = duration_seconds.map(|seconds| seconds.to_string());
                let mut parameters = vec![("RoleArn", role_arn.as_str()), ("RoleSessionName", session_name)];
                parameters.extend(external_id.as_deref().map(|id| ("ExternalId", id)));
                parameters.extend(duration.as_deref().map(|seconds| ("DurationSeconds", seconds)));
                sts::assume_role(&self.core, &source, &profile.region, &parameters)
                    .map_err(|answer| Error::AssumeRole { profile: name.to_owned(), answer })
            }
        }
    }
    /// The credentials of a person who has signed in, with the attributes that the identity provider sends.
    fn sign_in(
        &self,
        name: &str,
        account: AccountId,
        set: &str,
        person: Option<&str>,
        sent: &[(String, String)],
    ) -> Result<Credentials, Error> {
        let refused = |reason: String| Error::SignIn { profile: name.to_owned(), reason };
        let person = person.ok_or_else(|| refused("it does not say who signs in (`person`)".to_owned()))?;
        let (partition, now) = (self.core.snapshot(), self.core.clock().now());
        match scenario::sign_in(&partition, now, account, set, person, sent).map_err(refused)? {
            Access::Credentials { access_key_id, secret_access_key, session_token } => {
                Ok(Credentials { access_key_id, secret_access_key, session_token })
            }
            Access::Role { .. } | Access::WebIdentity { .. } | Access::SignIn { .. } => {
                Err(refused("there are no credentials".to_owned()))
            }
        }
    }
    fn profile(&self, name: &str) -> Result<&Profile, Error> {
        self.profiles.get(name).ok_or_else(|| Error::UnknownProfile {
            name: name.to_owned(),
            known: self.profiles().map(str::to_owned).collect(),
        })
    }
    /// An HTTP client for aws-sdk-rust that never opens a socket.
    #[cfg(feature = "aws-sdk")]
    pub fn http_client(&self) -> crate::InProcessClient {
        crate::InProcessClient::new(self.core.clone())
    }
}
