//! Changes of a partition that are only thought: each gives another partition and leaves the first as it is.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use aws::{AccountId, Arn, Principal, Timestamp};
use policy::{PolicyDocument, PolicyType};
use state::iam::{EntityKind, PolicyVersion, inline, role};
use state::organization::{
    NewPolicy, Organization, OrganizationError, OrganizationPolicy, OrganizationPolicyType, TargetKind, attach_policy,
    create_policy, detach_policy, enable_policy_type, move_account, update_policy,
};
use state::{Call, Caller, EntityName, Ids, Partition, Shared, Tags, Tx};

use super::Asker;
use super::suggest::suggest;

/// A change to be thought through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhatIf {
    /// A service or resource control policy is attached.
    Attach {
        /// What a new policy is called.
        name: String,
        /// The policy; `None`: the organization has it already under this name, id or ARN.
        content: Option<String>,
        /// Where: `root`, the id or name of a unit, or the id or name of an account.
        target: String,
    },
    /// A policy of the organization is detached.
    Detach {
        /// Its name, id or ARN.
        policy: String,
        /// Where, as above.
        target: String,
    },
    /// A policy takes the place of another, or of none.
    PutPolicy {
        /// Which: a policy of the organization by name, id or ARN; a customer managed policy by ARN;
        /// `PRINCIPAL:NAME` for an inline policy; `ROLE:trust` for a trust policy; the ARN of a resource; the id of a
        /// VPC endpoint.
        of: String,
        /// What it says from now on.
        content: String,
    },
    /// An account goes to another place.
    Move {
        /// Its id or name.
        account: String,
        /// The root or unit.
        target: String,
    },
    /// Something is taken away.
    Remove {
        /// A principal; `PRINCIPAL:POLICY` for one of its policies, inline or attached; a policy of the organization; the
        /// policy of a resource, by the resource's ARN.
        what: String,
    },
}

/// The partition after some changes, one after the other.
///
/// # Errors
/// The change that cannot be, and why.
pub fn what_if(partition: &Partition, now: Timestamp, changes: &[WhatIf]) -> Result<Partition, String> {
    let mut changed = partition.clone();
    // Ids of what is new follow from the partition's version, so that equal questions give equal answers.
    let mut ids = Ids::labelled(partition.revision, "what if");
    for change in changes {
        changed = one(&changed, now, &mut ids, change)?;
    }
    Ok(changed)
}

fn one(partition: &Partition, now: Timestamp, ids: &mut Ids, change: &WhatIf) -> Result<Partition, String> {
    let call = call(partition, acting(partition, change), now);
    let mut tx = Tx::new(partition, &call, ids);
    match change {
        WhatIf::Attach { name, content, target } => attach(&mut tx, name, content.as_deref(), target)?,
        WhatIf::Detach { policy, target } => {
            let organization = organization(&tx)?;
            let (policy, place) = (policy_id(organization, policy)?, place(organization, target)?);
            let refused = |error| organization_error(error, &format!("cannot detach {policy} from {target}"));
            detach_policy(&mut tx, &policy, &place).map_err(refused)?;
        }
        WhatIf::PutPolicy { of, content } => put(&mut tx, of, content)?,
        WhatIf::Move { account, target } => {
            let organization = organization(&tx)?;
            let id = place(organization, account)?;
            let destination = place(organization, target)?;
            let source = organization.target(&id).and_then(|place| place.parent.clone());
            let account: AccountId = id.parse().map_err(|_| format!("`{account}` is no account"))?;
            let refused = |error| organization_error(error, &format!("cannot move {account} to {target}"));
            move_account(&mut tx, account, source.as_deref().unwrap_or_default(), &destination).map_err(refused)?;
        }
        WhatIf::Remove { what } => remove(&mut tx, what)?,
    }
    Ok(tx.finish())
}

/// The account in whose organization something is changed: the management account of the organization that the change
/// is about, of the only one where there is but one.
fn acting(partition: &Partition, change: &WhatIf) -> AccountId {
    let target = match change {
        WhatIf::Attach { target, .. } | WhatIf::Detach { target, .. } | WhatIf::Move { account: target, .. } => target,
        WhatIf::PutPolicy { of, .. } => of,
        WhatIf::Remove { what } => what,
    };
    let organizations = || partition.organizations.values();
    let knows = |organization: &&Shared<Organization>| {
        place(organization, target).is_ok() || policy_id(organization, target).is_ok()
    };
    let found = organizations().find(knows).or_else(|| organizations().next());
    let first = || partition.accounts.keys().next().copied();
    found.map(|organization| organization.management_account).or_else(first).unwrap_or(AccountId::new(0))
}

