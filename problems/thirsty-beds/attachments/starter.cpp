#include <iostream>
#include <string>
#include <vector>

int main() {
  int r, c;
  std::cin >> r >> c;
  std::vector<std::string> garden(r);
  for (std::string& one : garden) std::cin >> one;

  // Print the smallest sum of the costs.
}
