use policy::GLOBAL_KEYS;

use super::suggest::suggest;

/// What stands before the `/` in the global keys of tags.
const OF_TAGS: [&str; 3] = ["aws:PrincipalTag", "aws:RequestTag", "aws:ResourceTag"];

/// What the keys begin with that give tags of the principal.
pub(crate) const PRINCIPAL_TAG: &str = "aws:PrincipalTag/";

/// Whether the name of a key begins with something, in whatever case.
pub(crate) fn begins_with(key: &str, start: &str) -> bool {
    key.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
}

/// Checks the name of a condition key, as far as it is known: the global keys are, and every service.
///
/// # Errors
/// What is wrong, and help.
pub fn check_condition_key(key: &str) -> Result<(), (String, Option<String>)> {
    let Some((prefix, name)) = key.split_once(':').filter(|(_, name)| !name.is_empty()) else {
        let help = "a condition key is written `prefix:Name`, as `aws:SourceIp`".to_owned();
        return Err((format!("`{key}` is no condition key"), Some(help)));
    };
    if prefix.eq_ignore_ascii_case("aws") {
        let name = name.split('/').next().unwrap_or(name);
        let written = format!("{prefix}:{name}");
        let known = || GLOBAL_KEYS.into_iter().chain(OF_TAGS);
        if known().any(|known| known.eq_ignore_ascii_case(&written)) {
            return Ok(());
        }
        let help = suggest(&written, known());
        return Err((format!("there is no global condition key `{key}`"), help));
    }
    // Keys of identity providers begin with the provider's host name, as `token.actions.githubusercontent.com:sub`.
    if prefix.contains('.') || catalog::service(&prefix.to_ascii_lowercase()).is_some() {
        return Ok(());
    }
    let help = suggest(prefix, catalog::services().map(|service| service.prefix).chain(["aws"]));
    Err((format!("no service has condition keys that begin with `{prefix}:`"), help))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_keys_pass_and_others_get_help() {
        for key in ["aws:SourceIp", "AWS:sourceip", "aws:PrincipalTag/team", "s3:prefix", "a.example.com:sub"] {
            assert_eq!(check_condition_key(key), Ok(()), "{key}");
        }
        for (key, help) in [
            ("aws:MultiFactorAuthPresnt", "did you mean `aws:MultiFactorAuthPresent`?"),
            ("SourceIp", "a condition key is written `prefix:Name`, as `aws:SourceIp`"),
            ("stss:ExternalId", "did you mean `sts`?"),
        ] {
            assert_eq!(check_condition_key(key).unwrap_err().1.as_deref(), Some(help), "{key}");
        }
    }
}
