// Tries all choices of villages; if the roads make a line, goes along it with the last two choices.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<std::int64_t> value(n);
  for (auto& v : value) std::cin >> v;
  std::vector<std::vector<int>> roads(n);
  bool line = true;
  for (int i = 0; i + 1 < n; ++i) {
    int a, b;
    std::cin >> a >> b;
    line = line && a == i + 1 && b == i + 2;
    roads[a - 1].push_back(b - 1);
    roads[b - 1].push_back(a - 1);
  }
  std::int64_t best = 0;
  if (line) {
    // ways[2 p + q]: whether the last but one and the last village have a station.
    std::vector<std::int64_t> ways{0, value[0], -1, -1};
    for (int i = 1; i < n; ++i) {
      std::vector<std::int64_t> next(4, -1);
      for (int state = 0; state < 4; ++state) {
        if (ways[state] < 0) continue;
        for (int station : {0, 1}) {
          if (station == 1 && state >= 2) continue;
          std::int64_t& slot = next[2 * (state % 2) + station];
          slot = std::max(slot, ways[state] + station * value[i]);
        }
      }
      ways = next;
    }
    best = *std::max_element(ways.begin(), ways.end());
  } else {
    for (std::uint64_t choice = 0; choice < std::uint64_t{1} << std::min(n, 40); ++choice) {
      std::int64_t sum = 0;
      bool good = true;
      for (int i = 0; i < n && good; ++i) {
        int heard = 0;
        for (int neighbour : roads[i]) heard += static_cast<int>(choice >> neighbour & 1);
        good = heard < 2;
        if (choice >> i & 1) sum += value[i];
      }
      if (good) best = std::max(best, sum);
    }
  }
  std::cout << best << '\n';
}
