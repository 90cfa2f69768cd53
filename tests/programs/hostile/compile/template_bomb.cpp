// expect: compile_error
// Each step has two steps of its own.
template <int N, class T>
struct Bomb {
  Bomb<N - 1, Bomb<N, T>> left;
  Bomb<N - 1, Bomb<N + 1, T>> right;
};

int main() { return sizeof(Bomb<800, int>); }
