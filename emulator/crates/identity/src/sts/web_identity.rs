//! OpenID Connect tokens as the word of an identity provider. See
//! [OIDC federation](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html) and the
//! [condition keys](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif).

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use federation::jwt::{self, Claims, Expected, KeySet, Refusal, Token};
use models::sts::errors;
use serde_json::Value;
use state::{Call, Federation, FederationKind, Partition};
use wire::{Fault, Structure};

use super::document::{SessionTags, check_tags, invalid, refused};

const TAGS: &str = "https://aws.amazon.com/tags";
const SOURCE_IDENTITY: &str = "https://aws.amazon.com/source_identity";
const ROLES: &str = "https://aws.amazon.com/roles";

/// Providers that need no entry in IAM. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html>.
const BUILT_IN: &[&str] = &["accounts.google.com", "cognito-identity.amazonaws.com"];

/// Claims of a provider that trust policies may ask for, beside those that all have.
const CLAIMS: &[(&str, &[&str])] = &[
    (
        "token.actions.githubusercontent.com",
        &[
            "actor",
            "actor_id",
            "enterprise_id",
            "environment",
            "job_workflow_ref",
            "ref",
            "repository",
            "repository_id",
            "repository_owner_id",
            "workflow",
        ],
    ),
    (
        "gitlab.com",
        &[
            "namespace_id",
            "pipeline_source",
            "project_id",
            "ref_protected",
            "runner_environment",
            "user_access_level",
            "user_email",
            "user_id",
            "user_login",
        ],
    ),
    (
        "agent.buildkite.com",
        &[
            "build_branch",
            "cluster_id",
            "cluster_name",
            "organization_id",
            "organization_slug",
            "pipeline_id",
            "pipeline_slug",
        ],
    ),
    ("oidc.circleci.com", &["oidc.circleci.com/project-id"]),
];

/// Who a token is from, and for whom, before anything of it was believed.
struct Provider {
    /// `aws:FederatedProvider`.
    name: Arc<str>,
    /// How its condition keys begin.
    host: String,
    /// For whom it may issue tokens; anybody, where AWS keeps no list.
    client_ids: Option<Vec<String>>,
}

/// Verifies the token of `AssumeRoleWithWebIdentity` and reads who brings it.
pub(super) fn verify(partition: &Partition, call: &Call, input: &Structure) -> Result<Federation, Fault> {
    let text = input.text("WebIdentityToken").unwrap_or_default();
    let unverified = unverified(text).ok_or_else(|| refusal(&Refusal::Malformed))?;
    let issuer = texts(unverified.get("iss"));
    let [issuer] = issuer.as_slice() else { return Err(refusal(&Refusal::Claim("iss"))) };
    let provider = provider(partition, call, issuer)?;
    let keys = partition.issuer(issuer).and_then(|issuer| KeySet::parse(&issuer.jwks).ok());
    let keys = keys.ok_or_else(|| errors::IDP_COMMUNICATION_ERROR_EXCEPTION.fault(Refusal::Key.to_string()))?;
    // Where AWS keeps no list of audiences, the token's own will do: the trust policy asks for it.
    let audiences = provider.client_ids.clone().unwrap_or_else(|| audiences(&unverified));
    let audiences: Vec<&str> = audiences.iter().map(String::as_str).collect();
    let token =
        jwt::verify(text, &keys, &Expected::sts(issuer, &audiences), call.now).map_err(|error| refusal(&error))?;
    federation(&provider, &token, input.text("RoleArn").unwrap_or_default())
}

/// What a token states, whoever made it: good for finding the keys that it has to be checked with.
fn unverified(token: &str) -> Option<Claims> {
    let payload = URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
    serde_json::from_slice(&payload).ok()
}

fn audiences(claims: &Claims) -> Vec<String> {
    let party = texts(claims.get("azp"));
    if party.is_empty() { texts(claims.get("aud")) } else { party }
}

/// The provider in the account of the role, or one that AWS knows.
fn provider(partition: &Partition, call: &Call, issuer: &str) -> Result<Provider, Fault> {
    let host = issuer.strip_prefix("https://").unwrap_or(issuer);
    let iam = partition.account(call.account).map(|account| &account.iam);
    let found = iam.and_then(|iam| iam.oidc_providers.values().find(|provider| *provider.host == *host));
    let (name, client_ids) = match found {
        Some(provider) => (provider.arn.as_str(), Some(provider.client_ids.clone())),
        None if BUILT_IN.contains(&host) => (host, None),
        None => {
            return Err(invalid(&format!("No OpenIDConnect provider found in your account for {issuer}")));
        }
    };
    Ok(Provider { name: name.into(), host: host.to_owned(), client_ids })
}

