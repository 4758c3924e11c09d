use std::sync::Arc;

use aws::{Arn, Timestamp};

use super::{Item, ItemKey};
use crate::map::OrdMap;
use crate::resource::{Detail, NewResource, PolicyResource, ResourceError, ResourceKind, create, delete, resource_mut};
use crate::{Shared, Tags, Tx};

/// "Initial maximum number of tables" of an account in a Region. See
/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html#limits-tables>.
pub const TABLES_PER_REGION: usize = 2_500;

/// What a table is beside its policy.
#[derive(Debug, Clone)]
pub struct Table {
    /// A UUID.
    pub id: Arc<str>,
    /// When it was made.
    pub created: Timestamp,
    /// The attributes that keys are made of, with their types.
    pub attributes: Vec<(String, String)>,
    /// What identifies an item.
    pub keys: Keys,
    /// Secondary indexes.
    pub indexes: Vec<Index>,
    /// What was provisioned; nothing where requests are paid for.
    pub throughput: Option<Throughput>,
    /// Since when requests are paid for.
    pub on_demand_since: Option<Timestamp>,
    /// The table class, where somebody chose one.
    pub class: Option<String>,
    /// Whether it cannot be deleted.
    pub is_protected: bool,
    /// The KMS key that encrypts it, where it is not DynamoDB's own.
    pub kms_key: Option<String>,
    /// Its last stream.
    pub stream: Option<Stream>,
    /// The attribute that says when an item is over.
    pub time_to_live: Option<String>,
    /// Whether it can be brought back to a point in time.
    pub recovery: Option<Recovery>,
    /// Its items.
    pub items: OrdMap<ItemKey, Shared<Item>>,
}

/// The attributes that a key is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    /// `HASH`.
    pub partition: String,
    /// `RANGE`.
    pub sort: Option<String>,
}

/// A secondary index.
#[derive(Debug, Clone)]
pub struct Index {
    /// Its name.
    pub name: String,
    /// Whether it has the partition key of its table.
    pub is_local: bool,
    /// What its entries are found by.
    pub keys: Keys,
    /// `ALL`, `KEYS_ONLY` or `INCLUDE`.
    pub projection: String,
    /// What `INCLUDE` includes.
    pub included: Vec<String>,
    /// What was provisioned for it.
    pub throughput: Option<Throughput>,
}

/// Units for reading and for writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Throughput {
    /// For reading.
    pub read: i64,
    /// For writing.
    pub write: i64,
}

/// The stream of what changes in a table.
#[derive(Debug, Clone)]
pub struct Stream {
    /// Its place among the streams of the table: when it was made.
    pub label: String,
    /// What it tells of an item.
    pub view: String,
    /// Whether it goes on.
    pub is_enabled: bool,
}

/// Point-in-time recovery.
#[derive(Debug, Clone, Copy)]
pub struct Recovery {
    /// Since when.
    pub since: Timestamp,
    /// How many days back.
    pub days: i64,
}

impl Table {
    /// An empty table whose items have one text as their key.
    pub fn new(created: Timestamp) -> Table {
        Table {
            id: "".into(),
            created,
            attributes: vec![("id".to_owned(), "S".to_owned())],
            keys: Keys { partition: "id".to_owned(), sort: None },
            indexes: Vec::new(),
            throughput: None,
            on_demand_since: Some(created),
            class: None,
            is_protected: false,
            kms_key: None,
            stream: None,
            time_to_live: None,
            recovery: None,
            items: OrdMap::new(),
        }
    }
    /// The type of an attribute of a key.
    pub fn attribute_type(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, kind)| kind.as_str())
    }
    /// An index by its name.
    pub fn index(&self, name: &str) -> Option<&Index> {
        self.indexes.iter().find(|index| index.name == name)
    }
}

impl PolicyResource {
    /// What it is as a table, where it is one.
    pub fn as_table(&self) -> Option<&Shared<Table>> {
        if let Detail::Table(table) = &self.detail { Some(table) } else { None }
    }
}

/// A table for changing.
pub fn table_mut<'t>(tx: &'t mut Tx<'_>, arn: &Arn) -> Option<&'t mut Table> {
    if let Detail::Table(table) = &mut resource_mut(tx, arn).ok()?.detail { Some(table.make_mut()) } else { None }
}

/// The ARN of a stream of a table.
fn stream_name(table: &PolicyResource, label: &str) -> String {
    format!("{}/stream/{label}", table.name)
}

/// Gives a table a new stream, which has a policy of its own.
///
/// # Errors
/// When the table does not exist.
pub fn create_stream(tx: &mut Tx<'_>, arn: &Arn, view: String) -> Result<(), ResourceError> {
    drop_stream(tx, arn)?;
    let table = tx.partition().resource(arn).cloned().ok_or_else(|| ResourceError::NoSuchResource(arn.clone()))?;
    let label = tx.now.format("%Y-%m-%dT%H:%M:%S.%3f");
    let name = stream_name(&table, &label);
    let kind = ResourceKind::Stream;
    let new = NewResource { kind, region: &table.region, name: &name, suffix: None, policy: None, tags: Tags::new() };
    create(tx, table.account, new)?;
    if let Some(table) = table_mut(tx, arn) {
        table.stream = Some(Stream { label, view, is_enabled: true });
    }
    Ok(())
}

/// Ends the stream of a table; its policy goes with it.
///
/// # Errors
/// When the table does not exist.
pub fn drop_stream(tx: &mut Tx<'_>, arn: &Arn) -> Result<(), ResourceError> {
    let none = || ResourceError::NoSuchResource(arn.clone());
    let table = tx.partition().resource(arn).cloned().ok_or_else(none)?;
    let stream = table.as_table().and_then(|table| table.stream.clone());
    let Some(stream) = stream.filter(|stream| stream.is_enabled) else { return Ok(()) };
    // INVARIANT: an enabled stream is a resource; a table that is gone has none.
    let stream_arn = Arn::parse(&format!("{arn}/stream/{}", stream.label)).map_err(|_| none())?;
    delete(tx, &stream_arn)?;
    if let Some(stream) = table_mut(tx, arn).and_then(|table| table.stream.as_mut()) {
        stream.is_enabled = false;
    }
    Ok(())
}
