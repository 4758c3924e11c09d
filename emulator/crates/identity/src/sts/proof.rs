//! What requests prove of their callers before they are authorized: "the trust policy of the role being assumed includes a
//! condition that tests for MFA" can be met, and the word of an identity provider stands in for credentials.

use std::sync::Arc;

use aws::Arn;
use state::{Call, Caller, Federation, Partition};
use wire::{Fault, Structure};

use super::{saml, second_factor, web_identity};

/// Verifies what a request carries beside its signature, and makes it part of the call.
pub(super) fn prove(partition: &Partition, call: &mut Call, operation: &str, input: &Structure) -> Result<(), Fault> {
    match operation {
        "AssumeRole" | "GetSessionToken" => {
            let (serial, code) = (input.text("SerialNumber"), input.text("TokenCode"));
            call.caller.second_factor = second_factor::check(partition, call, serial, code)?;
            Ok(())
        }
        "AssumeRoleWithSAML" => federate(partition, call, input, saml::verify),
        "AssumeRoleWithWebIdentity" => federate(partition, call, input, web_identity::verify),
        _ => Ok(()),
    }
}

/// The caller is whoever the document names, with or without a signature. The call belongs to the account of the role,
/// whether or not it succeeds. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html>.
fn federate(
    partition: &Partition,
    call: &mut Call,
    input: &Structure,
    verify: fn(&Partition, &Call, &Structure) -> Result<Federation, Fault>,
) -> Result<(), Fault> {
    call.caller = Caller::anonymous();
    let role = input.text("RoleArn").and_then(|arn| Arn::parse(arn).ok());
    let account = role.and_then(|role| role.account_id());
    if let Some(account) = account.filter(|account| partition.account(*account).is_some()) {
        call.account = account;
    }
    let federation = verify(partition, call, input)?;
    call.caller.federation = Some(Arc::new(federation));
    Ok(())
}
