//! The ARNs a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsconfig.html).

use state::config::SERVICE;
use state::{Call, Ids, Partition, arn_text};
use wire::Structure;

use super::rule;
use super::service_linked::recorder_name;

/// Turns a kind of resource into the ARNs that the request means, and `@service` into whom a role is handed to.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let member = |outer: &str, inner: &str| input.get(outer)?.as_structure()?.text(inner).map(str::to_owned);
    match kind {
        "aggregator" => {
            let name = input.text("ConfigurationAggregatorName");
            name.map(|name| aggregator_arn(partition, call, name)).into_iter().collect()
        }
        "authorization" => {
            let place = input.text("AuthorizedAccountId").zip(input.text("AuthorizedAwsRegion"));
            place.map(|(account, region)| authorization_arn(partition, call, account, region)).into_iter().collect()
        }
        "organization rule" => {
            let name = input.text("OrganizationConfigRuleName");
            name.map(|name| organization_rule_arn(partition, call, name)).into_iter().collect()
        }
        "pack" => {
            let listed = input.get("ConformancePackNames").map(|names| names.as_list()).unwrap_or_default();
            let names =
                input.text("ConformancePackName").into_iter().chain(listed.iter().filter_map(|name| name.as_str()));
            names.map(|name| pack_arn(partition, call, name)).collect()
        }
        "recorder" => recorders(partition, call, input),
        "query" => {
            let name = input.text("QueryName").map(str::to_owned).or_else(|| member("StoredQuery", "QueryName"));
            name.map(|name| query_arn(partition, call, &name)).into_iter().collect()
        }
        "rule" => rule::locate(partition, call, input),
        "tagged" => input.text("ResourceArn").map(str::to_owned).into_iter().collect(),
        "role" => member("ConfigurationRecorder", "roleARN").into_iter().collect(),
        "@service" => vec![SERVICE.to_owned()],
        _ => Vec::new(),
    }
}

/// The recorders that a request names, by name, ARN or service; otherwise those that it would see.
fn recorders(partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    if let Some(arn) = input.text("Arn") {
        return vec![arn.to_owned()];
    }
    let given = input.get("ConfigurationRecorder").and_then(|recorder| recorder.as_structure());
    let put = given.map(|recorder| recorder.text("name").unwrap_or("default"));
    let named = input.text("ConfigurationRecorderName").or(put).map(str::to_owned);
    let of_service = || input.text("ServicePrincipal").map(|service| recorder_name(service).to_owned());
    let listed = input.get("ConfigurationRecorderNames").map(|names| names.as_list()).unwrap_or_default();
    let listed = listed.iter().filter_map(|name| name.as_str()).map(str::to_owned);
    let mut names: Vec<String> = named.or_else(of_service).into_iter().chain(listed).collect();
    if names.is_empty() {
        let own = partition.config(call.account, &call.region).and_then(|config| config.recorder().cloned());
        names.push(own.map_or_else(|| "*".to_owned(), |recorder| recorder.name.to_string()));
    }
    names.iter().map(|name| recorder_arn(partition, call, name)).collect()
}

/// The ARN of a recorder, whose id nobody knows where there is none.
fn recorder_arn(partition: &Partition, call: &Call, name: &str) -> String {
    let config = partition.config(call.account, &call.region);
    match config.and_then(|config| config.recorders.get(name)) {
        Some(recorder) => recorder.arn.to_string(),
        None => own_arn(partition, call, &format!("configuration-recorder/{name}/*")),
    }
}

fn query_arn(partition: &Partition, call: &Call, name: &str) -> String {
    let config = partition.config(call.account, &call.region);
    match config.and_then(|config| config.queries.get(name)) {
        Some(query) => query.arn.to_string(),
        None => own_arn(partition, call, &format!("stored-query/{name}/*")),
    }
}

/// An ARN in the caller's account and Region.
pub(super) fn own_arn(partition: &Partition, call: &Call, resource: &str) -> String {
    arn_text(&partition.name, "config", call.region.as_str(), call.account, resource)
}

/// The ARN of an aggregator of the caller's account and Region.
pub(super) fn aggregator_arn(partition: &Partition, call: &Call, name: &str) -> String {
    own_arn(partition, call, &format!("config-aggregator/{}", id(call, "config-aggregator", name, 8)))
}

/// The ARN of what lets an aggregator's place see the caller's account and Region.
pub(super) fn authorization_arn(partition: &Partition, call: &Call, account: &str, region: &str) -> String {
    own_arn(partition, call, &format!("aggregation-authorization/{account}/{region}"))
}

/// The ARN of a conformance pack of the caller's account and Region.
pub(super) fn pack_arn(partition: &Partition, call: &Call, name: &str) -> String {
    own_arn(partition, call, &format!("conformance-pack/{name}/{}", id(call, "conformance-pack", name, 9)))
}

/// The ARN of a rule that the caller's account deploys to its organization from this Region.
pub(super) fn organization_rule_arn(partition: &Partition, call: &Call, name: &str) -> String {
    let suffix = Ids::labelled(0, &format!("organization {} {} {name}", call.account, call.region)).lower("", 8);
    own_arn(partition, call, &format!("organization-config-rule/{name}-{suffix}"))
}

/// The id of something that has a name. It follows from the name, so that permission is decided on an ARN before anybody
/// looks whether there is such a thing.
pub(super) fn id(call: &Call, kind: &str, name: &str, length: usize) -> String {
    Ids::labelled(0, &format!("{kind} {} {} {name}", call.account, call.region)).lower(&format!("{kind}-"), length)
}
