//! Encryption contexts, and what they say for conditions.

use std::collections::BTreeMap;

use crate::forwarded_keys;

/// An encryption context.
pub type Context = BTreeMap<String, String>;

/// The condition keys that stand for one entry of an encryption context each. See
/// [`kms:EncryptionContext`](https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context).
const CONTEXT_KEY: &str = "kms:EncryptionContext:";

/// What an encryption context says for conditions: one key for each entry, and one for all their names.
pub fn condition_keys(context: &Context) -> Vec<(String, Vec<String>)> {
    let names = ("kms:EncryptionContextKeys".to_owned(), context.keys().cloned().collect());
    let entries = context.iter().map(|(key, value)| (format!("{CONTEXT_KEY}{key}"), vec![value.clone()]));
    entries.chain((!context.is_empty()).then_some(names)).collect()
}

/// What the request of a service to KMS says that it makes in its caller's name. See
/// [`kms:ViaService`](https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service).
pub fn onward_keys(service: &str, region: &str) -> Vec<(String, Vec<String>)> {
    let via = ("kms:ViaService".to_owned(), vec![format!("{service}.{region}.amazonaws.com")]);
    let region = ("aws:RequestedRegion".to_owned(), vec![region.to_owned()]);
    forwarded_keys(&format!("{service}.amazonaws.com")).chain([via, region]).collect()
}

/// The encryption context that condition keys tell of.
pub fn context_of(keys: &[(String, Vec<String>)]) -> Context {
    let entries = keys.iter().filter_map(|(key, values)| Some((key.strip_prefix(CONTEXT_KEY)?, values.first()?)));
    entries.map(|(key, value)| (key.to_owned(), value.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn condition_keys_tell_of_the_whole_context() {
        let context = Context::from([("a".to_owned(), "1".to_owned()), ("b:c".to_owned(), "2".to_owned())]);
        let keys = condition_keys(&context);
        let found: Vec<_> = keys.iter().map(|(key, values)| format!("{key}={}", values.join(","))).collect();
        let want = ["kms:EncryptionContext:a=1", "kms:EncryptionContext:b:c=2", "kms:EncryptionContextKeys=a,b:c"];
        assert_eq!(found, want);
        assert_eq!(context_of(&keys), context);
        assert_eq!(condition_keys(&Context::new()), []);
    }
}
