use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let r: i64 = words.next().unwrap().parse().unwrap();
    let c: i64 = words.next().unwrap().parse().unwrap();
    let p: i64 = words.next().unwrap().parse().unwrap();
    let levels: Vec<i64> = (0..p)
        .map(|_| words.next().unwrap().parse().unwrap())
        .collect();
    let startrow: i64 = words.next().unwrap().parse().unwrap();
    let startcolumn: i64 = words.next().unwrap().parse().unwrap();
    let goalrow: i64 = words.next().unwrap().parse().unwrap();
    let goalcolumn: i64 = words.next().unwrap().parse().unwrap();
    let heights: Vec<&str> = (0..r).map(|_| words.next().unwrap()).collect();

    // Print the first minute at the goal, or "boat".
}
