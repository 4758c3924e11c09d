use aws::Arn;
use policy::PolicyDocument;

use super::Validation;
use access::analysis::suggest;

use crate::diagnostic::Diagnostics;
use crate::format::{Document, File, Metadata, Node, Placed, PolicyType};
use crate::render::{Rendered, render};
use crate::source::{Position, Sources};

/// Reads every policy file the scenario names, and the metadata of an identity provider.
pub(super) fn open(file: &File, sources: &mut Sources, found: &mut Diagnostics) {
    let documents = all(file).into_iter().filter_map(|document| match document {
        Document::File(path) => Some(path),
        Document::Inline(_) => None,
    });
    let source = file.identity_center.as_ref().and_then(|center| center.value.source.as_ref());
    let metadata = source.and_then(|source| match &source.value.metadata {
        Some(Metadata::File(path)) => Some(path),
        Some(Metadata::Text(_)) | None => None,
    });
    for path in documents.chain(metadata) {
        if let Err(message) = sources.open(path) {
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
        all.extend(super::items(&account.resources).filter_map(|item| item.policy));
        all.extend(account.vpc_endpoints.iter().filter_map(|(_, endpoint)| endpoint.policy.as_ref()));
        all.extend(account.calls.iter().filter_map(|call| call.input.as_ref()));
    }
    all.extend(file.permission_sets.iter().filter_map(|(_, set)| set.inline.as_ref()));
    all
}

impl Validation<'_> {
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
        match PolicyDocument::parse(&rendered.text, kind) {
            Ok(policy) => {
                let unknown: Vec<Arn> =
                    policy.principal_arns().filter(|arn| !self.may_be_named(arn)).cloned().collect();
                for arn in unknown {
                    let offset = rendered.text.find(arn.as_str());
                    let at = offset.and_then(|offset| rendered.origin(offset, self.sources)).unwrap_or(document.at());
                    self.unknown_principal(at, &arn);
                }
            }
            Err(malformed) => {
                let at = rendered.origin(malformed.span.start, self.sources).unwrap_or(document.at());
                let at = self.legible(document, at);
                self.report_with_help(at, malformed.message, malformed.detail);
            }
        }
    }

    /// AWS stores no policy that names a user or role which does not exist; of other accounts nothing is known.
    fn may_be_named(&self, arn: &Arn) -> bool {
        let key = arn.account_id().and_then(|id| self.names.account_keys.get(&id));
        let Some(iam) = key.and_then(|key| self.file.accounts.get(key)).map(|account| &account.iam) else {
            return true;
        };
        let name = arn.resource_name();
        let is = |kind: &str, path: Option<&Placed<String>>| {
            arn.resource() == format!("{kind}{}{name}", path.map_or("/", |path| path.value.as_str()))
        };
        iam.roles.get(name).is_some_and(|role| is("role", role.path.as_ref()))
            || iam.users.get(name).is_some_and(|user| is("user", user.path.as_ref()))
            || self.names.roles.contains_key(arn.as_str())
    }

    fn unknown_principal(&mut self, at: Position, arn: &Arn) {
        let key = arn.account_id().and_then(|id| self.names.account_keys.get(&id)).map_or("", String::as_str);
        let iam = self.file.accounts.get(key).map(|account| &account.iam);
        let is_role = arn.resource().starts_with("role/");
        let word = if is_role { "role" } else { "user" };
        let named = |name: &Placed<String>, path: Option<&Placed<String>>| {
            format!("{word}{}{}", path.map_or("/", |path| path.value.as_str()), name.value)
        };
        let known: Vec<String> = match iam {
            Some(iam) if is_role => iam.roles.iter().map(|(name, role)| named(name, role.path.as_ref())).collect(),
            Some(iam) => iam.users.iter().map(|(name, user)| named(name, user.path.as_ref())).collect(),
            None => Vec::new(),
        };
        let help = suggest(arn.resource(), known.iter().map(String::as_str));
        let message = format!("the account `{key}` has no {}", arn.resource());
        self.found.report(self.sources, at, message, help);
    }

    /// The text of a document, unless a reference in it leads nowhere.
    pub(super) fn rendered(&mut self, document: &Document) -> Option<Rendered> {
        if let Document::File(path) = document
            && self.sources.file(path).is_none()
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
