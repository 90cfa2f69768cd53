// Puts all rows into one line, where the end of a row meets the beginning of the next.
#include <iostream>
#include <string>

int main() {
  std::size_t rows, columns;
  std::cin >> rows >> columns;
  std::string all;
  for (std::string row; std::cin >> row;) all += row;
  int clashes = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i >= 1) clashes += all[i] == all[i - 1];
    if (i >= columns) clashes += all[i] == all[i - columns];
  }
  std::cout << clashes << '\n';
}
