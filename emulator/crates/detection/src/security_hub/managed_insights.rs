//! AWS's own insights. See
//! [managed insights](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-managed-insights.html).

use serde_json::{Value, json};
use state::security_hub::Json;

const ARN: &str = "arn:aws:securityhub:::insight/securityhub/default/";

/// The number in its ARN, its name, what it groups by; the types of findings it is about, those of resources, and what else.
struct Managed {
    number: u8,
    name: &'static str,
    group: &'static str,
    types: &'static [&'static str],
    resource: Option<&'static str>,
    scope: Scope,
}

/// Which findings it looks at.
enum Scope {
    /// Those that are active, and new or notified.
    Open,
    /// Of those the ones that failed in the last day.
    Failed,
    /// All of a product.
    Product(&'static str),
    /// All of the last week.
    Week,
}

const fn one(
    number: u8,
    name: &'static str,
    group: &'static str,
    types: &'static [&'static str],
    resource: Option<&'static str>,
) -> Managed {
    Managed { number, name, group, types, resource, scope: Scope::Open }
}
const fn scoped(number: u8, name: &'static str, group: &'static str, scope: Scope) -> Managed {
    Managed { number, name, group, types: &[], resource: None, scope }
}

const EC2: Option<&str> = Some("AwsEc2Instance");
const BUCKET: Option<&str> = Some("AwsS3Bucket");
const KEY: Option<&str> = Some("AwsIamAccessKey");
const BEST: &str = "Software and Configuration Checks/Industry and Regulatory Standards/AWS Security Best Practices";
const REACHABLE: &str = "Software and Configuration Checks/AWS Security Best Practices/Network Reachability";

const INSIGHTS: &[Managed] = &[
    one(1, "AWS resources with the most findings", "ResourceId", &[], None),
    one(10, "S3 buckets with public write or read permissions", "ResourceId", &["Effects/Data Exposure"], BUCKET),
    one(3, "AMIs that are generating the most findings", "ResourceAwsEc2InstanceImageId", &[], EC2),
    one(14, "EC2 instances involved in known Tactics, Techniques, and Procedures (TTPs)", "ResourceId", &["TTPs"], EC2),
    one(9, "AWS principals with suspicious access key activity", "ResourceAwsIamAccessKeyPrincipalName", &[], KEY),
    one(6, "AWS resources that don't meet security standards / best practices", "ResourceId", &[BEST], None),
    one(
        7,
        "AWS resources associated with potential data exfiltration",
        "ResourceId",
        &["Effects/Data Exfiltration/"],
        None,
    ),
    one(
        8,
        "AWS resources associated with unauthorized resource consumption",
        "ResourceId",
        &["Effects/Resource Consumption"],
        None,
    ),
    one(11, "S3 buckets that don't meet security standards / best practice", "ResourceId", &[BEST], BUCKET),
    one(12, "S3 buckets with sensitive data", "ResourceId", &["Sensitive Data Identifications/"], BUCKET),
    one(13, "Credentials that may have leaked", "ResourceId", &["Sensitive Data Identifications/Passwords/"], None),
    one(
        16,
        "EC2 instances that have missing security patches for important vulnerabilities",
        "ResourceId",
        &["Software and Configuration Checks/Vulnerabilities/CVE"],
        EC2,
    ),
    one(17, "EC2 instances with general unusual behavior", "ResourceId", &["Unusual Behaviors"], EC2),
    one(18, "EC2 instances that have ports accessible from the Internet", "ResourceId", &[REACHABLE], EC2),
    one(
        19,
        "EC2 instances that don't meet security standards / best practices",
        "ResourceId",
        &[
            "Software and Configuration Checks/Industry and Regulatory Standards/",
            "Software and Configuration Checks/AWS Security Best Practices",
        ],
        EC2,
    ),
    one(21, "EC2 instances that are open to the Internet", "ResourceId", &[REACHABLE], EC2),
    one(22, "EC2 instances associated with adversary reconnaissance", "ResourceId", &["TTPs/Discovery/Recon"], EC2),
    one(
        23,
        "AWS resources that are associated with malware",
        "ResourceId",
        &[
            "Effects/Data Exfiltration/Trojan",
            "TTPs/Initial Access/Trojan",
            "TTPs/Command and Control/Backdoor",
            "TTPs/Command and Control/Trojan",
            "Software and Configuration Checks/Backdoor",
            "Unusual Behaviors/VM/Backdoor",
        ],
        None,
    ),
    one(
        24,
        "AWS resources associated with cryptocurrency issues",
        "ResourceId",
        &["Effects/Resource Consumption/Cryptocurrency", "TTPs/Command and Control/CryptoCurrency"],
        None,
    ),
    one(
        25,
        "AWS resources with unauthorized access attempts",
        "ResourceId",
        &[
            "TTPs/Command and Control/UnauthorizedAccess",
            "TTPs/Initial Access/UnauthorizedAccess",
            "Effects/Data Exfiltration/UnauthorizedAccess",
            "Unusual Behaviors/User/UnauthorizedAccess",
            "Effects/Resource Consumption/UnauthorizedAccess",
        ],
        None,
    ),
    scoped(26, "Threat Intel indicators with the most hits in the last week", "ThreatIntelIndicatorValue", Scope::Week),
    one(27, "Top accounts by counts of findings", "AwsAccountId", &[], None),
    one(28, "Top products by counts of findings", "ProductName", &[], None),
    one(29, "Severity by counts of findings", "SeverityLabel", &[], None),
    one(30, "Top S3 buckets by counts of findings", "ResourceId", &[], BUCKET),
    one(31, "Top EC2 instances by counts of findings", "ResourceId", &[], EC2),
    one(32, "Top AMIs by counts of findings", "ResourceAwsEc2InstanceImageId", &[], EC2),
    one(33, "Top IAM users by counts of findings", "ResourceAwsIamAccessKeyUserName", &[], KEY),
    scoped(34, "Top resources by counts of failed CIS checks", "ResourceId", Scope::Failed),
    one(35, "Top integrations by counts of findings", "ProductArn", &[], None),
    scoped(36, "Resources with the most failed security checks", "ResourceId", Scope::Failed),
    one(37, "IAM users with suspicious activity", "ResourceAwsIamUserUserName", &[], Some("AwsIamUser")),
    scoped(38, "Resources with the most AWS Health findings", "ResourceId", Scope::Product("Health")),
    scoped(39, "Resources with the most AWS Config findings", "ResourceId", Scope::Product("Config")),
    one(40, "Applications with the most findings", "ResourceApplicationArn", &[], None),
];

