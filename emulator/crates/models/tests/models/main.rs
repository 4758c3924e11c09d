//! The generated tables and records, held against the codecs and validation that read them.

#[cfg(test)]
mod constraints;
#[cfg(test)]
mod records;
#[cfg(test)]
mod tables;
