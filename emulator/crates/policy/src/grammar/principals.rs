use aws::Arn;
use json::{Json, Node, Span};

use super::elements::Principals;
use super::structure::{RawStatement, one_or_many};
use super::{Grammar, MalformedKind, MalformedPolicy, Wording};
use crate::Effect;
use crate::principal::{Entity, PrincipalElement, PrincipalEntry};

/// Providers that need no resource of their own:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-federated-web-identity>.
const BUILT_IN_PROVIDERS: [&str; 4] =
    ["cognito-identity.amazonaws.com", "www.amazon.com", "graph.facebook.com", "accounts.google.com"];

/// Where names of service principals end:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services>.
/// The page shows the first; the last two are those of services that AWS's own policies name.
const SERVICE_DOMAINS: [&str; 4] = [".amazonaws.com", ".amazonaws.com.cn", ".aws.internal", ".amazon.com"];

impl Grammar<'_> {
    /// Reads `Principal` or `NotPrincipal`.
    pub(super) fn principals(
        &self,
        raw: &RawStatement<'_>,
        effect: Effect,
    ) -> Result<Option<PrincipalElement>, MalformedPolicy> {
        let refuse =
            |span: Span, message: &str, detail: &str| Err(self.refuse(MalformedKind::Element, span, message, detail));
        let Some(principal) = &raw.principal else {
            return match self.rules.principal {
                Principals::Forbidden => Ok(None),
                Principals::Required | Principals::RequiredForTrust | Principals::EveryoneOnly => {
                    refuse(raw.node.span, "Missing required field Principal", "expected a Principal element")
                }
            };
        };
        let span = principal.node.span;
        if self.rules.principal == Principals::Forbidden {
            let detail = "the policy speaks of those it is attached to";
            return refuse(span, "Policy document should not specify a principal.", detail);
        }
        if principal.negated && !self.rules.not_principal {
            return refuse(span, "Has prohibited field NotPrincipal", "expected Principal");
        }
        if principal.negated && effect == Effect::Allow {
            return refuse(span, super::SYNTAX, "NotPrincipal must be used with \"Effect\": \"Deny\"");
        }
        let entries = self.entries(principal.node)?;
        Ok(Some(PrincipalElement { negated: principal.negated, entries }))
    }

    fn entries(&self, node: &Node) -> Result<Vec<PrincipalEntry>, MalformedPolicy> {
        let only_everyone = self.rules.principal == Principals::EveryoneOnly;
        if node.as_str() == Some("*") {
            if self.rules.principal == Principals::RequiredForTrust {
                let message = "AssumeRolepolicy contained an invalid principal: \"STAR\":\"*\".";
                let detail = "expected an object; everyone is {\"AWS\": \"*\"} here";
                return Err(self.refuse(MalformedKind::Principal, node.span, message, detail));
            }
            return Ok(vec![PrincipalEntry::Everyone]);
        }
        if only_everyone {
            return Err(self.refuse(MalformedKind::Principal, node.span, "", "expected \"Principal\": \"*\""));
        }
        if !matches!(node.value, Json::Object(_)) {
            return Err(self.syntax(node.span, "expected \"*\" or an object such as {\"AWS\": …}"));
        }
        let mut entries = Vec::new();
        for entry in self.object(node)? {
            let read = match entry.key.as_str() {
                "AWS" => aws_principal,
                "Service" => service,
                "Federated" => federated,
                "CanonicalUser" => canonical_user,
                _ => {
                    let detail = format!("{:?} is none of AWS, Service, Federated, CanonicalUser", entry.key);
                    return Err(self.syntax(entry.key_span, detail));
                }
            };
            for value in one_or_many(&entry.value) {
                let text = self.string(value)?;
                entries.push(read(text).map_err(|expected| self.invalid(&entry.key, text, expected, value.span))?);
            }
        }
        Ok(entries)
    }

    /// IAM writes the key in capitals here.
    fn invalid(&self, key: &str, text: &str, expected: &str, span: Span) -> MalformedPolicy {
        let message = format!("Invalid principal in policy: \"{}\":\"{text}\"", key.to_ascii_uppercase());
        debug_assert!(self.rules.wording == Wording::Iam);
        self.refuse(MalformedKind::Principal, span, message, format!("expected {expected}"))
    }
}

/// An account, its root, a user, a role, a role session or a federated user. Groups are no principals, and "you cannot
/// use a wildcard to match part of a principal name or ARN".
pub(crate) fn aws_principal(text: &str) -> Result<PrincipalEntry, &'static str> {
    const EXPECTED: &str = "\"*\", an account id, or the ARN of an account, user, role or session";
    if text == "*" {
        return Ok(PrincipalEntry::EveryoneByAws);
    }
    if let Ok(account) = text.parse() {
        return Ok(PrincipalEntry::Account(account));
    }
    if text.contains(['*', '?']) {
        return Err("a whole ARN: a wildcard cannot stand for part of a principal");
    }
    let arn = Arn::parse(text).map_err(|_| EXPECTED)?;
    let entity = |arn| Entity { arn, unique_id: None };
    let (kind, name) = arn.resource().split_once('/').unwrap_or((arn.resource(), ""));
    match (arn.service(), kind, name.is_empty()) {
        ("iam", "root", true) => arn.account_id().map(PrincipalEntry::Account).ok_or(EXPECTED),
        ("iam", "user", false) => Ok(PrincipalEntry::User(entity(arn))),
        ("iam", "role", false) if arn.account_id().is_some() => Ok(PrincipalEntry::Role(entity(arn))),
        ("sts", "assumed-role", false) if name.contains('/') => Ok(PrincipalEntry::Session(arn)),
        ("sts", "federated-user", false) => Ok(PrincipalEntry::FederatedUser(arn)),
        _ => Err(EXPECTED),
    }
}

/// Whether a text has the form of a service principal: a name, perhaps with a Region, below one of AWS's domains. Which
/// services there are is not known here. See
/// [service principals](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services).
pub fn is_service_principal(text: &str) -> bool {
    let domain = SERVICE_DOMAINS.iter().find_map(|domain| text.strip_suffix(domain));
    let is_letter = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_');
    domain.is_some_and(|name| name.split('.').all(|part| !part.is_empty() && part.chars().all(is_letter)))
}

fn service(text: &str) -> Result<PrincipalEntry, &'static str> {
    if is_service_principal(text) {
        Ok(PrincipalEntry::Service(text.into()))
    } else {
        Err("the name of a service principal, such as ec2.amazonaws.com")
    }
}

pub(crate) fn federated(text: &str) -> Result<PrincipalEntry, &'static str> {
    let is_provider = |arn: Arn| {
        arn.service() == "iam"
            && ["saml-provider/", "oidc-provider/"].iter().any(|kind| arn.resource().starts_with(kind))
    };
    if BUILT_IN_PROVIDERS.contains(&text) || (!text.contains('*') && Arn::parse(text).is_ok_and(is_provider)) {
        Ok(PrincipalEntry::Federated(text.into()))
    } else {
        Err("the ARN of a SAML or OIDC provider")
    }
}

fn canonical_user(text: &str) -> Result<PrincipalEntry, &'static str> {
    if text.is_empty() || text.contains('*') {
        return Err("a canonical user id");
    }
    Ok(PrincipalEntry::CanonicalUser(text.into()))
}
