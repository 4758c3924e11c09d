//! `Principal` and `NotPrincipal`.

use json::{Entry, Json, Node};

use super::shape::{Element, Statement, Text};
use super::{Checker, code, one_or_many};
use crate::grammar::{Principals, aws_principal, federated, is_service_principal};
use crate::{Effect, PolicyType};

/// The principals of a statement, by the kind that they are written under.
pub(super) struct Named<'n> {
    pub(super) kind: &'n str,
    pub(super) value: Text<'n>,
}

impl<'n> Statement<'n> {
    /// Whom `Principal` or `NotPrincipal` names, those that are no text left out.
    pub(super) fn named(&self) -> impl Iterator<Item = Named<'n>> {
        let entries = self.principal.and_then(|element| element.entry.value.as_object()).unwrap_or_default();
        entries.iter().flat_map(|entry| {
            let texts = one_or_many(&entry.value).iter();
            let texts = texts.filter_map(|node| Some(Text { text: node.as_str()?, span: node.span }));
            texts.map(|value| Named { kind: &entry.key, value })
        })
    }
}

impl Checker<'_> {
    pub(super) fn principals(&mut self, statement: &Statement<'_>) {
        let Some(element) = statement.principal else {
            if self.rules.principal != Principals::Forbidden {
                self.find(code::MISSING_PRINCIPAL, &[], statement.node.span);
            }
            return;
        };
        let span = element.entry.key_span;
        let everyone = element.entry.value.as_str() == Some("*");
        match self.rules.principal {
            Principals::Forbidden if self.kind == PolicyType::ServiceControl => {
                return self.find(code::SCP_SYNTAX_ERROR_PRINCIPAL, &[], span);
            }
            Principals::Forbidden => return self.find(code::UNSUPPORTED_PRINCIPAL, &["IDENTITY_POLICY"], span),
            Principals::EveryoneOnly => {
                if element.negated || !everyone {
                    self.find(code::RCP_SYNTAX_ERROR_PRINCIPAL, &[], element.entry.value.span);
                }
                return;
            }
            Principals::RequiredForTrust if element.negated => {
                self.find(code::ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL, &[], span);
            }
            Principals::RequiredForTrust if everyone => {
                let place = element.entry.value.span;
                self.find(code::ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL, &[], place);
            }
            Principals::Required if element.negated && statement.effect == Some(Effect::Allow) => {
                self.find(code::ALLOW_WITH_NOT_PRINCIPAL, &[], span);
            }
            Principals::Required | Principals::RequiredForTrust => {}
        }
        if !everyone {
            self.principal_object(element);
        }
    }

    fn principal_object(&mut self, element: Element<'_>) {
        let value = &element.entry.value;
        match &value.value {
            Json::Object(entries) if entries.is_empty() => self.find(code::EMPTY_OBJECT_PRINCIPAL, &[], value.span),
            Json::Object(entries) => entries.iter().for_each(|entry| self.principal_key(entry)),
            Json::Array(values) if values.is_empty() => self.find(code::EMPTY_ARRAY_PRINCIPAL, &[], value.span),
            _ => self.find(code::INVALID_PRINCIPAL_FORMAT, &[], value.span),
        }
    }

    fn principal_key(&mut self, entry: &Entry) {
        let kind = entry.key.as_str();
        if !["AWS", "CanonicalUser", "Federated", "Service"].contains(&kind) {
            return self.find(code::INVALID_PRINCIPAL_KEY, &[kind], entry.key_span);
        }
        let values = one_or_many(&entry.value);
        if values.is_empty() {
            self.find(code::EMPTY_ARRAY_PRINCIPAL, &[], entry.value.span);
        }
        for node in values {
            self.principal(kind, node);
        }
    }

    fn principal(&mut self, kind: &str, node: &Node) {
        let Some(value) = self.text(node) else { return };
        let (text, span) = (value.text, value.span);
        if text.contains("${") {
            return self.no_variables(value);
        }
        if text.contains(['*', '?']) && !(kind == "AWS" && text == "*") {
            return self.find(code::UNSUPPORTED_WILDCARD_IN_PRINCIPAL, &[kind], span);
        }
        match kind {
            "AWS" if is_unique_id(text, "AROA") => self.find(code::INVALID_ROLE_REFERENCE, &[text], span),
            "AWS" if is_unique_id(text, "AIDA") => self.find(code::INVALID_USER_REFERENCE, &[text], span),
            "AWS" if aws_principal(text).is_err() => self.find(code::INVALID_PRINCIPAL_FORMAT, &[], span),
            "Service" if !is_service_principal(text) => {
                self.find(code::INVALID_SERVICE_PRINCIPAL_FORMAT, &["service-name.amazonaws.com"], span);
            }
            "Federated" if self.kind == PolicyType::RoleTrust && federated(text).is_err() => {
                self.find(code::INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY, &[], span);
            }
            "Federated" if self.attached.is_some() => {
                self.find(code::FEDERATED_PRINCIPAL_NOT_SUPPORTED, &[], span);
            }
            "CanonicalUser" if text.is_empty() => self.find(code::INVALID_PRINCIPAL_FORMAT, &[], span),
            _ => {}
        }
    }
}

/// What a stored policy has in place of the ARN of a user or role that is gone:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids>.
fn is_unique_id(text: &str, prefix: &str) -> bool {
    text.len() >= 16 && text.starts_with(prefix) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
