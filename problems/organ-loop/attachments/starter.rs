use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: i64 = words.next().unwrap().parse().unwrap();
    let k: i64 = words.next().unwrap().parse().unwrap();
    let holes: Vec<i64> = (0..n)
        .map(|_| words.next().unwrap().parse().unwrap())
        .collect();

    // Print the number of notes and the number of silent pipes.
}
