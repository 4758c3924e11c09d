//! `additionalEventData` and `tlsDetails`: how a call came in.

use aws::Principal;
use json::Writer;
use service::{Event, Outcome, Transfer};

use super::category::is_global;
use super::style::Spelling;
use super::{STS, Subject};

/// What clients of today's SDKs agree on with AWS's endpoints. That this emulator is reached without TLS, or with another
/// version, is no part of the model.
const VERSION: &str = "TLSv1.3";
const SUITE: &str = "TLS_AES_128_GCM_SHA256";

/// `additionalEventData`, of services that have it.
pub(super) fn write(w: &mut Writer, subject: &Subject<'_>) {
    let event = subject.event;
    if event.source == STS {
        w.key("additionalEventData").begin_object();
        sts(w, event);
        w.end_object();
    } else if let Some(transfer) = &event.circumstances.transfer {
        w.key("additionalEventData").begin_object();
        s3(w, subject, transfer);
        w.end_object();
    }
}

/// Where the call went, and how the address of a token's issuer was found to be genuine. See
/// [logging STS calls](https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html).
fn sts(w: &mut Writer, event: &Event) {
    let endpoint = if event.circumstances.global_endpoint { "global" } else { "regional" };
    if event.name == "AssumeRoleWithWebIdentity" {
        w.key("identityProviderConnectionVerificationMethod").string("IAMTrustStore");
    }
    w.key("RequestDetails").begin_object().key("awsServingRegion").string(event.call.region.as_str());
    w.key("endpointType").string(endpoint).end_object();
}

/// How the request was signed, how much went over the wire, and who chose the encryption: the bucket (`Default_`) or the
/// request. See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html>.
fn s3(w: &mut Writer, subject: &Subject<'_>, transfer: &Transfer) {
    let event = subject.event;
    let is_signed = event.call.caller.principal != Principal::Anonymous;
    if is_signed {
        w.key("SignatureVersion").string("SigV4");
    }
    w.key("CipherSuite").string(SUITE).key("bytesTransferredIn").number(transfer.received);
    if let Some(applied) = encryption(subject) {
        w.key("SSEApplied").string(&applied);
    }
    if is_signed {
        w.key("AuthenticationMethod").string(if transfer.by_query { "QueryString" } else { "AuthHeader" });
    }
    w.key("x-amz-id-2").string(&wire::host_id(&event.call.request_id));
    w.key("bytesTransferredOut").number(transfer.sent);
}

fn encryption(Subject { event, style, .. }: &Subject<'_>) -> Option<String> {
    const MEMBER: &str = "ServerSideEncryption";
    let Outcome::Answered(output) = &event.outcome else { return None };
    let applied = match output.text(MEMBER).filter(|_| !style.is_read_only(event))? {
        "aws:kms" => "SSE_KMS",
        "aws:kms:dsse" => "DSSE_KMS",
        _ => "SSE_S3",
    };
    let is_asked_for = event.input.as_ref().is_some_and(|input| input.text(MEMBER).is_some());
    Some(format!("{}{applied}", if is_asked_for { "" } else { "Default_" }))
}

/// `tlsDetails`, of calls that come from outside.
pub(super) fn tls(w: &mut Writer, subject: &Subject<'_>) {
    let event = subject.event;
    let is_inside = event.circumstances.forwarded || matches!(event.call.caller.principal, Principal::Service(_));
    if event.service_event.is_some() || is_inside {
        return;
    }
    w.key("tlsDetails").begin_object().key("tlsVersion").string(VERSION).key("cipherSuite").string(SUITE);
    w.key("clientProvidedHostHeader").string(&host(subject)).end_object();
}

/// The endpoint of AWS that this call stands for; of a bucket, its own.
pub(super) fn host(Subject { event, style, .. }: &Subject<'_>) -> String {
    if is_global(event) {
        return event.source.clone();
    }
    let service = event.source.strip_suffix(".amazonaws.com").unwrap_or(&event.source);
    let bucket = event.input.as_ref().filter(|_| style.spelling == Spelling::Wire);
    // What is longer is no name that a host could have.
    let bucket = bucket.and_then(|input| input.text("Bucket")).filter(|bucket| bucket.len() <= 63);
    let bucket = bucket.map(|bucket| format!("{bucket}."));
    format!("{}{service}.{}.amazonaws.com", bucket.unwrap_or_default(), event.call.region)
}
