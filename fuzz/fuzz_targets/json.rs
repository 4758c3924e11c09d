#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::json_is_read_as_others_read_it(bytes));
