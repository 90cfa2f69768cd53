#include <iostream>
#include <string>

int main() {
  std::string name;
  std::getline(std::cin, name);
  int year;
  std::cin >> year;

  // Print the label.
}
