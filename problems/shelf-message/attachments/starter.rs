use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let action: &str = words.next().unwrap();
    let n: i64 = words.next().unwrap().parse().unwrap();
    let x: i64 = if action == "write" {
        words.next().unwrap().parse().unwrap()
    } else {
        0
    };
    let titles: Vec<&str> = (0..n).map(|_| words.next().unwrap()).collect();

    // For "write" print the titles in the order on the shelf, for "read" print x.
}
