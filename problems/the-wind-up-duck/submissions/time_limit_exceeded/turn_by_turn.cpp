// Turns the first gear until all the marks are at the top.
#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<long long> gears(n);
  for (long long& teeth : gears) std::cin >> teeth;
  for (long long turns = 1;; ++turns) {
    bool all_at_the_top = true;
    for (long long teeth : gears) all_at_the_top = all_at_the_top && turns * gears[0] % teeth == 0;
    if (!all_at_the_top) continue;
    std::cout << turns << '\n';
    return 0;
  }
}
