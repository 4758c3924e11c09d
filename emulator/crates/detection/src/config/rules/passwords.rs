//! Password policies.

use super::{Asked, Compliance, Verdict, unless};

/// "This rule is marked as NON_COMPLIANT when the default IAM password policy is used."
pub(super) fn password_policy(asked: &Asked<'_>) -> Verdict {
    let Some(policy) = asked.account.iam.password_policy else {
        return Err("The account has no password policy of its own.".to_owned());
    };
    let parameters = asked.parameters;
    let characters = [
        ("RequireUppercaseCharacters", policy.uppercase),
        ("RequireLowercaseCharacters", policy.lowercase),
        ("RequireSymbols", policy.symbols),
        ("RequireNumbers", policy.numbers),
    ];
    for (name, is_required) in characters {
        unless(parameters.is_true(name) && !is_required, format!("{name} is not met."))?;
    }
    let at_least = |name: &str, have: u32| parameters.number(name).is_none_or(|least| have >= least);
    let at_most = |name: &str, have: Option<u32>| {
        parameters.number(name).is_none_or(|most| have.is_some_and(|have| have <= most))
    };
    let numbers = [
        ("MinimumPasswordLength", at_least("MinimumPasswordLength", policy.minimum_length.into())),
        ("PasswordReusePrevention", at_least("PasswordReusePrevention", policy.remembered.unwrap_or(0).into())),
        ("MaxPasswordAge", at_most("MaxPasswordAge", policy.max_age.map(u32::from))),
    ];
    for (name, is_met) in numbers {
        unless(!is_met, format!("{name} is not met."))?;
    }
    Ok(Compliance::Compliant)
}
