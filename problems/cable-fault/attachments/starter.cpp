#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<int> weights(n);
  for (int& one : weights) std::cin >> one;
  std::vector<int> costs(n - 1);
  for (int& one : costs) std::cin >> one;

  // Print the smallest possible sum.
}
