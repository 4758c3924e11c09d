//! What can be known of a call whose service nobody has built.

use aws::AccountId;
use bytes::Bytes;
use http::Request;
use state::Call;
use wire::Route;

/// The action a call needs; reading a certain version of an object has one of its own.
pub(crate) fn action(route: &Route, request: &Request<Bytes>) -> catalog::Action {
    let of_version =
        wire::parameter(request, "versionId").and_then(|_| catalog::action_on_version(route.service, route.operation));
    of_version.unwrap_or_else(|| catalog::action(route.service, route.operation))
}

/// The ARN that a call is about, from the path and the top level of its input; `*` where that does not tell.
pub(crate) fn resource(route: &Route, request: &Request<Bytes>, partition: &str, call: &Call) -> String {
    let found = catalog::resource(route.service, route.operation);
    found.and_then(|template| fill(template, route, request, partition, call)).unwrap_or_else(|| "*".to_owned())
}

fn fill(template: &str, route: &Route, request: &Request<Bytes>, partition: &str, call: &Call) -> Option<String> {
    let mut arn = String::new();
    let mut rest = template;
    while let Some((text, tail)) = rest.split_once("${") {
        let (name, tail) = tail.split_once('}')?;
        arn.push_str(text);
        match name {
            "Partition" => arn.push_str(partition),
            "Region" => arn.push_str(call.region.as_str()),
            "Account" => arn.push_str(&owner(template, route, request, call).to_string()),
            // A whole ARN stands for itself, and the name is the last part of a partial one.
            "FunctionName" => match member(route, request, name)? {
                whole if whole.starts_with("arn:") => return Some(whole),
                partial => arn.push_str(partial.rsplit(':').next()?),
            },
            "QueueUrl" => arn.push_str(member(route, request, name)?.rsplit('/').next()?),
            name => arn.push_str(&member(route, request, name)?),
        }
        rest = tail;
    }
    arn.push_str(rest);
    Some(arn)
}

/// Who owns what a call is about: of a queue the account in its URL, `https://sqs.REGION.amazonaws.com/ACCOUNT/NAME`. See
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html>.
fn owner(template: &str, route: &Route, request: &Request<Bytes>, call: &Call) -> AccountId {
    let url = template.contains("${QueueUrl}").then(|| member(route, request, "QueueUrl")).flatten();
    url.and_then(|url| url.rsplit('/').nth(1)?.parse().ok()).unwrap_or(call.account)
}

/// A label of the path, a parameter of the form or query, or a member at the top of a JSON body.
fn member(route: &Route, request: &Request<Bytes>, name: &str) -> Option<String> {
    let label = route.labels.iter().find(|(label, _)| *label == name).map(|(_, value)| value.clone());
    label.or_else(|| wire::parameter(request, name)).or_else(|| {
        let node = json::parse_bytes(request.body()).ok()?;
        node.get(name)?.as_str().map(str::to_owned)
    })
}
