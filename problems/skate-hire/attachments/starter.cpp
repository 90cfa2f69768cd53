#include <iostream>
#include <vector>

int main() {
  std::vector<int> pairs(50);
  for (int& one : pairs) std::cin >> one;
  int n;
  std::cin >> n;
  for (int i = 0; i < n; ++i) {
    int t, s, d;
    std::cin >> t >> s >> d;

    // Print the size that this visitor gets, or "none".
  }
}
