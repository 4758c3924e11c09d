//! Lambda functions.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use state::config::Item;
use state::resource::PolicyResource;

use super::types::{FUNCTION, ROLE};
use super::{of_resource, related, time};

pub(super) fn function(resource: &PolicyResource) -> Option<Item> {
    let function = resource.as_function()?;
    let latest = &function.latest;
    let configuration = json!({
        "functionName": &*resource.name,
        "functionArn": resource.arn.as_str(),
        "role": latest.role.as_ref().map(|role| role.as_str()),
        "runtime": latest.runtime,
        "handler": latest.handler,
        "description": latest.description,
        "timeout": latest.timeout,
        "memorySize": latest.memory,
        "ephemeralStorage": { "size": latest.storage },
        "environment": latest.environment.as_ref().map(|variables| json!({ "variables": variables })),
        "layers": latest.layers.iter().map(|arn| json!({ "arn": arn })).collect::<Value>(),
        "codeSha256": latest.code.sha256,
        "codeSize": latest.code.size,
        "packageType": if latest.code.image.is_some() { "Image" } else { "Zip" },
        "architectures": latest.architectures,
        "deadLetterConfig": latest.dead_letters.as_ref().map(|arn| json!({ "targetArn": arn })),
        "tracingConfig": { "mode": latest.tracing },
        "kmskeyArn": latest.kms_key,
        "vpcConfig": { "subnetIds": latest.subnets, "securityGroupIds": latest.security_groups },
        "lastModified": time(latest.modified),
        "revisionId": latest.revision,
        "version": "$LATEST",
        "state": { "value": "Active" },
        "lastUpdateStatus": "Successful",
    });
    let policy = resource.policy.as_ref().map(|policy| Value::String(policy.text().to_owned()).to_string());
    let concurrency = function.reserved_concurrency;
    let concurrency = concurrency.map(|most| json!({ "reservedConcurrentExecutions": most }).to_string());
    let mut supplementary = BTreeMap::new();
    supplementary.extend(policy.map(|policy| ("Policy", policy)));
    supplementary.extend(concurrency.map(|concurrency| ("Concurrency", concurrency)));
    let role = latest.role.as_ref();
    let role = role.map(|role| related(ROLE, None, Some(role.resource_name()), "Is associated with Role"));
    let item = of_resource(FUNCTION, resource, &configuration);
    Some(Item { supplementary, relationships: role.into_iter().collect(), ..item })
}
