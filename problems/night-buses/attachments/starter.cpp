#include <iostream>

int main() {
  int n, m;
  std::cin >> n >> m;
  for (int i = 0; i < m; ++i) {
    int a, b;
    std::cin >> a >> b;
    long long f, p, d;
    std::cin >> f >> p >> d;
  }

  // Print the first minute at stop n, or "stranded".
}
