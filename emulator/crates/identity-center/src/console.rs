//! What AWS offers in its console and in no public API: enabling, the identity source, passwords, MFA devices, access and
//! sessions of people, tokens for provisioning, and a person's yes to a device that waits. Who may do it was asked before.

use std::sync::Arc;

use aws::{AccountId, Region, Timestamp};
use federation::saml::IdentityProvider;
use federation::totp::Seed;
use state::identity_center::{IdentityCenterError, Instance, NewInstance};
use state::identity_store::{
    IdentityStoreError, ScimToken, User, UserStatus, add_scim_token, enable_scim, set_identity_source, set_status,
};
use state::sign_in::{Answer, SecondFactorMode};
use state::{Call, Partition, Shared, Tags, Tx, identity_center};
use wire::Fault;

use crate::people::Person;
use crate::portal::acting_as;
use crate::{credentials, session};

/// Enables IAM Identity Center for the organization of its management account. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-identity-center.html>.
///
/// # Errors
/// When the account manages no organization with all features, or has an instance.
pub fn enable(tx: &mut Tx<'_>, owner: AccountId, region: &Region) -> Result<Shared<Instance>, Fault> {
    let new = NewInstance { owner, region, name: None, tags: Tags::new() };
    identity_center::enable(tx, new).map_err(|error| match error {
        IdentityCenterError::InstanceExists(_) => Fault::new("ConflictException", 409, error.to_string()),
        other => Fault::new("ValidationException", 400, other.to_string()),
    })
}

/// The instance that an account administers: its own, or its organization's.
///
/// # Errors
/// When there is none.
pub fn instance_of(partition: &Partition, account: AccountId) -> Result<&Shared<Instance>, Fault> {
    let organization = || partition.organization_instance(account);
    let instance = partition.instance_of(account).or_else(organization);
    let instance = instance.filter(|instance| partition.administers(account, instance));
    instance.ok_or_else(|| {
        let sentence = format!("Account {account} administers no instance of IAM Identity Center");
        Fault::new("ResourceNotFoundException", 404, sentence)
    })
}

/// Makes a person the caller of a call that was made in the account of the instance; whoever is not there stays nobody.
pub fn act_as(partition: &Partition, call: &mut Call, user: &str) {
    let Ok(instance) = instance_of(partition, call.account) else { return };
    let Ok(user) = user_named(partition, instance, user) else { return };
    if let Some(person) = Person::new(partition, &instance.id, &user.id) {
        let credential = call.request_id.clone();
        acting_as(call, person, &credential);
    }
}

/// A device that a person let in.
#[derive(Debug, Clone)]
pub struct Approved {
    /// The code.
    pub user_code: Arc<str>,
    /// The name that the client gave itself.
    pub client: String,
}

/// Says yes to a device in the name of a person, as the person would in a browser: to the one with this code, or to the
/// only one that waits. The attributes are what an identity provider sends of the person.
///
/// # Errors
/// When no device waits, several do and no code was given, or there is no such person who may sign in.
pub fn approve(
    tx: &mut Tx<'_>,
    instance: &Instance,
    user: &str,
    attributes: Vec<(String, String)>,
    code: Option<&str>,
) -> Result<Approved, Fault> {
    let user = user_named(tx.partition(), instance, user)?.id.clone();
    if Person::new(tx.partition(), &instance.id, &user).is_none() {
        return Err(Fault::new("AccessDeniedException", 403, "The user is disabled"));
    }
    let approved = waiting(tx, instance, code)?;
    let session = session::begin(tx, &instance.id, &user, attributes, None);
    session::answer_device(tx, &approved.user_code, Answer::Approved(session));
    Ok(approved)
}

/// The entity id of the identity provider where people sign in; none where that is Identity Center itself.
pub fn source_issuer(partition: &Partition, instance: &Instance) -> Option<String> {
    let store = partition.identity_store(&instance.identity_store_id)?;
    // INVARIANT: metadata was read before it was stored.
    IdentityProvider::parse(&store.source.external()?.metadata).ok().map(|provider| provider.entity_id)
}

