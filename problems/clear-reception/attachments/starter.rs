use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: i64 = words.next().unwrap().parse().unwrap();
    let values: Vec<i64> = (0..n)
        .map(|_| words.next().unwrap().parse().unwrap())
        .collect();
    for _ in 0..n - 1 {
        let a: i64 = words.next().unwrap().parse().unwrap();
        let b: i64 = words.next().unwrap().parse().unwrap();
    }

    // Print the greatest possible sum of the values of all stations.
}
