//! Resources as somebody proposes them: what is not said of one that exists is as it is, and of a new one as AWS makes it. See
//! <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Configuration.html>.

use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};
use models::accessanalyzer as api;
use policy::{PolicyDocument, PolicyType};
use service::View;
use state::access_analyzer::{Analyzer, Found, Subject};
use state::bucket::configuration::{Acl, Grant, Grantee, Permission, PublicAccessBlock};
use state::kms;
use state::resource::{Detail, PolicyResource, ResourceKind};
use state::{Account, Partition, Shared, Tags};
use wire::Fault;

use super::analysis::external;
use super::analysis::subject::{of_resource, of_role};
use super::analysis::zone::ZoneName;
use super::fault::invalid;

/// A resource, and what would be found of it.
pub(super) type Proposed = (Subject, Vec<Arc<Found>>);

/// What is found of a resource as it is proposed; none where the proposal is not valid.
pub(super) fn look(
    view: &View<'_>,
    analyzer: &Analyzer,
    text: &str,
    proposed: &api::Configuration,
) -> Result<Option<Proposed>, Fault> {
    let partition = view.partition;
    let arn = Arn::parse(text).map_err(|_| invalid(format!("{text} is no ARN.")))?;
    let none = || invalid(format!("The resource {text} is not in the zone of trust of the analyzer."));
    if proposed.s3_bucket.as_ref().and_then(|it| it.access_points.as_ref()).is_some_and(|points| !points.is_empty()) {
        return Err(invalid("Access points are not supported in access previews by orglab: leave out accessPoints."));
    }
    let zone = ZoneName::of(partition, analyzer).ok_or_else(none)?;
    let zone = zone.look_at(partition).ok_or_else(none)?;
    if let Some(role) = &proposed.iam_role {
        let account = arn.account_id().filter(|id| arn.service() == "iam" && zone.has(*id)).ok_or_else(none)?;
        let known = partition.role(&arn);
        // "You cannot propose an empty trust policy."
        let trust = match (&role.trust_policy, known) {
            (Some(text), _) => PolicyDocument::parse(text, PolicyType::RoleTrust).ok(),
            (None, known) => known.map(|role| PolicyDocument::clone(&role.trust)),
        };
        let subject = known.map(|role| of_role(account, role)).unwrap_or(Subject {
            resource: text.into(),
            resource_type: "AWS::IAM::Role",
            owner: account,
        });
        return Ok(trust.map(|trust| (subject, external::trust(&zone, account, &trust))));
    }
    let kind =
        kind(proposed).ok_or_else(|| invalid("The type of the resource is not supported for access previews."))?;
    let existing = partition.resource(&arn).filter(|resource| resource.kind == kind);
    let owner = existing.map(|it| it.account).or(arn.account_id()).unwrap_or(analyzer.account);
    let region = Region::from(analyzer.region());
    if !zone.has(owner) || arn.service() != kind.service() || existing.is_some_and(|it| it.region != region) {
        return Err(none());
    }
    let mut resource = match existing {
        Some(resource) => PolicyResource::clone(resource),
        None => new(arn, kind, owner, region, view.call.now),
    };
    if propose(partition, &mut resource, proposed).is_none() {
        return Ok(None);
    }
    Ok(Some((of_resource(&resource), external::shared(&zone, &resource))))
}

fn kind(proposed: &api::Configuration) -> Option<ResourceKind> {
    let it = proposed;
    let kinds = [
        (it.s3_bucket.is_some(), ResourceKind::Bucket),
        (it.kms_key.is_some(), ResourceKind::Key),
        (it.sqs_queue.is_some(), ResourceKind::Queue),
        (it.sns_topic.is_some(), ResourceKind::Topic),
        (it.secrets_manager_secret.is_some(), ResourceKind::Secret),
        (it.ecr_repository.is_some(), ResourceKind::Repository),
        (it.dynamodb_table.is_some(), ResourceKind::Table),
        (it.dynamodb_stream.is_some(), ResourceKind::Stream),
    ];
    kinds.into_iter().find(|(is_given, _)| *is_given).map(|(_, kind)| kind)
}

fn new(arn: Arn, kind: ResourceKind, account: AccountId, region: Region, now: Timestamp) -> PolicyResource {
    let mut detail = Detail::new(kind, now);
    if let Detail::Bucket(bucket) = &mut detail {
        // "If the proposed configuration is for a new bucket and the setting is not specified, the access preview uses false."
        let configuration = &mut bucket.make_mut().configuration;
        (configuration.public_access_block, configuration.ownership) = (None, None);
    }
    let name: Arc<str> = arn.resource_name().into();
    PolicyResource { arn, kind, name, account, region, policy: None, tags: Tags::new(), detail }
}

