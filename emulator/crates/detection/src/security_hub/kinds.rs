//! What findings call types of resources. See
//! [Resources](https://docs.aws.amazon.com/securityhub/latest/userguide/asff-resources-attributes.html).

/// `AwsIamRole` for `AWS::IAM::Role`: services that are written in capitals are so no more.
pub(super) fn asff_type(resource_type: &str) -> String {
    let mut parts = resource_type.split("::").skip(1);
    let (service, kind) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    match (service, kind) {
        ("", "Account") => "AwsAccount".to_owned(),
        ("DynamoDB", _) => format!("AwsDynamoDb{kind}"),
        ("S3", _) => format!("AwsS3{kind}"),
        (service, _) if service.chars().all(|at| at.is_ascii_uppercase()) => {
            let mut letters = service.chars();
            let first: String = letters.next().into_iter().collect();
            format!("Aws{first}{}{kind}", letters.as_str().to_ascii_lowercase())
        }
        _ => format!("Aws{service}{kind}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_called_as_findings_call_them() {
        let rows = [
            ("AWS::IAM::Role", "AwsIamRole"),
            ("AWS::S3::Bucket", "AwsS3Bucket"),
            ("AWS::KMS::Key", "AwsKmsKey"),
            ("AWS::::Account", "AwsAccount"),
            ("AWS::DynamoDB::Table", "AwsDynamoDbTable"),
            ("AWS::SecretsManager::Secret", "AwsSecretsManagerSecret"),
            ("AWS::CloudTrail::Trail", "AwsCloudTrailTrail"),
        ];
        for (from, to) in rows {
            assert_eq!(asff_type(from), to);
        }
    }
}
