// Adds the minutes up in 32 bits.
#include <iostream>
#include <utility>
#include <vector>

int main() {
  int n, limit;
  std::cin >> n >> limit;
  std::vector<int> minutes(n), awake(n);
  for (int& minute : minutes) std::cin >> minute;
  for (int& minute : awake) std::cin >> minute;
  std::vector<std::pair<unsigned, int>> best(n + 1);
  for (int i = 1; i <= n; ++i) {
    std::pair<unsigned, int> before = best[i - 1];
    int reading = minutes[i - 1];
    for (int j = i - 1; j > 0 && (reading += minutes[j - 1]) <= limit; --j) {
      before = std::min(before, best[j - 1]);
    }
    best[i] = {before.first + awake[i - 1], before.second + 1};
  }
  std::cout << best[n].first << ' ' << best[n].second << '\n';
}