fn waiting(tx: &Tx<'_>, instance: &Instance, code: Option<&str>) -> Result<Approved, Fault> {
    let sign_in = &tx.partition().sign_in;
    let named = code.and_then(|code| sign_in.device_of(code));
    let all = sign_in.devices.values().filter(|device| match code {
        Some(_) => named.is_some_and(|named| named.device_code == device.device_code),
        None => true,
    });
    let is_waiting = |answer: &Answer, until: Timestamp| *answer == Answer::Pending && tx.now < until;
    let all = all.filter(|device| device.instance == instance.id && is_waiting(&device.answer, device.expires));
    let codes: Vec<_> = all.map(|device| (device.user_code.clone(), device.client.clone())).collect();
    match codes.as_slice() {
        [(user_code, client)] => {
            let client = sign_in.clients.get(client).map_or_else(String::new, |client| client.name.clone());
            Ok(Approved { user_code: user_code.clone(), client })
        }
        [] => Err(Fault::new("ResourceNotFoundException", 404, "No device waits with this code, or with any")),
        several => {
            let codes: Vec<&str> = several.iter().map(|(code, _)| &**code).collect();
            let sentence = format!("Several devices wait; say which code is meant: {}", codes.join(", "));
            Err(Fault::new("ConflictException", 409, sentence))
        }
    }
}

/// "The metadata file cannot be over 75000 characters":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/other-idps.html>.
const METADATA: usize = 75_000;
/// "File size limit of the IdP certificate uploaded to IAM Identity Center: 2500 (UTF-8) characters":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html#applicationlimits>.
const CERTIFICATE: usize = 2_500;

/// Changes where people sign in: at Identity Center itself, or at the provider of this SAML metadata, which "must contain
/// an entityId, X509 certificate, and SingleSignOnService".
///
/// # Errors
/// When the metadata cannot be read, or there is no identity store.
pub fn set_source(tx: &mut Tx<'_>, instance: &Instance, metadata: Option<&str>) -> Result<(), Fault> {
    let invalid = |sentence: String| Fault::new("ValidationException", 400, sentence);
    if let Some(text) = metadata {
        if text.chars().count() > METADATA {
            return Err(invalid(format!("The metadata is longer than {METADATA} characters")));
        }
        let provider = IdentityProvider::parse(text).map_err(|refusal| invalid(refusal.to_string()))?;
        if provider.single_sign_on.is_empty() {
            return Err(invalid("The metadata has no SingleSignOnService".to_owned()));
        }
        let mut pems = provider.certificates.iter().filter_map(|certificate| certificate.to_pem().ok());
        if pems.any(|pem| pem.chars().count() > CERTIFICATE) {
            return Err(invalid(format!("A certificate in the metadata is longer than {CERTIFICATE} characters")));
        }
    }
    set_identity_source(tx, &instance.identity_store_id, metadata).map_err(refused)
}

/// A new token for an identity provider that pushes people and groups, which nobody can read again.
#[derive(Debug)]
pub struct NewScimToken {
    /// The first part of the endpoint's path.
    pub tenant: Arc<str>,
    /// The token.
    pub value: String,
    /// What is kept of it.
    pub kept: ScimToken,
}

/// Makes a token, and opens the store for provisioning where it is not open yet.
///
/// # Errors
/// When there are two.
pub fn add_token(tx: &mut Tx<'_>, instance: &Instance) -> Result<NewScimToken, Fault> {
    let tenant = enable_scim(tx, &instance.identity_store_id).map_err(refused)?;
    let (value, kept) = add_scim_token(tx, &instance.identity_store_id).map_err(refused)?;
    Ok(NewScimToken { tenant, value, kept })
}

/// Sets the password of a person, or makes one; the answer is the password.
///
/// # Errors
/// When there is no such person, or the password is not as AWS asks for:
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/password-requirements.html>.
pub fn set_password(
    tx: &mut Tx<'_>,
    instance: &Instance,
    user: &str,
    password: Option<String>,
) -> Result<String, Fault> {
    let user = user_named(tx.partition(), instance, user)?.id.clone();
    let password = match password {
        Some(password) if is_strong(&password) => password,
        Some(_) => return Err(Fault::new("ValidationException", 400, PASSWORD_RULE)),
        // A letter of each kind, a digit and a sign, whatever is drawn.
        None => format!("{}-aA1", tx.ids.lower("", 20)),
    };
    credentials::set_password(tx, &instance.identity_store_id, &user, Some(&password)).map_err(refused)?;
    Ok(password)
}

const PASSWORD_RULE: &str = "Passwords must be between 8 and 64 characters in length, and contain at least one character \
                             from each of the following four categories: lowercase letters (a-z), uppercase letters \
                             (A-Z), numbers (0-9), non-alphanumeric characters";

fn is_strong(password: &str) -> bool {
    let has = |is: fn(char) -> bool| password.chars().any(is);
    (8..=64).contains(&password.chars().count())
        && has(|char| char.is_ascii_lowercase())
        && has(|char| char.is_ascii_uppercase())
        && has(|char| char.is_ascii_digit())
        && has(|char| char.is_ascii_punctuation())
}

