//! Resources that carry a policy: who owns them, what it says, how they are found.
//!
//! Only what a decision needs is kept. Each lives in its account under its ARN, so the resources of one service and
//! Region stand together; a bucket is found by its name alone, as its ARN names no account.

mod alias;
mod detail;
mod error;
mod kind;

use std::collections::BTreeMap;
use std::sync::Arc;

use aws::{AccountId, Arn, Region};
use policy::{PolicyDocument, PolicyType};

use crate::dynamodb::drop_stream;
use crate::iam::may_be_named;
use crate::{Account, Partition, Shared, Tags, Tx, arn_text};

pub use alias::{create_alias, delete_alias, update_alias};
pub use detail::Detail;
pub use error::ResourceError;
pub use kind::{ResourceKind, is_alias, is_secret_suffix};

/// A resource with its policy.
#[derive(Debug, Clone)]
pub struct PolicyResource {
    /// Its ARN.
    pub arn: Arn,
    /// What it is.
    pub kind: ResourceKind,
    /// What a person calls it: the id of a key, the name of a secret without the six characters of its ARN.
    pub name: Arc<str>,
    /// Who owns it.
    pub account: AccountId,
    /// Where it is; of a bucket, too, though its ARN does not say.
    pub region: Region,
    /// Who may use it; a key always has a policy.
    pub policy: Option<Shared<PolicyDocument>>,
    /// Its tags.
    pub tags: Tags,
    /// What else it is.
    pub detail: Detail,
}

/// What a new resource is made of.
#[derive(Debug, Clone)]
pub struct NewResource<'a> {
    /// What it is.
    pub kind: ResourceKind,
    /// Where it is.
    pub region: &'a Region,
    /// Its name; of a key, its id.
    pub name: &'a str,
    /// The six characters behind a secret's name in its ARN; other resources have none.
    pub suffix: Option<&'a str>,
    /// Its policy as written. A key without one gets the default key policy.
    pub policy: Option<&'a str>,
    /// Its tags, checked.
    pub tags: Tags,
}

/// Makes a resource.
///
/// # Errors
/// When the account does not exist, the name is malformed or taken, or the policy cannot be stored.
pub fn create(
    tx: &mut Tx<'_>,
    account: AccountId,
    new: NewResource<'_>,
) -> Result<Shared<PolicyResource>, ResourceError> {
    let kind = new.kind;
    if !kind.is_name(new.name) {
        return Err(ResourceError::BadName(kind, new.name.to_owned()));
    }
    let arn = arn(tx.partition(), account, &new)?;
    let owner = tx.partition().account(account).ok_or(ResourceError::NoSuchAccount(account))?;
    // INVARIANT: a name is unique in its account and Region, that of a bucket in the whole partition.
    let is_taken = match kind {
        ResourceKind::Bucket => tx.partition().buckets.contains_key(new.name),
        // Its ARN has six characters of its own.
        ResourceKind::Secret => owner.resources_of(kind, new.region).any(|resource| &*resource.name == new.name),
        _ => owner.resources.contains_key(&arn),
    };
    if is_taken {
        return Err(ResourceError::Exists(kind, new.name.to_owned()));
    }
    let policy = match (new.policy, kind) {
        (Some(text), _) => Some(document(tx.partition(), kind, text)?),
        // INVARIANT: a key has a policy.
        (None, ResourceKind::Key) => {
            Some(document(tx.partition(), kind, &default_key_policy(tx.partition(), account))?)
        }
        (None, _) => None,
    };
    policy.as_ref().map_or(Ok(()), |policy| refuse_public(kind, policy))?;
    let name: Arc<str> = new.name.into();
    let mut detail = Detail::new(kind, tx.now);
    if let Detail::Bucket(bucket) = &mut detail {
        let bucket = bucket.make_mut();
        if policy.as_ref().is_some_and(|policy| policy.is_public()) {
            // INVARIANT: a bucket that was set up with a public policy cannot have blocked it then.
            bucket.configuration.public_access_block = None;
        }
    }
    let region = new.region.clone();
    let resource = Shared::new(PolicyResource { arn, kind, name, account, region, policy, tags: new.tags, detail });
    if kind == ResourceKind::Bucket {
        tx.partition_mut().buckets.insert(resource.name.clone(), account);
    }
    let owner = tx.account_mut(account).ok_or(ResourceError::NoSuchAccount(account))?;
    owner.resources.insert(resource.arn.clone(), resource.clone());
    Ok(resource)
}

