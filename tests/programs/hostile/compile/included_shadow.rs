// expect: compile_error compile_lacks="root:"
static SECRET: &str = include_str!("/etc/shadow");

fn main() {
    println!("{SECRET}");
}
