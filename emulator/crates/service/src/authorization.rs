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
    /// Condition keys and the members whose values they hold.
    pub context: &'static [(&'static str, &'static str)],
}

/// The row of an operation; none when the default applies: the action of the same name on resource `*`.
pub fn authorization(service: &str, operation: &str) -> Option<&'static Authorization> {
    let (_, rows) = TABLES.iter().find(|(name, _)| *name == service)?;
    let at = rows.binary_search_by(|row| row.operation.cmp(operation)).ok()?;
    rows.get(at)
}
