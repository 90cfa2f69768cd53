// Calculates in 32 bits, unsigned so that the wrapping round is well defined, and shows them as an
// int.
#include <cstdint>
#include <iostream>

int main() {
  std::uint32_t a, b, h, g;
  std::cin >> a >> b >> h >> g;
  std::cout << static_cast<std::int32_t>(2 * h * (2 * a + 2 * b - g)) << '\n';
}
