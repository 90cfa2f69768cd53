// expect: compile_error
trait Deeper {
    fn go();
}
struct Wrap<T>(T);
impl<T> Deeper for T {
    fn go() {
        <Wrap<(T, T)> as Deeper>::go();
    }
}

fn main() {
    <u8 as Deeper>::go();
}
