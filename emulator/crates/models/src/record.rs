use std::collections::BTreeMap;

use aws::Timestamp;
use wire::{Body, Document, Fault, Shape, Structure, Value};

/// A structure of a service model as a Rust type.
pub trait Record: Sized {
    /// What it is a value of.
    const SHAPE: &'static Shape;
    /// Takes the members out of a structure of this shape.
    ///
    /// # Errors
    /// When a required member is missing. Validation reports that first and in the service's own words.
    fn from_structure(structure: Structure) -> Result<Self, Fault>;
    /// The structure with the members that are present.
    fn into_structure(self) -> Structure;
}

/// A value of one kind as a Rust type.
pub(crate) trait Content: Sized {
    fn read(value: Value) -> Result<Self, Fault>;
    fn write(self) -> Value;
}

/// A member of a record: [`Content`], or an option of it.
pub(crate) trait Field: Sized {
    fn read(value: Option<Value>) -> Option<Result<Self, Fault>>;
    fn write(self) -> Option<Value>;
}
impl<T: Content> Field for T {
    fn read(value: Option<Value>) -> Option<Result<T, Fault>> {
        value.map(T::read)
    }
    fn write(self) -> Option<Value> {
        Some(self.write())
    }
}
impl<T: Content> Field for Option<T> {
    fn read(value: Option<Value>) -> Option<Result<Option<T>, Fault>> {
        Some(value.map(T::read).transpose())
    }
    fn write(self) -> Option<Value> {
        self.map(T::write)
    }
}

/// Takes members out of a structure in the order of the model.
pub(crate) struct Reader {
    structure: Structure,
    next: u16,
}
impl Reader {
    pub(crate) fn new(structure: Structure, shape: &'static Shape) -> Result<Reader, Fault> {
        if std::ptr::eq(structure.shape(), shape) { Ok(Reader { structure, next: 0 }) } else { Err(mismatch()) }
    }
    pub(crate) fn next<T: Field>(&mut self) -> Result<T, Fault> {
        let index = self.next;
        self.next += 1;
        T::read(self.structure.take(index)).unwrap_or_else(|| Err(missing(self.structure.shape(), index)))
    }
    /// Ends the reading; here so that a record without members has a use for its reader.
    pub(crate) fn done<T>(&mut self, record: T) -> Result<T, Fault> {
        Ok(record)
    }
}

/// Puts members into a structure in the order of the model.
pub(crate) struct Writer {
    structure: Structure,
    next: u16,
}
impl Writer {
    pub(crate) fn new(shape: &'static Shape) -> Writer {
        Writer { structure: Structure::new(shape), next: 0 }
    }
    #[must_use]
    pub(crate) fn put<T: Field>(mut self, field: T) -> Writer {
        if let Some(value) = field.write() {
            self.structure.set(self.next, value);
        }
        self.next += 1;
        self
    }
    pub(crate) fn done(self) -> Structure {
        self.structure
    }
}

fn missing(shape: &'static Shape, index: u16) -> Fault {
    let name = shape.members().get(usize::from(index)).map_or("", |member| member.name);
    Fault::new("ValidationError", 400, format!("`{}` lacks its required member `{name}`", shape.name))
}

/// A value of another kind than its shape says, which no codec produces.
fn mismatch() -> Fault {
    Fault::new("InternalFailure", 500, "The request processing has failed because of an unknown error.")
}

macro_rules! content {
    ($($type:ty = $variant:ident),* $(,)?) => {$(
        impl Content for $type {
            fn read(value: Value) -> Result<$type, Fault> {
                if let Value::$variant(content) = value { Ok(content) } else { Err(mismatch()) }
            }
            fn write(self) -> Value {
                Value::$variant(self)
            }
        }
    )*};
}
content! { String = String, i64 = Integer, f64 = Double, bool = Boolean, Timestamp = Timestamp, Vec<u8> = Blob, Document = Document }

/// A scenario writes content as bytes.
impl Content for Body {
    fn read(value: Value) -> Result<Body, Fault> {
        match value {
            Value::Body(body) => Ok(body),
            Value::Blob(bytes) => Ok(Body::from(bytes::Bytes::from(bytes))),
            _ => Err(mismatch()),
        }
    }
    fn write(self) -> Value {
        Value::Body(self)
    }
}

impl<T: Content> Content for Vec<T> {
    fn read(value: Value) -> Result<Vec<T>, Fault> {
        if let Value::List(values) = value { values.into_iter().map(T::read).collect() } else { Err(mismatch()) }
    }
    fn write(self) -> Value {
        Value::List(self.into_iter().map(T::write).collect())
    }
}
impl<T: Content> Content for Box<T> {
    fn read(value: Value) -> Result<Box<T>, Fault> {
        T::read(value).map(Box::new)
    }
    fn write(self) -> Value {
        (*self).write()
    }
}
impl<T: Content> Content for BTreeMap<String, T> {
    fn read(value: Value) -> Result<BTreeMap<String, T>, Fault> {
        let Value::Map(entries) = value else { return Err(mismatch()) };
        entries.into_iter().map(|(key, value)| Ok((key, T::read(value)?))).collect()
    }
    fn write(self) -> Value {
        Value::Map(self.into_iter().map(|(key, value)| (key, value.write())).collect())
    }
}

/// [`Content::read`] of records. Not a blanket implementation: with one, boxes could not have theirs.
pub(crate) fn read<T: Record>(value: Value) -> Result<T, Fault> {
    if let Value::Structure(structure) = value { T::from_structure(structure) } else { Err(mismatch()) }
}