/// DynamoDB takes no public policies: Block Public Access "is automatically enforced". See
/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-bpa-rbp.html>.
fn refuse_public(kind: ResourceKind, policy: &PolicyDocument) -> Result<(), ResourceError> {
    let is_blocked = matches!(kind, ResourceKind::Table | ResourceKind::Stream) && policy.is_public();
    if is_blocked { Err(ResourceError::PublicTablePolicy) } else { Ok(()) }
}

/// Puts a policy in place of an earlier one.
///
/// # Errors
/// When the resource does not exist or the policy cannot be stored.
pub fn put_policy(tx: &mut Tx<'_>, arn: &Arn, text: &str) -> Result<(), ResourceError> {
    store_policy(tx, arn, text, |_| Bound::new())
}

/// Puts a policy in the place of the one that it was made of, by statements that came or went: users and roles that it names
/// already are those that they were, though they be deleted or made anew. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-roles>.
///
/// # Errors
/// When the resource does not exist or the policy cannot be stored.
pub fn amend_policy(tx: &mut Tx<'_>, arn: &Arn, text: &str) -> Result<(), ResourceError> {
    store_policy(tx, arn, text, |found| {
        let bound = found.policy.iter().flat_map(|policy| policy.bound_principals());
        bound.map(|(arn, id)| (arn.clone(), id.cloned())).collect()
    })
}

/// Users and roles with the unique ids that they are bound to.
type Bound = BTreeMap<Arn, Option<Arc<str>>>;

fn store_policy(
    tx: &mut Tx<'_>,
    arn: &Arn,
    text: &str,
    known: impl FnOnce(&PolicyResource) -> Bound,
) -> Result<(), ResourceError> {
    let partition = tx.partition();
    let found = partition.resource(arn).ok_or_else(|| ResourceError::NoSuchResource(arn.clone()))?;
    let policy = amended(partition, found.kind, text, &known(found))?;
    // INVARIANT: a policy that is put while public ones are blocked is not public.
    if partition.public_access_block(found).block_public_policy && policy.is_public() {
        return Err(ResourceError::PublicPolicyBlocked);
    }
    refuse_public(found.kind, &policy)?;
    resource_mut(tx, arn)?.policy = Some(policy);
    Ok(())
}

/// Removes the policy; of a key, which always has one, puts the default in its place.
///
/// # Errors
/// When the resource does not exist.
pub fn delete_policy(tx: &mut Tx<'_>, arn: &Arn) -> Result<(), ResourceError> {
    let resource = tx.partition().resource(arn).ok_or_else(|| ResourceError::NoSuchResource(arn.clone()))?;
    if resource.kind == ResourceKind::Key {
        let text = default_key_policy(tx.partition(), resource.account);
        return put_policy(tx, arn, &text);
    }
    resource_mut(tx, arn)?.policy = None;
    Ok(())
}

/// Replaces the tags.
///
/// # Errors
/// When the resource does not exist.
pub fn set_tags(tx: &mut Tx<'_>, arn: &Arn, tags: Tags) -> Result<(), ResourceError> {
    resource_mut(tx, arn)?.tags = tags;
    Ok(())
}

/// Removes tags; keys that the resource does not have are ignored.
///
/// # Errors
/// When the resource does not exist.
pub fn untag(tx: &mut Tx<'_>, arn: &Arn, keys: &[String]) -> Result<(), ResourceError> {
    let tags = &mut resource_mut(tx, arn)?.tags;
    keys.iter().for_each(|key| tags.remove(key));
    Ok(())
}

/// Removes a resource, of a key its aliases too, of a table its stream.
///
/// # Errors
/// When it does not exist.
pub fn delete(tx: &mut Tx<'_>, arn: &Arn) -> Result<(), ResourceError> {
    let none = || ResourceError::NoSuchResource(arn.clone());
    let resource = tx.partition().resource(arn).cloned().ok_or_else(none)?;
    if resource.kind == ResourceKind::Bucket {
        tx.partition_mut().buckets.remove(&resource.name);
    }
    if resource.kind == ResourceKind::Table {
        drop_stream(tx, arn)?;
    }
    let owner = tx.account_mut(resource.account).ok_or_else(none)?;
    owner.resources.remove(arn);
    if resource.kind == ResourceKind::Key {
        // INVARIANT: an alias names an existing key.
        let others = owner.key_aliases.iter().filter(|(_, key)| *key != arn);
        owner.key_aliases = others.map(|(place, key)| (place.clone(), key.clone())).collect();
    }
    Ok(())
}

