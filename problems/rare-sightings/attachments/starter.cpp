#include <iostream>
#include <vector>

int main() {
  int n, q;
  std::cin >> n >> q;
  std::vector<int> species(n);
  for (int& one : species) std::cin >> one;
  for (int i = 0; i < q; ++i) {
    int l, r;
    std::cin >> l >> r;

    // Print the number of species that were seen exactly once in this period.
  }
}
