#include <algorithm>
#include <cstdint>
#include <iostream>
#include <limits>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<std::int64_t> before(n + 1), minutes(n);
  for (int i = 0; i < n; ++i) {
    std::int64_t faults;
    std::cin >> faults;
    before[i + 1] = before[i] + faults;
  }
  for (int j = 1; j < n; ++j) std::cin >> minutes[j];

  // least[i][j]: the smallest sum if the fault is in one of the pieces i, ..., j - 1.
  std::vector<std::vector<std::int64_t>> least(n + 1, std::vector<std::int64_t>(n + 1));
  for (int i = n - 2; i >= 0; --i) {
    for (int j = i + 2; j <= n; ++j) {
      std::int64_t best = std::numeric_limits<std::int64_t>::max();
      for (int box = i + 1; box < j; ++box) {
        const std::int64_t first = (before[j] - before[i]) * minutes[box];
        best = std::min(best, first + least[i][box] + least[box][j]);
      }
      least[i][j] = best;
    }
  }
  std::cout << least[0][n] << '\n';
}
