// Tries for each length every k up to the length.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  int m;
  std::cin >> m;
  std::vector<int> ropes(m);
  for (int& length : ropes) std::cin >> length;
  const int longest = *std::max_element(ropes.begin(), ropes.end());
  std::vector<int> grundy(longest + 1);
  const auto options = [&](int n) {
    std::vector<int> values{grundy[n - 1]};
    for (int k = 2; k <= n; ++k) {
      if (n % k == 0) values.push_back(k % 2 == 1 ? grundy[n / k] : 0);
    }
    return values;
  };
  for (int n = 1; n <= longest; ++n) {
    const std::vector<int> values = options(n);
    while (std::count(values.begin(), values.end(), grundy[n]) > 0) ++grundy[n];
  }
  int total = 0;
  for (int length : ropes) total ^= grundy[length];
  long long moves = 0;
  for (int length : ropes) {
    const std::vector<int> values = options(length);
    moves += std::count(values.begin(), values.end(), total ^ grundy[length]);
  }
  std::cout << moves << '\n';
}
