const PARTITIONS: &str = include_str!("../../../../aws-models/catalog/regions.txt");

/// A part of AWS that is a world of its own; see
/// [partitions](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html#arns-syntax).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partition {
    /// `aws`, `aws-cn`, …
    pub name: &'static str,
    regions: &'static str,
}

impl Partition {
    /// Its Regions.
    pub fn regions(self) -> impl Iterator<Item = &'static str> {
        self.regions.split_ascii_whitespace()
    }
}

/// Every partition, `aws` first.
///
/// ```
/// let of = |region| catalog::partitions().find(|each| each.regions().any(|name| name == region)).map(|each| each.name);
/// assert_eq!(of("eu-central-1"), Some("aws"));
/// assert_eq!(of("cn-north-1"), Some("aws-cn"));
/// assert_eq!(of("mars-1"), None);
/// ```
pub fn partitions() -> impl Iterator<Item = Partition> {
    PARTITIONS.lines().filter_map(|line| line.split_once('\t').map(|(name, regions)| Partition { name, regions }))
}
