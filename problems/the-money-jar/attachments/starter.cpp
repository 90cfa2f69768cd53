#include <iostream>

int main() {
  int x;
  while (std::cin >> x && x != 0) {
    // x was put into the jar, or taken out.
  }

  // Print the amount and the largest amount.
}
