use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use aws::{AccountId, Arn, Region, Timestamp};
use policy::{PolicyDocument, PolicyType};
use serde_json::Value;
use state::iam::{Entity, Iam, ManagedPolicy, PolicyVersion, Role};
use state::map::{OrdMap, OrdSet};
use state::organization::{Organization, OrganizationPolicy, OrganizationPolicyType, Target, TargetKind};
use state::resource::{Detail, PolicyResource, ResourceKind};
use state::{Account, JoinedMethod, Partition, Shared, Tags};

/// Reads the organization view of a workload into a partition.
pub(crate) fn load(directory: &Path) -> Result<Partition> {
    let mut partition = Partition::new("aws", 1);
    let mut accounts = organization(&mut partition, &serde_json::from_reader(open(directory, "org.json")?)?)?;
    each(directory, "policies.jsonl", |record| policy(&mut partition, &mut accounts, record))?;
    each(directory, "roles.jsonl", |record| role(&mut accounts, record))?;
    for (id, (mut account, iam)) in accounts {
        account.iam = Shared::new(iam);
        partition.accounts.insert(id, Shared::new(account));
    }
    each(directory, "resources.jsonl", |record| resource(&mut partition, record))?;
    Ok(partition)
}

/// The actions and resources of a workload's requests, each pair once, in the order of the file.
pub(crate) fn requested(directory: &Path) -> Result<Vec<(String, String)>> {
    let mut known = BTreeSet::new();
    let mut pairs = Vec::new();
    each(directory, "requests.jsonl", |record| {
        let pair = (text(record, "action")?.to_owned(), text(record, "resource")?.to_owned());
        if known.insert(pair.clone()) {
            pairs.push(pair);
        }
        Ok(())
    })?;
    Ok(pairs)
}

type Accounts = BTreeMap<AccountId, (Account, Iam)>;

fn open(directory: &Path, name: &str) -> Result<BufReader<File>> {
    let path = directory.join(name);
    Ok(BufReader::new(File::open(&path).with_context(|| format!("cannot read {}", path.display()))?))
}

fn each(directory: &Path, name: &str, mut take: impl FnMut(&Value) -> Result<()>) -> Result<()> {
    for line in open(directory, name)?.lines() {
        take(&serde_json::from_str(&line?)?).with_context(|| name.to_owned())?;
    }
    Ok(())
}

fn text<'v>(value: &'v Value, member: &str) -> Result<&'v str> {
    value.get(member).and_then(Value::as_str).with_context(|| format!("no `{member}` in {value}"))
}

fn list<'v>(value: &'v Value, member: &str) -> impl Iterator<Item = &'v Value> {
    value.get(member).and_then(Value::as_array).into_iter().flatten()
}

fn document(value: &Value, kind: PolicyType) -> Result<Shared<PolicyDocument>> {
    let text = value.to_string();
    let parsed = PolicyDocument::parse(&text, kind).or_else(|_| PolicyDocument::parse_aws_managed(&text, kind));
    Ok(Shared::new(parsed.map_err(|error| anyhow::anyhow!("{}: {text}", error.message))?))
}

fn time() -> Timestamp {
    Timestamp::from_millis(0)
}

fn organization(partition: &mut Partition, org: &Value) -> Result<Accounts> {
    let id: Arc<str> = text(org, "org_id")?.into();
    let root = org.get("root").context("no root")?;
    let management: AccountId = text(org, "management_account")?.parse()?;
    let place = |value: &Value, kind, parent: Option<&str>| -> Result<Target> {
        Ok(Target {
            id: text(value, "id")?.into(),
            kind,
            name: value.get("name").and_then(Value::as_str).unwrap_or("Root").to_owned(),
            parent: parent.map(Into::into),
            attached: list(value, "scps").filter_map(Value::as_str).map(Arc::from).collect::<OrdSet<Arc<str>>>(),
            tags: Tags::new(),
        })
    };
    let mut targets = OrdMap::new();
    let mut put = |target: Target| targets.insert(target.id.clone(), Shared::new(target));
    put(place(root, TargetKind::Root, None)?);
    for unit in list(org, "ous") {
        put(place(unit, TargetKind::OrganizationalUnit, Some(text(unit, "parent")?))?);
    }
    let mut accounts = Accounts::new();
    for account in list(org, "accounts") {
        put(place(account, TargetKind::Account, Some(text(account, "ou")?))?);
        let number: AccountId = text(account, "id")?.parse()?;
        let email = format!("{number}@example.com");
        let made = Account::new(number, text(account, "name")?, &email, JoinedMethod::Created, time());
        accounts.insert(number, (made, Iam::default()));
        partition.memberships.insert(number, id.clone());
    }
    let mut policies = OrdMap::new();
    for (name, content) in org.get("scps").and_then(Value::as_object).into_iter().flatten() {
        let resource = format!("policy/{id}/service_control_policy/{name}");
        let policy = OrganizationPolicy {
            id: name.as_str().into(),
            arn: partition.global_arn("organizations", management, &resource),
            name: name.clone(),
            description: String::new(),
            kind: OrganizationPolicyType::ServiceControlPolicy,
            aws_managed: name == "p-FullAWSAccess",
            content: content.to_string().into(),
            document: Some(document(content, PolicyType::ServiceControl)?),
            tags: Tags::new(),
        };
        policies.insert(policy.id.clone(), Shared::new(policy));
    }
    let mut organization = Organization::empty(id.clone(), management, text(root, "id")?.into(), time());
    organization.enabled = OrdSet::unit(OrganizationPolicyType::ServiceControlPolicy);
    organization.targets = targets;
    organization.policies = policies;
    partition.organizations.insert(id, Shared::new(organization));
    Ok(accounts)
}

