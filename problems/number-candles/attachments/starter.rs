use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let age: i64 = words.next().unwrap().parse().unwrap();
    let candles: Vec<i64> = (0..10)
        .map(|_| words.next().unwrap().parse().unwrap())
        .collect();

    // Print the first age that cannot be shown.
}
