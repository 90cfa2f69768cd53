use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let parts: &str = words.next().unwrap();

    // Print the number of sheets and the number of different pages.
}
