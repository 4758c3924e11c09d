//! Console passwords of IAM users, and the rules they obey. See
//! [password policies](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html).

use std::sync::Arc;

use aws::{AccountId, Timestamp};

use super::{Iam, IamError, iam, iam_mut};
use crate::{Partition, Shared, Tx};

/// A user's console password. It is kept as a keyed digest and compared, never shown.
#[derive(Debug, Clone)]
pub struct LoginProfile {
    /// When the user got its first password.
    pub created: Timestamp,
    /// When the password was last set.
    pub changed: Timestamp,
    /// Whether the user must set another one at the next sign-in.
    pub reset_required: bool,
    /// Longest console session, in seconds, where one is set.
    pub max_signin_session_seconds: Option<u32>,
    digest: Arc<str>,
    /// Digests of earlier passwords, the newest last.
    earlier: Vec<Arc<str>>,
}

/// What passwords of an account must be like. See
/// [`PasswordPolicy`](https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordPolicy {
    /// Shortest password.
    pub minimum_length: u8,
    /// One of `! @ # $ % ^ & * ( ) _ + - = [ ] { } | '`.
    pub symbols: bool,
    /// A digit.
    pub numbers: bool,
    /// `A` to `Z`.
    pub uppercase: bool,
    /// `a` to `z`.
    pub lowercase: bool,
    /// Whether users may change their own without a permission for it.
    pub users_may_change: bool,
    /// Days until a password expires.
    pub max_age: Option<u16>,
    /// Earlier passwords that cannot be used again.
    pub remembered: Option<u8>,
    /// Whether only an administrator can set a new one after it expired.
    pub hard_expiry: Option<bool>,
}

impl Default for PasswordPolicy {
    /// What `UpdateAccountPasswordPolicy` sets when a parameter is not given.
    fn default() -> PasswordPolicy {
        PasswordPolicy {
            minimum_length: 6,
            symbols: false,
            numbers: false,
            uppercase: false,
            lowercase: false,
            users_may_change: false,
            max_age: None,
            remembered: None,
            hard_expiry: None,
        }
    }
}

/// Most passwords a policy can ask to remember.
const REMEMBERED_AT_MOST: usize = 24;
const SYMBOLS: &str = "!@#$%^&*()_+-=[]{}|'";

/// Gives a user a first password.
///
/// # Errors
/// When the user does not exist or has one, or the password breaks the rules.
pub fn create(
    tx: &mut Tx<'_>,
    account: AccountId,
    user: &str,
    password: &str,
    reset_required: bool,
    max_signin_session_seconds: Option<u32>,
) -> Result<(), IamError> {
    let name = iam(tx, account)?.require_user(user)?.entity.name.clone();
    if iam(tx, account)?.login_profiles.contains_key(&name) {
        return Err(IamError::LoginProfileExists(user.to_owned()));
    }
    admit(tx.partition(), account, password)?;
    let digest = digest(tx.partition(), account, user, password)?;
    let created = tx.now.truncated();
    let profile = LoginProfile {
        created,
        changed: created,
        reset_required,
        max_signin_session_seconds,
        digest,
        earlier: Vec::new(),
    };
    iam_mut(tx, account)?.login_profiles.insert(name, profile.into());
    Ok(())
}

/// What `UpdateLoginProfile` changes; `None` leaves a setting as it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct LoginSettings<'a> {
    /// The new password.
    pub password: Option<&'a str>,
    /// Whether the user must set another one.
    pub reset_required: Option<bool>,
    /// Longest console session, in seconds; the inner `None` removes the setting.
    pub max_signin_session_seconds: Option<Option<u32>>,
}

/// Changes a user's password or what goes with it.
///
/// # Errors
/// When the user has none, or the password breaks the rules.
pub fn update(tx: &mut Tx<'_>, account: AccountId, user: &str, new: LoginSettings<'_>) -> Result<(), IamError> {
    let mut profile = LoginProfile::clone(iam(tx, account)?.login_profile(user)?);
    if let Some(password) = new.password {
        admit(tx.partition(), account, password)?;
        let digest = digest(tx.partition(), account, user, password)?;
        let remembered = iam(tx, account)?.password_policy.and_then(|policy| policy.remembered);
        profile.replace(digest, remembered)?;
        profile.changed = tx.now.truncated();
    }
    if let Some(required) = new.reset_required {
        profile.reset_required = required;
    }
    if let Some(seconds) = new.max_signin_session_seconds {
        profile.max_signin_session_seconds = seconds;
    }
    iam_mut(tx, account)?.login_profiles.insert(user.into(), profile.into());
    Ok(())
}

/// Takes a user's password away.
///
/// # Errors
/// When the user does not exist or has none.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, user: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    iam.login_profile(user)?;
    iam.login_profiles.remove(user);
    Ok(())
}

