use models::sso_admin::errors;
use state::TagError;
use state::identity_center::IdentityCenterError;
use state::identity_store::IdentityStoreError;
use wire::{ErrorShape, Fault};

/// A refusal of the state as the API reports it.
pub(super) fn fault(error: IdentityCenterError) -> Fault {
    shape(&error).fault(error.to_string())
}

fn shape(error: &IdentityCenterError) -> &'static ErrorShape {
    use IdentityCenterError as E;
    match error {
        E::NoSuchInstance(_)
        | E::NoSuchPermissionSet(_)
        | E::NoSuchAccount(_)
        | E::NoSuchManagedPolicy(_)
        | E::ManagedPolicyNotAttached(_)
        | E::CustomerManagedPolicyNotAttached { .. }
        | E::NoBoundary(_)
        | E::AccessControlDisabled => &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        E::PermissionSetExists(_)
        | E::PermissionSetInUse
        | E::ManagedPolicyAttached { .. }
        | E::CustomerManagedPolicyAttached { .. }
        | E::AccessControlEnabled
        | E::InstanceExists(_)
        | E::IdentityStore(IdentityStoreError::StoreExists) => &errors::CONFLICT_EXCEPTION,
        E::PermissionSetNumber
        | E::PolicyNumber { .. }
        | E::ProvisionedNumber
        | E::AccountNumber
        | E::GroupNumber
        | E::InlinePolicySize
        | E::Tags(TagError::TooMany) => &errors::SERVICE_QUOTA_EXCEEDED_EXCEPTION,
        E::ManagementAccount
        | E::AccountInstance
        | E::AttributeTwice(_)
        | E::TooManyAtOnce
        | E::NoOrganization
        | E::Tags(TagError::Reserved | TagError::Duplicate) => &errors::VALIDATION_EXCEPTION,
        E::IdentityStore(_) | E::Iam(_) => &errors::INTERNAL_SERVER_EXCEPTION,
    }
}

/// A parameter that is wrong in a way the model cannot say.
pub(super) fn invalid(message: impl Into<String>) -> Fault {
    errors::VALIDATION_EXCEPTION.fault(message)
}
