//! ARNs of what has none yet.

use std::fmt::Display;

/// Of a `role`, `user`, `group` or `policy`, whose path begins and ends with a slash.
pub(crate) fn iam(account: impl Display, kind: &str, path: &str, name: &str) -> String {
    format!("arn:aws:iam::{account}:{kind}{path}{name}")
}

/// Of a Lambda function.
pub(crate) fn function(region: impl Display, account: impl Display, name: &str) -> String {
    format!("arn:aws:lambda:{region}:{account}:function:{name}")
}
