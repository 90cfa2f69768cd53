#include <iostream>
#include <string>

int main() {
  int n, m, k;
  std::cin >> n >> m >> k;
  for (int i = 0; i < m; ++i) {
    int a, b;
    std::cin >> a >> b;
    std::string colour;
    std::cin >> colour;
  }

  // Print the number of ways modulo 1000000007.
}
