//! Custom policy rules: the Guard language, by AWS's own engine.
//!
//! `cfn-guard` parses recursively, follows rules and variables wherever they lead and counts nothing. So a policy is bounded
//! [before it is parsed](bounds) and [before it is evaluated](cost), and a panic inside is an error. What the runtime of
//! Config (Guard 2) does not have, functions and rules with parameters, is refused.
//! See <https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_cfn-guard.html>.

mod bounds;
mod cost;
#[cfg(test)]
mod tests;

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use cfn_guard::commands::Executable;
use cfn_guard::utils::reader::{ReadBuffer, Reader};
use cfn_guard::utils::writer::{WriteBuffer, Writer};
use cfn_guard::{CommandBuilder, ParseTreeBuilder, ValidateInput, run_checks};

/// The longest configuration item that a policy is asked about, in bytes.
pub(crate) const MAX_ITEM: usize = 1 << 20;

/// What a policy says of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// A rule applied, and all that did hold.
    Compliant,
    /// A rule does not hold.
    NonCompliant,
    /// No rule applied.
    NotApplicable,
}

/// Why there is no verdict.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum GuardError {
    /// Longer than the API takes.
    #[error("The policy is longer than {} bytes.", bounds::MAX_LENGTH)]
    TooLong,
    /// Brackets within brackets.
    #[error("The policy nests blocks, filters and lists deeper than {} levels.", bounds::MAX_DEPTH)]
    TooDeep,
    /// No Guard policy, in the engine's words.
    #[error("The policy is not valid: {0}")]
    Syntax(String),
    /// There is nothing to evaluate.
    #[error("The policy has no rule.")]
    Empty,
    /// A rule or variable that needs itself.
    #[error("{0} is defined by way of itself.")]
    Circular(String),
    /// Rules and variables that need each other in a chain.
    #[error("{0} needs a chain of more than {max} others.", max = cost::MAX_CHAIN)]
    Chain(String),
    /// What the runtime of Config does not have.
    #[error("{0} are not part of the runtime guard-2.x.x.")]
    Unsupported(&'static str),
    /// A regular expression that may take long.
    #[error("The regular expression /{0}/ looks around, refers back or is too large.")]
    Expression(String),
    /// The item is no JSON, or too large.
    #[error("The configuration item cannot be evaluated: {0}")]
    Item(String),
    /// Filters over variables over filters.
    #[error("The policy may take more than {} comparisons for a resource of this size.", cost::MAX_WORK)]
    Costly,
    /// What the engine found while it evaluated.
    #[error("The policy could not be evaluated: {0}")]
    Evaluation(String),
}

/// Whether a text is a policy that can be evaluated.
pub(crate) fn check(policy: &str) -> Result<(), GuardError> {
    parsed(policy).map(|_| ())
}

/// What a policy says of a configuration item.
pub(crate) fn evaluate(policy: &str, item: &str) -> Result<Verdict, GuardError> {
    if item.len() > MAX_ITEM {
        return Err(GuardError::Item(format!("it is longer than {MAX_ITEM} bytes")));
    }
    let document = json::parse(item).map_err(|error| GuardError::Item(error.to_string()))?;
    if parsed(policy)?.work(&document) > cost::MAX_WORK {
        return Err(GuardError::Costly);
    }
    let data = ValidateInput { content: item, file_name: "item" };
    let rules = ValidateInput { content: policy, file_name: "policy" };
    let record =
        guarded(|| run_checks(data, rules, true))?.map_err(|error| GuardError::Evaluation(error.to_string()))?;
    verdict(&record)
}

fn parsed(policy: &str) -> Result<cost::Parsed, GuardError> {
    bounds::check(policy)?;
    let tree = tree(policy)?;
    let tree = json::parse(&tree).map_err(|_| GuardError::TooDeep)?;
    cost::Parsed::new(tree)
}

/// The engine's view of a policy, as it prints it.
fn tree(policy: &str) -> Result<String, GuardError> {
    let command = ParseTreeBuilder::default().print_json(true).try_build();
    let command = command.map_err(|error| GuardError::Syntax(error.to_string()))?;
    let printed = guarded(|| {
        let mut reader = Reader::new(ReadBuffer::Cursor(Cursor::new(policy.as_bytes().to_vec())));
        let mut writer = Writer::new(WriteBuffer::Vec(Vec::new()))?;
        command.execute(&mut writer, &mut reader)?;
        writer.into_string()
    })?;
    // It quotes all that follows the mistake.
    printed.map_err(|error| GuardError::Syntax(error.to_string().lines().next().unwrap_or_default().to_owned()))
}

/// The engine has `unreachable!` and `unimplemented!` in it, which input may yet reach.
fn guarded<T>(run: impl FnOnce() -> T) -> Result<T, GuardError> {
    // Nothing outlives the call but its result, so no half-made value is seen.
    catch_unwind(AssertUnwindSafe(run)).map_err(|_| GuardError::Evaluation("the engine failed".to_owned()))
}

/// The record begins with the status of the whole file. What follows may nest deeper than a JSON parser goes, and nothing
/// of it is asked for.
fn verdict(record: &str) -> Result<Verdict, GuardError> {
    let status = record.split_once("\"FileCheck\"").and_then(|(_, rest)| rest.split_once("\"status\": \""));
    match status.and_then(|(_, rest)| rest.split_once('"')) {
        Some(("FAIL", _)) => Ok(Verdict::NonCompliant),
        Some(("PASS", _)) => Ok(Verdict::Compliant),
        Some(("SKIP", _)) => Ok(Verdict::NotApplicable),
        _ => Err(GuardError::Evaluation("the engine gave no status".to_owned())),
    }
}
