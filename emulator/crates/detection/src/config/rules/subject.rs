//! What rules are about: the resources of an account, as AWS Config names them.

use aws::{AccountId, Arn};
use policy::PolicyDocument;
use state::bucket::Bucket;
use state::bucket::configuration::PublicAccessBlock;
use state::change::Part;
use state::cloudtrail::Trail;
use state::config::Item;
use state::iam::{Entity, EntityKind, Group, ManagedPolicy, OidcProvider, Role, SamlProvider, ServerCertificate, User};
use state::kms::Key;
use state::resource::{Detail, PolicyResource, ResourceKind};
use state::{Shared, Tags};

use super::World;

pub(super) const ACCOUNT: &str = "AWS::::Account";
pub(super) const ACCOUNT_BLOCK: &str = "AWS::S3::AccountPublicAccessBlock";
pub(super) const USER: &str = "AWS::IAM::User";
pub(super) const GROUP: &str = "AWS::IAM::Group";
pub(super) const ROLE: &str = "AWS::IAM::Role";
pub(super) const POLICY: &str = "AWS::IAM::Policy";
pub(super) const CERTIFICATE: &str = "AWS::IAM::ServerCertificate";
pub(super) const OIDC_PROVIDER: &str = "AWS::IAM::OIDCProvider";
pub(super) const SAML_PROVIDER: &str = "AWS::IAM::SAMLProvider";
pub(super) const TRAIL: &str = "AWS::CloudTrail::Trail";
pub(super) const KEY: &str = "AWS::KMS::Key";
pub(super) const BUCKET: &str = "AWS::S3::Bucket";

