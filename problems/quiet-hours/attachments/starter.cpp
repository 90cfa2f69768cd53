#include <iostream>
#include <vector>

int main() {
  int n, q;
  std::cin >> n >> q;
  std::vector<int> noise(n);
  for (int& one : noise) std::cin >> one;

  // Print the length of the longest quiet stretch and its first minute.
}
