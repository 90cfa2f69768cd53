#include <iostream>

int main() {
  int k, n;
  std::cin >> k >> n;
  for (int i = 0; i < k; ++i) {
    int euros, cents;
    char point;
    std::cin >> euros >> point >> cents;
  }

  // Print the share and the tip.
}
