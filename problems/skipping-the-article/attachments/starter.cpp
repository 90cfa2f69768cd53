#include <iostream>
#include <string>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<std::string> titles(n);
  for (std::string& one : titles) std::getline(std::cin >> std::ws, one);

  // Print the titles in the order in which the books are to stand.
}
