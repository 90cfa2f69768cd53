use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut lines = input.lines();
    let p: i64 = lines.next().unwrap().parse().unwrap();
    let text: &str = lines.next().unwrap();

    // Print the price.
}
