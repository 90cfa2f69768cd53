#include <iostream>
#include <vector>

int main() {
  int n, m;
  std::cin >> n >> m;
  for (int i = 0; i < n; ++i) {
    int count;
    std::cin >> count;
    std::vector<int> helpers(count);
    for (int& one : helpers) std::cin >> one;
  }

  // Print the smallest possible number, and the helper for each thing.
}
