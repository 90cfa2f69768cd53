// Multiplies in 32 bits: the product overflows before the remainder is taken.
#include <iostream>
#include <map>

int main() {
  int n;
  std::cin >> n;
  std::map<int, int> singers;
  for (int height; n > 0 && std::cin >> height; --n) ++singers[height];
  unsigned ways = 1;
  for (auto [height, count] : singers) {
    const int places = height == singers.rbegin()->first ? count : count + 1;
    for (int factor = 2; factor <= places; ++factor) ways = ways * factor % 1'000'000'007;
  }
  std::cout << ways << '\n';
}
