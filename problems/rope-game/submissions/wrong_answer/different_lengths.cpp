// Counts the moves of ropes of equal length only once.
#include <algorithm>
#include <iostream>
#include <set>
#include <vector>

int main() {
  int m;
  std::cin >> m;
  std::vector<int> ropes(m);
  for (int& length : ropes) std::cin >> length;
  const int longest = *std::max_element(ropes.begin(), ropes.end());
  std::vector<int> grundy(longest + 1);
  std::vector<std::vector<int>> options(longest + 1);
  for (int n = 1; n <= longest; ++n) {
    options[n].push_back(grundy[n - 1]);
    while (std::count(options[n].begin(), options[n].end(), grundy[n]) > 0) ++grundy[n];
    for (int k = 2; k * n <= longest; ++k) options[k * n].push_back(k % 2 ? grundy[n] : 0);
  }
  int total = 0;
  for (int length : ropes) total ^= grundy[length];
  long long moves = 0;
  for (int length : std::set<int>(ropes.begin(), ropes.end())) {
    moves += std::count(options[length].begin(), options[length].end(), total ^ grundy[length]);
  }
  std::cout << moves << '\n';
}