/// Sets what is proposed; none where it cannot be read.
fn propose(partition: &Partition, resource: &mut PolicyResource, proposed: &api::Configuration) -> Option<()> {
    let it = proposed;
    let policy = [
        it.s3_bucket.as_ref().and_then(|it| it.bucket_policy.as_ref()),
        it.sqs_queue.as_ref().and_then(|it| it.queue_policy.as_ref()),
        it.sns_topic.as_ref().and_then(|it| it.topic_policy.as_ref()),
        it.secrets_manager_secret.as_ref().and_then(|it| it.secret_policy.as_ref()),
        it.ecr_repository.as_ref().and_then(|it| it.repository_policy.as_ref()),
        it.dynamodb_table.as_ref().and_then(|it| it.table_policy.as_ref()),
        it.dynamodb_stream.as_ref().and_then(|it| it.stream_policy.as_ref()),
        it.kms_key.as_ref().and_then(|it| it.key_policies.as_ref()?.get("default")),
    ];
    if let Some(text) = policy.into_iter().flatten().next() {
        // "To propose deletion of an existing policy, you can specify an empty string"; a key has to have one.
        resource.policy = match text.is_empty() && resource.kind != ResourceKind::Key {
            true => None,
            false => Some(Shared::new(PolicyDocument::parse(text, PolicyType::ResourceBased).ok()?)),
        };
    }
    if let Some(bucket) = &it.s3_bucket {
        set_up(partition, resource, bucket)?;
    }
    if let (Some(grants), Detail::Key(key)) =
        (it.kms_key.as_ref().and_then(|it| it.grants.as_ref()), &mut resource.detail)
    {
        let read = grants.iter().enumerate().map(|(number, grant)| {
            let grant = key_grant(number, grant)?;
            Some((grant.id.clone(), Shared::new(grant)))
        });
        key.make_mut().grants = read.collect::<Option<_>>()?;
    }
    Some(())
}

fn set_up(partition: &Partition, resource: &mut PolicyResource, proposed: &api::S3BucketConfiguration) -> Option<()> {
    let owner = resource.account;
    let Detail::Bucket(bucket) = &mut resource.detail else { return None };
    let configuration = &mut bucket.make_mut().configuration;
    if let Some(block) = &proposed.bucket_public_access_block {
        configuration.public_access_block = Some(PublicAccessBlock {
            ignore_public_acls: block.ignore_public_acls,
            restrict_public_buckets: block.restrict_public_buckets,
            ..PublicAccessBlock::default()
        });
    }
    if let Some(grants) = &proposed.bucket_acl_grants {
        let read = |grant: &api::S3BucketAclGrantConfiguration| {
            let permission = match grant.permission.as_str() {
                "FULL_CONTROL" => Permission::FullControl,
                "READ" => Permission::Read,
                "READ_ACP" => Permission::ReadAcp,
                "WRITE" => Permission::Write,
                "WRITE_ACP" => Permission::WriteAcp,
                _ => return None,
            };
            let grantee = match (&grant.grantee.id, grant.grantee.uri.as_deref()) {
                // Whose an id is that no account here has, nobody knows.
                (Some(id), None) if *id == Account::canonical_user_id(owner) => Grantee::Account(owner),
                (Some(id), None) => Grantee::Account(partition.account_of_canonical_user(id)?),
                (None, Some("http://acs.amazonaws.com/groups/global/AllUsers")) => Grantee::AllUsers,
                (None, Some("http://acs.amazonaws.com/groups/global/AuthenticatedUsers")) => {
                    Grantee::AuthenticatedUsers
                }
                (None, Some("http://acs.amazonaws.com/groups/s3/LogDelivery")) => Grantee::LogDelivery,
                _ => return None,
            };
            Some(Grant { grantee, permission })
        };
        configuration.acl = Acl::new(grants.iter().map(read).collect::<Option<_>>()?);
    }
    Some(())
}

fn key_grant(number: usize, proposed: &api::KmsGrantConfiguration) -> Option<kms::Grant> {
    let constraints = proposed.constraints.clone().unwrap_or_default();
    Some(kms::Grant {
        id: number.to_string().into(),
        name: None,
        created: Timestamp::from_millis(0),
        issuer: Arn::parse(&proposed.issuing_account)
            .ok()
            .and_then(|arn| arn.account_id())
            .or_else(|| proposed.issuing_account.parse().ok())?,
        grantee: kms::Grantee::Principal { arn: Arn::parse(&proposed.grantee_principal).ok()?, id: None },
        retiring: None,
        operations: proposed.operations.clone(),
        constraints: kms::Constraints {
            equals: constraints.encryption_context_equals,
            subset: constraints.encryption_context_subset,
            source_arn: None,
        },
    })
}
