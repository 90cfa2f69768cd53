#include <algorithm>
#include <functional>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

constexpr int largest = 50;

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  std::vector<int> pairs(largest + 1);
  for (int size = 1; size <= largest; ++size) std::cin >> pairs[size];

  using Return = std::pair<int, int>;  // minute and size; a minute is at most 2 * 10^9
  std::priority_queue<Return, std::vector<Return>, std::greater<>> lent;
  int n;
  std::cin >> n;
  while (n-- > 0) {
    int minute, size, duration;
    std::cin >> minute >> size >> duration;
    while (!lent.empty() && lent.top().first <= minute) {
      ++pairs[lent.top().second];
      lent.pop();
    }
    const int too_large = std::min(size + 2, largest) + 1;
    while (size < too_large && pairs[size] == 0) ++size;
    if (size == too_large) {
      std::cout << "none\n";
    } else {
      --pairs[size];
      lent.emplace(minute + duration, size);
      std::cout << size << '\n';
    }
  }
}