fn federation(provider: &Provider, token: &Token, role: &str) -> Result<Federation, Fault> {
    let (audience, subject) = (token.audience.clone(), token.subject.clone());
    let (tags, transitive_tag_keys) = tags(&token.claims)?;
    Ok(Federation {
        kind: FederationKind::WebIdentity,
        provider: provider.name.clone(),
        identity_provider: provider.name.to_string(),
        principal_id: format!("{}:{audience}:{subject}", provider.name),
        subject,
        audience,
        issuer: token.issuer.clone(),
        subject_type: String::new(),
        name_qualifier: String::new(),
        session_name: None,
        longest_session: None,
        tags,
        transitive_tag_keys,
        source_identity: source_identity(&token.claims)?,
        keys: keys(provider, token, role)?,
        lasting: vec![
            provider.key("amr"),
            provider.key("aud"),
            provider.key("sub"),
            "aws:FederatedProvider".to_owned(),
        ],
        once: None,
    })
}

fn keys(provider: &Provider, token: &Token, role: &str) -> Result<Vec<(String, Vec<String>)>, Fault> {
    let claim = |name: &str| texts(token.claims.get(name));
    let mut keys = vec![
        (provider.key("aud"), vec![token.audience.clone()]),
        (provider.key("sub"), vec![token.subject.clone()]),
        (provider.key("oaud"), claim("aud")),
        (provider.key("amr"), claim("amr")),
        (provider.key("email"), claim("email")),
        ("sts:RoleAuthorizedByIdp".to_owned(), vec![is_authorized(&token.claims, role)?.to_string()]),
        ("aws:FederatedProvider".to_owned(), vec![provider.name.to_string()]),
    ];
    let is_of = |host: &str| {
        provider.host == host || provider.host.strip_prefix(host).is_some_and(|rest| rest.starts_with('/'))
    };
    let own = CLAIMS.iter().filter(|(host, _)| is_of(host)).flat_map(|(_, claims)| claims.iter());
    keys.extend(own.map(|name| (provider.key(name), claim(name))));
    if provider.host == "accounts.google.com" {
        keys.push((provider.key("google/organization_number"), claim("google:organization_number")));
    }
    keys.retain(|(_, values)| !values.is_empty());
    Ok(keys)
}

impl Provider {
    fn key(&self, claim: &str) -> String {
        format!("{}:{claim}", self.host)
    }
}

/// In the words of assertions: no others are known.
fn source_identity(claims: &Claims) -> Result<Option<String>, Fault> {
    let Some(value) = claims.get(SOURCE_IDENTITY) else { return Ok(None) };
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"_+=,.@-".contains(&byte);
    let is_name =
        |text: &&str| (2..=256).contains(&text.len()) && text.bytes().all(is_letter) && !text.starts_with("aws:");
    let text = value.as_str().filter(is_name);
    let sentence = federation::saml::Refusal::SourceIdentity;
    text.map(|text| Some(text.to_owned())).ok_or_else(|| refused(sentence.reason(), sentence.to_string()))
}

/// Session tags in one of the two forms of
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_adding-assume-role-idp>.
fn tags(claims: &Claims) -> Result<SessionTags, Fault> {
    let (nested, flat) = (claims.get(TAGS).and_then(Value::as_object), format!("{TAGS}/principal_tags/"));
    let mut pairs: Vec<(&str, &Value)> = Vec::new();
    if let Some(tags) = nested.and_then(|nested| nested.get("principal_tags")).and_then(Value::as_object) {
        pairs.extend(tags.iter().map(|(key, value)| (key.as_str(), value)));
    }
    pairs.extend(claims.iter().filter_map(|(name, value)| Some((name.strip_prefix(&flat)?, value))));
    let mut tags = Vec::with_capacity(pairs.len());
    for (key, value) in pairs {
        // "You must pass a single value for each session tag."
        let [value] = <[String; 1]>::try_from(texts(Some(value)))
            .map_err(|_| invalid("The session tags of the identity provider are not valid."))?;
        tags.push((key.to_owned(), value));
    }
    let mut transitive = texts(nested.and_then(|nested| nested.get("transitive_tag_keys")));
    transitive.extend(texts(claims.get(&format!("{TAGS}/transitive_tag_keys"))));
    check_tags(tags, transitive)
}

/// `sts:RoleAuthorizedByIdp`: "When the token includes the claim but the requested role ARN does not match a value in the
/// claim, the AssumeRoleWithWebIdentity call returns an InvalidIdentityToken error".
fn is_authorized(claims: &Claims, role: &str) -> Result<bool, Fault> {
    let Some(roles) = claims.get(ROLES) else { return Ok(false) };
    let is_named = texts(Some(roles)).iter().flat_map(|roles| roles.split(';')).any(|one| one == role);
    if is_named { Ok(true) } else { Err(invalid("The requested role is not in the roles claim of the token.")) }
}

/// The values of a claim as conditions compare them.
fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) => vec![text.clone()],
        Some(Value::Bool(flag)) => vec![flag.to_string()],
        Some(Value::Number(number)) => vec![number.to_string()],
        Some(Value::Array(values)) => values.iter().flat_map(|value| texts(Some(value))).collect(),
        Some(Value::Null | Value::Object(_)) | None => Vec::new(),
    }
}

fn refusal(refusal: &Refusal) -> Fault {
    refused(refusal.reason(), refusal.to_string())
}
