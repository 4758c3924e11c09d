//! The service models as Rust: a table for every operation and shape, a type for every structure of an implemented
//! operation.
//!
//! ```
//! use models::{Record, iam::CreateRoleRequest};
//!
//! assert_eq!(models::iam::CREATE_ROLE.input.name, CreateRoleRequest::SHAPE.name);
//! assert_eq!(models::iam::errors::NO_SUCH_ENTITY_EXCEPTION.code, "NoSuchEntity");
//! ```

#[rustfmt::skip]
mod generated;
mod record;
mod tables;

pub use generated::*;
pub use record::Record;

/// Every service that is served, sorted by name.
pub fn services() -> &'static [&'static wire::Service] {
    generated::SERVICES
}
