use std::borrow::Cow;

use json::Span;

use super::elements::{Presence, ResourceForm, Wording};
use super::structure::RawStatement;
use super::{Grammar, LEGACY, MalformedKind, MalformedPolicy, Origin};
use crate::resource::{ResourceElement, ResourcePattern};

/// What may stand at the start of the resource part of an IAM ARN, as IAM's own message lists it.
const IAM_PATHS: &str = "user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, \
                         sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/";

/// What the message does not list, but AWS's own policies use; `root` is what sts:AssumeRoot is about.
const NEWER_IAM_PATHS: [&str; 2] = ["role-template/", "delegation-request/"];

/// A resource split at its first five colons.
pub(crate) struct Fields<'r> {
    pub(crate) prefix: &'r str,
    pub(crate) partition: &'r str,
    pub(crate) service: Option<&'r str>,
    pub(crate) region: Option<&'r str>,
    pub(crate) account: Option<&'r str>,
    pub(crate) resource: Option<&'r str>,
}

impl<'r> Fields<'r> {
    /// None for a text without a colon.
    pub(crate) fn of(text: &'r str) -> Option<Fields<'r>> {
        let mut fields = text.splitn(6, ':');
        Some(Fields {
            prefix: fields.next()?,
            partition: fields.next()?,
            service: fields.next(),
            region: fields.next(),
            account: fields.next(),
            resource: fields.next(),
        })
    }
    pub(crate) fn has_valid_partition(&self) -> bool {
        ["aws", "aws-cn", "aws-us-gov", "aws-eusc"].contains(&self.partition)
            || self.partition.starts_with("aws-iso")
            // Not documented, but in wide use: a policy for every partition.
            || self.partition.contains(['*', '?'])
    }
}

impl Grammar<'_> {
    /// IAM's own requirements of an ARN are only made by IAM.
    fn is_iam_identity(&self) -> bool {
        self.rules.wording == Wording::Iam && self.rules.alphanumeric_sids && self.origin != Origin::Aws
    }

    /// The malformed ARNs that already fail legacy parsing.
    pub(super) fn legacy_resources(&self, raw: &RawStatement<'_>) -> Result<(), MalformedPolicy> {
        if !self.is_iam_identity() {
            return Ok(());
        }
        for (text, span) in raw.resources.iter().flat_map(|list| &list.items) {
            let Some(fields) = Fields::of(text) else { continue };
            if fields.prefix != "arn" || !fields.has_valid_partition() {
                continue;
            }
            let no_service = fields.service == Some("");
            let bucket_in_account =
                fields.service == Some("s3") && fields.account.is_some() && fields.resource.is_none();
            if no_service || bucket_in_account {
                let detail = "expected an ARN: arn:partition:service:region:account-id:resource";
                return Err(self.refuse(MalformedKind::Resource, *span, LEGACY, detail));
            }
        }
        Ok(())
    }

    /// Reads `Resource` or `NotResource`.
    pub(super) fn resources(&self, raw: &RawStatement<'_>) -> Result<Option<ResourceElement>, MalformedPolicy> {
        let Some(list) = &raw.resources else { return Ok(None) };
        if self.rules.resource == Presence::Forbidden {
            let message =
                if list.negated { "Has prohibited field NotResource" } else { "Has prohibited field Resource" };
            let detail = "a trust policy speaks of the role it belongs to";
            return Err(self.refuse(MalformedKind::Element, list.key_span, message, detail));
        }
        let mut patterns = Vec::with_capacity(list.items.len());
        for (text, span) in &list.items {
            let arn = self.arn(text, *span)?;
            let refuse = |expected: &str| {
                let detail = format!("expected {expected}");
                self.refuse(MalformedKind::Resource, *span, LEGACY, detail)
            };
            patterns.push(ResourcePattern::new(&arn, self.variables).map_err(refuse)?);
        }
        Ok(Some(ResourceElement { negated: list.negated, patterns: patterns.into() }))
    }

    /// `*` or an ARN; missing fields are completed where the policy type allows it.
    fn arn<'r>(&self, text: &'r str, span: Span) -> Result<Cow<'r, str>, MalformedPolicy> {
        if text == "*" {
            return Ok(text.into());
        }
        let refuse = |message: String, detail: &str| Err(self.refuse(MalformedKind::Resource, span, message, detail));
        let not_an_arn = || {
            let message = format!("Resource {text} must be in ARN format or \"*\".");
            refuse(message, "expected `*` or arn:partition:service:region:account-id:resource")
        };
        let Some(fields) = Fields::of(text) else { return not_an_arn() };
        let complete = complete(&fields);
        if !fields.has_valid_partition() {
            let message = format!("Partition \"{}\" is not valid for resource \"{complete}\".", fields.partition);
            return refuse(message, "expected aws, aws-cn, aws-us-gov or another partition of AWS");
        }
        if fields.prefix != "arn" {
            return not_an_arn();
        }
        let Some(service) = fields
            .service
            .filter(|service| !service.is_empty() && (!self.is_iam_identity() || !service.contains(['*', '?'])))
        else {
            let message = "Resource vendor must be fully qualified and cannot contain regexes.".to_owned();
            return refuse(message, "expected the name of a service in the third field of the ARN");
        };
        if fields.resource.is_none() && self.rules.resource_form == ResourceForm::Complete {
            return refuse(LEGACY.to_owned(), "expected an ARN with all six fields");
        }
        if self.is_iam_identity() {
            self.check_fields(text, service, &fields, span)?;
        }
        Ok(complete.into())
    }

    /// What IAM knows of IAM's and S3's ARNs.
    fn check_fields(&self, text: &str, service: &str, fields: &Fields<'_>, span: Span) -> Result<(), MalformedPolicy> {
        let refuse = |message: String, detail: &str| Err(self.refuse(MalformedKind::Resource, span, message, detail));
        let has_region = fields.region.is_some_and(|region| !region.is_empty() && region != "*");
        if service == "iam" {
            if has_region {
                let message = format!("IAM resource {text} cannot contain region information.");
                return refuse(message, "IAM is a global service");
            }
            let paths = || IAM_PATHS.split(", ").chain(NEWER_IAM_PATHS);
            let known =
                |resource: &str| ["*", "root"].contains(&resource) || paths().any(|path| resource.starts_with(path));
            if !fields.resource.is_none_or(known) {
                let message = format!("IAM resource path must either be \"*\" or start with {IAM_PATHS}.");
                return refuse(message, "expected the type of an IAM resource behind the fifth colon");
            }
        }
        // Access points have both a Region and an account; buckets neither.
        if service == "s3" && has_region && fields.account == Some("") {
            let message = format!("Resource {text} can not contain region information.");
            return refuse(message, "a bucket's ARN has no Region");
        }
        Ok(())
    }
}

/// All six fields, `*` in place of those that are missing; always with the prefix `arn`, as IAM's messages have it.
fn complete(fields: &Fields<'_>) -> String {
    let field = |field: Option<&str>| field.unwrap_or("*").to_owned();
    [
        "arn".to_owned(),
        fields.partition.to_owned(),
        field(fields.service),
        field(fields.region),
        field(fields.account),
        field(fields.resource),
    ]
    .join(":")
}
