//! Signing in at an identity provider outside, by SAML 2.0. See
//! [considerations](https://docs.aws.amazon.com/singlesignon/latest/userguide/other-idps.html).

use std::collections::BTreeSet;

use federation::saml::{AWS_ATTRIBUTES, Assertion, AuthnRequest, Binding, Expected, IdentityProvider, NameId, verify};
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};
use state::identity_center::Instance;
use state::{Partition, Shared, Tx};

use super::visit::{Answer, Deed, Visit, away};
use super::{layout, sign_in, steps};
use crate::people::Person;
use crate::urls;

/// Attributes for access control: `https://aws.amazon.com/SAML/Attributes/AccessControl:<TagKey>`.
const ACCESS_CONTROL: &str = "AccessControl:";
/// "The number of attributes mapped in the SAML request must be 50 or less."
const ATTRIBUTES: usize = 50;
/// The formats of names that SAML specifies:
/// <https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf>, section 8.2.
const NAME_FORMATS: &str = "urn:oasis:names:tc:SAML:2.0:attrname-format:";
/// What the ids of requests are authenticated for.
const REQUEST: &str = "SAML request";

/// The identity provider of an instance, where people sign in outside.
pub(super) fn provider(partition: &Partition, instance: &Instance) -> Option<IdentityProvider> {
    let store = partition.identity_store(&instance.identity_store_id)?;
    // INVARIANT: metadata was read before it was stored.
    IdentityProvider::parse(&store.source.external()?.metadata).ok()
}

/// Where browsers may be sent on to when a form leads to signing in: the providers' origins.
pub(super) fn origins(partition: &Partition) -> Option<String> {
    let providers = partition.instances.values().filter_map(|instance| provider(partition, instance));
    let urls = providers.filter_map(|provider| provider.sign_on_url(Binding::HttpRedirect).map(str::to_owned));
    let origins: BTreeSet<String> = urls.filter_map(|url| ::page::origin(&url)).collect();
    let origins: Vec<String> = origins.into_iter().collect();
    (!origins.is_empty()).then(|| origins.join(" "))
}

/// Sends the browser to the provider.
pub(super) fn leave(
    partition: &Partition,
    visit: &Visit<'_>,
    instance: &Instance,
    provider: &IdentityProvider,
    to: &str,
) -> Answer {
    let us = urls::service_provider(visit.call.endpoint.as_deref(), instance);
    let request = AuthnRequest {
        id: request_id(partition, instance, &visit.call.request_id),
        issuer: us.entity_id,
        issued: visit.call.now,
        assertion_consumer_service: us.assertion_consumer_services.into_iter().next(),
        force_authn: false,
    };
    let url = provider.sign_on_url(Binding::HttpRedirect).and_then(|url| request.redirect_url(url, Some(to)).ok());
    match url {
        Some(url) => away(&url),
        None => refused(visit, "The identity provider has no address for HTTP-Redirect sign-in."),
    }
}

/// An id that can be told from those of others when it comes back, though it is not kept.
fn request_id(partition: &Partition, instance: &Instance, id: &str) -> String {
    let tag = partition.token_key.digest(REQUEST, &[instance.id.as_bytes(), id.as_bytes()]);
    format!("_{id}.{tag}")
}

fn is_ours(partition: &Partition, instance: &Instance, id: &str) -> bool {
    let parts = id.strip_prefix('_').and_then(|id| id.split_once('.'));
    parts.is_some_and(|(drawn, _)| id == request_id(partition, instance, drawn))
}

/// What a provider needs to know of an instance.
pub(super) fn metadata(tx: &Tx<'_>, visit: &Visit<'_>, store: &str) -> Answer {
    let Some(instance) = urls::instance(tx.partition(), store) else {
        return layout::refusal(visit, StatusCode::NOT_FOUND, "There is no such directory", "Check the address.");
    };
    let mut answer = layout::page("", maud::html! {});
    *answer.response.body_mut() = urls::service_provider(visit.call.endpoint.as_deref(), instance).to_metadata().into();
    let kind = HeaderValue::from_static("application/samlmetadata+xml");
    answer.response.headers_mut().insert(CONTENT_TYPE, kind);
    answer
}

/// Takes the provider's word, asked for or not: the assertion consumer service.
pub(super) fn consume(tx: &mut Tx<'_>, visit: &Visit<'_>, store: &str) -> Answer {
    let Some(instance) = urls::instance(tx.partition(), store).cloned() else {
        return layout::refusal(visit, StatusCode::NOT_FOUND, "There is no such directory", "Check the address.");
    };
    let to = visit.field("RelayState").unwrap_or_default();
    match accepted(tx, visit, &instance) {
        Ok(entry) => sign_in::enter(tx, visit, &instance, entry, &to),
        Err(reason) => {
            let mut call = visit.call.clone();
            call.account = instance.owner;
            call.region = instance.region.clone();
            let refusal = Some(("FailedAuthentication", reason.clone()));
            let deed = Deed {
                name: "ExternalIdPDirectoryLogin",
                source: "sso-directory.amazonaws.com",
                call,
                refusal,
                read_only: false,
                service_event: None,
            };
            refused(visit, &reason).with(deed)
        }
    }
}

