// Multiplies in 32 bits, unsigned so that the wrapping round is well defined.
#include <cstdint>
#include <iostream>

int main() {
  int n;
  std::uint32_t best_grams, best_cents;
  std::cin >> n >> best_grams >> best_cents;
  int best = 1;
  for (int i = 2; i <= n; ++i) {
    std::uint32_t grams, cents;
    std::cin >> grams >> cents;
    const std::uint32_t mine = cents * best_grams;
    const std::uint32_t other = best_cents * grams;
    if (mine < other || (mine == other && grams < best_grams)) {
      best = i;
      best_grams = grams;
      best_cents = cents;
    }
  }
  std::cout << best << '\n';
}
