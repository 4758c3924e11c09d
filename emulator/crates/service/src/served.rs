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
    /// What a request proves of its caller beside the signature: a code of an MFA device, the word of an identity
    /// provider. It is verified before the call is authorized, so that policies can ask for it.
    pub prove: Option<Prove>,
    /// What a caller must be allowed to be told that something does not exist.
    pub absence: Option<Absence>,
    /// Operations that do many things at once, each of which is decided for itself.
    pub batch: Option<&'static Batch>,
    /// In what it differs from most.
    pub manner: Manner,
}

/// In what a service differs from most in how it is called.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// Its resources can be public: whoever does not sign is nobody in particular, whom their policies decide on.
    pub takes_anybody: bool,
    /// Its answers name the address that the client used.
    pub names_addresses: bool,
    /// It shows what trails have delivered, or how that went.
    pub shows_deliveries: bool,
    /// It shows what analyzers find.
    pub shows_findings: bool,
}

impl Manner {
    /// As most do.
    pub const USUAL: Manner =
        Manner { takes_anybody: false, names_addresses: false, shows_deliveries: false, shows_findings: false };
}

/// The permission without which a refusal of an operation that says what does not exist becomes a denial: a missing object
/// is one for those alone who may list its bucket.
pub type Absence = fn(&Partition, &Fault, &Structure) -> Option<Permission>;

/// A permission: what is to be done to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permission {
    /// `s3:DeleteObject`.
    pub action: &'static str,
    /// An ARN.
    pub resource: String,
    /// Condition keys and their values.
    pub context: Vec<(String, Vec<String>)>,
}

/// An operation on many things, of which those are left out that the caller may not.
#[derive(Debug)]
pub struct Batch {
    /// `DeleteObjects`.
    pub operation: &'static str,
    /// The kind of resource that the call as a whole is about.
    pub about: &'static str,
    /// What each of the things needs, in their order; all of it must be allowed.
    pub needs: fn(&Partition, &Structure) -> Vec<Vec<Permission>>,
    /// The request without the things at these places.
    pub without: fn(&mut Structure, &[usize]),
    /// The answer, with the sentences about what was left out of the request.
    pub refused: fn(&mut Structure, &Structure, &[(usize, String)]),
    /// The operation that does one of the things; each leaves an event of it.
    pub single: &'static str,
    /// Requests of that operation for what was done, by request and answer.
    pub singly: fn(&Structure, &Structure) -> Vec<Structure>,
}

/// Verifies what a request of an operation carries, and makes it part of the call.
pub type Prove = fn(&Partition, &mut Call, operation: &str, &Structure) -> Result<(), Fault>;

/// An operation with a handler.
#[derive(Debug)]
pub struct Served {
    /// `CreateRole`.
    pub name: &'static str,
    /// What runs.
    pub serve: Serve,
    /// What runs in its place for requests that change something, where most only read.
    pub change: Option<Change>,
}

/// A handler for some of the requests of an operation.
#[derive(Debug, Clone, Copy)]
pub struct Change {
    /// Which of them change the state.
    pub when: fn(&Structure) -> bool,
    /// What then runs.
    pub handler: fn(&mut Tx<'_>, Structure) -> Result<Structure, Fault>,
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
/// `fn(&mut Tx, Request)` for `write`, both returning `Result<Response, Fault>`. Rows are sorted by name. Where only some
/// requests of an operation change the state, `| when => handler` names the test and the handler of those.
///
/// `raw_read` and `raw_write` are the same for functions that take and give structures, where types would be in the way.
///
/// `get`, `list`, `put` and `delete` name one static for all four: its methods of these names take and give structures, for
/// what is kept as it came and needs no types.
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
    ($(#[$doc:meta])* pub static $name:ident: $service:path, locate $locate:path
     $(, prove $prove:path)? $(, absence $absence:path)? $(, batch $batch:path)? $(, manner $($manner:ident)+)?;
     $($operation:ident => $kind:ident $handler:path $(| $when:path => $change:path)?),* $(,)?) => {
        $(#[$doc])*
        pub static $name: $crate::ServedService = $crate::ServedService {
            service: &$service,
            operations: &[$($crate::Served {
                name: stringify!($operation),
                serve: $crate::served!(@$kind $handler),
                change: $crate::served!(@change $($when => $change)?),
            }),*],
            locate: $locate,
            prove: $crate::served!(@prove $($prove)?),
            absence: $crate::served!(@prove $($absence)?),
            batch: $crate::served!(@batch $($batch)?),
            manner: $crate::Manner { $($($manner: true,)+)? ..$crate::Manner::USUAL },
        };
    };
    (@change) => { None };
    (@change $when:path => $handler:path) => {
        Some($crate::Change {
            when: $when,
            handler: |tx, input| {
                $handler(tx, models::Record::from_structure(input)?).map(models::Record::into_structure)
            },
        })
    };
    (@batch) => { None };
    (@batch $batch:path) => { Some(&$batch) };
    (@prove) => { None };
    (@prove $prove:path) => { Some($prove) };
    (@raw_read $handler:path) => { $crate::Serve::Read($handler) };
    (@raw_write $handler:path) => { $crate::Serve::Write($handler) };
    (@get $row:path) => { $crate::Serve::Read(|view, input| $row.get(view, input)) };
    (@list $row:path) => { $crate::Serve::Read(|view, input| $row.list(view, input)) };
    (@put $row:path) => { $crate::Serve::Write(|tx, input| $row.put(tx, input)) };
    (@delete $row:path) => { $crate::Serve::Write(|tx, input| $row.delete(tx, input)) };
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
