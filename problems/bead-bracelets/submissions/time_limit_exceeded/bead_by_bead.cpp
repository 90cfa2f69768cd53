// Threads one bead after the other, for each colour of the first.
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
  constexpr std::uint64_t modulus = 1'000'000'007;
  std::uint64_t n;
  int colours, pairs;
  std::cin >> n >> colours >> pairs;
  std::vector<std::vector<bool>> may_touch(colours, std::vector<bool>(colours, true));
  while (pairs-- > 0) {
    int a, b;
    std::cin >> a >> b;
    may_touch[a - 1][b - 1] = may_touch[b - 1][a - 1] = false;
  }

  std::uint64_t bracelets = 0;
  for (int first = 0; first < colours; ++first) {
    std::vector<std::uint64_t> ways(colours);
    ways[first] = 1;
    for (std::uint64_t bead = 1; bead <= n; ++bead) {
      std::vector<std::uint64_t> next(colours);
      for (int a = 0; a < colours; ++a) {
        for (int b = 0; b < colours; ++b) {
          if (may_touch[a][b]) next[b] += ways[a];
        }
      }
      for (int b = 0; b < colours; ++b) ways[b] = next[b] % modulus;
    }
    bracelets += ways[first];
  }
  std::cout << bracelets % modulus << '\n';
}
