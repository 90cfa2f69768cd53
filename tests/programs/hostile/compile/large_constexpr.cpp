// expect: compile_error|ok compile_cpu_time_ms=4000 compile_memory_mib=512
// Needs much memory at compile time.
#include <array>

constexpr auto numbers() {
  std::array<int, 1 << 22> all{};
  for (int i = 0; i < 1 << 22; ++i) all[i] = i;
  return all;
}

constexpr auto all = numbers();
int main() { return all[0]; }
