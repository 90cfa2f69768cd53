// Adds up in 32 bits, unsigned so that the wrapping round is well defined.
#include <algorithm>
#include <cstdint>
#include <iostream>

int main() {
  std::uint32_t n, capacity, level = 0, over = 0, tap = 0;
  std::cin >> n >> capacity;
  while (n-- > 0) {
    std::uint32_t rain, need;
    std::cin >> rain >> need;
    level += rain;
    if (level > capacity) {
      over += level - capacity;
      level = capacity;
    }
    const std::uint32_t taken = std::min(level, need);
    level -= taken;
    tap += need - taken;
  }
  std::cout << over << ' ' << tap << ' ' << level << '\n';
}
