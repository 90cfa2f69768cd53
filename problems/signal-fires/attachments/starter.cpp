#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<int> heights(n);
  for (int& one : heights) std::cin >> one;

  // Print the number of pairs.
}
