use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let r: i64 = words.next().unwrap().parse().unwrap();
    let c: i64 = words.next().unwrap().parse().unwrap();
    let maze: Vec<&str> = (0..r).map(|_| words.next().unwrap()).collect();

    // Print the smallest number of lamps, and then where they stand.
}
