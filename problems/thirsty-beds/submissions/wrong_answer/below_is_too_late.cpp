// Wants each bed to be watered by itself, from the left, the right or above, and forgets that the
// sprinkler below can do it too.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  std::vector<int> best(1 << columns, 1'000'000);
  best[0] = 0;
  for (int r = 0; r < rows; ++r) {
    std::string row;
    std::cin >> row;
    int beds = 0;
    for (int c = 0; c < columns; ++c) beds |= (row[c] != '#') << c;
    std::vector<int> next(1 << columns, 1'000'000);
    for (int above = 0; above < 1 << columns; ++above) {
      for (int here = 0; here < 1 << columns; ++here) {
        if ((here & ~beds) != 0) continue;
        if ((beds & ~(here | here << 1 | here >> 1 | above)) != 0) continue;
        int cost = best[above];
        for (int c = 0; c < columns; ++c) cost += here >> c & 1 ? row[c] - '0' : 0;
        next[here] = std::min(next[here], cost);
      }
    }
    best = next;
  }
  std::cout << *std::min_element(best.begin(), best.end()) << '\n';
}
