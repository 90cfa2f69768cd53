// Counts the ones of 32 bits only.
#include <cstdint>
#include <iostream>
#include <vector>

int ones(int number) { return __builtin_popcount(number); }

int main() {
  int n, k;
  std::cin >> n >> k;
  std::vector<std::int64_t> rows(n);
  for (auto& row : rows) std::cin >> row;
  int notes = 0;
  std::int64_t always = -1, ever = 0, before = rows.back();
  for (std::int64_t row : rows) {
    notes += ones(row & ~before);
    always &= row;
    ever |= row;
    before = row;
  }
  std::cout << notes + ones(always) << ' ' << k - ones(ever) << '\n';
}
