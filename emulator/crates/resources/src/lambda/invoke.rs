//! Calls of functions, which nothing here runs.

use models::lambda as api;
use service::View;
use wire::Fault;

use super::find::{self, Named};

/// "`DryRun` – Validate parameter values and verify that the user or role has permission to invoke the function": that much
/// is decided here. See <https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html>.
pub(super) fn invoke(view: &View<'_>, input: api::InvocationRequest) -> Result<api::InvocationResponse, Fault> {
    let named = Named::new(view.call, &input.function_name, input.qualifier.as_deref());
    let (_, function) = find::function(view.partition, &named)?;
    let unknown = || find::unknown(&named.qualified(view.partition));
    function.version(named.qualifier.as_deref()).ok_or_else(unknown)?;
    if input.invocation_type.as_deref() == Some("DryRun") {
        return Ok(api::InvocationResponse { status_code: Some(204), ..api::InvocationResponse::default() });
    }
    Err(Fault::new(
        "NotImplemented",
        501,
        "orglab runs no function: lambda:Invoke is answered with InvocationType DryRun alone. The call was authenticated and allowed; nothing was done.",
    ))
}
