//! Principals that are asked about once for all, and what an answer means for each of them.

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::Arc;

use aws::{AccountId, Arn};
use serde::{Serialize, Serializer};

/// Principals for which the same changes: each for itself, where resources of its account are meant.
#[derive(Debug, Clone)]
pub struct PrincipalClass {
    names: Arc<[String]>,
    parts: Vec<Arc<Part>>,
}

/// Principals that were asked about as one; the first of them.
#[derive(Debug)]
struct Part {
    names: Vec<String>,
    variants: Vec<Variant>,
}

/// Members of a class for which an answer names the same resources.
#[derive(Debug, Clone)]
pub(super) struct Variant {
    pub(super) members: Range<usize>,
    pub(super) account: AccountId,
    /// The resources that let them in, with a hash of what each says.
    pub(super) reached: Arc<[(u64, Arn)]>,
}

/// What an entry that is written for the first of a class means for others of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Elsewhere {
    /// For whom.
    pub principals: Vec<String>,
    /// The resources.
    pub resources: Vec<String>,
    /// The resources that are excepted.
    pub except: Vec<String>,
}

impl PrincipalClass {
    pub(super) fn new(names: Vec<String>, variants: Vec<Variant>) -> PrincipalClass {
        let mut sorted = names.clone();
        sorted.sort();
        PrincipalClass { names: sorted.into(), parts: vec![Arc::new(Part { names, variants })] }
    }
    pub(super) fn union(classes: Vec<PrincipalClass>) -> PrincipalClass {
        match <[PrincipalClass; 1]>::try_from(classes) {
            Ok([one]) => one,
            Err(classes) => {
                let mut names: Vec<String> = classes.iter().flat_map(|class| class.names()).cloned().collect();
                names.sort();
                let parts = classes.into_iter().flat_map(|class| class.parts).collect();
                PrincipalClass { names: names.into(), parts }
            }
        }
    }
    /// Their names.
    pub fn names(&self) -> &[String] {
        &self.names
    }
    /// The one that entries are written for.
    pub fn example(&self) -> &str {
        self.parts.first().and_then(|part| part.names.first()).map_or("", String::as_str)
    }
    /// Of those for whom an entry means other resources than it says: which.
    pub(super) fn elsewhere(&self, resources: &[String], except: &[String]) -> Vec<Elsewhere> {
        let mut found: Vec<Elsewhere> = Vec::new();
        for part in &self.parts {
            let Some(first) = part.variants.first() else { continue };
            for variant in &part.variants {
                let mapped = |texts: &[String]| mapped(texts, first, variant);
                let (resources_there, except_there) = (mapped(resources), mapped(except));
                if resources_there != resources || except_there != except {
                    let principals = part.names.get(variant.members.clone()).unwrap_or_default().to_vec();
                    found.push(Elsewhere { principals, resources: resources_there, except: except_there });
                }
            }
        }
        found
    }
}

/// Resources, written for one variant, as they are for another.
fn mapped(texts: &[String], from: &Variant, to: &Variant) -> Vec<String> {
    if from.account == to.account && from.reached == to.reached {
        return texts.to_vec();
    }
    let mut found: Vec<String> = Vec::new();
    for text in texts {
        let named = |variant: &'_ Variant| {
            let names = variant.reached.iter().filter(|(_, arn)| names(text, arn));
            names.max_by_key(|(_, arn)| arn.as_str().len()).cloned()
        };
        // What is one's own the other sees as another's, where it is open to everyone, and so the other way round.
        let counterparts = match (named(from), named(to)) {
            (Some(own), _) => Some((own, to)),
            (None, Some(own)) => Some((own, from)),
            (None, None) => None,
        };
        match counterparts {
            Some(((hash, arn), there)) => {
                let same = there.reached.iter().filter(|(other, _)| *other == hash);
                found.extend(same.map(|(_, other)| text.replacen(arn.as_str(), other.as_str(), 1)));
            }
            None => found.push(text.replace(&from.account.to_string(), &to.account.to_string())),
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|text| seen.insert(text.clone()));
    found
}

/// Whether a pattern is about a resource, or about something in it.
fn names(text: &str, arn: &Arn) -> bool {
    text.strip_prefix(arn.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', ':', '*']))
}

impl Serialize for PrincipalClass {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.names.serialize(serializer)
    }
}
impl PartialEq for PrincipalClass {
    fn eq(&self, other: &PrincipalClass) -> bool {
        self.names == other.names
    }
}
impl Eq for PrincipalClass {}
impl PartialOrd for PrincipalClass {
    fn partial_cmp(&self, other: &PrincipalClass) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for PrincipalClass {
    fn cmp(&self, other: &PrincipalClass) -> Ordering {
        self.names.cmp(&other.names)
    }
}
