//! AWS's wire protocols: requests become [`Structure`]s, structures and [`Fault`]s become responses.
//!
//! The waist is [`Value`]: a codec per protocol turns bytes into values and values into bytes, guided by the static
//! [`Shape`] tables of a service. Validation, authorization, history and handlers all read the same value, so four
//! protocols cost four codecs and nothing per operation.

mod awsjson;
mod awsquery;
mod bindings;
mod body;
mod codec;
mod ec2query;
mod fault;
mod operation;
mod parameters;
mod pattern;
mod restjson;
mod restxml;
mod route;
mod rpcv2cbor;
mod shape;
mod time;
mod validate;
mod value;
mod xml;
mod xml_roots;
mod xml_tree;

pub use awsjson::{structure_from_json, structure_to_json};
pub use bindings::bound_text;
pub use body::Body;
pub use codec::{Codec, Labels, without_body};
pub use fault::{ErrorShape, Fault};
pub use operation::{ConstraintStyle, Http, Operation, Protocol, Service};
pub use pattern::Pattern;
pub use restxml::host_id;
pub use route::{Route, RouteError, ServiceEntry, parameter, route, service_entries, service_entry};
pub use shape::{Bounds, Kind, Location, Member, Shape, TimestampFormat};
pub use validate::validate;
pub use value::{Document, Structure, Value};
pub use xml_roots::namespace as xml_namespace;
