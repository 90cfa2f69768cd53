use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let a: i64 = words.next().unwrap().parse().unwrap();
    let b: i64 = words.next().unwrap().parse().unwrap();
    let h: i64 = words.next().unwrap().parse().unwrap();
    let g: i64 = words.next().unwrap().parse().unwrap();

    // Print the area.
}
