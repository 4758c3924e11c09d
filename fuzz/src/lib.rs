//! What the fuzz targets ask of any input. The generator of cases and the reference are those of the policy crate's
//! tests.

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../emulator/crates/policy/tests/tables/agreement.rs"]
mod agreement;
#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../emulator/crates/policy/tests/tables/case.rs"]
mod case;
mod edits;
#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../emulator/crates/policy/tests/tables/generate.rs"]
mod generate;
mod identity_provider;
mod json_text;
mod parsing;
mod provisioning;
#[path = "../../emulator/crates/policy/tests/reference/mod.rs"]
mod reference;
#[allow(dead_code, reason = "of the tables only the policies are read here")]
#[path = "../../emulator/crates/policy/tests/tables/say.rs"]
mod say;

pub use identity_provider::{assertions_say_what_was_signed, tokens_say_what_was_signed};
pub use json_text::json_is_read_as_others_read_it;
pub use parsing::parsing_is_sound;
pub use provisioning::provisioning_is_all_or_nothing;

/// Bytes are choices: whatever case they make, the engine decides it as the reference does.
pub fn engine_and_reference_agree(bytes: &[u8]) {
    let row = generate::row(&mut generate::Choices::from(bytes));
    let differences = agreement::differences(&row);
    assert!(differences.is_empty(), "{row}\n{}", differences.join("\n"));
}
