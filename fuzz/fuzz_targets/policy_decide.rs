#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::engine_and_reference_agree(bytes));
