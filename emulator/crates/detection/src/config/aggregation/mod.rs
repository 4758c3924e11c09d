//! Aggregators: what many accounts and Regions have, seen in one place. They read it where it is; nothing is copied, so what
//! they show is never old. See <https://docs.aws.amazon.com/config/latest/developerguide/aggregate-data.html>.

pub(super) mod aggregators;
pub(super) mod authorizations;
pub(super) mod compliance;
pub(super) mod fault;
pub(super) mod resources;
pub(super) mod select;
pub(super) mod status;

use aws::{AccountId, Region};
use service::View;
use state::Shared;
use state::config::{Aggregator, Config};
use wire::Fault;

use fault::no_aggregator;

/// What an aggregator sees of one account in one Region.
struct Source<'v> {
    account: AccountId,
    region: Region,
    config: &'v Config,
}

/// The caller's aggregator of a name, and the sources that let it see them.
fn seen<'v>(view: &'v View<'_>, name: &str) -> Result<(&'v Aggregator, Vec<Source<'v>>), Fault> {
    let place = (view.call.account, view.call.region.clone());
    let aggregator = find(view, name)?;
    let sources = view.partition.sources(&place, aggregator).into_iter().filter(|(_, may)| *may);
    let sources = sources.filter_map(|((account, region), _)| {
        let config = view.partition.config(account, &region)?;
        Some(Source { account, region, config })
    });
    Ok((aggregator, sources.collect()))
}

fn find<'v>(view: &'v View<'_>, name: &str) -> Result<&'v Shared<Aggregator>, Fault> {
    let own = view.partition.config(view.call.account, &view.call.region);
    own.and_then(|own| own.aggregators.get(name)).ok_or_else(|| no_aggregator(name))
}
