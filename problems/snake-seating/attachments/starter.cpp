#include <iostream>

int main() {
  int k, t;
  std::cin >> k >> t;
  for (int i = 0; i < t; ++i) {
    int s;
    std::cin >> s;
    // Print the row and the place.
  }
}
