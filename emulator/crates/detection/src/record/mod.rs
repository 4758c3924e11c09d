//! CloudTrail's record of a call, rendered from the event that the call left. See
//! [record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).

mod additional;
mod bindings;
mod category;
mod federated;
mod identity;
mod names;
mod parameters;
mod resources;
mod style;

use aws::{AccountId, Principal};
use service::{Event, Outcome, ServiceEvent};
use uuid::{Builder, Uuid};
use wire::Structure;

pub use category::{data_resource_type, is_global, is_read_only};
pub use names::{event_name, operation};
pub use resources::{data_arns, other_recipient, resource_type};
use style::{Data, Style};
pub use style::{Spelling, spelling};

/// The `eventVersion` of these records.
const VERSION: &str = "1.11";
/// The source of the events of signing in.
const SIGN_IN: &str = "signin.amazonaws.com";
/// The source of the events of temporary credentials.
const STS: &str = "sts.amazonaws.com";
/// Error texts and user agents are as long at most; request and answer a hundred times as much.
const KILOBYTE: usize = 1024;
/// Where a service calls from in its caller's name. See
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/how-kms-works-with-cloudtrail.html>.
pub const INTERNAL: &str = "AWS Internal";
/// The source of the events of provisioning.
const SCIM: &str = "identitystore-scim.amazonaws.com";

/// An event, and what is looked up of it once.
struct Subject<'e> {
    event: &'e Event,
    /// How its service's events are written.
    style: &'static Style,
    /// The data events that it is one of.
    data: Option<&'static Data>,
}

