use std::collections::HashMap;

use policy::{Attached, ControlPolicies, Level, MalformedKind, MalformedPolicy, PolicyDocument, PolicyType};
use serde_json::value::RawValue;

/// Reads a document that was written for a layer. A missing `Version` is none of the workload's concern: the document
/// is taken as written.
///
/// # Errors
/// When the text is no policy of that type.
pub fn read(text: &str, kind: PolicyType) -> Result<PolicyDocument, MalformedPolicy> {
    let document = match kind {
        PolicyType::IdentityBased | PolicyType::PermissionsBoundary => PolicyDocument::parse_inline(text),
        // RCPFullAWSAccess, the one that may allow, is written out in every level.
        PolicyType::ResourceControl => {
            PolicyDocument::parse(text, kind).or_else(|_| PolicyDocument::parse_aws_managed(text, kind))
        }
        _ => PolicyDocument::parse(text, kind),
    };
    document.or_else(|refusal| match refusal.kind {
        MalformedKind::Version => PolicyDocument::parse_aws_managed(text, kind),
        _ => Err(refusal),
    })
}

/// Boundaries are identity-based policies, written by the same grammar.
fn grammar(kind: PolicyType) -> PolicyType {
    if kind == PolicyType::PermissionsBoundary { PolicyType::IdentityBased } else { kind }
}

type Policies = &'static [Attached<'static>];
type Levels = &'static ControlPolicies<'static>;

/// The documents of a workload, each compiled once for every type it is used as, and the lists of them that cases name:
/// equal lists are one list, as they are for the requests of one principal.
#[derive(Debug)]
pub struct Documents {
    /// None for a document that the engine refuses.
    compiled: HashMap<(usize, PolicyType), Option<&'static PolicyDocument>>,
    lists: HashMap<(Vec<usize>, PolicyType), Option<Policies>>,
    levels: HashMap<(Vec<Vec<usize>>, PolicyType), Option<Levels>>,
}

impl Documents {
    /// Compiles each document for every type it is used as.
    pub fn compile(texts: &[&RawValue], uses: impl Iterator<Item = (usize, PolicyType)>) -> Documents {
        let mut places = HashMap::new();
        let mut compiled = Vec::new();
        for (index, kind) in uses.map(|(index, kind)| (index, grammar(kind))) {
            places.entry((index, kind)).or_insert_with(|| {
                let document = texts.get(index).and_then(|text| read(text.get(), kind).ok());
                document.map(|document| {
                    compiled.push(document);
                    compiled.len() - 1
                })
            });
        }
        // All in one piece of memory, as whoever keeps many would have them.
        let compiled: &'static [PolicyDocument] = compiled.leak();
        let at = |place: Option<usize>| place.and_then(|place| compiled.get(place));
        let compiled = places.into_iter().map(|(key, place)| (key, at(place))).collect();
        Documents { compiled, lists: HashMap::new(), levels: HashMap::new() }
    }
    /// One document as a policy of a type; none when it is refused.
    pub fn one(&self, index: usize, kind: PolicyType) -> Option<Attached<'static>> {
        let document = (*self.compiled.get(&(index, grammar(kind)))?)?;
        Some(Attached { source: "workload", document })
    }
    /// A list of documents; none when one of them is refused.
    pub fn list(&mut self, indices: &[usize], kind: PolicyType) -> Option<Policies> {
        let key = (indices.to_vec(), kind);
        if let Some(known) = self.lists.get(&key) {
            return *known;
        }
        let list: Option<Vec<_>> = indices.iter().map(|index| self.one(*index, kind)).collect();
        let list = list.map(|list| &*list.leak());
        self.lists.insert(key, list);
        list
    }
    /// The levels of a kind of control policy.
    pub fn levels(&mut self, levels: &[Vec<usize>], kind: PolicyType) -> Option<Levels> {
        let key = (levels.to_vec(), kind);
        if let Some(known) = self.levels.get(&key) {
            return *known;
        }
        let list = |level: &Vec<usize>| Some(Level { target: "level", policies: self.list(level, kind)? });
        let found: Option<Vec<_>> = levels.iter().map(list).collect();
        let found = found.map(|found| &*Box::leak(Box::new(ControlPolicies::new(found.leak()))));
        self.levels.insert(key, found);
        found
    }
}
