//! The standards: what they are called, and how their controls are. See the
//! [standards reference](https://docs.aws.amazon.com/securityhub/latest/userguide/standards-reference.html).

use state::{Call, Partition, arn_text};

/// A standard.
#[derive(Debug)]
pub(super) struct Standard {
    /// How the table of controls names it.
    pub(super) short: &'static str,
    /// How its ARN ends: `aws-foundational-security-best-practices/v/1.0.0`.
    pub(super) path: &'static str,
    pub(super) name: &'static str,
    /// What its requirements begin with; none where they are not listed.
    pub(super) requirement: Option<&'static str>,
    /// Whether it is on by default.
    pub(super) is_default: bool,
}

const fn standard(
    short: &'static str,
    path: &'static str,
    name: &'static str,
    requirement: Option<&'static str>,
) -> Standard {
    Standard { short, path, name, requirement, is_default: false }
}

/// All that hold a control of ours.
#[rustfmt::skip]
pub(super) static STANDARDS: [Standard; 10] = [
    Standard { is_default: true, ..standard("FSBP", "aws-foundational-security-best-practices/v/1.0.0", "AWS Foundational Security Best Practices v1.0.0", None) },
    standard("TAG", "aws-resource-tagging-standard/v/1.0.0", "AWS Resource Tagging Standard v1.0.0", None),
    Standard { is_default: true, ..standard("CIS12", "cis-aws-foundations-benchmark/v/1.2.0", "CIS AWS Foundations Benchmark v1.2.0", Some("CIS AWS Foundations Benchmark v1.2.0/")) },
    standard("CIS14", "cis-aws-foundations-benchmark/v/1.4.0", "CIS AWS Foundations Benchmark v1.4.0", Some("CIS AWS Foundations Benchmark v1.4.0/")),
    standard("CIS30", "cis-aws-foundations-benchmark/v/3.0.0", "CIS AWS Foundations Benchmark v3.0.0", Some("CIS AWS Foundations Benchmark v3.0.0/")),
    standard("CIS50", "cis-aws-foundations-benchmark/v/5.0.0", "CIS AWS Foundations Benchmark v5.0.0", Some("CIS AWS Foundations Benchmark v5.0.0/")),
    standard("N171", "nist-800-171/v/2.0.0", "NIST Special Publication 800-171 Revision 2", None),
    standard("N53", "nist-800-53/v/5.0.0", "NIST Special Publication 800-53 Revision 5", None),
    standard("PCI3", "pci-dss/v/3.2.1", "PCI DSS v3.2.1", Some("PCI DSS v3.2.1/")),
    standard("PCI4", "pci-dss/v/4.0.1", "PCI DSS v4.0.1", Some("PCI DSS v4.0.1/")),
];

/// The one standard whose ARN is a rule set's and names no Region.
const RULE_SET: &str = "cis-aws-foundations-benchmark/v/1.2.0";

/// The standard that a short name means.
pub(super) fn by_short(short: &str) -> Option<&'static Standard> {
    STANDARDS.iter().find(|standard| standard.short == short)
}

/// The standard whose ARN ends so.
pub(super) fn by_path(path: &str) -> Option<&'static Standard> {
    STANDARDS.iter().find(|standard| standard.path == path)
}

impl Standard {
    /// `arn:aws:securityhub:REGION::standards/…`
    pub(super) fn arn(&self, partition: &Partition, region: &str) -> String {
        match self.path {
            RULE_SET => format!("arn:{}:securityhub:::ruleset/{RULE_SET}", partition.name),
            path => arn_text(&partition.name, "securityhub", region, "", &format!("standards/{path}")),
        }
    }
    /// As findings of controls name it: `standards/…`.
    pub(super) fn id(&self) -> String {
        match self.path {
            RULE_SET => format!("ruleset/{RULE_SET}"),
            path => format!("standards/{path}"),
        }
    }
    /// `arn:aws:securityhub:REGION:ACCOUNT:subscription/…`
    pub(super) fn subscription(&self, partition: &Partition, call: &Call) -> String {
        super::resource::own_arn(partition, call, &format!("subscription/{}", self.path))
    }
    /// The standard that an ARN names, in a Region.
    pub(super) fn of_arn(partition: &Partition, region: &str, arn: &str) -> Option<&'static Standard> {
        STANDARDS.iter().find(|standard| standard.arn(partition, region) == arn)
    }
}
