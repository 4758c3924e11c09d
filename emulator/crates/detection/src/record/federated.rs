//! What records of STS say that neither request nor answer does. See
//! [logging STS calls](https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html).

use json::Writer;
use state::{Federation, FederationKind};

/// What stands in the document of an identity provider, which itself is not shown.
pub(super) fn parameters(w: &mut Writer, federation: &Federation) {
    if federation.kind != FederationKind::Saml {
        return;
    }
    if let Some((id, _)) = &federation.once {
        w.key("sAMLAssertionID").string(id);
    }
    if let Some(name) = &federation.session_name {
        w.key("roleSessionName").string(name);
    }
    if let Some(identity) = &federation.source_identity {
        w.key("sourceIdentity").string(identity);
    }
    if !federation.tags.is_empty() {
        w.key("principalTags").begin_object();
        federation.tags.iter().for_each(|(key, value)| _ = w.key(key).string(value));
        w.end_object();
    }
    if !federation.transitive_tag_keys.is_empty() {
        w.key("transitiveTagKeys").begin_array();
        federation.transitive_tag_keys.iter().for_each(|key| _ = w.string(key));
        w.end_array();
    }
}
