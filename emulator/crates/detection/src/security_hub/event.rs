//! What EventBridge would hear of findings. See
//! <https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html>.

use aws::{AccountId, Region, Timestamp};
use serde_json::json;
use state::security_hub::Finding;
use state::{Ids, Partition, Shared};
use uuid::Builder;

/// A finding that was imported, or is another now.
#[derive(Debug, Clone)]
pub struct Imported {
    account: AccountId,
    region: Region,
    at: Timestamp,
    id: [u8; 16],
    finding: Shared<Finding>,
}

/// What a commit tells of findings.
pub fn imported(before: &Partition, after: &Partition, seed: u64, now: Timestamp) -> Vec<Imported> {
    let mut ids = Ids::labelled(seed, &format!("findings {}", after.revision));
    let found = after.findings_since(before).into_iter();
    found
        .map(|(account, region, finding)| Imported { account, region, at: now, id: ids.uuid_bytes(), finding })
        .collect()
}

impl Imported {
    /// The event as EventBridge has it.
    pub fn json(&self) -> String {
        let text = |path| self.finding.text(path).unwrap_or_default();
        let event = json!({
            "version": "0",
            "id": Builder::from_random_bytes(self.id).into_uuid().to_string(),
            "detail-type": "Security Hub Findings - Imported",
            "source": "aws.securityhub",
            "account": self.account.to_string(),
            "time": self.at.truncated().to_string(),
            "region": self.region.as_str(),
            "resources": [format!("{}/{}", text("ProductArn"), text("Id"))],
            "detail": { "findings": [self.finding.shown()] },
        });
        event.to_string()
    }
}
