// expect: ok exit=0 arg=one arg="two words" stdout="[\"one\", \"two words\"]\n"
fn main() {
    println!("{:?}", std::env::args().skip(1).collect::<Vec<_>>());
}
