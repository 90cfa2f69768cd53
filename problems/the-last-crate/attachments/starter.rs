use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: i64 = words.next().unwrap().parse().unwrap();
    let k: i64 = words.next().unwrap().parse().unwrap();

    // Print the number of crates and the apples in the last one.
}
