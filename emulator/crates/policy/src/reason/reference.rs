//! Policies of our own making, to hold others against.

use json::Writer;

use crate::principal::PrincipalEntry;
use crate::{MalformedPolicy, PolicyDocument, PolicyType};

/// A policy, statement by statement, each of which allows.
pub(super) struct Reference {
    writer: Writer,
    kind: PolicyType,
    is_empty: bool,
}

/// What a statement allows: everything that is not said.
#[derive(Default)]
pub(super) struct Granted<'a> {
    /// `Action` or `NotAction`, and the list.
    pub(super) actions: Option<(&'a str, &'a [&'a str])>,
    /// `Resource` or `NotResource`, and the list.
    pub(super) resources: Option<(&'a str, &'a [&'a str])>,
    /// The operator, the key and the values.
    pub(super) condition: Option<(&'a str, &'a str, &'a [&'a str])>,
    /// Of everyone, those of a kind.
    pub(super) principals: Option<(&'a str, &'a [&'a str])>,
}

impl Reference {
    pub(super) fn new(kind: PolicyType) -> Reference {
        let mut writer = Writer::new();
        writer.begin_object().key("Version").string("2012-10-17").key("Statement").begin_array();
        Reference { writer, kind, is_empty: true }
    }

    pub(super) fn allow(&mut self, granted: &Granted<'_>) {
        self.statement("Allow", granted);
    }

    fn statement(&mut self, effect: &str, granted: &Granted<'_>) {
        self.is_empty = false;
        let writer = &mut self.writer;
        writer.begin_object().key("Effect").string(effect);
        match granted.principals {
            _ if !super::names_principals(self.kind) => {}
            Some((kind, names)) => {
                writer.key("Principal").begin_object();
                list(writer, kind, names);
                writer.end_object();
            }
            None => drop(writer.key("Principal").string("*")),
        }
        let (element, actions) = granted.actions.unwrap_or(("Action", &["*"]));
        list(writer, element, actions);
        let (element, resources) = granted.resources.unwrap_or(("Resource", &["*"]));
        list(writer, element, resources);
        if let Some((operator, key, values)) = granted.condition {
            writer.key("Condition").begin_object().key(operator).begin_object();
            list(writer, key, values);
            writer.end_object().end_object();
        }
        writer.end_object();
    }

    /// Allows everything where a condition holds.
    pub(super) fn allow_where(&mut self, operator: &str, key: &str, values: &[&str]) {
        self.allow(&Granted { condition: Some((operator, key, values)), ..Granted::default() });
    }

    /// Allows everything to those that are named.
    pub(super) fn allow_named(&mut self, entries: &[&PrincipalEntry]) {
        for kind in ["AWS", "Service", "Federated"] {
            let is_of = |entry: &PrincipalEntry| match entry {
                PrincipalEntry::Everyone | PrincipalEntry::EveryoneByAws | PrincipalEntry::CanonicalUser(_) => false,
                PrincipalEntry::Service(_) => kind == "Service",
                PrincipalEntry::Federated(_) => kind == "Federated",
                _ => kind == "AWS",
            };
            let names: Vec<String> = entries.iter().filter(|entry| is_of(entry)).map(|entry| entry.text()).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            if !names.is_empty() {
                self.allow(&Granted { principals: Some((kind, &names)), ..Granted::default() });
            }
        }
    }

    /// Reads the policy. It must say something: where it allows nothing, it says that.
    pub(super) fn finish(mut self) -> Result<PolicyDocument, MalformedPolicy> {
        if self.is_empty {
            self.statement("Deny", &Granted::default());
        }
        self.writer.end_array().end_object();
        PolicyDocument::parse(&self.writer.finish(), self.kind)
    }
}

fn list(writer: &mut Writer, key: &str, values: &[&str]) {
    writer.key(key).begin_array();
    for value in values {
        writer.string(value);
    }
    writer.end_array();
}
