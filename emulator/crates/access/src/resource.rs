mod bucket;

pub use bucket::acl_policy;

use aws::{AccountId, Arn};
use policy::{Attached, PolicyDocument, ResourceRule};
use state::bucket::{Version, VersionId};
use state::organization::Organization;
use state::resource::{PolicyResource, ResourceKind};
use state::{Call, Partition, Shared, Tags};

use crate::Attempt;

/// What the state knows of the resource of an attempt.
#[derive(Debug)]
pub struct Resource {
    /// Who owns it.
    pub account: Option<AccountId>,
    /// Its tags (`aws:ResourceTag/…`).
    pub tags: Tags,
    /// Whether its policy must grant, or only may.
    pub rule: ResourceRule,
    /// What its service says of it in the request context.
    pub(crate) keys: Vec<(String, Vec<String>)>,
    policy: Option<Shared<PolicyDocument>>,
    /// What the caller's account says of it beside the caller's own policies: of an object that another account owns in a
    /// bucket of the caller's account, the account and the bucket's policy.
    pub(crate) parent: Option<(AccountId, Option<Shared<PolicyDocument>>)>,
    /// Whose it is to limit though it is nobody's: of an object that somebody put without credentials, the bucket's owner.
    pub(crate) kept_by: Option<AccountId>,
    /// The ARN that policies see, where it is not the one that was named: of an alias, its key's.
    arn: Option<Arn>,
    /// The resource that has the policy: of an object, its bucket.
    holder: Option<Arn>,
}

impl Resource {
    /// Its resource-based policy, as the engine takes it.
    pub(crate) fn policy<'a>(&'a self, arn: &'a str) -> Option<Attached<'a>> {
        let source = self.holder.as_ref().map_or(arn, Arn::as_str);
        self.policy.as_ref().map(|document| Attached { source, document })
    }
    /// The account whose resource control policies bear on it.
    pub(crate) fn limited_by(&self) -> Option<AccountId> {
        self.kept_by.or(self.account)
    }
    /// The ARN that policies see, given the one that was named.
    pub(crate) fn named<'a>(&'a self, arn: &'a str) -> &'a str {
        self.arn.as_ref().map_or(arn, Arn::as_str)
    }
    /// Puts the management account before what an organization lets members do by its resource policy only.
    fn delegate(&mut self, organization: &Organization, call: &Call, attempt: &Attempt<'_>) {
        if let Some(policy) = organization.delegation(call.account, attempt.action, attempt.resource) {
            self.account = Some(organization.management_account);
            self.policy = Some(policy.document.clone());
        }
    }
    fn owned_by(account: Option<AccountId>) -> Resource {
        Resource {
            account,
            tags: Tags::new(),
            rule: ResourceRule::Ordinary,
            keys: Vec::new(),
            policy: None,
            parent: None,
            kept_by: None,
            arn: None,
            holder: None,
        }
    }
}

/// Looks a resource up by its ARN: owner, tags, policy.
///
/// An ARN without an account (a bucket's) and `*` belong to the caller's account as long as nothing in the state says
/// otherwise. A key that the state does not know is taken for one with the default key policy, which leaves the decision
/// to the IAM policies of its account.
pub fn resource(partition: &Partition, call: &Call, attempt: &Attempt<'_>) -> Resource {
    let Ok(arn) = Arn::parse(attempt.resource) else { return without_arn(partition, call, attempt) };
    match arn.service() {
        "iam" => iam(partition, call, &arn, attempt.action),
        "organizations" => organizations(partition, call, &arn, attempt),
        // Accounts have no policies; who may name which, the service itself decides.
        "account" => Resource::owned_by(Some(call.account)),
        "cloudtrail" => cloudtrail(partition, call, &arn),
        "access-analyzer" => {
            let mut found = Resource::owned_by(Some(arn.account_id().unwrap_or(call.account)));
            found.tags = partition.analyzer(&arn).map(|analyzer| analyzer.tags.clone()).unwrap_or_default();
            found
        }
        "config" => {
            let mut found = Resource::owned_by(Some(arn.account_id().unwrap_or(call.account)));
            found.tags = partition.config_tags(&arn).cloned().unwrap_or_default();
            found
        }
        "identitystore" => identity_store(partition, call, &arn),
        "sso" => identity_center(partition, call, &arn),
        service if ResourceKind::ALL.iter().any(|kind| kind.service() == service) => {
            with_policy(partition, call, &arn, attempt)
        }
        _ => Resource::owned_by(Some(arn.account_id().unwrap_or(call.account))),
    }
}

