//! Who made a recorded call, as the scenario knows them.

use access::analysis::Asker;
use aws::{AccountId, Arn, Principal};
use state::{Caller, Partition};

use crate::record::UserIdentity;
use crate::undecided::Undecided;

/// The caller of a record.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) asker: Asker,
    /// What groups calls: the role rather than its session.
    pub(crate) name: String,
    /// The caller as the record names it: the session.
    pub(crate) session: String,
}

impl Known {
    /// Finds the caller in the state.
    pub(crate) fn find(partition: &Partition, identity: &UserIdentity<'_>) -> Result<Known, Undecided> {
        let principal = principal(partition, identity)?;
        let name = match (&principal, principal.principal_arn()) {
            (Principal::FederatedUser { arn, .. }, _) => arn.to_string(),
            (_, Some(arn)) => arn.to_string(),
            (other, None) => other.to_string(),
        };
        let session = principal.to_string();
        Ok(Known { asker: Asker { caller: Caller::new(principal, None) }, name, session })
    }
}

fn principal(partition: &Partition, identity: &UserIdentity<'_>) -> Result<Principal, Undecided> {
    match identity.kind.as_deref().unwrap_or_default() {
        "Root" => {
            let account = account(partition, identity)?;
            Ok(Principal::Root(partition.global_arn("iam", account, "root")))
        }
        "IAMUser" => user(partition, identity),
        "AssumedRole" => assumed_role(partition, identity),
        "FederatedUser" => federated(partition, identity),
        "AWSService" => service(identity),
        "AWSAccount" => foreign(identity),
        "SAMLUser" | "WebIdentityUser" => Err(Undecided::FederatedSignIn),
        kind => Err(Undecided::PrincipalKind(kind.to_owned())),
    }
}

fn user(partition: &Partition, identity: &UserIdentity<'_>) -> Result<Principal, Undecided> {
    account(partition, identity)?;
    let arn = arn(identity)?;
    match partition.user(&arn) {
        Some(user) => Ok(Principal::User { arn, id: user.entity.id.clone() }),
        None => Err(Undecided::UnknownPrincipal(arn.to_string())),
    }
}

/// A role that was made again under its name counts as the same one: the record's unique id is another partition's.
fn assumed_role(partition: &Partition, identity: &UserIdentity<'_>) -> Result<Principal, Undecided> {
    let account = account(partition, identity)?;
    let session = arn(identity)?;
    let issuer = identity.issuer().and_then(|issuer| Arn::parse(issuer).ok());
    let role = match &issuer {
        Some(issuer) => partition.role(issuer),
        // Without the issuer, the session's ARN has the role's name but not its path.
        None => {
            let name = session.resource().split('/').nth(1).unwrap_or_default();
            partition.account(account).and_then(|account| account.iam.role(name))
        }
    };
    match role {
        Some(role) => {
            let (role, role_id) = (role.entity.arn.clone(), role.entity.id.clone());
            Ok(Principal::AssumedRole { session, role, role_id })
        }
        None => Err(Undecided::UnknownPrincipal(issuer.unwrap_or(session).to_string())),
    }
}

fn federated(partition: &Partition, identity: &UserIdentity<'_>) -> Result<Principal, Undecided> {
    account(partition, identity)?;
    let source = identity.issuer().and_then(|issuer| Arn::parse(issuer).ok());
    let source = source.ok_or_else(|| Undecided::PrincipalKind("FederatedUser without a session issuer".to_owned()))?;
    if source.resource() != "root" && partition.user(&source).is_none() {
        return Err(Undecided::UnknownPrincipal(source.to_string()));
    }
    Ok(Principal::FederatedUser { arn: arn(identity)?, source })
}

fn service(identity: &UserIdentity<'_>) -> Result<Principal, Undecided> {
    match identity.invoked_by.as_deref() {
        Some(name) if name.ends_with(".amazonaws.com") => Ok(Principal::Service(name.into())),
        _ => Err(Undecided::PrincipalKind("AWSService without a service principal".to_owned())),
    }
}

/// What the owner of a resource sees of a caller of another account: an id and no name. Nobody in particular is called
/// `ANONYMOUS_PRINCIPAL` by S3.
fn foreign(identity: &UserIdentity<'_>) -> Result<Principal, Undecided> {
    match identity.account_id.as_deref() {
        Some(account) if account.eq_ignore_ascii_case("ANONYMOUS_PRINCIPAL") || account == "anonymous" => {
            Ok(Principal::Anonymous)
        }
        _ => Err(Undecided::ForeignCopy),
    }
}

fn arn(identity: &UserIdentity<'_>) -> Result<Arn, Undecided> {
    let text = identity.arn.as_deref().unwrap_or_default();
    Arn::parse(text).map_err(|_| Undecided::PrincipalKind("a principal without an ARN".to_owned()))
}

/// The caller's account, which the state must have.
fn account(partition: &Partition, identity: &UserIdentity<'_>) -> Result<AccountId, Undecided> {
    let of_arn = || Arn::parse(identity.arn.as_deref()?).ok()?.account_id();
    let named = identity.account_id.as_deref().and_then(|id| id.parse().ok());
    let account: AccountId =
        named.or_else(of_arn).ok_or_else(|| Undecided::PrincipalKind("a principal without an account".to_owned()))?;
    match partition.account(account) {
        Some(_) => Ok(account),
        None => Err(Undecided::UnknownAccount(account.to_string())),
    }
}
