//! Scenario files: a whole organization as data, loaded through ordinary API operations.
//!
//! A scenario is read ([`load`], [`parse`]), looked at as a whole, and then built into an emulator. Every mistake, of
//! form or of meaning, is a [`Diagnostic`] with file, line and column. `docs/scenarios.md` describes the format;
//! `scenarios/scenario.schema.json` is made from the types in [`mod@format`].
//!
//! ```
//! let text = "accounts: { shop: { id: '111122223333', iam: { users: { alice: {} } } } }\nprofiles: { me: { user: shop/alice } }";
//! let scenario = scenario::parse("shop.yaml", text)?;
//! let emulator = scenario.build(1)?;
//! assert_eq!(scenario.profiles(&emulator)[0].name, "me");
//!
//! let wrong = scenario::parse("shop.yaml", "acounts: {}").unwrap_err();
//! assert!(wrong.to_string().starts_with("shop.yaml:1:1: unknown field `acounts`"));
//! # Ok::<(), scenario::Diagnostics>(())
//! ```

mod build;
mod changes;
mod check_files;
mod diagnostic;
pub mod format;
mod identity_center;
mod merge;
mod names;
mod place;
mod policies;
mod principal;
mod profiles;
mod read;
mod render;
mod source;
mod validation;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

pub use check_files::{CheckFile, Checked, Texts, UnknownReference, load_checks};
pub use diagnostic::{Diagnostic, Diagnostics};
pub use identity_center::PermissionSetRole;
pub use place::Place;
pub use policies::WrittenPolicy;
pub use profiles::{Access, Profile, sign_in};
pub use source::Position;

use aws::AccountId;
use emulator::Emulator;
use names::Names;
use source::Sources;

/// SecureCart, the scenario that is served when no other is named.
pub const SECURECART: &str = include_str!("../../../../scenarios/securecart.yaml");

/// A scenario that has been read and found right; a clone shares everything.
#[derive(Debug, Clone)]
pub struct Scenario {
    file: Arc<format::File>,
    sources: Arc<Sources>,
    names: Arc<Names>,
    providers: Arc<BTreeMap<String, idp::Provider>>,
}

/// Reads a scenario: a file in YAML or JSON with all that it includes, or every `.yaml` and `.yml` file of a directory;
/// and the policy files they name.
///
/// # Errors
/// When a file cannot be read or anything in it is wrong.
pub fn load(path: impl AsRef<Path>) -> Result<Scenario, Diagnostics> {
    let path = path.as_ref();
    let name = path.display().to_string();
    let mut sources = Sources::default();
    if path.is_dir() {
        let file = merge::read_directory(path, &mut sources)?;
        return Scenario::check(file, sources);
    }
    sources.read(path).map_err(|reason| Diagnostics::of_file(&name, format!("cannot read: {reason}")))?;
    Scenario::read(sources)
}

/// Reads a scenario from text; messages call it `name`. Such a scenario cannot refer to files.
///
/// # Errors
/// When anything in it is wrong.
pub fn parse(name: &str, text: &str) -> Result<Scenario, Diagnostics> {
    Scenario::read(Sources::new(name, text, None))
}

impl Scenario {
    fn read(mut sources: Sources) -> Result<Scenario, Diagnostics> {
        let file = merge::read_all(&mut sources)?;
        Scenario::check(file, sources)
    }
    fn check(file: format::File, mut sources: Sources) -> Result<Scenario, Diagnostics> {
        let names = validation::validate(&file, &mut sources)?;
        let (file, sources, names) = (Arc::new(file), Arc::new(sources), Arc::new(names));
        let mut scenario = Scenario { file, sources, names, providers: Arc::default() };
        scenario.providers = Arc::new(build::providers(&scenario)?);
        Ok(scenario)
    }
    /// Builds the scenario into a new emulator, whose ids and secrets follow from the seed.
    ///
    /// # Errors
    /// What AWS refuses, at the entry that asked for it.
    pub fn build(&self, seed: u64) -> Result<Emulator, Diagnostics> {
        let emulator = Emulator::builder().seed(seed).build();
        self.apply_to(&emulator)?;
        Ok(emulator)
    }
    /// Builds the scenario into an emulator that does not have these accounts yet.
    ///
    /// # Errors
    /// What AWS refuses, at the entry that asked for it. What was built before stays; work on a fork to be able to go
    /// back.
    pub fn apply_to(&self, emulator: &Emulator) -> Result<(), Diagnostics> {
        build::build(self, emulator)
    }
    /// The identity providers of this scenario by name, for a server to have their pages.
    pub fn identity_providers(&self) -> &BTreeMap<String, idp::Provider> {
        &self.providers
    }
    /// Says where the scenario's identity providers are reached: after [`Scenario::apply_to`], at
    /// `http://127.0.0.1:4566`. Whoever trusts another provider meanwhile is left alone.
    ///
    /// # Errors
    /// What AWS refuses.
    pub fn place_identity_providers(&self, emulator: &Emulator, endpoint: &str) -> Result<(), Diagnostics> {
        build::place(self, emulator, endpoint)
    }
    /// The profiles of this scenario in an emulator it was built into.
    pub fn profiles(&self, emulator: &Emulator) -> Vec<Profile> {
        self.profiles_in(&emulator.snapshot(), emulator.clock().now())
    }
    /// Whose root user a key that nobody knows acts as, where any key is taken: the management account, or the first
    /// account where there is no organization.
    pub fn default_account(&self) -> Option<AccountId> {
        let management = self.file.organization.as_ref().map(|organization| &organization.value.management);
        let key = management.or_else(|| self.file.accounts.iter().next().map(|(key, _)| key))?;
        self.names.accounts.get(&key.value).copied()
    }
    /// What the file says.
    pub fn file(&self) -> &format::File {
        &self.file
    }
}

/// The JSON Schema of the format.
pub fn schema() -> String {
    let schema = schemars::schema_for!(format::File);
    // INVARIANT: a schema is a JSON value, which always has a text.
    let mut text = serde_json::to_string_pretty(&sorted(schema.into())).unwrap_or_default();
    text.push('\n');
    text
}

/// Whether `serde_json` keeps the order of keys depends on what else is built with it: so it is always theirs.
fn sorted(value: serde_json::Value) -> serde_json::Value {
    match value {
        serde_json::Value::Object(map) => {
            let entries: BTreeMap<String, _> = map.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            entries.into_iter().collect()
        }
        serde_json::Value::Array(values) => values.into_iter().map(sorted).collect(),
        other => other,
    }
}
