//! The controls: a row each, as the [control reference] has them. Of services that are not emulated there are those rows alone that
//! stand among the controls of services that are.
//!
//! [control reference]: https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html

use Check::{Config, LogBucket, NotEmulated, Rule, Tagged};
use Schedule::{Both, Change, Periodic};
use Severity::{Critical, High, Low, Medium};

use super::standards::{Standard, by_short};

/// A control.
#[derive(Debug)]
pub(super) struct Control {
    /// `IAM.1`
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) severity: Severity,
    pub(super) schedule: Schedule,
    pub(super) check: Check,
    /// The standards that have it, each with the requirement that it answers where the standard numbers them.
    standards: &'static str,
    /// The parameters that can be set, with what they are where nothing is said.
    pub(super) parameters: &'static [(&'static str, Parameter)],
}

/// How bad it is when it fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Severity {
    Low,
    Medium,
    High,
    Critical,
}

impl Severity {
    pub(super) fn name(self) -> &'static str {
        match self {
            Low => "LOW",
            Medium => "MEDIUM",
            High => "HIGH",
            Critical => "CRITICAL",
        }
    }
}

/// When it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Schedule {
    Change,
    Periodic,
    Both,
}

/// What it looks at.
#[derive(Debug, Clone, Copy)]
pub(super) enum Check {
    /// A managed rule of AWS Config with parameters.
    Rule(&'static str, &'static [(&'static str, &'static str)]),
    /// Whether resources of a type have the tags that the parameter `requiredTagKeys` asks for.
    Tagged(&'static str),
    /// A managed rule for the buckets that trails write to.
    LogBucket(&'static str),
    /// Whether AWS Config records.
    Config,
    /// What it would look at is not emulated.
    NotEmulated,
}

/// What a parameter is, and what it is where nothing is said.
#[derive(Debug, Clone, Copy)]
pub(super) enum Parameter {
    Boolean(bool),
    Integer(i64, i64, Option<i64>),
    Enum(&'static [&'static str]),
    EnumList,
    StringList,
}

const fn row(
    id: &'static str,
    severity: Severity,
    schedule: Schedule,
    title: &'static str,
    check: Check,
    standards: &'static str,
) -> Control {
    Control { id, title, severity, schedule, check, standards, parameters: &[] }
}
const fn tagged(id: &'static str, title: &'static str, kind: &'static str) -> Control {
    Control { parameters: TAG_KEYS, ..row(id, Low, Change, title, Tagged(kind), "TAG") }
}

const TAG_KEYS: &[(&str, Parameter)] = &[("requiredTagKeys", Parameter::StringList)];
const PASSWORDS: &[(&str, Parameter)] = &[
    ("MaxPasswordAge", Parameter::Integer(1, 90, None)),
    ("MinimumPasswordLength", Parameter::Integer(8, 128, Some(8))),
    ("PasswordReusePrevention", Parameter::Integer(12, 24, None)),
    ("RequireLowercaseCharacters", Parameter::Boolean(true)),
    ("RequireNumbers", Parameter::Boolean(true)),
    ("RequireSymbols", Parameter::Boolean(true)),
    ("RequireUppercaseCharacters", Parameter::Boolean(true)),
];
const CLASSES: &[&str] = &["STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER", "GLACIER_IR", "DEEP_ARCHIVE"];
const LIFECYCLE: &[(&str, Parameter)] = &[
    ("targetExpirationDays", Parameter::Integer(1, 36_500, None)),
    ("targetTransitionDays", Parameter::Integer(1, 36_500, None)),
    ("targetTransitionStorageClass", Parameter::Enum(CLASSES)),
];
const DECRYPTION: (&str, &str) = ("blockedActionsPatterns", "kms:ReEncryptFrom,kms:Decrypt");
const NO_BOUNDARIES: (&str, &str) = ("excludePermissionBoundaryPolicy", "true");
const SENSITIVE: &str =
    "s3:DeleteBucketPolicy,s3:PutBucketAcl,s3:PutBucketPolicy,s3:PutEncryptionConfiguration,s3:PutObjectAcl";
const ALL_BLOCKED: &[(&str, &str)] = &[
    ("IgnorePublicAcls", "True"),
    ("BlockPublicPolicy", "True"),
    ("BlockPublicAcls", "True"),
    ("RestrictPublicBuckets", "True"),
];

/// A rule without parameters.
const fn rule(identifier: &'static str) -> Check {
    Rule(identifier, &[])
}

/// Every control, sorted as the reference sorts them.
#[rustfmt::skip]
pub(super) static CONTROLS: &[Control] = &[
    row("Account.1", Medium, Periodic, "Security contact information should be provided for an AWS account", rule("SECURITY_ACCOUNT_INFORMATION_PROVIDED"), "CIS50/1.2 CIS30/1.2 FSBP N53"),
    row("Account.2", High, Periodic, "AWS account should be part of an AWS Organizations organization", rule("ACCOUNT_PART_OF_ORGANIZATIONS"), "N53"),
    row("CloudTrail.1", High, Periodic, "CloudTrail should be enabled and configured with at least one multi-Region trail that includes read and write management events", Rule("MULTI_REGION_CLOUD_TRAIL_ENABLED", &[("readWriteType", "ALL"), ("includeManagementEvents", "true")]), "CIS50/3.1 CIS12/2.1 CIS14/3.1 CIS30/3.1 FSBP N53"),
    row("CloudTrail.2", Medium, Periodic, "CloudTrail should have encryption at-rest enabled", rule("CLOUD_TRAIL_ENCRYPTION_ENABLED"), "CIS50/3.5 CIS12/2.7 CIS14/3.7 CIS30/3.5 FSBP N53 N171 PCI3/3.4 PCI4/10.3.2"),
    row("CloudTrail.3", High, Periodic, "At least one CloudTrail trail should be enabled", rule("CLOUD_TRAIL_ENABLED"), "N171 PCI3/10.1 PCI4/10.2.1"),
    row("CloudTrail.4", Low, Periodic, "CloudTrail log file validation should be enabled", rule("CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED"), "CIS50/3.2 CIS12/2.2 CIS14/3.2 CIS30/3.2 FSBP N53 N171 PCI3/10.5.2 PCI4/10.3.2"),
    row("CloudTrail.5", Medium, Periodic, "CloudTrail trails should be integrated with Amazon CloudWatch Logs", rule("CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED"), "CIS12/2.4 CIS14/3.4 FSBP N53 PCI3/10.5.3 PCI4"),
    row("CloudTrail.6", Critical, Both, "Ensure the S3 bucket used to store CloudTrail logs is not publicly accessible", LogBucket("S3_BUCKET_PUBLIC_READ_PROHIBITED"), "CIS12/2.3 CIS14/3.3 PCI4/1.4.4"),
    row("CloudTrail.7", Low, Periodic, "Ensure S3 bucket access logging is enabled on the CloudTrail S3 bucket", LogBucket("S3_BUCKET_LOGGING_ENABLED"), "CIS50 CIS12/2.6 CIS14/3.6 CIS30/3.4 PCI4/10.2.1"),
    tagged("CloudTrail.9", "CloudTrail trails should be tagged", "AWS::CloudTrail::Trail"),
    row("CloudTrail.10", Medium, Periodic, "CloudTrail Lake event data stores should be encrypted with customer managed AWS KMS keys", NotEmulated, "N53"),
    row("Config.1", Critical, Periodic, "AWS Config should be enabled and use the service-linked role for resource recording", Config, "CIS50/3.3 CIS30/3.3 CIS14/3.5 CIS12/2.5 FSBP N53 PCI3/10.5.2"),
    row("IAM.1", High, Change, "IAM policies should not allow full \"*\" administrative privileges", Rule("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", &[NO_BOUNDARIES]), "CIS12/1.22 CIS14/1.16 FSBP N53 N171 PCI3/7.2.1"),
    row("IAM.2", Low, Change, "IAM users should not have IAM policies attached", rule("IAM_USER_NO_POLICIES_CHECK"), "CIS50/1.14 CIS30/1.15 CIS12/1.16 FSBP N53 N171 PCI3/7.2.1"),
    row("IAM.3", Medium, Periodic, "IAM users' access keys should be rotated every 90 days or less", Rule("ACCESS_KEYS_ROTATED", &[("maxAccessKeyAge", "90")]), "CIS50/1.13 CIS30/1.14 CIS14/1.14 CIS12/1.4 FSBP N53 PCI4/8.3.9"),
    row("IAM.4", Critical, Periodic, "IAM root user access key should not exist", rule("IAM_ROOT_ACCESS_KEY_CHECK"), "CIS50/1.3 CIS30/1.4 CIS14/1.4 CIS12/1.12 FSBP N53 PCI3/2.1"),
    row("IAM.5", Medium, Periodic, "MFA should be enabled for all IAM users that have a console password", rule("MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS"), "CIS50/1.9 CIS30/1.10 CIS14/1.10 CIS12/1.2 FSBP N53 PCI4/8.4.2"),
    row("IAM.6", Critical, Periodic, "Hardware MFA should be enabled for the root user", rule("ROOT_ACCOUNT_HARDWARE_MFA_ENABLED"), "CIS50/1.5 CIS30/1.6 CIS14/1.6 CIS12/1.14 FSBP N53 PCI3/8.3.1 PCI4/8.4.2"),
    Control { parameters: PASSWORDS, ..row("IAM.7", Medium, Periodic, "Password policies for IAM users should have strong configurations", rule("IAM_PASSWORD_POLICY"), "FSBP N53 N171 PCI4/8.3.6") },
    row("IAM.8", Medium, Periodic, "Unused IAM user credentials should be removed", Rule("IAM_USER_UNUSED_CREDENTIALS_CHECK", &[("maxCredentialUsageAge", "90")]), "CIS12/1.3 FSBP N53 N171 PCI3/8.1.4 PCI4/8.2.6"),
    row("IAM.9", Critical, Periodic, "MFA should be enabled for the root user", rule("ROOT_ACCOUNT_MFA_ENABLED"), "CIS50/1.4 CIS30/1.5 CIS14/1.5 CIS12/1.13 N53 PCI3/8.3.1 PCI4/8.4.2"),
    row("IAM.10", Medium, Periodic, "Password policies for IAM users should have strong configurations", Rule("IAM_PASSWORD_POLICY", &[("RequireUppercaseCharacters", "true"), ("RequireLowercaseCharacters", "true"), ("RequireNumbers", "true"), ("MinimumPasswordLength", "7"), ("PasswordReusePrevention", "4"), ("MaxPasswordAge", "90")]), "N171 PCI3/8.2.3"),
    row("IAM.11", Medium, Periodic, "Ensure IAM password policy requires at least one uppercase letter", Rule("IAM_PASSWORD_POLICY", &[("RequireUppercaseCharacters", "true")]), "CIS12/1.5 N171 PCI4/8.3.6"),
    row("IAM.12", Medium, Periodic, "Ensure IAM password policy requires at least one lowercase letter", Rule("IAM_PASSWORD_POLICY", &[("RequireLowercaseCharacters", "true")]), "CIS12/1.6 N171 PCI4/8.3.6"),
    row("IAM.13", Medium, Periodic, "Ensure IAM password policy requires at least one symbol", Rule("IAM_PASSWORD_POLICY", &[("RequireSymbols", "true")]), "CIS12/1.7 N171"),
    row("IAM.14", Medium, Periodic, "Ensure IAM password policy requires at least one number", Rule("IAM_PASSWORD_POLICY", &[("RequireNumbers", "true")]), "CIS12/1.8 N171 PCI4/8.3.6"),
    row("IAM.15", Medium, Periodic, "Ensure IAM password policy requires minimum password length of 14 or greater", Rule("IAM_PASSWORD_POLICY", &[("MinimumPasswordLength", "14")]), "CIS50/1.7 CIS30/1.8 CIS14/1.8 CIS12/1.9 N171"),
    row("IAM.16", Low, Periodic, "Ensure IAM password policy prevents password reuse", Rule("IAM_PASSWORD_POLICY", &[("PasswordReusePrevention", "24")]), "CIS50/1.8 CIS30/1.9 CIS14/1.9 CIS12/1.10 N171 PCI4/8.3.7"),
    row("IAM.17", Low, Periodic, "Ensure IAM password policy expires passwords within 90 days or less", Rule("IAM_PASSWORD_POLICY", &[("MaxPasswordAge", "90")]), "CIS12/1.11 PCI4/8.3.9"),
    row("IAM.18", Low, Periodic, "Ensure a support role has been created to manage incidents with AWS Support", Rule("IAM_POLICY_IN_USE", &[("policyARN", "arn:aws:iam::aws:policy/AWSSupportAccess"), ("policyUsageType", "ANY")]), "CIS50/1.16 CIS30/1.17 CIS14/1.17 CIS12/1.20 N171 PCI4/12.10.3"),
    row("IAM.19", Medium, Periodic, "MFA should be enabled for all IAM users", rule("IAM_USER_MFA_ENABLED"), "N53 N171 PCI3/8.3.1 PCI4/8.4.2"),
    row("IAM.21", Low, Change, "IAM customer managed policies that you create should not allow wildcard actions for services", Rule("IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS", &[NO_BOUNDARIES]), "FSBP N53 N171"),
    row("IAM.22", Medium, Periodic, "IAM user credentials unused for 45 days should be removed", Rule("IAM_USER_UNUSED_CREDENTIALS_CHECK", &[("maxCredentialUsageAge", "45")]), "CIS50/1.11 CIS30/1.12 CIS14/1.12 N171"),
    tagged("IAM.23", "IAM Access Analyzer analyzers should be tagged", "AWS::AccessAnalyzer::Analyzer"),
    tagged("IAM.24", "IAM roles should be tagged", "AWS::IAM::Role"),
    tagged("IAM.25", "IAM users should be tagged", "AWS::IAM::User"),
    row("IAM.26", Medium, Periodic, "Expired SSL/TLS certificates managed in IAM should be removed", rule("IAM_SERVER_CERTIFICATE_EXPIRATION_CHECK"), "CIS50/1.18 CIS30/1.19"),
    row("IAM.27", Medium, Change, "IAM identities should not have the AWSCloudShellFullAccess policy attached", Rule("IAM_POLICY_BLACKLISTED_CHECK", &[("policyArns", "arn:aws:iam::aws:policy/AWSCloudShellFullAccess")]), "CIS50/1.21 CIS30/1.22"),
    row("IAM.28", High, Periodic, "IAM Access Analyzer external access analyzer should be enabled", rule("IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED"), "CIS50/1.19 CIS30/1.20"),
    row("KMS.1", Medium, Change, "IAM customer managed policies should not allow decryption actions on all KMS keys", Rule("IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS", &[DECRYPTION, NO_BOUNDARIES]), "FSBP N53"),
    row("KMS.2", Medium, Change, "IAM principals should not have IAM inline policies that allow decryption actions on all KMS keys", Rule("IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS", &[DECRYPTION]), "FSBP N53"),
    row("KMS.3", Critical, Change, "AWS KMS keys should not be deleted unintentionally", rule("KMS_CMK_NOT_SCHEDULED_FOR_DELETION"), "FSBP N53"),
    row("KMS.4", Medium, Periodic, "AWS KMS key rotation should be enabled", rule("CMK_BACKING_KEY_ROTATION_ENABLED"), "CIS50/3.6 CIS30/3.6 CIS14/3.8 CIS12/2.8 N53 PCI3/3.6.4 PCI4/3.7.4"),
    row("KMS.5", Critical, Change, "KMS keys should not be publicly accessible", rule("KMS_KEY_POLICY_NO_PUBLIC_ACCESS"), "FSBP"),
    row("S3.1", Medium, Periodic, "S3 general purpose buckets should have block public access settings enabled", Rule("S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC", ALL_BLOCKED), "CIS50/2.1.4 CIS30/2.1.4 CIS14/2.1.5 FSBP N53 PCI3/1.2.1 PCI4/1.4.4"),
    row("S3.2", Critical, Both, "S3 general purpose buckets should block public read access", rule("S3_BUCKET_PUBLIC_READ_PROHIBITED"), "FSBP N53 PCI3/1.2.1"),
    row("S3.3", Critical, Both, "S3 general purpose buckets should block public write access", rule("S3_BUCKET_PUBLIC_WRITE_PROHIBITED"), "FSBP N53 PCI3/1.2.1"),
    row("S3.5", Medium, Change, "S3 general purpose buckets should require requests to use SSL", rule("S3_BUCKET_SSL_REQUESTS_ONLY"), "CIS50/2.1.1 CIS30/2.1.1 CIS14/2.1.2 FSBP N53 N171 PCI3/4.1 PCI4/4.2.1"),
    row("S3.6", High, Change, "S3 general purpose bucket policies should restrict access to other AWS accounts", Rule("S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED", &[("blacklistedActionPattern", SENSITIVE)]), "FSBP N53 N171"),
    row("S3.7", Low, Change, "S3 general purpose buckets should use cross-Region replication", rule("S3_BUCKET_CROSS_REGION_REPLICATION_ENABLED"), "N53 PCI3/2.2"),
    row("S3.8", High, Change, "S3 general purpose buckets should block public access", rule("S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED"), "CIS50/2.1.4 CIS30/2.1.4 CIS14/2.1.5 FSBP N53 PCI4/1.4.4"),
    row("S3.9", Medium, Change, "S3 general purpose buckets should have server access logging enabled", rule("S3_BUCKET_LOGGING_ENABLED"), "FSBP N53 N171 PCI4/10.2.1"),
    row("S3.10", Medium, Change, "S3 general purpose buckets with versioning enabled should have Lifecycle configurations", rule("S3_VERSION_LIFECYCLE_POLICY_CHECK"), "N53"),
    Control { parameters: &[("eventTypes", Parameter::EnumList)], ..row("S3.11", Medium, Change, "S3 general purpose buckets should have event notifications enabled", rule("S3_EVENT_NOTIFICATIONS_ENABLED"), "N53 N171") },
    row("S3.12", Medium, Change, "ACLs should not be used to manage user access to S3 general purpose buckets", rule("S3_BUCKET_ACL_PROHIBITED"), "FSBP N53"),
    Control { parameters: LIFECYCLE, ..row("S3.13", Low, Change, "S3 general purpose buckets should have Lifecycle configurations", rule("S3_LIFECYCLE_POLICY_CHECK"), "FSBP N53") },
    row("S3.14", Low, Change, "S3 general purpose buckets should have versioning enabled", rule("S3_BUCKET_VERSIONING_ENABLED"), "N53 N171"),
    Control { parameters: &[("mode", Parameter::Enum(&["GOVERNANCE", "COMPLIANCE"]))], ..row("S3.15", Medium, Change, "S3 general purpose buckets should have Object Lock enabled", rule("S3_BUCKET_DEFAULT_LOCK_ENABLED"), "N53 PCI4/10.5.1") },
    row("S3.17", Medium, Change, "S3 general purpose buckets should be encrypted at rest with AWS KMS keys", rule("S3_DEFAULT_ENCRYPTION_KMS"), "N53 N171 PCI4/3.5.1"),
    row("S3.19", Critical, Change, "S3 access points should have block public access settings enabled", NotEmulated, "FSBP N53 PCI4/1.4.4"),
    row("S3.20", Low, Change, "S3 general purpose buckets should have MFA delete enabled", rule("S3_BUCKET_MFA_DELETE_ENABLED"), "CIS50/2.1.2 CIS30/2.1.2 CIS14/2.1.3 N53"),
    row("S3.22", Medium, Periodic, "S3 general purpose buckets should log object-level write events", rule("CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK"), "CIS50/3.8 CIS30/3.8 PCI4/10.2.1"),
    row("S3.23", Medium, Periodic, "S3 general purpose buckets should log object-level read events", rule("CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK"), "CIS50/3.9 CIS30/3.9 PCI4/10.2.1"),
    row("S3.24", High, Change, "S3 Multi-Region Access Points should have block public access settings enabled", NotEmulated, "FSBP PCI4/1.4.4"),
];

/// The control of an id.
pub(super) fn find(id: &str) -> Option<&'static Control> {
    CONTROLS.iter().find(|control| control.id == id)
}

