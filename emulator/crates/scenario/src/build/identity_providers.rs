//! Identity providers that stand in for real ones, and Identity Center's trust in them.

use std::collections::BTreeMap;

use federation::totp::Seed;
use identity_center::console;
use idp::{Person, Provider, SecondFactor};

use super::{Build, Done};
use crate::Scenario;
use crate::diagnostic::Diagnostics;
use crate::format::{DirectoryUser, Placed, ProviderSecondFactor};

/// Where `orglab serve` is reached when nothing else is said.
const ENDPOINT: &str = "http://127.0.0.1:4566";
/// What the keys of providers follow from, beside their issuers: the same wherever a scenario is built, so that one that
/// is served has the key that Identity Center knows.
const SEED: u64 = 0;

/// The providers by name, with their people. Making a key takes some tenths of a second.
pub(super) fn all(scenario: &Scenario) -> Result<BTreeMap<String, Provider>, Diagnostics> {
    let text = |text: &Placed<String>| {
        let done = scenario.names.substitute(&text.value);
        done.map(|done| done.text).map_err(|bad| wrong(scenario, text, bad.message))
    };
    let person = |(name, user): (&Placed<String>, &DirectoryUser)| {
        let Some(password) = user.password.as_ref().filter(|_| !user.disabled) else { return Ok(None) };
        let seed = match &user.mfa_secret {
            None => None,
            Some(secret) => {
                let seed = Seed::from_base32(&text(secret)?);
                Some(seed.map_err(|error| wrong(scenario, secret, error.to_string()))?)
            }
        };
        let person = Person { password: text(password)?, seed, attributes: Vec::new() };
        Ok(Some((name.value.clone(), person)))
    };
    let mut providers = BTreeMap::new();
    for (name, written) in scenario.file.identity_providers.iter() {
        let made = Provider::new(&written.issuer.value, SEED);
        let mut provider = made.map_err(|error| wrong(scenario, name, error.to_string()))?;
        provider.second_factor = match written.second_factor {
            ProviderSecondFactor::Optional => SecondFactor::Optional,
            ProviderSecondFactor::Required => SecondFactor::Required,
        };
        let users = scenario.file.identity_center.iter().flat_map(|center| center.value.users.iter());
        let people = users.map(person).collect::<Result<Vec<_>, Diagnostics>>()?;
        provider.people = people.into_iter().flatten().collect();
        providers.insert(name.value.clone(), provider);
    }
    Ok(providers)
}

fn wrong(scenario: &Scenario, at: &Placed<String>, message: String) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    diagnostics.report(&scenario.sources, at.at, message, None);
    diagnostics
}

impl Build<'_> {
    /// Makes the keys of providers known, and the metadata of the one where people sign in.
    pub(super) fn identity_providers(&self) -> Done {
        let providers = all(self.scenario)?;
        for (name, _) in self.scenario.file.identity_providers.iter() {
            let Some(provider) = providers.get(&name.value) else { continue };
            self.change(name.at, self.emulator.console_account(), |tx| {
                tx.set_issuer(&provider.issuer, &provider.jwks());
                Ok::<_, String>(())
            })?;
        }
        self.place(&providers, ENDPOINT)
    }

    /// Has Identity Center send people to the provider at this endpoint.
    pub(super) fn place(&self, providers: &BTreeMap<String, Provider>, endpoint: &str) -> Done {
        let file = &self.scenario.file;
        let (Some(name), Some(organization)) = (self.scenario.source_provider(), &file.organization) else {
            return Ok(());
        };
        let Some(provider) = providers.get(&name.value) else { return Ok(()) };
        let management = self.account(&organization.value.management)?;
        let metadata = provider.metadata(&format!("{endpoint}/_orglab/idp/{}", name.value));
        let metadata = metadata.map_err(|error| wrong(self.scenario, name, error.to_string()))?;
        self.change(name.at, management, |tx| {
            let instance = console::instance_of(tx.partition(), management).cloned();
            let done = instance.and_then(|instance| console::set_source(tx, &instance, Some(&metadata)));
            done.map_err(|fault| fault.message)
        })
    }
}
