//! Grants of KMS keys: what lets a principal use a key beside its policy. See
//! [grants](https://docs.aws.amazon.com/kms/latest/developerguide/grants.html).

use std::sync::LazyLock;

use aws::{Arn, Principal};
use policy::{Attached, PoliciesInForce, PolicyDocument, PolicyType, ResourceRule};
use state::kms::{Constraints, Context, Grant, Grantee, context_of};
use state::{Call, Partition};

use crate::Attempt;
use crate::gather::EVERYTHING;
use crate::resource::Resource;

/// Operations that a constraint on the encryption context does not reach.
const WITHOUT_CONTEXT: [&str; 2] = ["DescribeKey", "RetireGrant"];

static KEY_SIDE: LazyLock<PolicyDocument> = LazyLock::new(|| {
    let text =
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}"#;
    // INVARIANT: the text is a policy; a test of grants parses it.
    #[expect(clippy::expect_used, reason = "a constant that a test parses")]
    PolicyDocument::parse(text, PolicyType::ResourceBased).expect("a policy that allows the use of a key")
});

/// What of a grant's allow is missing beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Granted {
    /// Nothing: it names the caller.
    ToCaller,
    /// The account's own policies must allow as well: it names the account.
    ToAccount,
}

/// What the grants of a key allow a caller to do.
pub(crate) fn granted(partition: &Partition, call: &Call, attempt: &Attempt<'_>, target: &Resource) -> Option<Granted> {
    let operation = attempt.action.strip_prefix("kms:")?;
    let arn = Arn::parse(target.named(attempt.resource)).ok()?;
    let key = partition.resource(&arn)?.as_key()?;
    key.grants.values().filter_map(|grant| by_grant(grant, operation, call, attempt)).min_by_key(|one| *one as u8)
}

/// The policies of a decision that nothing denied, with a grant's allow in them. Control policies, the boundary and session
/// policies limit its use as before.
pub(crate) fn with_grant<'a>(
    policies: &PoliciesInForce<'a>,
    granted: Granted,
    is_own_key: bool,
    caller_side: &'a [Attached<'a>],
) -> PoliciesInForce<'a> {
    let key_side = (!is_own_key).then(|| Attached { source: "grant", document: &KEY_SIDE });
    PoliciesInForce {
        resource: key_side,
        resource_rule: ResourceRule::Ordinary,
        identity: if granted == Granted::ToCaller { caller_side } else { policies.identity },
        ..*policies
    }
}

/// The caller's side of what a grant allows.
pub(crate) fn caller_side() -> [Attached<'static>; 1] {
    [Attached { source: "grant", document: &EVERYTHING }]
}

fn by_grant(grant: &Grant, operation: &str, call: &Call, attempt: &Attempt<'_>) -> Option<Granted> {
    // Who may end a grant needs no other permission to: of that very grant.
    if operation == "RetireGrant" {
        let meant = given(attempt, "kms:RetiredGrant").next()?;
        if meant != &*grant.id {
            return None;
        }
        if let Some(granted) = grant.retiring.as_ref().and_then(|retiring| names(retiring, call)) {
            return Some(granted);
        }
    }
    if !grant.operations.iter().any(|known| known == operation) || !holds(&grant.constraints, operation, attempt) {
        return None;
    }
    names(&grant.grantee, call)
}

fn names(grantee: &Grantee, call: &Call) -> Option<Granted> {
    let caller = &call.caller.principal;
    match (grantee, caller) {
        (Grantee::Service(service), Principal::Service(name)) => (**name == **service).then_some(Granted::ToCaller),
        (Grantee::Service(_), _) | (_, Principal::Service(_)) => None,
        (Grantee::Principal { arn, id }, _) => {
            let is_caller = [caller.arn(), caller.principal_arn()].into_iter().flatten().any(|own| own == arn);
            let is_caller = is_caller && id.as_ref().is_none_or(|id| unique_id(caller) == Some(&**id));
            let is_account = arn.resource() == "root" && arn.account_id() == caller.account();
            match (is_caller, is_account && arn.account_id().is_some()) {
                (true, _) => Some(Granted::ToCaller),
                (false, true) => Some(Granted::ToAccount),
                (false, false) => None,
            }
        }
    }
}

fn unique_id(caller: &Principal) -> Option<&str> {
    match caller {
        Principal::User { id, .. } => Some(id),
        Principal::AssumedRole { role_id, .. } => Some(role_id),
        Principal::Root(_) | Principal::FederatedUser { .. } | Principal::Service(_) | Principal::Anonymous => None,
    }
}

/// See [grant constraints](https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html#grant-constraints).
fn holds(constraints: &Constraints, operation: &str, attempt: &Attempt<'_>) -> bool {
    let for_source = operation == "RetireGrant"
        || constraints.source_arn.as_ref().is_none_or(|arn| given(attempt, "aws:SourceArn").any(|given| given == arn));
    if WITHOUT_CONTEXT.contains(&operation) {
        return for_source;
    }
    let context = context_of(&attempt.context);
    let has_all = |wanted: &Context| wanted.iter().all(|(key, value)| context.get(key) == Some(value));
    let equals = constraints.equals.as_ref().is_none_or(|wanted| *wanted == context);
    for_source && equals && constraints.subset.as_ref().is_none_or(has_all)
}

fn given<'a>(attempt: &'a Attempt<'_>, key: &str) -> impl Iterator<Item = &'a String> {
    attempt.context.iter().filter(move |(name, _)| name.eq_ignore_ascii_case(key)).flat_map(|(_, values)| values)
}

#[cfg(test)]
mod tests {
    use state::kms::condition_keys;

    use super::*;

    fn attempt<'a>(context: &[(&str, &str)]) -> Attempt<'a> {
        let context = context.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        Attempt { action: "kms:Decrypt", resource: "*", context: condition_keys(&context) }
    }

    /// <https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html#grant-constraints>
    #[test]
    fn a_grant_counts_while_its_constraints_hold() {
        assert!(!KEY_SIDE.statements().is_empty() && !EVERYTHING.statements().is_empty());
        let wanted = || Some(Context::from([("a".to_owned(), "1".to_owned())]));
        let equals = Constraints { equals: wanted(), ..Constraints::default() };
        let subset = Constraints { subset: wanted(), ..Constraints::default() };
        let source = Constraints { source_arn: Some("arn:aws:s3:::b".to_owned()), ..Constraints::default() };
        for (constraints, operation, context, want) in [
            (&equals, "Decrypt", &[("a", "1")][..], true),
            (&equals, "Decrypt", &[("a", "1"), ("b", "2")], false),
            (&equals, "Decrypt", &[], false),
            (&equals, "DescribeKey", &[], true),
            (&subset, "Decrypt", &[("a", "1"), ("b", "2")], true),
            (&subset, "Decrypt", &[("a", "2")], false),
            (&source, "Decrypt", &[], false),
            (&source, "RetireGrant", &[], true),
        ] {
            assert_eq!(holds(constraints, operation, &attempt(context)), want, "{operation} {context:?}");
        }
    }
}