/// Something that rules judge.
#[derive(Debug, Clone)]
pub(crate) enum Subject<'a> {
    Account(AccountId),
    AccountBlock(AccountId, PublicAccessBlock),
    User(&'a User),
    Group(&'a Group),
    Role(&'a Role),
    Policy(&'a ManagedPolicy),
    Certificate(&'a ServerCertificate),
    OidcProvider(&'a OidcProvider),
    SamlProvider(&'a SamlProvider),
    Trail(&'a Trail),
    Key(OfKey<'a>),
    Bucket(OfBucket<'a>),
}

/// A user, a group or a role.
#[derive(Debug)]
pub(super) struct Holder<'a> {
    pub(super) kind: EntityKind,
    pub(super) entity: &'a Entity,
    /// Who may assume it.
    pub(super) trust: Option<&'a PolicyDocument>,
}

/// A key.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OfKey<'a> {
    pub(super) resource: &'a PolicyResource,
    pub(super) key: &'a Key,
}

/// A bucket.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OfBucket<'a> {
    pub(super) resource: &'a PolicyResource,
    pub(super) bucket: &'a Bucket,
}

impl<'a> Subject<'a> {
    /// `AWS::IAM::User`
    pub(crate) fn resource_type(&self) -> &'static str {
        match self {
            Subject::Account(_) => ACCOUNT,
            Subject::AccountBlock(..) => ACCOUNT_BLOCK,
            Subject::User(_) => USER,
            Subject::Group(_) => GROUP,
            Subject::Role(_) => ROLE,
            Subject::Policy(_) => POLICY,
            Subject::Certificate(_) => CERTIFICATE,
            Subject::OidcProvider(_) => OIDC_PROVIDER,
            Subject::SamlProvider(_) => SAML_PROVIDER,
            Subject::Trail(_) => TRAIL,
            Subject::Key(_) => KEY,
            Subject::Bucket(_) => BUCKET,
        }
    }
    /// What Config knows it by.
    pub(crate) fn resource_id(&self) -> String {
        match self {
            Subject::Account(id) | Subject::AccountBlock(id, _) => id.to_string(),
            Subject::User(user) => user.entity.id.to_string(),
            Subject::Group(group) => group.entity.id.to_string(),
            Subject::Role(role) => role.entity.id.to_string(),
            Subject::Policy(policy) => policy.id.to_string(),
            Subject::Certificate(certificate) => certificate.id.to_string(),
            Subject::OidcProvider(provider) => provider.arn.to_string(),
            Subject::SamlProvider(provider) => provider.arn.to_string(),
            Subject::Trail(trail) => trail.name.clone(),
            Subject::Key(key) => key.resource.name.to_string(),
            Subject::Bucket(bucket) => bucket.resource.name.to_string(),
        }
    }
    /// Its tags, where it can have some.
    pub(crate) fn tags(&self) -> Option<&'a Tags> {
        Some(match self {
            Subject::Account(_) | Subject::AccountBlock(..) | Subject::Group(_) => return None,
            Subject::User(user) => &user.tags,
            Subject::Role(role) => &role.tags,
            Subject::Policy(policy) => &policy.tags,
            Subject::Certificate(certificate) => &certificate.tags,
            Subject::OidcProvider(provider) => &provider.tags,
            Subject::SamlProvider(provider) => &provider.tags,
            Subject::Trail(trail) => &trail.tags,
            Subject::Key(key) => &key.resource.tags,
            Subject::Bucket(bucket) => &bucket.resource.tags,
        })
    }
    pub(super) fn holder(&self) -> Option<Holder<'a>> {
        let (kind, entity, trust) = match self {
            Subject::User(user) => (EntityKind::User, &user.entity, None),
            Subject::Group(group) => (EntityKind::Group, &group.entity, None),
            Subject::Role(role) => (EntityKind::Role, &role.entity, Some(&*role.trust)),
            _ => return None,
        };
        Some(Holder { kind, entity, trust })
    }
    fn of_resource(resource: &'a PolicyResource) -> Option<Subject<'a>> {
        match &resource.detail {
            Detail::Bucket(bucket) => Some(Subject::Bucket(OfBucket { resource, bucket })),
            Detail::Key(key) => Some(Subject::Key(OfKey { resource, key })),
            _ => None,
        }
    }
}

impl<'a> World<'a> {
    /// All resources of a type. What is global is in every Region, the rest in its own alone.
    pub(crate) fn subjects(&self, resource_type: &str) -> Vec<Subject<'a>> {
        let Some(account) = self.partition.account(self.account) else { return Vec::new() };
        let iam = &account.iam;
        match resource_type {
            ACCOUNT => vec![Subject::Account(self.account)],
            ACCOUNT_BLOCK => self.account_block().into_iter().collect(),
            USER => iam.users.values().map(|user| Subject::User(user)).collect(),
            GROUP => iam.groups.values().map(|group| Subject::Group(group)).collect(),
            ROLE => iam.roles.values().map(|role| Subject::Role(role)).collect(),
            POLICY => iam.policies.values().map(|policy| Subject::Policy(policy)).collect(),
            CERTIFICATE => iam.server_certificates.values().map(|one| Subject::Certificate(one)).collect(),
            OIDC_PROVIDER => iam.oidc_providers.values().map(|provider| Subject::OidcProvider(provider)).collect(),
            SAML_PROVIDER => iam.saml_providers.values().map(|provider| Subject::SamlProvider(provider)).collect(),
            TRAIL => self.trails().map(|trail| Subject::Trail(trail)).collect(),
            KEY => self.resources(ResourceKind::Key),
            BUCKET => self.resources(ResourceKind::Bucket),
            _ => Vec::new(),
        }
    }
    /// What a part of the account is for rules; nothing where it is not there any more, or in another Region.
    pub(crate) fn subjects_of(&self, part: &Part) -> Vec<Subject<'a>> {
        let Some(account) = self.partition.account(self.account) else { return Vec::new() };
        let iam = &account.iam;
        let found = match part {
            Part::Account => {
                return [Some(Subject::Account(self.account)), self.account_block()].into_iter().flatten().collect();
            }
            Part::User(name) => iam.users.get(name).map(|user| Subject::User(user)),
            Part::Group(name) => iam.groups.get(name).map(|group| Subject::Group(group)),
            Part::Role(name) => iam.roles.get(name).map(|role| Subject::Role(role)),
            Part::Policy(name) => iam.policies.get(name).map(|policy| Subject::Policy(policy)),
            Part::ServerCertificate(name) => iam.server_certificates.get(name).map(|one| Subject::Certificate(one)),
            Part::OidcProvider(arn) => iam.oidc_providers.get(arn).map(|provider| Subject::OidcProvider(provider)),
            Part::SamlProvider(arn) => iam.saml_providers.get(arn).map(|provider| Subject::SamlProvider(provider)),
            Part::Resource(arn) => {
                let found = account.resources.get(arn).filter(|resource| resource.region == *self.region);
                found.and_then(|resource| Subject::of_resource(resource))
            }
            Part::Trail(region, name) => {
                let found = account.trails.get(&(region.clone(), name.clone()));
                found.filter(|trail| trail.is_seen_in(self.region)).map(|trail| Subject::Trail(trail))
            }
            Part::InstanceProfile(_) | Part::Analyzer(..) | Part::Recorder(..) | Part::Unit(_) => None,
        };
        found.into_iter().collect()
    }
    /// The resource that an item is of, as it is now; none where it is not there any more.
    pub(super) fn subject_of(&self, item: &Item) -> Option<Subject<'a>> {
        let account = self.partition.account(self.account)?;
        let iam = &account.iam;
        let name = item.resource_name.as_deref().unwrap_or_default();
        let arn = || item.arn.as_deref().and_then(|text| Arn::parse(text).ok());
        let found = match item.resource_type {
            ACCOUNT_BLOCK => self.account_block(),
            USER => iam.user(name).map(|user| Subject::User(user)),
            GROUP => iam.group(name).map(|group| Subject::Group(group)),
            ROLE => iam.role(name).map(|role| Subject::Role(role)),
            POLICY => iam.policies.get(name).map(|policy| Subject::Policy(policy)),
            CERTIFICATE => iam.server_certificates.get(name).map(|one| Subject::Certificate(one)),
            OIDC_PROVIDER => iam.oidc_providers.get(&arn()?).map(|provider| Subject::OidcProvider(provider)),
            SAML_PROVIDER => iam.saml_providers.get(&arn()?).map(|provider| Subject::SamlProvider(provider)),
            TRAIL => self.partition.trail(&arn()?).map(|trail| Subject::Trail(trail)),
            KEY | BUCKET => account.resources.get(&arn()?).and_then(|resource| Subject::of_resource(resource)),
            _ => None,
        };
        found.filter(|subject| subject.resource_id() == *item.resource_id)
    }
    /// The trails that the account sees in the Region.
    pub(super) fn trails(&self) -> impl Iterator<Item = &'a Shared<Trail>> + use<'a> {
        self.partition.trails_seen(self.account, self.region)
    }
    fn account_block(&self) -> Option<Subject<'a>> {
        let block = self.partition.account(self.account)?.public_access_block?;
        Some(Subject::AccountBlock(self.account, block))
    }
    fn resources(&self, kind: ResourceKind) -> Vec<Subject<'a>> {
        let account = self.partition.account(self.account).into_iter();
        let found = account.flat_map(|account| account.resources_of(kind, self.region));
        found.filter_map(|resource| Subject::of_resource(resource)).collect()
    }
}
