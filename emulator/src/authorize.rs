//! Turns a call into what it must be allowed to do, by the rows of authorization data.

use std::borrow::Cow;

use access::{Attempt, Denial};
use aws::Principal;
use service::{Authorization, Check, ServedService};
use sigv4::Dialect;
use state::{Call, Partition};
use wire::{Fault, Structure, Value};

use crate::faults;

/// A permission that a call needs, before its resources are looked up.
struct Need<'a> {
    action: &'a str,
    resources: Vec<String>,
    context: Vec<(String, Vec<String>)>,
}

/// Decides a call of a service we serve.
pub(crate) fn authorize(
    partition: &Partition,
    call: &Call,
    served: &ServedService,
    operation: &str,
    input: &Structure,
) -> Result<(), Box<Denial>> {
    let tags = request_tags(input);
    let Some(Authorization { checks, .. }) = service::authorization(served.service.name, operation) else {
        let action = format!("{}:{operation}", served.service.iam_prefix);
        return decide(partition, call, Need { action: &action, resources: vec!["*".to_owned()], context: tags });
    };
    for check in checks.iter().filter(|check| applies(check, input)) {
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
        decide(partition, call, Need { action: check.action, resources, context })?;
    }
    Ok(())
}

/// Decides a call of a service that only its action is known of.
pub(crate) fn authorize_action(
    partition: &Partition,
    call: &Call,
    action: &str,
    resource: String,
) -> Result<(), Box<Denial>> {
    decide(partition, call, Need { action, resources: vec![resource], context: Vec::new() })
}

fn decide(partition: &Partition, call: &Call, need: Need<'_>) -> Result<(), Box<Denial>> {
    for resource in &need.resources {
        let attempt = Attempt { action: need.action, resource, context: need.context.clone() };
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

/// What rules a call out, whatever the policies say: the kind of its credentials. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html>.
pub(crate) fn ruled_out(call: &Call, service: &str, operation: &str, dialect: Dialect) -> Option<Fault> {
    if matches!(call.caller.principal, Principal::Root(_)) && (service, operation) == ("sts", "AssumeRole") {
        return Some(Fault::new("AccessDenied", 403, "Roles may not be assumed by root accounts."));
    }
    let session = call.caller.session.as_ref()?;
    let allowed = match (&session.principal, service) {
        // Sessions of GetSessionToken may call IAM only with a second factor, and of STS only these.
        (_, "iam") if session.from_get_session_token => session.mfa.is_some(),
        (_, "sts") if session.from_get_session_token => {
            matches!(operation, "AssumeRole" | "GetCallerIdentity" | "GetSessionToken")
        }
        (Principal::FederatedUser { .. }, "iam") => false,
        (Principal::FederatedUser { .. }, "sts") => operation == "GetCallerIdentity",
        _ => true,
    };
    (!allowed).then(|| faults::unknown_key(dialect))
}
