#include <iostream>
#include <string>

int main() {
  std::string line;
  std::getline(std::cin, line);

  // Print the number of sheets and the number of different pages.
}
