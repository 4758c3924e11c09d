//! What controls look at: parts of an account, as findings name them.

use aws::{AccountId, Region};
use serde_json::{Value, json};
use state::change::Part;
use state::resource::ResourceKind;
use state::{Account, Partition, Tags};

/// How a resource stands in a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// `AwsIamUser`
    pub(super) kind: &'static str,
    /// Its ARN.
    pub(super) id: String,
    pub(super) tags: Option<Tags>,
}

impl Subject {
    fn new(kind: &'static str, id: impl ToString, tags: Option<&Tags>) -> Subject {
        Subject { kind, id: id.to_string(), tags: tags.cloned() }
    }
    /// The account itself.
    pub(super) fn account(id: AccountId) -> Subject {
        Subject::new("AwsAccount", format!("AWS::::Account:{id}"), None)
    }
    /// As a finding shows it.
    pub(super) fn shown(&self, partition: &Partition, region: &Region) -> Value {
        let tags = self.tags.as_ref().filter(|tags| !tags.is_empty());
        let tags = tags.map(|tags| {
            tags.iter().map(|(key, value)| (key.into(), json!(value))).collect::<state::security_hub::Json>()
        });
        let mut shown = json!({
            "Type": self.kind,
            "Id": self.id,
            "Partition": &*partition.name,
            "Region": region.as_str(),
        });
        if let (Some(tags), Some(members)) = (tags, shown.as_object_mut()) {
            members.insert("Tags".to_owned(), Value::Object(tags));
        }
        shown
    }
}

/// A part of an account as findings name it; none where it is not there, or in no finding of a control.
pub(super) fn subject(account: &Account, part: &Part) -> Option<Subject> {
    let iam = &account.iam;
    Some(match part {
        Part::Account => Subject::account(account.id),
        Part::User(name) => iam.users.get(name).map(|it| Subject::new("AwsIamUser", &it.entity.arn, Some(&it.tags)))?,
        Part::Group(name) => iam.groups.get(name).map(|it| Subject::new("AwsIamGroup", &it.entity.arn, None))?,
        Part::Role(name) => iam.roles.get(name).map(|it| Subject::new("AwsIamRole", &it.entity.arn, Some(&it.tags)))?,
        Part::Policy(name) => iam.policies.get(name).map(|it| Subject::new("AwsIamPolicy", &it.arn, Some(&it.tags)))?,
        Part::ServerCertificate(name) => {
            let found = iam.server_certificates.get(name)?;
            Subject::new("AwsIamServerCertificate", &found.arn, Some(&found.tags))
        }
        Part::Resource(arn) => {
            let found = account.resources.get(arn)?;
            let kind = match found.kind {
                ResourceKind::Bucket => "AwsS3Bucket",
                ResourceKind::Key => "AwsKmsKey",
                _ => return None,
            };
            Subject::new(kind, arn, Some(&found.tags))
        }
        Part::Trail(region, name) => {
            let found = account.trails.get(&(region.clone(), name.clone()))?;
            Subject::new("AwsCloudTrailTrail", &found.arn, Some(&found.tags))
        }
        Part::Analyzer(region, name) => {
            let found = account.analyzers.get(&(region.clone(), name.clone()))?;
            Subject::new("AwsAccessAnalyzerAnalyzer", &found.arn, Some(&found.tags))
        }
        _ => return None,
    })
}

/// The parts of an account that are of a type of AWS Config, as seen in a Region.
pub(super) fn parts(account: &Account, region: &Region, resource_type: &str) -> Vec<Part> {
    let iam = &account.iam;
    match resource_type {
        "AWS::::Account" => vec![Part::Account],
        "AWS::IAM::User" => iam.users.keys().cloned().map(Part::User).collect(),
        "AWS::IAM::Group" => iam.groups.keys().cloned().map(Part::Group).collect(),
        "AWS::IAM::Role" => iam.roles.keys().cloned().map(Part::Role).collect(),
        "AWS::IAM::Policy" => iam.policies.keys().cloned().map(Part::Policy).collect(),
        "AWS::IAM::ServerCertificate" => iam.server_certificates.keys().cloned().map(Part::ServerCertificate).collect(),
        "AWS::S3::Bucket" => resources(account, region, ResourceKind::Bucket),
        "AWS::KMS::Key" => resources(account, region, ResourceKind::Key),
        // "Security Hub CSPM only generates findings in the Region where the trail is based."
        "AWS::CloudTrail::Trail" => {
            let own = account.trails.keys().filter(|(home, _)| home == region);
            own.map(|(home, name)| Part::Trail(home.clone(), name.clone())).collect()
        }
        "AWS::AccessAnalyzer::Analyzer" => {
            let own = account.analyzers.keys().filter(|(of, _)| of == region);
            own.map(|(of, name)| Part::Analyzer(of.clone(), name.clone())).collect()
        }
        _ => Vec::new(),
    }
}

fn resources(account: &Account, region: &Region, kind: ResourceKind) -> Vec<Part> {
    account.resources_of(kind, region).map(|resource| Part::Resource(resource.arn.clone())).collect()
}

/// The type of AWS Config that a part is of.
pub(super) fn resource_type(account: &Account, part: &Part) -> Option<&'static str> {
    Some(match part {
        Part::Account => "AWS::::Account",
        Part::User(_) => "AWS::IAM::User",
        Part::Group(_) => "AWS::IAM::Group",
        Part::Role(_) => "AWS::IAM::Role",
        Part::Policy(_) => "AWS::IAM::Policy",
        Part::ServerCertificate(_) => "AWS::IAM::ServerCertificate",
        Part::Resource(arn) => match account.resources.get(arn)?.kind {
            ResourceKind::Bucket => "AWS::S3::Bucket",
            ResourceKind::Key => "AWS::KMS::Key",
            _ => return None,
        },
        Part::Trail(..) => "AWS::CloudTrail::Trail",
        Part::Analyzer(..) => "AWS::AccessAnalyzer::Analyzer",
        _ => return None,
    })
}
