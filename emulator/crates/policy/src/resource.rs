//! `Resource` and `NotResource`:
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html>.

use smallvec::SmallVec;

use crate::context::View;
use crate::glob::{Case, Syntax, Token, matches, tokens};
use crate::key::KeyName;
use crate::variable::Variable;

/// The `Resource` or `NotResource` element of a statement.
#[derive(Debug, Clone)]
pub(crate) struct ResourceElement {
    /// `NotResource`: every resource that is not listed.
    pub(crate) negated: bool,
    /// Most statements have one; it is kept with the statement.
    pub(crate) patterns: SmallVec<[ResourcePattern; 1]>,
}

/// One ARN as written, or `*`.
#[derive(Debug, Clone)]
pub(crate) struct ResourcePattern {
    text: Box<str>,
    /// The length of the text before the first wildcard or variable. What does not start with it does not match: one
    /// comparison settles most patterns.
    literal: u32,
    form: Form,
}

#[derive(Debug, Clone)]
enum Form {
    All,
    Exact,
    /// The literal text and a `*` behind it.
    Prefix,
    Pattern {
        tokens: Box<[Token]>,
        /// `arn:aws:s3:::*`, see [`ResourcePattern::matches`].
        all_of_s3: bool,
    },
}

impl ResourceElement {
    pub(crate) fn covers(&self, resource: &str, of_s3: bool, context: &View<'_>) -> bool {
        self.patterns.iter().any(|pattern| pattern.matches(resource, of_s3, context)) != self.negated
    }
    /// The condition keys that policy variables in the patterns ask for.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &KeyName> {
        self.patterns.iter().flat_map(ResourcePattern::tokens).filter_map(|token| match token {
            Token::Variable(variable) => Some(&variable.key),
            _ => None,
        })
    }
}

impl ResourcePattern {
    /// # Errors
    /// What was expected, where a policy variable is malformed.
    pub(crate) fn new(arn: &str, variables: bool) -> Result<ResourcePattern, &'static str> {
        let tokens = by_segments(tokens(arn, Syntax { wildcards: true, variables })?);
        let literal = match tokens.first() {
            Some(Token::Text(text)) if arn.starts_with(&**text) => u32::try_from(text.len()).unwrap_or(0),
            _ => 0,
        };
        let form = match tokens.as_slice() {
            [Token::Run] => Form::All,
            [Token::Text(text)] if **text == *arn => Form::Exact,
            [Token::Text(_), Token::Run] if literal > 0 && !is_all_of_s3(arn) => Form::Prefix,
            _ => Form::Pattern { all_of_s3: is_all_of_s3(arn), tokens: tokens.into() },
        };
        Ok(ResourcePattern { text: arn.into(), literal, form })
    }
    pub(crate) fn text(&self) -> &str {
        &self.text
    }
    fn tokens(&self) -> &[Token] {
        match &self.form {
            Form::Pattern { tokens, .. } => tokens,
            Form::All | Form::Exact | Form::Prefix => &[],
        }
    }
    /// A request for an action without resource-level permissions names the resource `*`, which only `*` matches. For
    /// S3 alone AWS's own examples grant such an action (s3:ListAllMyBuckets) through `arn:aws:s3:::*`:
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html>.
    fn matches(&self, resource: &str, of_s3: bool, context: &View<'_>) -> bool {
        match &self.form {
            Form::All => true,
            Form::Exact => *self.text == *resource,
            Form::Pattern { all_of_s3: true, .. } if resource == "*" => of_s3,
            Form::Prefix => self.starts(resource),
            Form::Pattern { tokens, .. } => {
                self.starts(resource) && matches(tokens, resource, context, Case::Sensitive)
            }
        }
    }
    /// The tokens of any form.
    pub(crate) fn as_tokens(&self) -> Vec<Token> {
        match &self.form {
            Form::All => vec![Token::Run],
            Form::Exact => vec![Token::Text(self.text.clone())],
            Form::Prefix => {
                let literal = self.text.get(..self.literal as usize).unwrap_or_default();
                vec![Token::Text(literal.into()), Token::Run]
            }
            Form::Pattern { tokens, .. } => tokens.to_vec(),
        }
    }
    /// Whether variables are in it.
    pub(crate) fn has_variables(&self) -> bool {
        self.tokens().iter().any(|token| matches!(token, Token::Variable(_)))
    }
    /// Whether it matches a resource with some text for each variable, of which some may `never` have any.
    pub(crate) fn matches_with_any(&self, resource: &str, of_s3: bool, never: impl Fn(&Variable) -> bool) -> bool {
        if !self.has_variables() {
            return self.matches(resource, of_s3, &View::EMPTY);
        }
        let never = |token: &Token| matches!(token, Token::Variable(variable) if never(variable));
        let any = |token: &Token| if matches!(token, Token::Variable(_)) { Token::Run } else { token.clone() };
        !self.tokens().iter().any(never)
            && matches(&self.tokens().iter().map(any).collect::<Vec<_>>(), resource, &View::EMPTY, Case::Sensitive)
    }
    fn starts(&self, resource: &str) -> bool {
        let literal = self.text.as_bytes().get(..self.literal as usize).unwrap_or_default();
        resource.as_bytes().starts_with(literal)
    }
}

fn is_all_of_s3(arn: &str) -> bool {
    arn.strip_prefix("arn:").and_then(|rest| rest.split_once(':')).is_some_and(|(_, rest)| rest == "s3:::*")
}

/// Keeps wildcards before the fifth colon within their segment, except for a `*` that ends one: "if the `*` wildcard is
/// the last character of a resource ARN segment, it can expand to match beyond the colon boundaries". Variables are
/// only known behind the fifth colon; before it they stay the text they are.
fn by_segments(tokens: Vec<Token>) -> Vec<Token> {
    let mut colons = 0;
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let token = match token {
            Token::Text(text) => {
                colons += text.bytes().filter(|byte| *byte == b':').count();
                Token::Text(text)
            }
            Token::One if colons < 5 => Token::OneInSegment,
            Token::Run if colons < 5 => match tokens.peek() {
                Some(Token::Text(next)) if next.starts_with(':') => Token::Run,
                None => Token::Run,
                Some(_) => Token::RunInSegment,
            },
            Token::Variable(variable) if colons < 5 => {
                colons += variable.text.bytes().filter(|byte| *byte == b':').count();
                Token::Text(variable.text)
            }
            token => token,
        };
        out.push(token);
    }
    out
}
