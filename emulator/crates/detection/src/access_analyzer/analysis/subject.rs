//! What is looked at: roles, and resources with a policy.

use std::sync::Arc;

use aws::{AccountId, Region};
use state::access_analyzer::{Found, Subject};
use state::iam::Role;
use state::resource::{Detail, PolicyResource, ResourceKind};

/// What was found of one thing.
#[derive(Debug, Clone)]
pub(in crate::access_analyzer) struct Looked {
    pub(in crate::access_analyzer) subject: Arc<Subject>,
    /// Where it is; roles are everywhere.
    pub(in crate::access_analyzer) region: Option<Region>,
    pub(in crate::access_analyzer) found: Vec<Arc<Found>>,
}

/// A role as findings name it.
pub(in crate::access_analyzer) fn of_role(account: AccountId, role: &Role) -> Subject {
    Subject { resource: role.entity.arn.as_str().into(), resource_type: "AWS::IAM::Role", owner: account }
}

/// A resource as findings name it.
pub(in crate::access_analyzer) fn of_resource(resource: &PolicyResource) -> Subject {
    let resource_type = type_name(resource.kind);
    Subject { resource: resource.arn.as_str().into(), resource_type, owner: resource.account }
}

/// The type of a kind of resources. See
/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_FindingSummary.html>.
pub(in crate::access_analyzer) fn type_name(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Bucket => "AWS::S3::Bucket",
        ResourceKind::Key => "AWS::KMS::Key",
        ResourceKind::Queue => "AWS::SQS::Queue",
        ResourceKind::Topic => "AWS::SNS::Topic",
        ResourceKind::Secret => "AWS::SecretsManager::Secret",
        ResourceKind::Function => "AWS::Lambda::Function",
        ResourceKind::Layer => "AWS::Lambda::LayerVersion",
        ResourceKind::Table => "AWS::DynamoDB::Table",
        ResourceKind::Stream => "AWS::DynamoDB::Stream",
        ResourceKind::Repository => "AWS::ECR::Repository",
    }
}

/// Whether both bear on findings alike: what is in a bucket, in a queue or behind a key does not.
pub(in crate::access_analyzer) fn is_alike(one: &PolicyResource, other: &PolicyResource) -> bool {
    let detail = match (&one.detail, &other.detail) {
        (Detail::Bucket(one), Detail::Bucket(other)) => one.configuration.decides_as(&other.configuration),
        (Detail::Key(one), Detail::Key(other)) => one.grants.ptr_eq(&other.grants),
        _ => true,
    };
    detail && one.policy == other.policy && one.region == other.region && one.account == other.account
}
