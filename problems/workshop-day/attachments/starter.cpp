#include <iostream>

int main() {
  int n;
  std::cin >> n;
  for (int i = 0; i < n; ++i) {
    int s, e, v;
    std::cin >> s >> e >> v;
  }

  // Print the largest sum of enjoyment.
}
