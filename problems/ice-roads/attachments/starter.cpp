#include <iostream>

int main() {
  int n, d;
  std::cin >> n >> d;
  for (int i = 0; i < d; ++i) {
    int a, b;
    std::cin >> a >> b;
  }

  // Print the number of all loaves.
}
