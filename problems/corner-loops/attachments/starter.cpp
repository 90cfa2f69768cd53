#include <iostream>
#include <string>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<std::string> rows(n);  // rows[r][c] is a colour
  for (std::string& row : rows) std::cin >> row;

  // Print the number of patches to replace.
}
