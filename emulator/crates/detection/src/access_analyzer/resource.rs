//! The ARNs a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamaccessanalyzer.html).

use aws::Arn;
use state::{Call, Partition, arn_text};
use wire::{Fault, Structure, Value};

use super::fault::no_analyzer;

/// Turns a kind of resource into the ARNs that the request means, and `@…` into the values of a condition key.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let named = || input.text("analyzerName").map(|name| analyzer_arn(partition, call, name));
    let found = match kind {
        "analyzer" => input.text("analyzerArn").or_else(|| input.text("resourceArn")).map(str::to_owned).or_else(named),
        "archive rule" => {
            let rule = input.text("ruleName").unwrap_or_default();
            named().map(|analyzer| format!("{analyzer}/archive-rule/{rule}"))
        }
        "access role" => {
            let trails = input.get("cloudTrailDetails").and_then(Value::as_structure);
            trails.and_then(|trails| trails.text("accessRole")).map(str::to_owned)
        }
        "@service" => Some(state::access_analyzer::SERVICE.to_owned()),
        _ => None,
    };
    found.into_iter().collect()
}

/// The ARN of the analyzer that has a name in the caller's account and Region.
pub(super) fn analyzer_arn(partition: &Partition, call: &Call, name: &str) -> String {
    arn_text(&partition.name, "access-analyzer", call.region.as_str(), call.account, &format!("analyzer/{name}"))
}

/// The same, where there is such an analyzer.
pub(super) fn find(partition: &Partition, call: &Call, name: &str) -> Result<Arn, Fault> {
    by_arn(partition, call, &analyzer_arn(partition, call, name)).map_err(|_| no_analyzer(name))
}

/// An ARN, where it names an analyzer of the caller's account and Region.
pub(super) fn by_arn(partition: &Partition, call: &Call, text: &str) -> Result<Arn, Fault> {
    let parsed = Arn::parse(text).ok().filter(|arn| {
        arn.account_id() == Some(call.account)
            && arn.region() == call.region.as_str()
            && partition.analyzer(arn).is_some()
    });
    parsed.ok_or_else(|| no_analyzer(text))
}