/// AWS says no more than the title; the reason is for whoever sets a provider up.
fn refused(visit: &Visit<'_>, reason: &str) -> Answer {
    layout::refusal(visit, StatusCode::FORBIDDEN, "An unexpected error has occurred", reason)
}

/// Who it is, or why nobody gets in. "The nameID value must exactly match the user name of an existing user": nobody is
/// made on the way in. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html#issue8>.
fn accepted(tx: &mut Tx<'_>, visit: &Visit<'_>, instance: &Shared<Instance>) -> Result<sign_in::Entry, String> {
    let partition = tx.partition();
    let provider = provider(partition, instance).ok_or("The identity source is not an external identity provider.")?;
    let us = urls::service_provider(visit.call.endpoint.as_deref(), instance);
    let recipients: Vec<&str> = us.assertion_consumer_services.iter().map(String::as_str).collect();
    let audiences = [us.entity_id.as_str()];
    let expected = Expected::identity_center(&audiences, &recipients);
    let response = visit.field("SAMLResponse").unwrap_or_default();
    let assertion = verify(&response, &provider, &expected, tx.now).map_err(|refusal| refusal.to_string())?;
    if assertion.in_response_to.as_deref().is_some_and(|id| !is_ours(partition, instance, id)) {
        return Err("The response answers a request that was not made here.".to_owned());
    }
    let name = &assertion.name_id;
    if name.format != NameId::EMAIL_ADDRESS || !is_address(&name.value) {
        return Err("The NameID must be an email address, in the format emailAddress.".to_owned());
    }
    let store = partition.identity_store(&instance.identity_store_id);
    let user = store.and_then(|store| store.user_named(&name.value)).filter(|user| user.name() == name.value);
    let person = user.and_then(|user| Person::new(partition, &instance.id, &user.id));
    let person = person.ok_or("No user with this name may sign in.")?;
    let attributes = attributes(instance, &assertion)?;
    let until = assertion.session_not_on_or_after;
    if until.is_some_and(|until| until <= tx.now) {
        return Err("The session has ended already.".to_owned());
    }
    let user = person.user.id.clone();
    let (id, now) = (format!("{} {}", instance.identity_store_id, assertion.id), tx.now);
    if !tx.partition_mut().spent.spend(&id, assertion.expires, now) {
        return Err("The response has been used already.".to_owned());
    }
    let workflow = steps::workflow_id(visit.call);
    Ok(sign_in::Entry { user, attributes, until, credentials: steps::EXTERNAL_IDP, workflow })
}

/// `addr-spec`, as far as user names can be one: <https://www.rfc-editor.org/rfc/rfc2822#section-3.4.1>.
fn is_address(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && !part.contains(['@', '<', '>', ',', ';', '\\']);
    text.rsplit_once('@').is_some_and(|(local, domain)| is_part(local) && is_part(domain))
        && !text.contains(char::is_whitespace)
}

/// Session tags that the provider sends. While attributes for access control are disabled, it sends none.
fn attributes(instance: &Instance, assertion: &Assertion) -> Result<Vec<(String, String)>, String> {
    if instance.access_control.is_none() {
        return Ok(Vec::new());
    }
    let (mut tags, mut names) = (Vec::new(), BTreeSet::new());
    for attribute in &assertion.attributes {
        let name = &attribute.name;
        if !names.insert(name.as_str()) {
            return Err(format!("The attribute {name} is there more than once."));
        }
        if attribute.name_format.as_deref().is_some_and(|format| !format.starts_with(NAME_FORMATS)) {
            return Err(format!("The attribute {name} has a name format that SAML does not specify."));
        }
        let value = match attribute.values.as_slice() {
            _ if attribute.structured => return Err(format!("The attribute {name} has XML as its value.")),
            [] => None,
            [value] => Some(value),
            _ => return Err(format!("The attribute {name} has several values.")),
        };
        let key = name.strip_prefix(AWS_ATTRIBUTES).and_then(|name| name.strip_prefix(ACCESS_CONTROL));
        tags.extend(key.zip(value).map(|(key, value)| (key.to_owned(), value.clone())));
    }
    if tags.len() > ATTRIBUTES {
        return Err("There are more than 50 attributes for access control.".to_owned());
    }
    Ok(tags)
}
