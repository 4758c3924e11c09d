use std::time::Duration;

use aws::{AccountId, Region};

use super::Finding;
use crate::Tx;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Forgets findings that nobody has changed for 90 days, or for 30 where they are archived findings of controls. See
/// [findings](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings.html).
pub fn expire(tx: &mut Tx<'_>, account: AccountId, region: &Region) {
    let now = tx.now;
    let is_over = |finding: &Finding| {
        let updated = finding.text("UpdatedAt").and_then(|at| at.parse().ok()).unwrap_or(now);
        let is_control = finding.text("ProductArn").is_some_and(|arn| arn.ends_with("::product/aws/securityhub"));
        let is_archived = finding.text("RecordState") == Some("ARCHIVED");
        now.since(updated) > if is_control && is_archived { 30 * DAY } else { 90 * DAY }
    };
    let Some(hub) = tx.partition().hub(account, region) else { return };
    let over: Vec<_> = hub.findings.iter().filter(|(_, one)| is_over(one)).map(|(key, _)| key.clone()).collect();
    if let Some(hub) = tx.hub_mut(account, region).filter(|_| !over.is_empty()) {
        over.iter().for_each(|key| drop(hub.findings.remove(key)));
    }
}
