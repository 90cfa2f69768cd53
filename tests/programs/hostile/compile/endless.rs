// expect: compile_error compile_cpu_time_ms=4000 compile_memory_mib=512
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
