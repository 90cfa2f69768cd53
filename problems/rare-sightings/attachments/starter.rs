use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: i64 = words.next().unwrap().parse().unwrap();
    let q: i64 = words.next().unwrap().parse().unwrap();
    let species: Vec<i64> = (0..n)
        .map(|_| words.next().unwrap().parse().unwrap())
        .collect();
    for _ in 0..q {
        let l: i64 = words.next().unwrap().parse().unwrap();
        let r: i64 = words.next().unwrap().parse().unwrap();

        // Print the number of species that were seen exactly once in this period.
    }
}
