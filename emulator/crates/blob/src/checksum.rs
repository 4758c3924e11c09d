use std::fmt;

use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256};

/// The algorithms S3 checks bodies with. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html>.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Algorithm {
    /// CRC-32.
    Crc32,
    /// CRC-32C (Castagnoli).
    Crc32c,
    /// CRC-64/NVME, which S3 computes where nothing else was asked for.
    Crc64Nvme,
    /// SHA-1.
    Sha1,
    /// SHA-256.
    Sha256,
}

impl Algorithm {
    /// Every algorithm.
    pub const ALL: [Algorithm; 5] =
        [Algorithm::Crc32, Algorithm::Crc32c, Algorithm::Crc64Nvme, Algorithm::Sha1, Algorithm::Sha256];

    /// `CRC32`, as requests name it.
    pub fn name(self) -> &'static str {
        match self {
            Algorithm::Crc32 => "CRC32",
            Algorithm::Crc32c => "CRC32C",
            Algorithm::Crc64Nvme => "CRC64NVME",
            Algorithm::Sha1 => "SHA1",
            Algorithm::Sha256 => "SHA256",
        }
    }
    /// `x-amz-checksum-crc32`: the header or trailer that holds the value.
    pub fn header(self) -> &'static str {
        match self {
            Algorithm::Crc32 => "x-amz-checksum-crc32",
            Algorithm::Crc32c => "x-amz-checksum-crc32c",
            Algorithm::Crc64Nvme => "x-amz-checksum-crc64nvme",
            Algorithm::Sha1 => "x-amz-checksum-sha1",
            Algorithm::Sha256 => "x-amz-checksum-sha256",
        }
    }
    /// The algorithm of a name, in whatever case.
    pub fn named(name: &str) -> Option<Algorithm> {
        Algorithm::ALL.into_iter().find(|algorithm| algorithm.name().eq_ignore_ascii_case(name))
    }
    /// The length of a value in bytes.
    pub fn size(self) -> usize {
        match self {
            Algorithm::Crc32 | Algorithm::Crc32c => 4,
            Algorithm::Crc64Nvme => 8,
            Algorithm::Sha1 => 20,
            Algorithm::Sha256 => 32,
        }
    }
    /// The same as S3's library of CRCs calls it; none for hashes, of which the parts' values say nothing of the whole.
    fn crc(self) -> Option<crc_fast::CrcAlgorithm> {
        match self {
            Algorithm::Crc32 => Some(crc_fast::CrcAlgorithm::Crc32IsoHdlc),
            Algorithm::Crc32c => Some(crc_fast::CrcAlgorithm::Crc32Iscsi),
            Algorithm::Crc64Nvme => Some(crc_fast::CrcAlgorithm::Crc64Nvme),
            Algorithm::Sha1 | Algorithm::Sha256 => None,
        }
    }
    /// The value of bytes.
    pub fn of(self, bytes: &[u8]) -> Checksum {
        let mut one = One::new(self);
        one.update(bytes);
        one.finish()
    }
}

/// A value of an algorithm.
#[derive(Clone, PartialEq, Eq)]
pub struct Checksum {
    /// The algorithm.
    pub algorithm: Algorithm,
    /// The value, the most significant byte first.
    pub value: Box<[u8]>,
}

impl fmt::Debug for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({:02x?})", self.algorithm.name(), self.value)
    }
}

impl Checksum {
    fn of_crc(algorithm: Algorithm, crc: u64) -> Checksum {
        let bytes = crc.to_be_bytes();
        let value = bytes.get(8 - algorithm.size()..).unwrap_or(&bytes);
        Checksum { algorithm, value: value.into() }
    }
    fn crc(&self) -> u64 {
        self.value.iter().fold(0, |crc, byte| crc << 8 | u64::from(*byte))
    }
    /// The value of this body and another behind it, of which the value and length are known; none for hashes and for
    /// values of two algorithms.
    #[must_use]
    pub fn followed_by(&self, next: &Checksum, length: u64) -> Option<Checksum> {
        let crc = self.algorithm.crc().filter(|_| self.algorithm == next.algorithm)?;
        Some(Checksum::of_crc(self.algorithm, crc_fast::checksum_combine(crc, self.crc(), next.crc(), length)))
    }
}

