use schemars::JsonSchema;
use serde::Deserialize;

use super::{Document, Placed};

/// An operation that the account's root user calls once everything else is there: for what this format has no word for.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The service as the AWS CLI names it: `accessanalyzer`, `config`, `securityhub`.
    pub service: Placed<String>,
    /// `CreateAnalyzer`.
    pub operation: Placed<String>,
    /// The Regions in which it is called; us-east-1 when left out.
    #[serde(default)]
    pub regions: Vec<Placed<String>>,
    /// Its parameters by the names of the API; none when left out.
    #[serde(default)]
    pub input: Option<Document>,
}
