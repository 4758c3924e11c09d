//! The ARNs a request is about, and what it says for condition keys. See the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html)
//! and [condition keys of KMS](https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html).

use service::located_keys;
use state::kms::{condition_keys, grant_of_token, key_of};
use state::{Call, Partition, arn_text};
use wire::{Structure, Value};

use super::spec::SYMMETRIC;

/// Turns a kind of resource into the ARNs that the request means, and `@…` into the values of a condition key. A name stands
/// for a key of the caller's account and Region; whether there is one is looked at after the decision.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let key = |member: &str| input.text(member).map(|name| arn(partition, call, name));
    let found = match kind {
        "key" => key("KeyId"),
        "target" => key("TargetKeyId"),
        "destination" => key("DestinationKeyId"),
        "alias" => input.text("AliasName").map(|name| own(partition, call, name)),
        "aliased" => key("AliasName"),
        "source" => key("KeyId").or_else(|| key("SourceKeyId")).or_else(|| of_ciphertext(input)),
        "grant-key" => of_token(partition, input).map(|(arn, _)| arn).or_else(|| key("KeyId")),
        "@grant" => of_token(partition, input).map(|(_, id)| id).or_else(|| text(input, "GrantId")),
        "@alias" => ["KeyId", "SourceKeyId"].into_iter().find_map(|member| alias(input.text(member)?)),
        "@new-alias" => input.text("DestinationKeyId").and_then(alias),
        "@algorithm" => ["EncryptionAlgorithm", "SourceEncryptionAlgorithm"]
            .into_iter()
            .find_map(|member| text(input, member))
            .or_else(|| Some(SYMMETRIC.to_owned())),
        "@same-key" => same_key(key("SourceKeyId").or_else(|| of_ciphertext(input)), key("DestinationKeyId")),
        "@grantee" => text(input, "GranteePrincipal").or_else(|| text(input, "GranteeServicePrincipal")),
        "@retiring" => text(input, "RetiringPrincipal").or_else(|| text(input, "RetiringServicePrincipal")),
        "@constraint-type" => constraint_type(input),
        "@spec" => text(input, "KeySpec")
            .or_else(|| text(input, "CustomerMasterKeySpec"))
            .or_else(|| Some(SYMMETRIC.to_owned())),
        "@usage" => text(input, "KeyUsage").or_else(|| Some("ENCRYPT_DECRYPT".to_owned())),
        "@origin" => text(input, "Origin").or_else(|| Some("AWS_KMS".to_owned())),
        "@multi-region" => Some(flag(input, "MultiRegion")),
        "@bypass" => Some(flag(input, "BypassPolicyLockoutSafetyCheck")),
        "@window" => match input.get("PendingWindowInDays") {
            Some(Value::Integer(days)) => Some(days.to_string()),
            _ => Some("30".to_owned()),
        },
        _ => return contexts(kind, input),
    };
    found.into_iter().collect()
}

/// What encryption contexts say for conditions.
fn contexts(kind: &str, input: &Structure) -> Vec<String> {
    let constraints = input.get("Constraints").and_then(Value::as_structure);
    let of_constraint = |name: &str| constraints.and_then(|constraints| constraints.get(name));
    let maps = match kind {
        "@context" => [input.get("EncryptionContext"), input.get("SourceEncryptionContext")],
        "@new-context" => [input.get("DestinationEncryptionContext"), None],
        "@constraint" => [of_constraint("EncryptionContextEquals"), of_constraint("EncryptionContextSubset")],
        _ => return Vec::new(),
    };
    let entries = maps.into_iter().flatten().flat_map(|map| match map {
        Value::Map(entries) => entries.as_slice(),
        _ => &[],
    });
    let context = entries.map(|(key, value)| (key.clone(), value.as_str().unwrap_or_default().to_owned())).collect();
    located_keys(condition_keys(&context))
}

/// The ARN of a key; of an alias that names one, that one's.
fn arn(partition: &Partition, call: &Call, name: &str) -> String {
    if let Some(key) = partition.key(name, call.account, &call.region) {
        return key.arn.to_string();
    }
    partition.key_arn(name, call.account, &call.region)
}

fn own(partition: &Partition, call: &Call, resource: &str) -> String {
    arn_text(&partition.name, "kms", call.region.as_str(), call.account, resource)
}

fn of_ciphertext(input: &Structure) -> Option<String> {
    let Value::Blob(ciphertext) = input.get("CiphertextBlob")? else { return None };
    key_of(ciphertext).map(|key| key.to_string())
}

fn of_token(partition: &Partition, input: &Structure) -> Option<(String, String)> {
    grant_of_token(partition, input.text("GrantToken")?).map(|(key, id)| (key.to_string(), id))
}

fn same_key(from: Option<String>, to: Option<String>) -> Option<String> {
    Some((from? == to?).to_string())
}

fn constraint_type(input: &Structure) -> Option<String> {
    let constraints = input.get("Constraints")?.as_structure()?;
    let kinds = ["EncryptionContextEquals", "EncryptionContextSubset", "SourceArn"];
    kinds.into_iter().find(|kind| constraints.get(kind).is_some()).map(str::to_owned)
}

fn alias(name: &str) -> Option<String> {
    let named = name.rsplit(':').next().unwrap_or(name);
    named.starts_with("alias/").then(|| named.to_owned())
}

fn text(input: &Structure, member: &str) -> Option<String> {
    input.text(member).map(str::to_owned)
}

fn flag(input: &Structure, member: &str) -> String {
    matches!(input.get(member), Some(Value::Boolean(true))).to_string()
}
