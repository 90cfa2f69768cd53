// expect: runtime_error exit=101 stdout="before\n" stderr_has="no luck"
fn main() {
    println!("before");
    panic!("no luck");
}
