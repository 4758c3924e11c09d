//! Identity providers that stand in for real ones, and the trust of Identity Center and IAM in them.

use std::collections::BTreeMap;

use federation::saml;
use federation::totp::Seed;
use identity_center::console;
use idp::{Group, Person, Provider, SecondFactor};
use serde_json::{Value, json};

use super::directory::{Kind, pushed_id, put};
use super::{Build, Done};
use crate::Scenario;
use crate::diagnostic::Diagnostics;
use crate::format::{DirectoryGroup, DirectoryUser, Entries, IdentityProvider, Placed, ProviderSecondFactor};
use crate::validation::attribute_path;

/// Where `orglab serve` is reached when nothing else is said.
const ENDPOINT: &str = "http://127.0.0.1:4566";
/// Who may use an IAM OpenID Connect provider when nothing else is said.
pub(crate) const STS: &str = "sts.amazonaws.com";
const USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
const ENTERPRISE: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/// The providers by name, with their people.
pub(super) fn all(scenario: &Scenario) -> Result<BTreeMap<String, Provider>, Diagnostics> {
    let mut providers = BTreeMap::new();
    for (name, written) in scenario.file.identity_providers.iter() {
        let made = Provider::new(&name.value, &written.issuer.value);
        let mut provider = made.map_err(|error| wrong(scenario, name, error.to_string()))?;
        provider.second_factor = match written.second_factor {
            ProviderSecondFactor::Optional => SecondFactor::Optional,
            ProviderSecondFactor::Required => SecondFactor::Required,
        };
        for (user_name, user) in written.users.iter() {
            provider.people.insert(user_name.value.clone(), person(scenario, written, user_name, user)?);
        }
        for (group_name, group) in written.groups.iter() {
            provider.groups.insert(group_name.value.clone(), pushed_group(scenario, group_name, group)?);
        }
        providers.insert(name.value.clone(), provider);
    }
    Ok(providers)
}

fn person(
    scenario: &Scenario,
    provider: &IdentityProvider,
    name: &Placed<String>,
    user: &DirectoryUser,
) -> Result<Person, Diagnostics> {
    let seed = |secret: &Placed<String>| {
        Seed::from_base32(&text(scenario, secret)?).map_err(|error| wrong(scenario, secret, error.to_string()))
    };
    let password = user.password.as_ref().filter(|_| !user.disabled);
    let resource = resource(scenario, name, user)?;
    Ok(Person {
        password: password.map(|password| text(scenario, password)).transpose()?,
        seed: user.mfa_secret.as_ref().map(seed).transpose()?,
        attributes: attributes(&provider.access_control, &resource),
        resource,
    })
}

fn pushed_group(scenario: &Scenario, name: &Placed<String>, group: &DirectoryGroup) -> Result<Group, Diagnostics> {
    let external_id = group.external_id.as_ref().map(|id| text(scenario, id)).transpose()?;
    Ok(Group {
        external_id: external_id.unwrap_or_else(|| pushed_id(Kind::Group, name)),
        members: group.members.iter().map(|member| member.value.clone()).collect(),
    })
}

/// A user as SCIM writes it: <https://www.rfc-editor.org/rfc/rfc7643#section-4>.
fn resource(scenario: &Scenario, name: &Placed<String>, user: &DirectoryUser) -> Result<Value, Diagnostics> {
    let given = |given: &Option<Placed<String>>| given.as_ref().map(|given| text(scenario, given)).transpose();
    let display_name = given(&user.display_name)?.unwrap_or_else(|| name.value.clone());
    let given_name = given(&user.given_name)?.unwrap_or_else(|| display_name.clone());
    let family_name = given(&user.family_name)?.unwrap_or_else(|| name.value.clone());
    let mut resource = json!({
        "schemas": [USER],
        "userName": name.value,
        "externalId": given(&user.external_id)?.unwrap_or_else(|| pushed_id(Kind::User, name)),
        "displayName": display_name,
        "name": { "givenName": given_name, "familyName": family_name },
        "active": !user.disabled,
    });
    if let (Some(email), Some(members)) = (given(&user.email)?, resource.as_object_mut()) {
        let emails = json!([{ "value": email, "type": "work", "primary": true }]);
        members.insert("emails".to_owned(), emails);
    }
    for (path, value) in user.attributes.iter() {
        let value = text(scenario, value)?;
        match path.value.strip_prefix("enterprise.") {
            Some(rest) => put(&mut resource, &[ENTERPRISE], rest.split('.'), value),
            None => put(&mut resource, &[], path.value.split('.'), value),
        }
    }
    if resource.get(ENTERPRISE).is_some()
        && let Some(members) = resource.as_object_mut()
    {
        members.insert("schemas".to_owned(), json!([USER, ENTERPRISE]));
    }
    Ok(resource)
}

/// What a provider sends of a person for access control: nothing of what the person does not have.
fn attributes(sent: &Entries<Placed<String>>, resource: &Value) -> Vec<(String, String)> {
    let value = |path: &str| match path {
        "emails[primary eq true].value" => resource.pointer("/emails/0/value"),
        path => {
            let (first, rest) = path.strip_prefix("enterprise.").map_or((None, path), |rest| (Some(ENTERPRISE), rest));
            first.into_iter().chain(rest.split('.')).try_fold(resource, |value, name| value.get(name))
        }
    };
    let attribute = |(key, source): (&Placed<String>, &Placed<String>)| {
        let value = value(attribute_path(&source.value)?)?.as_str()?;
        Some((key.value.clone(), value.to_owned()))
    };
    sent.iter().filter_map(attribute).collect()
}

