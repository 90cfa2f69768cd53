use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: i64 = words.next().unwrap().parse().unwrap();
    let d: i64 = words.next().unwrap().parse().unwrap();
    for _ in 0..d {
        let a: i64 = words.next().unwrap().parse().unwrap();
        let b: i64 = words.next().unwrap().parse().unwrap();
    }

    // Print the number of all loaves.
}
