//! The codecs against botocore's protocol tests, hand-made tables and arbitrary bytes.

#[cfg(test)]
mod corpus;
#[cfg(test)]
mod loader;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod queries;
#[cfg(test)]
mod tables;