fn call(partition: &Partition, account: AccountId, now: Timestamp) -> Call {
    Call {
        caller: Caller::new(Principal::Root(partition.global_arn("iam", account, "root")), None),
        account,
        region: partition.global_region(),
        now,
        request_id: Arc::from(""),
        source_ip: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        user_agent: Arc::from(""),
        secure: true,
        endpoint: None,
    }
}

fn organization<'t>(tx: &'t Tx<'_>) -> Result<&'t Organization, String> {
    let found = tx.partition().organization_of(tx.call.account);
    found.map(|organization| &**organization).ok_or_else(|| "there is no organization".to_owned())
}

/// The id of a place: from `root`, an id, or a name that only one place has.
fn place(organization: &Organization, text: &str) -> Result<Arc<str>, String> {
    if text.eq_ignore_ascii_case("root") {
        return Ok(organization.root.clone());
    }
    if let Some(target) = organization.target(text) {
        return Ok(target.id.clone());
    }
    let mut named = organization.targets.values().filter(|target| target.name.eq_ignore_ascii_case(text));
    match (named.next(), named.next()) {
        (Some(one), None) => Ok(one.id.clone()),
        (Some(one), Some(other)) => Err(format!("`{text}` is the name of {} and of {}; give the id", one.id, other.id)),
        (None, _) => {
            let names = organization.targets.values().flat_map(|target| [&*target.name, &*target.id]);
            let units = organization.targets.values().filter(|target| target.kind != TargetKind::Account);
            let known: Vec<String> = units.map(|unit| format!("{} ({})", unit.name, unit.id)).take(20).collect();
            let near = suggest(text, names).filter(|help| help.starts_with("did you mean"));
            let help = near.unwrap_or_else(|| format!("units: {}", known.join(", ")));
            Err(format!("there is no root, unit or account `{text}`; {help}"))
        }
    }
}

/// The id of a policy of the organization: from its id, ARN or name.
fn policy_id(organization: &Organization, text: &str) -> Result<Arc<str>, String> {
    let is = |policy: &&Shared<OrganizationPolicy>| {
        *policy.id == *text || policy.arn.as_str() == text || policy.name == text
    };
    let mut found = organization.policies.values().filter(is);
    match (found.next(), found.next()) {
        (Some(policy), None) => Ok(policy.id.clone()),
        (Some(one), Some(other)) => Err(format!("`{text}` is the name of {} and of {}; give the id", one.id, other.id)),
        (None, _) => {
            let help = suggest(text, organization.policies.values().map(|policy| policy.name.as_str()));
            Err(format!("the organization has no policy `{text}`; {}", help.unwrap_or_default()))
        }
    }
}

fn organization_error(error: OrganizationError, what: &str) -> String {
    let why = match error {
        OrganizationError::PolicyNotAttached => "it is not attached there",
        OrganizationError::DuplicatePolicyAttachment => "it is attached there already",
        OrganizationError::MinimumAttached => "every place keeps at least one service control policy",
        OrganizationError::NonDetachablePolicy => "RCPFullAWSAccess stays where it is",
        OrganizationError::MaximumAttached => "the place has as many policies of the type as it can hold",
        OrganizationError::DuplicateAccount => "it is there already",
        OrganizationError::DestinationParentNotFound => "accounts live in the root and in units",
        OrganizationError::ImmutablePolicy => "it is AWS's own",
        OrganizationError::PolicyContent => "the document is too long for its type",
        OrganizationError::MalformedPolicyDocument => "the document breaks the grammar of its type",
        OrganizationError::PolicyTypeNotEnabled => "policies of its type are not enabled",
        other => return format!("{what}: {other:?}"),
    };
    format!("{what}: {why}")
}

/// Whether a text is a service or a resource control policy: one of them names principals.
fn control_kind(content: &str) -> Result<OrganizationPolicyType, String> {
    let scp = match PolicyDocument::parse(content, PolicyType::ServiceControl) {
        Ok(_) => return Ok(OrganizationPolicyType::ServiceControlPolicy),
        Err(error) => error,
    };
    match PolicyDocument::parse(content, PolicyType::ResourceControl) {
        Ok(_) => Ok(OrganizationPolicyType::ResourceControlPolicy),
        Err(rcp) => {
            let names_principals = content.contains("\"Principal\"");
            let (kind, error) = if names_principals { ("resource", rcp) } else { ("service", scp) };
            Err(format!("line {}, column {}: no {kind} control policy: {}", error.line, error.column, error.message))
        }
    }
}

