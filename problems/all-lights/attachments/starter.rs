use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: i64 = words.next().unwrap().parse().unwrap();
    for _ in 0..n {
        let p: i64 = words.next().unwrap().parse().unwrap();
        let k: i64 = words.next().unwrap().parse().unwrap();
        let seconds: Vec<i64> = (0..k)
            .map(|_| words.next().unwrap().parse().unwrap())
            .collect();
    }

    // Print the first second in which all lighthouses shine, or "never".
}
