//! A small model with a member of every kind.

use wire::{
    Bounds, ConstraintStyle, ErrorShape, Http, Kind, Member, Operation, Protocol, Service, Shape, TimestampFormat,
};

static TEXT: Shape = Shape::string("Text", Bounds::NONE, None);
static NUMBER: Shape = Shape::new("Number", Kind::Integer { range: Bounds::NONE });
static FRACTION: Shape = Shape::new("Fraction", Kind::Double);
static FLAG: Shape = Shape::new("Flag", Kind::Boolean);
static BYTES: Shape = Shape::new("Bytes", Kind::Blob { length: Bounds::NONE });
static MOMENT: Shape = Shape::new("Moment", Kind::Timestamp(None));
static TEXTS: Shape = Shape::list("Texts", &TEXT, Bounds::NONE);
static FLAT: Shape = Shape::list("Flat", &TEXT, Bounds::NONE).flattened();
static NODES: Shape = Shape::list("Nodes", &NODE, Bounds::NONE);
static ATTRIBUTES: Shape = Shape::map("Attributes", &TEXT, &NODE, Bounds::NONE);
pub(crate) static NODE: Shape = Shape::new(
    "Node",
    Kind::Structure(&[
        Member::new("Name", &TEXT),
        Member::new("Count", &NUMBER),
        Member::new("Ratio", &FRACTION),
        Member::new("Enabled", &FLAG),
        Member::new("Data", &BYTES),
        Member::new("Date", &MOMENT),
        Member::new("HttpDate", &MOMENT).timestamp(TimestampFormat::Rfc822),
        Member::new("Texts", &TEXTS),
        Member::new("Flat", &FLAT),
        Member::new("Nodes", &NODES),
        Member::new("Attributes", &ATTRIBUTES),
        Member::new("Node", &NODE),
    ]),
);

static DENIED_SHAPE: Shape =
    Shape::new("DeniedException", Kind::Structure(&[Member::new("Message", &TEXT), Member::new("Reason", &TEXT)]));
pub(crate) static DENIED: ErrorShape =
    ErrorShape { name: "DeniedException", code: "Denied", status: 403, sender: true, shape: &DENIED_SHAPE };

pub(crate) static OPERATION: Operation = Operation {
    name: "DoIt",
    input: &NODE,
    output: &NODE,
    result_wrapper: Some("DoItResult"),
    errors: &[&DENIED],
    http: Http { method: "POST", uri: "/", status: 200 },
    unsigned: false,
};

static OPERATIONS: &[&Operation] = &[&OPERATION];

pub(crate) fn service(protocol: Protocol) -> Service {
    Service {
        name: "test",
        signing_name: "test",
        iam_prefix: "test",
        api_version: "2014-01-01",
        protocol,
        target_prefix: "Test",
        xml_namespace: "https://test.amazonaws.com/doc/2014-01-01/",
        event_source: "test.amazonaws.com",
        global_region: None,
        constraints: ConstraintStyle::Detected("ValidationException"),
        operations: OPERATIONS,
    }
}
