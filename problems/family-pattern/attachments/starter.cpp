#include <iostream>
#include <string>
#include <vector>

int main() {
  int m, k;
  std::cin >> m >> k;
  std::vector<std::string> scarves(m);
  for (std::string& one : scarves) std::cin >> one;

  // Print the number of stripes and the pattern, or 0.
}
