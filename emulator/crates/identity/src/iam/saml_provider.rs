use aws::Timestamp;
use federation::saml::{IdentityProvider, MetadataError};
use models::iam::{
    CreateSAMLProviderRequest, CreateSAMLProviderResponse, DeleteSAMLProviderRequest, DeleteSAMLProviderResponse,
    GetSAMLProviderRequest, GetSAMLProviderResponse, ListSAMLProvidersRequest, ListSAMLProvidersResponse,
    SAMLPrivateKey, SAMLProviderListEntry, UpdateSAMLProviderRequest, UpdateSAMLProviderResponse, errors,
};
use quick_xml::Reader;
use quick_xml::events::Event;
use service::View;
use state::iam::saml_provider::{self, AssertionEncryption, Metadata, SamlProviderSettings};
use state::{Shared, Tx};
use wire::Fault;

use super::fault::{arn, fault, iam, validation_error};
use super::record;
use super::tags::{EXACT, new_tags};

/// How long metadata holds that does not say: AWS shows a date a hundred years ahead.
const VALID_FOR_MILLIS: i64 = 100 * 365 * 24 * 60 * 60 * 1000;

pub(super) fn create_saml_provider(
    tx: &mut Tx<'_>,
    input: CreateSAMLProviderRequest,
) -> Result<CreateSAMLProviderResponse, Fault> {
    let settings = SamlProviderSettings {
        metadata: Some(metadata(&input.saml_metadata_document, tx.now)?),
        encryption: input.assertion_encryption_mode.as_deref().map(encryption).transpose()?,
        add_key: input.add_private_key.as_deref().map(private_key).transpose()?,
        remove_key: None,
    };
    let tags = new_tags(input.tags.as_deref(), EXACT)?;
    let provider = saml_provider::create(tx, tx.call.account, &input.name, settings, tags).map_err(fault)?;
    Ok(CreateSAMLProviderResponse {
        saml_provider_arn: Some(provider.arn.to_string()),
        tags: record::tags(&provider.tags),
    })
}

/// Refusals are those of <https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html>.
pub(super) fn update_saml_provider(
    tx: &mut Tx<'_>,
    input: UpdateSAMLProviderRequest,
) -> Result<UpdateSAMLProviderResponse, Fault> {
    let provider = arn(&input.saml_provider_arn)?;
    let is_change = input.saml_metadata_document.is_some()
        || input.assertion_encryption_mode.is_some()
        || input.add_private_key.is_some()
        || input.remove_private_key.is_some();
    if !is_change {
        let message =
            "Unable to update identity provider. No updates are defined for metadata or encryption assertion.";
        return Err(errors::INVALID_INPUT_EXCEPTION.fault(message));
    }
    if input.add_private_key.is_some() && input.remove_private_key.is_some() {
        let message = "Unable to add and remove private keys in the same request. Set a value for only one of the two \
                       parameters.";
        return Err(errors::INVALID_INPUT_EXCEPTION.fault(message));
    }
    let settings = SamlProviderSettings {
        metadata: input.saml_metadata_document.as_deref().map(|text| metadata(text, tx.now)).transpose()?,
        encryption: input.assertion_encryption_mode.as_deref().map(encryption).transpose()?,
        add_key: input.add_private_key.as_deref().map(private_key).transpose()?,
        remove_key: input.remove_private_key.as_deref(),
    };
    saml_provider::update(tx, tx.call.account, &provider, settings).map_err(fault)?;
    Ok(UpdateSAMLProviderResponse { saml_provider_arn: Some(provider.to_string()) })
}

/// "Could not parse metadata": see
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html#troubleshoot_saml_invalid-metadata>.
fn metadata(text: &str, now: Timestamp) -> Result<Metadata<'_>, Fault> {
    IdentityProvider::parse(text).map_err(|error| errors::INVALID_INPUT_EXCEPTION.fault(error.to_string()))?;
    let unlimited = || Timestamp::from_millis(now.millis().saturating_add(VALID_FOR_MILLIS)).truncated();
    let valid_until = match valid_until(text) {
        Some(stated) => stated
            .parse()
            .map_err(|_| errors::INVALID_INPUT_EXCEPTION.fault(MetadataError::Malformed("validUntil").to_string()))?,
        None => unlimited(),
    };
    Ok(Metadata { text, valid_until })
}

/// The attribute `validUntil` of the document's element. AWS shows it and goes on using the metadata afterwards.
fn valid_until(metadata: &str) -> Option<String> {
    let mut reader = Reader::from_str(metadata);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) => {
                let attribute = element.try_get_attribute("validUntil").ok()??;
                return Some(attribute.value.into_owned());
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

fn encryption(mode: &str) -> Result<AssertionEncryption, Fault> {
    match mode {
        "Required" => Ok(AssertionEncryption::Required),
        "Allowed" => Ok(AssertionEncryption::Allowed),
        _ => Err(validation_error("AssertionEncryptionMode must be Required or Allowed.")),
    }
}

/// "The private key must be a .pem file that uses AES-GCM or AES-CBC encryption algorithm to decrypt SAML assertions":
/// its form is all that is looked at.
fn private_key(pem: &str) -> Result<&str, Fault> {
    let text = pem.trim();
    let is_key = text.starts_with("-----BEGIN ") && text.ends_with("-----") && text.contains("PRIVATE KEY-----");
    is_key.then_some(pem).ok_or_else(|| errors::INVALID_INPUT_EXCEPTION.fault("Invalid private key."))
}

pub(super) fn get_saml_provider(
    view: &View<'_>,
    input: GetSAMLProviderRequest,
) -> Result<GetSAMLProviderResponse, Fault> {
    let provider = iam(view)?.saml_provider(&arn(&input.saml_provider_arn)?).map_err(fault)?;
    let mode = |encryption| match encryption {
        AssertionEncryption::Required => "Required",
        AssertionEncryption::Allowed => "Allowed",
    };
    let keys = provider.private_keys.iter();
    let keys = keys.map(|key| SAMLPrivateKey { key_id: Some(key.id.to_string()), timestamp: Some(key.added) });
    Ok(GetSAMLProviderResponse {
        saml_provider_uuid: Some(provider.uuid.to_string()),
        saml_metadata_document: Some(provider.metadata.to_string()),
        create_date: Some(provider.created),
        valid_until: Some(provider.valid_until),
        tags: record::tags(&provider.tags),
        assertion_encryption_mode: provider.encryption.map(|encryption| mode(encryption).to_owned()),
        private_key_list: (!provider.private_keys.is_empty()).then(|| keys.collect()),
        ..GetSAMLProviderResponse::default()
    })
}

pub(super) fn list_saml_providers(
    view: &View<'_>,
    _: ListSAMLProvidersRequest,
) -> Result<ListSAMLProvidersResponse, Fault> {
    let entry = |provider: &Shared<state::iam::SamlProvider>| SAMLProviderListEntry {
        arn: Some(provider.arn.to_string()),
        valid_until: Some(provider.valid_until),
        create_date: Some(provider.created),
        ..SAMLProviderListEntry::default()
    };
    let list = iam(view)?.saml_providers.values().map(entry).collect();
    Ok(ListSAMLProvidersResponse { saml_provider_list: Some(list) })
}

pub(super) fn delete_saml_provider(
    tx: &mut Tx<'_>,
    input: DeleteSAMLProviderRequest,
) -> Result<DeleteSAMLProviderResponse, Fault> {
    let provider = arn(&input.saml_provider_arn)?;
    saml_provider::delete(tx, tx.call.account, &provider).map_err(fault)?;
    Ok(DeleteSAMLProviderResponse {})
}
