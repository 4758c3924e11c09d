//! DynamoDB's own state: tables and their items.

mod item;
mod table;

pub use item::{AttributeValue, Item, ItemKey, canonical_number};
pub use table::{
    Index, Keys, Recovery, Stream, TABLES_PER_REGION, Table, Throughput, create_stream, drop_stream, table_mut,
};
