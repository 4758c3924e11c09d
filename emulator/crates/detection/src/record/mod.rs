//! CloudTrail's record of a call, rendered from the event that the call left. See
//! [record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).

mod category;
mod federated;
mod identity;
mod parameters;
mod resources;

use aws::{AccountId, Principal};
use service::{Event, Outcome, ServiceEvent};
use uuid::{Builder, Uuid};

pub use category::{data_resource_type, is_global};
pub use resources::{other_recipient, resource_type};

/// The `eventVersion` of these records.
const VERSION: &str = "1.11";
/// The source of the events of signing in.
const SIGN_IN: &str = "signin.amazonaws.com";
/// The source of the events of temporary credentials.
const STS: &str = "sts.amazonaws.com";
/// Error texts and user agents are as long at most; request and answer a hundred times as much.
const KILOBYTE: usize = 1024;
/// The source of the events of provisioning.
const SCIM: &str = "identitystore-scim.amazonaws.com";

/// The record of an event as one of the accounts it concerns receives it: the caller's account, or
/// [`other_recipient`].
pub fn record(event: &Event, recipient: AccountId) -> String {
    let other = other_recipient(event);
    let mut w = json::Writer::new();
    w.begin_object().key("eventVersion").string(VERSION).key("userIdentity");
    if other == Some(recipient) {
        identity::foreign(&mut w, &event.call.caller);
    } else if event.source == SIGN_IN {
        identity::signing_in(&mut w, &event.call);
    } else if event.source == SCIM {
        identity::provisioning(&mut w, event);
    } else {
        identity::own(&mut w, &event.call.caller, event.circumstances.alias.as_deref());
    }
    w.key("eventTime").string(&event.call.now.to_string());
    w.key("eventSource").string(&event.source).key("eventName").string(event.name);
    w.key("awsRegion").string(event.call.region.as_str());
    match &event.call.caller.principal {
        Principal::Service(name) => _ = w.key("sourceIPAddress").string(name),
        _ => _ = w.key("sourceIPAddress").string(&event.call.source_ip.to_string()),
    }
    w.key("userAgent").string(up_to(KILOBYTE, &event.call.user_agent));
    match &event.service_event {
        Some(told) => additional(&mut w, event, told),
        None => outcome(&mut w, event),
    }
    // What a service does on its own answers no request.
    if !matches!(event.call.caller.principal, Principal::Service(_)) {
        w.key("requestID").string(&event.call.request_id);
    }
    w.key("eventID").string(&event_id(event, recipient));
    w.key("readOnly").bool(is_read_only(event));
    resources::write(&mut w, event);
    w.key("eventType").string(if event.service_event.is_some() { "AwsServiceEvent" } else { "AwsApiCall" });
    let is_data = data_resource_type(event).is_some();
    w.key("managementEvent").bool(!is_data);
    w.key("recipientAccountId").string(&recipient.to_string());
    if other.is_some() {
        w.key("sharedEventID").string(&text(Uuid::from_u128(!Uuid::from_bytes(event.id).as_u128())));
    }
    if let Some(details) = event.service_event.as_ref().and_then(|told| told.details.as_deref()) {
        w.key("serviceEventDetails").raw(details);
    }
    w.key("eventCategory").string(if is_data { "Data" } else { "Management" }).end_object();
    w.finish()
}

/// Whether CloudTrail records calls of an operation at all. Of the OIDC service of IAM Identity Center it records those
/// that make tokens, and neither registrations of clients nor the requests of devices:
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html#cloudtrail-events-oidc-operations>.
pub fn is_recorded(service: &str, operation: &str) -> bool {
    service != "sso-oidc" || operation.starts_with("CreateToken")
}

