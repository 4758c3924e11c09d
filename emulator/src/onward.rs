//! What a service asks of KMS in the name of its caller, and the events that it leaves there. See
//! [how CloudTrail uses KMS](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/how-kms-works-with-cloudtrail.html),
//! which shows one of S3's.

use std::sync::Arc;

use aws::{Arn, Principal, Region};
use service::{Circumstances, Event, Outcome};
use state::Call;
use state::kms::context_of;
use wire::Structure;

use crate::authorize::Need;
use crate::host::Emulator;

/// A question that was asked.
#[derive(Debug)]
pub(crate) struct Onward {
    pub(crate) need: Need,
    /// Why the answer was no.
    pub(crate) refusal: Option<String>,
}

impl Emulator {
    /// The events of what a call had a service ask.
    pub(crate) fn onward(&self, whole: &Event, asked: Vec<Onward>) -> Vec<Event> {
        // Nobody in particular is no one whom KMS would be asked about.
        let is_known = whole.call.caller.principal != Principal::Anonymous;
        asked.into_iter().filter(|_| is_known).filter_map(|one| self.asked_of_kms(whole, one)).collect()
    }

    fn asked_of_kms(&self, whole: &Event, Onward { need, refusal }: Onward) -> Option<Event> {
        let kms = &models::kms::SERVICE;
        let operation = kms.operation(need.action.strip_prefix("kms:")?)?;
        let (key, region) = (need.resources.first()?, need.value("aws:RequestedRegion")?);
        let outcome = match refusal {
            None => Outcome::Answered(Structure::new(operation.output)),
            Some(message) => Outcome::Refused { code: "AccessDenied".to_owned(), message },
        };
        Some(Event {
            id: *self.request_id().as_bytes(),
            call: Call {
                region: Region::from(region),
                request_id: Arc::from(self.request_id().to_string()),
                ..whole.call.clone()
            },
            source: kms.event_source.to_owned(),
            name: operation.name,
            api_version: kms.api_version,
            read_only: true,
            input: wire::structure_from_json(operation.input, &parameters(operation.name, key, &need)).ok(),
            action: need.action,
            outcome,
            resources: vec![(key.clone(), Arn::parse(key).ok().and_then(|key| key.account_id()))],
            service_event: None,
            circumstances: Circumstances { forwarded: true, transfer: None, ..whole.circumstances.clone() },
        })
    }
}

/// S3 has a key of 256 bits made, or one decrypted; which by, the ciphertext says.
fn parameters(operation: &str, key: &str, need: &Need) -> String {
    let mut w = json::Writer::new();
    w.begin_object().key("EncryptionContext").begin_object();
    for (name, value) in context_of(&need.context) {
        w.key(&name).string(&value);
    }
    w.end_object();
    match operation {
        "Decrypt" => w.key("EncryptionAlgorithm").string("SYMMETRIC_DEFAULT"),
        _ => w.key("KeyId").string(key).key("KeySpec").string("AES_256"),
    };
    w.end_object();
    w.finish()
}
