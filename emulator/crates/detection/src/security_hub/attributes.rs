//! The attributes by which findings are filtered, sorted and grouped, and where they stand in a finding. What kind of filter an
//! attribute takes is in the model. See
//! [`AwsSecurityFindingFilters`](https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFindingFilters.html).

use models::securityhub as api;
use serde_json::Value;
use state::security_hub::Json;
use wire::Shape;

/// How values of an attribute are compared: the kinds of filters of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    Text,
    Number,
    Date,
    Map,
    Ip,
    Keyword,
    Boolean,
}

/// An attribute and its path in a finding; those that stand under their own name are not in the table.
const PATHS: &[(&str, &str)] = &[
    ("Type", "Types"),
    ("SeverityProduct", "Severity.Product"),
    ("SeverityNormalized", "Severity.Normalized"),
    ("SeverityLabel", "Severity.Label"),
    ("RecommendationText", "Remediation.Recommendation.Text"),
    ("MalwareName", "Malware.Name"),
    ("MalwareType", "Malware.Type"),
    ("MalwarePath", "Malware.Path"),
    ("MalwareState", "Malware.State"),
    ("NetworkDirection", "Network.Direction"),
    ("NetworkProtocol", "Network.Protocol"),
    ("NetworkSourceIpV4", "Network.SourceIpV4"),
    ("NetworkSourceIpV6", "Network.SourceIpV6"),
    ("NetworkSourcePort", "Network.SourcePort"),
    ("NetworkSourceDomain", "Network.SourceDomain"),
    ("NetworkSourceMac", "Network.SourceMac"),
    ("NetworkDestinationIpV4", "Network.DestinationIpV4"),
    ("NetworkDestinationIpV6", "Network.DestinationIpV6"),
    ("NetworkDestinationPort", "Network.DestinationPort"),
    ("NetworkDestinationDomain", "Network.DestinationDomain"),
    ("ProcessName", "Process.Name"),
    ("ProcessPath", "Process.Path"),
    ("ProcessPid", "Process.Pid"),
    ("ProcessParentPid", "Process.ParentPid"),
    ("ProcessLaunchedAt", "Process.LaunchedAt"),
    ("ProcessTerminatedAt", "Process.TerminatedAt"),
    ("ThreatIntelIndicatorType", "ThreatIntelIndicators.Type"),
    ("ThreatIntelIndicatorValue", "ThreatIntelIndicators.Value"),
    ("ThreatIntelIndicatorCategory", "ThreatIntelIndicators.Category"),
    ("ThreatIntelIndicatorLastObservedAt", "ThreatIntelIndicators.LastObservedAt"),
    ("ThreatIntelIndicatorSource", "ThreatIntelIndicators.Source"),
    ("ThreatIntelIndicatorSourceUrl", "ThreatIntelIndicators.SourceUrl"),
    ("ResourceType", "Resources.Type"),
    ("ResourceId", "Resources.Id"),
    ("ResourcePartition", "Resources.Partition"),
    ("ResourceRegion", "Resources.Region"),
    ("ResourceTags", "Resources.Tags"),
    ("ResourceAwsEc2InstanceType", "Resources.Details.AwsEc2Instance.Type"),
    ("ResourceAwsEc2InstanceImageId", "Resources.Details.AwsEc2Instance.ImageId"),
    ("ResourceAwsEc2InstanceIpV4Addresses", "Resources.Details.AwsEc2Instance.IpV4Addresses"),
    ("ResourceAwsEc2InstanceIpV6Addresses", "Resources.Details.AwsEc2Instance.IpV6Addresses"),
    ("ResourceAwsEc2InstanceKeyName", "Resources.Details.AwsEc2Instance.KeyName"),
    ("ResourceAwsEc2InstanceIamInstanceProfileArn", "Resources.Details.AwsEc2Instance.IamInstanceProfileArn"),
    ("ResourceAwsEc2InstanceVpcId", "Resources.Details.AwsEc2Instance.VpcId"),
    ("ResourceAwsEc2InstanceSubnetId", "Resources.Details.AwsEc2Instance.SubnetId"),
    ("ResourceAwsEc2InstanceLaunchedAt", "Resources.Details.AwsEc2Instance.LaunchedAt"),
    ("ResourceAwsS3BucketOwnerId", "Resources.Details.AwsS3Bucket.OwnerId"),
    ("ResourceAwsS3BucketOwnerName", "Resources.Details.AwsS3Bucket.OwnerName"),
    ("ResourceAwsIamAccessKeyUserName", "Resources.Details.AwsIamAccessKey.UserName"),
    ("ResourceAwsIamAccessKeyPrincipalName", "Resources.Details.AwsIamAccessKey.PrincipalName"),
    ("ResourceAwsIamAccessKeyStatus", "Resources.Details.AwsIamAccessKey.Status"),
    ("ResourceAwsIamAccessKeyCreatedAt", "Resources.Details.AwsIamAccessKey.CreatedAt"),
    ("ResourceAwsIamUserUserName", "Resources.Details.AwsIamUser.UserName"),
    ("ResourceContainerName", "Resources.Details.Container.Name"),
    ("ResourceContainerImageId", "Resources.Details.Container.ImageId"),
    ("ResourceContainerImageName", "Resources.Details.Container.ImageName"),
    ("ResourceContainerLaunchedAt", "Resources.Details.Container.LaunchedAt"),
    ("ResourceDetailsOther", "Resources.Details.Other"),
    ("ResourceApplicationName", "Resources.ApplicationName"),
    ("ResourceApplicationArn", "Resources.ApplicationArn"),
    ("ResourceOwnerAccountId", "Resources.Owner.Account.Id"),
    ("ResourceOwnerOrgId", "Resources.Owner.Org.Id"),
    ("ResourceProvider", "Resources.Provider"),
    ("ComplianceStatus", "Compliance.Status"),
    ("ComplianceSecurityControlId", "Compliance.SecurityControlId"),
    ("ComplianceAssociatedStandardsId", "Compliance.AssociatedStandards.StandardsId"),
    ("ComplianceSecurityControlParametersName", "Compliance.SecurityControlParameters.Name"),
    ("ComplianceSecurityControlParametersValue", "Compliance.SecurityControlParameters.Value"),
    ("WorkflowStatus", "Workflow.Status"),
    ("RelatedFindingsProductArn", "RelatedFindings.ProductArn"),
    ("RelatedFindingsId", "RelatedFindings.Id"),
    ("NoteText", "Note.Text"),
    ("NoteUpdatedAt", "Note.UpdatedAt"),
    ("NoteUpdatedBy", "Note.UpdatedBy"),
    ("FindingProviderFieldsConfidence", "FindingProviderFields.Confidence"),
    ("FindingProviderFieldsCriticality", "FindingProviderFields.Criticality"),
    ("FindingProviderFieldsRelatedFindingsId", "FindingProviderFields.RelatedFindings.Id"),
    ("FindingProviderFieldsRelatedFindingsProductArn", "FindingProviderFields.RelatedFindings.ProductArn"),
    ("FindingProviderFieldsSeverityLabel", "FindingProviderFields.Severity.Label"),
    ("FindingProviderFieldsSeverityOriginal", "FindingProviderFields.Severity.Original"),
    ("FindingProviderFieldsTypes", "FindingProviderFields.Types"),
    ("VulnerabilitiesExploitAvailable", "Vulnerabilities.ExploitAvailable"),
    ("VulnerabilitiesFixAvailable", "Vulnerabilities.FixAvailable"),
];

