#include <iostream>
#include <string>

int main() {
  std::string line;
  std::getline(std::cin, line);

  // Print what the guests see.
}
