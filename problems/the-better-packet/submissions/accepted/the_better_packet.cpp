#include <iostream>

int main() {
  int n;
  long long best_grams, best_cents;
  std::cin >> n >> best_grams >> best_cents;
  int best = 1;
  for (int i = 2; i <= n; ++i) {
    long long grams, cents;
    std::cin >> grams >> cents;
    const long long mine = cents * best_grams;
    const long long other = best_cents * grams;
    if (mine < other || (mine == other && grams < best_grams)) {
      best = i;
      best_grams = grams;
      best_cents = cents;
    }
  }
  std::cout << best << '\n';
}
