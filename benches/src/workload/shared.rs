use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use policy::{PolicyDocument, PolicyType};

/// Documents by text: one that many principals have is compiled and kept once.
#[derive(Debug, Default)]
pub(super) struct SharedDocuments {
    hasher: RandomState,
    known: Mutex<HashMap<(u64, PolicyType), Vec<PolicyDocument>>>,
    statements: AtomicUsize,
    documents: AtomicUsize,
}

impl SharedDocuments {
    /// The document of a text.
    pub(super) fn read(&self, text: &str, kind: PolicyType) -> anyhow::Result<PolicyDocument> {
        let key = (self.hasher.hash_one(text), kind);
        let known = self.known(&key, text);
        let document = match known {
            Some(document) => document,
            None => {
                let document = super::read(text, kind)?;
                self.documents.fetch_add(1, Ordering::Relaxed);
                let mut all = self.known.lock().unwrap_or_else(PoisonError::into_inner);
                all.entry(key).or_default().push(document.clone());
                document
            }
        };
        self.statements.fetch_add(document.statements().len(), Ordering::Relaxed);
        Ok(document)
    }
    fn known(&self, key: &(u64, PolicyType), text: &str) -> Option<PolicyDocument> {
        let all = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(key)?.iter().find(|document| document.text() == text).cloned()
    }
    pub(super) fn len(&self) -> usize {
        self.documents.load(Ordering::Relaxed)
    }
    pub(super) fn statements(&self) -> usize {
        self.statements.load(Ordering::Relaxed)
    }
}
