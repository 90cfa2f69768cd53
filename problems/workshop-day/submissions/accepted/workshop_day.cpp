#include <algorithm>
#include <iostream>
#include <vector>

struct Workshop {
  int start, end, value;
};

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n;
  std::cin >> n;
  std::vector<Workshop> workshops(n);
  for (auto& [start, end, value] : workshops) std::cin >> start >> end >> value;
  std::ranges::sort(workshops, {}, &Workshop::end);

  // best[i]: the most that the first i workshops to end can give
  std::vector<long long> best(n + 1);
  for (int i = 0; i < n; ++i) {
    const auto before = std::ranges::upper_bound(workshops, workshops[i].start, {}, &Workshop::end);
    const auto with = best[before - workshops.begin()] + workshops[i].value;
    best[i + 1] = std::max(best[i], with);
  }
  std::cout << best[n] << '\n';
}