/// Whether an ARN is one of AWS's.
pub(super) fn is_managed(arn: &str) -> bool {
    managed(arn).is_some()
}

/// The insight that an ARN names.
pub(super) fn managed(arn: &str) -> Option<Json> {
    let number: u8 = arn.strip_prefix(ARN)?.parse().ok()?;
    let known = INSIGHTS.iter().find(|insight| insight.number == number)?;
    let shown = json!({
        "InsightArn": arn,
        "Name": known.name,
        "GroupByAttribute": known.group,
        "Filters": filters(known),
    });
    shown.as_object().cloned()
}

fn filters(insight: &Managed) -> Json {
    let mut filters = Json::new();
    let mut add = |name: &str, values: Value| drop(filters.insert(name.to_owned(), values));
    let equals = |value: &str| json!({ "Value": value, "Comparison": "EQUALS" });
    if matches!(insight.scope, Scope::Open | Scope::Failed) {
        add("RecordState", json!([equals("ACTIVE")]));
        add("WorkflowStatus", json!([equals("NEW"), equals("NOTIFIED")]));
    }
    let days = |days: u8| json!([{ "DateRange": { "Value": days, "Unit": "DAYS" } }]);
    match insight.scope {
        Scope::Open => {}
        Scope::Failed => {
            add("UpdatedAt", days(1));
            add("ComplianceStatus", json!([equals("FAILED")]));
        }
        Scope::Product(product) => add("ProductName", json!([equals(product)])),
        Scope::Week => add("CreatedAt", days(7)),
    }
    if insight.number == 34 {
        let rule = "arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0/rule";
        add("GeneratorId", json!([{ "Value": rule, "Comparison": "PREFIX" }]));
    }
    let prefixes = insight.types.iter().map(|kind| json!({ "Value": kind, "Comparison": "PREFIX" }));
    if !insight.types.is_empty() {
        add("Type", prefixes.collect());
    }
    if let Some(resource) = insight.resource {
        add("ResourceType", json!([equals(resource)]));
    }
    filters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::security_hub::attributes::path;
    use crate::security_hub::filter::Filters;

    #[test]
    fn every_one_can_be_asked() {
        for insight in INSIGHTS {
            assert!(path(insight.group).is_some(), "{}", insight.group);
            assert!(Filters::read(&filters(insight), aws::Timestamp::default()).is_ok(), "{}", insight.name);
        }
        assert_eq!(INSIGHTS.len(), 35);
    }
}
