// Lays the rope anew without each of the trees.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <utility>
#include <vector>

using Tree = std::pair<std::int64_t, std::int64_t>;

std::int64_t turn(const Tree& a, const Tree& b, const Tree& c) {
  return (b.first - a.first) * (c.second - b.second) - (b.second - a.second) * (c.first - b.first);
}

std::int64_t pasture(std::vector<Tree> trees) {
  std::sort(trees.begin(), trees.end());
  std::int64_t area = 0;
  for (int side = 0; side < 2; ++side) {
    std::vector<Tree> chain;
    for (const Tree& tree : trees) {
      while (chain.size() > 1 && turn(chain[chain.size() - 2], chain.back(), tree) <= 0) {
        chain.pop_back();
      }
      chain.push_back(tree);
    }
    for (std::size_t i = 1; i < chain.size(); ++i) {
      area += chain[i - 1].first * chain[i].second - chain[i - 1].second * chain[i].first;
    }
    std::reverse(trees.begin(), trees.end());
  }
  return area;
}

int main() {
  int n;
  std::cin >> n;
  std::vector<Tree> trees(n);
  for (auto& [x, y] : trees) std::cin >> x >> y;
  const std::int64_t all = pasture(trees);
  for (int i = 0; i < n; ++i) {
    std::vector<Tree> rest = trees;
    rest.erase(rest.begin() + i);
    std::cout << all - pasture(rest) << '\n';
  }
}
