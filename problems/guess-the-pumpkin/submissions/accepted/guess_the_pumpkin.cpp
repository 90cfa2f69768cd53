#include <cstdlib>
#include <iostream>

int main() {
  int n, weight, best;
  std::cin >> n >> weight >> best;

  int place = 1;
  for (int i = 2; i <= n; ++i) {
    int guess;
    std::cin >> guess;
    const int off = std::abs(guess - weight);
    const int best_off = std::abs(best - weight);
    if (off < best_off || (off == best_off && guess < best)) {
      best = guess;
      place = i;
    }
  }
  std::cout << place << ' ' << std::abs(best - weight) << '\n';
}
