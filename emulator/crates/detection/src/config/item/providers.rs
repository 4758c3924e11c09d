//! Identity providers and server certificates.

use std::collections::BTreeMap;

use aws::{Arn, Timestamp};
use serde_json::{Value, json};
use state::Tags;
use state::config::{Item, Place};
use state::iam::{OidcProvider, SamlProvider, ServerCertificate};

use super::tag_records;
use super::types::{OIDC_PROVIDER, SAML_PROVIDER, SERVER_CERTIFICATE};

pub(super) fn saml(provider: &SamlProvider) -> Item {
    let configuration = json!({
        "Arn": provider.arn.as_str(),
        "Name": provider.arn.resource_name(),
        "SamlMetadataDocument": &*provider.metadata,
        "Tags": tag_records(&provider.tags),
    });
    let name = provider.arn.resource_name();
    by_arn(SAML_PROVIDER, &provider.arn, name, provider.created, &provider.tags, &configuration)
}

pub(super) fn oidc(provider: &OidcProvider) -> Item {
    let configuration = json!({
        "Arn": provider.arn.as_str(),
        "Url": &*provider.host,
        "ClientIdList": provider.client_ids,
        "ThumbprintList": provider.thumbprints,
        "Tags": tag_records(&provider.tags),
    });
    by_arn(OIDC_PROVIDER, &provider.arn, &provider.host, provider.created, &provider.tags, &configuration)
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
    let item = by_arn(SERVER_CERTIFICATE, arn, name, certificate.uploaded, &certificate.tags, &configuration);
    Item { resource_id: name.into(), ..item }
}

fn by_arn(
    resource_type: &'static str,
    arn: &Arn,
    name: &str,
    created: Timestamp,
    tags: &Tags,
    configuration: &Value,
) -> Item {
    Item {
        resource_type,
        resource_id: arn.as_str().into(),
        resource_name: Some(name.to_owned()),
        arn: Some(arn.to_string()),
        place: Place::Global,
        created: Some(created),
        tags: tags.clone(),
        configuration: configuration.to_string(),
        supplementary: BTreeMap::new(),
        relationships: Vec::new(),
    }
}
