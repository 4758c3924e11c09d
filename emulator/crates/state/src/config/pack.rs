use std::collections::BTreeMap;
use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};

use super::rules::{ConfigRule, RULES, RuleError, delete_rule, put_rule};
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

/// Puts a pack into its account and Region, in the place of one of its name, with the rules that it makes now. Where it makes
/// none, or more than there may be, the rules before stay, and the pack says why.
pub fn put_pack(
    tx: &mut Tx<'_>,
    (account, region): (AccountId, &Region),
    mut pack: ConformancePack,
    rules: Result<Vec<ConfigRule>, String>,
) {
    let Some(config) = tx.config_mut(account, region) else { return };
    let known = config.packs.get(&pack.name).cloned();
    let before = known.as_ref().map(|known| known.rules.clone()).unwrap_or_default();
    let rules = rules.and_then(|rules| {
        let stay = config.rules.keys().filter(|name| !before.contains(name));
        let stay = stay.filter(|name| rules.iter().all(|rule| rule.name != **name)).count();
        if stay + rules.len() > RULES { Err(RuleError::TooMany.to_string()) } else { Ok(rules) }
    });
    let rules = match rules {
        Ok(rules) => rules,
        Err(why) => {
            let known = known.map_or(pack, |known| (*known).clone());
            let failed = ConformancePack { failed: Some(why), ..known };
            config.packs.insert(failed.name.clone(), failed.into());
            return;
        }
    };
    // INVARIANT: a pack names the rules that are there and no others.
    for gone in before {
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
