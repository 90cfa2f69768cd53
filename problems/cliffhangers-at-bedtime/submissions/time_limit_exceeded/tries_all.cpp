// Tries all ends of each evening and forgets what it found: exponential.
#include <algorithm>
#include <iostream>
#include <limits>
#include <utility>
#include <vector>

std::vector<int> minutes, awake;
int limit;

std::pair<long long, int> best_from(std::size_t begin) {
  if (begin == minutes.size()) return {0, 0};
  std::pair<long long, int> best{std::numeric_limits<long long>::max(), 0};
  int reading = 0;
  for (std::size_t end = begin; end < minutes.size(); ++end) {
    reading += minutes[end];
    if (reading > limit) break;
    auto rest = best_from(end + 1);
    rest.first += awake[end];
    ++rest.second;
    best = std::min(best, rest);
  }
  return best;
}

int main() {
  int n;
  std::cin >> n >> limit;
  minutes.resize(n);
  awake.resize(n);
  for (int& minute : minutes) std::cin >> minute;
  for (int& minute : awake) std::cin >> minute;
  const auto [lying, evenings] = best_from(0);
  std::cout << lying << ' ' << evenings << '\n';
}
