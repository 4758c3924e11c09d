//! `ArnEquals`, `ArnLike` (which are one and the same) and their negations: "each of the six colon-delimited components
//! of the ARN is checked separately".

use super::Comparison;
use crate::context::View;
use crate::glob::{self, Case, Syntax, Token};

/// A policy value split at its first five colons.
#[derive(Debug, Clone)]
pub(super) struct ArnPattern {
    /// Fewer than six where the policy value has fewer; such a value equals no ARN.
    components: Box<[Box<[Token]>]>,
}

impl ArnPattern {
    pub(super) fn new(text: &str, variables: bool) -> Result<ArnPattern, &'static str> {
        let mut components = vec![Vec::new()];
        for token in glob::tokens(text, Syntax { wildcards: true, variables })? {
            let Token::Text(text) = token else {
                push(&mut components, token);
                continue;
            };
            let mut rest = &*text;
            while components.len() < 6
                && let Some((before, behind)) = rest.split_once(':')
            {
                push(&mut components, Token::Text(before.into()));
                components.push(Vec::new());
                rest = behind;
            }
            push(&mut components, Token::Text(rest.into()));
        }
        Ok(ArnPattern { components: components.into_iter().map(Into::into).collect() })
    }

    pub(super) fn tokens(&self) -> impl Iterator<Item = &Token> {
        self.components.iter().flatten()
    }

    pub(super) fn components(&self) -> impl Iterator<Item = &[Token]> {
        self.components.iter().map(|component| &**component)
    }

    fn matches(&self, arn: &[&str; 6], context: &View<'_>) -> bool {
        self.components.len() == arn.len()
            && self
                .components
                .iter()
                .zip(arn)
                .all(|(pattern, component)| glob::matches(pattern, component, context, Case::Sensitive))
    }
}

fn push(components: &mut [Vec<Token>], token: Token) {
    if matches!(&token, Token::Text(text) if text.is_empty()) {
        return;
    }
    if let Some(last) = components.last_mut() {
        last.push(token);
    }
}

/// Whether a value looks like an ARN: it has the six components.
pub(crate) fn is_arn(value: &str) -> bool {
    components(value).is_some()
}

fn components(value: &str) -> Option<[&str; 6]> {
    let mut rest = value.starts_with("arn:").then_some(value)?;
    let mut components = [""; 6];
    let (last, first) = components.split_last_mut()?;
    for component in first {
        (*component, rest) = rest.split_once(':')?;
    }
    *last = rest;
    Some(components)
}

pub(super) fn compare(patterns: &[ArnPattern], value: &str, context: &View<'_>) -> Comparison {
    let Some(arn) = components(value) else { return Comparison::WrongType };
    Comparison::from(patterns.iter().any(|pattern| pattern.matches(&arn, context)))
}
