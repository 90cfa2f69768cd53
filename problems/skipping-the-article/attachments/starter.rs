use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut lines = input.lines();
    let n: i64 = lines.next().unwrap().parse().unwrap();
    let titles: Vec<&str> = (0..n).map(|_| lines.next().unwrap()).collect();

    // Print the titles in the order in which the books are to stand.
}
