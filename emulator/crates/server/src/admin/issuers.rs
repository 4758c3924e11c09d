//! The public keys of issuers of identity tokens. AWS fetches them from the issuer; here they are given beforehand, so
//! that an issuer keeps its https name and a decision fetches nothing.

use federation::jwt::{ISSUER_LENGTH, KeySet, is_issuer};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Ask;
use super::reply::{Problem, Reply, read};

const TAKES: &str = r#"{"url": "https://token.actions.githubusercontent.com", "jwks": {"keys": [...]}}"#;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    url: String,
    jwks: Value,
}

/// Every issuer with its keys.
pub(super) fn list(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let partition = ask.instance.emulator.snapshot();
    // INVARIANT: a key set was read before it was stored, so that it is JSON.
    let keys = |jwks: &str| serde_json::from_str(jwks).unwrap_or(Value::Null);
    let all = partition.issuers.values().map(|issuer| json!({ "url": &*issuer.url, "jwks": keys(&issuer.jwks) }));
    Ok(Reply::new(&json!({ "issuers": all.collect::<Vec<_>>() })))
}

/// Makes the keys of an issuer known, in place of earlier ones.
pub(super) fn set(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let Given { url, jwks } = read(ask.request.body(), TAKES)?;
    if !is_issuer(&url) {
        let sentence =
            format!("`url` is the `iss` claim of the tokens: https://, a host, at most {ISSUER_LENGTH} characters");
        return Err(Problem::bad_request(sentence));
    }
    let jwks = jwks.to_string();
    KeySet::parse(&jwks).map_err(|error| Problem::bad_request(format!("`jwks`: {error}")))?;
    let emulator = &ask.instance.emulator;
    let set: Result<(), Problem> = emulator.change(emulator.console_account(), |tx| {
        tx.set_issuer(&url, &jwks);
        Ok(())
    });
    set?;
    Ok(Reply::new(&json!({ "url": url, "set": true })))
}

/// Forgets the keys of an issuer: its tokens are refused from now on.
pub(super) fn delete(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let query = ask.request.uri().query().unwrap_or_default().as_bytes();
    let url = form_urlencoded::parse(query).find(|(name, _)| name == "url").map(|(_, url)| url.into_owned());
    let url = url.ok_or_else(|| Problem::bad_request("this takes `?url=` and the issuer's address"))?;
    let emulator = &ask.instance.emulator;
    emulator.change(emulator.console_account(), |tx| match tx.partition_mut().issuers.remove(&*url) {
        Some(_) => Ok(()),
        None => Err(Problem::bad_request("there is no such issuer; `GET /_orglab/issuers` lists them")),
    })?;
    Ok(Reply::new(&json!({ "url": url, "deleted": true })))
}
