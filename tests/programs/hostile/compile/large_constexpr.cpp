// expect: compile_error|ok
// Memory at the time of compiling.
#include <array>

constexpr auto numbers() {
  std::array<int, 1 << 22> all{};
  for (int i = 0; i < 1 << 22; ++i) all[i] = i;
  return all;
}

constexpr auto all = numbers();
int main() { return all[0]; }
