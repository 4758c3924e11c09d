use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use equivalent::{Comparable, Equivalent};

/// The friendly name of an IAM entity or policy: kept as written, ordered and compared without regard to case.
///
/// "Names are not distinguished by case": an account cannot hold both `ADMINS` and `admins`. See
/// [names and paths](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-friendly-names).
#[derive(Clone)]
pub struct EntityName(Arc<str>);

impl EntityName {
    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl From<&str> for EntityName {
    fn from(text: &str) -> EntityName {
        EntityName(text.into())
    }
}
impl From<String> for EntityName {
    fn from(text: String) -> EntityName {
        EntityName(text.into())
    }
}
impl Ord for EntityName {
    fn cmp(&self, other: &EntityName) -> Ordering {
        Comparable::compare(&*self.0, other)
    }
}
/// A map by names is asked for one as it stands, without a copy.
impl Comparable<EntityName> for str {
    fn compare(&self, name: &EntityName) -> Ordering {
        // Most names begin as their neighbours do, in the same case.
        let same = self.bytes().zip(name.0.bytes()).take_while(|(one, other)| one == other).count();
        let [rest, others] = [self, &name.0].map(|text| text.bytes().skip(same).map(|byte| byte.to_ascii_lowercase()));
        rest.cmp(others)
    }
}
impl Equivalent<EntityName> for str {
    fn equivalent(&self, name: &EntityName) -> bool {
        self.eq_ignore_ascii_case(&name.0)
    }
}
impl PartialOrd for EntityName {
    fn partial_cmp(&self, other: &EntityName) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for EntityName {
    fn eq(&self, other: &EntityName) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}
impl Eq for EntityName {}
impl fmt::Display for EntityName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl fmt::Debug for EntityName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