/// What is done with a key and leaves it as it is: "AWS KMS actions such as Encrypt, Decrypt, and GenerateDataKey … are
/// logged as Read events". See
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html>.
const CRYPTOGRAPHY: [&str; 13] = [
    "Decrypt",
    "DeriveSharedSecret",
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyPair",
    "GenerateDataKeyPairWithoutPlaintext",
    "GenerateDataKeyWithoutPlaintext",
    "GenerateMac",
    "GenerateRandom",
    "ReEncrypt",
    "Sign",
    "Verify",
    "VerifyMac",
];

/// `readOnly`: of the access level of the action, except where STS is logged otherwise. See
/// [logging STS calls](https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html).
pub fn is_read_only(event: &Event) -> bool {
    match (event.source.as_str(), event.name) {
        ("sts.amazonaws.com", "AssumeRole" | "AssumeRoleWithSAML" | "AssumeRoleWithWebIdentity") => true,
        ("sts.amazonaws.com", "AssumeRoot" | "GetFederationToken" | "GetSessionToken") => false,
        ("kms.amazonaws.com", name) if CRYPTOGRAPHY.contains(&name) => true,
        _ => event.read_only,
    }
}

/// The `eventID` of the record that an account receives.
pub fn event_id(event: &Event, recipient: AccountId) -> String {
    let id = Uuid::from_bytes(event.id);
    // The second account's copy has an id of its own, and the same one whenever it is rendered.
    let own =
        if other_recipient(event) == Some(recipient) { u128::from(recipient.number()).rotate_left(70) } else { 0 };
    text(Uuid::from_u128(id.as_u128() ^ own))
}

/// As a version 4 UUID, whatever the bits say.
fn text(id: Uuid) -> String {
    Builder::from_random_bytes(*id.as_bytes()).into_uuid().to_string()
}

fn is_assume_role(event: &Event) -> bool {
    event.source == STS && event.name.starts_with("AssumeRole")
}

/// What a service tells has neither parameters nor an answer; whether signing in went well is among its details. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/sign-in-events-examples.html>.
fn additional(w: &mut json::Writer, event: &Event, told: &ServiceEvent) {
    if event.source != SIGN_IN {
        error(w, event);
    }
    w.key("requestParameters").null();
    w.key("responseElements").null();
    if told.additional.is_empty() {
        return;
    }
    w.key("additionalEventData").begin_object();
    for (name, value) in &told.additional {
        w.key(name).string(value);
    }
    w.end_object();
}

fn error(w: &mut json::Writer, event: &Event) {
    if let Outcome::Refused { code, message } = &event.outcome {
        w.key("errorCode").string(up_to(KILOBYTE, code)).key("errorMessage").string(up_to(KILOBYTE, message));
    }
}

/// Error, parameters, answer, and what is known beside them.
fn outcome(w: &mut json::Writer, event: &Event) {
    error(w, event);
    let hidden = parameters::Hidden::of(&event.source);
    w.key("requestParameters");
    match &event.input {
        Some(input) if !input.is_empty() => content(w, |w| {
            w.begin_object();
            parameters::members(w, input, hidden);
            if let Some(federation) = event.call.caller.federation.as_deref().filter(|_| is_assume_role(event)) {
                federated::parameters(w, federation);
            }
            w.end_object();
        }),
        _ => _ = w.null(),
    }
    w.key("responseElements");
    match &event.outcome {
        // What was read is not repeated; assumed credentials are, without their secret.
        Outcome::Answered(output) if !output.is_empty() && (is_assume_role(event) || !is_read_only(event)) => {
            content(w, |w| parameters::write(w, output, hidden));
        }
        _ => _ = w.null(),
    }
    if event.source == STS {
        federated::additional(w, event);
    }
}

/// What a record holds of a request or an answer: of one that is larger, nothing.
fn content(w: &mut json::Writer, write: impl FnOnce(&mut json::Writer)) {
    let mut apart = json::Writer::new();
    write(&mut apart);
    let text = apart.finish();
    if text.len() <= 100 * KILOBYTE {
        w.raw(&text)
    } else {
        w.null()
    };
}

/// The first bytes of a text, none of its characters cut.
fn up_to(bytes: usize, text: &str) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}
