//! Turns a call into what it must be allowed to do, by the rows of authorization data.

use std::borrow::Cow;

use access::{Attempt, Denial};
use aws::Principal;
use service::{Authorization, Check, ServedService};
use state::{Call, Partition};
use wire::{Structure, Value};

use crate::services::{MODELS, served};

/// A permission that a call needs: an action, on each of some resources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// `iam:CreateRole`.
    pub action: Cow<'static, str>,
    /// ARNs; `*` alone where the request names none.
    pub resources: Vec<String>,
    /// Condition keys that the parameters give.
    pub context: Vec<(String, Vec<String>)>,
}

/// What a call of a service we serve must be allowed to do, by the rows that the server itself decides by; none when
/// nobody serves the operation. Calls that need no permission have no needs.
pub fn needs(
    partition: &Partition,
    call: &Call,
    service: &str,
    operation: &str,
    input: &Structure,
) -> Option<Vec<Need>> {
    let model = MODELS.iter().find(|model| model.name == service)?;
    Some(needed(partition, call, served(model)?, model.operation(operation)?.name, input).collect())
}

/// Decides a call of a service we serve.
pub(crate) fn authorize(
    partition: &Partition,
    call: &Call,
    served: &ServedService,
    operation: &'static str,
    input: &Structure,
) -> Result<(), Box<Denial>> {
    needed(partition, call, served, operation, input).try_for_each(|need| decide(partition, call, &need))
}

/// One after the other: what comes after a denial is never looked up.
fn needed<'a>(
    partition: &'a Partition,
    call: &'a Call,
    served: &'a ServedService,
    operation: &'static str,
    input: &'a Structure,
) -> impl Iterator<Item = Need> + 'a {
    let tags = request_tags(input);
    let row = service::authorization(served.service.name, operation);
    let default = row.is_none().then(|| Need {
        action: format!("{}:{operation}", served.service.iam_prefix).into(),
        resources: vec!["*".to_owned()],
        context: tags.clone(),
    });
    let checks = row.map_or(&[] as &[Check], |row: &Authorization| row.checks);
    default.into_iter().chain(checks.iter().filter(|check| applies(check, input)).map(move |check| {
        let mut context = tags.clone();
        for (key, path) in check.context {
            // `@boundary` and the like come from the state: the service that is meant knows how.
            let values = match path.starts_with('@') {
                true => (served.locate)(path, partition, call, input),
                false => texts(input, path),
            };
            if !values.is_empty() {
                context.push(((*key).to_owned(), values));
            }
        }
        let resources = located(served, check.resource, partition, call, input);
        Need { action: check.action.into(), resources, context }
    }))
}

/// Decides a call of a service that only its action is known of.
pub(crate) fn authorize_action(
    partition: &Partition,
    call: &Call,
    action: &str,
    resource: String,
) -> Result<(), Box<Denial>> {
    let attempt = Attempt { action, resource: &resource, context: Vec::new() };
    access::authorize(partition, call, &attempt)
}

fn decide(partition: &Partition, call: &Call, need: &Need) -> Result<(), Box<Denial>> {
    for resource in &need.resources {
        let attempt = Attempt { action: &need.action, resource, context: need.context.clone() };
        access::authorize(partition, call, &attempt)?;
    }
    Ok(())
}

/// ARNs of a kind of resource; `*` where the request names none.
pub(crate) fn located(
    served: &ServedService,
    kind: &str,
    partition: &Partition,
    call: &Call,
    input: &Structure,
) -> Vec<String> {
    let found = if kind == "*" { Vec::new() } else { (served.locate)(kind, partition, call, input) };
    if found.is_empty() { vec!["*".to_owned()] } else { found }
}

fn applies(check: &Check, input: &Structure) -> bool {
    check.when.is_none_or(|path| match input.get(path) {
        Some(Value::List(values)) => !values.is_empty(),
        other => other.is_some(),
    })
}

fn texts(input: &Structure, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    input.texts(path, &mut found);
    found.into_iter().map(Cow::into_owned).collect()
}

/// `aws:RequestTag/…` and `aws:TagKeys`, from the members that carry tags.
fn request_tags(input: &Structure) -> Vec<(String, Vec<String>)> {
    let mut context = Vec::new();
    let mut keys = Vec::new();
    for list in ["Tags", "TagsList"].into_iter().filter_map(|name| input.get(name)) {
        for tag in list.as_list().iter().filter_map(Value::as_structure) {
            let Some(key) = tag.text("Key") else { continue };
            keys.push(key.to_owned());
            context.push((format!("aws:RequestTag/{key}"), vec![tag.text("Value").unwrap_or_default().to_owned()]));
        }
    }
    keys.extend(texts(input, "TagKeys"));
    if !keys.is_empty() {
        context.push(("aws:TagKeys".to_owned(), keys));
    }
    context
}

/// Whether the kind of credentials rules a call out, whatever the policies say. Sessions of `GetSessionToken` may call
/// IAM only with a second factor, and of STS only two operations. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html>.
pub(crate) fn session_may_call(call: &Call, service: &str, operation: &str) -> bool {
    let Some(session) = &call.caller.session else { return true };
    match (&session.principal, service) {
        (Principal::User { .. } | Principal::Root(_), "iam") => session.mfa.is_some(),
        (Principal::User { .. } | Principal::Root(_), "sts") => {
            matches!(operation, "AssumeRole" | "GetCallerIdentity" | "GetSessionToken")
        }
        (Principal::FederatedUser { .. }, "iam") => false,
        (Principal::FederatedUser { .. }, "sts") => operation == "GetCallerIdentity",
        _ => true,
    }
}
