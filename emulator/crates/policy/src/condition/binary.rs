//! `BinaryEquals`: byte by byte.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Valid base64 in its one canonical form; equal bytes have equal text, so nothing needs decoding to compare.
#[derive(Debug, Clone)]
pub(super) struct Base64(Box<str>);

impl Base64 {
    pub(super) fn parse(text: &str) -> Result<Base64, &'static str> {
        // The strict engine takes the canonical form only.
        STANDARD.decode(text).map(|_| Base64(text.into())).map_err(|_| "base64")
    }
    pub(super) fn text(&self) -> &str {
        &self.0
    }
    pub(super) fn is(&self, value: &str) -> bool {
        *self.0 == *value
    }
}
