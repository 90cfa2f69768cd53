#include <iostream>

int main() {
  long long a, b, h, g;
  std::cin >> a >> b >> h >> g;

  // Print the area.
}
