use models::sts::Tag;
use state::session::Session;
use state::{KeyCase, TagError};
use wire::Fault;

type Tags = Vec<(String, String)>;

/// The tags of a new session: those asked for, and those that go along from the calling session. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html>.
pub(super) fn session_tags(
    inherited: Option<&Session>,
    asked: Vec<Tag>,
    transitive: Vec<String>,
) -> Result<(Tags, Vec<String>), Fault> {
    let refused = |message: &str| Err(Fault::new("InvalidParameterValue", 400, message));
    let pairs = asked.iter().map(|tag| (tag.key.as_str(), tag.value.as_str()));
    if let Err(error) = state::Tags::new().with(pairs, KeyCase::Ignored) {
        return refused(match error {
            TagError::TooMany => "The number of session tags exceeds the limit of 50.",
            TagError::Duplicate => "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
            TagError::Reserved => "Tag keys beginning with aws: are reserved.",
        });
    }
    let mut tags: Tags = asked.into_iter().map(|tag| (tag.key, tag.value)).collect();
    if transitive.iter().any(|key| !has(&tags, key)) {
        return refused("The specified transitive tag key must be included in the requested tags.");
    }
    let mut keys = transitive;
    let going_along = inherited.into_iter().flat_map(|session| {
        let stays = |key: &str| session.transitive_tag_keys.iter().any(|kept| kept.eq_ignore_ascii_case(key));
        session.tags.iter().filter(move |(key, _)| stays(key))
    });
    for (key, value) in going_along {
        if has(&tags, key) {
            return refused(
                "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key \
                 from the calling session.",
            );
        }
        keys.push(key.clone());
        tags.push((key.clone(), value.clone()));
    }
    Ok((tags, keys))
}

fn has(tags: &Tags, wanted: &str) -> bool {
    tags.iter().any(|(key, _)| key.eq_ignore_ascii_case(wanted))
}
