// Tries the three places for each good.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <vector>

int n;
std::int64_t allowed, best = 0;
std::vector<std::int64_t> weights, values;

void load(int i, std::int64_t difference, std::int64_t value) {
  if (i == n) {
    if (std::abs(difference) <= allowed) best = std::max(best, value);
    return;
  }
  load(i + 1, difference, value);
  load(i + 1, difference + weights[i], value + values[i]);
  load(i + 1, difference - weights[i], value + values[i]);
}

int main() {
  std::cin >> n >> allowed;
  weights.resize(n);
  values.resize(n);
  for (int i = 0; i < n; ++i) std::cin >> weights[i] >> values[i];
  load(0, 0, 0);
  std::cout << best << '\n';
}
