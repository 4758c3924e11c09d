//! A scenario becomes an organization, through the operations that a person would call.
//!
//! Every step is an API call in the account it concerns, with the model's validation and the service's own checks; a
//! refusal is reported at the entry of the scenario that asked for it. Only what no API can do is done beside it, in
//! [`fixed`]: accounts begin there, and get the ids the scenario gives. Resources whose services are not served are made
//! by the state's own operations.
//!
//! The order is such that the order of the file does not matter: accounts, tree, policies, then in every account
//! policies, groups, users and roles, those of permission sets among them, and only then the policies that may name
//! any of these: trust policies and those of resources.

mod accounts;
mod calls;
mod console;
mod directory;
mod entities;
mod fixed;
mod identity_center;
mod identity_providers;
mod organization;
mod resources;
mod roles;

use std::collections::BTreeMap;

use aws::{AccountId, Region};
use emulator::Emulator;
use idp::Provider;
use serde_json::{Value, json};
use state::Tx;
use wire::Structure;

use crate::Scenario;
use crate::diagnostic::Diagnostics;
use crate::format::{Document, Entries, Placed};
use crate::render::render;
use crate::source::Position;

pub(crate) use identity_providers::STS;

type Done = Result<(), Diagnostics>;

/// Builds a scenario into an emulator.
pub(crate) fn build(scenario: &Scenario, emulator: &Emulator) -> Done {
    let build = Build { scenario, emulator };
    build.accounts()?;
    build.organization()?;
    build.entities()?;
    build.roles()?;
    build.identity_center()?;
    build.identity_providers()?;
    build.trust()?;
    build.access_keys()?;
    build.resources()?;
    build.vpc_endpoints()?;
    build.trails()?;
    build.calls()
}

/// Says where the identity providers of a scenario are reached.
pub(crate) fn place(scenario: &Scenario, emulator: &Emulator, endpoint: &str) -> Done {
    Build { scenario, emulator }.place(endpoint)
}

/// The identity providers of a scenario.
pub(crate) fn providers(scenario: &Scenario) -> Result<BTreeMap<String, Provider>, Diagnostics> {
    identity_providers::all(scenario)
}

struct Build<'a> {
    scenario: &'a Scenario,
    emulator: &'a Emulator,
}

impl Build<'_> {
    /// Calls an operation as the account itself; `at` is the entry that asks for it.
    fn call(
        &self,
        at: Position,
        account: AccountId,
        service: &str,
        operation: &str,
        input: &Value,
    ) -> Result<Structure, Diagnostics> {
        self.call_in(&self.emulator.snapshot().global_region(), at, account, service, operation, input)
    }

    /// The same in a Region.
    fn call_in(
        &self,
        region: &Region,
        at: Position,
        account: AccountId,
        service: &str,
        operation: &str,
        input: &Value,
    ) -> Result<Structure, Diagnostics> {
        self.emulator.apply_in(region, account, service, operation, &input.to_string()).map_err(|fault| {
            let message = format!("{service} {operation} is refused: {}", fault.message);
            self.wrong(at, message, Some(format!("the error code is {}", fault.code)))
        })
    }

    /// Changes what no API can change.
    fn change<E: std::fmt::Display>(
        &self,
        at: Position,
        account: AccountId,
        change: impl FnOnce(&mut Tx<'_>) -> Result<(), E>,
    ) -> Done {
        self.emulator.change(account, change).map_err(|refusal| self.wrong(at, refusal.to_string(), None))
    }

    fn wrong(&self, at: Position, message: String, help: Option<String>) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        diagnostics.report(&self.scenario.sources, at, message, help);
        diagnostics
    }

    /// The id of an account by its key.
    fn account(&self, key: &Placed<String>) -> Result<AccountId, Diagnostics> {
        let id = self.scenario.names.accounts.get(&key.value).copied();
        id.ok_or_else(|| self.wrong(key.at, format!("there is no account `{}`", key.value), None))
    }

    /// A text with its references replaced.
    fn text(&self, text: &Placed<String>) -> Result<String, Diagnostics> {
        let done = self.scenario.names.substitute(&text.value);
        done.map(|done| done.text).map_err(|bad| self.wrong(text.at, bad.message, bad.help))
    }

    /// A policy document as the API takes it.
    fn document(&self, document: &Document) -> Result<String, Diagnostics> {
        let rendered = render(document, &self.scenario.names, &self.scenario.sources);
        rendered.map(|rendered| rendered.text).map_err(|cannot| self.wrong(cannot.at, cannot.message, cannot.help))
    }

    /// Tags as the state keeps them.
    fn state_tags(&self, tags: &Entries<Placed<String>>) -> Result<state::Tags, Diagnostics> {
        tags.iter().map(|(key, value)| Ok((key.value.clone(), self.text(value)?))).collect()
    }

    /// Tags as the API takes them.
    fn tags(&self, tags: &Entries<Placed<String>>) -> Result<Value, Diagnostics> {
        let tag = |(key, value): (&Placed<String>, &Placed<String>)| {
            Ok(json!({ "Key": key.value, "Value": self.text(value)? }))
        };
        tags.iter().map(tag).collect::<Result<Vec<_>, Diagnostics>>().map(Value::Array)
    }
}

/// Adds the members of an input that were given.
fn with_given<const N: usize>(mut input: Value, given: [(&str, Option<Value>); N]) -> Value {
    if let Value::Object(members) = &mut input {
        let given = given.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        members.extend(given);
    }
    input
}
