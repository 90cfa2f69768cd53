// Reads the line character by character and joins ranges that overlap or follow each other.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main() {
  std::vector<std::pair<long long, long long>> ranges;
  long long sheets = 0;
  char separator = ',';
  while (separator == ',') {
    long long first;
    std::cin >> first;
    long long last = first;
    separator = static_cast<char>(std::cin.get());
    if (separator == '-') {
      std::cin >> last;
      separator = static_cast<char>(std::cin.get());
    }
    if (last < first) std::swap(first, last);
    ranges.emplace_back(first, last);
    sheets += last - first + 1;
  }

  std::ranges::sort(ranges);
  long long different = 0;
  auto [begin, end] = ranges[0];
  for (auto [first, last] : ranges) {
    if (first > end + 1) {
      different += end - begin + 1;
      begin = first;
      end = last;
    } else {
      end = std::max(end, last);
    }
  }
  different += end - begin + 1;
  std::cout << sheets << ' ' << different << '\n';
}
