//! Whether Lambda can take on the role of a function. See
//! <https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html>.

use ::policy::{Attached, Context, PoliciesInForce, Request, ResourceRule, decide};
use aws::{Arn, Principal};
use state::Tx;
use wire::Fault;

use super::find::invalid;
use super::resource::PRINCIPAL;

/// The role of a function, which must exist and let Lambda in. Who may hand it on was decided before.
pub(super) fn execution_role(tx: &Tx<'_>, role: &str, function: &str) -> Result<Arn, Fault> {
    let cannot = || invalid("The role defined for the function cannot be assumed by Lambda.");
    let arn = Arn::parse(role).map_err(|_| cannot())?;
    let found = tx.partition().role(&arn).ok_or_else(cannot)?;
    let mut context = Context::new();
    context.set("aws:SourceArn", function);
    context.set("aws:SourceAccount", &*tx.call.account.to_string());
    let principal = Principal::Service(PRINCIPAL.into());
    let request = Request {
        principal: &principal,
        action: "sts:AssumeRole",
        resource: arn.as_str(),
        resource_account: arn.account_id(),
        context: &context,
    };
    let trust = Attached { source: arn.as_str(), document: &found.trust };
    let policies =
        PoliciesInForce { resource: Some(trust), resource_rule: ResourceRule::Mandatory, ..PoliciesInForce::default() };
    if decide(&request, &policies).is_allowed() { Ok(arn) } else { Err(cannot()) }
}
