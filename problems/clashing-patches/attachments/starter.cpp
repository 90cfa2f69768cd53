#include <iostream>
#include <string>
#include <vector>

int main() {
  int r, c;
  std::cin >> r >> c;
  std::vector<std::string> rows(r);
  for (std::string& one : rows) std::cin >> one;

  // Print the number of clashes.
}
