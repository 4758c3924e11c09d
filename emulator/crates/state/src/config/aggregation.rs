use std::collections::BTreeSet;
use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};

use super::SERVICE;
use crate::{Partition, Tags};

/// What shows the items and the compliance of many accounts and Regions in one place. Nothing is copied: it is read where it
/// is. See <https://docs.aws.amazon.com/config/latest/developerguide/aggregate-data.html>.
#[derive(Debug, Clone)]
pub struct Aggregator {
    /// Its name, unique in account and Region.
    pub name: Arc<str>,
    /// `arn:aws:config:REGION:ACCOUNT:config-aggregator/config-aggregator-ID`.
    pub arn: Arn,
    /// Whose data.
    pub sources: Sources,
    /// The Regions of the sources; none for all.
    pub regions: Option<BTreeSet<Region>>,
    /// The types of resources; none for all.
    pub types: Option<BTreeSet<String>>,
    /// Its tags.
    pub tags: Tags,
    /// When it was made.
    pub created: Timestamp,
    /// When it was changed last.
    pub updated: Timestamp,
}

/// Whose data an aggregator shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sources {
    /// These accounts', where they let it.
    Accounts(BTreeSet<AccountId>),
    /// Those of all accounts of the organization.
    Organization {
        /// Which organization that was when the aggregator was made.
        id: Arc<str>,
        /// The role with which Config asks who is in it.
        role: String,
    },
}

/// That an account lets an aggregator see what it has in a Region.
#[derive(Debug, Clone)]
pub struct Authorization {
    /// `arn:aws:config:REGION:ACCOUNT:aggregation-authorization/AGGREGATOR_ACCOUNT/AGGREGATOR_REGION`.
    pub arn: Arn,
    /// Its tags.
    pub tags: Tags,
    /// When it was made.
    pub created: Timestamp,
}

/// An account in a Region, as a source or as the place of an aggregator.
pub type Place = (AccountId, Region);

impl Aggregator {
    /// Whether data of a Region is wanted.
    pub fn wants(&self, region: &Region) -> bool {
        self.regions.as_ref().is_none_or(|regions| regions.contains(region))
    }
    /// Whether items of a type are wanted.
    pub fn wants_type(&self, resource_type: &str) -> bool {
        self.types.as_ref().is_none_or(|types| types.contains(resource_type))
    }
}

impl Partition {
    /// Whether an account may see all of its organization: it manages it, or administers Config in it.
    pub fn sees_organization(&self, account: AccountId) -> bool {
        self.organization_of(account).is_some_and(|organization| {
            organization.management_account == account || organization.is_delegated_administrator(account, SERVICE)
        })
    }
    /// Where an aggregator looks, and whether it may.
    pub fn sources<'a>(&'a self, at: &'a Place, aggregator: &'a Aggregator) -> Vec<(Place, bool)> {
        let accounts: Vec<AccountId> = match &aggregator.sources {
            Sources::Accounts(accounts) => accounts.iter().copied().collect(),
            Sources::Organization { id, .. } => self
                .organization_of(at.0)
                .filter(|organization| organization.id == *id)
                .map(|organization| organization.accounts().collect())
                .unwrap_or_default(),
        };
        let places = accounts.into_iter().flat_map(|account| {
            let regions: Vec<Region> = match &aggregator.regions {
                Some(regions) => regions.iter().cloned().collect(),
                // Where Config is not in use there is nothing to see.
                None => self.account(account).map(|it| it.config.keys().cloned().collect()).unwrap_or_default(),
            };
            regions.into_iter().map(move |region| (account, region))
        });
        places
            .map(|place| {
                let may = match &aggregator.sources {
                    Sources::Organization { .. } => self.sees_organization(at.0),
                    Sources::Accounts(_) => place.0 == at.0 || self.authorization(&place, at).is_some(),
                };
                (place, may)
            })
            .collect()
    }
    /// What lets an aggregator's place see a source.
    pub fn authorization(&self, source: &Place, aggregator: &Place) -> Option<&Authorization> {
        self.config(source.0, &source.1)?.authorizations.get(aggregator).map(|found| &**found)
    }
    /// The places of aggregators that want to see a source and are not let.
    pub fn pending_aggregations(&self, source: &Place) -> Vec<Place> {
        let own = self.config(source.0, &source.1);
        let known = |place: &Place| {
            own.is_some_and(|own| own.authorizations.contains_key(place) || own.declined.contains_key(place))
        };
        let mut places = Vec::new();
        for (id, account) in self.accounts.iter().filter(|(id, _)| **id != source.0) {
            for (region, config) in &account.config {
                let asks = config.aggregators.values().any(|aggregator| {
                    matches!(&aggregator.sources, Sources::Accounts(accounts) if accounts.contains(&source.0))
                        && aggregator.wants(&source.1)
                });
                let place = (*id, region.clone());
                if asks && !known(&place) {
                    places.push(place);
                }
            }
        }
        places
    }
}
