//! What policies of buckets allow to others.

use policy::{Condition, Context, Effect, PolicyDocument, PolicyType, Reasoning, SoughtAction, Statement, new_access};
use state::resource::PolicyResource;

use super::permissions::matches;
use super::subject::OfBucket;
use super::{Asked, Compliance, Verdict, unless};

fn statements(resource: &PolicyResource, effect: Effect) -> impl Iterator<Item = &Statement> {
    let all = resource.policy.iter().flat_map(|document| document.statements());
    all.filter(move |statement| statement.effect() == effect)
}

/// "Restricted by any of the AWS principals, federated users, service principals, IP addresses, or VPCs that you provide …
/// COMPLIANT if a bucket policy is not present".
pub(super) fn grants_to_listed(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let list = |name: &str| asked.parameters.list(name).unwrap_or_default();
    let principals = [list("awsPrincipals"), list("servicePrincipals"), list("federatedUsers")].concat();
    let is_listed = |principal: &str| principals.iter().any(|one| is_principal(one, principal));
    let limits = |condition: &Condition| {
        let places = match condition.key().to_ascii_lowercase().as_str() {
            "aws:sourceip" if condition.operator() == "IpAddress" => list("ipAddresses"),
            "aws:sourcevpc" if condition.operator() == "StringEquals" => list("vpcIds"),
            _ => return false,
        };
        condition.values().all(|value| places.contains(&value))
    };
    let is_within = |statement: &Statement| {
        let named = statement.principals();
        named.is_some_and(|(negated, mut all)| !negated && all.all(|one| is_listed(&one)))
            || statement.conditions().iter().any(limits)
    };
    let is_beyond = statements(of.resource, Effect::Allow).any(|statement| !is_within(statement));
    unless(is_beyond, "The bucket policy grants access to others than those that are listed.")
}

/// An account is written by its number or its root user; at the end of an ARN `*` stands for any text.
fn is_principal(listed: &str, principal: &str) -> bool {
    let account = |text: &str| {
        let of_root = text.strip_prefix("arn:").and_then(|rest| rest.strip_suffix(":root"));
        of_root.and_then(|rest| rest.rsplit(':').next()).unwrap_or(text).to_owned()
    };
    let is_start = listed.strip_suffix('*').is_some_and(|start| !start.is_empty() && principal.starts_with(start));
    account(listed) == account(principal) || is_start
}

/// "If any blocklisted actions are allowed … for principals from other AWS accounts … does not take into account any
/// conditionals under the Condition property".
pub(super) fn allows_no_listed_action(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let listed = asked.parameters.list("blacklistedActionPattern").unwrap_or_default();
    let is_listed = |action: &str| listed.iter().any(|pattern| matches(pattern, action));
    let all = catalog::actions(catalog::actions_with_prefix("s3:"));
    let listed: Vec<&str> = all.map(|action| action.name).filter(|name| is_listed(name)).collect();
    let own = of.resource.account;
    let is_other = |principal: String| {
        let of_arn = aws::Arn::parse(&principal).ok().and_then(|arn| arn.account_id());
        match of_arn.or_else(|| principal.parse().ok()) {
            Some(account) => account != own,
            // Services and identity providers are no accounts; `*` and canonical users are whoever they are.
            None => !principal.contains('.'),
        }
    };
    for statement in statements(of.resource, Effect::Allow) {
        let reaches_others = statement.principals().is_some_and(|(negated, mut all)| negated || all.any(is_other));
        let action = listed.iter().find(|action| reaches_others && statement.covers_action(action));
        if let Some(action) = action {
            return Err(format!("The bucket policy allows {action} to another account."));
        }
    }
    Ok(Compliance::Compliant)
}

/// "Do not allow other inter-account permissions than the control … policy". What cannot be found out is more permissive.
pub(super) fn is_not_more_permissive(asked: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let Some(document) = &of.resource.policy else { return Ok(Compliance::Compliant) };
    let control = asked.parameters.text("controlPolicy").unwrap_or_default();
    let own = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*","Condition":{{"StringEquals":{{"aws:PrincipalAccount":"{}"}}}}}}}}"#,
        of.resource.account
    );
    let read = |text: &str| PolicyDocument::parse(text, PolicyType::ResourceBased);
    let (Ok(control), Ok(own)) = (read(control), read(&own)) else {
        // It was read before the rule was taken.
        return Err("The control policy cannot be read.".to_owned());
    };
    let is_more = !matches!(new_access(document, &control.joined(&own)), Reasoning::None);
    unless(is_more, "The bucket policy is more permissive than the control policy.")
}

/// A bucket policy that denies everybody everything without TLS, for the bucket and what is in it. See
/// <https://repost.aws/knowledge-center/s3-bucket-policy-for-config-rule>.
pub(super) fn requires_tls(_: &Asked<'_>, of: &OfBucket<'_>) -> Verdict {
    let context = Context::new();
    let is_of_tls = |condition: &Condition| {
        condition.key().eq_ignore_ascii_case("aws:SecureTransport")
            && condition.operator().starts_with("Bool")
            && condition.values().all(|value| value == "false")
    };
    let bucket = of.resource.arn.as_str();
    let object = format!("{bucket}/key");
    let denies = |statement: &Statement, action: &str, resource: &str| {
        statement.covers_action(action) && statement.covers(&SoughtAction::new(action), resource, &context.view())
    };
    let is_whole = |statement: &&Statement| {
        statement.principals().is_some_and(|(negated, mut all)| !negated && all.any(|one| one == "*"))
            && !statement.conditions().is_empty()
            && statement.conditions().iter().all(is_of_tls)
    };
    let denying: Vec<&Statement> = statements(of.resource, Effect::Deny).filter(is_whole).collect();
    let is_denied = |action: &str, resource: &str| denying.iter().any(|statement| denies(statement, action, resource));
    let wanted = [("s3:ListBucket", bucket), ("s3:GetObject", &*object), ("s3:PutObject", &*object)];
    unless(
        wanted.iter().any(|(action, resource)| !is_denied(action, resource)),
        "The bucket policy does not deny requests without TLS.",
    )
}
