#include <iostream>
#include <string>

int main() {
  std::string first;
  std::cin >> first;

  // Print all rows, beginning with this one.
}
