// Divides integers, so prices for a gram are cut off to whole cents.
#include <iostream>

int main() {
  int n;
  std::cin >> n;
  long long best_price = 0, best_grams = 0;
  int best = 0;
  for (int i = 1; i <= n; ++i) {
    long long grams, cents;
    std::cin >> grams >> cents;
    const long long price = cents / grams;
    if (best == 0 || price < best_price || (price == best_price && grams < best_grams)) {
      best = i;
      best_price = price;
      best_grams = grams;
    }
  }
  std::cout << best << '\n';
}
