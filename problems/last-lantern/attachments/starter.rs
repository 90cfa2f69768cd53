use std::io;

fn read_numbers() -> Vec<usize> {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.split_whitespace()
        .map(|word| word.parse().unwrap())
        .collect()
}

fn main() {
    let m = read_numbers()[0];
    let rows = read_numbers();

    // Print "first" or "second". Then print moves, and read those of grandfather.
    // A move: println!("{} {} {}", row, a, b);
}
