mod endpoint;

use aws::{AccountId, Arn, Principal};
use policy::{Context, is_multivalued};
use state::session::Session;
use state::{Call, Partition};

use crate::{Attempt, Resource};

/// The request context: what AWS itself adds, then what the request says of itself. See
/// [global condition keys](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).
pub(crate) fn request_context(partition: &Partition, call: &Call, attempt: &Attempt<'_>, target: &Resource) -> Context {
    let mut context = caller_context(partition, call, attempt);
    add_resource(&mut context, partition, call, attempt, target);
    context
}

/// What follows from who calls and from where, whatever the call is about. The attempt's service bears on what is said of
/// an endpoint.
pub(crate) fn caller_context(partition: &Partition, call: &Call, attempt: &Attempt<'_>) -> Context {
    let mut context = Context::new();
    principal(&mut context, partition, call);
    session(&mut context, call);
    federation(&mut context, call);
    network(&mut context, call);
    endpoint::request_came_through(&mut context, partition, call, attempt);
    source(&mut context, partition, call, attempt);
    context
}

/// What follows from what the call is about, and what the request says of itself.
pub(crate) fn add_resource(
    context: &mut Context,
    partition: &Partition,
    call: &Call,
    attempt: &Attempt<'_>,
    target: &Resource,
) {
    resource(context, partition, call, attempt, target);
    for (key, values) in said(&attempt.context) {
        if is_multivalued(key) || values.len() > 1 {
            context.set_many(key, values.iter().map(String::as_str));
        } else if let Some(value) = values.first() {
            context.set(key, value.as_str());
        }
    }
}

/// What holds of what a request says of itself. "When a FAS request is made after an initial request is made through a VPC
/// endpoint, the condition key values … from the initial request are not used". See
/// [forward access sessions](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html).
pub(crate) fn said(context: &[(String, Vec<String>)]) -> impl Iterator<Item = &(String, Vec<String>)> {
    let is = |name: &str, key: &str| name.eq_ignore_ascii_case(key);
    let is_onward = context.iter().any(|(name, values)| is(name, "aws:ViaAWSService") && values == &["true"]);
    context.iter().filter(move |(name, _)| !(is_onward && endpoint::KEYS.iter().any(|key| is(name, key))))
}

/// The first value that a request itself gives of a key.
fn given<'a>(attempt: &'a Attempt<'_>, key: &str) -> Option<&'a str> {
    let (_, values) = said(&attempt.context).find(|(name, _)| name.eq_ignore_ascii_case(key))?;
    values.first().map(String::as_str)
}

/// The service of an action.
fn prefix<'a>(attempt: &Attempt<'a>) -> &'a str {
    attempt.action.split(':').next().unwrap_or(attempt.action)
}

/// What follows from the resource on whose behalf a service calls. See
/// [`aws:SourceAccount`](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceaccount)
/// and its neighbours.
fn source(context: &mut Context, partition: &Partition, call: &Call, attempt: &Attempt<'_>) {
    if !matches!(call.caller.principal, Principal::Service(_)) {
        return;
    }
    let of_arn =
        || given(attempt, "aws:SourceArn").and_then(|arn| Arn::parse(arn).ok()).and_then(|arn| arn.account_id());
    let account = given(attempt, "aws:SourceAccount").and_then(|account| account.parse().ok()).or_else(of_arn);
    if let Some(account) = account {
        context.set("aws:SourceAccount", account.to_string().as_str());
        organization(context, partition, account, "aws:SourceOrgID", "aws:SourceOrgPaths");
    }
}

fn principal(context: &mut Context, partition: &Partition, call: &Call) {
    context.set_principal(&call.caller.principal);
    let Some(account) = call.caller.principal.account() else { return };
    organization(context, partition, account, "aws:PrincipalOrgID", "aws:PrincipalOrgPaths");
    principal_tags(context, partition, call);
}

/// Tags of the user, or of the role with the session's tags laid over them; keys compare without case. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html>.
fn principal_tags(context: &mut Context, partition: &Partition, call: &Call) {
    let own = match &call.caller.principal {
        Principal::User { arn, id } => partition.user(arn).filter(|user| user.entity.id == *id).map(|user| &user.tags),
        Principal::FederatedUser { source, .. } => partition.user(source).map(|user| &user.tags),
        Principal::AssumedRole { role, role_id, .. } => {
            partition.role(role).filter(|role| role.entity.id == *role_id).map(|role| &role.tags)
        }
        Principal::Root(_) | Principal::Service(_) | Principal::Anonymous => None,
    };
    for (key, value) in own.into_iter().flat_map(|tags| tags.iter()) {
        context.set(&format!("aws:PrincipalTag/{key}"), value);
    }
    for (key, value) in call.caller.session.iter().flat_map(|session| &session.tags) {
        context.set(&format!("aws:PrincipalTag/{key}"), value.as_str());
    }
}

