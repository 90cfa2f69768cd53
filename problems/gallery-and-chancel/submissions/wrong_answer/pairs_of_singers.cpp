// Gives every two singers of an ensemble an edge with the mean of both bonuses: right for ensembles
// of two whose bonuses are equal, and for no others.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

int main() {
  int n, g;
  std::cin >> n >> g;
  const int source = n, sink = n + 1;
  std::vector<std::vector<std::int64_t>> left(n + 2, std::vector<std::int64_t>(n + 2));
  std::vector<std::int64_t> gallery(n), chancel(n);
  for (int i = 0; i < n; ++i) {
    std::cin >> gallery[i] >> chancel[i];
    left[source][i] = 2 * gallery[i];
    left[i][sink] = 2 * chancel[i];
  }
  struct Ensemble {
    std::int64_t x, y;
    std::vector<int> members;
  };
  std::vector<Ensemble> ensembles(g);
  for (Ensemble& ensemble : ensembles) {
    int count;
    std::cin >> count >> ensemble.x >> ensemble.y;
    ensemble.members.resize(count);
    for (int& member : ensemble.members) {
      std::cin >> member;
      --member;
      left[source][member] += ensemble.x / count;
      left[member][sink] += ensemble.y / count;
    }
    for (int a : ensemble.members) {
      for (int b : ensemble.members) {
        if (a != b) left[a][b] += (ensemble.x + ensemble.y) / count;
      }
    }
  }

  std::vector<int> came(n + 2);
  const auto search = [&] {
    std::fill(came.begin(), came.end(), -1);
    came[source] = source;
    std::vector<int> queue{source};
    for (std::size_t i = 0; i < queue.size(); ++i) {
      for (int next = 0; next < n + 2; ++next) {
        if (left[queue[i]][next] == 0 || came[next] >= 0) continue;
        came[next] = queue[i];
        queue.push_back(next);
      }
    }
    return came[sink] >= 0;
  };
  while (search()) {
    std::int64_t flow = 1'000'000'000'000;
    for (int i = sink; i != source; i = came[i]) flow = std::min(flow, left[came[i]][i]);
    for (int i = sink; i != source; i = came[i]) {
      left[came[i]][i] -= flow;
      left[i][came[i]] += flow;
    }
  }
  std::string places;
  std::int64_t beauty = 0;
  for (int i = 0; i < n; ++i) {
    places += came[i] >= 0 ? 'g' : 'c';
    beauty += came[i] >= 0 ? gallery[i] : chancel[i];
  }
  for (const auto& [x, y, members] : ensembles) {
    const auto above = std::count_if(members.begin(), members.end(),
                                     [&](int member) { return places[member] == 'g'; });
    if (above == static_cast<long>(members.size())) beauty += x;
    if (above == 0) beauty += y;
  }
  std::cout << beauty << '\n' << places << '\n';
}
