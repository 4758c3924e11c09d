//! The types of which there are items, as
//! [Config names them](https://docs.aws.amazon.com/config/latest/developerguide/resource-config-reference.html).

/// An IAM user.
pub(crate) const USER: &str = "AWS::IAM::User";
/// An IAM group.
pub(crate) const GROUP: &str = "AWS::IAM::Group";
/// An IAM role.
pub(crate) const ROLE: &str = "AWS::IAM::Role";
/// A customer managed policy.
pub(crate) const POLICY: &str = "AWS::IAM::Policy";
/// An instance profile.
pub(super) const INSTANCE_PROFILE: &str = "AWS::IAM::InstanceProfile";
/// A SAML provider.
pub(super) const SAML_PROVIDER: &str = "AWS::IAM::SAMLProvider";
/// An OpenID Connect provider.
pub(super) const OIDC_PROVIDER: &str = "AWS::IAM::OIDCProvider";
/// A server certificate.
pub(super) const SERVER_CERTIFICATE: &str = "AWS::IAM::ServerCertificate";
/// An organizational unit.
pub(crate) const UNIT: &str = "AWS::Organizations::OrganizationalUnit";
/// An analyzer of IAM Access Analyzer.
pub(crate) const ANALYZER: &str = "AWS::AccessAnalyzer::Analyzer";
/// A trail.
pub(crate) const TRAIL: &str = "AWS::CloudTrail::Trail";
/// A KMS key.
pub(crate) const KEY: &str = "AWS::KMS::Key";
/// An alias of a KMS key.
pub(super) const ALIAS: &str = "AWS::KMS::Alias";
/// A bucket.
pub(crate) const BUCKET: &str = "AWS::S3::Bucket";
/// What an account blocks for all its buckets.
pub(super) const ACCOUNT_BLOCK: &str = "AWS::S3::AccountPublicAccessBlock";
/// A queue.
pub(super) const QUEUE: &str = "AWS::SQS::Queue";
/// A topic.
pub(super) const TOPIC: &str = "AWS::SNS::Topic";
/// A secret.
pub(super) const SECRET: &str = "AWS::SecretsManager::Secret";
/// A Lambda function.
pub(super) const FUNCTION: &str = "AWS::Lambda::Function";
/// A table.
pub(super) const TABLE: &str = "AWS::DynamoDB::Table";
/// A repository of ECR.
pub(super) const REPOSITORY: &str = "AWS::ECR::Repository";
/// A configuration recorder.
pub(crate) const RECORDER: &str = state::config::RECORDER_TYPE;
