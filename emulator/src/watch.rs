//! Findings are brought up to date before somebody reads them.

use aws::Timestamp;
use detection::watch::Settling;
use state::{Call, Ids, Tx, access_analyzer};

use crate::host::{Emulator, Writer};

/// How often what was found out may be true no longer before nobody may change the state meanwhile.
const LOOKS: usize = 3;

impl Emulator {
    /// Finds out what was stale when it was asked for; one at a time, for others would find out the same. Others may go on
    /// changing the state meanwhile: what they change is stale again, or known by their own commit.
    pub fn settle_findings(&self, now: Timestamp) {
        let _settler = self.settler();
        for _ in 0..LOOKS {
            let Some(settling) = Settling::new(&self.snapshot(), self.history(), now) else { return };
            let _moment = self.moment();
            if self.take_in_findings(settling, &self.writer(), now) {
                return;
            }
        }
        let _moment = self.moment();
        let writer = self.writer();
        if let Some(settling) = Settling::new(&self.snapshot(), self.history(), now) {
            self.take_in_findings(settling, &writer, now);
        }
    }

    /// Ids and the call are made of nothing but the state: who reads findings changes no other id.
    fn take_in_findings(&self, settling: Settling, _writer: &Writer<'_>, now: Timestamp) -> bool {
        let head = self.snapshot();
        let (account, region) = (self.settings().default_account, head.global_region());
        let call = Call::of_service(access_analyzer::SERVICE, account, region, now, "settle".into());
        let mut ids = Ids::labelled(self.settings().seed, &format!("settle {}", head.revision));
        let mut tx = Tx::new(&head, &call, &mut ids);
        let is_true = settling.finish(&mut tx, self.history());
        self.commit(&head, tx);
        is_true
    }
}