fn text(scenario: &Scenario, text: &Placed<String>) -> Result<String, Diagnostics> {
    let done = scenario.names.substitute(&text.value);
    done.map(|done| done.text).map_err(|bad| wrong(scenario, text, bad.message))
}

pub(super) fn wrong(scenario: &Scenario, at: &Placed<String>, message: String) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    diagnostics.report(&scenario.sources, at.at, message, None);
    diagnostics
}

/// Where a provider is, below an endpoint.
fn path(provider: &Provider) -> String {
    format!("/_orglab/idp/{}", provider.name)
}

/// Whether metadata is that of a provider, at whatever endpoint.
fn is_of(metadata: &str, provider: &Provider) -> bool {
    let Ok(known) = saml::IdentityProvider::parse(metadata) else { return false };
    let location = known.sign_on_url(saml::Binding::HttpRedirect);
    known.entity_id == provider.issuer
        && location.is_some_and(|location| location.ends_with(&format!("{}/sso", path(provider))))
}

impl Build<'_> {
    /// Makes the keys of providers known, the IAM providers for them, and the metadata of the one where people sign in.
    pub(super) fn identity_providers(&self) -> Done {
        for (name, written) in self.scenario.file.identity_providers.iter() {
            let Some(provider) = self.scenario.providers.get(&name.value) else { continue };
            self.change(name.at, self.emulator.console_account(), |tx| {
                tx.set_issuer(&provider.issuer, &provider.jwks());
                Ok::<_, String>(())
            })?;
            let metadata = self.metadata(name, provider, ENDPOINT)?;
            for account in &written.saml_provider_in {
                let input = json!({ "Name": name.value, "SAMLMetadataDocument": metadata });
                self.call(account.at, self.account(account)?, "iam", "CreateSAMLProvider", &input)?;
            }
            let audiences: Vec<&str> = match written.audiences.as_slice() {
                [] => vec![STS],
                some => some.iter().map(|audience| audience.value.as_str()).collect(),
            };
            let thumbprint = provider.thumbprint().map_err(|error| wrong(self.scenario, name, error.to_string()))?;
            for account in &written.oidc_provider_in {
                let input =
                    json!({ "Url": provider.issuer, "ClientIDList": audiences, "ThumbprintList": [thumbprint] });
                self.call(account.at, self.account(account)?, "iam", "CreateOpenIDConnectProvider", &input)?;
            }
        }
        self.source().map_or(Ok(()), |(name, provider)| self.send_people(name, provider, ENDPOINT))
    }

    /// Says that providers are reached at this endpoint, to whoever knows them still.
    pub(super) fn place(&self, endpoint: &str) -> Done {
        for (name, written) in self.scenario.file.identity_providers.iter() {
            let Some(provider) = self.scenario.providers.get(&name.value) else { continue };
            let metadata = self.metadata(name, provider, endpoint)?;
            for account in &written.saml_provider_in {
                let id = self.account(account)?;
                let partition = self.emulator.snapshot();
                let arn = partition.global_arn("iam", id, &format!("saml-provider/{}", name.value));
                let known = partition.account(id).and_then(|account| account.iam.saml_provider(&arn).ok());
                if known.is_some_and(|known| is_of(&known.metadata, provider)) {
                    let input = json!({ "SAMLProviderArn": arn.as_str(), "SAMLMetadataDocument": metadata });
                    self.call(account.at, id, "iam", "UpdateSAMLProvider", &input)?;
                }
            }
        }
        let (Some((name, provider)), Some((_, store))) = (self.source(), &self.scenario.names.identity_center) else {
            return Ok(());
        };
        let partition = self.emulator.snapshot();
        match partition.identity_store(store).and_then(|store| store.source.external()) {
            Some(known) if is_of(&known.metadata, provider) => self.send_people(name, provider, endpoint),
            Some(_) | None => Ok(()),
        }
    }

    /// The provider where people sign in.
    fn source(&self) -> Option<(&Placed<String>, &Provider)> {
        let name = self.scenario.file.source_provider()?;
        self.scenario.providers.get(&name.value).map(|provider| (name, provider))
    }

    /// Has Identity Center send people to the provider at this endpoint.
    fn send_people(&self, name: &Placed<String>, provider: &Provider, endpoint: &str) -> Done {
        let Some(organization) = &self.scenario.file.organization else { return Ok(()) };
        let management = self.account(&organization.value.management)?;
        let metadata = self.metadata(name, provider, endpoint)?;
        self.change(name.at, management, |tx| {
            let instance = console::instance_of(tx.partition(), management).cloned();
            let done = instance.and_then(|instance| console::set_source(tx, &instance, Some(&metadata)));
            done.map_err(|fault| fault.message)
        })
    }

    fn metadata(&self, name: &Placed<String>, provider: &Provider, endpoint: &str) -> Result<String, Diagnostics> {
        let metadata = provider.metadata(&format!("{endpoint}{}", path(provider)));
        metadata.map_err(|error| wrong(self.scenario, name, error.to_string()))
    }
}
