#include <iostream>
#include <string>
#include <vector>

int main() {
  int r, c;
  std::cin >> r >> c;
  std::vector<std::string> hill(r);
  for (std::string& one : hill) std::cin >> one;

  // Print the largest number of handfuls, or "stuck".
}
