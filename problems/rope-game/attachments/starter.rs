use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let m: i64 = words.next().unwrap().parse().unwrap();
    let ropes: Vec<i64> = (0..m)
        .map(|_| words.next().unwrap().parse().unwrap())
        .collect();

    // Print the number of winning first moves.
}
