use aws::Arn;
use models::iam::errors;
use service::View;
use state::iam::{Iam, IamError};
use state::{Call, TagError, Tx};
use wire::{ErrorShape, Fault};

/// A refusal of the state as the API reports it.
pub fn fault(error: IamError) -> Fault {
    shape(&error).fault(error.to_string())
}

fn shape(error: &IamError) -> &'static ErrorShape {
    use IamError as E;
    match error {
        E::NoSuchAccount(_) => &errors::SERVICE_FAILURE_EXCEPTION,
        E::NoSuchEntity(..)
        | E::NoSuchInstanceProfile(_)
        | E::RoleNotInInstanceProfile { .. }
        | E::UserNotInGroup { .. }
        | E::NoSuchPolicy(_)
        | E::NoAttachablePolicy(_)
        | E::NoSuchPolicyVersion(..)
        | E::NoSuchInlinePolicy(..)
        | E::NoSuchBoundary(_)
        | E::NoSuchAccessKey(_)
        | E::NoSuchAlias(_)
        | E::NoSuchServerCertificate(_)
        | E::NoSuchSigningCertificate(_)
        | E::NoSuchSamlProvider(_)
        | E::NoSuchOidcProvider(_)
        | E::NoSuchMfaDevice(_)
        | E::NoSuchLoginProfile(_)
        | E::NoSuchPasswordPolicy(_)
        | E::NoSuchDeletionTask(_) => &errors::NO_SUCH_ENTITY_EXCEPTION,
        E::EntityExists { .. }
        | E::InstanceProfileExists(_)
        | E::PolicyExists(_)
        | E::AliasExists(_)
        | E::ServerCertificateExists(_)
        | E::SamlProviderExists(_)
        | E::OidcProviderExists(_)
        | E::MfaDeviceExists
        | E::MfaDeviceInUse
        | E::LoginProfileExists(_) => &errors::ENTITY_ALREADY_EXISTS_EXCEPTION,
        E::QuotaExceeded(_)
        | E::TooManySamlKeys
        | E::InlinePoliciesTooLong { .. }
        | E::TooManyVersions
        | E::Tags(TagError::TooMany) => &errors::LIMIT_EXCEEDED_EXCEPTION,
        E::Holds(_) | E::PolicyInUse | E::PolicyHasVersions | E::DefaultVersion | E::MfaDeviceNotDeactivated => {
            &errors::DELETE_CONFLICT_EXCEPTION
        }
        E::SigningCertificateExists => &errors::DUPLICATE_CERTIFICATE_EXCEPTION,
        E::PasswordRule(_) => &errors::PASSWORD_POLICY_VIOLATION_EXCEPTION,
        E::ServiceRolePolicy => &errors::POLICY_NOT_ATTACHABLE_EXCEPTION,
        E::ProtectedRole(_) => &errors::UNMODIFIABLE_ENTITY_EXCEPTION,
        E::ReservedPath(_)
        | E::Tags(TagError::Duplicate | TagError::Reserved)
        | E::ServiceLinkedRoleExists(_)
        | E::NoCustomSuffix(_)
        | E::NoServiceLinkedRole(_)
        | E::NotServiceLinked(_)
        | E::InvalidProviderUrl
        | E::InvalidThumbprint
        | E::EncryptionWithoutKey
        | E::NoSuchSamlKey
        | E::LastSamlKey => &errors::INVALID_INPUT_EXCEPTION,
        E::MalformedPolicyDocument(_) => &errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
    }
}

/// A parameter that is wrong in a way the model cannot say.
pub(super) fn validation_error(message: &str) -> Fault {
    Fault::new("ValidationError", 400, message)
}

/// The IAM of the account acted in.
pub(super) fn iam<'a>(view: &View<'a>) -> Result<&'a Iam, Fault> {
    let account = view.partition.account(view.call.account);
    account.map(|account| &*account.iam).ok_or_else(|| fault(IamError::NoSuchAccount(view.call.account)))
}

/// The same within a change.
pub(super) fn iam_of<'a>(tx: &'a Tx<'_>) -> Result<&'a Iam, Fault> {
    state::iam::iam(tx, tx.call.account).map_err(fault)
}

/// A parameter that must be an ARN.
pub(super) fn arn(text: &str) -> Result<Arn, Fault> {
    Arn::parse(text).map_err(|_| errors::INVALID_INPUT_EXCEPTION.fault(format!("ARN {text} is not valid.")))
}

/// A policy that is to be changed: AWS's own can only be changed by AWS.
pub(super) fn changeable_policy(call: &Call, operation: &str, text: &str) -> Result<Arn, Fault> {
    let policy = arn(text)?;
    if policy.account_id() == Some(call.account) {
        return Ok(policy);
    }
    let user = &call.caller.principal;
    let message = format!("User: {user} is not authorized to perform: iam:{operation} on resource: policy {policy}");
    Err(Fault::new("AccessDenied", 403, message))
}
