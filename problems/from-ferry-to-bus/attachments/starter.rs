use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let f: i64 = words.next().unwrap().parse().unwrap();
    let b: i64 = words.next().unwrap().parse().unwrap();
    let w: i64 = words.next().unwrap().parse().unwrap();
    let ferries: Vec<i64> = (0..f)
        .map(|_| words.next().unwrap().parse().unwrap())
        .collect();
    let buses: Vec<i64> = (0..b)
        .map(|_| words.next().unwrap().parse().unwrap())
        .collect();

    // Print the longest wait and the number of ferries without a bus.
}
