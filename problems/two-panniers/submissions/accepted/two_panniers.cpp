#include <algorithm>
#include <cstdint>
#include <iostream>
#include <utility>
#include <vector>

// How much more is on the left, and the value.
using Load = std::pair<std::int64_t, std::int64_t>;

std::vector<Load> loads(const std::vector<Load>& goods) {
  std::vector<Load> all{{0, 0}};
  for (const auto& [weight, value] : goods) {
    const std::size_t before = all.size();
    for (std::size_t i = 0; i < before; ++i) {
      const auto [difference, sum] = all[i];
      all.push_back({difference + weight, sum + value});
      all.push_back({difference - weight, sum + value});
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}

// Answers "the largest value from one place to another" with a table for each power of two.
class LargestValue {
 public:
  explicit LargestValue(const std::vector<Load>& loads) : table_(1) {
    for (const Load& load : loads) table_[0].push_back(load.second);
    for (std::size_t length = 2; length <= loads.size(); length *= 2) {
      const std::vector<std::int64_t>& half = table_.back();
      std::vector<std::int64_t> row(loads.size() - length + 1);
      for (std::size_t i = 0; i < row.size(); ++i) row[i] = std::max(half[i], half[i + length / 2]);
      table_.push_back(row);
    }
  }

  std::int64_t between(std::size_t first, std::size_t end) const {
    int k = 0;
    while (std::size_t{2} << k <= end - first) ++k;
    return std::max(table_[k][first], table_[k][end - (std::size_t{1} << k)]);
  }

 private:
  std::vector<std::vector<std::int64_t>> table_;
};

int main() {
  int n;
  std::int64_t allowed;
  std::cin >> n >> allowed;
  std::vector<Load> first_half(n / 2), second_half(n - n / 2);
  for (auto& [weight, value] : first_half) std::cin >> weight >> value;
  for (auto& [weight, value] : second_half) std::cin >> weight >> value;

  const std::vector<Load> others = loads(second_half);
  const LargestValue largest(others);
  std::int64_t best = 0;
  for (const auto& [difference, value] : loads(first_half)) {
    const auto first =
        std::lower_bound(others.begin(), others.end(), Load{-allowed - difference, -1});
    const auto end =
        std::lower_bound(others.begin(), others.end(), Load{allowed - difference + 1, -1});
    if (first == end) continue;
    best = std::max(best, value + largest.between(first - others.begin(), end - others.begin()));
  }
  std::cout << best << '\n';
}
