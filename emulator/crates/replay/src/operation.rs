//! Which operation a record is about, and the action that it needs.

use catalog::Action;
use wire::{ServiceEntry, service_entries};

/// An operation as the catalogue and the models know it.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    /// botocore's name of the service; the start of the event source where there is no such service.
    pub(crate) service: String,
    /// Without the API version that some services put behind it.
    pub(crate) name: String,
    pub(crate) action: Action,
}

impl Operation {
    /// The operation behind `iam.amazonaws.com` and `CreateRole`.
    pub(crate) fn of(source: &str, event_name: &str) -> Operation {
        if let Some((service, operation)) = detection::record::operation(source, event_name) {
            let (service, name) = (service.name, operation.name);
            return Operation { service: service.into(), name: name.into(), action: catalog::action(service, name) };
        }
        let host = source.strip_suffix(".amazonaws.com").unwrap_or(source);
        let name = unversioned(event_name);
        let candidates: Vec<Operation> = services(host)
            .map(|entry| entry.name)
            .map(|service| Operation {
                service: service.to_owned(),
                name: name.to_owned(),
                action: catalog::action(service, name),
            })
            .collect();
        // Several services share a name (`elb` and `elbv2`): the one that has the operation is meant.
        let known = candidates.iter().find(|operation| catalog::known(&operation.action.name).is_some());
        let found = known.or(candidates.first()).cloned();
        found.unwrap_or_else(|| Operation {
            service: host.to_owned(),
            name: name.to_owned(),
            action: catalog::action(host, name),
        })
    }
    /// The part of its action before the colon.
    pub(crate) fn prefix(&self) -> &str {
        self.action.name.split(':').next().unwrap_or_default()
    }
}

/// CloudTrail calls a service by its endpoint, its signing name, its IAM prefix or its own name. See
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-aws-service-specific-topics.html>.
fn services(host: &str) -> impl Iterator<Item = &'static ServiceEntry> {
    let by_name = service_entries().iter().filter(move |entry| entry.name == host);
    let otherwise = service_entries().iter().filter(move |entry| {
        let names = [entry.endpoint_prefix, entry.signing_name];
        entry.name != host && (names.contains(&host) || catalog::iam_prefix(entry.name) == Some(host))
    });
    by_name.chain(otherwise)
}

/// `GetFunction20150331v2` and `CreateDistribution2020_05_31` without their version: Lambda's and CloudFront's way. See
/// <https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html>.
fn unversioned(name: &str) -> &str {
    let without = match name.rsplit_once('v') {
        Some((head, digits)) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => head,
        _ => name,
    };
    let bare = without.trim_end_matches(|char: char| char.is_ascii_digit() || char == '_');
    let version = without.get(bare.len()..).unwrap_or_default().trim_start_matches('_');
    let digits = version.bytes().filter(u8::is_ascii_digit).count();
    if digits == 8 && version.starts_with("20") { bare } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn event_names_lead_to_actions() {
        // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html and the page of
        // each service.
        for (source, event, action) in [
            ("iam.amazonaws.com", "CreateRole", "iam:CreateRole"),
            ("sts.amazonaws.com", "AssumeRole", "sts:AssumeRole"),
            ("monitoring.amazonaws.com", "PutMetricAlarm", "cloudwatch:PutMetricAlarm"),
            ("lambda.amazonaws.com", "ListFunctions20150331", "lambda:ListFunctions"),
            ("lambda.amazonaws.com", "UpdateFunctionCode20150331v2", "lambda:UpdateFunctionCode"),
            ("lambda.amazonaws.com", "Invoke", "lambda:InvokeFunction"),
            ("cloudfront.amazonaws.com", "CreateDistribution2020_05_31", "cloudfront:CreateDistribution"),
            ("s3.amazonaws.com", "ListBuckets", "s3:ListAllMyBuckets"),
            ("s3.amazonaws.com", "ListObjects", "s3:ListBucket"),
            ("s3.amazonaws.com", "GetBucketPublicAccessBlock", "s3:GetBucketPublicAccessBlock"),
            ("ec2.amazonaws.com", "RunInstances", "ec2:RunInstances"),
            ("states.amazonaws.com", "StartExecution", "states:StartExecution"),
            ("elasticloadbalancing.amazonaws.com", "DescribeTargetHealth", "elasticloadbalancing:DescribeTargetHealth"),
            ("ses.amazonaws.com", "SendEmail", "ses:SendEmail"),
            ("ecr.amazonaws.com", "PutImage", "ecr:PutImage"),
            ("sso.amazonaws.com", "CreatePermissionSet", "sso:CreatePermissionSet"),
            ("nosuch.amazonaws.com", "Thing", "nosuch:Thing"),
        ] {
            assert_eq!(Operation::of(source, event).action.name, action, "{source} {event}");
        }
    }

    #[test]
    fn only_versions_are_cut_off() {
        for (name, wanted) in [
            ("GetFunction20150331v2", "GetFunction"),
            ("CreateDistribution2020_05_31", "CreateDistribution"),
            ("DescribeInstancesV2", "DescribeInstancesV2"),
            ("ListFindingsV2", "ListFindingsV2"),
            ("Encode64", "Encode64"),
            ("", ""),
        ] {
            assert_eq!(unversioned(name), wanted);
        }
    }
}
