// Starts with a "bad" difference that is not bad enough.
#include <cstdlib>
#include <iostream>

int main() {
  int n, weight;
  std::cin >> n >> weight;
  int best = weight + 1000, place = 0;
  for (int i = 1; i <= n; ++i) {
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
