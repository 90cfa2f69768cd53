#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<int> values(n);
  for (int& one : values) std::cin >> one;
  for (int i = 0; i < n - 1; ++i) {
    int a, b;
    std::cin >> a >> b;
  }

  // Print the greatest possible sum of the values of all stations.
}
