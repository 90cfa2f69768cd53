#include <iostream>
#include <vector>

int main() {
  int n, g;
  std::cin >> n >> g;
  for (int i = 0; i < g; ++i) {
    int count;
    std::cin >> count;
    std::vector<int> masks(count);
    for (int& one : masks) std::cin >> one;
  }

  // Print a digit for each guest, or "impossible".
}
