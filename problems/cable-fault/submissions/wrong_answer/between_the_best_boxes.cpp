// Looks for the first box only between those of the two parts that are a piece shorter, as Knuth
// does for search trees. But that needs the same cost wherever one divides.
#include <cstdint>
#include <iostream>
#include <limits>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<std::int64_t> before(n + 1), minutes(n);
  for (int i = 0; i < n; ++i) {
    std::cin >> before[i + 1];
    before[i + 1] += before[i];
  }
  for (int j = 1; j < n; ++j) std::cin >> minutes[j];
  std::vector<std::vector<std::int64_t>> least(n + 1, std::vector<std::int64_t>(n + 1));
  std::vector<std::vector<int>> chosen(n + 1, std::vector<int>(n + 1));
  for (int i = 0; i + 2 <= n; ++i) {
    chosen[i][i + 2] = i + 1;
    least[i][i + 2] = (before[i + 2] - before[i]) * minutes[i + 1];
  }
  for (int length = 3; length <= n; ++length) {
    for (int i = 0; i + length <= n; ++i) {
      const int j = i + length;
      least[i][j] = std::numeric_limits<std::int64_t>::max();
      for (int box = chosen[i][j - 1]; box <= chosen[i + 1][j]; ++box) {
        const std::int64_t first = (before[j] - before[i]) * minutes[box];
        if (first + least[i][box] + least[box][j] < least[i][j]) {
          least[i][j] = first + least[i][box] + least[box][j];
          chosen[i][j] = box;
        }
      }
      if (chosen[i][j] == 0) {  // nothing between them
        chosen[i][j] = chosen[i + 1][j];
        const std::int64_t first = (before[j] - before[i]) * minutes[chosen[i][j]];
        least[i][j] = first + least[i][chosen[i][j]] + least[chosen[i][j]][j];
      }
    }
  }
  std::cout << least[0][n] << '\n';
}
