//! The first stage: every element is known, of the right type, and there at most once.

use json::{Entry, Json, Node, Span};

use super::{Grammar, MalformedPolicy};
use crate::condition::Operator;

/// A document whose shape is right.
pub(super) struct RawPolicy<'n> {
    pub(super) version: Option<&'n str>,
    pub(super) statements: Vec<RawStatement<'n>>,
}

/// A statement whose shape is right.
pub(super) struct RawStatement<'n> {
    pub(super) node: &'n Node,
    pub(super) sid: Option<(&'n str, Span)>,
    pub(super) effect: (&'n str, Span),
    pub(super) principal: Option<RawPrincipal<'n>>,
    pub(super) actions: Option<RawList<'n>>,
    pub(super) resources: Option<RawList<'n>>,
    pub(super) conditions: Vec<RawCondition<'n>>,
}

/// `Principal` or `NotPrincipal`.
pub(super) struct RawPrincipal<'n> {
    pub(super) negated: bool,
    pub(super) node: &'n Node,
}

/// `Action`, `NotAction`, `Resource` or `NotResource`.
pub(super) struct RawList<'n> {
    pub(super) negated: bool,
    pub(super) key_span: Span,
    pub(super) items: Vec<(&'n str, Span)>,
}

/// One key of one operator.
pub(super) struct RawCondition<'n> {
    pub(super) operator: Operator,
    pub(super) operator_text: &'n str,
    pub(super) key: &'n str,
    pub(super) values: Vec<(Box<str>, Span)>,
}

/// What a statement may contain.
pub(crate) const ELEMENTS: [&str; 9] =
    ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

