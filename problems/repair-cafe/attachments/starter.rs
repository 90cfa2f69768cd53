use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: i64 = words.next().unwrap().parse().unwrap();
    let m: i64 = words.next().unwrap().parse().unwrap();
    for _ in 0..n {
        let count: i64 = words.next().unwrap().parse().unwrap();
        let helpers: Vec<i64> = (0..count)
            .map(|_| words.next().unwrap().parse().unwrap())
            .collect();
    }

    // Print the smallest possible number, and the helper for each thing.
}
