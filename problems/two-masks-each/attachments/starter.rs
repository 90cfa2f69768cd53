use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: i64 = words.next().unwrap().parse().unwrap();
    let g: i64 = words.next().unwrap().parse().unwrap();
    for _ in 0..g {
        let count: i64 = words.next().unwrap().parse().unwrap();
        let masks: Vec<i64> = (0..count)
            .map(|_| words.next().unwrap().parse().unwrap())
            .collect();
    }

    // Print a digit for each guest, or "impossible".
}
