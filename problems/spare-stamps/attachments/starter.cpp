#include <iostream>
#include <vector>

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<int> emma(n);
  for (int& one : emma) std::cin >> one;
  std::vector<int> paul(m);
  for (int& one : paul) std::cin >> one;

  // Print how often the two can swap.
}
