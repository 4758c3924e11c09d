//! SAML assertions as the word of an identity provider. See
//! [SAML assertions for the authentication response](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html).

use aws::{AccountId, Arn, Timestamp};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use federation::saml::{self, Assertion, Expected, IdentityProvider, Refusal};
use models::sts::errors;
use sha1::{Digest, Sha1};
use state::iam::SamlProvider;
use state::iam::saml_provider::AssertionEncryption;
use state::{Call, Federation, FederationKind, Partition, Shared};
use wire::{Fault, Structure};

use super::document::{check_tags, invalid, refused};
use super::saml_keys::context_key;
use super::sign_in::endpoints;

/// How the names of IAM Identity Center's roles begin, which no customer's provider opens.
const IDENTITY_CENTER_ROLE: &str = "AWSReservedSSO_";

/// Verifies the assertion of `AssumeRoleWithSAML` and reads who brings it.
pub(super) fn verify(partition: &Partition, call: &Call, input: &Structure) -> Result<Federation, Fault> {
    let (role, provider) = (input.text("RoleArn").unwrap_or_default(), input.text("PrincipalArn").unwrap_or_default());
    let (account, provider) = find(partition, provider)?;
    if provider.encryption == Some(AssertionEncryption::Required) {
        // Nothing here decrypts, and what came in the clear is not what the provider's owner asked for.
        return Err(refusal(&Refusal::Encrypted));
    }
    // INVARIANT: metadata was read before it was stored.
    let metadata = IdentityProvider::parse(&provider.metadata).map_err(|_| invalid("Could not parse metadata"))?;
    let endpoints = endpoints(&partition.name, provider);
    let endpoints: Vec<&str> = endpoints.iter().map(String::as_str).collect();
    let response = input.text("SAMLAssertion").unwrap_or_default();
    let expected = Expected::sts(&endpoints);
    let assertion = saml::verify(response, &metadata, &expected, call.now).map_err(|error| refusal(&error))?;
    offers(&assertion, role, provider)?;
    federation(account, provider, &assertion, call.now)
}

fn find<'p>(partition: &'p Partition, arn: &str) -> Result<(AccountId, &'p Shared<SamlProvider>), Fault> {
    let found = Arn::parse(arn).ok().and_then(|arn| {
        let account = arn.account_id()?;
        Some((account, partition.account(account)?.iam.saml_provider(&arn).ok()?))
    });
    found.ok_or_else(|| invalid("Specified provider doesn't exist"))
}

/// "This element contains one or more AttributeValue elements that list the IAM identity provider and role to which the
/// user is mapped". "AssumeRoleWithSAML will not work on AWS IAM Identity Center managed roles."
fn offers(assertion: &Assertion, role: &str, provider: &SamlProvider) -> Result<(), Fault> {
    let offered = assertion.roles().map_err(|error| refusal(&error))?;
    let is_offered = offered.iter().any(|one| one.role == role && one.provider == provider.arn.as_str());
    let is_open = role.rsplit('/').next().is_some_and(|name| !name.starts_with(IDENTITY_CENTER_ROLE));
    if is_offered && is_open {
        return Ok(());
    }
    Err(Fault::new("AccessDenied", 403, "Not authorized to perform sts:AssumeRoleWithSAML"))
}

