//! Tags of whatever Config has: every sort of resource is a row in both functions.

use aws::{Arn, Region};

use super::Config;
use crate::{Partition, Shared, Tags, Tx};

impl Config {
    /// The tags of what an ARN names, by what stands behind the account.
    pub fn tags(&self, resource: &str) -> Option<&Tags> {
        let (sort, name) = split(resource)?;
        match sort {
            "configuration-recorder" => {
                self.recorders.get(name).filter(|it| it.arn.resource() == resource).map(|it| &it.tags)
            }
            "stored-query" => self.queries.get(name).filter(|it| it.arn.resource() == resource).map(|it| &it.tags),
            "conformance-pack" => self.packs.get(name).filter(|it| it.arn.resource() == resource).map(|it| &it.tags),
            // Others are found by their ARNs, which do not begin with their names.
            "aggregation-authorization" => {
                self.authorizations.values().find(|it| it.arn.resource() == resource).map(|it| &it.tags)
            }
            "config-aggregator" => {
                self.aggregators.values().find(|it| it.arn.resource() == resource).map(|it| &it.tags)
            }
            "config-rule" => self.rules.values().find(|it| it.arn.resource() == resource).map(|it| &it.tags),
            "organization-config-rule" => {
                self.organization_rules.values().find(|it| it.arn.resource() == resource).map(|it| &it.tags)
            }
            _ => None,
        }
    }
    /// The same for changing.
    pub fn tags_mut(&mut self, resource: &str) -> Option<&mut Tags> {
        self.tags(resource)?;
        let (sort, name) = split(resource)?;
        match sort {
            "configuration-recorder" => self.recorders.get_mut(name).map(|it| &mut it.make_mut().tags),
            "stored-query" => self.queries.get_mut(name).map(|it| &mut it.make_mut().tags),
            "conformance-pack" => self.packs.get_mut(name).map(|it| &mut it.make_mut().tags),
            "aggregation-authorization" => {
                let key = self.authorizations.iter().find(|(_, it)| it.arn.resource() == resource)?.0.clone();
                self.authorizations.get_mut(&key).map(|it| &mut it.make_mut().tags)
            }
            "config-aggregator" => {
                let key = self.aggregators.iter().find(|(_, it)| it.arn.resource() == resource)?.0.clone();
                self.aggregators.get_mut(&key).map(|it| &mut it.make_mut().tags)
            }
            "config-rule" => {
                let key = self.rules.iter().find(|(_, it)| it.arn.resource() == resource)?.0.clone();
                self.rules.get_mut(&key).map(|it| &mut it.make_mut().tags)
            }
            "organization-config-rule" => {
                let key = self.organization_rules.iter().find(|(_, it)| it.arn.resource() == resource)?.0.clone();
                self.organization_rules.get_mut(&key).map(|it| &mut it.make_mut().tags)
            }
            _ => None,
        }
    }
}

/// The sort of a resource and its name: of `configuration-recorder/default/1a2b3c4d`, the first two.
fn split(resource: &str) -> Option<(&str, &str)> {
    let (sort, rest) = resource.split_once('/')?;
    Some((sort, rest.split('/').next().unwrap_or(rest)))
}

impl Partition {
    /// The tags of a resource of Config.
    pub fn config_tags(&self, arn: &Arn) -> Option<&Tags> {
        self.config(arn.account_id()?, &Region::from(arn.region()))?.tags(arn.resource())
    }
}

impl Tx<'_> {
    /// The same for changing.
    pub fn config_tags_mut(&mut self, arn: &Arn) -> Option<&mut Tags> {
        let place = (arn.account_id()?, Region::from(arn.region()));
        // Looked at first: what is not there leaves nothing behind.
        self.partition().config_tags(arn)?;
        let config = self.account_mut(place.0)?.config.get_mut(&place.1).map(Shared::make_mut)?;
        config.tags_mut(arn.resource())
    }
}
