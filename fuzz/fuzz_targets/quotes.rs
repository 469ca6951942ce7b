#![no_main]

#[path = "../../tests/support/tries.rs"]
mod tries;

libfuzzer_sys::fuzz_target!(|data: &[u8]| tries::quotes(data));
