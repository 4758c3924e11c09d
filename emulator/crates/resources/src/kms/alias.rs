//! Aliases. See <https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html>.

use models::kms as api;
use models::kms::errors as e;
use service::View;
use state::resource::{self, is_alias};
use state::{Tx, arn_text};
use wire::Fault;

use super::find;
use super::pages::{entries, listed};

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html>
pub(super) fn create_alias(tx: &mut Tx<'_>, input: api::CreateAliasRequest) -> Result<api::CreateAliasResponse, Fault> {
    check(&input.alias_name)?;
    if input.target_key_id.contains("alias/") {
        return Err(find::invalid("Aliases must refer to keys. Not aliases"));
    }
    let key = find::by_id(tx.partition(), tx.call, &input.target_key_id)?;
    find::not_pending(key)?;
    let arn = key.arn.clone();
    let place = (tx.call.region.clone(), input.alias_name.as_str().into());
    let owner = tx.partition().account(tx.call.account);
    if owner.is_some_and(|owner| owner.key_aliases.contains_key(&place)) {
        let taken = arn_text(&tx.partition().name, "kms", place.0.as_str(), tx.call.account, &input.alias_name);
        return Err(e::ALREADY_EXISTS_EXCEPTION.fault(format!("An alias with the name {taken} already exists")));
    }
    resource::create_alias(tx, &input.alias_name, &arn).map_err(find::refused)?;
    Ok(api::CreateAliasResponse {})
}

/// To a key of the same kind and usage: <https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html>.
pub(super) fn update_alias(tx: &mut Tx<'_>, input: api::UpdateAliasRequest) -> Result<api::UpdateAliasResponse, Fault> {
    check(&input.alias_name)?;
    let key = find::by_id(tx.partition(), tx.call, &input.target_key_id)?;
    let (new, arn) = (find::not_pending(key)?, key.arn.clone());
    let old = find::detail(find::any(tx.partition(), tx.call, &input.alias_name)?)?;
    if (new.usage != old.usage) || (new.is_symmetric() != old.is_symmetric()) {
        return Err(find::invalid(format!(
            "Alias {} cannot be changed to a KMS key of another type or key usage",
            input.alias_name
        )));
    }
    resource::update_alias(tx, &input.alias_name, &arn).map_err(find::refused)?;
    Ok(api::UpdateAliasResponse {})
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html>
pub(super) fn delete_alias(tx: &mut Tx<'_>, input: api::DeleteAliasRequest) -> Result<api::DeleteAliasResponse, Fault> {
    check(&input.alias_name)?;
    find::any(tx.partition(), tx.call, &input.alias_name)?;
    let (account, region) = (tx.call.account, tx.call.region.clone());
    resource::delete_alias(tx, account, &region, &input.alias_name).map_err(find::refused)?;
    Ok(api::DeleteAliasResponse {})
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html>
pub(super) fn list_aliases(view: &View<'_>, input: api::ListAliasesRequest) -> Result<api::ListAliasesResponse, Fault> {
    let (partition, call) = (view.partition, view.call);
    let of_key = match &input.key_id {
        Some(name) => Some(find::by_id(partition, call, name)?.arn.clone()),
        None => None,
    };
    let aliases = partition.account(call.account).into_iter().flat_map(|account| account.key_aliases.iter());
    let here =
        aliases.filter(|((region, _), key)| *region == call.region && of_key.as_ref().is_none_or(|of| of == *key));
    let entry = |alias: &str, key: &aws::Arn| api::AliasListEntry {
        alias_name: Some(alias.to_owned()),
        alias_arn: Some(arn_text(&partition.name, "kms", call.region.as_str(), call.account, alias)),
        target_key_id: Some(key.resource_name().to_owned()),
        ..api::AliasListEntry::default()
    };
    let all = here.map(|((_, alias), key)| (alias.to_string(), entry(alias, key))).collect();
    let page = listed(all, input.marker.as_deref(), input.limit, 50)?;
    let next_marker = page.next.clone();
    Ok(api::ListAliasesResponse { truncated: Some(next_marker.is_some()), next_marker, aliases: Some(entries(page)) })
}

fn check(alias: &str) -> Result<(), Fault> {
    let name = alias.strip_prefix("alias/");
    match name {
        None => Err(find::invalid(
            "Alias must start with the prefix \"alias/\". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html",
        )),
        Some(name) if name.starts_with("aws/") => Err(e::NOT_FOUND_EXCEPTION.fault("Cannot use alias reserved by AWS")),
        Some(_) if is_alias(alias) => Ok(()),
        Some(_) => Err(find::invalid(format!(
            "1 validation error detected: Value '{alias}' at 'aliasName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9/_-]+$"
        ))),
    }
}
