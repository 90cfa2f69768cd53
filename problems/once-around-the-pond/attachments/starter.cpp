#include <iostream>
#include <vector>

int main() {
  int n, q;
  std::cin >> n >> q;
  std::vector<long long> distances(n);
  for (long long& one : distances) std::cin >> one;
  for (int i = 0; i < q; ++i) {
    int a, b;
    std::cin >> a >> b;

    // Print the number of steps of this walk.
  }
}
