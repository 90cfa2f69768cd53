#include <iostream>

int main() {
  int n;
  std::cin >> n;
  long long c;
  std::cin >> c;
  for (int i = 0; i < n; ++i) {
    long long r, w;
    std::cin >> r >> w;
  }

  // Print the three numbers of litres.
}
