use crate::Pattern;

/// A type of a service model, with the constraints AWS validates. See
/// [Smithy's simple types](https://smithy.io/2.0/spec/simple-types.html) and
/// [constraint traits](https://smithy.io/2.0/spec/constraint-traits.html).
pub struct Shape {
    /// The model's name, such as `CreateRoleRequest`.
    pub name: &'static str,
    /// What it is made of.
    pub kind: Kind,
    /// Whether values must never be shown (secret keys, passwords).
    pub sensitive: bool,
}

/// What a shape is made of.
#[derive(Debug)]
pub enum Kind {
    /// Named members, addressed by index.
    Structure(&'static [Member]),
    /// Values of one shape.
    List {
        /// The shape of an element.
        member: &'static Shape,
        /// The XML element name of an entry where it is not `member`.
        element: Option<&'static str>,
        /// Whether entries stand beside the other members without a wrapper.
        flattened: bool,
        /// How many entries are allowed.
        size: Bounds,
    },
    /// Text keys to values of one shape.
    Map {
        /// The shape of a key.
        key: &'static Shape,
        /// The shape of a value.
        value: &'static Shape,
        /// The XML element names of key and value where they are not `key` and `value`.
        names: Option<(&'static str, &'static str)>,
        /// Whether entries stand beside the other members without a wrapper.
        flattened: bool,
        /// How many entries are allowed.
        size: Bounds,
    },
    /// Text.
    String {
        /// Length in characters.
        length: Bounds,
        /// A regular expression the whole text must match.
        pattern: Option<&'static Pattern>,
        /// The allowed values, when the shape is an enumeration.
        values: &'static [&'static str],
    },
    /// Bytes, base64 on the wire.
    Blob {
        /// Length in bytes.
        length: Bounds,
    },
    /// A 32 or 64 bit integer.
    Integer {
        /// The allowed values.
        range: Bounds,
    },
    /// A floating-point number.
    Double,
    /// `true` or `false`.
    Boolean,
    /// A moment.
    Timestamp(Option<TimestampFormat>),
    /// JSON of any form.
    Document,
}

/// Inclusive limits; none where the model sets none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The smallest allowed.
    pub min: Option<i64>,
    /// The largest allowed.
    pub max: Option<i64>,
}

impl Bounds {
    /// No limits.
    pub const NONE: Bounds = Bounds { min: None, max: None };
    /// Both limits, either absent.
    pub const fn new(min: Option<i64>, max: Option<i64>) -> Bounds {
        Bounds { min, max }
    }
    /// From `min` to `max`.
    pub const fn between(min: i64, max: i64) -> Bounds {
        Bounds { min: Some(min), max: Some(max) }
    }
    /// `min` or more.
    pub const fn at_least(min: i64) -> Bounds {
        Bounds { min: Some(min), max: None }
    }
    /// `max` or less.
    pub const fn at_most(max: i64) -> Bounds {
        Bounds { min: None, max: Some(max) }
    }
}

/// A member of a structure.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// The model's name, such as `RoleName`.
    pub name: &'static str,
    /// The name on the wire (`locationName`), equal to `name` for most.
    pub wire: &'static str,
    /// Its type.
    pub shape: &'static Shape,
    /// Whether a request must carry it.
    pub required: bool,
    /// Where it travels.
    pub location: Location,
    /// Overrides the shape's timestamp format.
    pub timestamp: Option<TimestampFormat>,
    /// Like [`Kind::List`]'s `flattened`, for this member alone. See [`Member::is_flattened`].
    pub flattened: bool,
}

/// Where a member travels; everything but `Body` belongs to the REST protocols.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// In the document that is the body.
    Body,
    /// The whole body is this member (`payload`).
    Payload,
    /// A label of the path.
    Uri,
    /// A query parameter.
    QueryString,
    /// A header.
    Header,
    /// Every header with this prefix.
    Headers,
    /// The response's status code.
    StatusCode,
}

/// How a moment is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimestampFormat {
    /// `2026-11-24T10:30:00Z`.
    Iso8601,
    /// Seconds since 1970, possibly with a fraction.
    UnixTimestamp,
    /// `Tue, 24 Nov 2026 10:30:00 GMT`.
    Rfc822,
}

