//! Attributes for access control: attributes of people that become tags of their sessions. See
//! [ABAC](https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html).

use state::sign_in::PortalSession;

use crate::people::Person;

/// The longest value of a session tag. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html>.
const VALUE: usize = 256;

/// The tags of a session: what the instance makes of the person's attributes, and what the identity provider sent beside
/// that: "the mapping from the Identity Center directory takes precedence and replaces the value sent by your IdP in the
/// SAML assertion". None while attributes for access control are disabled; a person without an attribute has no such
/// tag.
pub(crate) fn session_tags(person: Person<'_>, session: &PortalSession) -> Vec<(String, String)> {
    let Some(configured) = &person.instance.access_control else { return Vec::new() };
    let profile = &person.user.content.profile;
    let mut tags: Vec<(String, String)> = configured
        .iter()
        .filter_map(|attribute| {
            let path = attribute.source.strip_prefix("${path:")?.strip_suffix('}')?;
            let value = profile.at_path(path).filter(|value| value.chars().count() <= VALUE)?;
            Some((attribute.key.clone(), value.to_owned()))
        })
        .collect();
    // A key that is configured is the instance's alone, though the person has nothing under it. Keys of tags are compared
    // without case.
    let is_configured = |key: &str| configured.iter().any(|attribute| attribute.key.eq_ignore_ascii_case(key));
    tags.extend(session.attributes.iter().filter(|(key, _)| !is_configured(key)).cloned());
    tags
}
