use std::borrow::Cow;

use crate::Structure;

/// An error that a service model declares.
#[derive(Debug)]
pub struct ErrorShape {
    /// The model's name, such as `NoSuchEntityException`.
    pub name: &'static str,
    /// The code on the wire, such as `NoSuchEntity`.
    pub code: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// Whether the caller is at fault (`Sender`), not the service (`Receiver`).
    pub sender: bool,
    /// Its members; most have only a message.
    pub shape: &'static crate::Shape,
}

/// A refusal, in the terms every protocol can write.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{code}: {message}")]
pub struct Fault {
    /// The code on the wire, such as `AccessDenied`.
    pub code: Cow<'static, str>,
    /// The HTTP status.
    pub status: u16,
    /// The sentence a person reads.
    pub message: String,
    /// Members beside the message, such as `Reason`.
    pub details: Option<Box<Structure>>,
}

impl Fault {
    /// A fault of this code, status and sentence.
    pub fn new(code: impl Into<Cow<'static, str>>, status: u16, message: impl Into<String>) -> Fault {
        Fault { code: code.into(), status, message: message.into(), details: None }
    }
    /// The same fault with one more member, where its shape has it.
    #[must_use]
    pub fn with(mut self, error: &ErrorShape, member: &str, value: crate::Value) -> Fault {
        if let Some((index, _)) = error.shape.member(member) {
            self.details.get_or_insert_with(|| Box::new(Structure::new(error.shape))).set(index, value);
        }
        self
    }
    /// Whether the caller is at fault.
    pub fn is_sender(&self) -> bool {
        self.status < 500
    }
}

impl ErrorShape {
    /// A fault of this error with a sentence.
    pub fn fault(&self, message: impl Into<String>) -> Fault {
        Fault::new(self.code, self.status, message)
    }
}