fn attach(tx: &mut Tx<'_>, name: &str, content: Option<&str>, target: &str) -> Result<(), String> {
    let target = place(organization(tx)?, target)?;
    let refused = |error| organization_error(error, &format!("cannot attach {name} to {target}"));
    let id = match content {
        None => policy_id(organization(tx)?, name)?,
        Some(content) => {
            let kind = control_kind(content).map_err(|error| format!("{name}: {error}"))?;
            let root = organization(tx)?.root.clone();
            if !organization(tx)?.enabled.contains(&kind) {
                enable_policy_type(tx, &root, kind).map_err(refused)?;
            }
            create(tx, kind, name, content).map_err(refused)?
        }
    };
    attach_policy(tx, &id, &target).map_err(refused)
}

/// The id of a new policy, or of the same that was new before: one file can be attached in several places.
fn create(
    tx: &mut Tx<'_>,
    kind: OrganizationPolicyType,
    name: &str,
    content: &str,
) -> Result<Arc<str>, OrganizationError> {
    let free = new_name(tx.partition(), name);
    let all = tx.partition().organization_of(tx.call.account).map(|organization| &organization.policies);
    let is_same = |policy: &&Shared<OrganizationPolicy>| {
        policy.kind == kind && (policy.name == name || policy.name == free) && &*policy.content == content
    };
    if let Some(same) = all.and_then(|all| all.values().find(is_same)) {
        return Ok(same.id.clone());
    }
    create_policy(tx, NewPolicy { kind, name: &free, description: "", content, tags: Tags::new() })
}

/// What a new policy of the organization is called: as its file, as long as no other policy is.
pub fn new_name(partition: &Partition, file: &str) -> String {
    let policies = || partition.organizations.values().flat_map(|organization| organization.policies.values());
    let taken = |name: &str| policies().any(|known| known.name == name);
    let numbered = || (2..).map(|number| format!("{file} (new {number})"));
    let mut names = [file.to_owned(), format!("{file} (new)")].into_iter().chain(numbered());
    names.find(|name| !taken(name)).unwrap_or_default()
}

fn put(tx: &mut Tx<'_>, of: &str, content: &str) -> Result<(), String> {
    let whole = |error: String| format!("{of}: {error}");
    if let Ok(id) = organization(tx).and_then(|organization| policy_id(organization, of)) {
        let is_control = organization(tx)?.policies.get(&id).is_some_and(|policy| policy.document.is_some());
        if is_control {
            control_kind(content).map_err(whole)?;
        }
        let refused = |error| organization_error(error, &format!("cannot change {of}"));
        return update_policy(tx, &id, None, None, Some(content)).map_err(refused);
    }
    if of.starts_with("vpce-") {
        return state::endpoint::set_policy(tx, of, Some(content)).map_err(|error| whole(error.to_string()));
    }
    match Arn::parse(of) {
        Ok(arn) if arn.service() == "iam" && arn.resource().starts_with("policy/") => put_managed(tx, &arn, content),
        Ok(arn) if tx.partition().resource(&arn).is_some() => {
            state::resource::put_policy(tx, &arn, content).map_err(|error| whole(error.to_string()))
        }
        Ok(_) | Err(_) => put_inline(tx, of, content),
    }
}

/// Changes the version in force: what is thought through is the policy, not its history.
fn put_managed(tx: &mut Tx<'_>, arn: &Arn, content: &str) -> Result<(), String> {
    let document = PolicyDocument::parse(content, PolicyType::IdentityBased)
        .map_err(|error| format!("{arn}: line {}, column {}: {}", error.line, error.column, error.message))?;
    let unknown = || format!("there is no customer managed policy {arn}");
    let account = arn.account_id().ok_or_else(unknown)?;
    let created = tx.now;
    let iam = tx.iam_mut(account).ok_or_else(unknown)?;
    let policy = iam.policies.get_mut(arn.resource_name()).filter(|policy| policy.arn == *arn);
    let policy = policy.ok_or_else(unknown)?.make_mut();
    policy.versions.insert(policy.default_version, PolicyVersion { document: Shared::new(document), created });
    Ok(())
}

fn put_inline(tx: &mut Tx<'_>, of: &str, content: &str) -> Result<(), String> {
    let (whose, name) = of.rsplit_once(':').ok_or_else(|| {
        format!("`{of}` is no policy: give a policy of the organization, an ARN, PRINCIPAL:NAME or ROLE:trust")
    })?;
    let (account, kind, entity) = entity(tx.partition(), whose)?;
    let result = match (kind, name) {
        (EntityKind::Role, "trust") => role::set_trust(tx, account, &entity, content),
        _ => inline::put(tx, account, kind, &entity, name, content),
    };
    result.map_err(|error| format!("{of}: {error}"))
}

