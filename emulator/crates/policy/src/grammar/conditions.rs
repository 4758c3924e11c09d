use super::structure::RawStatement;
use super::{Grammar, LEGACY, MalformedKind, MalformedPolicy};
use crate::Condition;

impl Grammar<'_> {
    /// Reads the values of conditions: numbers, dates and ranges of addresses must be such.
    pub(super) fn conditions(&self, raw: &RawStatement<'_>) -> Result<Box<[Condition]>, MalformedPolicy> {
        let mut conditions = Vec::with_capacity(raw.conditions.len());
        for condition in &raw.conditions {
            let texts: Vec<_> = condition.values.iter().map(|(text, _)| text.clone()).collect();
            match Condition::new(condition.operator, condition.key, &texts, self.variables) {
                Ok(condition) => conditions.push(condition),
                Err((at, expected)) => {
                    let span = condition.values.get(at).map_or(raw.node.span, |(_, span)| *span);
                    let detail = format!("{} expects {expected}", condition.operator_text);
                    return Err(self.refuse(MalformedKind::Condition, span, LEGACY, detail));
                }
            }
        }
        Ok(conditions.into())
    }
}
