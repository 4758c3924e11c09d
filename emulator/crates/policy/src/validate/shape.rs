//! The elements: which there are, which are missing, and of what type. What is of the wrong type is found here and passed
//! over afterwards.

use json::{Entry, Json, Node, Span};

use super::{Checker, code, one_or_many};
use crate::condition::Operator;
use crate::grammar::{ELEMENTS, Presence};
use crate::{Effect, PolicyType};

/// What could be read of a document.
pub(super) struct Policy<'n> {
    pub(super) statements: Vec<Statement<'n>>,
}

/// What could be read of a statement.
pub(super) struct Statement<'n> {
    pub(super) node: &'n Node,
    pub(super) sid: Option<Text<'n>>,
    pub(super) effect: Option<Effect>,
    /// `Principal`, or `NotPrincipal` with `negated`.
    pub(super) principal: Option<Element<'n>>,
    pub(super) actions: Option<List<'n>>,
    pub(super) resources: Option<List<'n>>,
    pub(super) conditions: Vec<Condition<'n>>,
    pub(super) has_conditions: bool,
}

/// An element or its negation.
#[derive(Clone, Copy)]
pub(super) struct Element<'n> {
    pub(super) negated: bool,
    pub(super) entry: &'n Entry,
}

/// The strings of an element or of its negation.
pub(super) struct List<'n> {
    pub(super) negated: bool,
    pub(super) key_span: Span,
    pub(super) items: Vec<Text<'n>>,
}

/// A string and its place, quotes included.
#[derive(Clone, Copy)]
pub(super) struct Text<'n> {
    pub(super) text: &'n str,
    pub(super) span: Span,
}

/// One key of one operator.
pub(super) struct Condition<'n> {
    pub(super) operator: Operator,
    pub(super) operator_text: &'n str,
    pub(super) key: &'n str,
    pub(super) key_span: Span,
    pub(super) values: &'n [Node],
    pub(super) value_span: Span,
}

impl Statement<'_> {
    /// Whether a condition asks for a key, by any operator.
    pub(super) fn asks_for(&self, key: &str) -> bool {
        self.conditions.iter().any(|condition| condition.key.eq_ignore_ascii_case(key))
    }
}

