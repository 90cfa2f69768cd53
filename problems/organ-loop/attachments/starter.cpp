#include <cstdint>
#include <iostream>
#include <vector>

int main() {
  int n, k;
  std::cin >> n >> k;
  std::vector<std::uint64_t> rows(n);
  for (auto& row : rows) std::cin >> row;

  // Print the number of notes and the number of silent pipes.
}