fn policy(partition: &mut Partition, accounts: &mut Accounts, record: &Value) -> Result<()> {
    let arn: Arn = text(record, "arn")?.parse()?;
    let document = document(record.get("document").context("no document")?, PolicyType::IdentityBased)?;
    let policy = Shared::new(ManagedPolicy {
        name: arn.resource_name().into(),
        path: "/".to_owned(),
        id: arn.as_str().into(),
        description: None,
        created: time(),
        updated: time(),
        default_version: 1,
        versions: OrdMap::unit(1, PolicyVersion { document, created: time() }),
        next_version: 2,
        tags: Tags::new(),
        arn: arn.clone(),
    });
    match arn.account_id().and_then(|account| accounts.get_mut(&account)) {
        Some((_, iam)) => {
            iam.policies.insert(policy.name.clone(), policy);
        }
        None => {
            partition.aws_policies.insert(arn, policy);
        }
    }
    Ok(())
}

fn role(accounts: &mut Accounts, record: &Value) -> Result<()> {
    let arn: Arn = text(record, "arn")?.parse()?;
    let mut inline = OrdMap::new();
    for (name, content) in record.get("inline").and_then(Value::as_object).into_iter().flatten() {
        inline.insert(name.as_str().into(), document(content, PolicyType::IdentityBased)?);
    }
    let attached = list(record, "attached").filter_map(|arn| arn.as_str()?.parse().ok()).collect::<OrdSet<Arn>>();
    let tags = record.get("tags").and_then(Value::as_object).into_iter().flatten();
    let path = arn.resource().strip_prefix("role").and_then(|rest| rest.strip_suffix(arn.resource_name()));
    let role = Role {
        entity: Entity {
            name: arn.resource_name().into(),
            path: path.unwrap_or("/").to_owned(),
            id: text(record, "id")?.into(),
            created: time(),
            inline,
            attached,
            arn: arn.clone(),
        },
        trust: document(record.get("trust").context("no trust")?, PolicyType::RoleTrust)?,
        boundary: record.get("boundary").and_then(Value::as_str).and_then(|arn| arn.parse().ok()),
        description: None,
        max_session_seconds: 3600,
        max_signin_session_seconds: None,
        tags: tags.filter_map(|(key, value)| Some((key.as_str(), value.as_str()?))).collect(),
    };
    let account = arn.account_id().and_then(|account| accounts.get_mut(&account)).context("no such account")?;
    account.1.roles.insert(role.entity.name.clone(), Shared::new(role));
    Ok(())
}

fn resource(partition: &mut Partition, record: &Value) -> Result<()> {
    let arn: Arn = text(record, "arn")?.parse()?;
    let account: AccountId = text(record, "account")?.parse()?;
    let kind = match text(record, "type")? {
        "s3:bucket" => ResourceKind::Bucket,
        "kms:key" => ResourceKind::Key,
        _ => ResourceKind::Queue,
    };
    let policy = record.get("policy").filter(|policy| !policy.is_null());
    let resource = PolicyResource {
        kind,
        name: arn.resource_name().into(),
        account,
        region: Region::from(arn.region()),
        policy: policy.map(|policy| document(policy, PolicyType::ResourceBased)).transpose()?,
        tags: Tags::new(),
        detail: Detail::new(kind, time()),
        arn: arn.clone(),
    };
    if kind == ResourceKind::Bucket {
        partition.buckets.insert(arn.resource().into(), account);
    }
    if let Some(owner) = partition.accounts.get_mut(&account) {
        owner.make_mut().resources.insert(arn, Shared::new(resource));
    }
    Ok(())
}
