#include <iostream>
#include <vector>

int main() {
  int m;
  std::cin >> m;
  std::vector<int> rows(m);
  for (int& one : rows) std::cin >> one;

  // Print "first" or "second". Then print moves, and read those of grandfather.
  // A move: std::cout << row << ' ' << a << ' ' << b << std::endl;
}
