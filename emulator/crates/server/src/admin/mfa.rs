use serde::Deserialize;
use serde_json::json;

use super::Ask;
use super::reply::{Problem, Reply, read};

const TAKES: &str = r#"{"device": "arn:aws:iam::111122223333:mfa/phone"} or {"device": USER} of IAM Identity Center"#;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Device {
    device: String,
}

/// The code that a device shows now: one of IAM or IAM Identity Center, or of somebody at an identity provider.
pub(super) fn code(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let Device { device } = read(ask.request.body(), TAKES)?;
    let emulator = &ask.instance.emulator;
    let providers = || ask.shared.config.identity_providers.values();
    let seed = providers().find_map(|provider| provider.person(&device)?.1.seed.as_ref());
    let code = match (seed, emulator.mfa_code(&device)) {
        (_, Ok(code)) => code,
        (Some(seed), Err(_)) => seed.code(emulator.clock().now()),
        (None, Err(reason)) => {
            let people = providers().flat_map(|provider| &provider.people);
            let known: Vec<&str> =
                people.filter(|(_, person)| person.seed.is_some()).map(|(name, _)| name.as_str()).collect();
            let also = if known.is_empty() { "" } else { "; at identity providers: " };
            return Err(Problem::not_found(format!("{reason}{also}{}", known.join(", "))));
        }
    };
    Ok(Reply::new(&json!({ "device": device, "code": code })))
}
