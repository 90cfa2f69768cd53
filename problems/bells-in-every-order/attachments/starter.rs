use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let word: &str = words.next().unwrap();

    // Print all rows, beginning with this one.
}
