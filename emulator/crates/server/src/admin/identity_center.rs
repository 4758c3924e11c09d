//! What AWS offers of IAM Identity Center in its console alone. Everything is done as the root user of the management
//! account, or of the account that is named, by the permissions that the console needs, and leaves an event; only a
//! person's yes to a device is that person's.

use std::sync::Arc;

use aws::{AccountId, Region};
use emulator::{ConsoleAction, ConsoleUser};
use identity_center::console;
use serde::Deserialize;
use serde_json::{Value, json};
use state::identity_center::Instance;
use state::identity_store::UserStatus;
use state::sign_in::{Answer, SecondFactorMode};
use state::{Partition, Tx};
use wire::Fault;

use super::Ask;
use super::reply::{Problem, Reply, read};

const DIRECTORY: &str = "sso-directory.amazonaws.com";
const CENTER: &str = "sso.amazonaws.com";
const SIGN_IN: &str = "signin.amazonaws.com";

/// What a request takes, in words, and its fields.
macro_rules! body {
    ($name:ident, $takes:literal, { $($field:ident: $kind:ty),* $(,)? }) => {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct $name {
            account: Option<AccountNumber>,
            $($field: $kind,)*
        }
        impl $name {
            fn read(ask: &Ask<'_>) -> Result<$name, Problem> {
                read(ask.request.body(), $takes)
            }
        }
    };
}

body!(Enable, r#"{"region": "us-east-1", "account": "111111111111"}, or {}"#, { region: Option<String> });
body!(Approve, r#"{"user": NAME}, {"user": NAME, "code": "BCDF-GHJK", "second_factor": true}"#, {
    user: String,
    code: Option<String>,
    second_factor: Option<bool>,
});
body!(Source, r#"{"directory": true} or {"metadata": "<EntityDescriptor …"}"#, {
    directory: Option<bool>,
    metadata: Option<String>,
});
body!(Token, "{}", {});
body!(Password, r#"{"user": NAME}, {"user": NAME, "password": TEXT}"#, { user: String, password: Option<String> });
body!(Mfa, r#"{"user": NAME}, {"user": NAME, "seed": BASE32}, {"user": NAME, "remove": true} or {"mode": "everybody"}"#, {
    user: Option<String>,
    seed: Option<String>,
    remove: Option<bool>,
    mode: Option<Mode>,
});
body!(Access, r#"{"user": NAME}"#, { user: String });

/// Twelve digits.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct AccountNumber(AccountId);

impl TryFrom<String> for AccountNumber {
    type Error = String;
    fn try_from(text: String) -> Result<AccountNumber, String> {
        text.parse().map(AccountNumber).map_err(|_| "`account` is twelve digits".to_owned())
    }
}

/// Who must give a second factor.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Mode {
    WhoHasOne,
    Everybody,
    Nobody,
}

impl Ask<'_> {
    /// The account whose console is used.
    fn account(&self, named: Option<AccountNumber>) -> Result<AccountId, Problem> {
        let emulator = &self.instance.emulator;
        let account = named.map_or_else(|| emulator.console_account(), |AccountNumber(account)| account);
        match emulator.snapshot().account(account) {
            Some(_) => Ok(account),
            None => Err(Problem::bad_request(format!("there is no account {account}"))),
        }
    }
    /// Where the client reaches the emulator or the fork that it asks.
    pub(super) fn endpoint(&self) -> Arc<str> {
        let origin = emulator::origin(self.request).unwrap_or_else(|| "http://127.0.0.1".to_owned());
        let prefix = self.request.uri().path().split("/_orglab").next().unwrap_or_default();
        format!("{origin}{prefix}").into()
    }
    /// Changes the instance that the account administers.
    fn change<T>(
        &self,
        account: Option<AccountNumber>,
        action: ConsoleAction<'_>,
        change: impl FnOnce(&mut Tx<'_>, &Instance) -> Result<T, Fault>,
    ) -> Result<T, Problem> {
        let account = self.account(account)?;
        let done = self.instance.emulator.console(account, action, Some(self.endpoint()), |tx| {
            let instance = console::instance_of(tx.partition(), account)?.clone();
            change(tx, &instance)
        });
        done.map_err(|fault| Problem::fault(&fault))
    }
}

