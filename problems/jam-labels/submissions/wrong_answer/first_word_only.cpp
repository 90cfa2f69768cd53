// Reads the name as a word. It can have several, and the second one is then taken for the year.
#include <algorithm>
#include <iostream>
#include <string>

int main() {
  std::string name, year;
  std::cin >> name >> year;
  std::string made = "Made in " + year;
  std::string rule(std::max(name.size(), made.size()), '=');
  std::cout << rule << '\n' << name << '\n' << made << '\n' << rule << '\n';
}
