use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: i64 = words.next().unwrap().parse().unwrap();
    let m: i64 = words.next().unwrap().parse().unwrap();
    for _ in 0..m {
        let action: &str = words.next().unwrap();
        let a: i64 = words.next().unwrap().parse().unwrap();
        let b: i64 = words.next().unwrap().parse().unwrap();
        let k: i64 = if action == "note" {
            words.next().unwrap().parse().unwrap()
        } else {
            0
        };

        // action is "note" or "ask".
    }
}
