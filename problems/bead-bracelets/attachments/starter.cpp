#include <iostream>

int main() {
  long long n;
  std::cin >> n;
  int k, m;
  std::cin >> k >> m;
  for (int i = 0; i < m; ++i) {
    int a, b;
    std::cin >> a >> b;
  }

  // Print the number of bracelets modulo 1000000007.
}
