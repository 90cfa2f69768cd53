// Adds the books up in 32 bits, unsigned so that the wrapping round is well defined.
#include <cstdint>
#include <iostream>

int main() {
  int n;
  std::int64_t width;
  std::cin >> n >> width;
  std::uint32_t total = 0;
  for (std::uint32_t thickness; n > 0 && std::cin >> thickness; --n) total += thickness;
  if (total <= width) {
    std::cout << "spare " << width - total << '\n';
  } else {
    std::cout << "missing " << total - width << '\n';
  }
}
