#include <algorithm>
#include <iostream>
#include <numeric>
#include <vector>

int main() {
  // All amounts one after the other: the partial sums of 0 and the changes.
  std::vector<int> amounts = {0};
  for (int change; std::cin >> change && change != 0;) amounts.push_back(change);
  std::partial_sum(amounts.begin(), amounts.end(), amounts.begin());
  std::cout << amounts.back() << ' ' << *std::max_element(amounts.begin(), amounts.end()) << '\n';
}
