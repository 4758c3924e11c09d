use aws::{AccountId, Principal};
use state::iam::mfa;
use state::{Call, CredentialOwner, Partition, Tx};
use wire::{Fault, Structure};

use crate::second_factor;

/// A code that was right, before it is spent.
struct Proven {
    account: AccountId,
    owner: CredentialOwner,
    drift: i64,
    step: i64,
}

/// Whether a request of `AssumeRole` or `GetSessionToken` gives a code: such a request uses it up.
pub(super) fn is_given(input: &Structure) -> bool {
    input.text("SerialNumber").is_some() || input.text("TokenCode").is_some()
}

/// Checks the code that came with a request; false when none did.
pub(super) fn check(
    partition: &Partition,
    call: &Call,
    serial: Option<&str>,
    code: Option<&str>,
) -> Result<bool, Fault> {
    proven(partition, call, serial, code).map(|proven| proven.is_some())
}

/// The same, and the code cannot be used again.
pub(super) fn spend(tx: &mut Tx<'_>, serial: Option<&str>, code: Option<&str>) -> Result<bool, Fault> {
    let Some(Proven { account, owner, drift, step }) = proven(tx.partition(), tx.call, serial, code)? else {
        return Ok(false);
    };
    mfa::spend(tx, account, &owner, serial.unwrap_or_default(), drift, step).map_err(|_| unknown_device())?;
    Ok(true)
}

fn proven(
    partition: &Partition,
    call: &Call,
    serial: Option<&str>,
    code: Option<&str>,
) -> Result<Option<Proven>, Fault> {
    let (serial, code) = match (serial, code) {
        (None, None) => return Ok(None),
        (Some(serial), Some(code)) => (serial, code),
        (Some(_), None) | (None, Some(_)) => {
            return Err(refused(
                "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.",
            ));
        }
    };
    let owner = match &call.caller.principal {
        Principal::User { arn, .. } => CredentialOwner::User(arn.resource_name().into()),
        Principal::Root(_) => CredentialOwner::Root,
        Principal::AssumedRole { .. }
        | Principal::FederatedUser { .. }
        | Principal::Service(_)
        | Principal::Anonymous => return Err(unknown_device()),
    };
    let account = call.account;
    let iam = &partition.account(account).ok_or_else(unknown_device)?.iam;
    let (device, assignment) = iam.mfa_device_of(&owner, serial).map_err(|_| unknown_device())?;
    let step = second_factor::accepted(device, assignment, code, call.now).ok_or_else(|| {
        // The blank at the end is AWS's.
        refused("MultiFactorAuthentication failed with invalid MFA one time pass code. ")
    })?;
    Ok(Some(Proven { account, owner, drift: assignment.drift, step }))
}

fn unknown_device() -> Fault {
    refused(
        "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and \
         associated with this user.",
    )
}

fn refused(message: &str) -> Fault {
    Fault::new("AccessDenied", 403, message)
}
