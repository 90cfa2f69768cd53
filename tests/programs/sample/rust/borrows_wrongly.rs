// expect: compile_error compile_has="E0382"
fn main() {
    let text = String::from("x");
    let moved = text;
    println!("{text}{moved}");
}
