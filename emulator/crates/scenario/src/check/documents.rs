use policy::PolicyDocument;

use super::Check;
use crate::diagnostic::Diagnostics;
use crate::format::{Document, File, Node, PolicyType};
use crate::render::{Rendered, render};
use crate::source::{Position, Sources};

/// Reads every policy file the scenario names.
pub(super) fn open(file: &File, sources: &mut Sources, found: &mut Diagnostics) {
    for document in all(file) {
        if let Document::File(path) = document
            && let Err(message) = sources.open(&path.value)
        {
            found.report(sources, path.at, message, None);
        }
    }
}

/// Every document of a scenario.
fn all(file: &File) -> Vec<&Document> {
    let mut all: Vec<&Document> = file.policies.iter().map(|(_, policy)| &policy.document).collect();
    for (_, account) in file.accounts.iter() {
        let iam = &account.iam;
        all.extend(iam.policies.iter().map(|(_, policy)| &policy.document));
        all.extend(iam.users.iter().flat_map(|(_, user)| user.inline.iter()).map(|(_, document)| document));
        all.extend(iam.groups.iter().flat_map(|(_, group)| group.inline.iter()).map(|(_, document)| document));
        for (_, role) in iam.roles.iter() {
            all.push(&role.trust);
            all.extend(role.inline.iter().map(|(_, document)| document));
        }
    }
    all
}

impl Check<'_> {
    pub(super) fn organization_policies(&mut self) {
        for (_, policy) in self.file.policies.iter() {
            if let Some(description) = &policy.description {
                self.text(description);
            }
            for (_, tag) in policy.tags.iter() {
                self.text(tag);
            }
            match policy.kind {
                PolicyType::ServiceControlPolicy => self.document(&policy.document, policy::PolicyType::ServiceControl),
                PolicyType::ResourceControlPolicy => {
                    self.document(&policy.document, policy::PolicyType::ResourceControl)
                }
                // These are no policies of the IAM grammar.
                PolicyType::TagPolicy | PolicyType::BackupPolicy | PolicyType::AiservicesOptOutPolicy => {
                    self.rendered(&policy.document);
                }
            }
        }
    }

    /// Checks a document as the API will: by its grammar.
    pub(super) fn document(&mut self, document: &Document, kind: policy::PolicyType) {
        let Some(rendered) = self.rendered(document) else { return };
        if let Err(malformed) = PolicyDocument::parse(&rendered.text, kind) {
            let at = rendered.origin(malformed.span.start).unwrap_or(document.at());
            let at = self.legible(document, at);
            self.report_with_help(at, malformed.message, malformed.detail);
        }
    }

    /// The text of a document, unless a reference in it leads nowhere.
    fn rendered(&mut self, document: &Document) -> Option<Rendered> {
        if let Document::File(path) = document
            && self.sources.file(&path.value).is_none()
        {
            // Reported when it could not be read.
            return None;
        }
        match render(document, &self.names, self.sources) {
            Ok(rendered) => Some(rendered),
            Err(cannot) => {
                self.found.report(self.sources, cannot.at, cannot.message, cannot.help);
                None
            }
        }
    }

    /// An empty mapping has no text of its own to point at; its document has.
    fn legible(&self, document: &Document, at: Position) -> Position {
        match document {
            Document::Inline(node) if node.value == Node::Mapping(Vec::new()) => node.at,
            Document::Inline(_) | Document::File(_) => at,
        }
    }
}
