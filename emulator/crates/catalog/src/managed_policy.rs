use aws::Timestamp;

use crate::lines::Lines;

const POLICIES: Lines = Lines(include_str!("../../../../aws-models/catalog/managed-policies.txt"));
const ARN_PREFIX: &str = "arn:aws:iam::aws:policy";

/// A policy that AWS manages, in its default version; see the
/// [reference](https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ManagedPolicy {
    /// `AdministratorAccess`.
    pub name: &'static str,
    /// `arn:aws:iam::aws:policy/AdministratorAccess`.
    pub arn: &'static str,
    /// `/`, `/service-role/`, `/aws-service-role/`, `/job-function/` or `/root-task/`.
    pub path: &'static str,
    /// `v1`.
    pub default_version_id: &'static str,
    /// When AWS made the policy.
    pub created: Timestamp,
    /// When AWS made its default version.
    pub updated: Timestamp,
    /// The document, without white space.
    pub document: &'static str,
}

impl ManagedPolicy {
    fn read(line: &'static str) -> Option<ManagedPolicy> {
        let mut fields = line.splitn(5, '\t');
        let arn = fields.next()?;
        let (path, name) = arn.strip_prefix(ARN_PREFIX)?.rsplit_once('/')?;
        let path = arn.get(ARN_PREFIX.len()..ARN_PREFIX.len() + path.len() + 1)?;
        let default_version_id = fields.next()?;
        let created = fields.next()?.parse().ok()?;
        let updated = fields.next()?.parse().ok()?;
        let document = fields.next()?;
        Some(ManagedPolicy { name, arn, path, default_version_id, created, updated, document })
    }
    /// `ANPA` and 17 characters. AWS's real ids are not published; these are made from the ARN and never change.
    pub fn policy_id(&self) -> String {
        const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/: only has to be stable and to spread.
        let hash = self.arn.bytes().fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |hash, byte| {
            (hash ^ u128::from(byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b)
        });
        let digit = |at: u32| ALPHABET.get((hash >> (5 * at) & 31) as usize).map_or('A', |byte| char::from(*byte));
        "ANPA".chars().chain((0..17).map(digit)).collect()
    }
}

/// The policy of an ARN.
///
/// ```
/// let policy = catalog::managed_policy("arn:aws:iam::aws:policy/job-function/ViewOnlyAccess").unwrap();
/// assert_eq!((policy.name, policy.path), ("ViewOnlyAccess", "/job-function/"));
/// ```
pub fn managed_policy(arn: &str) -> Option<ManagedPolicy> {
    POLICIES.find(arn).and_then(ManagedPolicy::read)
}

/// Every policy, sorted by ARN.
pub fn managed_policies() -> impl Iterator<Item = ManagedPolicy> {
    POLICIES.0.lines().filter_map(ManagedPolicy::read)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_policy_is_read_and_found_by_its_arn() {
        let all: Vec<_> = managed_policies().collect();
        assert_eq!(all.len(), POLICIES.0.lines().count());
        assert!(all.len() > 1_500);
        for policy in &all {
            assert_eq!(managed_policy(policy.arn).as_ref(), Some(policy));
            assert_eq!(policy.arn, format!("arn:aws:iam::aws:policy{}{}", policy.path, policy.name));
            assert!(policy.document.starts_with("{\"Version\":\"20"), "{}", policy.name);
            assert!(policy.created <= policy.updated, "{}", policy.name);
        }
    }

    #[test]
    fn ids_look_like_awss_and_differ() {
        let ids: HashSet<_> = managed_policies().map(|policy| policy.policy_id()).collect();
        assert_eq!(ids.len(), managed_policies().count());
        assert!(ids.iter().all(|id| id.len() == 21 && id.starts_with("ANPA")));
    }

    #[test]
    fn the_administrator_may_do_everything() {
        let policy = managed_policy("arn:aws:iam::aws:policy/AdministratorAccess").unwrap();
        let expected = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;
        assert_eq!(policy.document, expected);
        assert_eq!(policy.default_version_id, "v1");
        assert_eq!(policy.created.to_string(), "2015-02-06T18:39:46Z");
    }

    #[test]
    fn what_is_no_policy_is_not_found() {
        for arn in
            ["", "AdministratorAccess", "arn:aws:iam::aws:policy/", "arn:aws:iam::aws:policy/administratoraccess"]
        {
            assert_eq!(managed_policy(arn), None);
        }
    }
}