impl Checker<'_> {
    pub(super) fn shape<'n>(&mut self, root: &'n Node) -> Policy<'n> {
        let mut policy = Policy { statements: Vec::new() };
        let Some(entries) = self.object(root) else { return policy };
        self.known(entries, &["Version", "Id", "Statement"]);
        match find(entries, "Version") {
            Some(entry) => self.version(&entry.value),
            None => self.find(code::MISSING_VERSION, &[], root.span),
        }
        if let Some(id) = find(entries, "Id") {
            self.string(&id.value);
        }
        let Some(statement) = find(entries, "Statement") else {
            self.find(code::MISSING_STATEMENT, &[], root.span);
            return policy;
        };
        let nodes = one_or_many(&statement.value);
        if nodes.is_empty() {
            self.find(code::MISSING_STATEMENT, &[], statement.value.span);
        }
        policy.statements.reserve(nodes.len());
        for node in nodes {
            policy.statements.extend(self.statement(node));
        }
        policy
    }

    fn version(&mut self, node: &Node) {
        match self.string(node) {
            Some("2012-10-17") => self.variables = true,
            Some("2008-10-17") | None => {}
            Some(version) => self.find(code::INVALID_VERSION, &[version, "[2012-10-17, 2008-10-17]"], node.span),
        }
    }

    fn statement<'n>(&mut self, node: &'n Node) -> Option<Statement<'n>> {
        let entries = self.object(node)?;
        self.known(entries, &ELEMENTS);
        let sid = find(entries, "Sid").and_then(|entry| self.text(&entry.value));
        if let Some(sid) = sid {
            self.sid(sid);
        }
        let effect = match find(entries, "Effect") {
            Some(entry) => self.effect(&entry.value),
            None => {
                self.find(code::MISSING_EFFECT, &[], node.span);
                None
            }
        };
        let principal = self.either(entries, "Principal", "NotPrincipal");
        let actions = self.either(entries, "Action", "NotAction");
        if actions.is_none() {
            self.find(code::MISSING_ACTION, &[], node.span);
        }
        let resources = self.either(entries, "Resource", "NotResource");
        match resources {
            Some(element) if self.rules.resource == Presence::Forbidden => {
                self.find(code::ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE, &[], element.entry.key_span);
            }
            None if self.kind != PolicyType::RoleTrust => self.find(code::MISSING_RESOURCE, &[], node.span),
            _ => {}
        }
        let condition = find(entries, "Condition");
        Some(Statement {
            node,
            sid,
            effect,
            principal,
            actions: actions.map(|element| self.list(element)),
            resources: resources.map(|element| self.list(element)),
            conditions: condition.map(|entry| self.blocks(&entry.value)).unwrap_or_default(),
            has_conditions: condition.is_some(),
        })
    }

    fn sid(&mut self, sid: Text<'_>) {
        if sid.text.is_empty() {
            self.find(code::EMPTY_SID_VALUE, &[], sid.span);
        } else if self.rules.alphanumeric_sids && !sid.text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            self.find(code::UNSUPPORTED_SID, &[], sid.span);
        }
    }

    fn effect(&mut self, node: &Node) -> Option<Effect> {
        match self.string(node)? {
            "Allow" => Some(Effect::Allow),
            "Deny" => Some(Effect::Deny),
            other => {
                self.find(code::INVALID_EFFECT, &[other], node.span);
                None
            }
        }
    }

    fn blocks<'n>(&mut self, node: &'n Node) -> Vec<Condition<'n>> {
        let mut conditions = Vec::new();
        let Some(blocks) = self.object(node) else { return conditions };
        if blocks.is_empty() {
            self.find(code::EMPTY_OBJECT_CONDITION, &[], node.span);
        }
        for block in blocks {
            let operator = self.operator(block);
            let Some(entries) = self.object(&block.value) else { continue };
            if entries.is_empty() {
                self.find(code::EMPTY_OBJECT_CONDITION, &[], block.value.span);
            }
            self.same_keys(entries);
            let Some(operator) = operator else { continue };
            conditions.extend(entries.iter().map(|entry| Condition {
                operator,
                operator_text: &block.key,
                key: &entry.key,
                key_span: entry.key_span,
                values: one_or_many(&entry.value),
                value_span: entry.value.span,
            }));
        }
        conditions
    }

    /// Names of condition keys are the same in any capitalisation.
    fn same_keys(&mut self, entries: &[Entry]) {
        // Real blocks have a handful; a block of thousands is looked at in part.
        for (at, entry) in entries.iter().enumerate().take(64) {
            if entries.iter().take(at).any(|earlier| earlier.key.eq_ignore_ascii_case(&entry.key)) {
                self.find(code::DUPLICATE_KEYS_WITH_DIFFERENT_CASE, &[&entry.key], entry.key_span);
            }
        }
    }

    fn list<'n>(&mut self, element: Element<'n>) -> List<'n> {
        let nodes = one_or_many(&element.entry.value);
        let items = nodes.iter().filter_map(|node| self.text(node)).collect();
        List { negated: element.negated, key_span: element.entry.key_span, items }
    }

    /// An element or its negation. Of both at once the first is looked at.
    fn either<'n>(&mut self, entries: &'n [Entry], plain: &str, negation: &str) -> Option<Element<'n>> {
        let (first, second) = (find(entries, plain), find(entries, negation));
        if let (Some(first), Some(second)) = (first, second) {
            let spans = [first.key_span, second.key_span];
            self.find_at(code::UNSUPPORTED_ELEMENT_COMBINATION, 0, &[plain, negation], &spans);
        }
        let element = |negated| move |entry| Element { negated, entry };
        first.map(element(false)).or(second.map(element(true)))
    }

    fn known(&mut self, entries: &[Entry], known: &[&str]) {
        for entry in entries.iter().filter(|entry| !known.contains(&entry.key.as_str())) {
            self.find(code::INVALID_POLICY_ELEMENT, &[&entry.key], entry.key_span);
        }
    }

    pub(super) fn object<'n>(&mut self, node: &'n Node) -> Option<&'n [Entry]> {
        let entries = node.as_object();
        if entries.is_none() {
            self.find(code::DATA_TYPE_MISMATCH, &["Object"], node.span);
        }
        entries
    }
    pub(super) fn string<'n>(&mut self, node: &'n Node) -> Option<&'n str> {
        let text = node.as_str();
        if text.is_none() {
            self.find(code::DATA_TYPE_MISMATCH, &["String"], node.span);
        }
        text
    }
    pub(super) fn text<'n>(&mut self, node: &'n Node) -> Option<Text<'n>> {
        self.string(node).map(|text| Text { text, span: node.span })
    }

    /// Ids of statements differ; empty ones are none.
    pub(super) fn sids(&mut self, statements: &[Statement<'_>]) {
        let sids = statements.iter().filter_map(|statement| statement.sid);
        let mut sorted: Vec<_> = sids.filter(|sid| !sid.text.is_empty()).collect();
        sorted.sort_by(|a, b| a.text.cmp(b.text)); // stable: of two equal ones the later comes later
        let code = if self.rules.unique_sids { code::UNIQUE_SIDS_REQUIRED } else { code::UNIQUE_SIDS_RECOMMENDED };
        for (_, second) in sorted.iter().zip(sorted.iter().skip(1)).filter(|(a, b)| a.text == b.text) {
            self.find(code, &[], second.span);
        }
    }

    /// Statements that say the same, whatever they are called.
    pub(super) fn same_statements(&mut self, statements: &[Statement<'_>]) {
        if statements.len() < 2 {
            return;
        }
        let mut sorted: Vec<_> =
            statements.iter().map(|statement| (hash(statement.node, 0xcbf2_9ce4_8422_2325), statement.node)).collect();
        sorted.sort_by_key(|(hash, _)| *hash);
        for equal in sorted.chunk_by(|a, b| a.0 == b.0 && same(a.1, b.1)).filter(|equal| equal.len() > 1) {
            let spans: Vec<_> = equal.iter().map(|(_, node)| node.span).collect();
            self.find_at(code::REDUNDANT_STATEMENT, 0, &[], &spans);
        }
    }
}

fn find<'n>(entries: &'n [Entry], key: &str) -> Option<&'n Entry> {
    entries.iter().find(|entry| entry.key == key)
}

/// FNV-1a of what a value says, places aside, and of an object whatever the order of its keys. Statement ids do not count.
fn hash(node: &Node, seed: u64) -> u64 {
    let text = |text: &str, seed: u64| {
        text.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    match &node.value {
        Json::Null => text("null", seed),
        Json::Bool(value) => text(if *value { "true" } else { "false" }, seed),
        Json::Number(number) => text(number, seed),
        Json::String(string) => text(string, seed ^ 1),
        Json::Array(elements) => elements.iter().fold(seed ^ 2, |seed, element| hash(element, seed)),
        Json::Object(entries) => {
            said(entries).fold(seed ^ 3, |sum, entry| sum.wrapping_add(hash(&entry.value, text(&entry.key, seed))))
        }
    }
}

fn same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Json::Array(a), Json::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Json::Object(a), Json::Object(b)) => {
            said(a).count() == said(b).count()
                && said(a).all(|entry| find(b, &entry.key).is_some_and(|other| same(&entry.value, &other.value)))
        }
        (a, b) => a == b,
    }
}

fn said(entries: &[Entry]) -> impl Iterator<Item = &Entry> {
    entries.iter().filter(|entry| entry.key != "Sid")
}
