//! Findings are brought up to date before somebody reads them.

use aws::Timestamp;
use detection::watch::Settling;
use state::{Tx, access_analyzer};

use crate::host::Emulator;

impl Emulator {
    /// Finds out what is stale. Others may go on changing the state meanwhile: what they change is stale again, or known by
    /// their own commit.
    pub fn settle_findings(&self, now: Timestamp) {
        while let Some(settling) = Settling::new(&self.snapshot(), self.history(), now) {
            let _moment = self.moment();
            let call = self.service_call(access_analyzer::SERVICE, now);
            let mut writer = self.writer();
            let head = self.snapshot();
            let mut tx = Tx::new(&head, &call, writer.ids());
            settling.finish(&mut tx);
            self.commit(&head, tx);
        }
    }
}
