//! Attributes for access control: attributes of people that become tags of their sessions. See
//! [ABAC](https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html).

use state::sign_in::PortalSession;

use crate::people::Person;

/// The tags of a session of a role.
pub(crate) fn session_tags(person: Person<'_>, session: &PortalSession) -> Vec<(String, String)> {
    person.instance.session_tags(&person.user.content.profile, &session.attributes)
}
