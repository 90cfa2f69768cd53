#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n;
  std::cin >> n;
  std::unordered_map<std::string, long long> seen;
  long long pairs = 0;
  for (std::string heap; n > 0 && std::cin >> heap; --n) {
    std::ranges::sort(heap);
    pairs += seen[heap]++;  // this packet makes a pair with each one before it
  }
  std::cout << pairs << '\n';
}
