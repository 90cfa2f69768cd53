// Balances each half of the goods by itself.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <utility>
#include <vector>

using Good = std::pair<std::int64_t, std::int64_t>;

std::int64_t allowed;

std::int64_t best(const std::vector<Good>& goods, std::size_t i, std::int64_t difference) {
  if (i == goods.size()) return std::abs(difference) <= allowed ? 0 : -1'000'000'000'000;
  const auto [weight, value] = goods[i];
  return std::max({best(goods, i + 1, difference), value + best(goods, i + 1, difference + weight),
                   value + best(goods, i + 1, difference - weight)});
}

int main() {
  int n;
  std::cin >> n >> allowed;
  std::vector<Good> first(n / 2), second(n - n / 2);
  for (auto& [weight, value] : first) std::cin >> weight >> value;
  for (auto& [weight, value] : second) std::cin >> weight >> value;
  std::cout << best(first, 0, 0) + best(second, 0, 0) << '\n';
}
