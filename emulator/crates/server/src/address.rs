//! What a URI addresses: an emulator or one of its forks, and there AWS or the housekeeping.

use http::Uri;
use http::uri::PathAndQuery;

/// Before the id of a fork in the path of its endpoint.
pub(crate) const FORK_PREFIX: &str = "/_fork/";
/// Before the name of a housekeeping endpoint.
const ADMIN_PREFIX: &str = "/_orglab";
/// What suites written for moto call between tests,
/// <https://docs.getmoto.org/en/latest/docs/server_mode.html#reset-api>.
const MOTO_RESET: &str = "/moto-api/reset";

/// The parts of a path that are ours and not the request's.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Address<'u> {
    /// The fork, when the path names one.
    pub(crate) fork: Option<&'u str>,
    /// What is addressed there.
    pub(crate) target: Target<'u>,
}

/// Who answers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target<'u> {
    /// AWS, with the path that is left once the prefix of a fork is cut off.
    Aws(&'u str),
    /// Housekeeping, with the path below `/_orglab/`.
    Admin(&'u str),
    /// moto's reset.
    MotoReset,
}

impl<'u> Address<'u> {
    pub(crate) fn of(path: &'u str) -> Address<'u> {
        let (fork, rest) = match path.strip_prefix(FORK_PREFIX) {
            None => (None, path),
            Some(below) => match below.find('/') {
                Some(end) => below.split_at_checked(end).map_or((None, path), |(id, rest)| (Some(id), rest)),
                None => (Some(below), "/"),
            },
        };
        Address { fork, target: Target::of(rest) }
    }
}

impl<'u> Target<'u> {
    fn of(path: &'u str) -> Target<'u> {
        if path == MOTO_RESET {
            return Target::MotoReset;
        }
        match path.strip_prefix(ADMIN_PREFIX) {
            Some("") => Target::Admin(""),
            Some(below) => below.strip_prefix('/').map_or(Target::Aws(path), Target::Admin),
            None => Target::Aws(path),
        }
    }
}

/// The same URI with another path. `path` is a part of the URI's own, so that it is valid.
pub(crate) fn with_path(uri: &Uri, path: &str) -> Result<Uri, http::Error> {
    let path_and_query = match uri.query() {
        Some(query) => PathAndQuery::try_from(format!("{path}?{query}"))?,
        None => PathAndQuery::try_from(path)?,
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(path_and_query);
    Ok(Uri::from_parts(parts)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_addresses_a_fork_and_a_target() {
        for (path, fork, target) in [
            ("/", None, Target::Aws("/")),
            ("/bucket/_fork/x", None, Target::Aws("/bucket/_fork/x")),
            ("/_fork", None, Target::Aws("/_fork")),
            ("/_fork/", Some(""), Target::Aws("/")),
            ("/_fork/abc", Some("abc"), Target::Aws("/")),
            ("/_fork/abc/", Some("abc"), Target::Aws("/")),
            ("/_fork/abc/v1/x%2Fy", Some("abc"), Target::Aws("/v1/x%2Fy")),
            ("/_fork/abc/_orglab/reset", Some("abc"), Target::Admin("reset")),
            ("/_fork/abc/moto-api/reset", Some("abc"), Target::MotoReset),
            ("/_orglab", None, Target::Admin("")),
            ("/_orglab/", None, Target::Admin("")),
            ("/_orglab/fork/abc", None, Target::Admin("fork/abc")),
            ("/_orglabs", None, Target::Aws("/_orglabs")),
            ("/moto-api/reset", None, Target::MotoReset),
            ("/moto-api/data.json", None, Target::Aws("/moto-api/data.json")),
        ] {
            assert_eq!(Address::of(path), Address { fork, target }, "{path}");
        }
    }

    #[test]
    fn a_query_and_an_authority_outlive_another_path() {
        for (uri, path, expected) in
            [("/_fork/a/x?y=%20z", "/x", "/x?y=%20z"), ("http://localhost:1/_fork/a", "/", "http://localhost:1/")]
        {
            assert_eq!(with_path(&uri.parse().unwrap(), path).unwrap().to_string(), expected);
        }
    }
}
