#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  int m;
  std::cin >> m;
  std::vector<int> ropes(m);
  for (int& length : ropes) std::cin >> length;
  const int longest = *std::max_element(ropes.begin(), ropes.end());

  // after_cut[n]: the Grundy values after all cuts of a rope of n metres, one for each number of
  // pieces. Equal pieces cancel each other in pairs, so one of them counts, or none.
  std::vector<int> grundy(longest + 1);
  std::vector<std::vector<int>> after_cut(longest + 1);
  for (int n = 1; n <= longest; ++n) {
    std::vector<int> options = after_cut[n];
    options.push_back(grundy[n - 1]);
    while (std::count(options.begin(), options.end(), grundy[n]) > 0) ++grundy[n];
    for (int k = 2; k * n <= longest; ++k) {
      after_cut[k * n].push_back(k % 2 == 1 ? grundy[n] : 0);
    }
  }

  int total = 0;
  for (int length : ropes) total ^= grundy[length];
  long long moves = 0;
  for (int length : ropes) {
    const int wanted = total ^ grundy[length];
    moves += grundy[length - 1] == wanted;
    moves += std::count(after_cut[length].begin(), after_cut[length].end(), wanted);
  }
  std::cout << moves << '\n';
}