/// A bucket, key, queue, topic, secret or function, or what one of them governs.
fn with_policy(partition: &Partition, call: &Call, arn: &Arn, attempt: &Attempt<'_>) -> Resource {
    // A bucket of a name that is taken would be the caller's all the same: that it is taken, is told afterwards.
    let is_new = attempt.action == "s3:CreateBucket";
    let governing = partition.governing_resource(arn).filter(|_| !is_new && !is_about_alias(attempt.action, arn));
    let owner = governing.map_or(arn.account_id().unwrap_or(call.account), |governing| governing.account);
    let mut found = Resource::owned_by(Some(owner));
    let object = if arn.service() == "s3" { existing_object(partition, arn, attempt) } else { None };
    if arn.service() == "s3" {
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
        found.keys.push(("s3:ResourceAccount".to_owned(), vec![owner.to_string()]));
        found.keys.extend(object.iter().flat_map(|version| tag_keys("s3:ExistingObjectTag/", &version.tags)));
    }
    if let Some(governing) = governing {
        found.policy = governing.policy.clone();
        found.holder = Some(governing.arn.clone());
        if governing.authorizes_by_tags() {
            found.tags = governing.tags.clone();
        }
        match governing.kind {
            ResourceKind::Key => key(partition, governing, arn, &mut found),
            ResourceKind::Secret => {
                found.keys.extend(tag_keys("secretsmanager:ResourceTag/", &governing.tags));
            }
            ResourceKind::Bucket => bucket::limit(partition, call, governing, (arn, attempt, object), &mut found),
            _ => {}
        }
    }
    found
}

/// The version of an object that a request is about, for the actions to which the service authorization reference gives
/// `s3:ExistingObjectTag/…`, and those of its access control list. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/tagging-and-policies.html>.
fn existing_object<'p>(partition: &'p Partition, arn: &Arn, attempt: &Attempt<'_>) -> Option<&'p Shared<Version>> {
    const ACTIONS: [&str; 14] = [
        "s3:DeleteObjectTagging",
        "s3:DeleteObjectVersionTagging",
        "s3:GetObject",
        "s3:GetObjectAcl",
        "s3:GetObjectAttributes",
        "s3:GetObjectTagging",
        "s3:GetObjectVersion",
        "s3:GetObjectVersionAcl",
        "s3:GetObjectVersionAttributes",
        "s3:GetObjectVersionTagging",
        "s3:PutObjectAcl",
        "s3:PutObjectTagging",
        "s3:PutObjectVersionAcl",
        "s3:PutObjectVersionTagging",
    ];
    if !ACTIONS.iter().any(|known| known.eq_ignore_ascii_case(attempt.action)) {
        return None;
    }
    let named = attempt.context.iter().find(|(key, _)| key == "s3:versionid");
    let id = named.and_then(|(_, values)| values.first()).map(|id| VersionId::from(id.as_str()));
    partition.object(arn, id.as_ref())
}

/// Tags as condition keys of a service.
fn tag_keys(prefix: &str, tags: &Tags) -> impl Iterator<Item = (String, Vec<String>)> {
    tags.iter().map(move |(key, value)| (format!("{prefix}{key}"), vec![value.to_owned()]))
}

/// "You cannot use … the alias name … in the Resource element": a request that names an alias is decided on its key.
/// See <https://docs.aws.amazon.com/kms/latest/developerguide/cmks-in-iam-policies.html>.
fn key(partition: &Partition, key: &PolicyResource, named: &Arn, found: &mut Resource) {
    found.rule = ResourceRule::Mandatory;
    let aliases = partition.account(key.account).into_iter().flat_map(|account| account.aliases_of(&key.arn));
    found.keys.push(("kms:ResourceAliases".to_owned(), aliases.map(str::to_owned).collect()));
    if let Some(detail) = key.as_key() {
        // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
        let known: [(&str, &str); 6] = [
            ("kms:CustomerMasterKeySpec", &detail.spec),
            ("kms:CustomerMasterKeyUsage", &detail.usage),
            ("kms:KeyOrigin", "AWS_KMS"),
            ("kms:KeySpec", &detail.spec),
            ("kms:KeyUsage", &detail.usage),
            ("kms:MultiRegion", "false"),
        ];
        found.keys.extend(known.map(|(name, value)| (name.to_owned(), vec![value.to_owned()])));
    }
    if *named != key.arn {
        found.arn = Some(key.arn.clone());
    }
}

/// Making, changing and deleting an alias needs a permission on the alias itself, beside one on the key. See
/// <https://docs.aws.amazon.com/kms/latest/developerguide/alias-access.html>.
fn is_about_alias(action: &str, arn: &Arn) -> bool {
    let actions = ["kms:CreateAlias", "kms:UpdateAlias", "kms:DeleteAlias"];
    arn.resource().starts_with("alias/") && actions.iter().any(|known| known.eq_ignore_ascii_case(action))
}

