// Remembers the sprinklers of two rows, and tries all of a third: 8^c for each row.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  const int all = 1 << columns;
  const int never = 1'000'000'000;
  std::vector<std::vector<int>> best(all, std::vector<int>(all, never));
  best[0][0] = 0;
  int beds_before = 0;
  for (int r = 0; r <= rows; ++r) {
    std::string row(columns, '#');
    if (r < rows) std::cin >> row;
    int beds = 0;
    for (int c = 0; c < columns; ++c) beds |= (row[c] != '#') << c;
    std::vector<std::vector<int>> next(all, std::vector<int>(all, never));
    for (int first = 0; first < all; ++first) {
      for (int second = 0; second < all; ++second) {
        for (int third = 0; third < all; ++third) {
          if ((third & ~beds) != 0 || best[first][second] == never) continue;
          const int wet = first | second | second << 1 | second >> 1 | third;
          if ((beds_before & ~wet) != 0) continue;
          int cost = best[first][second];
          for (int c = 0; c < columns; ++c) cost += third >> c & 1 ? row[c] - '0' : 0;
          next[second][third] = std::min(next[second][third], cost);
        }
      }
    }
    best = next;
    beds_before = beds;
  }
  int least = never;
  for (int second = 0; second < all; ++second) least = std::min(least, best[second][0]);
  std::cout << least << '\n';
}
