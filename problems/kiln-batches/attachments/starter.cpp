#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  long long c;
  std::cin >> c;
  std::vector<int> masses(n);
  for (int& one : masses) std::cin >> one;

  // Print the smallest amount of energy.
}
