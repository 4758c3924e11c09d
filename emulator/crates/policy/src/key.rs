use std::sync::LazyLock;

/// The keys that AWS puts into the context of requests to any service:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html>. They have numbers, so that
/// neither contexts nor comparisons need their names. A key that is not here is as good a key, only larger: those of tags
/// (`aws:PrincipalTag/…`, `aws:RequestTag/…`, `aws:ResourceTag/…`) are without number.
pub const GLOBAL_KEYS: [&str; 50] = [
    "aws:AssumedRoot",
    "aws:CalledVia",
    "aws:CalledViaAWSMCP",
    "aws:CalledViaFirst",
    "aws:CalledViaLast",
    "aws:ChatbotSourceArn",
    "aws:CurrentTime",
    "aws:Ec2InstanceSourcePrivateIPv4",
    "aws:Ec2InstanceSourceVpc",
    "aws:EpochTime",
    "aws:FederatedProvider",
    "aws:IsMcpServiceAction",
    "aws:MultiFactorAuthAge",
    "aws:MultiFactorAuthPresent",
    "aws:PrincipalAccount",
    "aws:PrincipalArn",
    "aws:PrincipalIsAWSService",
    "aws:PrincipalOrgID",
    "aws:PrincipalOrgPaths",
    "aws:PrincipalServiceName",
    "aws:PrincipalServiceNamesList",
    "aws:PrincipalType",
    "aws:RequestedRegion",
    "aws:ResourceAccount",
    "aws:ResourceOrgID",
    "aws:ResourceOrgPaths",
    "aws:SecureTransport",
    "aws:SignInSessionArn",
    "aws:SourceAccount",
    "aws:SourceArn",
    "aws:SourceIdentity",
    "aws:SourceIp",
    "aws:SourceOrgID",
    "aws:SourceOrgPaths",
    "aws:SourceVpc",
    "aws:SourceVpcArn",
    "aws:SourceVpce",
    "aws:TagKeys",
    "aws:TokenIssueTime",
    "aws:UserAgent",
    "aws:ViaAWSMCPService",
    "aws:ViaAWSService",
    "aws:ViaCustomerDomain",
    "aws:VpcSourceIp",
    "aws:VpceAccount",
    "aws:VpceOrgID",
    "aws:VpceOrgPaths",
    "aws:referer",
    "aws:userid",
    "aws:username",
];

/// Which key: the number of a global one, or the hash of another one's name with the highest bit set. Two keys may have
/// one hash; so of the latter the names are compared too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KeyId(u32);

/// The name of a condition key, ready to look up.
#[derive(Debug, Clone)]
pub(crate) struct KeyName {
    pub(crate) name: Box<str>,
    pub(crate) id: KeyId,
}

impl KeyName {
    pub(crate) fn new(name: &str) -> KeyName {
        KeyName { name: name.into(), id: KeyId::of(name) }
    }
    pub(crate) fn as_str(&self) -> &str {
        &self.name
    }
}

/// Keys that a request may give several values of.
const MULTIVALUED: [&str; 22] = [
    "aws:CalledVia",
    "aws:PrincipalOrgPaths",
    "aws:PrincipalServiceNamesList",
    "aws:ResourceOrgPaths",
    "aws:SourceOrgPaths",
    "aws:TagKeys",
    "aws:VpceOrgPaths",
    "dynamodb:Attributes",
    "dynamodb:FirstPartitionKeyValues",
    "dynamodb:FourthPartitionKeyValues",
    "dynamodb:LeadingKeys",
    "dynamodb:SecondPartitionKeyValues",
    "dynamodb:ThirdPartitionKeyValues",
    "kms:EncryptionContextKeys",
    "kms:GrantOperations",
    "kms:ResourceAliases",
    "lambda:Layer",
    "lambda:SecurityGroupIds",
    "lambda:SubnetIds",
    "s3:RequestObjectTagKeys",
    "sts:RequestContextProviders",
    "sts:TransitiveTagKeys",
];

/// Whether a request may give several values of a key; see
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html>.
pub fn is_multivalued(key: &str) -> bool {
    MULTIVALUED.iter().any(|known| known.eq_ignore_ascii_case(key))
}

const HASHED: u32 = 1 << 31;

/// Of the global keys, the number plus one, at the hash of its name; 0 is an empty slot.
static SLOTS: LazyLock<[u8; 256]> = LazyLock::new(|| {
    let mut slots = [0; 256];
    for (number, name) in (1_u8..).zip(GLOBAL_KEYS) {
        let free = ways(hash_of(name)).find(|slot| slots.get(*slot) == Some(&0));
        if let Some(slot) = free.and_then(|free| slots.get_mut(free)) {
            *slot = number;
        }
    }
    slots
});

impl KeyId {
    /// The key of a name in any capitalisation.
    pub(crate) fn of(name: &str) -> KeyId {
        let hash = hash_of(name);
        let numbers = ways(hash).map_while(|slot| SLOTS.get(slot)?.checked_sub(1)).map(u32::from);
        let mut known =
            numbers.map(KeyId).filter(|id| id.global().is_some_and(|known| known.eq_ignore_ascii_case(name)));
        known.next().unwrap_or(KeyId(hash | HASHED))
    }
    /// The name of a global key.
    pub(crate) fn global(self) -> Option<&'static str> {
        GLOBAL_KEYS.get(self.0 as usize).copied()
    }
    /// Whether two keys with this id may yet be different ones.
    pub(crate) fn is_hash(self) -> bool {
        self.0 & HASHED != 0
    }
}

/// The slots in which a key may be, the likeliest first.
fn ways(hash: u32) -> impl Iterator<Item = usize> {
    (0..256_u32).map(move |step| (hash.wrapping_add(step) & 0xff) as usize)
}

/// FNV-1a of the lower-case name: no randomness, so that a decision depends on its arguments alone.
fn hash_of(name: &str) -> u32 {
    let hash = name
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193));
    hash ^ (hash >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_global_key_has_a_number_in_any_capitalisation() {
        for name in GLOBAL_KEYS {
            let id = KeyId::of(&name.to_ascii_uppercase());
            assert_eq!((id.global(), id.is_hash()), (Some(name), false));
        }
        for name in ["", "aws:", "aws:PrincipalTag/Team2", "aws:SourceIp "] {
            assert!(KeyId::of(name).is_hash(), "{name}");
            assert_eq!(KeyId::of(name).global(), None);
        }
    }
}
