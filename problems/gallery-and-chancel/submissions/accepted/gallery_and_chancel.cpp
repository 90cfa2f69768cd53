#include <algorithm>
#include <cstdint>
#include <iostream>
#include <queue>
#include <string>
#include <vector>

// A minimum cut by a greatest flow, which is found by pushing excess from node to node
// (push-relabel, first in, first out).
class Network {
 public:
  explicit Network(int nodes) : edges_(nodes), excess_(nodes), height_(nodes) {}

  void add_edge(int from, int to, std::int64_t capacity) {
    edges_[from].push_back({to, static_cast<int>(edges_[to].size()), capacity});
    edges_[to].push_back({from, static_cast<int>(edges_[from].size()) - 1, 0});
  }

  std::int64_t greatest_flow(int source, int sink) {
    std::queue<int> active;
    height_[source] = static_cast<int>(edges_.size());
    const auto push = [&](int node, Edge& edge, std::int64_t flow) {
      if (excess_[edge.to] == 0 && edge.to != source && edge.to != sink) active.push(edge.to);
      edge.capacity -= flow;
      edges_[edge.to][edge.back].capacity += flow;
      excess_[node] -= flow;
      excess_[edge.to] += flow;
    };
    for (Edge& edge : edges_[source]) {
      if (edge.capacity > 0) push(source, edge, edge.capacity);
    }
    while (!active.empty()) {
      const int node = active.front();
      active.pop();
      while (excess_[node] > 0) {
        int lowest = 2 * static_cast<int>(edges_.size());
        for (Edge& edge : edges_[node]) {
          if (edge.capacity == 0 || excess_[node] == 0) continue;
          if (height_[node] == height_[edge.to] + 1) {
            push(node, edge, std::min(excess_[node], edge.capacity));
          }
          if (edge.capacity > 0) lowest = std::min(lowest, height_[edge.to]);
        }
        if (excess_[node] > 0) height_[node] = lowest + 1;
      }
    }
    return excess_[sink];
  }

  // The nodes that are reached from the source over edges with something left.
  std::vector<bool> reached(int source) const {
    std::vector<bool> seen(edges_.size());
    seen[source] = true;
    std::vector<int> waiting{source};
    while (!waiting.empty()) {
      const int node = waiting.back();
      waiting.pop_back();
      for (const Edge& edge : edges_[node]) {
        if (edge.capacity == 0 || seen[edge.to]) continue;
        seen[edge.to] = true;
        waiting.push_back(edge.to);
      }
    }
    return seen;
  }

 private:
  struct Edge {
    int to, back;
    std::int64_t capacity;
  };

  std::vector<std::vector<Edge>> edges_;
  std::vector<std::int64_t> excess_;
  std::vector<int> height_;
};

int main() {
  int n, g;
  std::cin >> n >> g;
  const int source = n + 2 * g, sink = source + 1;
  Network network(n + 2 * g + 2);
  std::int64_t most = 0;
  const auto read_edges = [&](int above, int below) {
    std::int64_t gallery, chancel;
    std::cin >> gallery >> chancel;
    network.add_edge(source, above, gallery);
    network.add_edge(below, sink, chancel);
    most += gallery + chancel;
  };
  for (int singer = 0; singer < n; ++singer) read_edges(singer, singer);
  for (int above = n; above < n + 2 * g; above += 2) {
    int count;
    std::cin >> count;
    read_edges(above, above + 1);
    while (count-- > 0) {
      int singer;
      std::cin >> singer;
      network.add_edge(above, singer - 1, 1'000'000'000'000);
      network.add_edge(singer - 1, above + 1, 1'000'000'000'000);
    }
  }
  std::cout << most - network.greatest_flow(source, sink) << '\n';
  const std::vector<bool> reached = network.reached(source);
  std::string places;
  for (int singer = 0; singer < n; ++singer) places += reached[singer] ? 'g' : 'c';
  std::cout << places << '\n';
}
