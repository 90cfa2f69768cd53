use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let k: i64 = words.next().unwrap().parse().unwrap();
    let t: i64 = words.next().unwrap().parse().unwrap();
    for _ in 0..t {
        let s: i64 = words.next().unwrap().parse().unwrap();

        // Print the row and the place.
    }
}
