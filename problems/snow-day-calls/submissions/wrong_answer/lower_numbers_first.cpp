// Goes through the people by their numbers, as if everybody were called by somebody with a lower
// one.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<int> minute(n + 1);
  for (int person = 1; person <= n; ++person) {
    int k, other;
    std::cin >> k;
    for (int place = 1; place <= k; ++place) {
      std::cin >> other;
      minute[other] = minute[person] + place;
    }
  }
  const int last = *std::max_element(minute.begin(), minute.end());
  std::cout << last << ' ' << std::count(minute.begin() + 1, minute.end(), last) << '\n';
}
