#include <iostream>

int main() {
  int n;
  std::cin >> n;
  for (int i = 0; i < n; ++i) {
    long long x, y;
    std::cin >> x >> y;
  }

  // For each tree print twice the area that is lost.
}