/// Where an attribute stands in a finding; none where there is no such attribute.
pub(super) fn path(attribute: &str) -> Option<&'static str> {
    let (_, member) = shape().member(attribute)?;
    Some(PATHS.iter().find(|(name, _)| *name == attribute).map_or(member.name, |(_, path)| path))
}

/// How an attribute is compared; none where there is no such attribute.
pub(super) fn comparison(attribute: &str) -> Option<Comparison> {
    let (_, member) = shape().member(attribute)?;
    Some(match member.shape.name {
        "StringFilterList" => Comparison::Text,
        "NumberFilterList" => Comparison::Number,
        "DateFilterList" => Comparison::Date,
        "MapFilterList" => Comparison::Map,
        "IpFilterList" => Comparison::Ip,
        "KeywordFilterList" => Comparison::Keyword,
        "BooleanFilterList" => Comparison::Boolean,
        _ => return None,
    })
}

/// The filters of the model.
fn shape() -> &'static Shape {
    let (_, filters) = api::GET_FINDINGS.input.member("Filters").unzip();
    filters.map_or(api::GET_FINDINGS.input, |member| member.shape)
}

/// The values at a path, through all lists on the way.
pub(super) fn values<'f>(finding: &'f Json, path: &str) -> Vec<&'f Value> {
    let mut found = Vec::new();
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    if let Some(value) = finding.get(name) {
        walk(value, rest, &mut found);
    }
    found
}

fn walk<'f>(value: &'f Value, path: &str, found: &mut Vec<&'f Value>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| walk(value, path, found)),
        Value::Object(members) if !path.is_empty() => {
            let (name, rest) = path.split_once('.').unwrap_or((path, ""));
            if let Some(value) = members.get(name) {
                walk(value, rest, found);
            }
        }
        value if path.is_empty() => found.push(value),
        _ => {}
    }
}

/// Every path of the table leads somewhere in the model, and every filter of the model is in the table or stands under its name.
#[cfg(test)]
mod tests {
    use wire::Kind;

    use super::*;

    fn leads(shape: &'static Shape, path: &str) -> bool {
        match (&shape.kind, path.split_once('.').unwrap_or((path, ""))) {
            (Kind::List { member, .. }, _) => leads(member, path),
            (_, ("", "")) => true,
            (Kind::Structure(_), (name, rest)) => {
                shape.member(name).is_some_and(|(_, member)| leads(member.shape, rest))
            }
            _ => false,
        }
    }

    #[test]
    fn every_filter_of_the_model_has_a_place_in_a_finding() {
        let (_, findings) = api::GET_FINDINGS.output.member("Findings").unwrap();
        for member in shape().members() {
            let path = path(member.name).unwrap();
            assert!(member.name == "Keyword" || leads(findings.shape, path), "{}: {path}", member.name);
            assert!(comparison(member.name).is_some(), "{}", member.name);
        }
        assert!(PATHS.iter().all(|(name, _)| shape().member(name).is_some()));
        assert!(shape().members().len() > 100);
    }
}
