// expect: compile_error
#![crate_type = "lib"]
pub fn twice(n: u32) -> u32 {
    2 * n
}
