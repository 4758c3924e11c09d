//! What records of STS say that neither request nor answer does. See
//! [logging STS calls](https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html).

use json::Writer;
use service::Event;
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

/// `additionalEventData`: where the call went, and how the address of a token's issuer was found to be genuine.
pub(super) fn additional(w: &mut Writer, event: &Event) {
    let endpoint = if event.circumstances.global_endpoint { "global" } else { "regional" };
    w.key("additionalEventData").begin_object();
    if event.name == "AssumeRoleWithWebIdentity" {
        w.key("identityProviderConnectionVerificationMethod").string("IAMTrustStore");
    }
    w.key("RequestDetails").begin_object().key("awsServingRegion").string(event.call.region.as_str());
    w.key("endpointType").string(endpoint).end_object();
    w.end_object();
}
