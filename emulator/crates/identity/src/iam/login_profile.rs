use aws::Principal;
use models::iam::{
    ChangePasswordRequest, ChangePasswordResponse, CreateLoginProfileRequest, CreateLoginProfileResponse,
    DeleteAccountPasswordPolicyRequest, DeleteAccountPasswordPolicyResponse, DeleteLoginProfileRequest,
    DeleteLoginProfileResponse, GetAccountPasswordPolicyRequest, GetAccountPasswordPolicyResponse,
    GetLoginProfileRequest, GetLoginProfileResponse, LoginProfile, UpdateAccountPasswordPolicyRequest,
    UpdateAccountPasswordPolicyResponse, UpdateLoginProfileRequest, UpdateLoginProfileResponse, errors,
};
use service::View;
use state::iam::login_profile::{self, LoginSettings, PasswordPolicy};
use state::iam::{Iam, IamError};
use state::{Call, CredentialOwner, Tx};
use wire::Fault;

use super::caller::named_or_caller;
use super::fault::{fault, iam, iam_of, validation_error};

/// What the root user is called where there must be a name.
const ROOT: &str = "root";

/// Passwords belong to IAM users; without a name the caller is meant.
fn user(call: &Call, user_name: Option<&str>) -> Result<String, Fault> {
    match named_or_caller(call, user_name)? {
        CredentialOwner::User(name) => Ok(name.to_string()),
        CredentialOwner::Root => Err(validation_error("Must specify userName when calling with non-User credentials")),
    }
}

/// Whether a call is about the root user's password: without a name in the session of a root user that is for a task. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html>.
fn is_of_root(call: &Call, user_name: Option<&str>) -> bool {
    user_name.is_none() && call.caller.session.as_ref().is_some_and(|session| session.is_assumed_root())
}

/// The root user's password.
fn root_profile(iam: &Iam) -> Result<LoginProfile, Fault> {
    let created = iam.root_password.ok_or_else(no_root_password)?;
    let user_name = ROOT.to_owned();
    Ok(LoginProfile {
        user_name,
        create_date: created,
        password_reset_required: None,
        max_signin_session_duration: None,
    })
}

fn no_root_password() -> Fault {
    fault(IamError::NoSuchLoginProfile(ROOT.to_owned()))
}

/// A duration, which the model's range has kept small and positive.
fn seconds(value: i64) -> Option<u32> {
    u32::try_from(value).ok()
}

pub(super) fn create_login_profile(
    tx: &mut Tx<'_>,
    input: CreateLoginProfileRequest,
) -> Result<CreateLoginProfileResponse, Fault> {
    if is_of_root(tx.call, input.user_name.as_deref()) {
        login_profile::allow_root_password(tx, tx.call.account).map_err(fault)?;
        return Ok(CreateLoginProfileResponse { login_profile: root_profile(iam_of(tx)?)? });
    }
    let user = user(tx.call, input.user_name.as_deref())?;
    let Some(password) = input.password.as_deref() else {
        return Err(validation_error("Password must be specified."));
    };
    let (reset, longest) =
        (input.password_reset_required.unwrap_or(false), input.max_signin_session_duration.and_then(seconds));
    login_profile::create(tx, tx.call.account, &user, password, reset, longest).map_err(fault)?;
    Ok(CreateLoginProfileResponse { login_profile: record(iam_of(tx)?, &user)? })
}

pub(super) fn get_login_profile(
    view: &View<'_>,
    input: GetLoginProfileRequest,
) -> Result<GetLoginProfileResponse, Fault> {
    if is_of_root(view.call, input.user_name.as_deref()) {
        return Ok(GetLoginProfileResponse { login_profile: root_profile(iam(view)?)? });
    }
    let user = user(view.call, input.user_name.as_deref())?;
    Ok(GetLoginProfileResponse { login_profile: record(iam(view)?, &user)? })
}

fn record(iam: &Iam, user: &str) -> Result<LoginProfile, Fault> {
    let profile = iam.login_profile(user).map_err(fault)?;
    Ok(LoginProfile {
        user_name: user.to_owned(),
        create_date: profile.created,
        password_reset_required: Some(profile.reset_required),
        max_signin_session_duration: profile.max_signin_session_seconds.map(i64::from),
    })
}

pub(super) fn update_login_profile(
    tx: &mut Tx<'_>,
    input: UpdateLoginProfileRequest,
) -> Result<UpdateLoginProfileResponse, Fault> {
    let longest = match (input.max_signin_session_duration, input.reset_max_signin_session_duration) {
        (Some(value), _) => Some(seconds(value)),
        (None, Some(true)) => Some(None),
        (None, _) => None,
    };
    let settings = LoginSettings {
        password: input.password.as_deref(),
        reset_required: input.password_reset_required,
        max_signin_session_seconds: longest,
    };
    login_profile::update(tx, tx.call.account, &input.user_name, settings).map_err(fault)?;
    Ok(UpdateLoginProfileResponse {})
}

