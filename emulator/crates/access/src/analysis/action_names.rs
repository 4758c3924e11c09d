use super::suggest::suggest;
use super::wildcard::{is_wild, matches};

/// The actions that a text names: one, or with `*` and `?` all that fit.
///
/// # Errors
/// What is wrong, and help. An action that AWS does not have is refused: it would be denied to everyone, and whoever
/// expects so would not see the typing mistake.
pub fn actions_named(text: &str) -> Result<Vec<&'static str>, (String, Option<String>)> {
    if is_wild(text) {
        let pattern = text.to_ascii_lowercase();
        let head = pattern.split(['*', '?']).next().unwrap_or_default();
        let all = catalog::actions(catalog::actions_with_prefix(head)).map(|action| action.name);
        let found: Vec<&str> = all.filter(|name| matches(&pattern, &name.to_ascii_lowercase())).collect();
        return match found.is_empty() {
            true => Err((format!("no action fits `{text}`"), None)),
            false => Ok(found),
        };
    }
    match catalog::known(text) {
        Some(action) => Ok(vec![action.name]),
        None => Err((format!("AWS has no action `{text}`"), help(text))),
    }
}

fn help(text: &str) -> Option<String> {
    let Some((service, operation)) = text.split_once(':') else {
        return Some("an action is written `service:Name`, as `s3:GetObject`".to_owned());
    };
    let needed = catalog::action(&service.to_ascii_lowercase(), operation);
    if catalog::known(&needed.name).is_some() {
        return Some(format!("the operation {operation} needs the action `{}`", needed.name));
    }
    let prefix = service.to_ascii_lowercase();
    if catalog::service(&prefix).is_none() {
        return suggest(service, catalog::services().map(|service| service.prefix));
    }
    let names = catalog::actions(catalog::actions_with_prefix(&format!("{prefix}:"))).map(|action| action.name);
    suggest(text, names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_patterns_become_actions() {
        assert_eq!(actions_named("S3:getobject"), Ok(vec!["s3:GetObject"]));
        assert_eq!(actions_named("sqs:get*"), Ok(vec!["sqs:GetQueueAttributes", "sqs:GetQueueUrl"]));
    }

    #[test]
    fn what_is_no_action_gets_help() {
        for (text, help) in [
            ("iam:CreateUsr", "did you mean `iam:CreateUser`?"),
            ("s3:ListBuckets", "the operation ListBuckets needs the action `s3:ListAllMyBuckets`"),
            ("cloudtrial:StopLogging", "did you mean `cloudtrail`?"),
            ("StopLogging", "an action is written `service:Name`, as `s3:GetObject`"),
        ] {
            assert_eq!(actions_named(text).unwrap_err().1.as_deref(), Some(help), "{text}");
        }
        assert_eq!(actions_named("s3:Fly*").unwrap_err(), ("no action fits `s3:Fly*`".to_owned(), None));
    }
}
