//! The secret a request is about. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html).

use state::{Call, Partition, arn_text};
use wire::Structure;

use super::find;

/// Turns a kind of resource into the ARNs that the request means, and `@…` into the values of a condition key. Of a secret
/// that is not there, the six characters at the end of its ARN are not known.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let unknown = |name: &str| {
        arn_text(
            &partition.name,
            "secretsmanager",
            call.region.as_str(),
            call.account,
            &format!("secret:{name}-??????"),
        )
    };
    let secret = || {
        let id = input.text("SecretId")?;
        let found = find::secret(partition, call, id).ok().map(|found| found.arn.to_string());
        found.or_else(|| Some(if id.starts_with("arn:") { id.to_owned() } else { unknown(id) }))
    };
    let found = match kind {
        "secret" | "@arn" => secret(),
        "new secret" => input.text("Name").map(unknown),
        "@stage" => input.text("VersionStage").map(str::to_owned).or_else(|| Some(state::secret::CURRENT.to_owned())),
        _ => None,
    };
    found.into_iter().collect()
}
