use std::io::{stdin, Read};

fn main() {
    let mut input = String::new();
    stdin().read_to_string(&mut input).unwrap();
    let mut numbers = input
        .split_whitespace()
        .map(|word| word.parse::<i64>().unwrap());
    let mut next = || numbers.next().unwrap();

    let n = next();
    let capacity = next();
    let (mut level, mut over, mut tap) = (0, 0, 0);
    for _ in 0..n {
        level += next();
        over += (level - capacity).max(0);
        level = level.min(capacity);

        level -= next();
        tap += (-level).max(0);
        level = level.max(0);
    }
    println!("{over} {tap} {level}");
}
