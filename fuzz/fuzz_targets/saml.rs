#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::assertions_say_what_was_signed(bytes));
