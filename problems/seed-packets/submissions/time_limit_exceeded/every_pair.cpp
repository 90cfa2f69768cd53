// Compares every heap with every other: 5 000 000 000 comparisons for 100 000 packets.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  int n;
  std::cin >> n;
  std::vector<std::string> heaps(n);
  for (std::string& heap : heaps) {
    std::cin >> heap;
    std::ranges::sort(heap);
  }
  long long pairs = 0;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) pairs += heaps[i] == heaps[j];
  }
  std::cout << pairs << '\n';
}
