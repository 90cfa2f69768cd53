#include <iostream>
#include <string>
#include <vector>

int main() {
  int r, c;
  std::cin >> r >> c;
  std::vector<std::string> maze(r);
  for (std::string& one : maze) std::cin >> one;

  // Print the smallest number of lamps, and then where they stand.
}
