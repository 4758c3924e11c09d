//! Grants. See <https://docs.aws.amazon.com/kms/latest/developerguide/grants.html>.

use aws::Arn;
use models::kms as api;
use models::kms::errors as e;
use service::View;
use state::kms::{Constraints, Grant, Grantee, Key, grant, grant_of_token, grant_token, revoke};
use state::{Call, Partition, Tx};
use wire::Fault;

use super::find;
use super::pages::{entries, listed};

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html>
pub(super) fn create_grant(tx: &mut Tx<'_>, input: api::CreateGrantRequest) -> Result<api::CreateGrantResponse, Fault> {
    let key = find::by_id(tx.partition(), tx.call, &input.key_id)?;
    let detail = find::usable(key)?;
    let grantee = grantee(tx.partition(), input.grantee_principal, input.grantee_service_principal)?;
    let grantee = grantee.ok_or_else(|| {
        find::invalid("You must specify either GranteePrincipal or GranteeServicePrincipal, but not both.")
    })?;
    let retiring = self::grantee(tx.partition(), input.retiring_principal, input.retiring_service_principal)?;
    let constraints = constraints(input.constraints.unwrap_or_default());
    check_operations(detail, &input.operations, &constraints)?;
    if matches!(grantee, Grantee::Service(_)) && (constraints.source_arn.is_none() || retiring.is_none()) {
        return Err(find::invalid(
            "When you specify a GranteeServicePrincipal, you must also specify a SourceArn grant constraint and a \
             retiring principal.",
        ));
    }
    find::dry_run(input.dry_run)?;
    let arn = key.arn.clone();
    let new = Grant {
        id: tx.ids.hex("", 64).into(),
        name: input.name,
        created: tx.now,
        issuer: tx.call.account,
        grantee,
        retiring,
        operations: input.operations,
        constraints,
    };
    let id = grant(tx, &arn, new).ok_or_else(|| e::NOT_FOUND_EXCEPTION.fault(format!("Key '{arn}' does not exist")))?;
    let token = grant_token(tx.partition(), &arn, &id);
    Ok(api::CreateGrantResponse { grant_token: Some(token), grant_id: Some(id.to_string()) })
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html>
pub(super) fn list_grants(view: &View<'_>, input: api::ListGrantsRequest) -> Result<api::ListGrantsResponse, Fault> {
    let key = find::by_id(view.partition, view.call, &input.key_id)?;
    let principal = input.grantee_principal.or(input.grantee_service_principal);
    let wanted = |grant: &&Grant| {
        input.grant_id.as_deref().is_none_or(|id| id == &*grant.id)
            && principal.as_deref().is_none_or(|principal| principal == text(&grant.grantee))
    };
    let grants = find::detail(key)?.grants.values().map(|grant| &**grant).filter(wanted);
    answer(
        view.partition,
        grants.map(|grant| (key.arn.to_string(), grant)).collect(),
        input.marker.as_deref(),
        input.limit,
    )
}

/// Of the caller's account and Region: <https://docs.aws.amazon.com/kms/latest/APIReference/API_ListRetirableGrants.html>.
pub(super) fn list_retirable_grants(
    view: &View<'_>,
    input: api::ListRetirableGrantsRequest,
) -> Result<api::ListGrantsResponse, Fault> {
    let principal = input.retiring_principal.or(input.retiring_service_principal);
    let principal = principal.ok_or_else(|| {
        find::invalid("You must specify either RetiringPrincipal or RetiringServicePrincipal, but not both.")
    })?;
    // INVARIANT: only keys have grants.
    let keys = view.partition.resources().filter(|key| key.region == view.call.region);
    let grants = keys
        .filter_map(|key| Some((key, key.as_key()?)))
        .flat_map(|(key, detail)| detail.grants.values().map(move |grant| (key.arn.to_string(), &**grant)));
    let retirable = |(_, grant): &(String, &Grant)| {
        grant.issuer == view.call.account && grant.retiring.as_ref().is_some_and(|by| text(by) == principal)
    };
    answer(view.partition, grants.filter(retirable).collect(), input.marker.as_deref(), input.limit)
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_RetireGrant.html>
pub(super) fn retire_grant(tx: &mut Tx<'_>, input: api::RetireGrantRequest) -> Result<api::RetireGrantResponse, Fault> {
    let (key, id) = meant(tx.partition(), tx.call, &input)?;
    find::dry_run(input.dry_run)?;
    end(tx, &key, &id)?;
    Ok(api::RetireGrantResponse {})
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_RevokeGrant.html>
pub(super) fn revoke_grant(tx: &mut Tx<'_>, input: api::RevokeGrantRequest) -> Result<api::RevokeGrantResponse, Fault> {
    let arn = find::arn(tx.partition(), tx.call, &input.key_id)?;
    find::dry_run(input.dry_run)?;
    end(tx, &arn, &input.grant_id)?;
    Ok(api::RevokeGrantResponse {})
}

fn end(tx: &mut Tx<'_>, key: &Arn, id: &str) -> Result<(), Fault> {
    match revoke(tx, key, id) {
        true => Ok(()),
        false => Err(e::NOT_FOUND_EXCEPTION.fault(format!("Grant ID {id} not found"))),
    }
}

/// By its token, or by key and id.
fn meant(partition: &Partition, call: &Call, input: &api::RetireGrantRequest) -> Result<(Arn, String), Fault> {
    match (&input.grant_token, &input.key_id, &input.grant_id) {
        (Some(token), None, None) => grant_of_token(partition, token)
            .ok_or_else(|| e::INVALID_GRANT_TOKEN_EXCEPTION.fault("Invalid grant token")),
        (None, Some(key), Some(id)) => Ok((find::arn(partition, call, key)?, id.clone())),
        _ => Err(find::invalid("You must specify either a grant token or a grant ID and a key ARN.")),
    }
}

fn answer(
    partition: &Partition,
    grants: Vec<(String, &Grant)>,
    marker: Option<&str>,
    limit: Option<i64>,
) -> Result<api::ListGrantsResponse, Fault> {
    let all = grants.into_iter().map(|(key, grant)| (grant.id.to_string(), entry(partition, key, grant))).collect();
    let page = listed(all, marker, limit, 50)?;
    let next_marker = page.next.clone();
    Ok(api::ListGrantsResponse { truncated: Some(next_marker.is_some()), next_marker, grants: Some(entries(page)) })
}

fn entry(partition: &Partition, key: String, grant: &Grant) -> api::GrantListEntry {
    let principal = |who: &Grantee| matches!(who, Grantee::Principal { .. }).then(|| text(who).to_owned());
    let service = |who: &Grantee| matches!(who, Grantee::Service(_)).then(|| text(who).to_owned());
    let constraints = &grant.constraints;
    let constrained = *constraints != Constraints::default();
    api::GrantListEntry {
        key_id: Some(key),
        grant_id: Some(grant.id.to_string()),
        name: grant.name.clone(),
        creation_date: Some(grant.created),
        grantee_principal: principal(&grant.grantee),
        grantee_service_principal: service(&grant.grantee),
        retiring_principal: grant.retiring.as_ref().and_then(principal),
        retiring_service_principal: grant.retiring.as_ref().and_then(service),
        issuing_account: Some(partition.global_arn("iam", grant.issuer, "root").to_string()),
        operations: Some(grant.operations.clone()),
        constraints: constrained.then(|| api::GrantConstraints {
            encryption_context_equals: constraints.equals.clone(),
            encryption_context_subset: constraints.subset.clone(),
            source_arn: constraints.source_arn.clone(),
        }),
    }
}

fn text(grantee: &Grantee) -> &str {
    match grantee {
        Grantee::Principal { arn, .. } => arn.as_str(),
        Grantee::Service(name) => name,
    }
}

/// A grant names people who exist, and stays theirs.
fn grantee(
    partition: &Partition,
    principal: Option<String>,
    service: Option<String>,
) -> Result<Option<Grantee>, Fault> {
    match (principal, service) {
        (Some(_), Some(_)) => {
            Err(find::invalid("You can specify either a principal or a service principal, but not both."))
        }
        (None, None) => Ok(None),
        (None, Some(name)) => Ok(Some(Grantee::Service(name))),
        (Some(text), None) => {
            let nobody = || e::INVALID_ARN_EXCEPTION.fault(format!("ARN does not refer to a valid principal: {text}"));
            let arn = Arn::parse(&text).map_err(|_| nobody())?;
            Grantee::principal(partition, arn).map(Some).ok_or_else(nobody)
        }
    }
}

fn constraints(given: api::GrantConstraints) -> Constraints {
    Constraints {
        equals: given.encryption_context_equals,
        subset: given.encryption_context_subset,
        source_arn: given.source_arn,
    }
}

/// Operations that the key itself supports; an encryption context only where there is one.
fn check_operations(key: &Key, operations: &[String], constraints: &Constraints) -> Result<(), Fault> {
    let fits = |operation: &str| match operation {
        "DescribeKey" | "CreateGrant" | "RetireGrant" => true,
        "Decrypt" | "Encrypt" | "ReEncryptFrom" | "ReEncryptTo" => &*key.usage == "ENCRYPT_DECRYPT",
        "GenerateMac" | "VerifyMac" => &*key.usage == "GENERATE_VERIFY_MAC",
        "Sign" | "Verify" => &*key.usage == "SIGN_VERIFY",
        "DeriveSharedSecret" => &*key.usage == "KEY_AGREEMENT",
        "GetPublicKey" => !key.is_symmetric() && &*key.usage != "GENERATE_VERIFY_MAC",
        _ => key.is_symmetric(),
    };
    if let Some(wrong) = operations.iter().find(|operation| !fits(operation)) {
        return Err(find::invalid(format!("Operation {wrong} is not supported for key spec {}.", key.spec)));
    }
    if !key.is_symmetric() && (constraints.equals.is_some() || constraints.subset.is_some()) {
        return Err(find::invalid("Encryption context constraints need a symmetric encryption key."));
    }
    Ok(())
}
