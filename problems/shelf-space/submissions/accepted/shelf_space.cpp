#include <cstdlib>
#include <iostream>

int main() {
  int n;
  long long left;  // the sum of the books needs more than 32 bits
  std::cin >> n >> left;
  while (n-- > 0) {
    long long thickness;
    std::cin >> thickness;
    left -= thickness;
  }
  std::cout << (left >= 0 ? "spare " : "missing ") << std::llabs(left) << '\n';
}
