#include <iostream>
#include <string>

void print_rule(std::size_t width) {
  while (width-- > 0) std::cout << '=';
  std::cout << '\n';
}

int main() {
  std::string name, year;
  std::getline(std::cin, name);
  std::cin >> year;

  std::string made = "Made in " + year;
  std::size_t width = made.size();
  if (name.size() > width) width = name.size();

  print_rule(width);
  std::cout << name << '\n' << made << '\n';
  print_rule(width);
}
