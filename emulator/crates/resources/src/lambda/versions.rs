//! Published versions of functions. See <https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html>.

use models::lambda as api;
use service::View;
use state::Tx;
use state::lambda::function_mut;
use wire::Fault;

use super::configuration::shown;
use super::find::{self, Named, expect, invalid};

/// <https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html>
pub(super) fn publish_version(
    tx: &mut Tx<'_>,
    input: api::PublishVersionRequest,
) -> Result<api::FunctionConfiguration, Fault> {
    let named = Named::new(tx.call, &input.function_name, None);
    let (found, function) = find::function(tx.partition(), &named)?;
    let arn = found.arn.clone();
    expect(input.revision_id.as_deref(), &function.latest.revision)?;
    if input.code_sha256.is_some_and(|sha256| sha256 != function.latest.code.sha256) {
        return Err(invalid(format!(
            "CodeSHA256 ({}) is different from the current CodeSHA256 in $LATEST.",
            function.latest.code.sha256
        )));
    }
    let (revision, now) = (tx.ids.uuid(), tx.now);
    let number = function_mut(tx, &arn).map(|function| function.publish(input.description, now, revision));
    let number = number.unwrap_or_default().to_string();
    let named = Named { qualifier: Some(number.clone()), ..named };
    let (_, function) = find::function(tx.partition(), &named)?;
    let unknown = || find::unknown(&named.qualified(tx.partition()));
    let (version, _) = function.version(Some(&number)).ok_or_else(unknown)?;
    Ok(shown(tx.partition(), &named, version, &number))
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html>
pub(super) fn list_versions_by_function(
    view: &View<'_>,
    input: api::ListVersionsByFunctionRequest,
) -> Result<api::ListVersionsByFunctionResponse, Fault> {
    let named = Named::new(view.call, &input.function_name, None);
    let (_, function) = find::function(view.partition, &named)?;
    let latest = std::iter::once(("$LATEST".to_owned(), &function.latest));
    let numbered = function.versions.iter().map(|(number, version)| (number.to_string(), &**version));
    let mut rest =
        latest.chain(numbered).skip_while(|(version, _)| input.marker.as_ref().is_some_and(|marker| marker != version));
    let size = find::size(input.max_items);
    let page: Vec<_> = rest.by_ref().take(size).collect();
    let next_marker = rest.next().map(|(version, _)| version);
    if page.is_empty() {
        return Err(invalid("Invalid Marker"));
    }
    let show = |(number, version): (String, &state::lambda::Configuration)| {
        let named = Named::new(view.call, named.arn(view.partition).as_str(), Some(&number));
        shown(view.partition, &named, version, &number)
    };
    Ok(api::ListVersionsByFunctionResponse { next_marker, versions: Some(page.into_iter().map(show).collect()) })
}
