// The chapters from which an evening can reach chapter i are a window that only moves forward, so a
// queue of candidates gives the best one without looking at the whole window.
#include <deque>
#include <iostream>
#include <utility>
#include <vector>

int main() {
  int n;
  long long limit;
  std::cin >> n >> limit;
  std::vector<long long> read(n + 1);  // read[i]: minutes for the first i chapters
  for (int i = 1; i <= n; ++i) {
    std::cin >> read[i];
    read[i] += read[i - 1];
  }

  std::vector<std::pair<long long, int>> best(n + 1);  // minutes awake, evenings
  std::deque<int> candidates;                          // their values of best rise
  for (int i = 1; i <= n; ++i) {
    while (!candidates.empty() && best[candidates.back()] >= best[i - 1]) candidates.pop_back();
    candidates.push_back(i - 1);
    while (read[i] - read[candidates.front()] > limit) candidates.pop_front();

    long long awake;
    std::cin >> awake;
    const auto [minutes, evenings] = best[candidates.front()];
    best[i] = {minutes + awake, evenings + 1};
  }
  std::cout << best[n].first << ' ' << best[n].second << '\n';
}
