// Takes the minute in which the last arrival leaves for the last one. Somebody who came earlier may
// leave later.
#include <algorithm>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

int main() {
  int n, seats;
  std::cin >> n >> seats;
  std::vector<std::pair<int, int>> arrivals(n);
  for (auto& [arrived, size] : arrivals) std::cin >> arrived >> size;
  std::queue<int> groups, singles;
  int minute = -1, longest = 0, last = 0;
  for (int next = 0; next < n || !groups.empty() || !singles.empty();) {
    ++minute;
    if (groups.empty() && singles.empty()) minute = std::max(minute, arrivals[next].first);
    for (; next < n && arrivals[next].first <= minute; ++next) {
      (arrivals[next].second == 1 ? singles : groups).push(next);
    }
    int free = seats;
    const auto leave = [&](std::queue<int>& queue) {
      const int i = queue.front();
      queue.pop();
      free -= arrivals[i].second;
      longest = std::max(longest, minute - arrivals[i].first);
      if (i == n - 1) last = minute;
    };
    while (!groups.empty() && arrivals[groups.front()].second <= free) leave(groups);
    while (!singles.empty() && free > 0) leave(singles);
  }
  std::cout << last << ' ' << longest << '\n';
}