/// What is to be computed of a body beside its MD5.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The SHA-256, as a signature states it.
    pub sha256: bool,
    /// A checksum.
    pub checksum: Option<Algorithm>,
}

/// What a body's digests are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digests {
    /// The MD5, which S3's entity tags are.
    pub md5: [u8; 16],
    /// The SHA-256, if wanted.
    pub sha256: Option<[u8; 32]>,
    /// The checksum, if wanted.
    pub checksum: Option<Checksum>,
}

impl Digests {
    /// The digests of bytes that are in memory.
    pub fn of(bytes: &[u8], wanted: Wanted) -> Digests {
        let mut hasher = Hasher::new(wanted);
        hasher.update(bytes);
        hasher.finish()
    }
}

/// Computes digests while a body comes in.
pub struct Hasher {
    md5: Md5,
    sha256: Option<Sha256>,
    checksum: Option<One>,
}

impl fmt::Debug for Hasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hasher(..)")
    }
}

impl Hasher {
    /// Of nothing yet.
    pub fn new(wanted: Wanted) -> Hasher {
        Hasher { md5: Md5::new(), sha256: wanted.sha256.then(Sha256::new), checksum: wanted.checksum.map(One::new) }
    }
    /// Adds bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.md5.update(bytes);
        if let Some(sha256) = &mut self.sha256 {
            sha256.update(bytes);
        }
        if let Some(checksum) = &mut self.checksum {
            checksum.update(bytes);
        }
    }
    /// The digests.
    pub fn finish(self) -> Digests {
        Digests {
            md5: self.md5.finalize().into(),
            sha256: self.sha256.map(|sha256| sha256.finalize().into()),
            checksum: self.checksum.map(One::finish),
        }
    }
}

/// One checksum under way.
enum One {
    Crc(Algorithm, crc_fast::Digest),
    Sha1(Sha1),
    Sha256(Sha256),
}

impl One {
    fn new(algorithm: Algorithm) -> One {
        match (algorithm, algorithm.crc()) {
            (_, Some(crc)) => One::Crc(algorithm, crc_fast::Digest::new(crc)),
            (Algorithm::Sha1, None) => One::Sha1(Sha1::new()),
            (_, None) => One::Sha256(Sha256::new()),
        }
    }
    fn update(&mut self, bytes: &[u8]) {
        match self {
            One::Crc(_, crc) => crc.update(bytes),
            One::Sha1(sha1) => sha1.update(bytes),
            One::Sha256(sha256) => sha256.update(bytes),
        }
    }
    fn finish(self) -> Checksum {
        match self {
            One::Crc(algorithm, crc) => Checksum::of_crc(algorithm, crc.finalize()),
            One::Sha1(sha1) => Checksum { algorithm: Algorithm::Sha1, value: sha1.finalize().as_slice().into() },
            One::Sha256(sha256) => {
                Checksum { algorithm: Algorithm::Sha256, value: sha256.finalize().as_slice().into() }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check values of <https://reveng.sourceforge.io/crc-catalogue/all.htm>, and of the hashes' standards.
    #[test]
    fn values_are_those_of_the_catalogue() {
        for (algorithm, want) in [
            (Algorithm::Crc32, "cbf43926"),
            (Algorithm::Crc32c, "e3069283"),
            (Algorithm::Crc64Nvme, "ae8b14860a799888"),
            (Algorithm::Sha1, "f7c3bc1d808e04732adf679965ccc34ca7ae3441"),
            (Algorithm::Sha256, "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"),
        ] {
            let value = algorithm.of(b"123456789").value;
            let text: String = value.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(text, want, "{algorithm:?}");
            assert_eq!(value.len(), algorithm.size());
            assert_eq!(Algorithm::named(algorithm.name()), Some(algorithm));
        }
    }

    #[test]
    fn checksums_of_parts_give_that_of_the_whole() {
        for algorithm in Algorithm::ALL {
            let joined = algorithm.of(b"12345").followed_by(&algorithm.of(b"6789"), 4);
            let want = algorithm.crc().map(|_| algorithm.of(b"123456789"));
            assert_eq!(joined, want);
        }
    }
}
