#include <functional>
#include <iostream>
#include <limits>
#include <queue>
#include <utility>
#include <vector>

using Minute = long long;

struct Line {
  int to;
  Minute first, every, ride;

  // When somebody who waits from `now` gets to the other end.
  Minute arrival(Minute now) const {
    if (now <= first) return first + ride;
    const Minute buses = (now - first + every - 1) / every;  // that leave before `now`
    return first + buses * every + ride;
  }
};

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n, m;
  std::cin >> n >> m;
  std::vector<std::vector<Line>> lines(n + 1);
  while (m-- > 0) {
    int from;
    Line line;
    std::cin >> from >> line.to >> line.first >> line.every >> line.ride;
    lines[from].push_back(line);
  }

  constexpr Minute never = std::numeric_limits<Minute>::max();
  std::vector<Minute> earliest(n + 1, never);
  using Arrival = std::pair<Minute, int>;
  std::priority_queue<Arrival, std::vector<Arrival>, std::greater<>> waiting;
  earliest[1] = 0;
  waiting.emplace(0, 1);
  while (!waiting.empty()) {
    const auto [now, stop] = waiting.top();
    waiting.pop();
    if (now > earliest[stop]) continue;
    for (const Line& line : lines[stop]) {
      const Minute then = line.arrival(now);
      if (then >= earliest[line.to]) continue;
      earliest[line.to] = then;
      waiting.emplace(then, line.to);
    }
  }

  if (earliest[n] == never) {
    std::cout << "stranded\n";
  } else {
    std::cout << earliest[n] << '\n';
  }
}
