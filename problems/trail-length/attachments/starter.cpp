#include <iostream>

int main() {
  int n;
  std::cin >> n;
  for (int i = 0; i < n; ++i) {
    int d, a;
    std::cin >> d >> a;
  }

  // Print the length of the trail.
}