pub(crate) fn resource_mut<'t>(tx: &'t mut Tx<'_>, arn: &Arn) -> Result<&'t mut PolicyResource, ResourceError> {
    let none = || ResourceError::NoSuchResource(arn.clone());
    let account = tx.partition().resource(arn).ok_or_else(none)?.account;
    let resource = tx.account_mut(account).and_then(|owner| owner.resources.get_mut(arn));
    resource.map(Shared::make_mut).ok_or_else(none)
}

fn arn(partition: &Partition, account: AccountId, new: &NewResource<'_>) -> Result<Arn, ResourceError> {
    let name = match (new.kind, new.suffix) {
        (ResourceKind::Secret, Some(suffix)) if is_secret_suffix(suffix) => format!("{}-{suffix}", new.name),
        (ResourceKind::Secret, suffix) => {
            return Err(ResourceError::BadName(new.kind, format!("{}-{}", new.name, suffix.unwrap_or(""))));
        }
        (_, _) => new.name.to_owned(),
    };
    let text = partition.resource_arn(new.kind, account, new.region, &name);
    Arn::parse(&text).map_err(|_| ResourceError::BadName(new.kind, name))
}

/// Reads a resource's policy and binds the users and roles it names to their unique ids, as with trust policies. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-roles>.
fn document(partition: &Partition, kind: ResourceKind, text: &str) -> Result<Shared<PolicyDocument>, ResourceError> {
    amended(partition, kind, text, &Bound::new())
}

/// The same, where some names are bound already.
fn amended(
    partition: &Partition,
    kind: ResourceKind,
    text: &str,
    known: &Bound,
) -> Result<Shared<PolicyDocument>, ResourceError> {
    let document = PolicyDocument::parse(text, PolicyType::ResourceBased)
        .map_err(|malformed| ResourceError::MalformedPolicy(malformed.message))?;
    if text.len() > kind.policy_size() {
        return Err(ResourceError::PolicyTooLong(kind));
    }
    // INVARIANT: a stored policy names no user or role of a known account that does not exist.
    let is_unknown = |arn: &&Arn| !known.contains_key(*arn) && !may_be_named(partition, arn);
    if let Some(unknown) = document.principal_arns().find(is_unknown) {
        return Err(ResourceError::NoSuchPrincipal(unknown.clone()));
    }
    let id = |arn: &Arn| known.get(arn).cloned().unwrap_or_else(|| partition.unique_id(arn));
    Ok(Shared::new(document.bind_principals(&id)))
}

/// What `CreateKey` stores when no policy is given: the account's IAM policies decide. See
/// <https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#key-policy-default-allow-root-enable-iam>.
fn default_key_policy(partition: &Partition, account: AccountId) -> String {
    let root = partition.global_arn("iam", account, "root");
    format!(
        r#"{{"Version":"2012-10-17","Id":"key-default-1","Statement":[{{"Sid":"Enable IAM User Permissions","Effect":"Allow","Principal":{{"AWS":"{root}"}},"Action":"kms:*","Resource":"*"}}]}}"#
    )
}

/// The ARN of another resource in the place of one.
fn at(arn: &Arn, account: AccountId, resource: &str) -> String {
    crate::arn_text(arn.partition(), arn.service(), arn.region(), account, resource)
}

impl Account {
    /// The account's resources of one kind in a Region.
    pub fn resources_of(&self, kind: ResourceKind, region: &Region) -> impl Iterator<Item = &Shared<PolicyResource>> {
        self.resources.values().filter(move |resource| resource.kind == kind && resource.region == *region)
    }
    /// The aliases of a key, `alias/…`.
    pub fn aliases_of(&self, key: &Arn) -> impl Iterator<Item = &str> {
        self.key_aliases.iter().filter(move |(_, named)| *named == key).map(|((_, alias), _)| &**alias)
    }
}

