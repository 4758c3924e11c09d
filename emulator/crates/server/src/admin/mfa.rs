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

/// The code that a device shows now.
pub(super) fn code(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let Device { device } = read(ask.request.body(), TAKES)?;
    let code = ask.instance.emulator.mfa_code(&device).map_err(Problem::not_found)?;
    Ok(Reply::new(&json!({ "device": device, "code": code })))
}
