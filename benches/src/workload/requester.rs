use anyhow::{Context as _, bail};
use aws::{Arn, Principal};
use policy::Context;
use serde::Deserialize;
use serde_json::{Map, Value};

/// The `principal` of a case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
pub struct Requester {
    /// `role`, `session`, `user`, `root`, `federated-user`, `service` or `anonymous`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The ARN, or the name of a service.
    #[serde(default)]
    pub arn: Option<String>,
    /// The ARN of a role's session.
    #[serde(default)]
    pub session: Option<String>,
    /// The account, where there is one.
    #[serde(default)]
    pub account: Option<String>,
}

/// The requester as the engine knows it. What the case leaves out — the unique id, the role behind a session — is taken
/// from the context, as far as it is there.
///
/// # Errors
/// When the type is unknown or an ARN is none.
pub fn principal(requester: &Requester, context: &Map<String, Value>) -> anyhow::Result<Principal> {
    let given = || requester.arn.as_deref().context("a principal without arn");
    let arn = || -> anyhow::Result<Arn> { given()?.parse().with_context(|| format!("{:?}", requester.arn)) };
    let known = |wanted: &str| {
        let entry = context.iter().find(|(key, _)| key.eq_ignore_ascii_case(wanted))?;
        entry.1.as_str()
    };
    let id = || known("aws:userid").and_then(|id| id.split(':').next()).unwrap_or("UNKNOWN").into();
    Ok(match requester.kind.as_str() {
        "role" => {
            let session = requester.session.as_deref().context("a role without session")?;
            Principal::AssumedRole { session: session.parse()?, role: arn()?, role_id: id() }
        }
        "session" => {
            let session = arn()?;
            let role = match known("aws:PrincipalArn").filter(|arn| arn.contains(":role/")) {
                Some(role) => role.parse()?,
                None => role_of(&session)?,
            };
            Principal::AssumedRole { session, role, role_id: id() }
        }
        "user" => Principal::User { arn: arn()?, id: id() },
        "root" => Principal::Root(arn()?),
        // Who federated the user is not told; nobody's ARN reads so.
        "federated-user" => {
            let arn = arn()?;
            let source = format!("arn:{}:iam::{}:user/?", arn.partition(), arn.account()).parse()?;
            Principal::FederatedUser { arn, source }
        }
        "service" => Principal::Service(given()?.into()),
        "anonymous" => Principal::Anonymous,
        other => bail!("a principal of the type {other:?}"),
    })
}

/// The role of a session whose path is not known.
fn role_of(session: &Arn) -> anyhow::Result<Arn> {
    let name = session.resource().split('/').nth(1).context("a session of no role")?;
    Ok(format!("arn:{}:iam::{}:role/{name}", session.partition(), session.account()).parse()?)
}

/// The request context; a list is a multivalued key.
///
/// # Errors
/// When a value is neither text, number, truth value nor a list of them.
pub fn context(entries: &Map<String, Value>) -> anyhow::Result<Context> {
    let mut context = Context::new();
    for (key, value) in entries {
        match value {
            Value::Array(values) => {
                let values: Vec<String> = values.iter().map(scalar).collect::<anyhow::Result<_>>()?;
                context.set_many(key, values.iter().map(String::as_str));
            }
            value => context.set(key, scalar(value)?.as_str()),
        }
    }
    Ok(context)
}

fn scalar(value: &Value) -> anyhow::Result<String> {
    Ok(match value {
        Value::String(text) => text.clone(),
        Value::Number(_) | Value::Bool(_) => value.to_string(),
        _ => bail!("{value} as the value of a condition key"),
    })
}
