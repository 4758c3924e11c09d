use state::{Call, Partition, Tx};
use wire::{Fault, Operation, Service, Structure};

use crate::View;

/// A service somebody stands behind.
#[derive(Debug)]
pub struct ServedService {
    /// Its model.
    pub service: &'static Service,
    /// The operations with a handler, sorted by name.
    pub operations: &'static [Served],
    /// Turns a kind of resource (`role`, `policy`, …) into the ARNs a request means.
    pub locate: fn(kind: &str, &Partition, &Call, &Structure) -> Vec<String>,
}

/// An operation with a handler.
#[derive(Debug)]
pub struct Served {
    /// `CreateRole`.
    pub name: &'static str,
    /// What runs.
    pub serve: Serve,
}

/// A handler, erased to the wire's values. [`served!`](crate::served!) makes it from a typed function.
#[derive(Debug, Clone, Copy)]
pub enum Serve {
    /// Changes nothing.
    Read(fn(&View<'_>, Structure) -> Result<Structure, Fault>),
    /// May change the state.
    Write(fn(&mut Tx<'_>, Structure) -> Result<Structure, Fault>),
}

impl ServedService {
    /// The handler of an operation; none when nobody has built it yet.
    pub fn operation(&self, name: &str) -> Option<&'static Served> {
        let at = self.operations.binary_search_by(|served| served.name.cmp(name)).ok()?;
        self.operations.get(at)
    }
    /// Operations in [`ServedService::operations`] that are misspelt, unsorted or unknown to the model: none, by test.
    pub fn defects(&self) -> Vec<String> {
        let unknown = self.operations.iter().filter(|served| self.model(served.name).is_none());
        let mut defects: Vec<String> = unknown.map(|served| format!("{} is not in the model", served.name)).collect();
        for (one, next) in self.operations.iter().zip(self.operations.iter().skip(1)) {
            if one.name >= next.name {
                defects.push(format!("{} must come before {}", next.name, one.name));
            }
        }
        defects
    }
    fn model(&self, name: &str) -> Option<&'static Operation> {
        self.service.operation(name)
    }
}

/// Pairs operations with their handlers. A handler is a plain typed function: `fn(&View, Request)` for `read`,
/// `fn(&mut Tx, Request)` for `write`, both returning `Result<Response, Fault>`. Rows are sorted by name.
///
/// ```ignore
/// served! {
///     /// IAM.
///     pub static IAM: models::iam::SERVICE, locate resource::locate;
///     CreateRole => write role::create_role,
///     GetRole => read role::get_role,
/// }
/// ```
#[macro_export]
macro_rules! served {
    ($(#[$doc:meta])* pub static $name:ident: $service:path, locate $locate:path;
     $($operation:ident => $kind:ident $handler:path),* $(,)?) => {
        $(#[$doc])*
        pub static $name: $crate::ServedService = $crate::ServedService {
            service: &$service,
            operations: &[$($crate::Served {
                name: stringify!($operation),
                serve: $crate::served!(@$kind $handler),
            }),*],
            locate: $locate,
        };
    };
    (@read $handler:path) => {
        $crate::Serve::Read(|view, input| {
            $handler(view, models::Record::from_structure(input)?).map(models::Record::into_structure)
        })
    };
    (@write $handler:path) => {
        $crate::Serve::Write(|tx, input| {
            $handler(tx, models::Record::from_structure(input)?).map(models::Record::into_structure)
        })
    };
}
