//! What is kept as it came: each of these subresources of a bucket is a row, and costs no more than that.
//!
//! A `Put…` keeps what its `Get…` will answer: every member of that answer which the request, or the document in its
//! body, has under the same name. Until then the answer is the one that the row gives.

use aws::Arn;
use models::s3::{self, SERVICE};
use service::View;
use state::Tx;
use state::bucket::configuration::configuration_mut;
use state::bucket::{Configuration, Encryption};
use wire::{Fault, Kind, Operation, Shape, Structure, Value};

use super::{checks, find, invalid_argument, not_set, refused};

/// A subresource of buckets, for the `get`, `list`, `put` and `delete` of [`served!`](service::served!).
#[derive(Debug)]
pub(crate) struct Stored {
    /// `cors`
    name: &'static str,
    /// What reads it.
    get: &'static Operation,
    not_set: NotSet,
    check: Check,
    forget: fn(&mut Configuration),
}

/// What is answered of something that is not set.
#[derive(Debug, Clone, Copy)]
enum NotSet {
    /// Code and sentence, with status 404.
    Error(&'static str, &'static str),
    /// The members, in the JSON of [`wire::structure_from_json`].
    Answer(&'static str),
}

/// Refuses, or completes, what is to be kept of a bucket.
type Check = fn(&mut Tx<'_>, &Arn, &mut Structure) -> Result<(), Fault>;

const NOTHING: NotSet = NotSet::Answer("{}");
const BY_ID: NotSet = NotSet::Error("NoSuchConfiguration", "The specified configuration does not exist.");

pub(crate) static ACCELERATE: Stored =
    Stored::new("accelerate", &s3::GET_BUCKET_ACCELERATE_CONFIGURATION, NOTHING).checked(checks::accelerate);
pub(crate) static ANALYTICS: Stored = Stored::new("analytics", &s3::GET_BUCKET_ANALYTICS_CONFIGURATION, BY_ID);
pub(crate) static CORS: Stored = Stored::new(
    "cors",
    &s3::GET_BUCKET_CORS,
    NotSet::Error("NoSuchCORSConfiguration", "The CORS configuration does not exist"),
)
.checked(checks::cors);
/// Every bucket encrypts since January 2023:
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html>.
pub(crate) static ENCRYPTION: Stored = Stored::new(
    "encryption",
    &s3::GET_BUCKET_ENCRYPTION,
    NotSet::Answer(
        r#"{"ServerSideEncryptionConfiguration":{"Rule":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"},"BucketKeyEnabled":false}]}}"#,
    ),
)
.checked(checks::encryption)
.forgetting(|bucket| bucket.encryption = Encryption::default());
pub(crate) static INTELLIGENT_TIERING: Stored =
    Stored::new("intelligent-tiering", &s3::GET_BUCKET_INTELLIGENT_TIERING_CONFIGURATION, BY_ID);
pub(crate) static INVENTORY: Stored = Stored::new("inventory", &s3::GET_BUCKET_INVENTORY_CONFIGURATION, BY_ID);
pub(crate) static LIFECYCLE: Stored = Stored::new(
    "lifecycle",
    &s3::GET_BUCKET_LIFECYCLE_CONFIGURATION,
    NotSet::Error("NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist"),
)
.checked(checks::lifecycle);
pub(crate) static LOGGING: Stored = Stored::new("logging", &s3::GET_BUCKET_LOGGING, NOTHING).checked(checks::logging);
pub(crate) static METRICS: Stored = Stored::new("metrics", &s3::GET_BUCKET_METRICS_CONFIGURATION, BY_ID);
pub(crate) static NOTIFICATION: Stored =
    Stored::new("notification", &s3::GET_BUCKET_NOTIFICATION_CONFIGURATION, NOTHING).checked(checks::notification);
pub(crate) static REPLICATION: Stored = Stored::new(
    "replication",
    &s3::GET_BUCKET_REPLICATION,
    NotSet::Error("ReplicationConfigurationNotFoundError", "The replication configuration was not found"),
)
.checked(checks::replication);
pub(crate) static REQUEST_PAYMENT: Stored =
    Stored::new("requestPayment", &s3::GET_BUCKET_REQUEST_PAYMENT, NotSet::Answer(r#"{"Payer":"BucketOwner"}"#));
pub(crate) static WEBSITE: Stored = Stored::new(
    "website",
    &s3::GET_BUCKET_WEBSITE,
    NotSet::Error("NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration"),
)
.checked(checks::website);

impl Stored {
    const fn new(name: &'static str, get: &'static Operation, not_set: NotSet) -> Stored {
        Stored { name, get, not_set, check: |_, _, _| Ok(()), forget: |_| {} }
    }
    const fn checked(mut self, check: Check) -> Stored {
        self.check = check;
        self
    }

    /// What else of the bucket goes with it.
    const fn forgetting(mut self, forget: fn(&mut Configuration)) -> Stored {
        self.forget = forget;
        self
    }

    pub(crate) fn get(&self, view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
        let bucket = find(view.partition, name(&input), input.text("ExpectedBucketOwner"))?;
        let kept = bucket.configuration().and_then(|it| it.document(self.name, id(&input)));
        match (kept, self.not_set) {
            (Some(text), _) | (None, NotSet::Answer(text)) => wire::structure_from_json(self.get.output, text),
            (None, NotSet::Error(code, message)) => Err(not_set(name(&input), code, message)),
        }
    }

    pub(crate) fn put(&self, tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
        let bucket = find(tx.partition(), name(&input), input.text("ExpectedBucketOwner"))?.arn.clone();
        let mut kept = taken_over(self.get.output, &input);
        if documents(&kept)
            .any(|document| document.text("Id").is_some_and(|own| own != id(&input)) && !id(&input).is_empty())
        {
            return Err(invalid_argument("The Id in the request and the Id in the configuration are not the same."));
        }
        (self.check)(tx, &bucket, &mut kept)?;
        let text = wire::structure_to_json(&kept);
        let fits = configuration_mut(tx, &bucket).map(|it| it.put_document(self.name, id(&input), &text));
        match fits.map_err(|error| refused(&error, tx.call, self.get.name, &bucket))? {
            true => Ok(answer(&input)),
            // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketMetricsConfiguration.html
            false => Err(Fault::new(
                "TooManyConfigurations",
                400,
                "You are attempting to create a new configuration but have already reached the 1,000-configuration limit.",
            )),
        }
    }

    pub(crate) fn delete(&self, tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
        let bucket = find(tx.partition(), name(&input), input.text("ExpectedBucketOwner"))?.arn.clone();
        let deleted = configuration_mut(tx, &bucket).map(|it| {
            (self.forget)(it);
            it.delete_document(self.name, id(&input))
        });
        let deleted = deleted.map_err(|error| refused(&error, tx.call, self.get.name, &bucket))?;
        match self.not_set {
            NotSet::Error(code, message) if !deleted && !id(&input).is_empty() => {
                Err(not_set(name(&input), code, message))
            }
            _ => Ok(answer(&input)),
        }
    }

    /// A hundred a page, as
    /// [ListBucketMetricsConfigurations](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketMetricsConfigurations.html).
    pub(crate) fn list(&self, view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
        let bucket = find(view.partition, name(&input), input.text("ExpectedBucketOwner"))?;
        let mut all: Vec<(&str, &str)> =
            bucket.configuration().into_iter().flat_map(|it| it.documents(self.name)).collect();
        all.sort_by_key(|(id, _)| service::page_order(id));
        let token = input.text("ContinuationToken");
        let page = service::page(all.into_iter(), |(id, _)| (*id).to_owned(), token, 100)
            .ok_or_else(|| invalid_argument("The continuation token provided is incorrect"))?;
        let mut entries = Vec::new();
        for (_, text) in page.items {
            let kept = wire::structure_from_json(self.get.output, text)?;
            entries.extend(documents(&kept).cloned().map(Value::Structure));
        }
        let mut output = answer(&input);
        let members = output.shape().members();
        if let Some(list) = members.iter().find(|member| matches!(member.shape.kind, Kind::List { .. })) {
            set(&mut output, list.name, Value::List(entries));
        }
        set(&mut output, "IsTruncated", Value::Boolean(page.next.is_some()));
        if let Some(next) = page.next {
            set(&mut output, "NextContinuationToken", Value::String(next));
        }
        Ok(output)
    }
}

fn name(input: &Structure) -> &str {
    input.text("Bucket").unwrap_or_default()
}

/// Tells configurations of one sort apart; empty where there is one only.
fn id(input: &Structure) -> &str {
    input.text("Id").unwrap_or_default()
}

/// The members that are structures: the body's document, of a request and of an answer.
fn documents(of: &Structure) -> impl Iterator<Item = &Structure> {
    of.iter().filter_map(|(_, value)| value.as_structure())
}

/// A structure of the members that a request, or the document in its body, has under the same names.
fn taken_over(shape: &'static Shape, input: &Structure) -> Structure {
    let mut output = Structure::new(shape);
    for (index, member) in (0..).zip(shape.members()) {
        let within = || documents(input).find_map(|document| document.get(member.name));
        if let Some(value) = input.get(member.name).or_else(within) {
            output.set(index, value.clone());
        }
    }
    output
}

/// What the operation of a request answers: what it says of the request again.
fn answer(input: &Structure) -> Structure {
    let operation = SERVICE.operations.iter().find(|operation| std::ptr::eq(operation.input, input.shape()));
    taken_over(operation.map_or(input.shape(), |operation| operation.output), input)
}

/// Sets a member by name, where the shape has it.
pub(super) fn set(structure: &mut Structure, name: &str, value: Value) {
    if let Some((index, _)) = structure.shape().member(name) {
        structure.set(index, value);
    }
}