impl Partition {
    /// The ARN of a resource, whether there is one or not. The name of a secret has its six characters here.
    pub fn resource_arn(&self, kind: ResourceKind, account: AccountId, region: &Region, name: &str) -> String {
        match kind {
            ResourceKind::Bucket => self.bucket_arn(name),
            kind => arn_text(&self.name, kind.service(), region.as_str(), account, &kind.path(name)),
        }
    }
    /// The resource that has exactly this ARN.
    pub fn resource(&self, arn: &Arn) -> Option<&Shared<PolicyResource>> {
        let owner = match arn.account_id() {
            Some(account) => account,
            None if arn.service() == "s3" => *self.buckets.get(arn.resource())?,
            None => return None,
        };
        self.account(owner)?.resources.get(arn)
    }
    /// The resource whose policy governs what an ARN names: of an object its bucket, of an alias its key, of a version
    /// or alias of a function the function, of a version of a layer the layer, of an index its table.
    pub fn governing_resource(&self, arn: &Arn) -> Option<&Shared<PolicyResource>> {
        match (arn.service(), arn.account_id()) {
            ("s3", None) => {
                let bucket = arn.resource().split('/').next().unwrap_or_default();
                let owner = self.account(*self.buckets.get(bucket)?)?;
                let text = format!("arn:{}:s3:::{bucket}", arn.partition());
                owner.resources.get(text.as_str())
            }
            ("kms", Some(account)) if arn.resource().starts_with("alias/") => {
                let owner = self.account(account)?;
                owner.resources.get(owner.key_aliases.get(&(Region::from(arn.region()), arn.resource().into()))?)
            }
            // `function:NAME:QUALIFIER`, `layer:NAME:VERSION`.
            ("lambda", Some(account)) => {
                let whole = arn.resource().splitn(3, ':').take(2).collect::<Vec<_>>().join(":");
                self.account(account)?.resources.get(at(arn, account, &whole).as_str())
            }
            // `table/NAME/index/INDEX`; streams have policies of their own.
            ("dynamodb", Some(account)) if arn.resource().contains("/index/") => {
                let table = arn.resource().split("/index/").next().unwrap_or_default();
                self.account(account)?.resources.get(at(arn, account, table).as_str())
            }
            _ => self.resource(arn),
        }
    }
    /// Every resource with a policy, by account and ARN.
    pub fn resources(&self) -> impl Iterator<Item = &Shared<PolicyResource>> {
        self.accounts.values().flat_map(|account| account.resources.values())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Call, Caller, Ids, JoinedMethod};
    use aws::{Principal, Timestamp};

    const OWNER: AccountId = AccountId::new(111_122_223_333);

