// Moves single things from a helper to another with at least two repairs fewer, but sees no chains.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<std::vector<int>> can_repair(n);
  std::vector<int> helper_of(n), repairs(m + 1);
  for (int thing = 0; thing < n; ++thing) {
    int count;
    std::cin >> count;
    can_repair[thing].resize(count);
    for (int& helper : can_repair[thing]) std::cin >> helper;
    helper_of[thing] = can_repair[thing][0];
    ++repairs[helper_of[thing]];
  }
  for (bool moved = true; moved;) {
    moved = false;
    for (int thing = 0; thing < n; ++thing) {
      for (int helper : can_repair[thing]) {
        if (repairs[helper] + 2 > repairs[helper_of[thing]]) continue;
        --repairs[helper_of[thing]];
        ++repairs[helper];
        helper_of[thing] = helper;
        moved = true;
      }
    }
  }
  std::cout << *std::max_element(repairs.begin(), repairs.end()) << '\n';
  for (int thing = 0; thing < n; ++thing) std::cout << helper_of[thing] << ' ';
  std::cout << '\n';
}