impl Grammar<'_> {
    pub(super) fn policy<'n>(&self, node: &'n Node) -> Result<RawPolicy<'n>, MalformedPolicy> {
        let entries = self.object(node)?;
        self.known(entries, &["Version", "Id", "Statement"])?;
        let version = match find(entries, "Version") {
            Some(entry) => match self.string(&entry.value)? {
                version @ ("2008-10-17" | "2012-10-17") => Some(version),
                _ => return Err(self.syntax(entry.value.span, "expected \"2012-10-17\" or \"2008-10-17\"")),
            },
            None => None,
        };
        if let Some(id) = find(entries, "Id") {
            self.string(&id.value)?;
        }
        let Some(statement) = find(entries, "Statement") else {
            return Err(self.syntax(node.span, "expected a Statement element"));
        };
        let nodes = one_or_many(&statement.value);
        if nodes.is_empty() {
            return Err(self.syntax(statement.value.span, "expected at least one statement"));
        }
        let statements = nodes.iter().map(|node| self.raw_statement(node)).collect::<Result<_, _>>()?;
        Ok(RawPolicy { version, statements })
    }

    fn raw_statement<'n>(&self, node: &'n Node) -> Result<RawStatement<'n>, MalformedPolicy> {
        let entries = self.object(node)?;
        self.known(entries, &ELEMENTS)?;
        let sid = match find(entries, "Sid") {
            Some(entry) => Some((self.string(&entry.value)?, entry.value.span)),
            None => None,
        };
        let effect = match find(entries, "Effect") {
            Some(entry) => (self.string(&entry.value)?, entry.value.span),
            None => return Err(self.syntax(node.span, "expected an Effect element")),
        };
        if !["allow", "deny"].iter().any(|known| known.eq_ignore_ascii_case(effect.0)) {
            return Err(self.syntax(effect.1, "expected \"Allow\" or \"Deny\""));
        }
        let principal = self.either(entries, "Principal", "NotPrincipal")?;
        Ok(RawStatement {
            node,
            sid,
            effect,
            principal: principal.map(|(negated, entry)| RawPrincipal { negated, node: &entry.value }),
            actions: self.list(entries, "Action", "NotAction")?,
            resources: self.list(entries, "Resource", "NotResource")?,
            conditions: match find(entries, "Condition") {
                Some(entry) => self.raw_conditions(&entry.value)?,
                None => Vec::new(),
            },
        })
    }

    fn raw_conditions<'n>(&self, node: &'n Node) -> Result<Vec<RawCondition<'n>>, MalformedPolicy> {
        let mut conditions = Vec::new();
        for block in self.object(node)? {
            for entry in self.object(&block.value)? {
                // The name is looked at here, for an operator without keys is taken under any name.
                let Some(operator) = Operator::parse(&block.key) else {
                    let detail = format!("{:?} is no condition operator", block.key);
                    return Err(self.syntax(block.key_span, detail));
                };
                if entry.key.is_empty() {
                    return Err(self.syntax(entry.key_span, "expected the name of a condition key"));
                }
                let values = one_or_many(&entry.value).iter().map(|value| self.condition_value(value));
                conditions.push(RawCondition {
                    operator,
                    operator_text: &block.key,
                    key: &entry.key,
                    values: values.collect::<Result<_, _>>()?,
                });
            }
        }
        Ok(conditions)
    }

    /// Quotes around numbers and booleans are optional.
    fn condition_value(&self, node: &Node) -> Result<(Box<str>, Span), MalformedPolicy> {
        let text = match &node.value {
            Json::String(text) => text.as_str().into(),
            Json::Number(text) => text.clone(),
            Json::Bool(true) => "true".into(),
            Json::Bool(false) => "false".into(),
            other @ (Json::Null | Json::Array(_) | Json::Object(_)) => {
                let detail = format!("expected a string, a number or a boolean, not {}", other.kind());
                return Err(self.syntax(node.span, detail));
            }
        };
        Ok((text, node.span))
    }

    fn list<'n>(
        &self,
        entries: &'n [Entry],
        plain: &str,
        negation: &str,
    ) -> Result<Option<RawList<'n>>, MalformedPolicy> {
        let Some((negated, entry)) = self.either(entries, plain, negation)? else { return Ok(None) };
        let nodes = one_or_many(&entry.value).iter();
        let items = nodes.map(|node| Ok((self.string(node)?, node.span))).collect::<Result<_, _>>()?;
        Ok(Some(RawList { negated, key_span: entry.key_span, items }))
    }

    /// An element or its negation; both at once exclude each other.
    fn either<'n>(
        &self,
        entries: &'n [Entry],
        plain: &str,
        negation: &str,
    ) -> Result<Option<(bool, &'n Entry)>, MalformedPolicy> {
        match (find(entries, plain), find(entries, negation)) {
            (Some(_), Some(second)) => {
                Err(self.syntax(second.key_span, format!("a statement has either {plain} or {negation}")))
            }
            (Some(entry), None) => Ok(Some((false, entry))),
            (None, Some(entry)) => Ok(Some((true, entry))),
            (None, None) => Ok(None),
        }
    }

    fn known(&self, entries: &[Entry], known: &[&str]) -> Result<(), MalformedPolicy> {
        match entries.iter().find(|entry| !known.contains(&entry.key.as_str())) {
            Some(entry) => {
                let detail = format!("{:?} is none of the elements {}", entry.key, known.join(", "));
                Err(self.syntax(entry.key_span, detail))
            }
            None => Ok(()),
        }
    }
    pub(super) fn object<'n>(&self, node: &'n Node) -> Result<&'n [Entry], MalformedPolicy> {
        let wrong = || self.syntax(node.span, format!("expected an object, not {}", node.value.kind()));
        node.as_object().ok_or_else(wrong)
    }
    pub(super) fn string<'n>(&self, node: &'n Node) -> Result<&'n str, MalformedPolicy> {
        let wrong = || self.syntax(node.span, format!("expected a string, not {}", node.value.kind()));
        node.as_str().ok_or_else(wrong)
    }
}

fn find<'n>(entries: &'n [Entry], key: &str) -> Option<&'n Entry> {
    entries.iter().find(|entry| entry.key == key)
}

/// "If the element takes an array but only one value is included, the brackets are optional."
pub(crate) fn one_or_many(node: &Node) -> &[Node] {
    node.as_array().unwrap_or(std::slice::from_ref(node))
}
