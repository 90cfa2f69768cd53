// Packs one crate after another, up to 10^18 of them.
#include <iostream>

int main() {
  long long apples, size;
  std::cin >> apples >> size;
  long long crates = 1;
  while (apples > size) {
    apples -= size;
    ++crates;
    asm volatile("" : "+r"(apples));  // keeps the compiler from replacing the loop by a division
  }
  std::cout << crates << ' ' << apples << '\n';
}
