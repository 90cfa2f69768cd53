use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: i64 = words.next().unwrap().parse().unwrap();
    let q: i64 = words.next().unwrap().parse().unwrap();
    for _ in 0..q {
        let action: &str = words.next().unwrap();
        let x: i64 = words.next().unwrap().parse().unwrap();

        // action is "leave", "join" or "ask".
    }
}
