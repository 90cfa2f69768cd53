use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut lines = input.lines();
    let name: &str = lines.next().unwrap();
    let year: i64 = lines.next().unwrap().parse().unwrap();

    // Print the label.
}