impl<'e> Subject<'e> {
    fn new(event: &'e Event) -> Subject<'e> {
        let style = Style::of(&event.source);
        Subject { event, style, data: style.data_of(event) }
    }
}

/// The record of an event as one of the accounts it concerns receives it: the caller's account, or
/// [`other_recipient`].
pub fn record(event: &Event, recipient: AccountId) -> String {
    let subject = Subject::new(event);
    let (style, is_data) = (subject.style, subject.data.is_some());
    let other = resources::other_account(event, style);
    let mut w = json::Writer::new();
    w.begin_object().key("eventVersion").string(VERSION).key("userIdentity");
    if other == Some(recipient) {
        identity::foreign(&mut w, &event.call.caller);
    } else if event.source == SIGN_IN {
        identity::signing_in(&mut w, &event.call);
    } else if event.source == SCIM {
        identity::provisioning(&mut w, event);
    } else {
        identity::own(&mut w, &subject);
    }
    w.key("eventTime").string(&event.call.now.to_string());
    w.key("eventSource").string(&event.source).key("eventName").string(event.name);
    w.key("awsRegion").string(event.call.region.as_str());
    match &event.call.caller.principal {
        Principal::Service(name) => _ = w.key("sourceIPAddress").string(name),
        _ if event.circumstances.forwarded => _ = w.key("sourceIPAddress").string(INTERNAL),
        _ => _ = w.key("sourceIPAddress").string(&event.call.source_ip.to_string()),
    }
    agent(&mut w, &subject);
    match &event.service_event {
        Some(told) if event.input.is_none() => told_of(&mut w, event, told),
        _ => outcome(&mut w, &subject),
    }
    // What a service does on its own answers no request.
    if !matches!(event.call.caller.principal, Principal::Service(_)) {
        w.key("requestID").string(&event.call.request_id);
    }
    w.key("eventID").string(&id_for(event, recipient, other));
    w.key("readOnly").bool(style.is_read_only(event));
    resources::write(&mut w, &subject);
    w.key("eventType").string(if event.service_event.is_some() { "AwsServiceEvent" } else { "AwsApiCall" });
    if style.has_version && !event.api_version.is_empty() {
        w.key("apiVersion").string(event.api_version);
    }
    w.key("managementEvent").bool(!is_data);
    w.key("recipientAccountId").string(&recipient.to_string());
    if other.is_some() {
        w.key("sharedEventID").string(&text(Uuid::from_u128(!Uuid::from_bytes(event.id).as_u128())));
    }
    if let Some(details) = event.service_event.as_ref().and_then(|told| told.details.as_deref()) {
        w.key("serviceEventDetails").raw(details);
    }
    w.key("eventCategory").string(if is_data { "Data" } else { "Management" });
    additional::tls(&mut w, &subject);
    w.end_object();
    w.finish()
}

/// Whether CloudTrail records calls of an operation at all. Of the OIDC service of IAM Identity Center it records those
/// that make tokens, and neither registrations of clients nor the requests of devices:
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html#cloudtrail-events-oidc-operations>.
pub fn is_recorded(service: &str, operation: &str) -> bool {
    service != "sso-oidc" || operation.starts_with("CreateToken")
}

/// The `eventID` of the record that an account receives.
pub fn event_id(event: &Event, recipient: AccountId) -> String {
    id_for(event, recipient, other_recipient(event))
}

fn id_for(event: &Event, recipient: AccountId, other: Option<AccountId>) -> String {
    let id = Uuid::from_bytes(event.id);
    // The second account's copy has an id of its own, and the same one whenever it is rendered.
    let own = if other == Some(recipient) { u128::from(recipient.number()).rotate_left(70) } else { 0 };
    text(Uuid::from_u128(id.as_u128() ^ own))
}

/// As a version 4 UUID, whatever the bits say.
fn text(id: Uuid) -> String {
    Builder::from_random_bytes(*id.as_bytes()).into_uuid().to_string()
}

fn is_assume_role(event: &Event) -> bool {
    event.source == STS && event.name.starts_with("AssumeRole")
}

/// S3 puts the user agent into brackets. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-understanding-s3-entries.html>.
fn agent(w: &mut json::Writer, Subject { event, style, .. }: &Subject<'_>) {
    let agent = if event.circumstances.forwarded { INTERNAL } else { up_to(KILOBYTE, &event.call.user_agent) };
    match style.spelling {
        Spelling::Wire => w.key("userAgent").string(&format!("[{agent}]")),
        Spelling::Model => w.key("userAgent").string(agent),
    };
}

/// What a service tells has neither parameters nor an answer; whether signing in went well is among its details. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/sign-in-events-examples.html>.
fn told_of(w: &mut json::Writer, event: &Event, told: &ServiceEvent) {
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
fn outcome(w: &mut json::Writer, subject: &Subject<'_>) {
    let event = subject.event;
    error(w, event);
    w.key("requestParameters");
    match &event.input {
        Some(input) => content(w, |w| parameters(w, subject, input)),
        None => _ = w.null(),
    }
    w.key("responseElements");
    match &event.outcome {
        Outcome::Answered(output) if is_repeated(subject) => content(w, |w| answer(w, subject, output)),
        _ => _ = w.null(),
    }
    additional::write(w, subject);
}

fn parameters(w: &mut json::Writer, subject: &Subject<'_>, input: &Structure) {
    let Subject { event, style, .. } = subject;
    let operation = if style.spelling == Spelling::Wire { operation(&event.source, event.name) } else { None };
    if operation.is_none() && input.is_empty() {
        w.null();
        return;
    }
    w.begin_object();
    match operation {
        Some(operation) => {
            w.key("Host").string(&additional::host(subject));
            bindings::request(w, operation, input, style);
        }
        None => parameters::members(w, input, style),
    }
    if let Some(federation) = event.call.caller.federation.as_deref().filter(|_| is_assume_role(event)) {
        federated::parameters(w, federation);
    }
    w.end_object();
}

/// What was read is not repeated; assumed credentials are, without their secret.
fn is_repeated(Subject { event, style, data }: &Subject<'_>) -> bool {
    let is_answered = data.is_none_or(|data| data.answered);
    is_assume_role(event) || (!style.is_read_only(event) && is_answered)
}

/// Forgets an answer that the record of an event says nothing of: what was read can be large.
pub fn forget_what_was_read(event: &mut Event) {
    if is_read_only(event)
        && !is_assume_role(event)
        && let Outcome::Answered(output) = &mut event.outcome
    {
        *output = Structure::new(output.shape());
    }
}

fn answer(w: &mut json::Writer, Subject { event, style, .. }: &Subject<'_>, output: &Structure) {
    if style.spelling == Spelling::Wire {
        return bindings::answer(w, output, style);
    }
    let named =
        style.answers_name.filter(|name| !output.iter().any(|(member, _)| parameters::lower(member.name) == *name));
    let name = named.and_then(|member| Some((member, event.resources.first().filter(|(arn, _)| arn != "*")?)));
    if output.is_empty() && name.is_none() {
        w.null();
        return;
    }
    w.begin_object();
    parameters::members(w, output, style);
    if let Some((member, (arn, _))) = name {
        w.key(member).string(arn);
    }
    w.end_object();
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
