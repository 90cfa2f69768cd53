#include <iostream>

int main() {
  int n;
  std::cin >> n;
  for (int i = 1; i <= n; ++i) {
    long long g, c;
    std::cin >> g >> c;
  }

  // Print the number of the packet.
}