fn federation(
    account: AccountId,
    provider: &SamlProvider,
    assertion: &Assertion,
    now: Timestamp,
) -> Result<Federation, Fault> {
    let read = |error: Refusal| refusal(&error);
    let doc = format!("{account}/{}", provider.arn.resource_name());
    let qualifier = name_qualifier(&assertion.issuer, &doc);
    let name = assertion.name_id.value.clone();
    let subject_type = subject_type(&assertion.name_id.format);
    let tags = assertion.principal_tags().map_err(read)?;
    let tags = tags.into_iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    let transitive = assertion.transitive_tag_keys().into_iter().map(str::to_owned).collect();
    let (tags, transitive_tag_keys) = check_tags(tags, transitive)?;
    Ok(Federation {
        kind: FederationKind::Saml,
        provider: provider.arn.as_str().into(),
        identity_provider: qualifier.clone(),
        principal_id: format!("{qualifier}:{name}"),
        audience: assertion.recipient.clone(),
        issuer: assertion.issuer.clone(),
        session_name: Some(assertion.role_session_name().map_err(read)?.to_owned()),
        longest_session: longest_session(assertion, now)?,
        tags,
        transitive_tag_keys,
        source_identity: assertion.source_identity().map_err(read)?.map(str::to_owned),
        keys: keys(assertion, &doc, &qualifier, &subject_type),
        lasting: ["saml:namequalifier", "saml:sub", "saml:sub_type"].map(str::to_owned).to_vec(),
        once: Some((format!("{} {}", provider.arn, assertion.id), assertion.expires)),
        subject: name,
        subject_type,
        name_qualifier: qualifier,
    })
}

/// `BASE64 ( SHA1 ( "https://example.com/saml" + "123456789012" + "/MySAMLIdP" ) )`; see
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html>.
fn name_qualifier(issuer: &str, doc: &str) -> String {
    BASE64.encode(Sha1::digest(format!("{issuer}{doc}")))
}

/// "`persistent`, `transient`, or the full `Format` URI".
fn subject_type(format: &str) -> String {
    match format.strip_prefix("urn:oasis:names:tc:SAML:2.0:nameid-format:") {
        Some(short @ ("persistent" | "transient")) => short.to_owned(),
        _ => format.to_owned(),
    }
}

/// See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml>.
fn keys(assertion: &Assertion, doc: &str, qualifier: &str, subject_type: &str) -> Vec<(String, Vec<String>)> {
    let fixed = [
        ("saml:aud", assertion.recipient.as_str()),
        ("saml:doc", doc),
        ("saml:iss", assertion.issuer.as_str()),
        ("saml:namequalifier", qualifier),
        ("saml:sub", assertion.name_id.value.as_str()),
        ("saml:sub_type", subject_type),
    ];
    let mut keys: Vec<_> = fixed.map(|(key, value)| (key.to_owned(), vec![value.to_owned()])).to_vec();
    for attribute in &assertion.attributes {
        // "You should include only one claim per AWS context key. If you include more than one, only one claim will be
        // mapped."
        let is_new = |key: &&str| keys.iter().all(|(known, _)| known != key);
        if let Some(key) = context_key(&attribute.name).filter(is_new) {
            keys.push((key.to_owned(), attribute.values.clone()));
        }
    }
    keys
}

/// The session lasts "until the time specified in the SAML authentication response's SessionNotOnOrAfter value", and a
/// `SessionDuration` "can be used to shorten the duration of the session".
fn longest_session(assertion: &Assertion, now: Timestamp) -> Result<Option<i64>, Fault> {
    let asked = assertion.session_duration().map_err(|error| refusal(&error))?;
    let asked = asked.map(|asked| i64::try_from(asked.as_secs()).unwrap_or(i64::MAX));
    let left = assertion.session_not_on_or_after.map(|end| end.seconds() - now.seconds());
    if left.is_some_and(|left| left <= 0) {
        return Err(errors::EXPIRED_TOKEN_EXCEPTION.fault(Refusal::Expired.to_string()));
    }
    Ok(asked.into_iter().chain(left).min())
}

fn refusal(refusal: &Refusal) -> Fault {
    refused(refusal.reason(), refusal.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value of the pseudocode, computed with `openssl dgst -sha1 -binary | base64`.
    #[test]
    fn the_name_qualifier_is_that_of_the_api_reference() {
        let qualifier = name_qualifier("https://example.com/saml", "123456789012/MySAMLIdP");
        assert_eq!(qualifier, "1uAJanUnBc2XeUkHURMht+xam2c=");
    }
}
