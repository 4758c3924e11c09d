//! What can be wrong with a scenario whose shape is right.
//!
//! Everything is looked at before anything is built, so that one run shows every mistake.

mod accounts;
mod calls;
mod directory;
mod documents;
mod identity_center;
mod identity_provider;
mod ids;
mod organization;
mod profiles;
mod resources;
mod variables;

use access::analysis::suggest;

use crate::diagnostic::Diagnostics;
use crate::format::{File, Placed};
use crate::names::Names;
use crate::source::{Position, Sources};

pub(crate) use accounts::{aws_policy_arn, managed_policy_arn};
pub(crate) use directory::attribute_path;
pub(crate) use identity_center::assigned_accounts;
pub(crate) use ids::email;
pub(crate) use organization::AWS_POLICIES;
pub(crate) use profiles::split;
pub(crate) use resources::{Item, items, region};

/// Looks at a whole scenario; reads the policy files it names.
pub(crate) fn validate(file: &File, sources: &mut Sources) -> Result<Names, Diagnostics> {
    let mut opened = Diagnostics::default();
    documents::open(file, sources, &mut opened);
    let mut validation = Validation { file, sources, names: Names::default(), found: opened };
    validation.plain_variables();
    validation.ids();
    validation.resource_ids();
    validation.permission_set_roles();
    validation.variables();
    validation.organization();
    validation.organization_policies();
    validation.accounts();
    validation.resources();
    validation.identity_center();
    validation.identity_providers();
    validation.profiles();
    if validation.found.is_empty() { Ok(validation.names) } else { Err(validation.found) }
}

struct Validation<'a> {
    file: &'a File,
    sources: &'a Sources,
    names: Names,
    found: Diagnostics,
}

impl Validation<'_> {
    fn report(&mut self, at: Position, message: impl Into<String>) {
        self.found.report(self.sources, at, message.into(), None);
    }
    fn report_with_help(&mut self, at: Position, message: impl Into<String>, help: impl Into<String>) {
        self.found.report(self.sources, at, message.into(), Some(help.into()));
    }
    /// Reports a name that names nothing.
    fn unknown<'k>(&mut self, what: &str, name: &Placed<String>, known: impl IntoIterator<Item = &'k str>) {
        let message = format!("there is no {what} `{}`", name.value);
        self.found.report(self.sources, name.at, message, suggest(&name.value, known));
    }
    /// Checks the references in a text.
    fn text(&mut self, text: &Placed<String>) {
        if let Err(bad) = self.names.substitute(&text.value) {
            let at = self.sources.inside(text.at, &text.value, bad.offset);
            self.found.report(self.sources, at, bad.message, bad.help);
        }
    }
}
