use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: i64 = words.next().unwrap().parse().unwrap();
    for _ in 0..n {
        let heap: &str = words.next().unwrap();
    }

    // Print the number of pairs that can be mixed up.
}
