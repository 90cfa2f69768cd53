#include <iostream>
#include <vector>

int main() {
  int n, m, w;
  std::cin >> n >> m >> w;
  std::vector<int> weights(n);
  for (int& one : weights) std::cin >> one;
  for (int i = 0; i < m; ++i) {
    int a, b;
    std::cin >> a >> b;
  }

  // Print the smallest number of rides.
}
