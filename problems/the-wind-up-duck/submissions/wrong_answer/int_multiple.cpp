// Calculates in 32 bits, unsigned so that the wrapping round is well defined.
#include <cstdint>
#include <iostream>
#include <numeric>

int main() {
  int n;
  std::cin >> n;
  std::uint32_t first = 0, common = 1;
  for (int i = 0; i < n; ++i) {
    std::uint32_t teeth;
    std::cin >> teeth;
    if (i == 0) first = teeth;
    common = common / std::gcd(common, teeth) * teeth;
    if (common == 0) common = 1;
  }
  std::cout << common / first << '\n';
}
