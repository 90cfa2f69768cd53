// expect: ok stdout="100000\n"
fn depth(n: u32) -> u32 {
    let mut room = [0u32; 16];
    unsafe { std::ptr::write_volatile(&mut room[(n % 16) as usize], 1) };
    if n == 0 { 0 } else { room[(n % 16) as usize] + depth(n - 1) }
}

fn main() {
    println!("{}", depth(100000));
}