/// Registers an authenticator app of a person, with a seed in base32 or a new one. The answer is the seed, and the text of
/// a QR code that apps read.
///
/// # Errors
/// When there is no such person, or the seed is none.
pub fn register_app(
    tx: &mut Tx<'_>,
    instance: &Instance,
    user: &str,
    seed: Option<&str>,
) -> Result<(String, String), Fault> {
    let found = user_named(tx.partition(), instance, user)?;
    let (user, name) = (found.id.clone(), found.name().to_owned());
    let invalid = |sentence: String| Fault::new("ValidationException", 400, sentence);
    let seed = seed.map(Seed::from_base32).transpose().map_err(|error| invalid(error.to_string()))?;
    let seed = credentials::register_app(tx, &user, seed);
    let seed = seed.ok_or_else(|| invalid("No seed could be made".to_owned()))?;
    Ok((seed.to_base32(), seed.uri(&name, &instance.identity_store_id)))
}

/// Takes the authenticator app of a person away.
///
/// # Errors
/// When there is no such person or app.
pub fn remove_app(tx: &mut Tx<'_>, instance: &Instance, user: &str) -> Result<(), Fault> {
    let user = user_named(tx.partition(), instance, user)?.id.clone();
    if credentials::remove_app(tx, &user) {
        return Ok(());
    }
    Err(Fault::new("ResourceNotFoundException", 404, "The user has no MFA device"))
}

/// Says who must give a second factor.
pub fn set_second_factor_mode(tx: &mut Tx<'_>, instance: &Instance, mode: SecondFactorMode) {
    tx.partition_mut().sign_in.make_mut().second_factor_modes.insert(instance.id.clone(), mode);
}

/// Lets a person sign in, or no longer. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/disableuser.html>.
///
/// # Errors
/// When there is no such person.
pub fn set_access(tx: &mut Tx<'_>, instance: &Instance, user: &str, status: UserStatus) -> Result<(), Fault> {
    let user = user_named(tx.partition(), instance, user)?.id.clone();
    let by = tx.call.caller.principal.to_string();
    set_status(tx, &instance.identity_store_id, &user, status, &by).map_err(refused)
}

/// Ends the sessions of a person, who can sign in again. Sessions of roles go on. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/end-active-sessions.html>.
///
/// # Errors
/// When there is no such person.
pub fn end_sessions(tx: &mut Tx<'_>, instance: &Instance, user: &str) -> Result<(), Fault> {
    let user = user_named(tx.partition(), instance, user)?.id.clone();
    session::end_all(tx, &user);
    Ok(())
}

/// The user name of a person, who may be named as [`approve`] takes it.
///
/// # Errors
/// When there is no such person.
pub fn user_name<'p>(partition: &'p Partition, instance: &Instance, user: &str) -> Result<&'p str, Fault> {
    user_named(partition, instance, user).map(|user| user.name())
}

/// A person by name or id, or by what is before the `@` of a name where only one begins so.
fn user_named<'p>(partition: &'p Partition, instance: &Instance, user: &str) -> Result<&'p Shared<User>, Fault> {
    let store = partition.identity_store(&instance.identity_store_id);
    let found = store.and_then(|store| {
        let found = store.user_named(user).or_else(|| store.users.get(user));
        found.or_else(|| {
            let is_meant = |found: &&Shared<User>| found.name().split_once('@').is_some_and(|(short, _)| short == user);
            let mut meant = store.users.values().filter(is_meant);
            meant.next().filter(|_| meant.next().is_none())
        })
    });
    found.ok_or_else(|| {
        let user: String = user.chars().take(128).collect();
        Fault::new("ResourceNotFoundException", 404, format!("There is no user {user}"))
    })
}

fn refused(error: IdentityStoreError) -> Fault {
    let (code, status, sentence) = match error {
        IdentityStoreError::TooManyTokens => {
            ("ConflictException", 409, "There are two access tokens already, and no more can be had at a time")
        }
        IdentityStoreError::NotFound(..) | IdentityStoreError::NoSuchToken(_) => {
            ("ResourceNotFoundException", 404, "There is no such identity store, user or token")
        }
        IdentityStoreError::NoScim => ("ValidationException", 400, "Automatic provisioning is not enabled"),
        IdentityStoreError::Duplicate(_)
        | IdentityStoreError::StaleRevision
        | IdentityStoreError::QuotaExceeded(..)
        | IdentityStoreError::StoreExists => ("ConflictException", 409, "The identity store cannot be changed so"),
    };
    Fault::new(code, status, sentence)
}
