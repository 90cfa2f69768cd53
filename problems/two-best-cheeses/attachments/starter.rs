use std::io;

fn read_number() -> i64 {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim().parse().unwrap()
}

fn better(a: i64, b: i64) -> i64 {
    println!("? {} {}", a, b);
    read_number()
}

fn main() {
    let n = read_number();

    // Print the best and the second best: println!("! {} {}", best, second);
}