fn iam(partition: &Partition, call: &Call, arn: &Arn, action: &str) -> Resource {
    // AWS's own policies (`arn:aws:iam::aws:policy/…`) are in every account alike. A root user has no policy that could let
    // another account in: whose root user one may be, the organization says.
    let owner = arn.account_id().filter(|_| action != "sts:AssumeRoot");
    let mut found = Resource::owned_by(Some(owner.unwrap_or(call.account)));
    if let Some(role) = partition.role(arn) {
        found.tags = role.tags.clone();
        // The trust policy speaks about assuming the role and about nothing else.
        if action.starts_with("sts:") {
            found.policy = Some(role.trust.clone());
        }
    } else if let Some(user) = partition.user(arn) {
        found.tags = user.tags.clone();
    } else if let Some(policy) = partition.managed_policy(arn) {
        found.tags = policy.tags.clone();
    } else if let Some(tags) = tags_of_iam(partition, arn) {
        found.tags = tags.clone();
    }
    if action.starts_with("sts:") && arn.resource().starts_with("role/") {
        // Without a trust policy nobody assumes it: an unknown role is denied like a forbidden one.
        found.rule = ResourceRule::Mandatory;
    }
    found
}

/// Tags of what is no user, role or policy.
fn tags_of_iam<'p>(partition: &'p Partition, arn: &Arn) -> Option<&'p Tags> {
    let iam = &partition.account(arn.account_id()?)?.iam;
    let (kind, _) = arn.resource().split_once('/')?;
    match kind {
        "instance-profile" => {
            let profile = iam.instance_profile(arn.resource_name()).filter(|profile| profile.arn == *arn)?;
            Some(&profile.tags)
        }
        "saml-provider" => iam.saml_provider(arn).ok().map(|provider| &provider.tags),
        "oidc-provider" => iam.oidc_provider(arn).ok().map(|provider| &provider.tags),
        "server-certificate" => {
            let certificate = iam.server_certificate(arn.resource_name()).ok().filter(|it| it.arn == *arn)?;
            Some(&certificate.tags)
        }
        "mfa" => iam.mfa_device(arn.as_str()).ok().map(|device| &device.tags),
        _ => None,
    }
}

/// `*`: of Organizations' actions as well, which the organization's resource policy may have to allow.
fn without_arn(partition: &Partition, call: &Call, attempt: &Attempt<'_>) -> Resource {
    let mut found = Resource::owned_by(Some(call.account));
    if let Some(organization) = partition.organization_of(call.account) {
        found.delegate(organization, call, attempt);
    }
    found
}

fn organizations(partition: &Partition, call: &Call, arn: &Arn, attempt: &Attempt<'_>) -> Resource {
    // AWS's own policies (`arn:aws:organizations::aws:policy/…`) are in every organization alike.
    let owner = arn.account_id().unwrap_or(call.account);
    let mut found = Resource::owned_by(Some(owner));
    let organization = partition.organization_of(owner);
    let id = arn.resource_name();
    if let Some(organization) = organization {
        if let Some(policy) = organization.policies.get(id) {
            found.tags = policy.tags.clone();
        } else if let Some(account) = id.parse().ok().and_then(|id| partition.account(id)) {
            found.tags = account.tags.clone();
        } else if let Some(target) = organization.target(id) {
            found.tags = target.tags.clone();
        } else if let Some(policy) = organization.resource_policy.as_ref().filter(|policy| *policy.id == *id) {
            found.tags = policy.tags.clone();
        }
    }
    let is_received = arn.resource().starts_with("handshake/");
    match organization {
        // Members look at their organization by the right of their own account, as far as they may at all; where the
        // resource policy has to allow it, they come as another account does.
        Some(organization) if partition.share_organization(call.account, owner) => {
            found.account = Some(call.account);
            found.delegate(organization, call, attempt);
        }
        _ if is_received => found.account = Some(call.account),
        _ => {}
    }
    found
}

fn cloudtrail(partition: &Partition, call: &Call, arn: &Arn) -> Resource {
    let mut found = Resource::owned_by(arn.account_id());
    let key = (aws::Region::from(arn.region()), arn.resource_name().to_owned());
    let trail = arn.account_id().and_then(|owner| partition.account(owner)).and_then(|owner| owner.trails.get(&key));
    if let Some(trail) = trail {
        found.tags = trail.tags.clone();
        // A member's principals look at the organization's trail by the right of their own account.
        if trail.organization && partition.share_organization(call.account, trail.account) {
            found.account = Some(call.account);
        }
    }
    found
}

/// Members' principals look at the organization's identity store by the right of their own account, as far as its service
/// lets them: "If you have access to a member account, you can use this API operation from the member account". People and
/// groups have ARNs without an account.
fn identity_store(partition: &Partition, call: &Call, arn: &Arn) -> Resource {
    let owner = arn.account_id().unwrap_or(call.account);
    let is_member = partition.share_organization(call.account, owner);
    Resource::owned_by(Some(if is_member { call.account } else { owner }))
}

/// Instances and permission sets have ARNs without an account: a delegated administrator reaches them by the right of its
/// own account, and the service turns everybody else away.
fn identity_center(partition: &Partition, call: &Call, arn: &Arn) -> Resource {
    let mut found = Resource::owned_by(Some(arn.account_id().unwrap_or(call.account)));
    if let Some(tags) = partition.identity_center_tags(arn) {
        found.tags = tags.clone();
    }
    found
}
