#include <bit>
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
  int n, k;
  std::cin >> n >> k;
  std::vector<std::uint64_t> rows(n);
  for (auto& row : rows) std::cin >> row;

  int notes = 0;
  std::uint64_t always = ~std::uint64_t{0};
  std::uint64_t ever = 0;
  std::uint64_t before = rows.back();
  for (std::uint64_t row : rows) {
    notes += std::popcount(row & ~before);
    always &= row;
    ever |= row;
    before = row;
  }
  std::cout << notes + std::popcount(always) << ' ' << k - std::popcount(ever) << '\n';
}
