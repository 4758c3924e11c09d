//! Conformance packs: rules that are made and deleted together. See
//! <https://docs.aws.amazon.com/config/latest/developerguide/conformance-packs.html>.

mod template;
mod yaml;
