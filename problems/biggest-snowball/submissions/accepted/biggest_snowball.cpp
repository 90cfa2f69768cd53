#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

constexpr int stuck = -1'000'000'000;

// From the bottom to the top: what a ball can still collect from a cell on, if its next step may be
// slantwise (free), and if it has to be straight (wobbling).
int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  std::vector<std::string> hill(rows);
  for (std::string& row : hill) std::cin >> row;

  std::vector<int> free(columns + 2, 0), wobbling(columns + 2, 0);
  free.front() = free.back() = wobbling.front() = wobbling.back() = stuck;
  for (int r = rows - 1; r >= 0; --r) {
    std::vector<int> next_free(columns + 2, stuck), next_wobbling(columns + 2, stuck);
    for (int c = 1; c <= columns; ++c) {
      const char cell = hill[r][c - 1];
      if (cell == '#') continue;
      const int snow = cell - '0';
      const int aside = r + 1 < rows ? std::max(wobbling[c - 1], wobbling[c + 1]) : stuck;
      next_wobbling[c] = std::max(stuck, snow + free[c]);
      next_free[c] = std::max(next_wobbling[c], snow + aside);
    }
    free = next_free;
    wobbling = next_wobbling;
  }
  const int best = *std::max_element(free.begin(), free.end());
  if (best < 0) {
    std::cout << "stuck\n";
  } else {
    std::cout << best << '\n';
  }
}
