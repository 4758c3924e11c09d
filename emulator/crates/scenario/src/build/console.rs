use identity_center::console;
use state::identity_center::Instance;
use state::sign_in::{Approver, SecondFactorMode};
use state::{Shared, Tx};
use wire::Fault;

use super::directory::Directory;
use super::identity_center::Center;
use super::{Build, Done};
use crate::diagnostic::Diagnostics;
use crate::format::{IdentityCenter, Metadata, MfaMode, Placed};
use crate::source::Position;

impl Build<'_> {
    /// What AWS has only in its console: where people sign in, second factors, and whoever says yes to devices.
    pub(super) fn sign_in(&self, center: &Center, directory: &Directory, written: &IdentityCenter) -> Done {
        if let Some(metadata) = written.source.as_ref().and_then(|source| source.value.metadata.as_ref()) {
            let text = match metadata {
                Metadata::Text(text) => self.text(text)?,
                // INVARIANT: the file was read before.
                Metadata::File(path) => {
                    self.scenario.sources.file(path).map_or_else(String::new, |(_, source)| source.text.clone())
                }
            };
            let at = metadata.at();
            self.console(at, center, |tx, instance| console::set_source(tx, instance, Some(&text)))?;
        }
        if let Some(Placed { value: mode, at }) = &written.mfa {
            let mode = match mode {
                MfaMode::WhoHasOne => SecondFactorMode::WhoHasOne,
                MfaMode::Everybody => SecondFactorMode::Everybody,
                MfaMode::Nobody => SecondFactorMode::Nobody,
            };
            self.console(*at, center, |tx, instance| {
                console::set_second_factor_mode(tx, instance, mode);
                Ok(())
            })?;
        }
        let Some(Placed { value: approver, at }) = &written.approve_devices else { return Ok(()) };
        let Some(user) = directory.user(&approver.user.value) else { return Ok(()) };
        let attributes = approver.attributes.iter().map(|(key, value)| Ok((key.value.clone(), self.text(value)?)));
        let approver = Shared::new(Approver { user, attributes: attributes.collect::<Result<_, Diagnostics>>()? });
        self.console(*at, center, |tx, instance| {
            tx.partition_mut().sign_in.make_mut().approvers.insert(instance.id.clone(), approver);
            Ok(())
        })
    }

    pub(super) fn console(
        &self,
        at: Position,
        center: &Center,
        change: impl FnOnce(&mut Tx<'_>, &Instance) -> Result<(), Fault>,
    ) -> Done {
        self.change(at, center.management, |tx| {
            let instance = console::instance_of(tx.partition(), center.management).cloned();
            let done = instance.and_then(|instance| change(tx, &instance));
            done.map_err(|fault| fault.message)
        })
    }
}
