//! Which values condition keys can have at all: a question about all requests is one about all requests that AWS sends.
//!
//! Of global keys AWS documents the type, whether there can be several values, and when there is one at all
//! (<https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html>). Of others nothing is taken for
//! granted, but that a key has several values only where some policy asks by `ForAllValues` or `ForAnyValue`.

use std::net::IpAddr;

use crate::condition::{is_arn, is_date, is_number};
use crate::key::is_multivalued;

/// What the values of a key look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    /// Any text.
    Text,
    /// `true` or `false`.
    Bool,
    Number,
    Date,
    Address,
    Arn,
}

/// What is known of a key.
#[derive(Debug, Clone, Copy)]
pub(super) struct Nature {
    pub(super) of: Type,
    /// Whether a request may have one value of it, as a single-valued key has.
    pub(super) single: bool,
    /// Whether a request may have a set of values.
    pub(super) many: bool,
    /// Whether a request may be without it.
    pub(super) absent: bool,
}

/// Global keys that are no texts.
const TYPES: [(&str, Type); 26] = [
    ("aws:AssumedRoot", Type::Bool),
    ("aws:ChatbotSourceArn", Type::Arn),
    ("aws:CurrentTime", Type::Date),
    ("aws:Ec2InstanceSourcePrivateIPv4", Type::Address),
    ("aws:EpochTime", Type::Number),
    ("aws:IsMcpServiceAction", Type::Bool),
    ("aws:MultiFactorAuthAge", Type::Number),
    ("aws:MultiFactorAuthPresent", Type::Bool),
    ("aws:PrincipalArn", Type::Arn),
    ("aws:PrincipalIsAWSService", Type::Bool),
    ("aws:SecureTransport", Type::Bool),
    ("aws:SignInSessionArn", Type::Arn),
    ("aws:SourceArn", Type::Arn),
    ("aws:SourceIp", Type::Address),
    ("aws:SourceVpcArn", Type::Arn),
    ("aws:TokenIssueTime", Type::Date),
    ("aws:ViaAWSMCPService", Type::Bool),
    ("aws:ViaAWSService", Type::Bool),
    ("aws:ViaCustomerDomain", Type::Bool),
    ("aws:VpcSourceIp", Type::Address),
    ("ec2:SourceInstanceArn", Type::Arn),
    ("lambda:SourceFunctionArn", Type::Arn),
    ("s3:max-keys", Type::Number),
    ("iam:AssociatedResourceArn", Type::Arn),
    ("kms:BypassPolicyLockoutSafetyCheck", Type::Bool),
    ("kms:GrantIsForAWSResource", Type::Bool),
];

/// Keys that AWS says are always part of a request: "included in the request context for all requests".
const ALWAYS: [&str; 8] = [
    "aws:CurrentTime",
    "aws:EpochTime",
    "aws:PrincipalAccount",
    "aws:PrincipalType",
    "aws:RequestedRegion",
    "aws:SecureTransport",
    "aws:ViaAWSService",
    "aws:userid",
];

impl Nature {
    /// What is known of a key that is asked for, by set operators or not.
    pub(super) fn of(key: &str, by_sets: bool) -> Nature {
        let same = |known: &str| known.eq_ignore_ascii_case(key);
        let of = TYPES.iter().find(|(known, _)| same(known)).map_or(Type::Text, |(_, of)| *of);
        let is_global = crate::GLOBAL_KEYS.iter().any(|known| same(known));
        let many = is_multivalued(key) || (by_sets && !is_global);
        Nature { of, single: !is_multivalued(key), many, absent: !ALWAYS.iter().any(|known| same(known)) }
    }
}

impl Type {
    /// Whether a key of this type can have this value.
    pub(super) fn admits(self, value: &str) -> bool {
        match self {
            Type::Text => true,
            Type::Bool => matches!(value, "true" | "false"),
            Type::Number => is_number(value),
            Type::Date => is_date(value),
            Type::Address => value.parse::<IpAddr>().is_ok(),
            Type::Arn => is_arn(value),
        }
    }
}
