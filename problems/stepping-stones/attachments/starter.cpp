#include <iostream>
#include <string>
#include <vector>

int main() {
  int r, c;
  std::cin >> r >> c;
  std::vector<std::string> pond(r);
  for (std::string& one : pond) std::cin >> one;

  // Print the number of steps and the way, or -1.
}
