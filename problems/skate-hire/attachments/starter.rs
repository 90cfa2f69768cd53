use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let pairs: Vec<i64> = (0..50)
        .map(|_| words.next().unwrap().parse().unwrap())
        .collect();
    let n: i64 = words.next().unwrap().parse().unwrap();
    for _ in 0..n {
        let t: i64 = words.next().unwrap().parse().unwrap();
        let s: i64 = words.next().unwrap().parse().unwrap();
        let d: i64 = words.next().unwrap().parse().unwrap();

        // Print the size that this visitor gets, or "none".
    }
}
