use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: i64 = words.next().unwrap().parse().unwrap();
    let g: i64 = words.next().unwrap().parse().unwrap();
    for _ in 0..n {
        let gallery: i64 = words.next().unwrap().parse().unwrap();
        let chancel: i64 = words.next().unwrap().parse().unwrap();
    }
    for _ in 0..g {
        let count: i64 = words.next().unwrap().parse().unwrap();
        let gallery: i64 = words.next().unwrap().parse().unwrap();
        let chancel: i64 = words.next().unwrap().parse().unwrap();
        let singers: Vec<i64> = (0..count)
            .map(|_| words.next().unwrap().parse().unwrap())
            .collect();
    }

    // Print the largest beauty and a letter for each singer.
}
