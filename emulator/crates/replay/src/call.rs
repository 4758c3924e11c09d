//! What a record says of a call beside principal, action and resource.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use aws::{AccountId, Region, Timestamp};
use detection::record::INTERNAL;
use state::kms::onward_keys;
use state::{Call, Caller, forwarded_keys};

use crate::record::Record;
use crate::undecided::Undecided;

/// How the recorded call came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recorded {
    /// It succeeded.
    Allowed,
    /// It was not authorized.
    Denied,
    /// It failed for another reason, before or after it was authorized.
    Failed,
}

/// The codes of refusals for want of permission.
const DENIALS: [&str; 12] = [
    "AccessDenied",
    "AccessDeniedException",
    "AccessDeniedForDependencyException",
    "AuthorizationError",
    "AuthorizationErrorException",
    "Client.UnauthorizedOperation",
    "KMSAccessDeniedException",
    "NotAuthorized",
    "NotAuthorizedException",
    "UnauthorizedAccess",
    "UnauthorizedOperation",
    "VpceAccessDenied",
];

impl Recorded {
    pub(crate) fn of(record: &Record<'_>) -> Recorded {
        match record.error_code.as_deref() {
            None | Some("") => Recorded::Allowed,
            Some(code) if DENIALS.contains(&code) && !is_role_of_account(record) => Recorded::Denied,
            Some(_) => Recorded::Failed,
        }
    }
}

/// Organizations answers `AccessDeniedException` as well when the caller's account is neither the management account nor a
/// delegated administrator: a matter of the account, which no policy decides. See
/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html>.
fn is_role_of_account(record: &Record<'_>) -> bool {
    record.event_source.as_deref() == Some("organizations.amazonaws.com") && denied(record).is_none()
}

/// Whether somebody called an API and the resource's service was asked. See `eventType` in
/// [record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
pub(crate) fn is_call(record: &Record<'_>) -> Result<(), Undecided> {
    match record.event_type.as_deref() {
        None | Some("AwsApiCall") => Ok(()),
        Some("AwsVpceEvents" | "AwsVpceEvent") if Recorded::of(record) == Recorded::Denied => {
            Err(Undecided::AtEndpoint)
        }
        Some(kind) => Err(Undecided::NotACall(kind.to_owned())),
    }
}

/// The action and resource that a denial names: `User: … is not authorized to perform: iam:CreateUser on resource: …`.
/// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html>.
pub(crate) fn denied(record: &Record<'_>) -> Option<(String, String)> {
    let (_, rest) = record.error_message.as_deref()?.split_once(" is not authorized to perform: ")?;
    let (action, rest) = rest.split_once(' ')?;
    let resource = rest.strip_prefix("on resource: ")?.split([' ', ',']).next()?.trim_matches('"');
    (action.contains(':') && (resource == "*" || resource.starts_with("arn:")))
        .then(|| (action.to_owned(), resource.to_owned()))
}

/// The keys of the request context that the record gives, and those it says are absent. What is left out stays as the
/// scenario has it, or as a question assumes.
pub(crate) fn context(record: &Record<'_>) -> Vec<(String, Vec<String>)> {
    let identity = record.identity();
    let mut context = Vec::new();
    let mut set = |key: &str, values: Vec<&str>| {
        context.push((key.to_owned(), values.into_iter().map(str::to_owned).collect()));
    };
    if time(record).is_none() {
        set("aws:CurrentTime", Vec::new());
        set("aws:EpochTime", Vec::new());
    }
    set("aws:SourceIp", source_ip(record).into_iter().collect());
    set("aws:UserAgent", user_agent(record).into_iter().collect());
    if let Some(endpoint) = record.vpc_endpoint_id.as_deref() {
        set("aws:SourceVpce", vec![endpoint]);
        set("aws:VpcSourceIp", record.source_ip_address.as_deref().into_iter().collect());
    }
    if let Some(id) = identity.principal_id.as_deref().filter(|id| !id.is_empty()) {
        set("aws:userid", vec![id]);
    }
    if let Some(attributes) = identity.attributes() {
        set("aws:TokenIssueTime", attributes.creation_date.as_deref().into_iter().collect());
        // Of a role's session the question knows better: it hangs on who may begin one.
        if identity.kind.as_deref() != Some("AssumedRole") {
            set("aws:MultiFactorAuthPresent", vec![if has_second_factor(record) { "true" } else { "false" }]);
        }
    }
    if let Some(source) = identity.source_identity().filter(|source| !source.is_empty()) {
        set("aws:SourceIdentity", vec![source]);
    }
    if let Some(service) = on_behalf(record) {
        context.extend(forwarded_keys(service));
    }
    context.extend(forwarded(record));
    if let Some(age) = factor_age(record) {
        context.push(("aws:MultiFactorAuthAge".to_owned(), vec![age]));
    }
    context
}

