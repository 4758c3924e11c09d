//! Turns a call into what it must be allowed to do, by the rows of authorization data.

use std::borrow::Cow;

use access::{Attempt, Denial};
use aws::Principal;
use service::{Authorization, Check, Permission, ServedService};
use sigv4::Dialect;
use state::{Call, Partition};
use wire::{Fault, Structure, Value};

use crate::faults;
use crate::onward::Onward;
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

impl Need {
    /// The value of a condition key.
    pub(crate) fn value(&self, key: &str) -> Option<&str> {
        let (_, values) = self.context.iter().find(|(name, _)| name == key)?;
        values.first().map(String::as_str)
    }
    /// Whether the service asks another in the name of its caller.
    fn is_onward(&self) -> bool {
        self.value("aws:ViaAWSService").is_some()
    }
}

/// What a call of a service we serve must be allowed to do, by the rows that the server itself decides by; none where an
/// operation has no row, as it is decided as those of services that nobody serves. Calls that need no permission have no needs.
pub fn needs(
    partition: &Partition,
    call: &Call,
    service: &str,
    operation: &str,
    input: &Structure,
) -> Option<Vec<Need>> {
    let model = MODELS.iter().find(|model| model.name == service)?;
    service::authorization(service, operation)?;
    Some(needed(partition, call, served(model)?, model.operation(operation)?.name, input).collect())
}

/// Decides a call of a service we serve, and notes what it has the service ask of another.
pub(crate) fn authorize(
    partition: &Partition,
    call: &Call,
    served: &ServedService,
    operation: &'static str,
    input: &Structure,
    onward: &mut Vec<Onward>,
) -> Result<(), Box<Denial>> {
    needed(partition, call, served, operation, input).try_for_each(|need| {
        let decided = decide(partition, call, &need);
        if need.is_onward() {
            let refusal = decided.as_ref().err().map(|denial| denial.message.clone());
            onward.push(Onward { need, refusal });
        }
        decided
    })
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
    default.into_iter().chain(
        checks.iter().filter(move |check| applies(check, served, partition, call, input)).filter_map(move |check| {
            let resources = located(served, check.resource, partition, call, input)?;
            let mut context = tags.clone();
            for (key, path) in check.context {
                // `@boundary` and the like come from the state: the service that is meant knows how.
                let values = match path.starts_with('@') {
                    true => (served.locate)(path, partition, call, input),
                    false => texts(input, path),
                };
                match *key {
                    "*" => context.extend(service::keys_located(&values)),
                    _ if values.is_empty() => {}
                    key => context.push((key.to_owned(), values)),
                }
            }
            Some(Need { action: check.action.into(), resources, context })
        }),
    )
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

/// ARNs of a kind of resource; `*` where the request names none, and nothing where a kind that ends in `?` has none.
pub(crate) fn located(
    served: &ServedService,
    kind: &str,
    partition: &Partition,
    call: &Call,
    input: &Structure,
) -> Option<Vec<String>> {
    let (kind, is_optional) = kind.strip_suffix('?').map_or((kind, false), |kind| (kind, true));
    let found = if kind == "*" { Vec::new() } else { (served.locate)(kind, partition, call, input) };
    match found.is_empty() {
        false => Some(found),
        true => (!is_optional).then(|| vec!["*".to_owned()]),
    }
}

/// Whether a request has what a check is for: a member, or what the service that is meant finds; `!` turns it round.
fn applies(check: &Check, served: &ServedService, partition: &Partition, call: &Call, input: &Structure) -> bool {
    let federation = call.caller.federation.as_deref();
    let is_there = |what: &str| match what {
        "@tags" => federation.is_some_and(|federation| !federation.tags.is_empty()),
        "@source-identity" => federation.is_some_and(|federation| federation.source_identity.is_some()),
        kind if kind.starts_with('@') => !(served.locate)(kind, partition, call, input).is_empty(),
        member => is_present(input, member),
    };
    check.when.is_none_or(|when| match when.strip_prefix('!') {
        Some(what) => !is_there(what),
        None => is_there(when),
    })
}

/// Whether a member is there and says something.
fn is_present(input: &Structure, member: &str) -> bool {
    if member.contains('.') {
        return !texts(input, member).is_empty();
    }
    match input.get(member) {
        Some(Value::List(values)) => !values.is_empty(),
        Some(Value::Boolean(flag)) => *flag,
        other => other.is_some(),
    }
}

fn texts(input: &Structure, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    input.texts(path, &mut found);
    found.into_iter().map(Cow::into_owned).collect()
}

/// `aws:RequestTag/…` and `aws:TagKeys`, from the members that carry tags: lists of keys and values as most services have
/// them and as KMS does, or maps.
fn request_tags(input: &Structure) -> Vec<(String, Vec<String>)> {
    let mut tags: Vec<(&str, &str)> = Vec::new();
    for value in ["Tags", "TagsList", "tags"].into_iter().filter_map(|name| input.get(name)) {
        if let Value::Map(entries) = value {
            tags.extend(entries.iter().map(|(key, value)| (key.as_str(), value.as_str().unwrap_or_default())));
        }
        for tag in value.as_list().iter().filter_map(Value::as_structure) {
            let text = |names: [&str; 2]| names.into_iter().find_map(|name| tag.text(name));
            let Some(key) = text(["Key", "TagKey"]) else { continue };
            tags.push((key, text(["Value", "TagValue"]).unwrap_or_default()));
        }
    }
    let mut keys: Vec<String> = tags.iter().map(|(key, _)| (*key).to_owned()).collect();
    keys.extend(["TagKeys", "tagKeys"].into_iter().flat_map(|name| texts(input, name)));
    let given = tags.into_iter().map(|(key, value)| (format!("aws:RequestTag/{key}"), vec![value.to_owned()]));
    let mut context: Vec<_> = given.collect();
    if !keys.is_empty() {
        context.push(("aws:TagKeys".to_owned(), keys));
    }
    context
}

/// Decides a permission that is no row's.
pub(crate) fn authorize_permission(
    partition: &Partition,
    call: &Call,
    permission: &Permission,
) -> Result<(), Box<Denial>> {
    let Permission { action, resource, context } = permission;
    access::authorize(partition, call, &Attempt { action, resource, context: context.clone() })
}

/// What rules a call out, whatever the policies say: the kind of its credentials. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html>.
pub(crate) fn ruled_out(call: &Call, service: &str, operation: &str, dialect: Dialect) -> Option<Fault> {
    let is_root = matches!(call.caller.principal, Principal::Root(_));
    if is_root && policy::refuses_root(&format!("{service}:{operation}")) {
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
