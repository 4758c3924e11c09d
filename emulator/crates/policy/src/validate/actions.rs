//! `Action` and `NotAction`.

use std::borrow::Cow;

use super::shape::{List, Statement, Text};
use super::{AttachedTo, Checker, code, covering};
use crate::action::ActionPattern;
use crate::grammar::{IN_TRUST_POLICIES, is_vendor};
use crate::{Effect, PolicyType};

impl Checker<'_> {
    pub(super) fn actions(&mut self, statement: &Statement<'_>) {
        let Some(list) = &statement.actions else { return };
        if list.items.is_empty() {
            self.find(code::EMPTY_ARRAY_ACTION, &[], list.key_span);
        }
        if list.negated && self.kind == PolicyType::ResourceControl {
            self.find(code::RCP_SYNTAX_ERROR_NOTACTION, &[], list.key_span);
        }
        for action in &list.items {
            self.no_variables(*action);
            self.action(*action);
            if !list.negated {
                self.reach(*action, statement);
            }
        }
        self.redundant_actions(list);
    }

    fn action(&mut self, action: Text<'_>) {
        if action.text == "*" || action.text.contains("${") {
            return;
        }
        let parts = action.text.split_once(':').filter(|(service, name)| is_vendor(service) && !name.contains(':'));
        let Some((service, name)) = parts else {
            return self.find_at(code::INVALID_ACTION, 1, &[action.text], &[action.span]);
        };
        if service.contains(['*', '?']) {
            return self.find(code::WILDCARD_IN_SERVICE_NAME, &[], action.span);
        }
        if !exists(action.text, name) {
            self.no_such_action(action, service, name);
        }
    }

    fn no_such_action(&mut self, action: Text<'_>, service: &str, name: &str) {
        let known = service_of(service);
        if known.is_none() {
            match nearest(service, catalog::services().map(|service| service.prefix)) {
                Some(near) => self.find(code::INVALID_SERVICE_IN_ACTION, &[service, near], action.span),
                None => self.find(code::INVALID_SERVICE, &[service], action.span),
            }
            return;
        }
        let range = catalog::actions_with_prefix(action.text.get(..=service.len()).unwrap_or_default());
        let names = catalog::actions(range).filter_map(|action| action.name.split_once(':'));
        let wildcards = name.contains(['*', '?']);
        match nearest(name, names.map(|(_, name)| name)).filter(|_| !wildcards) {
            Some(near) => self.find(code::INVALID_ACTION, &[action.text, &format!("{service}:{near}")], action.span),
            None => self.find_at(code::INVALID_ACTION, 1, &[action.text], &[action.span]),
        }
    }

    /// Whether a policy of this type, or of what it is attached to, can be about the action.
    fn reach(&mut self, action: Text<'_>, statement: &Statement<'_>) {
        let service = action.text.split_once(':').map(|(service, _)| service);
        match self.kind {
            // The one policy that allows is about everything; what it may say is asked elsewhere.
            PolicyType::ResourceControl if statement.effect == Some(Effect::Allow) => {}
            PolicyType::ResourceControl => {
                if !service.is_some_and(|service| catalog::rcp_supported(&service.to_ascii_lowercase())) {
                    self.find(code::RCP_SYNTAX_ERROR_ACTION, &[], action.span);
                }
            }
            PolicyType::RoleTrust => {
                let assumes = |pattern: ActionPattern| IN_TRUST_POLICIES.iter().any(|known| pattern.matches(known));
                if service.is_none() || !ActionPattern::new(action.text).is_ok_and(assumes) {
                    self.unsupported_action(action, AttachedTo::Role);
                }
            }
            PolicyType::ResourceBased => {
                if let (Some(attached), Some(service)) = (self.attached, service)
                    && service_of(service).is_some()
                    && !service.eq_ignore_ascii_case(attached.service())
                {
                    self.unsupported_action(action, attached);
                }
            }
            PolicyType::IdentityBased
            | PolicyType::PermissionsBoundary
            | PolicyType::Session
            | PolicyType::ServiceControl
            | PolicyType::VpcEndpoint => {}
        }
    }

    fn unsupported_action(&mut self, action: Text<'_>, attached: AttachedTo) {
        self.find(code::UNSUPPORTED_ACTION_IN_POLICY, &[action.text, attached.name()], action.span);
    }

    fn redundant_actions(&mut self, list: &List<'_>) {
        if list.items.len() < 2 {
            return;
        }
        let lower: Vec<_> = list.items.iter().map(|action| action.text.to_ascii_lowercase()).collect();
        let texts: Vec<_> = lower.iter().map(String::as_str).collect();
        let redundant: Vec<_> =
            covering::redundant(&texts).into_iter().filter_map(|index| list.items.get(index)).collect();
        if let Some(first) = redundant.first() {
            let spans: Vec<_> = redundant.iter().map(|action| action.span).collect();
            self.find_at(code::REDUNDANT_ACTION, 0, &[&redundant.len().to_string(), first.text], &spans);
        }
    }
}

/// Whether the catalogue has an action that an element's text is about.
fn exists(text: &str, name: &str) -> bool {
    let literal = covering::before_wildcard(text);
    if literal.len() == text.len() {
        return catalog::known(text).is_some();
    }
    let range = catalog::actions_with_prefix(literal);
    if name.ends_with('*') && literal.len() + 1 == text.len() {
        return range.start < range.end;
    }
    ActionPattern::new(text).is_ok_and(|pattern| catalog::actions(range).any(|action| pattern.matches(action.name)))
}

/// The service of a prefix in any capitalisation.
pub(super) fn service_of(prefix: &str) -> Option<catalog::Service> {
    let lower = prefix.bytes().any(|byte| byte.is_ascii_uppercase());
    let prefix = if lower { Cow::Owned(prefix.to_ascii_lowercase()) } else { Cow::Borrowed(prefix) };
    catalog::service(&prefix)
}

/// The name that is meant, if few letters differ: a third of them at most.
fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    if name.len() > 128 {
        return None;
    }
    let most = name.len() / 3;
    let near = names.filter(|known| known.len().abs_diff(name.len()) <= most);
    let distances = near.map(|known| (distance(name, known), known));
    distances.min_by_key(|(distance, _)| *distance).filter(|(distance, _)| *distance <= most).map(|(_, known)| known)
}

/// Levenshtein's distance, whatever the case.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (index, left) in a.bytes().enumerate() {
        let mut diagonal = index;
        let mut before = index + 1;
        for (right, cell) in b.bytes().zip(row.iter_mut().skip(1)) {
            let changed = diagonal + usize::from(!left.eq_ignore_ascii_case(&right));
            diagonal = *cell;
            before = changed.min(before + 1).min(diagonal + 1);
            *cell = before;
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or(a.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_differ_are_counted() {
        for (a, b, want) in
            [("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("GetObject", "getobjekt", 1)]
        {
            assert_eq!((distance(a, b), distance(b, a)), (want, want), "{a} {b}");
        }
    }

    #[test]
    fn only_a_near_name_is_meant() {
        let names = ["GetObject", "PutObject", "ListBucket"];
        assert_eq!(nearest("GetObjct", names.into_iter()), Some("GetObject"));
        assert_eq!(nearest("Frobnicate", names.into_iter()), None);
    }
}
