// expect: compile_error compile_cpu_time_ms=4000 compile_memory_mib=512
// Each instantiation needs two others.
template <int N, class T>
struct Bomb {
  Bomb<N - 1, Bomb<N, T>> left;
  Bomb<N - 1, Bomb<N + 1, T>> right;
};

int main() { return sizeof(Bomb<800, int>); }