pub(super) fn delete_login_profile(
    tx: &mut Tx<'_>,
    input: DeleteLoginProfileRequest,
) -> Result<DeleteLoginProfileResponse, Fault> {
    if is_of_root(tx.call, input.user_name.as_deref()) {
        root_profile(iam_of(tx)?)?;
        login_profile::delete_root_password(tx, tx.call.account).map_err(fault)?;
        return Ok(DeleteLoginProfileResponse {});
    }
    let user = user(tx.call, input.user_name.as_deref())?;
    login_profile::delete(tx, tx.call.account, &user).map_err(fault)?;
    Ok(DeleteLoginProfileResponse {})
}

/// "You cannot call this operation with root credentials", and "the entity type … does not support this operation" for a
/// role. See <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html>.
pub(super) fn change_password(tx: &mut Tx<'_>, input: ChangePasswordRequest) -> Result<ChangePasswordResponse, Fault> {
    let Principal::User { arn, .. } = &tx.call.caller.principal else {
        return Err(errors::INVALID_USER_TYPE_EXCEPTION.fault("Only IAM Users can change their own password."));
    };
    let (account, user) = (tx.call.account, arn.resource_name());
    iam_of(tx)?.login_profile(user).map_err(fault)?;
    if !tx.partition().is_password_of(account, user, &input.old_password) {
        return Err(Fault::new("AccessDenied", 403, "The old password was incorrect."));
    }
    let settings = LoginSettings {
        password: Some(&input.new_password),
        reset_required: Some(false),
        max_signin_session_seconds: None,
    };
    login_profile::update(tx, account, user, settings).map_err(fault)?;
    Ok(ChangePasswordResponse {})
}

pub(super) fn get_account_password_policy(
    view: &View<'_>,
    _: GetAccountPasswordPolicyRequest,
) -> Result<GetAccountPasswordPolicyResponse, Fault> {
    let missing = || fault(IamError::NoSuchPasswordPolicy(view.call.account));
    let policy = iam(view)?.password_policy.ok_or_else(missing)?;
    let password_policy = models::iam::PasswordPolicy {
        minimum_password_length: Some(i64::from(policy.minimum_length)),
        require_symbols: Some(policy.symbols),
        require_numbers: Some(policy.numbers),
        require_uppercase_characters: Some(policy.uppercase),
        require_lowercase_characters: Some(policy.lowercase),
        allow_users_to_change_password: Some(policy.users_may_change),
        expire_passwords: Some(policy.max_age.is_some()),
        max_password_age: policy.max_age.map(i64::from),
        password_reuse_prevention: policy.remembered.map(i64::from),
        hard_expiry: policy.hard_expiry,
    };
    Ok(GetAccountPasswordPolicyResponse { password_policy })
}

/// "If you do not specify a value for a parameter, its default is used": nothing of an earlier policy stays. See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html>.
pub(super) fn update_account_password_policy(
    tx: &mut Tx<'_>,
    input: UpdateAccountPasswordPolicyRequest,
) -> Result<UpdateAccountPasswordPolicyResponse, Fault> {
    let default = PasswordPolicy::default();
    let policy = PasswordPolicy {
        minimum_length: input
            .minimum_password_length
            .and_then(|length| u8::try_from(length).ok())
            .unwrap_or(default.minimum_length),
        symbols: input.require_symbols.unwrap_or(default.symbols),
        numbers: input.require_numbers.unwrap_or(default.numbers),
        uppercase: input.require_uppercase_characters.unwrap_or(default.uppercase),
        lowercase: input.require_lowercase_characters.unwrap_or(default.lowercase),
        users_may_change: input.allow_users_to_change_password.unwrap_or(default.users_may_change),
        max_age: input.max_password_age.and_then(|days| u16::try_from(days).ok()),
        remembered: input.password_reuse_prevention.and_then(|count| u8::try_from(count).ok()),
        hard_expiry: input.hard_expiry,
    };
    login_profile::set_password_policy(tx, tx.call.account, Some(policy)).map_err(fault)?;
    Ok(UpdateAccountPasswordPolicyResponse {})
}

pub(super) fn delete_account_password_policy(
    tx: &mut Tx<'_>,
    _: DeleteAccountPasswordPolicyRequest,
) -> Result<DeleteAccountPasswordPolicyResponse, Fault> {
    login_profile::set_password_policy(tx, tx.call.account, None).map_err(fault)?;
    Ok(DeleteAccountPasswordPolicyResponse {})
}
