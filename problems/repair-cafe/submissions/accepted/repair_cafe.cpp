#include <algorithm>
#include <iostream>
#include <queue>
#include <vector>

// Searches for the least limit; for each one, a greatest flow (Dinic) from a source through the
// things and the helpers to a sink tells whether all things can be repaired.
class Flow {
 public:
  explicit Flow(int nodes) : edges_(nodes), level_(nodes), next_(nodes) {}

  void add_edge(int from, int to, int capacity) {
    edges_[from].push_back({to, static_cast<int>(edges_[to].size()), capacity});
    edges_[to].push_back({from, static_cast<int>(edges_[from].size()) - 1, 0});
  }

  int greatest(int source, int sink) {
    int flow = 0;
    while (find_levels(source, sink)) {
      std::fill(next_.begin(), next_.end(), 0);
      while (int more = push(source, sink, 1'000'000)) flow += more;
    }
    return flow;
  }

  // The node to which an edge out of this one is used up, or -1.
  int used(int node, int nodes_to) const {
    for (const Edge& edge : edges_[node]) {
      if (edge.to >= nodes_to && edge.capacity == 0) return edge.to;
    }
    return -1;
  }

 private:
  struct Edge {
    int to, back, capacity;
  };

  bool find_levels(int source, int sink) {
    std::fill(level_.begin(), level_.end(), -1);
    level_[source] = 0;
    std::queue<int> waiting;
    waiting.push(source);
    while (!waiting.empty()) {
      const int node = waiting.front();
      waiting.pop();
      for (const Edge& edge : edges_[node]) {
        if (edge.capacity == 0 || level_[edge.to] >= 0) continue;
        level_[edge.to] = level_[node] + 1;
        waiting.push(edge.to);
      }
    }
    return level_[sink] >= 0;
  }

  int push(int node, int sink, int most) {
    if (node == sink) return most;
    for (int& i = next_[node]; i < static_cast<int>(edges_[node].size()); ++i) {
      Edge& edge = edges_[node][i];
      if (edge.capacity == 0 || level_[edge.to] != level_[node] + 1) continue;
      const int flow = push(edge.to, sink, std::min(most, edge.capacity));
      if (flow == 0) continue;
      edge.capacity -= flow;
      edges_[edge.to][edge.back].capacity += flow;
      return flow;
    }
    return 0;
  }

  std::vector<std::vector<Edge>> edges_;
  std::vector<int> level_, next_;
};

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<std::vector<int>> can_repair(n);
  for (auto& helpers : can_repair) {
    int count;
    std::cin >> count;
    helpers.resize(count);
    for (int& helper : helpers) std::cin >> helper;
  }

  const int source = n, sink = n + 1, before_helpers = n + 1;  // helper 1 is node n + 2
  const auto flow_with = [&](int limit) {
    Flow flow(n + m + 2);
    for (int thing = 0; thing < n; ++thing) {
      flow.add_edge(source, thing, 1);
      for (int helper : can_repair[thing]) flow.add_edge(thing, before_helpers + helper, 1);
    }
    for (int helper = 1; helper <= m; ++helper) {
      flow.add_edge(before_helpers + helper, sink, limit);
    }
    return flow;
  };
  int low = 0, high = n;  // not enough, enough
  while (high - low > 1) {
    const int middle = (low + high) / 2;
    (flow_with(middle).greatest(source, sink) == n ? high : low) = middle;
  }
  Flow flow = flow_with(high);
  flow.greatest(source, sink);
  std::cout << high << '\n';
  for (int thing = 0; thing < n; ++thing) {
    std::cout << flow.used(thing, n + 2) - before_helpers << (thing + 1 < n ? ' ' : '\n');
  }
}
