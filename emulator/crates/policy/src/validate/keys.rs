//! What is known of condition keys: global ones, those of services, and claims of identity providers. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html>.

use catalog::ValueType;

use crate::key::{GLOBAL_KEYS, is_multivalued};

/// What is known of a key.
pub(super) enum Key {
    Known {
        value_type: ValueType,
        multivalued: bool,
    },
    /// A claim of an identity provider, of which nothing is known here.
    Claim,
    NoSuchGlobal,
    /// A tag's key without the tag.
    NoTag,
    NoSuchInService,
    NoService,
    /// There is no colon.
    Malformed,
}

/// Global keys that name a tag behind a slash.
const TAGS: [&str; 3] = ["aws:PrincipalTag", "aws:RequestTag", "aws:ResourceTag"];

/// Global keys whose values are no plain text.
const TYPES: [(&str, ValueType); 20] = [
    ("aws:AssumedRoot", ValueType::Bool),
    ("aws:ChatbotSourceArn", ValueType::Arn),
    ("aws:CurrentTime", ValueType::Date),
    ("aws:Ec2InstanceSourcePrivateIPv4", ValueType::IpAddress),
    ("aws:EpochTime", ValueType::Date),
    ("aws:IsMcpServiceAction", ValueType::Bool),
    ("aws:MultiFactorAuthAge", ValueType::Numeric),
    ("aws:MultiFactorAuthPresent", ValueType::Bool),
    ("aws:PrincipalArn", ValueType::Arn),
    ("aws:PrincipalIsAWSService", ValueType::Bool),
    ("aws:SecureTransport", ValueType::Bool),
    ("aws:SignInSessionArn", ValueType::Arn),
    ("aws:SourceArn", ValueType::Arn),
    ("aws:SourceIp", ValueType::IpAddress),
    ("aws:SourceVpcArn", ValueType::Arn),
    ("aws:TokenIssueTime", ValueType::Date),
    ("aws:ViaAWSMCPService", ValueType::Bool),
    ("aws:ViaAWSService", ValueType::Bool),
    ("aws:VpcSourceIp", ValueType::IpAddress),
    ("aws:userid", ValueType::String),
];

/// Keys in which a wildcard, or a variable, makes no sense:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sensitive>.
pub(super) const SENSITIVE: [&str; 10] = [
    "aws:PrincipalAccount",
    "aws:PrincipalOrgID",
    "aws:ResourceAccount",
    "aws:ResourceOrgID",
    "aws:SourceAccount",
    "aws:SourceOrgID",
    "aws:SourceVpc",
    "aws:SourceVpce",
    "aws:VpceAccount",
    "aws:VpceOrgID",
];

/// Keys that say on whose behalf a service acts.
pub(super) const SOURCES: [&str; 4] = ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths"];

/// Whether a list has a key, in any capitalisation.
pub(super) fn among(keys: &[&str], key: &str) -> bool {
    keys.iter().any(|known| known.eq_ignore_ascii_case(key))
}

/// The tag that a key names, and the key that it stands behind.
pub(super) fn tag_key(name: &str) -> Option<&'static str> {
    TAGS.into_iter().find(|tag| name.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag)))
}

impl Key {
    pub(super) fn of(name: &str) -> Key {
        let Some((prefix, rest)) = name.split_once(':') else { return Key::Malformed };
        if prefix.is_empty() || rest.is_empty() {
            return Key::Malformed;
        }
        if prefix.eq_ignore_ascii_case("aws") {
            return global(name);
        }
        if let Some(known) = catalog::condition_key(name) {
            let multivalued = known.multivalued || is_multivalued(name);
            return Key::Known { value_type: known.value_type, multivalued };
        }
        // Providers are named by their domains.
        if prefix.contains(['.', '/']) || prefix.eq_ignore_ascii_case("saml") {
            return Key::Claim;
        }
        if super::actions::service_of(prefix).is_some() { Key::NoSuchInService } else { Key::NoService }
    }
}

fn global(name: &str) -> Key {
    if let Some(tag) = tag_key(name) {
        return match name.get(tag.len()..).unwrap_or_default() {
            "" | "/" => Key::NoTag,
            rest if rest.starts_with('/') => Key::Known { value_type: ValueType::String, multivalued: false },
            _ => Key::NoSuchGlobal,
        };
    }
    if !among(&GLOBAL_KEYS, name) {
        return Key::NoSuchGlobal;
    }
    let value_type =
        TYPES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or(ValueType::String, |(_, is)| *is);
    Key::Known { value_type, multivalued: is_multivalued(name) }
}