/// Lets the root user have a password again.
///
/// # Errors
/// When it has one, or there is no such account.
pub fn allow_root_password(tx: &mut Tx<'_>, account: AccountId) -> Result<(), IamError> {
    let now = tx.now.truncated();
    let iam = iam_mut(tx, account)?;
    if iam.root_password.is_some() {
        return Err(IamError::LoginProfileExists("root".to_owned()));
    }
    iam.root_password = Some(now);
    Ok(())
}

/// Takes the root user's password away.
///
/// # Errors
/// When there is no such account.
pub fn delete_root_password(tx: &mut Tx<'_>, account: AccountId) -> Result<(), IamError> {
    iam_mut(tx, account)?.root_password = None;
    Ok(())
}

/// Sets the account's rules, or goes back to AWS's default ones. Passwords that are there already stay good.
///
/// # Errors
/// When there are no rules to take away, or no such account.
pub fn set_password_policy(
    tx: &mut Tx<'_>,
    account: AccountId,
    policy: Option<PasswordPolicy>,
) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    if policy.is_none() && iam.password_policy.is_none() {
        return Err(IamError::NoSuchPasswordPolicy(account));
    }
    iam.password_policy = policy;
    Ok(())
}

impl LoginProfile {
    fn replace(&mut self, digest: Arc<str>, remembered: Option<u8>) -> Result<(), IamError> {
        let remembered = usize::from(remembered.unwrap_or(0));
        let latest = std::iter::once(&self.digest).chain(self.earlier.iter().rev());
        if latest.take(remembered).any(|before| *before == digest) {
            return Err(IamError::PasswordRule("Password has been used too recently.".to_owned()));
        }
        self.earlier.push(std::mem::replace(&mut self.digest, digest));
        let surplus = self.earlier.len().saturating_sub(REMEMBERED_AT_MOST);
        self.earlier.drain(..surplus);
        Ok(())
    }
}

impl Iam {
    /// A user's console password.
    ///
    /// # Errors
    /// When the user does not exist or has none.
    pub fn login_profile(&self, user: &str) -> Result<&Shared<LoginProfile>, IamError> {
        let name = &self.require_user(user)?.entity.name;
        self.login_profiles.get(name).ok_or_else(|| IamError::NoSuchLoginProfile(user.to_owned()))
    }
}

impl Partition {
    /// Whether this is the console password of a user.
    pub fn is_password_of(&self, account: AccountId, user: &str, password: &str) -> bool {
        let iam = self.account(account).map(|account| &account.iam);
        let profile = iam.and_then(|iam| iam.login_profile(user).ok());
        let given = digest(self, account, user, password).ok();
        profile.is_some_and(|profile| Some(&profile.digest) == given.as_ref())
    }
}

/// Under the user's unique id, so that equal passwords look different.
fn digest(partition: &Partition, account: AccountId, user: &str, password: &str) -> Result<Arc<str>, IamError> {
    let iam = &partition.account(account).ok_or(IamError::NoSuchAccount(account))?.iam;
    let id = &iam.require_user(user)?.entity.id;
    Ok(partition.token_key.digest("password", &[id.as_bytes(), password.as_bytes()]).into())
}

/// Refuses a password that breaks the account's rules, or AWS's where it has none: eight characters of three kinds, and
/// neither the account's name nor its address.
fn admit(partition: &Partition, account: AccountId, password: &str) -> Result<(), IamError> {
    let holder = partition.account(account).ok_or(IamError::NoSuchAccount(account))?;
    let has = |of: fn(char) -> bool| password.chars().any(of);
    let kinds = [
        (has(|char| char.is_ascii_uppercase()), "uppercase letter"),
        (has(|char| char.is_ascii_lowercase()), "lowercase letter"),
        (has(|char| char.is_ascii_digit()), "number"),
        (has(|char| SYMBOLS.contains(char)), "symbol"),
    ];
    let refuse = |rule: String| Err(IamError::PasswordRule(rule));
    let too_short = |least: usize| refuse(format!("Password should have a minimum length of {least}"));
    let length = password.chars().count();
    let Some(policy) = holder.iam.password_policy else {
        if length < 8 {
            return too_short(8);
        }
        if kinds.iter().filter(|(is_there, _)| *is_there).count() < 3 {
            return refuse(
                "Password must include at least three of the following: uppercase letter, lowercase letter, number, \
                 symbol"
                    .to_owned(),
            );
        }
        if password == holder.name || password == holder.email {
            return refuse("Password must not be identical to the account name or email address".to_owned());
        }
        return Ok(());
    };
    if length < usize::from(policy.minimum_length) {
        return too_short(usize::from(policy.minimum_length));
    }
    let wanted = [policy.uppercase, policy.lowercase, policy.numbers, policy.symbols];
    match kinds.iter().zip(wanted).find(|((is_there, _), wanted)| *wanted && !is_there) {
        Some(((_, kind), _)) => refuse(format!("Password should have at least one {kind}")),
        None => Ok(()),
    }
}
