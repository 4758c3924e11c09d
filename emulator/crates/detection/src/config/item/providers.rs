//! Identity providers and server certificates.

use serde_json::json;
use state::config::Item;
use state::iam::{OidcProvider, SamlProvider, ServerCertificate};

use super::types::{OIDC_PROVIDER, SAML_PROVIDER, SERVER_CERTIFICATE};
use super::{by_arn, tag_records};

pub(super) fn saml(provider: &SamlProvider) -> Item {
    let configuration = json!({
        "Arn": provider.arn.as_str(),
        "Name": provider.arn.resource_name(),
        "SamlMetadataDocument": &*provider.metadata,
        "Tags": tag_records(&provider.tags),
    });
    let name = provider.arn.resource_name();
    by_arn(SAML_PROVIDER, &provider.arn, name, Some(provider.created), &provider.tags, &configuration)
}

pub(super) fn oidc(provider: &OidcProvider) -> Item {
    let configuration = json!({
        "Arn": provider.arn.as_str(),
        "Url": &*provider.host,
        "ClientIdList": provider.client_ids,
        "ThumbprintList": provider.thumbprints,
        "Tags": tag_records(&provider.tags),
    });
    by_arn(OIDC_PROVIDER, &provider.arn, &provider.host, Some(provider.created), &provider.tags, &configuration)
}

/// Its id is its name, as it is to CloudFormation.
pub(super) fn certificate(certificate: &ServerCertificate) -> Item {
    let configuration = json!({
        "Arn": certificate.arn.as_str(),
        "ServerCertificateName": certificate.name.as_str(),
        "Path": certificate.path,
        "CertificateBody": &*certificate.body,
        "CertificateChain": certificate.chain.as_deref(),
        "Tags": tag_records(&certificate.tags),
    });
    let (arn, name) = (&certificate.arn, certificate.name.as_str());
    let item = by_arn(SERVER_CERTIFICATE, arn, name, Some(certificate.uploaded), &certificate.tags, &configuration);
    Item { resource_id: name.into(), ..item }
}
