//! Checksums as requests and answers carry them: a member of its own for each algorithm.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use blob::{Algorithm, Checksum};
use state::bucket::{ChecksumScope, StoredChecksum};
use wire::Fault;

use crate::fault;

/// Writes a checksum into the member of its algorithm.
macro_rules! put_checksum {
    ($record:expr, $algorithm:expr, $text:expr) => {
        match $algorithm {
            blob::Algorithm::Crc32 => $record.checksum_crc32 = Some($text),
            blob::Algorithm::Crc32c => $record.checksum_crc32_c = Some($text),
            blob::Algorithm::Crc64Nvme => $record.checksum_crc64_nvme = Some($text),
            blob::Algorithm::Sha1 => $record.checksum_sha1 = Some($text),
            blob::Algorithm::Sha256 => $record.checksum_sha256 = Some($text),
        }
    };
}
pub(crate) use put_checksum;

/// Reads the member of an algorithm.
macro_rules! stated_checksum {
    ($record:expr, $algorithm:expr) => {
        match $algorithm {
            blob::Algorithm::Crc32 => $record.checksum_crc32.as_deref(),
            blob::Algorithm::Crc32c => $record.checksum_crc32_c.as_deref(),
            blob::Algorithm::Crc64Nvme => $record.checksum_crc64_nvme.as_deref(),
            blob::Algorithm::Sha1 => $record.checksum_sha1.as_deref(),
            blob::Algorithm::Sha256 => $record.checksum_sha256.as_deref(),
        }
    };
}
pub(crate) use stated_checksum;

/// Writes the checksum that is kept with an object, and what it is of.
macro_rules! put_stored_checksum {
    ($record:expr, $stored:expr) => {
        if let Some(stored) = $stored {
            $crate::checksums::put_checksum!(
                $record,
                stored.checksum.algorithm,
                $crate::checksums::stored_text(stored)
            );
            $record.checksum_type = Some($crate::checksums::scope(stored).to_owned());
        }
    };
}
pub(crate) use put_stored_checksum;

/// A value in base64.
pub(crate) fn text(checksum: &Checksum) -> String {
    STANDARD.encode(&checksum.value)
}

/// The same with the number of parts, where it is computed of theirs.
pub(crate) fn stored_text(stored: &StoredChecksum) -> String {
    match stored.scope {
        ChecksumScope::FullObject => text(&stored.checksum),
        ChecksumScope::Composite(parts) => format!("{}-{parts}", text(&stored.checksum)),
    }
}

/// `FULL_OBJECT` or `COMPOSITE`.
pub(crate) fn scope(stored: &StoredChecksum) -> &'static str {
    scope_name(stored.scope == ChecksumScope::FullObject)
}

/// The name of a checksum's scope: the object as a whole, or its parts.
pub(crate) fn scope_name(of_object: bool) -> &'static str {
    if of_object { "FULL_OBJECT" } else { "COMPOSITE" }
}

/// The algorithm that a request asks for.
pub(crate) fn algorithm(name: Option<&String>) -> Result<Option<Algorithm>, Fault> {
    let known = |name: &String| {
        Algorithm::named(name).ok_or_else(|| {
            fault::invalid_request(format!("orglab knows no checksum {name}: CRC32, CRC32C, CRC64NVME, SHA1, SHA256."))
        })
    };
    name.map(known).transpose()
}
