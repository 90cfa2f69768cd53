#include <algorithm>
#include <array>
#include <cstdint>
#include <iostream>
#include <vector>

// The best values of the part of a tree from a village downwards, by whether the village has a
// station and whether one of its children has one.
using Part = std::array<std::array<std::int64_t, 2>, 2>;  // [station][child with a station]

constexpr std::int64_t impossible = -1'000'000'000'000;

// Adds the part below a child to what is known of its parent and the children before.
Part join(const Part& parent, const Part& child) {
  Part both;
  for (int station : {0, 1}) {
    // A child of a village with a station can have none below it.
    const auto below = [&](int child_station) {
      return station == 1 ? child[child_station][0]
                          : std::max(child[child_station][0], child[child_station][1]);
    };
    both[station][0] = parent[station][0] + below(0);
    both[station][1] = std::max(parent[station][1] + below(0), parent[station][0] + below(1));
  }
  return both;
}

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n;
  std::cin >> n;
  std::vector<Part> parts(n + 1);
  for (int village = 1; village <= n; ++village) {
    std::int64_t value;
    std::cin >> value;
    parts[village] = {{{0, impossible}, {value, impossible}}};
  }
  std::vector<std::vector<int>> roads(n + 1);
  for (int i = 1; i < n; ++i) {
    int a, b;
    std::cin >> a >> b;
    roads[a].push_back(b);
    roads[b].push_back(a);
  }

  std::vector<int> order{1}, parent(n + 1);
  for (int i = 0; i < n; ++i) {
    for (int neighbour : roads[order[i]]) {
      if (neighbour == parent[order[i]]) continue;
      parent[neighbour] = order[i];
      order.push_back(neighbour);
    }
  }
  for (int i = n - 1; i > 0; --i) {
    parts[parent[order[i]]] = join(parts[parent[order[i]]], parts[order[i]]);
  }
  std::int64_t best = 0;
  for (const auto& by_child : parts[1]) best = std::max({best, by_child[0], by_child[1]});
  std::cout << best << '\n';
}