    fn call() -> Call {
        Call {
            caller: Caller::new(Principal::Anonymous, None),
            account: OWNER,
            region: Region::from("us-east-1"),
            now: Timestamp::from_millis(0),
            request_id: "r".into(),
            source_ip: [127, 0, 0, 1].into(),
            user_agent: "".into(),
            secure: true,
            endpoint: None,
        }
    }
    /// A partition with two accounts, after a change.
    fn after<T>(change: impl FnOnce(&mut Tx<'_>) -> T) -> (Partition, T) {
        let mut base = Partition::new("aws", 1);
        for id in [OWNER, AccountId::new(444_455_556_666)] {
            let account = Account::new(id, "a", &format!("{id}@x"), JoinedMethod::Invited, Timestamp::from_millis(0));
            base.accounts.insert(id, Shared::new(account));
        }
        let (call, mut ids) = (call(), Ids::new(1));
        let mut tx = Tx::new(&base, &call, &mut ids);
        let result = change(&mut tx);
        (tx.finish(), result)
    }
    fn new<'a>(kind: ResourceKind, region: &'a Region, name: &'a str) -> NewResource<'a> {
        let suffix = (kind == ResourceKind::Secret).then_some("a1B2c3");
        NewResource { kind, region, name, suffix, policy: None, tags: Tags::new() }
    }
    const KEY: &str = "1234abcd-12ab-34cd-56ef-1234567890ab";

    #[test]
    fn everything_is_found_by_the_arns_that_name_it() {
        let region = Region::from("eu-west-1");
        let (partition, ()) = after(|tx| {
            for (kind, name) in [
                (ResourceKind::Bucket, "logs"),
                (ResourceKind::Key, KEY),
                (ResourceKind::Queue, "orders"),
                (ResourceKind::Topic, "alerts"),
                (ResourceKind::Secret, "db/password"),
                (ResourceKind::Function, "checkout"),
                (ResourceKind::Layer, "tracing"),
                (ResourceKind::Table, "orders"),
                (ResourceKind::Repository, "shop/web"),
            ] {
                create(tx, OWNER, new(kind, &region, name)).unwrap();
            }
            let key = Arn::parse(&format!("arn:aws:kms:eu-west-1:{OWNER}:key/{KEY}")).unwrap();
            create_alias(tx, "alias/logs", &key).unwrap();
        });
        for (arn, name) in [
            ("arn:aws:s3:::logs", Some("logs")),
            ("arn:aws:s3:::logs/2026/a.gz", Some("logs")),
            ("arn:aws:s3:::log", None),
            ("arn:aws:kms:eu-west-1:111122223333:alias/logs", Some(KEY)),
            ("arn:aws:kms:us-east-1:111122223333:alias/logs", None),
            ("arn:aws:sqs:eu-west-1:111122223333:orders", Some("orders")),
            ("arn:aws:sqs:eu-west-1:444455556666:orders", None),
            ("arn:aws:sns:eu-west-1:111122223333:alerts", Some("alerts")),
            ("arn:aws:secretsmanager:eu-west-1:111122223333:secret:db/password-a1B2c3", Some("db/password")),
            ("arn:aws:lambda:eu-west-1:111122223333:function:checkout:live", Some("checkout")),
            ("arn:aws:lambda:eu-west-1:111122223333:layer:tracing:3", Some("tracing")),
            ("arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/by-day", Some("orders")),
            ("arn:aws:dynamodb:eu-west-1:111122223333:table/orders/stream/2026-11-24T10:30:00.000", None),
            ("arn:aws:ecr:eu-west-1:111122223333:repository/shop/web", Some("shop/web")),
        ] {
            let found =
                partition.governing_resource(&Arn::parse(arn).unwrap()).map(|resource| resource.name.to_string());
            assert_eq!(found.as_deref(), name, "{arn}");
        }
        assert_eq!(partition.resources().count(), 9);
    }

    #[test]
    fn names_are_unique_and_those_of_buckets_everywhere() {
        let (here, there) = (Region::from("us-east-1"), Region::from("eu-west-1"));
        let other = AccountId::new(444_455_556_666);
        after(|tx| {
            create(tx, OWNER, new(ResourceKind::Bucket, &here, "logs")).unwrap();
            assert!(create(tx, other, new(ResourceKind::Bucket, &there, "logs")).is_err());
            create(tx, OWNER, new(ResourceKind::Secret, &here, "db")).unwrap();
            let again = NewResource { suffix: Some("zzzzzz"), ..new(ResourceKind::Secret, &here, "db") };
            assert_eq!(
                create(tx, OWNER, again).unwrap_err(),
                ResourceError::Exists(ResourceKind::Secret, "db".to_owned())
            );
            create(tx, OWNER, new(ResourceKind::Secret, &there, "db")).unwrap();
            delete(tx, &Arn::parse("arn:aws:s3:::logs").unwrap()).unwrap();
            create(tx, other, new(ResourceKind::Bucket, &there, "logs")).unwrap();
        });
    }

    #[test]
    fn a_key_is_never_without_a_policy_and_an_alias_never_without_a_key() {
        let region = Region::from("us-east-1");
        let (partition, ()) = after(|tx| {
            let key = create(tx, OWNER, new(ResourceKind::Key, &region, KEY)).unwrap();
            create_alias(tx, "alias/a", &key.arn).unwrap();
            assert_eq!(
                create_alias(tx, "alias/a", &key.arn).unwrap_err(),
                ResourceError::AliasExists("alias/a".to_owned())
            );
            delete_policy(tx, &key.arn).unwrap();
            assert!(tx.partition().resource(&key.arn).unwrap().policy.is_some());
            delete(tx, &key.arn).unwrap();
            assert!(create_alias(tx, "alias/a", &key.arn).is_err());
        });
        assert!(partition.account(OWNER).unwrap().key_aliases.is_empty());
    }

    #[test]
    fn a_policy_is_read_and_names_only_people_who_exist() {
        let region = Region::from("us-east-1");
        after(|tx| {
            let queue = create(tx, OWNER, new(ResourceKind::Queue, &region, "orders")).unwrap();
            let policy = |principal: &str| {
                format!(
                    r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"AWS":"{principal}"}},"Action":"sqs:*","Resource":"*"}}}}"#
                )
            };
            put_policy(tx, &queue.arn, &policy("444455556666")).unwrap();
            put_policy(tx, &queue.arn, &policy("arn:aws:iam::999999999999:role/unknown")).unwrap();
            let nobody = policy("arn:aws:iam::444455556666:role/nobody");
            assert!(matches!(put_policy(tx, &queue.arn, &nobody), Err(ResourceError::NoSuchPrincipal(_))));
            assert!(matches!(put_policy(tx, &queue.arn, "{}"), Err(ResourceError::MalformedPolicy(_))));
            let long = policy(&"1".repeat(9000));
            assert!(put_policy(tx, &queue.arn, &long).is_err());
        });
    }
}
