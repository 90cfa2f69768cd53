use std::io;

fn main() {
    for line in io::stdin().lines() {
        let x: i64 = line.unwrap().trim().parse().unwrap();
        if x == 0 {
            break;
        }
        // x was put into the jar, or taken out.
    }

    // Print the amount and the largest amount.
}
