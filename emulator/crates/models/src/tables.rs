//! The notation of the generated files.

/// Operations, and the list of all of them:
/// `STATIC "Name" INPUT => OUTPUT, METHOD "uri" status [unsigned] [, wrapper "Result"], errors [A B];`
macro_rules! operations {
    ($($operation:ident $name:literal $input:ident => $output:ident, $method:ident $uri:literal $status:literal $($unsigned:ident)?
        $(, wrapper $wrapper:literal)?, errors [$($error:ident)*];)*) => {
        $(
            #[doc = concat!("`", $name, "`")]
            pub static $operation: wire::Operation = wire::Operation {
                name: $name,
                input: &$input,
                output: &$output,
                result_wrapper: $crate::tables::optional!($($wrapper)?),
                errors: &[$(&errors::$error),*],
                http: wire::Http { method: stringify!($method), uri: $uri, status: $status },
                unsigned: $crate::tables::flag!($($unsigned)?),
            };
        )*
        static OPERATIONS: &[&wire::Operation] = &[$(&$operation),*];
    };
}

/// Errors, in a module of that name: `STATIC "Name" "Code" status Sender|Receiver;`; the shape is the static of the
/// same name beside the module.
macro_rules! errors {
    ($($error:ident $name:literal $code:literal $status:literal $side:ident;)*) => {
        /// The errors that the model declares.
        pub mod errors {
            $(
                #[doc = concat!("`", $code, "`, HTTP status ", $status)]
                pub static $error: wire::ErrorShape = wire::ErrorShape {
                    name: $name,
                    code: $code,
                    status: $status,
                    sender: $crate::tables::side!($side),
                    shape: &super::$error,
                };
            )*
        }
    };
}

/// A structure without a Rust type: `"Name" STATIC { "Member" SHAPE, required; }`
macro_rules! table {
    ($name:literal $shape:ident $($trait:ident)* {
        $($member:literal $of:ident $(, $flag:ident $(($($argument:expr),*))?)*;)*
    }) => {
        static $shape: Shape = Shape::new(
            $name,
            wire::Kind::Structure(&[$(wire::Member::new($member, &$of)$(.$flag($($($argument),*)?))*),*]),
        )$(.$trait())*;
    };
}

/// A structure with a Rust type: `Type "Name" STATIC { field: Type = "Member" SHAPE, required; }`. `Debug` goes by the
/// table, which knows what must not be shown.
macro_rules! record {
    ($type:ident $name:literal $shape:ident $($trait:ident)* {
        $($field:ident: $of:ty = $member:literal $member_shape:ident $(, $flag:ident $(($($argument:expr),*))?)*;)*
    }) => {
        $crate::tables::table! { $name $shape $($trait)* {
            $($member $member_shape $(, $flag $(($($argument),*))?)*;)*
        } }
        #[doc = concat!("`", $name, "`")]
        #[derive(Clone, Default, PartialEq)]
        pub struct $type {
            $(
                #[doc = concat!("`", $member, "`")]
                pub $field: $of,
            )*
        }
        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(&$crate::Record::into_structure(self.clone()), f)
            }
        }
        impl $crate::Record for $type {
            const SHAPE: &'static Shape = &$shape;
            fn from_structure(structure: wire::Structure) -> Result<$type, wire::Fault> {
                let mut reader = $crate::record::Reader::new(structure, &$shape)?;
                let record = $type { $($field: reader.next()?),* };
                reader.done(record)
            }
            fn into_structure(self) -> wire::Structure {
                $crate::record::Writer::new(&$shape)$(.put(self.$field))*.done()
            }
        }
        impl $crate::record::Content for $type {
            fn read(value: wire::Value) -> Result<$type, wire::Fault> {
                $crate::record::read(value)
            }
            fn write(self) -> wire::Value {
                wire::Value::Structure($crate::Record::into_structure(self))
            }
        }
    };
}

/// A regular expression with its own place for the compiled form.
macro_rules! pattern {
    ($text:literal) => {{
        static PATTERN: wire::Pattern = wire::Pattern::new($text);
        Some(&PATTERN)
    }};
}

macro_rules! optional {
    () => {
        None
    };
    ($value:literal) => {
        Some($value)
    };
}
macro_rules! flag {
    () => {
        false
    };
    (unsigned) => {
        true
    };
}
macro_rules! side {
    (Sender) => {
        true
    };
    (Receiver) => {
        false
    };
}

pub(crate) use {errors, flag, operations, optional, pattern, record, side, table};
