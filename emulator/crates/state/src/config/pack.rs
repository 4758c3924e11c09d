use std::collections::BTreeMap;
use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};

use super::rules::{ConfigRule, delete_rule, put_rule};
use crate::{Tags, Tx};

/// The service that conformance packs make rules by, with a role of its own.
pub const CONFORMS: &str = "config-conforms.amazonaws.com";

/// Rules that are made and deleted together. See
/// [`ConformancePackDetail`](https://docs.aws.amazon.com/config/latest/APIReference/API_ConformancePackDetail.html).
#[derive(Debug, Clone)]
pub struct ConformancePack {
    /// Its name, unique in account and Region.
    pub name: Arc<str>,
    /// `arn:aws:config:REGION:ACCOUNT:conformance-pack/NAME/ID`.
    pub arn: Arn,
    /// `conformance-pack-…`.
    pub id: Arc<str>,
    /// The bucket and the prefix in it that templates are kept under.
    pub delivery: (Option<String>, Option<String>),
    /// What its template was told.
    pub parameters: BTreeMap<String, String>,
    /// The rules that it made.
    pub rules: Vec<Arc<str>>,
    /// Why it made none, where it did not.
    pub failed: Option<String>,
    /// Its tags.
    pub tags: Tags,
    /// When it was made or changed last.
    pub updated: Timestamp,
}

/// Puts a pack into its account and Region, in the place of one of its name, with the rules that it makes now.
pub fn put_pack(
    tx: &mut Tx<'_>,
    (account, region): (AccountId, &Region),
    mut pack: ConformancePack,
    rules: Vec<ConfigRule>,
) {
    // INVARIANT: a pack names the rules that are there and no others.
    let config = tx.config_mut(account, region);
    let before = config.and_then(|config| config.packs.get(&pack.name).map(|pack| pack.rules.clone()));
    for gone in before.unwrap_or_default() {
        if rules.iter().all(|rule| rule.name != gone) {
            delete_rule(tx, account, region, &gone);
        }
    }
    for mut rule in rules {
        rule.created_by = Some(CONFORMS.to_owned());
        let name = rule.name.clone();
        match put_rule(tx, account, region, rule) {
            Ok(()) => pack.rules.push(name),
            Err(error) => pack.failed = Some(error.to_string()),
        }
    }
    if let Some(config) = tx.config_mut(account, region) {
        config.packs.insert(pack.name.clone(), pack.into());
    }
}

/// Takes a pack away with its rules; whether there was one.
pub fn delete_pack(tx: &mut Tx<'_>, (account, region): (AccountId, &Region), name: &str) -> bool {
    let config = tx.config_mut(account, region);
    let Some(pack) = config.and_then(|config| config.packs.remove(name)) else { return false };
    for rule in &pack.rules {
        delete_rule(tx, account, region, rule);
    }
    true
}
