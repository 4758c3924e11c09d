use emulator::MODELS;

use super::Validation;
use crate::format::Account;

impl Validation<'_> {
    /// Calls by name: what their parameters have to be is said when they are made.
    pub(super) fn calls(&mut self, account: &Account) {
        for call in &account.calls {
            match MODELS.iter().find(|model| model.name == call.service.value) {
                None => self.unknown("service", &call.service, MODELS.iter().map(|model| model.name)),
                Some(model) if model.operation(&call.operation.value).is_none() => {
                    self.unknown("operation", &call.operation, model.operations.iter().map(|known| known.name));
                }
                Some(_) => {}
            }
            call.regions.iter().for_each(|region| self.text(region));
            call.input.iter().for_each(|input| _ = self.rendered(input));
        }
    }
}
