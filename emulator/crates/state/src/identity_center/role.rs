//! What the roles of permission sets are called, and whom they trust. See
//! [referencing permission
//! sets](https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html).

use std::sync::Arc;
use std::time::Duration;

use aws::{AccountId, Arn, Region};

use super::{Authorize, Failure, Instance, Permission, SERVICE};
use crate::iam::role::RESERVED_PATH;
use crate::iam::saml_provider::{self, Metadata, SamlProviderSettings};
use crate::iam::service_linked_role::{self, NewServiceLinkedRole, future_role};
use crate::iam::{IamError, iam};
use crate::{Call, Tags, Tx};

/// The name that the inline policy of a permission set has in its roles.
pub(super) const INLINE_POLICY: &str = "AwsSSOInlinePolicy";
/// The longest session of such a role, in seconds, whatever the permission set says: Identity Center asks for what that
/// says.
pub(super) const MAX_SESSION_SECONDS: u32 = 43_200;
/// The SAML providers that Identity Center makes are good for a hundred years.
const PROVIDER_VALIDITY: Duration = Duration::from_secs(36_525 * 24 * 60 * 60);

/// By whose right IAM is called in an account.
#[derive(Clone, Copy)]
pub(super) enum Rights<'a> {
    /// By the service-linked role's.
    Service,
    /// By the caller's, as in the management account: "it uses your currently signed-in role and not the service-linked
    /// role. This prevents the escalation of privileges." See
    /// <https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html>.
    Caller {
        /// The request.
        call: &'a Call,
        /// Says what the caller may do.
        authorize: Authorize<'a>,
        /// The id of the request that is carried out.
        request: &'a str,
    },
}

impl Rights<'_> {
    /// Refuses what the caller may not do.
    pub(super) fn need(self, tx: &Tx<'_>, permission: &Permission<'_>) -> Result<(), Failure> {
        match self {
            Rights::Service => Ok(()),
            Rights::Caller { call, authorize, request } => {
                let refused = |sentence: String| Failure::denied(&sentence, call.account, permission.action, request);
                authorize(tx.partition(), call, permission).map_err(refused)
            }
        }
    }
    fn need_provider(self, tx: &Tx<'_>, actions: [&'static str; 2], provider: &Arn) -> Result<(), Failure> {
        let permission = |action| Permission { action, resource: provider.as_str(), context: Vec::new() };
        actions.into_iter().try_for_each(|action| self.need(tx, &permission(action)))
    }
}

/// The sixteen hexadecimal digits in the names of what Identity Center makes in an account, where they are not drawn.
#[derive(Debug, Clone, Copy, Default)]
pub struct Suffixes<'a> {
    /// Of the role.
    pub role: Option<&'a str>,
    /// Of the account's SAML provider, if there is none yet.
    pub saml_provider: Option<&'a str>,
}

/// Sixteen hexadecimal digits, given or drawn.
pub(super) fn suffix(tx: &mut Tx<'_>, given: Option<&str>) -> String {
    given.map_or_else(|| tx.ids.hex("", 16), str::to_owned)
}

/// Where the roles are: without a Region where Identity Center is in us-east-1.
pub(super) fn path(region: &Region) -> String {
    match region.as_str() {
        "us-east-1" => format!("{RESERVED_PATH}{SERVICE}/"),
        region => format!("{RESERVED_PATH}{SERVICE}/{region}/"),
    }
}

/// The trust policy of such a role: who signs in comes through the SAML provider that Identity Center keeps in the
/// account. Seen in accounts; AWS does not document it.
pub(super) fn trust(partition: &str, provider: &Arn) -> String {
    let audience = match partition {
        "aws-cn" => "https://signin.amazonaws.cn/saml",
        "aws-us-gov" => "https://signin.amazonaws-us-gov.com/saml",
        _ => "https://signin.aws.amazon.com/saml",
    };
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"Federated":"{provider}"}},"Action":["sts:AssumeRoleWithSAML","sts:TagSession"],"Condition":{{"StringEquals":{{"SAML:aud":"{audience}"}}}}}}]}}"#
    )
}

/// The SAML provider of an account, made where there is none.
pub(super) fn saml_provider(
    tx: &mut Tx<'_>,
    instance: &Instance,
    account: AccountId,
    rights: Rights<'_>,
    given: Option<&str>,
) -> Result<Arn, Failure> {
    let known = instance.provisioned.saml_provider(account);
    let is_there = |arn: &Arn| iam(tx, account).is_ok_and(|iam| iam.saml_providers.contains_key(arn));
    if let Some(arn) = known.filter(|arn| is_there(arn)) {
        rights.need_provider(tx, ["iam:GetSAMLProvider", "iam:UpdateSAMLProvider"], arn)?;
        return Ok(arn.clone());
    }
    let name = match known {
        Some(arn) => arn.resource_name().to_owned(),
        None => format!("AWSSSO_{}_DO_NOT_DELETE", suffix(tx, given)),
    };
    let arn = tx.partition().global_arn("iam", account, &format!("saml-provider/{name}"));
    rights.need_provider(tx, ["iam:GetSAMLProvider", "iam:CreateSAMLProvider"], &arn)?;
    let (text, valid_until) = (metadata(instance), tx.now + PROVIDER_VALIDITY);
    let metadata = Some(Metadata { text: &text, valid_until });
    let settings = SamlProviderSettings { metadata, ..SamlProviderSettings::default() };
    let created = saml_provider::create(tx, account, &name, settings, Tags::new());
    Ok(created.map_err(|error| Failure::of_iam(error, account, "CreateSAMLProvider"))?.arn.clone())
}

/// Names the instance and no key: sessions of permission sets are not begun by an assertion that anybody could show.
fn metadata(instance: &Instance) -> String {
    let address =
        format!("https://portal.sso.{}.amazonaws.com/saml/assertion/{}", instance.region.as_str(), instance.id);
    let protocol = "urn:oasis:names:tc:SAML:2.0";
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><EntityDescriptor xmlns="{protocol}:metadata" entityID="{address}"><IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="{protocol}:protocol"><SingleSignOnService Binding="{protocol}:bindings:HTTP-POST" Location="{address}"/><SingleSignOnService Binding="{protocol}:bindings:HTTP-Redirect" Location="{address}"/></IDPSSODescriptor></EntityDescriptor>"#
    )
}

/// The service-linked role of an account, made where there is none.
pub(super) fn service_linked_role(tx: &mut Tx<'_>, account: AccountId) -> Result<(), IamError> {
    let new = NewServiceLinkedRole { service: SERVICE, suffix: None, description: None };
    match service_linked_role_name(tx, account)? {
        Some(_) => Ok(()),
        None => service_linked_role::create(tx, account, new).map(|_| ()),
    }
}

/// The name of the service-linked role that an account has.
pub(super) fn service_linked_role_name(tx: &Tx<'_>, account: AccountId) -> Result<Option<Arc<str>>, IamError> {
    let Some((_, name)) = future_role(SERVICE, None) else { return Ok(None) };
    Ok(iam(tx, account)?.role(&name).map(|role| role.entity.name.as_str().into()))
}
