/// What a resource-based policy is attached to: the types that `ValidatePolicy` tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AttachedTo {
    /// `AWS::S3::Bucket`
    Bucket,
    /// `AWS::S3::AccessPoint`
    AccessPoint,
    /// `AWS::S3::MultiRegionAccessPoint`
    MultiRegionAccessPoint,
    /// `AWS::S3ObjectLambda::AccessPoint`
    ObjectLambdaAccessPoint,
    /// `AWS::IAM::AssumeRolePolicyDocument`
    Role,
    /// `AWS::DynamoDB::Table`
    Table,
}

impl AttachedTo {
    /// Every type.
    pub const ALL: [AttachedTo; 6] = [
        AttachedTo::Bucket,
        AttachedTo::AccessPoint,
        AttachedTo::MultiRegionAccessPoint,
        AttachedTo::ObjectLambdaAccessPoint,
        AttachedTo::Role,
        AttachedTo::Table,
    ];
    /// The type of a name such as `AWS::S3::Bucket`.
    pub fn parse(name: &str) -> Option<AttachedTo> {
        AttachedTo::ALL.into_iter().find(|known| known.name() == name)
    }
    /// `AWS::S3::Bucket`.
    pub fn name(self) -> &'static str {
        match self {
            AttachedTo::Bucket => "AWS::S3::Bucket",
            AttachedTo::AccessPoint => "AWS::S3::AccessPoint",
            AttachedTo::MultiRegionAccessPoint => "AWS::S3::MultiRegionAccessPoint",
            AttachedTo::ObjectLambdaAccessPoint => "AWS::S3ObjectLambda::AccessPoint",
            AttachedTo::Role => "AWS::IAM::AssumeRolePolicyDocument",
            AttachedTo::Table => "AWS::DynamoDB::Table",
        }
    }
    /// The service whose actions and ARNs such a policy is about.
    pub(super) fn service(self) -> &'static str {
        match self {
            AttachedTo::Bucket | AttachedTo::AccessPoint | AttachedTo::MultiRegionAccessPoint => "s3",
            AttachedTo::ObjectLambdaAccessPoint => "s3-object-lambda",
            AttachedTo::Role => "sts",
            AttachedTo::Table => "dynamodb",
        }
    }
}
