#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::parsing_is_sound(bytes));
