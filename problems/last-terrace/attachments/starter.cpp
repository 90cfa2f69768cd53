#include <iostream>

int main() {
  int n;
  std::cin >> n;
  for (int i = 0; i < n; ++i) {
    long long q, c;
    std::cin >> q >> c;
  }

  // Print the smallest number of litres.
}
