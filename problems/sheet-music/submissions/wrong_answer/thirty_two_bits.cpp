// Counts the sheets in 32 bits.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main() {
  std::vector<std::pair<int, int>> ranges;
  unsigned sheets = 0;
  for (char separator = ','; separator == ',';) {
    int first, last;
    std::cin >> first;
    last = first;
    separator = static_cast<char>(std::cin.get());
    if (separator == '-') {
      std::cin >> last;
      separator = static_cast<char>(std::cin.get());
    }
    if (last < first) std::swap(first, last);
    ranges.emplace_back(first, last);
    sheets += last - first + 1;
  }
  std::sort(ranges.begin(), ranges.end());
  int different = 0, counted = 0;
  for (auto [first, last] : ranges) {
    if (last <= counted) continue;
    different += last - std::max(first - 1, counted);
    counted = last;
  }
  std::cout << sheets << ' ' << different << '\n';
}
