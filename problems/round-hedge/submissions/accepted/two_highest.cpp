// A segment tree over the bushes. Each node knows the greatest height in it, how many bushes have
// it, and the second greatest height: a trim between the two changes only the sum and the greatest
// height.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

class Hedge {
 public:
  explicit Hedge(int n) : n_(n), nodes_(4 * n) { build(1, 0, n); }

  void feed(int from, int to, std::int64_t amount) { feed(1, 0, n_, from, to, amount); }

  // Returns what was cut off.
  std::int64_t trim(int from, int to, std::int64_t height) {
    return trim(1, 0, n_, from, to, height);
  }

 private:
  static constexpr std::int64_t none = -1'000'000'000'000;

  struct Node {
    std::int64_t highest = 0, second = none;
    std::int64_t fed = 0;  // not yet handed on to the children
    int count = 1;         // of the highest
  };

  void build(int node, int begin, int end) {
    nodes_[node].count = end - begin;
    if (end - begin == 1) return;
    const int middle = (begin + end) / 2;
    build(2 * node, begin, middle);
    build(2 * node + 1, middle, end);
  }

  void grow(int node, std::int64_t amount) {
    nodes_[node].highest += amount;
    if (nodes_[node].second != none) nodes_[node].second += amount;
    nodes_[node].fed += amount;
  }

  void hand_on(int node) {
    for (int child : {2 * node, 2 * node + 1}) {
      grow(child, nodes_[node].fed);
      nodes_[child].highest = std::min(nodes_[child].highest, nodes_[node].highest);
    }
    nodes_[node].fed = 0;
  }

  void combine(int node) {
    const Node& a = nodes_[2 * node];
    const Node& b = nodes_[2 * node + 1];
    Node& both = nodes_[node];
    both.highest = std::max(a.highest, b.highest);
    both.count = 0;
    both.second = std::max(a.second, b.second);
    for (const Node* child : {&a, &b}) {
      if (child->highest == both.highest) {
        both.count += child->count;
      } else {
        both.second = std::max(both.second, child->highest);
      }
    }
  }

  void feed(int node, int begin, int end, int from, int to, std::int64_t amount) {
    if (to <= begin || end <= from) return;
    if (from <= begin && end <= to) {
      grow(node, amount);
      return;
    }
    hand_on(node);
    const int middle = (begin + end) / 2;
    feed(2 * node, begin, middle, from, to, amount);
    feed(2 * node + 1, middle, end, from, to, amount);
    combine(node);
  }

  std::int64_t trim(int node, int begin, int end, int from, int to, std::int64_t height) {
    if (to <= begin || end <= from || nodes_[node].highest <= height) return 0;
    if (from <= begin && end <= to && nodes_[node].second < height) {
      const std::int64_t cut = (nodes_[node].highest - height) * nodes_[node].count;
      nodes_[node].highest = height;
      return cut;
    }
    hand_on(node);
    const int middle = (begin + end) / 2;
    const std::int64_t cut = trim(2 * node, begin, middle, from, to, height) +
                             trim(2 * node + 1, middle, end, from, to, height);
    combine(node);
    return cut;
  }

  int n_;
  std::vector<Node> nodes_;
};

struct Task {
  bool feeds;
  int start, length;
  std::int64_t amount;
};

int main() {
  int n, q, days, shift;
  std::cin >> n >> q >> days >> shift;
  std::vector<Task> tasks(q);
  for (auto& [feeds, start, length, amount] : tasks) {
    std::string word;
    std::cin >> word >> start >> length >> amount;
    feeds = word == "feed";
  }

  Hedge hedge(n);
  std::int64_t cut = 0;
  for (int day = 0; day < days; ++day) {
    for (const auto& [feeds, start, length, amount] : tasks) {
      const auto apply = [&](int from, int to) {
        if (feeds) {
          hedge.feed(from, to, amount);
        } else {
          cut += hedge.trim(from, to, amount);
        }
      };
      const int from = static_cast<int>((start + std::int64_t{day} * shift) % n);
      apply(from, std::min(from + length, n));
      if (from + length > n) apply(0, from + length - n);
    }
  }
  std::cout << cut << '\n';
}