impl Control {
    /// The standards that have it, each with the requirement that it answers.
    pub(super) fn standards(&self) -> impl Iterator<Item = (&'static Standard, Option<&'static str>)> + use<> {
        self.standards.split(' ').filter_map(|word| {
            let (short, requirement) = word.split_once('/').map_or((word, None), |(short, one)| (short, Some(one)));
            Some((by_short(short)?, requirement))
        })
    }
    /// Whether a standard has it.
    pub(super) fn is_in(&self, path: &str) -> bool {
        self.standards().any(|(standard, _)| standard.path == path)
    }
    /// Requirements that it answers, in full.
    pub(super) fn requirements(&self, wanted: impl Fn(&Standard) -> bool) -> Vec<String> {
        let all = self.standards().filter(|(standard, _)| wanted(standard));
        all.filter_map(|(standard, one)| Some(format!("{}{}", standard.requirement?, one?))).collect()
    }
    /// What it is called in a standard: CIS and PCI number their own.
    pub(super) fn id_in(&self, standard: &Standard) -> String {
        let requirement = self.standards().find(|(one, _)| one.path == standard.path).and_then(|(_, one)| one);
        match (standard.short, requirement) {
            (short, Some(requirement)) if short.starts_with("CIS") => requirement.to_owned(),
            ("PCI3", _) => format!("PCI.{}", self.id),
            _ => self.id.to_owned(),
        }
    }
    /// Where AWS says how to mend it.
    pub(super) fn remediation(&self) -> String {
        format!("https://docs.aws.amazon.com/console/securityhub/{}/remediation", self.id)
    }
    /// Whether it is looked at when something changes.
    pub(super) fn is_by_change(&self) -> bool {
        self.schedule != Periodic
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::rules::table;

    #[test]
    fn every_row_names_standards_that_there_are() {
        for control in CONTROLS {
            let named = control.standards.split(' ').count();
            assert_eq!(control.standards().count(), named, "{}", control.id);
            let first = find(control.id).unwrap();
            assert!(std::ptr::eq(first, control), "{} is there twice", control.id);
        }
    }

    #[test]
    fn every_rule_is_one_of_configs_and_takes_what_it_is_given() {
        for control in CONTROLS {
            let (Rule(identifier, _) | LogBucket(identifier)) = control.check else { continue };
            let rule = table::find(identifier).unwrap_or_else(|| panic!("{}: {identifier}", control.id));
            let given: &[(&str, &str)] = if let Rule(_, given) = control.check { given } else { &[] };
            let own = control.parameters.iter().map(|(name, _)| *name);
            for name in given.iter().map(|(name, _)| *name).chain(own) {
                let known = rule.parameters.iter().any(|parameter| parameter.name == name);
                assert!(known, "{}: {name}", control.id);
            }
        }
    }

    /// `docs/security-hub-controls.md`. `UPDATE_DOCS=1` writes it.
    #[test]
    fn the_page_lists_every_control() {
        let mut text = String::from(concat!(
            "# Controls of Security Hub\n\n",
            "The controls that orglab knows, of AWS's [control reference]",
            "(https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html), and what\n",
            "judges them. A control whose service is not emulated is `NOT_AVAILABLE`, never `FAILED`. Written by the tests of the\n",
            "detection crate.\n\n",
            "| control | title | severity | looked at | judged by | standards |\n|---|---|---|---|---|---|\n",
        ));
        for control in CONTROLS {
            let schedule = match control.schedule {
                Change => "with changes",
                Periodic => "every 12 hours",
                Both => "with changes, every 12 hours",
            };
            let check = match control.check {
                Rule(identifier, _) => format!("`{identifier}`"),
                LogBucket(identifier) => format!("`{identifier}`, of buckets that trails write to"),
                Tagged(kind) => format!("tags of `{kind}`"),
                Config => "the configuration recorder".to_owned(),
                NotEmulated => "nothing: not emulated".to_owned(),
            };
            let standards: Vec<&str> = control.standards().map(|(standard, _)| standard.path).collect();
            let (id, title, severity) = (control.id, control.title, control.severity.name());
            text += &format!("| {id} | {title} | {severity} | {schedule} | {check} | {} |\n", standards.join(", "));
        }
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/security-hub-controls.md");
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(path, text).unwrap();
        } else {
            let there = std::fs::read_to_string(path).unwrap_or_default();
            assert!(there == text, "{path}: write it with UPDATE_DOCS=1 cargo test -p orglab-detection");
        }
    }
}
