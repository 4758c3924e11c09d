use crate::generated::authorization::TABLES;

/// What a call of one operation must be allowed to do. Data, so that documentation, what-if analysis and the server
/// read the same rows; the source is `aws-models/authorization/`.
#[derive(Debug)]
pub struct Authorization {
    /// `CreateRole`.
    pub operation: &'static str,
    /// Every check that must pass, in order. None: the call needs no permission.
    pub checks: &'static [Check],
}

/// One permission that a call needs.
#[derive(Debug)]
pub struct Check {
    /// `iam:CreateRole`.
    pub action: &'static str,
    /// The kind of resource, which the service's `locate` turns into ARNs; `*` where the action has none.
    /// With a `?` at its end the check applies only where there is such a resource.
    pub resource: &'static str,
    /// The check applies only when this member is present (and not `false`), with a `!` before it when it is absent; a path to
    /// texts is one that leads to some; `@tags` and `@source-identity` are those of the document that
    /// an identity provider gave the caller.
    pub when: Option<&'static str>,
    /// Condition keys and the members whose values they hold; or, with an `@`, what the service's `locate` finds. `*` stands for
    /// all keys that it [finds](located_keys).
    pub context: &'static [(&'static str, &'static str)],
}

/// Condition keys and their values, as a service's `locate` gives them for a `*` in a row: a text for each value, which says
/// first how long the key is, as keys of tags have any character.
pub fn located_keys(keys: impl IntoIterator<Item = (String, Vec<String>)>) -> Vec<String> {
    let texts = |(key, values): (String, Vec<String>)| {
        values.into_iter().map(move |value| format!("{}:{key}{value}", key.len()))
    };
    keys.into_iter().flat_map(texts).collect()
}

/// The condition keys in such texts.
pub fn keys_located(texts: &[String]) -> Vec<(String, Vec<String>)> {
    let mut keys: Vec<(String, Vec<String>)> = Vec::new();
    let parts = |text: &'_ String| {
        let (length, rest) = text.split_once(':')?;
        let (key, value) = rest.split_at_checked(length.parse().ok()?)?;
        Some((key.to_owned(), value.to_owned()))
    };
    for (key, value) in texts.iter().filter_map(parts) {
        match keys.last_mut().filter(|(last, _)| *last == key) {
            Some((_, values)) => values.push(value),
            None => keys.push((key, vec![value])),
        }
    }
    keys
}

/// The row of an operation; none when the default applies: the action of the same name on resource `*`.
pub fn authorization(service: &str, operation: &str) -> Option<&'static Authorization> {
    let (_, rows) = TABLES.iter().find(|(name, _)| *name == service)?;
    let at = rows.binary_search_by(|row| row.operation.cmp(operation)).ok()?;
    rows.get(at)
}