/// What an identity provider says of a caller without credentials: condition keys of the provider's own, and what the
/// call would say itself if its parameters did. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html>.
fn federation(context: &mut Context, call: &Call) {
    let Some(federation) = &call.caller.federation else { return };
    context.set("aws:FederatedProvider", &*federation.provider);
    keys(context, &federation.keys);
    if let Some(name) = &federation.session_name {
        context.set("sts:RoleSessionName", name.as_str());
    }
    if let Some(identity) = &federation.source_identity {
        context.set("sts:SourceIdentity", identity.as_str());
    }
    if !federation.transitive_tag_keys.is_empty() {
        context.set_many("sts:TransitiveTagKeys", &federation.transitive_tag_keys);
    }
    for (key, value) in &federation.tags {
        context.set(&format!("aws:RequestTag/{key}"), value.as_str());
    }
    if !federation.tags.is_empty() {
        context.set_many("aws:TagKeys", federation.tags.iter().map(|(key, _)| key.as_str()));
    }
}

fn keys(context: &mut Context, keys: &[(String, Vec<String>)]) {
    for (key, values) in keys {
        match values.as_slice() {
            [value] => context.set(key, value.as_str()),
            values => context.set_many(key, values),
        }
    }
}

/// `aws:MultiFactorAuthPresent` is absent for long-term keys and for federated identities. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent>.
///
/// A role's session never has it `true`, however it began: "The temporary credentials returned by `AssumeRole` do not include MFA
/// information in the context, so you cannot check individual API operations for MFA." CloudTrail shows it all the same.
/// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html#scenarios>.
fn second_factor(context: &mut Context, call: &Call, session: Option<&Session>) {
    let of_user = session.filter(|session| !matches!(session.principal, Principal::AssumedRole { .. }));
    let given = if call.caller.second_factor { Some(call.now) } else { of_user.and_then(|session| session.mfa) };
    let is_federated = session.is_some_and(|session| {
        session.federated.is_some() || matches!(session.principal, Principal::FederatedUser { .. })
    });
    match given {
        Some(given) => {
            context.set("aws:MultiFactorAuthPresent", "true");
            context.set("aws:MultiFactorAuthAge", call.now.since(given).as_secs().to_string().as_str());
        }
        None if session.is_some() && !is_federated => context.set("aws:MultiFactorAuthPresent", "false"),
        None => {}
    }
}

fn session(context: &mut Context, call: &Call) {
    second_factor(context, call, call.caller.session.as_deref());
    let Some(session) = &call.caller.session else { return };
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-assumedroot
    if session.is_assumed_root() {
        context.set("aws:AssumedRoot", "true");
    }
    context.set("aws:TokenIssueTime", session.issued.to_string().as_str());
    keys(context, session.federated.as_ref().map(|federated| &*federated.keys).unwrap_or_default());
    if let Some(identity) = &session.source_identity {
        context.set("aws:SourceIdentity", identity.as_str());
    }
}

fn network(context: &mut Context, call: &Call) {
    context.set("aws:SourceIp", call.source_ip.to_string().as_str());
    context.set("aws:CurrentTime", call.now.to_string().as_str());
    context.set("aws:EpochTime", call.now.seconds().to_string().as_str());
    context.set("aws:RequestedRegion", call.region.as_str());
    context.set("aws:SecureTransport", if call.secure { "true" } else { "false" });
    context.set("aws:ViaAWSService", "false");
    if !call.user_agent.is_empty() {
        context.set("aws:UserAgent", &*call.user_agent);
    }
}

fn resource(context: &mut Context, partition: &Partition, call: &Call, attempt: &Attempt<'_>, target: &Resource) {
    if let Some(owner) = target.account {
        context.set("aws:ResourceAccount", owner.to_string().as_str());
        organization(context, partition, owner, "aws:ResourceOrgID", "aws:ResourceOrgPaths");
    }
    for (key, value) in target.tags.iter() {
        context.set(&format!("aws:ResourceTag/{key}"), value);
        // IAM's older name for the same. See
        // <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html>.
        if attempt.resource.split(':').nth(2) == Some("iam") {
            context.set(&format!("iam:ResourceTag/{key}"), value);
        }
    }
    for (key, values) in &target.keys {
        match values.as_slice() {
            [value] if !is_multivalued(key) => context.set(key, value.as_str()),
            values => context.set_many(key, values.iter().map(String::as_str)),
        }
    }
    if let Some(account) = call.caller.account().filter(|_| prefix(attempt).eq_ignore_ascii_case("kms")) {
        // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-caller-account
        context.set("kms:CallerAccount", account.to_string().as_str());
    }
}

fn organization(context: &mut Context, partition: &Partition, account: AccountId, id: &str, paths: &str) {
    if let Some(organization) = partition.organization_of(account) {
        context.set(id, &*organization.id);
        context.set_many(paths, [organization.org_path(account).as_str()]);
    }
}
