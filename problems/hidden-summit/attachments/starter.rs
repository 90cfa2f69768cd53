use std::io;

fn read_number() -> i64 {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim().parse().unwrap()
}

fn altitude(stone: i64) -> i64 {
    println!("? {}", stone);
    read_number()
}

fn main() {
    let n = read_number();

    // Print the summit: println!("! {}", summit);
}
