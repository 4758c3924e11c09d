#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::provisioning_is_all_or_nothing(bytes));
