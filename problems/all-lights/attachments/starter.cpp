#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  for (int i = 0; i < n; ++i) {
    int p, k;
    std::cin >> p >> k;
    std::vector<int> seconds(k);
    for (int& one : seconds) std::cin >> one;
  }

  // Print the first second in which all lighthouses shine, or "never".
}