/// What a service's call to KMS says that it made in the caller's name, where the encryption context tells that it was S3. See
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/how-kms-works-with-cloudtrail.html>.
fn forwarded(record: &Record<'_>) -> Vec<(String, Vec<String>)> {
    let is_internal = record.identity().invoked_by.as_deref() == Some(INTERNAL);
    let parameters = record.request_parameters.map(serde_json::value::RawValue::get).unwrap_or_default();
    let is_for_s3 =
        record.event_source.as_deref() == Some("kms.amazonaws.com") && parameters.contains(r#""aws:s3:arn""#);
    let region = record.aws_region.as_deref().filter(|_| is_internal && is_for_s3);
    region.map(|region| onward_keys("s3", region)).unwrap_or_default()
}

/// The user agent, which S3 puts into brackets.
fn user_agent<'r>(record: &'r Record<'_>) -> Option<&'r str> {
    let logged = record.user_agent.as_deref()?;
    let bare = logged.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    Some(bare.unwrap_or(logged)).filter(|agent| !agent.is_empty())
}

/// When the call was made.
pub(crate) fn time(record: &Record<'_>) -> Option<Timestamp> {
    record.event_time.as_deref()?.parse().ok()
}

/// Whether the call's context had a second factor. "CloudTrail will also log `mfaAuthenticated: true` … for actions performed
/// using the assumed role. However, CloudTrail logging is separate": a role's session has none. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html#scenarios>.
fn has_second_factor(record: &Record<'_>) -> bool {
    let identity = record.identity();
    let logged = identity.attributes().and_then(|attributes| attributes.mfa_authenticated.as_deref());
    logged == Some("true") && identity.kind.as_deref() != Some("AssumedRole")
}

/// The second factor was given when the session began, as far as a record tells.
fn factor_age(record: &Record<'_>) -> Option<String> {
    let attributes = record.identity().attributes()?;
    let began: Timestamp = attributes.creation_date.as_deref()?.parse().ok()?;
    let now = time(record)?;
    has_second_factor(record).then(|| now.since(began).as_secs().to_string())
}

/// An address, but not of a call that came through a VPC endpoint or from a service. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip>.
pub(crate) fn source_ip<'r>(record: &'r Record<'_>) -> Option<&'r str> {
    let text = record.source_ip_address.as_deref()?;
    (record.vpc_endpoint_id.is_none() && text.parse::<IpAddr>().is_ok()).then_some(text)
}

/// The service that called with the caller's permissions (forward access sessions).
pub(crate) fn on_behalf<'r>(record: &'r Record<'_>) -> Option<&'r str> {
    let identity = record.identity();
    if identity.kind.as_deref() == Some("AWSService") {
        return None;
    }
    identity.invoked_by.as_deref().filter(|service| service.ends_with(".amazonaws.com"))
}

/// The call that a record tells of, as the rows of authorization data need it.
pub(crate) fn call(caller: &Caller, account: AccountId, region: Region, now: Timestamp) -> Call {
    Call {
        caller: caller.clone(),
        account,
        region,
        now,
        request_id: Arc::from(""),
        // Rows look at parameters only; what decides comes from `context`.
        source_ip: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        user_agent: Arc::from(""),
        secure: true,
        endpoint: None,
    }
}