const fn by_root(name: &'static str, source: &'static str, permission: &'static str) -> ConsoleAction<'static> {
    ConsoleAction { name, source, by: ConsoleUser::Root(permission) }
}

/// The instances, where their people begin, and the codes that wait.
pub(super) fn show(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let emulator = &ask.instance.emulator;
    emulator.settle(emulator.clock().now());
    let partition = emulator.snapshot();
    let endpoint = ask.endpoint();
    let all = partition.instances.values().map(|instance| described(&partition, instance, &endpoint));
    let now = emulator.clock().now();
    let devices = partition.sign_in.devices.values();
    let waiting = devices.filter(|device| device.answer == Answer::Pending && now < device.expires);
    let codes: Vec<&str> = waiting.map(|device| &*device.user_code).collect();
    Ok(Reply::new(&json!({ "instances": all.collect::<Vec<_>>(), "codes": codes })))
}

fn described(partition: &Partition, instance: &Instance, endpoint: &str) -> Value {
    let store = partition.identity_store(&instance.identity_store_id);
    let tenant = store.and_then(|store| store.scim.as_ref()).map(|scim| scim_endpoint(endpoint, &scim.tenant));
    let service_provider = identity_center::service_provider(Some(endpoint), instance);
    json!({
        "instanceArn": &*instance.arn,
        "identityStoreId": &*instance.identity_store_id,
        "account": instance.owner.to_string(),
        "region": instance.region.as_str(),
        "startUrl": identity_center::start_url(Some(endpoint), instance),
        "issuerUrl": format!("https://identitycenter.amazonaws.com/{}", instance.id),
        "scimEndpoint": tenant,
        "samlIssuer": service_provider.entity_id,
        "samlAcsUrl": service_provider.assertion_consumer_services.first(),
        "samlMetadata": format!("{endpoint}/platform/saml/metadata/{}", instance.identity_store_id),
    })
}

fn scim_endpoint(endpoint: &str, tenant: &str) -> String {
    format!("{endpoint}/{tenant}/scim/v2")
}

/// Enables IAM Identity Center for the organization.
pub(super) fn enable(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let body = Enable::read(ask)?;
    let account = ask.account(body.account)?;
    let emulator = &ask.instance.emulator;
    let region =
        body.region.map_or_else(|| emulator.snapshot().global_region(), |region| Region::from(region.as_str()));
    let action = by_root("StartSSO", CENTER, "sso:StartSSO");
    let enabled = emulator.console(account, action, Some(ask.endpoint()), |tx| console::enable(tx, account, &region));
    let instance = enabled.map_err(|fault| Problem::fault(&fault))?;
    Ok(Reply::new(&described(&emulator.snapshot(), &instance, &ask.endpoint())))
}

/// Confirms a device's code in the name of a person, with what the stand-in provider sends where people sign in there.
pub(super) fn approve(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let Approve { account, user, code, second_factor } = Approve::read(ask)?;
    let attributes = sent(ask, account.as_ref(), &user, second_factor.unwrap_or(false))?;
    let action = ConsoleAction { name: "UserAuthentication", source: SIGN_IN, by: ConsoleUser::Person(&user) };
    let approve =
        |tx: &mut Tx<'_>, instance: &Instance| console::approve(tx, instance, &user, attributes, code.as_deref());
    let approved = ask.change(account, action, approve)?;
    Ok(Reply::new(&json!({ "approved": &*approved.user_code, "client": approved.client, "user": user })))
}

/// What the provider where people sign in says of a person; nothing where it is none of the server's.
fn sent(
    ask: &Ask<'_>,
    account: Option<&AccountNumber>,
    user: &str,
    second_factor: bool,
) -> Result<Vec<(String, String)>, Problem> {
    let account = account.map_or_else(|| ask.instance.emulator.console_account(), |AccountNumber(account)| *account);
    let partition = ask.instance.emulator.snapshot();
    let instance = console::instance_of(&partition, account).ok();
    let issuer = instance.and_then(|instance| console::source_issuer(&partition, instance));
    let mut providers = ask.shared.config.identity_providers.values();
    let provider = providers.find(|provider| Some(&provider.issuer) == issuer.as_ref());
    // The provider knows people by their whole name; whom nobody knows is refused by who confirms the code.
    let known = instance.and_then(|instance| console::user_name(&partition, instance, user).ok());
    let name = known.unwrap_or(user);
    match provider.and_then(|provider| provider.person(name)) {
        Some((name, person)) if second_factor && person.seed.is_none() => {
            Err(Problem::bad_request(format!("{name} has no second factor at the identity provider")))
        }
        Some((_, person)) => Ok(person.tags(second_factor)),
        None if second_factor => {
            Err(Problem::bad_request("`second_factor` is for people of an identity provider that is served here"))
        }
        None => Ok(Vec::new()),
    }
}

/// Changes where people sign in.
pub(super) fn source(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let body = Source::read(ask)?;
    let (metadata, name, permission) = match (body.directory, body.metadata) {
        (Some(true), None) => (
            None,
            "DisableExternalIdPConfigurationForDirectory",
            "sso-directory:DisableExternalIdPConfigurationForDirectory",
        ),
        (None, Some(metadata)) => (
            Some(metadata),
            "EnableExternalIdPConfigurationForDirectory",
            "sso-directory:EnableExternalIdPConfigurationForDirectory",
        ),
        _ => return Err(Problem::bad_request(r#"this takes one of {"directory": true} and {"metadata": XML}"#)),
    };
    let set = |tx: &mut Tx<'_>, instance: &Instance| console::set_source(tx, instance, metadata.as_deref());
    ask.change(body.account, by_root(name, DIRECTORY, permission), set)?;
    Ok(Reply::new(&json!({ "source": if metadata.is_some() { "external" } else { "directory" } })))
}

/// Makes a token for an identity provider that pushes people and groups.
pub(super) fn scim_token(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let body = Token::read(ask)?;
    let action = by_root("CreateBearerToken", DIRECTORY, "sso-directory:CreateBearerToken");
    let token = ask.change(body.account, action, console::add_token)?;
    Ok(Reply::new(&json!({
        "endpoint": scim_endpoint(&ask.endpoint(), &token.tenant),
        "token": token.value,
        "expires": token.kept.expires.to_string(),
    })))
}

/// Sets a password, or makes one.
pub(super) fn password(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let Password { account, user, password } = Password::read(ask)?;
    let action = by_root("UpdatePassword", DIRECTORY, "sso-directory:UpdatePassword");
    let set = |tx: &mut Tx<'_>, instance: &Instance| console::set_password(tx, instance, &user, password);
    let password = ask.change(account, action, set)?;
    Ok(Reply::new(&json!({ "user": user, "password": password })))
}

/// Registers or removes an authenticator app, or says who needs one.
pub(super) fn mfa(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let Mfa { account, user, seed, remove, mode } = Mfa::read(ask)?;
    match (user, seed, remove.unwrap_or(false), mode) {
        (Some(user), seed, false, None) => {
            let permission = "sso-directory:CompleteVirtualMfaDeviceRegistration";
            let action = by_root("CompleteVirtualMfaDeviceRegistration", DIRECTORY, permission);
            let register =
                |tx: &mut Tx<'_>, instance: &Instance| console::register_app(tx, instance, &user, seed.as_deref());
            let (seed, uri) = ask.change(account, action, register)?;
            Ok(Reply::new(&json!({ "user": user, "seed": seed, "uri": uri })))
        }
        (Some(user), None, true, None) => {
            let action = by_root("DeleteMfaDeviceForUser", DIRECTORY, "sso-directory:DeleteMfaDeviceForUser");
            ask.change(account, action, |tx, instance| console::remove_app(tx, instance, &user))?;
            Ok(Reply::new(&json!({ "user": user, "removed": true })))
        }
        (None, None, false, Some(mode)) => {
            let (mode, name) = match mode {
                Mode::WhoHasOne => (SecondFactorMode::WhoHasOne, "who-has-one"),
                Mode::Everybody => (SecondFactorMode::Everybody, "everybody"),
                Mode::Nobody => (SecondFactorMode::Nobody, "nobody"),
            };
            let permission = "sso:PutMfaDeviceManagementForDirectory";
            let action = by_root("PutMfaDeviceManagementForDirectory", CENTER, permission);
            ask.change(account, action, |tx, instance| {
                console::set_second_factor_mode(tx, instance, mode);
                Ok(())
            })?;
            Ok(Reply::new(&json!({ "mode": name })))
        }
        _ => Err(Problem::bad_request("this takes a `user`, with a `seed` or with `remove`, or else a `mode`")),
    }
}

/// Locks a person out.
pub(super) fn disable_user(ask: &Ask<'_>) -> Result<Reply, Problem> {
    set_access(ask, UserStatus::Disabled, by_root("DisableUser", DIRECTORY, "sso-directory:DisableUser"))
}

/// Lets a person in again.
pub(super) fn enable_user(ask: &Ask<'_>) -> Result<Reply, Problem> {
    set_access(ask, UserStatus::Enabled, by_root("EnableUser", DIRECTORY, "sso-directory:EnableUser"))
}

/// Ends a person's sessions.
pub(super) fn end_sessions(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let Access { account, user } = Access::read(ask)?;
    let source = "identitystore-auth.amazonaws.com";
    let action = by_root("BatchDeleteSession", source, "identitystore-auth:BatchDeleteSession");
    ask.change(account, action, |tx, instance| console::end_sessions(tx, instance, &user))?;
    Ok(Reply::new(&json!({ "user": user, "ended": true })))
}

fn set_access(ask: &Ask<'_>, status: UserStatus, action: ConsoleAction<'_>) -> Result<Reply, Problem> {
    let Access { account, user } = Access::read(ask)?;
    ask.change(account, action, |tx, instance| console::set_access(tx, instance, &user, status))?;
    Ok(Reply::new(&json!({ "user": user, "enabled": status == UserStatus::Enabled })))
}
