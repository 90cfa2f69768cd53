// Wants a workshop to begin after the one before has ended, not in the same minute.
#include <algorithm>
#include <iostream>
#include <vector>

struct Workshop {
  int start, end, value;
};

int main() {
  int n;
  std::cin >> n;
  std::vector<Workshop> workshops(n);
  for (auto& [start, end, value] : workshops) std::cin >> start >> end >> value;
  std::ranges::sort(workshops, {}, &Workshop::end);
  std::vector<long long> best(n + 1);
  for (int i = 0; i < n; ++i) {
    const auto before = std::ranges::lower_bound(workshops, workshops[i].start, {}, &Workshop::end);
    best[i + 1] = std::max(best[i], best[before - workshops.begin()] + workshops[i].value);
  }
  std::cout << best[n] << '\n';
}
