#include <iostream>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

// Groups of forks whose differences are known, as trees: union by size, so that no tree is deep.
class Forks {
 public:
  explicit Forks(int n) : parent_(n + 1), above_(n + 1), size_(n + 1, 1) {
    std::iota(parent_.begin(), parent_.end(), 0);
  }

  // The root of the fork's tree, and how far the fork is above it.
  std::pair<int, int> find(int fork) const {
    int above = 0;
    while (parent_[fork] != fork) {
      above += above_[fork];
      fork = parent_[fork];
    }
    return {fork, above % 12};
  }

  // The fork `high` is k above the fork `low`, which is in another tree.
  void join(int high, int low, int k) {
    auto [high_root, high_above] = find(high);
    auto [low_root, low_above] = find(low);
    int difference = k + low_above - high_above;  // of the roots
    if (size_[high_root] > size_[low_root]) {
      std::swap(high_root, low_root);
      difference = -difference;
    }
    parent_[high_root] = low_root;
    above_[high_root] = (difference + 24) % 12;
    size_[low_root] += size_[high_root];
  }

 private:
  std::vector<int> parent_, above_, size_;
};

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n, m;
  std::cin >> n >> m;
  Forks forks(n);
  while (m-- > 0) {
    std::string word;
    int a, b;
    std::cin >> word >> a >> b;
    const auto [a_root, a_above] = forks.find(a);
    const auto [b_root, b_above] = forks.find(b);
    const int difference = (a_above - b_above + 12) % 12;
    if (word == "ask") {
      std::cout << (a_root == b_root ? std::to_string(difference) : "unknown") << '\n';
      continue;
    }
    int k;
    std::cin >> k;
    if (a_root == b_root) {
      std::cout << (difference == k ? "agrees" : "contradicts") << '\n';
    } else {
      forks.join(a, b, k);
      std::cout << "new\n";
    }
  }
}