/// The name alone: shapes hold each other in circles.
impl std::fmt::Debug for Shape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl Member {
    /// An optional member that travels in the body under its own name.
    pub const fn new(name: &'static str, shape: &'static Shape) -> Member {
        let (required, location) = (false, Location::Body);
        Member { name, wire: name, shape, required, location, timestamp: None, flattened: false }
    }
    /// The same, but a request must carry it.
    #[must_use]
    pub const fn required(mut self) -> Member {
        self.required = true;
        self
    }
    /// The same under another name on the wire.
    #[must_use]
    pub const fn wire(mut self, wire: &'static str) -> Member {
        self.wire = wire;
        self
    }
    /// The same in another place.
    #[must_use]
    pub const fn location(mut self, location: Location) -> Member {
        self.location = location;
        self
    }
    /// The same without a wrapper around the entries.
    #[must_use]
    pub const fn flattened(mut self) -> Member {
        self.flattened = true;
        self
    }
    /// Whether the entries of this list or map stand beside the other members without a wrapper.
    pub fn is_flattened(&self) -> bool {
        let of_shape =
            matches!(self.shape.kind, Kind::List { flattened: true, .. } | Kind::Map { flattened: true, .. });
        self.flattened || of_shape
    }
    /// The same with its own timestamp format.
    #[must_use]
    pub const fn timestamp(mut self, format: TimestampFormat) -> Member {
        self.timestamp = Some(format);
        self
    }
}

/// Constructors for the generated tables.
impl Shape {
    /// A shape without traits.
    pub const fn new(name: &'static str, kind: Kind) -> Shape {
        Shape { name, kind, sensitive: false }
    }
    /// Text.
    pub const fn string(name: &'static str, length: Bounds, pattern: Option<&'static Pattern>) -> Shape {
        Shape::new(name, Kind::String { length, pattern, values: &[] })
    }
    /// Text out of a set.
    pub const fn enumeration(name: &'static str, values: &'static [&'static str]) -> Shape {
        Shape::new(name, Kind::String { length: Bounds::NONE, pattern: None, values })
    }
    /// A list whose XML entries are called `member`.
    pub const fn list(name: &'static str, member: &'static Shape, size: Bounds) -> Shape {
        Shape::new(name, Kind::List { member, element: None, flattened: false, size })
    }
    /// A map whose XML entries hold `key` and `value`.
    pub const fn map(name: &'static str, key: &'static Shape, value: &'static Shape, size: Bounds) -> Shape {
        Shape::new(name, Kind::Map { key, value, names: None, flattened: false, size })
    }
    /// The same, never to be shown.
    #[must_use]
    pub const fn sensitive(mut self) -> Shape {
        self.sensitive = true;
        self
    }
    /// The same without a wrapper around the entries (lists and maps).
    #[must_use]
    pub const fn flattened(mut self) -> Shape {
        match &mut self.kind {
            Kind::List { flattened, .. } | Kind::Map { flattened, .. } => *flattened = true,
            _ => {}
        }
        self
    }
    /// The same with another XML name for its entries (lists).
    #[must_use]
    pub const fn element(mut self, name: &'static str) -> Shape {
        if let Kind::List { element, .. } = &mut self.kind {
            *element = Some(name);
        }
        self
    }
    /// The same with other XML names for key and value (maps).
    #[must_use]
    pub const fn entry(mut self, key: &'static str, value: &'static str) -> Shape {
        if let Kind::Map { names, .. } = &mut self.kind {
            *names = Some((key, value));
        }
        self
    }
}

impl Shape {
    /// The members, none unless this is a structure.
    pub fn members(&self) -> &'static [Member] {
        match self.kind {
            Kind::Structure(members) => members,
            _ => &[],
        }
    }
    /// The index and member of this model name.
    pub fn member(&self, name: &str) -> Option<(u16, &'static Member)> {
        (0..).zip(self.members()).find(|(_, member)| member.name == name)
    }
    /// The index and member of this wire name.
    pub fn member_on_wire(&self, wire: &str) -> Option<(u16, &'static Member)> {
        (0..).zip(self.members()).find(|(_, member)| member.wire == wire)
    }
}