/// Account, kind and name of a user or role.
fn entity(partition: &Partition, text: &str) -> Result<(AccountId, EntityKind, String), String> {
    let asker = Asker::parse(partition, text)?;
    let of = |arn: &Arn| arn.account_id().map(|account| (account, arn.resource_name().to_owned()));
    let found = match &asker.caller.principal {
        Principal::User { arn, .. } => of(arn).map(|(account, name)| (account, EntityKind::User, name)),
        Principal::AssumedRole { role, .. } => of(role).map(|(account, name)| (account, EntityKind::Role, name)),
        _ => None,
    };
    found.ok_or_else(|| format!("`{text}` holds no policies: give a user or role"))
}

fn remove(tx: &mut Tx<'_>, what: &str) -> Result<(), String> {
    if let Ok(id) = organization(tx).and_then(|organization| policy_id(organization, what)) {
        return remove_everywhere(tx, &id, what);
    }
    if let Ok(arn) = Arn::parse(what)
        && tx.partition().resource(&arn).is_some()
    {
        return state::resource::delete_policy(tx, &arn).map_err(|error| error.to_string());
    }
    let not_a_principal = match entity(tx.partition(), what) {
        Ok((account, kind, name)) => return remove_entity(tx, account, kind, &name),
        Err(error) => error,
    };
    let parts = what.match_indices(':').map(|(at, _)| (what.get(..at), what.get(at + 1..)));
    let mut held = parts.filter_map(|(whose, policy)| Some((entity(tx.partition(), whose?).ok()?, policy?)));
    let found = held.next();
    drop(held);
    let Some(((account, kind, name), policy)) = found else { return Err(not_a_principal) };
    remove_policy(tx, account, kind, &name, policy)
}

fn remove_everywhere(tx: &mut Tx<'_>, id: &str, what: &str) -> Result<(), String> {
    let holders = organization(tx)?.targets.values().filter(|target| target.attached.contains(id));
    let holders: Vec<Arc<str>> = holders.map(|target| target.id.clone()).collect();
    for target in holders {
        let refused = |error| organization_error(error, &format!("cannot detach {what} from {target}"));
        detach_policy(tx, id, &target).map_err(refused)?;
    }
    Ok(())
}

fn remove_entity(tx: &mut Tx<'_>, account: AccountId, kind: EntityKind, name: &str) -> Result<(), String> {
    let iam = tx.iam_mut(account).ok_or_else(|| format!("there is no account {account}"))?;
    let name = EntityName::from(name);
    match kind {
        EntityKind::Role => {
            iam.roles.remove(&name);
        }
        EntityKind::User => {
            iam.users.remove(&name);
            let groups: Vec<EntityName> = iam.groups.keys().cloned().collect();
            for group in groups {
                if let Some(group) = iam.groups.get_mut(&group).filter(|group| group.members.contains(&name)) {
                    group.make_mut().members.remove(&name);
                }
            }
        }
        EntityKind::Group => {
            iam.groups.remove(&name);
        }
    }
    Ok(())
}

/// Takes an inline or attached policy, or the boundary, from a user or role.
fn remove_policy(
    tx: &mut Tx<'_>,
    account: AccountId,
    kind: EntityKind,
    name: &str,
    policy: &str,
) -> Result<(), String> {
    let iam = tx.iam_mut(account).ok_or_else(|| format!("there is no account {account}"))?;
    let key = EntityName::from(name);
    let missing = || format!("{kind} {name} of {account} has no policy `{policy}`");
    let (entity, boundary) = match kind {
        EntityKind::Role => {
            let role = iam.roles.get_mut(&key).ok_or_else(missing)?.make_mut();
            (&mut role.entity, Some(&mut role.boundary))
        }
        EntityKind::User => {
            let user = iam.users.get_mut(&key).ok_or_else(missing)?.make_mut();
            (&mut user.entity, Some(&mut user.boundary))
        }
        EntityKind::Group => (&mut iam.groups.get_mut(&key).ok_or_else(missing)?.make_mut().entity, None),
    };
    if entity.inline.remove(policy).is_some() {
        return Ok(());
    }
    let is = |arn: &Arn| arn.as_str() == policy || arn.resource_name() == policy;
    let attached = entity.attached.iter().find(|arn| is(arn)).cloned();
    if let Some(arn) = attached {
        entity.attached.remove(&arn);
        return Ok(());
    }
    match boundary {
        Some(boundary) if boundary.as_ref().is_some_and(is) => {
            *boundary = None;
            Ok(())
        }
        Some(_) | None => Err(missing()),
    }
}
