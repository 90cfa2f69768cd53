// expect: ok stdout="equal\n"
fn main() {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("Cpus_allowed:")).unwrap();
    let allowed: u32 = line[13..].chars().filter_map(|digit| digit.to_digit(16)).map(u32::count_ones).sum();
    let found = std::thread::available_parallelism().unwrap().get() as u32;
    println!("{}", if found == allowed { "equal" } else { "different" });
}
